"""Where the same words stand in articles that are not open: to look at and to go to. Nothing is decided here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.exchange.learning import Elsewhere, Learning
from annotator.model.span import Span
from ui.coding.rich import in_context, isolated
from ui.context_rows import HTML, ContextDelegate
from ui.style import WARNING_SOFT
from ui.trees import all_items
from ui.workers import Task, in_background

MOST = 500
"""Places that are listed; who wants to see more of one name works with the list of articles."""

_PLACE = Qt.ItemDataRole.UserRole


class ElsewhereDialog(QDialog):
    """Lists the places article by article; `chosen` is article and span of the one to go to, after it was accepted."""

    def __init__(
        self, learning: Learning, words: str, but: str, *, learns: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The same words in other articles"))
        self.resize(760, 480)
        self.chosen: tuple[str, Span] | None = None
        self._words = words
        told = self.tr("Looking for %1 …").replace("%1", isolated(words))
        self.count = QLabel(told, wordWrap=True)
        self.list = QTreeWidget()
        self.list.setHeaderHidden(True)
        self.list.setAccessibleName(self.tr("Places in other articles"))
        self.list.setItemDelegate(ContextDelegate(self.list))
        if learns:
            note = self.tr("They are suggested there as you coded them here; what you have not read is never coded.")
        else:
            note = self.tr("In this round suggestions stay the same for all coders: nothing is suggested there.")
        foot_note = QLabel(note, wordWrap=True)
        foot_note.setProperty("role", "soft")
        self.go = QPushButton(self.tr("Go to this place"), default=True)
        self.go.setEnabled(False)
        self.go.setProperty("role", "primary")
        close = QPushButton(self.tr("Close"), autoDefault=False)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        foot.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.count)
        layout.addWidget(self.list, 1)
        layout.addWidget(foot_note)
        layout.addLayout(foot)
        self.go.clicked.connect(self._go)
        close.clicked.connect(self.reject)
        self.list.itemActivated.connect(self._go)
        self.list.currentItemChanged.connect(lambda item: self.go.setEnabled(_place_of(item) is not None))
        self._task: Task | None = in_background(
            self, lambda _course: learning.elsewhere(words, but=but), self._show, refused=self._show_refused
        )

    def done(self, result: int) -> None:
        """Close; what is still looked for is not waited for."""
        if self._task is not None:
            self._task.drop()
            self._task = None
        super().done(result)

    def _show(self, found: tuple[Elsewhere, ...]) -> None:
        self._task = None
        listed = [(one, place) for one in found for place in one.places]
        parents: dict[str, QTreeWidgetItem] = {}
        for one, place in listed[:MOST]:
            parent = parents.get(one.article)
            if parent is None:
                parent = parents[one.article] = QTreeWidgetItem(self.list, [one.title])
            child = QTreeWidgetItem(parent, [place.of(one.text)])
            child.setData(0, _PLACE, (one.article, place))
            child.setData(0, HTML, in_context(one.text, place, colour=WARNING_SOFT, around=38))
        self.list.expandAll()
        first = next((item for item in all_items(self.list) if _place_of(item)), None)
        if first is not None:
            self.list.setCurrentItem(first)
        self.count.setText(self._told(len(found), len(listed)))

    def _told(self, articles: int, places: int) -> str:
        if not places:
            return self.tr("%1 stands in no other article.").replace("%1", isolated(self._words))
        told = self.tr("%1: places %2, in other articles %3.").replace("%1", isolated(self._words))
        told = told.replace("%2", f"{places:,}").replace("%3", f"{articles:,}")
        return told if places <= MOST else f"{told} {self.tr('The first {number} are shown.').format(number=MOST)}"

    def _show_refused(self, sentence: str) -> None:
        self._task = None
        self.count.setText(sentence)

    def _go(self) -> None:
        self.chosen = _place_of(self.list.currentItem())
        if self.chosen is not None:
            self.accept()


def _place_of(item: QTreeWidgetItem | None) -> tuple[str, Span] | None:
    found: tuple[str, Span] | None = item.data(0, _PLACE) if item is not None else None
    return found
