"""What the codebook's menu asks for: its editor, its versions, the questions to the lead; loaded when first asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.errands import answered
from ui.translation import language_in_use

if TYPE_CHECKING:
    from annotator.coding.codebooks import Asked
    from ui.main_window import MainWindow
    from ui.workplace import Workplace


class CodebookErrands(QObject):
    """Errands of one main window; after a change the corpus is shown anew, so that all of the window knows of it."""

    def __init__(self, work: Workplace, window: MainWindow) -> None:
        super().__init__(work)
        self._work, self._window = work, window

    def edit(self, *, rulings: bool = False) -> None:
        """Show the codebook; the lead edits it, beginning with the new `rulings` in it where that is wanted."""
        from ui.codebook.editor import CodebookDialog

        page = self._work.page
        if page is None:
            return
        round, language = page.session.round.id, self._language()
        dialog = CodebookDialog(page.corpus, page.coder.name, language, self._window, round=round, rulings=rulings)
        answered(dialog)
        if dialog.saved:
            self._show_anew()
            self._window.say(self.tr("The new version of the codebook is in use."))

    def show_versions(self) -> None:
        """Show the versions of the codebook and what changed."""
        from ui.codebook.versions import VersionsDialog

        if (page := self._work.page) is not None:
            answered(VersionsDialog(page.corpus, self._window))

    def show_questions(self) -> None:
        """Show what was asked, and the rulings; go to a place, or on to the next version, if that is wanted."""
        from ui.codebook.questions import QuestionsDialog

        page = self._work.page
        if page is None:
            return
        wanted: list[Asked] = []
        round, language = page.session.round.id, self._language()
        dialog = QuestionsDialog(page.corpus, page.coder.name, language, self._window, round=round)
        dialog.place_wanted.connect(wanted.append)
        answered(dialog)
        if dialog.ruled:
            self._show_anew()
        if dialog.into_version:
            self.edit(rulings=True)
        elif wanted and self._work.page is not None:
            self._work.page.pane.go_to(wanted[0].article, span=wanted[0].span)

    def _show_anew(self) -> None:
        """Open the page again: session, marks and cards know the codebook and rulings of when they were made."""
        page = self._work.page
        if page is None:
            return
        shown = self._work.show_anew(page.coder.name, page.session.round.id)
        if shown and page.article and self._work.page is not None:
            self._work.page.open(page.article)

    def _language(self) -> str:
        return language_in_use(self._window.settings.language)
