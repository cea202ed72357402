"""The errand of bringing in annotated files: shows the dialog, then the corpus as it is with them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from ui.errands import answered
from ui.interchange.sorting import files_in, sort_files
from ui.translation import language_in_use

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ui.main_window import MainWindow
    from ui.workplace import Workplace

_AT_ONCE = 50
"""Files of which the beginnings are read while the window waits; more are sorted by the dialog of articles."""


def only_annotated(files: Sequence[Path]) -> list[Path]:
    """Return the files where all of them hold annotations of another program; else none."""
    listed = list(islice(files_in(files), _AT_ONCE + 1))
    if not listed or len(listed) > _AT_ONCE:
        return []
    found = sort_files(files)
    return [] if found.plain else list(found.annotated)


def bring_in(work: Workplace, window: MainWindow, files: Sequence[Path]) -> None:
    """Show what annotated files hold and bring it in; then show the corpus anew, at the article that is wanted."""
    from ui.interchange.import_dialog import AnnotatedDialog

    page = work.page
    if page is None:
        return
    coder, round, article = page.coder.name, page.session.round.id, page.article
    dialog = AnnotatedDialog(
        page.corpus, files, window.settings, coder=coder, round=round,
        language=language_in_use(window.settings.language), parent=window,
    )  # fmt: skip
    answered(dialog)
    if not dialog.brought:
        return
    if (wanted := dialog.to_open) is not None:
        coder, round, article = wanted.coder or coder, wanted.round or round, wanted.article
    # Session, marks and list know the corpus as it was when they were made.
    if work.show_anew(coder, round) and article and work.page is not None:
        work.page.open(article)
