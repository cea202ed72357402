"""Pictures of the export dialog, before and after an export. Called by tools.pictures."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from annotator.corpus import Corpus
from ui.exporting.choices_form import EVERY
from ui.exporting.dialog import ExportDialog
from ui.settings import Settings


def exporting_pictures(
    corpus: Corpus,
    settings: Settings,
    home: Path,
    window: QWidget,
    *,
    shown: Callable[[str, QWidget], None],
    wait_for: Callable[[Callable[[], bool]], None],
) -> None:
    """Show what a format cannot hold, and what was lost when it was written to a folder below `home`."""
    os.environ["HOME"] = str(home)
    (home / "Documents").mkdir(parents=True, exist_ok=True)
    dialog = ExportDialog(corpus, "Rana", settings, window)
    dialog.choices.whose.setCurrentIndex(dialog.choices.whose.findData(EVERY))
    dialog.choices.every.click()
    dialog.formats.choose("webanno-tsv")
    dialog.choices.place.field.setText("~/Documents/water-talks-webanno-tsv")
    shown("export", dialog)
    dialog.show()
    dialog.act.click()
    wait_for(lambda: dialog.left is not None)
    shown("export_losses", dialog)
