"""What has to be read again after the codebook changed: one place after the other, kept by a key or changed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from annotator.coding import worklist
from annotator.coding.changed import Changed
from annotator.coding.worklist import Item
from annotator.corpus import Corpus
from annotator.model.facts import Checked, Note, Value
from annotator.model.history import SETTLE
from ui.codebook.differences import difference_words
from ui.coding.rich import cut, isolated
from ui.coding.work import Work
from ui.keys import KeyMap
from ui.workers import Task, in_background

_LONGEST = 70


class RereadTab(QWidget):
    """The coder's worklist over all articles; `counted` tells how much is left, `wanted` carries the item to go to."""

    counted = Signal(int)
    wanted = Signal(object)

    def __init__(self, work: Work, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._items: list[Item] = []
        self._task: Task | None = None
        self._corpus: Corpus | None = None
        self.count = QLabel(self)
        self.count.setProperty("role", "heading")
        self.rows = QListWidget(self)
        self.rows.setAccessibleName(self.tr("To be read again"))
        self.rows.setWordWrap(True)
        self.rows.setStyleSheet("QListView::item { padding: 4px; }")
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.installEventFilter(self)
        self.why = QLabel(self)
        self.why.setWordWrap(True)
        self.why.setProperty("role", "soft")
        self.keep_button = QPushButton(self)
        self.change_button = QPushButton(self.tr("Change it in the text (Enter)"), self)
        for button in (self.keep_button, self.change_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.count)
        layout.addWidget(self.rows, 1)
        for widget in (self.why, self.keep_button, self.change_button):
            layout.addWidget(widget)
        self.rows.currentRowChanged.connect(self._go)
        self.rows.itemClicked.connect(lambda: self._go(self.rows.currentRow()))
        self.keep_button.clicked.connect(self.keep)
        self.change_button.clicked.connect(self._leave)
        self._stop_listening = work.session.listen(self._on_change)
        self.show_keys(keys)

    # What the pane asks for

    def look(self, corpus: Corpus) -> None:
        """Find out in a worker what this coder has to read again."""
        self._corpus = corpus
        coder, round = self._work.session.coder.name, self._work.session.round.id

        def find() -> tuple[Item, ...]:
            codebooks = corpus.codebooks  # loaded here: no start waits for it
            several = len(codebooks.versions()) > 1
            return codebooks.worklist(coder, round) if several else ()

        self._task = in_background(self, lambda _course: find(), self._take, refused=self._work.said.emit)

    def leave(self) -> None:
        """Hear no more of the session."""
        self._stop_listening()
        if self._task is not None:
            self._task.drop()

    def show_keys(self, keys: KeyMap) -> None:
        """Name the keys on the button."""
        words = self.tr("Keep it as it is (Space, in the text %1)")
        self.keep_button.setText(words.replace("%1", keys.legend("keep")))

    @property
    def left(self) -> int:
        """How much is still to be read again."""
        return len(self._items)

    def next(self) -> None:
        """Go to the next item, from the last one to the first."""
        if not self._items:
            self._work.said.emit(self.tr("Nothing is left to be read again."))
            return
        row = self.rows.currentRow() + 1
        self._select(row if row < len(self._items) else 0)

    def keep(self) -> None:
        """Say that the current item stays as it is, and go on."""
        row = self.rows.currentRow()
        if not 0 <= row < len(self._items):
            self.next()
            return
        item = self._items[row]
        session = self._work.session
        kept = self._work.attempt(lambda: session.act(item.article, worklist.check, item.target))
        if kept is not None and self._items:
            self._select(min(row, len(self._items) - 1))

    # What happens

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Space keeps, Enter and Esc go to the text."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.keep()
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self._leave()
        else:
            return False
        return True

    def _take(self, found: tuple[Item, ...]) -> None:
        self._task = None
        self._list(found)

    def _list(self, items: Sequence[Item]) -> None:
        current = self._items[self.rows.currentRow()] if 0 <= self.rows.currentRow() < len(self._items) else None
        self._items = list(items)
        self.rows.blockSignals(True)
        self.rows.clear()
        for item in self._items:
            row = QListWidgetItem(self._line(item))
            row.setToolTip(item.title)
            self.rows.addItem(row)
        if current in self._items:
            self.rows.setCurrentRow(self._items.index(current))
        self.rows.blockSignals(False)
        self.count.setText(self.tr("To be read again: %n", "", len(self._items)))
        self.keep_button.setEnabled(bool(self._items))
        if not self._items:
            self.why.clear()
        self.counted.emit(len(self._items))

    def _line(self, item: Item) -> str:
        words = isolated(cut(item.words, _LONGEST)) if item.words else self.tr("the article")
        return f"{isolated(item.code)} · {words}\n{isolated(cut(item.title, _LONGEST))}"

    def _select(self, row: int) -> None:
        if self.rows.currentRow() == row:
            self._go(row)
        else:
            self.rows.setCurrentRow(row)

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._items):
            item = self._items[row]
            because = "\n".join(difference_words(one) for one in item.why)
            split = self.tr("Choose another code: reading it is not enough.") if item.is_split else ""
            self.why.setText("\n".join(filter(None, (because, split))))
            kept = self.rows.hasFocus()
            self.wanted.emit(item)
            if kept:
                self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self._work.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_change(self, changed: Changed) -> None:
        """Count down what was kept, changed or taken away; what undo or a version of a fork brings is looked for."""
        if self._corpus is not None and any(d.undoes or d.action == SETTLE for d in changed.decisions):
            self.look(self._corpus)
            return
        facts = [change.fact for decision in changed.decisions for change in decision.changes]
        done = {fact.target if isinstance(fact, Checked) else fact.id for fact in facts if not isinstance(fact, Note)}
        done |= {f"{fact.target}/{fact.variable}" for fact in facts if isinstance(fact, Value)}
        left = [item for item in self._items if item.target not in done and _question(item) not in done]
        if len(left) < len(self._items):
            self._list(left)


def _question(item: Item) -> str:
    return f"{item.target}/{item.code}"
