"""Who decided what on the article, and when; an own act that still stands can be undone from here."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from annotator.coding.history import HistoryRow
from ui.coding.rich import isolated
from ui.coding.work import Work
from ui.style import INK_FAINT

_MOST = 500
"""Rows shown; older ones are in the log."""


class HistoryTab(QWidget):
    """Shows the article of `work`; `refresh` after a decision reads it anew where it is seen."""

    undo_wanted = Signal(str)

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.rows = QTreeWidget(self)
        self.rows.setRootIsDecorated(False)
        self.rows.setUniformRowHeights(True)
        self.rows.setStyleSheet("QTreeView::item { padding: 4px 2px; }")
        self.rows.setHeaderLabels([self.tr("What"), self.tr("When")])
        self.rows.header().setStretchLastSection(False)
        self.rows.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.rows.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.rows.installEventFilter(self)
        self.undo = QPushButton(self.tr("Undo this act"), self)
        self.undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.rows, 1)
        layout.addWidget(self.undo)
        self.rows.currentItemChanged.connect(self._allow)
        self.undo.clicked.connect(self._undo)
        self._allow()

    def refresh(self) -> None:
        """Read the history anew, if it is in sight."""
        if not self.isVisible() or not self._work.article_id:
            return
        self.rows.clear()
        for row in self._work.session.history(self._work.article_id)[:_MOST]:
            self.rows.addTopLevelItem(self._item(row))
        self._allow()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the history when it comes into sight."""
        super().showEvent(event)
        self.refresh()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter or Backspace undoes the chosen act."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        wanted = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Backspace)
        if wanted:
            self._undo()
        return wanted

    def _item(self, row: HistoryRow) -> QTreeWidgetItem:
        when = datetime.fromisoformat(row.time).astimezone()
        did = f"{verb(row.action)}: {verb(row.of)}" if row.of else verb(row.action)
        what = f"{did} {isolated(row.what) if row.what else ''}"
        today = when.date() == datetime.now().astimezone().date()
        if row.coder != self._work.session.coder.name:
            what = f"{row.coder}: {what}"
        item = QTreeWidgetItem([what, when.strftime("%H:%M" if today else "%d.%m.")])
        item.setToolTip(0, f"{row.coder}: {did} {row.what}")
        item.setToolTip(1, when.strftime("%Y-%m-%d %H:%M:%S"))
        item.setData(0, Qt.ItemDataRole.UserRole, row.decision if row.can_undo else "")
        if row.undone:
            font = item.font(0)
            font.setStrikeOut(True)
            item.setFont(0, font)
            item.setForeground(0, QColor(INK_FAINT))
        return item

    def _chosen(self) -> str:
        item = self.rows.currentItem()
        return str(item.data(0, Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _allow(self) -> None:
        self.undo.setEnabled(bool(self._chosen()))

    def _undo(self) -> None:
        if self._chosen():
            self.undo_wanted.emit(self._chosen())


def verb(action: str) -> str:
    """Return the verb of a decision in the language of the interface; the log's own word where there is none."""
    verbs = {
        "accept": QCoreApplication.translate("Verbs", "accepted"),
        "ask the lead": QCoreApplication.translate("Verbs", "asked the lead"),
        "answer": QCoreApplication.translate("Verbs", "answered"),
        "clear answer": QCoreApplication.translate("Verbs", "took back the answer to"),
        "set attributes": QCoreApplication.translate("Verbs", "gave attributes to"),
        "finish pass": QCoreApplication.translate("Verbs", "finished a pass"),
        "check": QCoreApplication.translate("Verbs", "read again"),
        "code": QCoreApplication.translate("Verbs", "coded"),
        "code everywhere": QCoreApplication.translate("Verbs", "coded everywhere"),
        "correct": QCoreApplication.translate("Verbs", "corrected"),
        "finish": QCoreApplication.translate("Verbs", "finished the article"),
        "import": QCoreApplication.translate("Verbs", "brought in"),
        "link": QCoreApplication.translate("Verbs", "linked"),
        "move": QCoreApplication.translate("Verbs", "moved the edges of"),
        "offer": QCoreApplication.translate("Verbs", "offered suggestions of"),
        "note": QCoreApplication.translate("Verbs", "noted"),
        "quote": QCoreApplication.translate("Verbs", "made"),
        "recode": QCoreApplication.translate("Verbs", "gave another code to"),
        "redo": QCoreApplication.translate("Verbs", "redid"),
        "reject": QCoreApplication.translate("Verbs", "rejected"),
        "remove": QCoreApplication.translate("Verbs", "removed"),
        "reopen": QCoreApplication.translate("Verbs", "reopened the article"),
        "set": QCoreApplication.translate("Verbs", "changed parts of"),
        "settle": QCoreApplication.translate("Verbs", "chose a version"),
        "take back": QCoreApplication.translate("Verbs", "took back suggestions of"),
        "undo": QCoreApplication.translate("Verbs", "undid"),
        "unlink": QCoreApplication.translate("Verbs", "unlinked"),
    }
    return verbs.get(action, action)
