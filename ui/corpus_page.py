"""An open corpus in the window: the list of articles beside the pane in which they are coded.

The list comes first: the pane is loaded and built once the list stands, or when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.purposes import COACHING
from ui.articles_panel import ArticlesPanel
from ui.settings import Settings
from ui.study.working_round import keep_round, round_given, round_kept, round_there
from ui.workers import in_background

if TYPE_CHECKING:
    from annotator.coding.changed import Changed
    from annotator.coding.session import Session
    from annotator.exchange.learning import Elsewhere
    from ui.adjudication.page import AdjudicationPage
    from ui.coding.pane import CodingPane
    from ui.study.coaching_dialog import CoachingDialog
    from ui.study.lead_page import LeadPage

_SPLIT = "corpus_page"
_LIST_WIDTH = 250
_OFFER_EVERY = 10
"""Finished articles after which learning is offered."""
_AFTER_FIRST_PICTURE_MS = 50


class CorpusPage(QWidget):
    """One corpus as one coder works on it; `message` carries sentences for the status bar."""

    message = Signal(str)
    article_opened = Signal(str)
    pane_built = Signal()
    round_wanted = Signal(str)
    """The id of a round that the coder chose to work in."""

    def __init__(self, corpus: Corpus, coder: str, settings: Settings, *, round: str = "") -> None:
        """Show the corpus as the coder works in a round; else in that of the last time, or the one given."""
        super().__init__()
        self.corpus = corpus
        self.coder = corpus.coder(coder)
        self._round = round or round_kept(settings, corpus.copy, self.coder.id) or round_given(corpus, self.coder.id)
        self.article = ""
        self._settings = settings
        self.articles = ArticlesPanel(corpus, self.coder, self._round)
        self.articles.wanted.connect(self.open)
        self.articles.round_line.wanted.connect(self.round_wanted)
        self._stop_listening: Callable[[], None] | None = None
        self.lead: LeadPage | None = None
        self.adjudication: AdjudicationPage | None = None
        self.coaching: CoachingDialog | None = None
        self._pane: CodingPane | None = None
        waiting = QLabel(self.tr("Choose an article from the list."))
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.articles)
        self.split.addWidget(waiting)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([_LIST_WIDTH, 3 * _LIST_WIDTH])
        self.split.restoreState(settings.layout(_SPLIT))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split)
        QTimer.singleShot(_AFTER_FIRST_PICTURE_MS, self, lambda: self.pane)

    @cached_property
    def session(self) -> Session:
        """What the coder does in this corpus; like the pane, made once the list stands."""
        round = round_there(self.corpus, self._round)
        session = self.corpus.session(self.coder.name, round=round.id)
        keep_round(self._settings, self.corpus.copy, self.coder.id, round.id)
        self.articles.follow(session)
        self._stop_listening = session.listen(self._offer_learning)
        return session

    @property
    def pane(self) -> CodingPane:
        """The pane in which articles are coded."""
        if self._pane is None:
            self._pane = self._build_pane()
            self.pane_built.emit()
        return self._pane

    def _build_pane(self) -> CodingPane:
        from ui.coding.pane import CodingPane

        pane = CodingPane(self.session, self._settings)
        pane.article_wanted.connect(self.open)
        pane.next_wanted.connect(self._go_on)
        pane.message.connect(self.message)
        pane.elsewhere_wanted.connect(self._look_elsewhere)
        pane.side.reread.look(self.corpus)
        sizes = self.split.sizes()
        waiting = self.split.replaceWidget(1, pane)
        if waiting is not None:
            waiting.deleteLater()
        self.split.setStretchFactor(1, 1)
        self.split.setSizes(sizes)
        return pane

    def open(self, article: str) -> None:
        """Open an article in the pane. UserError when it cannot be read."""
        self.pane.open(article)
        self.article = article
        self.articles.set_current(article)
        self.article_opened.emit(article)

    def open_neighbour(self, step: int) -> None:
        """Open the next or the previous article of the list."""
        if not self.articles.want_neighbour(step):
            self.message.emit(self.tr("There is no further article in the list."))

    def open_next_unfinished(self) -> None:
        """Open the next article of the list that is not finished."""
        if not self.articles.want_neighbour(1, unfinished=True):
            self.message.emit(self.tr("All articles of the list are finished."))

    def _go_on(self) -> None:
        """Open the next article; a coder in training first sees what was finished beside gold."""
        if self.coaching is not None:  # Finish again goes on
            self.coaching.reject()
            self.open_next_unfinished()
            return
        if self.session.round.purpose == COACHING and self.session.round.gold is not None:
            try:
                self._coach()
            except UserError as error:  # no gold for this article
                self.message.emit(str(error))
        if self.coaching is None:
            self.open_next_unfinished()

    def _coach(self) -> None:
        from ui.study.coaching_dialog import CoachingDialog

        study, round, work = self.corpus.study, self.session.round.id, self.pane.work
        dialog = CoachingDialog(
            study.coaching(self.coder.name, round, self.article),
            study.standing(self.coder.name, round),
            text=work.text,
            codebook=self.session.codebook,
            language=work.language,
            parent=self,
        )
        dialog.finished.connect(self._end_coaching)
        dialog.place_wanted.connect(self.pane.view.select)
        dialog.next_wanted.connect(self.open_next_unfinished)
        dialog.show()
        self.coaching = dialog

    def _end_coaching(self) -> None:
        if self.coaching is not None:
            self.coaching.deleteLater()
            self.coaching = None

    def _look_elsewhere(self, words: str) -> None:
        """Find out beside the window where else the words stand; unread text gets suggestions, never decisions."""
        if self.session.learns:
            learning, article = self.corpus.learning, self.article
            in_background(self, lambda _course: learning.elsewhere(words, but=article), self._tell_elsewhere)

    def _tell_elsewhere(self, found: tuple[Elsewhere, ...]) -> None:
        if found:
            words = self.tr(
                "In other articles (%n) the same words stand at %1 places; there they are suggested only.",
                "",
                len(found),
            )
            seen = self.tr("Suggestions › The same words in other articles shows them.")
            self.message.emit(f"{words.replace('%1', str(sum(len(one.places) for one in found)))} {seen}")

    def _offer_learning(self, changed: Changed) -> None:
        """After every few finished articles say once, in the status bar, that there is something to learn from."""
        if not self.session.learns or all(decision.action != "finish" for decision in changed.decisions):
            return
        finished = self.corpus.progress(self.session.coder.id, self.session.round.id).finished
        if finished and finished % _OFFER_EVERY == 0:
            words = self.tr(
                "Articles finished: %n. Suggestions › Learn from my decisions makes use of them.", "", finished
            )
            QTimer.singleShot(_AFTER_FIRST_PICTURE_MS, self, lambda: self.message.emit(words))

    def show_lead(self) -> LeadPage:
        """Show what the lead sees in place of the articles, and return it."""
        from ui.study.lead_page import LeadPage

        if self.lead is None:
            self.lead = LeadPage(self.corpus)
            self.lead.back_wanted.connect(self.show_articles)
        else:
            self.lead.refresh()
        self._show_instead(self.lead)
        self.lead.table.setFocus()
        return self.lead

    def show_adjudication(self) -> AdjudicationPage:
        """Show where the coders of a round differ in place of the articles, and return it."""
        from ui.adjudication.adjudicating import round_to_settle
        from ui.adjudication.page import AdjudicationPage

        if self.adjudication is None:
            round = round_to_settle(self.corpus, self.session.round.id)
            self.adjudication = AdjudicationPage(self.corpus, self.coder.name, self._settings, round)
            self.adjudication.back_wanted.connect(self.show_articles)
            self.adjudication.message.connect(self.message)
        else:
            self.adjudication.look_again()
        self._show_instead(self.adjudication)
        self.adjudication.setFocus()
        return self.adjudication

    def _show_instead(self, page: QWidget) -> None:
        """Show a page in place of the articles."""
        whole = self.layout()
        assert whole is not None, "the page has a layout"
        whole.addWidget(page)
        for other in (self.split, self.lead, self.adjudication):
            if other is not None:
                other.setVisible(other is page)

    def show_articles(self) -> None:
        """Show the articles again."""
        for page in (self.lead, self.adjudication):
            if page is not None:
                page.hide()
        self.split.show()
        self.pane.setFocus()

    def show_news(self) -> None:
        """Read anew what a lead may have changed: rounds, assignments, how far everybody is."""
        self.articles.show_rounds()
        self.articles.refresh()
        if self.lead is not None:
            self.lead.refresh()

    def choose_round(self) -> None:
        """Open the list of rounds."""
        self.show_articles()
        self.articles.show()
        if not self.articles.round_line.choose():
            self.message.emit(self.tr("This corpus has one round only."))

    def fold_list(self) -> None:
        """Hide the list of articles, or show it again and go there."""
        self.articles.setVisible(not self.articles.isVisible())
        if self.articles.isVisible():
            self.articles.list.setFocus()
        else:
            self.pane.setFocus()

    def fold_side(self) -> None:
        """Hide the side pane, or show it again."""
        self.pane.fold_side()

    def leave(self) -> Corpus:
        """Keep the widths for the next time, and give the corpus back, still open."""
        self._settings.put_layout(_SPLIT, self.split.saveState())
        if self._stop_listening is not None:
            self._stop_listening()
        self.articles.leave()
        if self.lead is not None:
            self.lead.leave()
        if self.adjudication is not None:
            self.adjudication.leave()
        if self._pane is not None:
            self._pane.leave()
        return self.corpus
