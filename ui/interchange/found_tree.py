"""The list of what annotated files hold: files with their program, and beneath each its documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ui.coding.rich import isolated
from ui.style import ERROR, INK_FAINT, INK_SOFT, WARNING
from ui.trees import all_items

_NUMBER = Qt.ItemDataRole.UserRole
_TITLE, _CODER, _NAMES, _QUOTES, _NOTES, _KNOW = range(6)
_NUMBERS = (_NAMES, _QUOTES, _NOTES)
_SHOWN_PER_FILE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLine:
    """One document as the list shows it: `number` is its place among all of them, `refused` why it cannot come in.

    `here` tells that its text is in the corpus, `new` that something in it is not, `read` that its format is known,
    `plain` that it is an article without annotations.
    """

    number: int
    path: Path
    program: str
    title: str
    coder: str
    names: int
    quotes: int
    notes: int
    changed: int
    dropped: int
    here: bool
    new: bool
    read: bool
    plain: bool
    refused: str


class FoundTree(QTreeWidget):
    """`chosen` carries the number of the document that is current."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Documents found"))
        self.setHeaderLabels(
            [self.tr("Document"), self.tr("Coder"), self.tr("Names"), self.tr("Quotes"), self.tr("Notes"),
             self.tr("What to know")]
        )  # fmt: skip
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setAllColumnsShowFocus(True)
        self.setStyleSheet("QTreeView::item { padding: 3px 0; }")
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((_CODER, 74), (_NAMES, 56), (_QUOTES, 56), (_NOTES, 52), (_KNOW, 222)):
            self.setColumnWidth(column, max(width, header.sectionSizeHint(column)))
        for column in _NUMBERS:
            self.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignCenter)
        self.currentItemChanged.connect(self._on_current)

    def show_lines(self, lines: Iterable[FoundLine]) -> None:
        """List documents; the one that was current stays so."""
        current = self.number
        self.blockSignals(True)
        self.clear()
        listed = list(lines)
        named = Counter(path.name for path in {one.path for one in listed})
        files: dict[Path, QTreeWidgetItem] = {}
        left: dict[Path, int] = {}
        for one in listed:
            if one.path not in files:
                files[one.path] = self._file(one, alone=named[one.path.name] == 1)
            parent = files[one.path]
            if parent.childCount() < _SHOWN_PER_FILE:
                parent.addChild(self._document(one))
            else:
                left[one.path] = left.get(one.path, 0) + 1
        for file, number in left.items():
            more = QTreeWidgetItem([self.tr("… and %n more, brought in likewise", "", number)])
            more.setForeground(_TITLE, QBrush(QColor(INK_FAINT)))
            more.setFlags(Qt.ItemFlag.ItemIsEnabled)
            files[file].addChild(more)
        self.expandAll()
        self.blockSignals(False)
        self.go_to(current if current >= 0 else 0)

    @property
    def number(self) -> int:
        """The number of the document that is current; -1 for none."""
        item = self.currentItem()
        number = item.data(0, _NUMBER) if item is not None else None
        return number if isinstance(number, int) else -1

    def go_to(self, number: int) -> None:
        """Make a document current."""
        item = next((item for item in all_items(self) if item.data(0, _NUMBER) == number), None)
        if item is not None:
            self.setCurrentItem(item)

    def _file(self, one: FoundLine, *, alone: bool) -> QTreeWidgetItem:
        """Return the line of a file, with its folder where it is not the only one of its name."""
        name = one.path.name if alone else f"{one.path.parent.name}/{one.path.name}"
        item = QTreeWidgetItem([f"{isolated(name)} · {isolated(one.program)}" if one.program else name])
        item.setForeground(_TITLE, QBrush(QColor(INK_SOFT)))
        item.setToolTip(_TITLE, item.text(_TITLE))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.addTopLevelItem(item)
        item.setFirstColumnSpanned(True)
        return item

    def _document(self, one: FoundLine) -> QTreeWidgetItem:
        counts = [
            "" if one.refused or not one.read or one.plain else f"{number:,}"
            for number in (one.names, one.quotes, one.notes)
        ]
        coder = isolated(one.coder) if one.coder else "–"
        item = QTreeWidgetItem([isolated(one.title), coder, *counts, self._know(one)])
        for column in _NUMBERS:
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignCenter)
        for column in (_TITLE, _CODER, _KNOW):
            item.setToolTip(column, item.text(column))
        if one.refused:
            item.setToolTip(_KNOW, one.refused)
            item.setForeground(_KNOW, QBrush(QColor(ERROR)))
        elif one.dropped:
            item.setForeground(_KNOW, QBrush(QColor(WARNING)))
        item.setData(0, _NUMBER, one.number)
        return item

    def _know(self, one: FoundLine) -> str:
        if one.refused:
            return self.tr("✗ refused")
        if not one.read:
            return self.tr("not read")
        told = []
        if not one.new:
            told.append(self.tr("nothing new"))
        elif one.here:
            told.append(self.tr("text is here"))
        if one.changed:
            told.append(self.tr("%n changed", "", one.changed))
        if one.dropped:
            told.append(self.tr("%n dropped", "", one.dropped))
        return self.tr(", ").join(told)

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and isinstance(item.data(0, _NUMBER), int):
            self.chosen.emit(item.data(0, _NUMBER))
