"""An open corpus in the window: the list of articles beside the pane in which they are coded."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from annotator.corpus import Corpus
from ui.articles_panel import ArticlesPanel
from ui.coding.pane import CodingPane
from ui.settings import Settings

_SPLIT = "corpus_page"
_LIST_WIDTH = 250


class CorpusPage(QWidget):
    """One corpus as one coder works on it; `message` carries sentences for the status bar."""

    message = Signal(str)
    article_opened = Signal(str)

    def __init__(self, corpus: Corpus, coder: str, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.corpus = corpus
        self.session = corpus.session(coder)
        self.article = ""
        self._settings = settings
        self.articles = ArticlesPanel(corpus, self.session)
        self.pane = CodingPane(self.session, settings)
        self.articles.wanted.connect(self.open)
        self.pane.article_wanted.connect(self.open)
        self.pane.next_wanted.connect(self.open_next_unfinished)
        self.pane.message.connect(self.message)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.articles)
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([_LIST_WIDTH, 3 * _LIST_WIDTH])
        self.split.restoreState(settings.layout(_SPLIT))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split)

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
        self.articles.leave()
        self.pane.leave()
        return self.corpus
