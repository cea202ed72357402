"""What the menu, a figure or a dropped file asks for about disagreements and feedback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.model.errors import UserError
from ui.adjudication.filters import Behind, Filters

if TYPE_CHECKING:
    from ui.corpus_page import CorpusPage
    from ui.main_window import MainWindow
    from ui.workplace import Workplace


class AdjudicationErrands(QObject):
    """Errands of one main window and its workplace."""

    def __init__(self, work: Workplace, window: MainWindow) -> None:
        super().__init__(work)
        self._work, self._window = work, window

    def show_disagreements(self, filters: Filters | None = None) -> None:
        """Show where coders differ; with `filters`, what a figure leads to. Asked for again, back to the articles."""
        page = self._work.page
        if page is None:
            return
        shown = page.adjudication
        if shown is not None and shown.isVisible() and filters is None:
            page.show_articles()
            return
        try:
            self._shown_on(page, filters)
        except UserError as error:
            self._window.say(str(error))

    def show_behind(self, behind: Behind) -> None:
        """Show the disagreements behind a figure of agreement."""
        page = self._work.page
        if page is not None:
            ids = {coder.name: coder.id for coder in page.corpus.coders()}
            filters = Filters(
                round=behind.round,
                code=behind.code,
                coders=tuple(ids[name] for name in behind.coders if name in ids),
                kinds=tuple(behind.kinds),
                article=behind.article,
            )
            self.show_disagreements(filters)

    def _shown_on(self, page: CorpusPage, filters: Filters | None) -> None:
        first = page.adjudication is None
        adjudication = page.show_adjudication()
        if first:
            adjudication.guideline_wanted.connect(self._show_guideline)
            adjudication.feedback_wanted.connect(self.show_feedback)
        if filters is not None:
            adjudication.show_filtered(filters)

    def _show_guideline(self, code: str) -> None:
        from ui.adjudication.guideline_dialog import GuidelineDialog
        from ui.errands import answered

        page = self._work.page
        if page is not None and page.adjudication is not None:
            answered(
                GuidelineDialog(page.adjudication.names.codebook, code, page.adjudication.names.language, self._window)
            )

    def show_feedback(self) -> None:
        """Show feedback per coder."""
