"""The list of what files hold before import: articles with a tick, refusals with their reason, rows."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.exchange.preview import Found, Refusal, Sight
from ui.sentences import said
from ui.style import ERROR, INK_FAINT, WARNING
from ui.trees import all_items

_FOUND = Qt.ItemDataRole.UserRole
_FILE = Qt.ItemDataRole.UserRole + 1
_PIECES = Qt.ItemDataRole.UserRole + 2
_TITLE, _LENGTH, _NOTE = range(3)


class FoundList(QTreeWidget):
    """`chosen` carries the Sight or Refusal that is current, `table_chosen` the file of a table."""

    chosen = Signal(object)
    table_chosen = Signal(Path)
    counted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Articles found"))
        self.setHeaderLabels([self.tr("Article"), self.tr("Length"), self.tr("What to know")])
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(_LENGTH, 60)
        self.setColumnWidth(_NOTE, 160)
        self.setMinimumWidth(440)
        self.setAllColumnsShowFocus(True)
        self.currentItemChanged.connect(self._on_current)
        self.itemChanged.connect(self._on_tick)
        self._ticked = 0

    @property
    def ticked(self) -> int:
        """How many of the articles shown will be imported."""
        return self._ticked

    def add(self, file: Path, found: Sequence[Found], *, table: bool) -> None:
        """List what a file holds."""
        self.blockSignals(True)
        parent = self._table_item(file, len(found)) if table else self.invisibleRootItem()
        parent.addChildren([self._item(one) for one in found])
        self.blockSignals(False)
        if table:
            parent.setExpanded(True)
        self._count()
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))

    def replace_table(self, file: Path, found: Sequence[Found]) -> None:
        """List the rows of a table anew, after its columns changed."""
        for item in list(all_items(self)):
            if item.data(0, _FILE) == file:
                self.blockSignals(True)
                item.takeChildren()
                item.addChildren([self._item(one) for one in found])
                self.blockSignals(False)
        self._count()

    def left_out(self) -> list[Sight]:
        """Return the articles without a tick."""
        return [s for item, s in self._sights() if item.checkState(0) != Qt.CheckState.Checked]

    def mark_split(self, sight: Sight, pieces: int) -> None:
        """Show into how many articles one is split."""
        for item, listed in self._sights():
            if listed is sight:
                item.setText(_NOTE, self._note(sight, pieces))
                item.setData(0, _PIECES, pieces)
        self._count()

    def _table_item(self, file: Path, number: int) -> QTreeWidgetItem:
        item = QTreeWidgetItem([file.name, "", self.tr("Table – choose to see its columns")])
        item.setData(0, _FILE, file)
        item.setToolTip(_TITLE, f"{file} ({number})")
        self.addTopLevelItem(item)
        return item

    def _item(self, found: Found) -> QTreeWidgetItem:
        if isinstance(found, Sight):
            title = found.raw.title or self.tr("(without a headline)")
            item = QTreeWidgetItem([title, f"{len(found.raw.text):,}", self._note(found, 1)])
            item.setCheckState(0, Qt.CheckState.Checked)
            item.setTextAlignment(_LENGTH, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(_TITLE, f"{title}\n{found.raw.place}")
            if found.raw.broken or found.splits:
                item.setForeground(_NOTE, QBrush(QColor(WARNING)))
        elif isinstance(found, Refusal):
            item = QTreeWidgetItem([found.place, "", said(found.reason)])
            item.setForeground(_NOTE, QBrush(QColor(ERROR)))
        else:
            item = QTreeWidgetItem([self.tr("… and further rows, imported in the same way"), "", ""])
            item.setForeground(_TITLE, QBrush(QColor(INK_FAINT)))
        item.setToolTip(_NOTE, item.text(_NOTE))
        item.setData(0, _FOUND, found)
        return item

    def _note(self, sight: Sight, pieces: int) -> str:
        if sight.raw.broken:
            return said(sight.raw.broken)
        if pieces > 1:
            return self.tr("Articles in this text: {number}").format(number=pieces)
        if sight.splits:
            return self.tr("perhaps several articles ({number}) – look").format(number=1 + len(sight.splits))
        known = (sight.raw.source.outlet, sight.raw.source.date, *sight.raw.notes)
        # Isolated, so that an Arabic outlet does not turn the date beside it around.
        return " · ".join(f"\u2068{said(part)}\u2069" for part in known if part)

    def _sights(self) -> list[tuple[QTreeWidgetItem, Sight]]:
        listed = ((item, item.data(0, _FOUND)) for item in all_items(self))
        return [(item, found) for item, found in listed if isinstance(found, Sight)]

    def _count(self) -> None:
        ticked = (item for item, _ in self._sights() if item.checkState(0) == Qt.CheckState.Checked)
        self._ticked = sum(item.data(0, _PIECES) or 1 for item in ticked)
        self.counted.emit(self._ticked)

    def _on_tick(self, _item: QTreeWidgetItem, column: int) -> None:
        if column == 0:
            self._count()

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        if item.data(0, _FILE) is not None:
            self.table_chosen.emit(item.data(0, _FILE))
        else:
            self.chosen.emit(item.data(0, _FOUND))
