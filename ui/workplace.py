"""The corpus that is open in the window, its coming and going. Loaded when the first corpus is wanted, not before."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.corpus import Corpus
from annotator.model.errors import UserError
from ui.command_menus import show_article_commands, show_edit_commands, show_settling_commands
from ui.corpus_page import CorpusPage
from ui.dialogs.coder import choose_coder
from ui.opening import holds_corpus, open_corpus
from ui.settings import CORPUS_SUFFIX
from ui.workers import finish_work, in_background

if TYPE_CHECKING:
    from ui.adjudication.errands import AdjudicationErrands
    from ui.agreement.errands import AgreementErrands
    from ui.codebook.errands import CodebookErrands
    from ui.errands import Errands
    from ui.main_window import MainWindow
    from ui.study.errands import StudyErrands


_BACKUP_AFTER_MS = 5_000
"""How long after opening a backup may begin: the coder's first article comes first."""


class Workplace(QObject):
    """At most one corpus at a time; `page` shows it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.settings
        self._closing: Path | None = None
        self.page: CorpusPage | None = None
        window.menus["study"].aboutToShow.connect(lambda: self.study.enable_what_a_lead_does())
        for menu in ("edit", "article"):
            window.menus[menu].aboutToShow.connect(self._show_commands)

    @cached_property
    def errands(self) -> Errands:
        """What the menus ask for. Like the other errands loaded with the first: no start waits for one."""
        from ui.errands import Errands

        return Errands(self, self._window)

    @cached_property
    def study(self) -> StudyErrands:
        """What the menu of the study asks for."""
        from ui.study.errands import StudyErrands

        return StudyErrands(self, self._window)

    @cached_property
    def agreement(self) -> AgreementErrands:
        """What is asked about how far coders agree."""
        from ui.agreement.errands import AgreementErrands

        return AgreementErrands(self, self._window)

    @cached_property
    def adjudication(self) -> AdjudicationErrands:
        """What is asked for about disagreements and feedback."""
        from ui.adjudication.errands import AdjudicationErrands

        return AdjudicationErrands(self, self._window)

    @cached_property
    def codebook(self) -> CodebookErrands:
        """What the menu of the codebook asks for."""
        from ui.codebook.errands import CodebookErrands

        return CodebookErrands(self, self._window)

    def is_corpus(self, path: Path) -> bool:
        """Tell whether a file is opened rather than imported: a corpus, or what holds a whole one."""
        return path.suffix == CORPUS_SUFFIX or holds_corpus(path)

    def open_path(self, path: Path, coder: str = "") -> bool:
        """Open a corpus file in place of the present one; tell whether it is open now. `coder` overrides the last.

        Of a file that holds a whole corpus one is made first, where the user wants it.
        """
        path = path.absolute()
        if holds_corpus(path):
            made = self.errands.unpack(path)
            return made is not None and self.open_path(made, coder)
        if self.page is not None and self.page.corpus.path == path:
            return True
        self.close_corpus()
        if path == self._closing:
            finish_work()
        corpus = open_corpus(path, self._window)
        return corpus is not None and self.show_corpus(corpus, coder)

    def show_corpus(self, corpus: Corpus, coder: str = "", round: str = "", *, remember_coder: bool = True) -> bool:
        """Show an open corpus as `coder`, or whoever coded last; close it when nobody says who they are.

        `round` is the id of the round to work in; where none is given, that of the last time. Without `remember_coder`
        it is not this coder who codes in other corpora from now on: somebody may only look at what another one coded.
        """
        self.close_corpus()
        try:
            name = choose_coder(corpus, coder or self._settings.coder, self._window)
            page = CorpusPage(corpus, name, self._settings, round=round) if name else None
        except UserError as error:
            self._window.say(str(error))
            page = None
        if page is None:
            corpus.close()
            return False
        if remember_coder:
            self._settings.coder = page.coder.name
        self._settings.remember(corpus.path)
        self._show(page)
        return True

    def close_corpus(self) -> None:
        """Close the open corpus, if any, and go back to the start page; a backup is made meanwhile."""
        corpus = self.release_corpus()
        if corpus is not None:
            self._closing = corpus.path
            in_background(self, lambda _course: _close(corpus), _nothing, refused=self._window.say)

    def release_corpus(self) -> Corpus | None:
        """Go back to the start page and return the corpus, still open, to whoever shows it next."""
        page = self.page
        if page is None:
            return None
        corpus = page.leave()
        self._show(None)
        page.deleteLater()
        return corpus

    def show_anew(self, coder: str, round: str = "") -> bool:
        """Show the open corpus again as `show_corpus` does; tell whether it is shown.

        A page, its session and its marks know the corpus as it was when they were made.
        """
        corpus = self.release_corpus()
        return corpus is not None and self.show_corpus(corpus, coder, round, remember_coder=False)

    def change_round(self, round: str) -> None:
        """Go on in the same corpus in another round."""
        page = self.page
        if page is not None and round != page.session.round.id:
            self.show_anew(page.coder.name, round)

    def perform(self, command: str) -> None:
        """Do what a command of the coding pane says."""
        if self.page is not None:
            self.page.pane.perform(command)

    def _show(self, page: CorpusPage | None) -> None:
        self.page = page
        self._window.show_page(page)
        if page is not None:
            page.message.connect(self._window.say)
            page.article_opened.connect(self._window.enable_actions)
            page.round_wanted.connect(self.change_round)
            page.articles.refresh()
            QTimer.singleShot(_BACKUP_AFTER_MS, page, lambda: self._back_up(page))
            # A menu bar of the system (macOS) hides a menu that is empty before it opens.
            page.pane_built.connect(self._show_commands)

    def _back_up(self, page: CorpusPage) -> None:
        """Keep what was decided before a crash; after a sound end nothing has changed since the last backup."""
        if page.corpus.writable:
            in_background(page, lambda _course: page.corpus.back_up(), _nothing, refused=self._window.say)

    def _show_commands(self) -> None:
        if self.page is None:
            return
        edit, article = self._window.menus["edit"], self._window.menus["article"]
        settling = self.page.adjudication
        if settling is not None and settling.isVisible():
            show_settling_commands(edit, article, settling)
        else:
            show_edit_commands(edit, self.page.pane)
            show_article_commands(article, self.page.pane)


def _close(corpus: Corpus) -> None:
    try:
        corpus.back_up()
    finally:
        corpus.close()


def _nothing(_result: object) -> None:
    """Nobody waits for this result."""
