"""The list of articles beside the text: states, progress, filters. It opens nothing itself but says what is wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QListView, QProgressBar, QVBoxLayout, QWidget

from annotator.corpus import BEGUN, FINISHED, MAIN, NEW, ArticleRow, Coder, Corpus
from annotator.model.course import Course
from annotator.model.purposes import TRAINING
from ui.article_row import ArticleRowDelegate
from ui.articles_model import BROKEN, ROW, ArticlesModel, state_name
from ui.study.round_line import RoundLine
from ui.study.words import midnight
from ui.workers import Task, in_background

if TYPE_CHECKING:
    from annotator.coding.changed import Changed
    from annotator.coding.session import Session

_PAUSE_MS = 200
"""How long typing has to rest before the corpus is searched."""
_FIRST_ROWS = 50
"""How many rows stand at once when a corpus is opened; the others follow."""
_MOST_RANKED = 100
"""How many new articles are put in the suggested order; the others follow as they were imported."""


class ArticlesPanel(QWidget):
    """Articles of the corpus as one coder sees them; `wanted` carries the id of the one to open."""

    wanted = Signal(str)

    def __init__(self, corpus: Corpus, coder: Coder, round: str = MAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corpus, self._coder, self._round = corpus, coder, round
        self._session: Session | None = None
        self._task: Task | None = None
        self._current = ""
        self.model = ArticlesModel(coder.id, round, self)
        self._build()
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.text.textChanged.connect(lambda: self._pause.start())
        self.state.activated.connect(lambda: self.refresh())
        self.list.activated.connect(self._want)
        self.list.clicked.connect(self._want)
        self._stop_listening: Callable[[], None] | None = None

    def follow(self, session: Session) -> None:
        """Show from now on what the session does to the states; another round than so far is read anew."""
        self._session = session
        if session.round.id != self._round:
            self._round = session.round.id
            self.model.follow_round(self._round)
            self.refresh()
        self.show_rounds()
        self._show_time()
        self.by_gain.setVisible(session.round.purpose == TRAINING)
        self._stop_listening = session.listen(self._on_change)

    def refresh(self) -> None:
        """Read the list anew, in a worker."""
        if self._task is not None:
            self._task.drop()
        read = partial(self._corpus.articles, coder=self._coder.id, round=self._round)
        if not (self.model.rowCount() or self.text.text() or self.state.currentData()):
            self.model.show(list(islice(read(), _FIRST_ROWS)))
        text, state = self.text.text(), self.state.currentData() or None
        order = self._gain_order if self.by_gain.isChecked() else _as_given
        self._task = in_background(
            self,
            lambda course: order(list(read(text=text, state=state)), course),
            self._show,
        )
        self._show_progress()

    def show_rounds(self) -> None:
        """Offer the rounds that there are now."""
        self.round_line.show_rounds(self._corpus.rounds(), self._round)

    def _show_time(self) -> None:
        """Show the coder's own time, read in a worker."""
        name, round, since = self._coder.name, self._round, midnight()
        in_background(
            self,
            lambda _course: self._corpus.study.own_time(name, round, since=since),
            lambda times: self.round_line.show_time(today=times[0], round=times[1]),
        )

    def leave(self) -> None:
        """Stop reading and listening."""
        self._pause.stop()
        if self._stop_listening is not None:
            self._stop_listening()
        if self._task is not None:
            self._task.drop()

    def set_current(self, article: str) -> None:
        """Mark the article that is open."""
        self._current = article
        index = self.model.index_of(article)
        selection = self.list.selectionModel()
        if index.isValid():
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)
        else:
            selection.clear()

    def want_neighbour(self, step: int, *, unfinished: bool = False) -> bool:
        """Ask for the next or previous article of the list; tell whether there is one."""
        article = self.model.neighbour(self._current, step, unfinished=unfinished)
        if article is None and unfinished:
            article = self.model.neighbour("", step, unfinished=True)
        if article is None:
            return False
        self.wanted.emit(article)
        return True

    def _gain_order(self, rows: list[ArticleRow], course: Course) -> list[ArticleRow]:
        """Return the rows with the new articles that are worth most first, behind those begun; for a worker."""
        session = self._session
        assert session is not None
        ranked = self._corpus.learning.next_articles(
            session.coder, session.round, session.codebook, most=_MOST_RANKED, course=course
        )
        rank = {r.article: number for number, r in enumerate(ranked)}
        begun = {row.id for row in rows if row.is_in(BEGUN, session.coder.id, session.round.id)}
        return sorted(rows, key=lambda row: -1 if row.id in begun else rank.get(row.id, len(rank)))

    def _show(self, rows: list[ArticleRow]) -> None:
        self._task = None
        self.model.show(rows)
        filtered = bool(self.text.text() or self.state.currentData())
        self.nothing.setText(
            self.tr("No article fits the filter.")
            if filtered
            else self.tr("This corpus has no articles yet. Drop files here, or choose File, Import.")
        )
        self.nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))
        if self._current:
            self.set_current(self._current)
        elif not filtered and (article := self.model.first_to_do()):
            self.wanted.emit(article)

    def _show_progress(self) -> None:
        progress = self._corpus.progress(self._coder.id, self._round)
        self.progress.setText(
            self.tr("{finished} of {articles} finished").format(finished=progress.finished, articles=progress.articles)
        )
        self.bar.setRange(0, max(1, progress.articles))
        self.bar.setValue(progress.finished)

    def _on_change(self, changed: Changed) -> None:
        assert self._session is not None
        listed = (s for s in changed.subjects if self.model.index_of(s).isValid())
        news = [self.model.set_state(subject, self._session.open(subject).state) for subject in listed]
        if any(news):
            self._show_progress()
            self._show_time()

    def _want(self, index: QModelIndex) -> None:
        self.wanted.emit(index.data(ROW).id)

    def _build(self) -> None:
        self.round_line = RoundLine(self)
        self.progress = QLabel()
        self.progress.setProperty("role", "heading")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(self.tr("Progress of the corpus"))
        self.state = QComboBox()
        self.state.setAccessibleName(self.tr("Show articles by state"))
        self.state.addItem(self.tr("All articles"), "")
        for state in (NEW, BEGUN, FINISHED, BROKEN):
            self.state.addItem(state_name(state), state)
        self.by_gain = QCheckBox(self.tr("Suggested order"))
        self.by_gain.setToolTip(self.tr("New articles from which the suggesters learn most come first."))
        self.by_gain.hide()
        self.by_gain.toggled.connect(lambda: self.refresh())
        self.text = QLineEdit(clearButtonEnabled=True, placeholderText=self.tr("Search titles and texts"))
        self.text.setAccessibleName(self.tr("Search titles and texts"))
        self.list = QListView(uniformItemSizes=True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setProperty("role", "plain")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(ArticleRowDelegate(self.list))
        self.list.setModel(self.model)
        self.nothing = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
        self.nothing.setProperty("role", "soft")
        self.nothing.hide()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(8)
        for widget in (self.round_line, self.progress, self.bar, self.state, self.text, self.by_gain):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.nothing, 1)


def _as_given(rows: list[ArticleRow], _course: Course) -> list[ArticleRow]:
    return rows
