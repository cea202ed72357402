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
from ui.articles_panel import ArticlesPanel
from ui.settings import Settings
from ui.workers import in_background

if TYPE_CHECKING:
    from annotator.coding.changed import Changed
    from annotator.coding.session import Session
    from annotator.exchange.learning import Elsewhere
    from ui.coding.pane import CodingPane

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

    def __init__(self, corpus: Corpus, coder: str, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.corpus = corpus
        self.coder = corpus.coder(coder)
        self.article = ""
        self._settings = settings
        self.articles = ArticlesPanel(corpus, self.coder)
        self.articles.wanted.connect(self.open)
        self._stop_listening: Callable[[], None] | None = None
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
        session = self.corpus.session(self.coder.name)
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
        pane.next_wanted.connect(self.open_next_unfinished)
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
        if self._pane is not None:
            self._pane.leave()
        return self.corpus
