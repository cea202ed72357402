"""What has to be answered before a pass or the article can be finished: a line for each answer, which leads there."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.coding.values import Missing
from annotator.model.span import hull
from ui.coding.answering import quote_of
from ui.coding.rich import cut, isolated
from ui.coding.work import Work
from ui.sentences import said
from ui.style import WARNING_SOFT

_MISSING = Qt.ItemDataRole.UserRole
_MOST = 5
"""Lines that are seen at once."""


class MissingList(QFrame):
    """Hidden while nothing is missing; `chosen` carries the `Missing` to go to."""

    chosen = Signal(object)

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.setObjectName("missing")
        self.setStyleSheet(f"#missing {{ background: {WARNING_SOFT}; }}")
        self.sentence = QLabel(self)
        close = QToolButton(self)
        close.setText("✕")
        close.setToolTip(self.tr("Close (Esc)"))
        close.clicked.connect(self._leave)
        self.rows = QListWidget(self)
        self.rows.setStyleSheet("QListView::item { padding: 2px 4px; }")
        self.rows.setAccessibleName(self.tr("Answers that are missing"))
        self.rows.installEventFilter(self)
        self.rows.itemActivated.connect(self._choose)
        self.rows.itemClicked.connect(self._choose)
        head = QHBoxLayout()
        head.addWidget(self.sentence, 1)
        head.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 6)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.rows)
        work.opened.connect(self.hide)
        work.changed.connect(self._shorten)
        self.hide()

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """List what is missing, and take the keyboard; hide where nothing is."""
        self._list(missing)
        if missing:
            self.rows.setCurrentRow(0)
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter goes to the line, Esc back to the article."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.rows.currentItem() is not None:
            self._choose(self.rows.currentItem())
            return True
        return False

    def _list(self, missing: Sequence[Missing]) -> None:
        self.rows.clear()
        for one in missing:
            item = QListWidgetItem(self._line(one))
            item.setData(_MISSING, one)
            item.setToolTip(item.text())
            self.rows.addItem(item)
        self.rows.setFixedHeight(min(len(missing), _MOST) * max(self.rows.sizeHintForRow(0), 1) + 4)
        self.sentence.setText(self.tr("Not complete; answers missing: %n. Enter goes there.", "", len(missing)))
        self.setVisible(bool(missing))

    def _shorten(self) -> None:
        """Take away what has been answered meanwhile."""
        if self.isVisible():
            wanted = {(m.target, m.variable): m for m in self._work.missing()}
            listed = [self.rows.item(row).data(_MISSING) for row in range(self.rows.count())]
            left = [wanted[m.target, m.variable] for m in listed if (m.target, m.variable) in wanted]
            if left != listed:
                self._list(left)

    def _line(self, one: Missing) -> str:
        variable = self._work.session.codebook.variable(one.variable)
        name = variable.name.in_language(self._work.language) if variable else ""
        return f"{self._where(one)} · {isolated(name or one.variable)} · {said(one.problem)}"

    def _where(self, one: Missing) -> str:
        if one.subject == "article":
            return self.tr("Article")
        if one.subject == "entry":
            entry = self._work.session.entries.get(one.target)
            return self.tr("Speaker: %1").replace("%1", isolated(entry.name if entry else one.target))
        quote = quote_of(self._work, one.target)
        words = hull(quote.content.spans).of(self._work.text) if quote is not None else ""
        return self.tr("Quote: %1").replace("%1", isolated(cut(words, 40)))

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_MISSING))

    def _leave(self) -> None:
        self.hide()
        self._work.view.setFocus(Qt.FocusReason.OtherFocusReason)
