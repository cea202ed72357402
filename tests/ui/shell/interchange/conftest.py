"""The dialog that brings annotated files into the corpus of the sample."""

from pathlib import Path

import pytest
from dialog_steps import Open, rest
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from ui.interchange.import_dialog import AnnotatedDialog
from ui.settings import Settings


@pytest.fixture
def open_dialog(corpus: Corpus, settings: Settings, qtbot: QtBot) -> Open:
    """Opens the dialog with files, and waits until it has looked at them."""

    def make(*files: Path, coder: str = "Amal", language: str = "en") -> AnnotatedDialog:
        dialog = AnnotatedDialog(corpus, files, settings, coder=coder, round="main", language=language)
        qtbot.addWidget(dialog)
        dialog.show()
        rest(dialog, qtbot)
        return dialog

    return make
