"""The matrix of coders: how far each agrees with each, shaded by value; undefined is a word with its reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.agreement.figures import has_limits
from ui.agreement.figure_grid import FigureGrid
from ui.agreement.numbers import value
from ui.sentences import said
from ui.study.words import isolated
from ui.style import ACCENT, GROUND, INK, INK_FAINT

if TYPE_CHECKING:
    from annotator.agreement.figures import Row

_ROW = Qt.ItemDataRole.UserRole
_SHADES = ((0.0, "#f6dcd9"), (0.667, "#fbe9c8"), (0.800, "#d4ebe0"), (0.900, "#a9d8c6"))
"""The ground of a cell from each value on; the letters on all of them have a contrast of at least 9 to 1."""
_NARROWEST, _LINE = 60, 30
_WIDEST_NAME = 124


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Names down and across, and the figures that there are by both names."""

    down: Sequence[str] = ()
    across: Sequence[str] = ()
    cells: Mapping[tuple[str, str], Row]


class _Cells(QStyledItemDelegate):
    """Frames the current cell: a fill would hide its shade."""

    def __init__(self, table: QTableWidget) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        plain = QStyleOptionViewItem(option)
        state: QStyle.StateFlag = plain.state
        plain.state = state & ~QStyle.StateFlag.State_Selected & ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, plain, index)
        if state & QStyle.StateFlag.State_Selected:
            place: QRect = plain.rect
            painter.save()
            painter.setPen(QPen(QColor(ACCENT if self._table.hasFocus() else INK_FAINT), 2))
            painter.drawRect(place.adjusted(1, 1, -1, -1))
            painter.restore()


class Matrix(FigureGrid):
    """Coders under coders. `current_changed` and `wanted` (Enter, double click) carry the row of a figure or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Agreement of each coder with each"))
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(_NARROWEST)
        across.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.setDefaultSectionSize(_LINE)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMaximumWidth(_WIDEST_NAME)
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(_Cells(self))
        self.setCornerButtonEnabled(False)

    @property
    def row_at_hand(self) -> Row | None:
        """The figure of the current cell."""
        item = self.currentItem()
        row: Row | None = item.data(_ROW) if item is not None else None
        return row

    @property
    def wanted_width(self) -> int:
        """The width in which all columns can be read."""
        return _WIDEST_NAME + (_NARROWEST + 4) * self.columnCount() + 8

    @property
    def pair(self) -> Sequence[str]:
        """The coders of the current cell, empty where it has no figure."""
        return self.row_at_hand.coders if self.row_at_hand is not None else ()

    def show_grid(self, grid: Grid) -> None:
        """Show figures of pairs; the cell that was current stays so where there still is one."""
        at = self.currentRow(), self.currentColumn()
        self.blockSignals(True)
        self.clear()
        self.setRowCount(len(grid.down))
        self.setColumnCount(len(grid.across))
        for names, put in ((grid.across, self.setHorizontalHeaderItem), (grid.down, self.setVerticalHeaderItem)):
            for place, name in enumerate(names):
                head = QTableWidgetItem(isolated(name))
                head.setToolTip(name)
                put(place, head)
        for down, one in enumerate(grid.down):
            for across, other in enumerate(grid.across):
                self.setItem(down, across, self._cell(grid.cells.get((one, other)), one, other))
        if grid.down and grid.across:
            last = min(1, len(grid.across) - 1)
            inside = 0 <= at[0] < len(grid.down) and 0 <= at[1] < len(grid.across)
            self.setCurrentCell(*(at if inside else (0, last)))
        self.blockSignals(False)

    def _cell(self, row: Row | None, one: str, other: str) -> QTableWidgetItem:
        item = QTableWidgetItem()
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        if one == other:
            item.setBackground(QColor(GROUND))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self.tr("the same coder"))
            return item
        between = self.tr("{one} and {other}").format(one=isolated(one), other=isolated(other))
        if row is None:
            item.setText("–")
            item.setForeground(QColor(INK_FAINT))
            item.setToolTip(self.tr("This measure has no figure for a pair of coders."))
        elif row.value is None:
            item.setText(self.tr("undefined"))
            item.setForeground(QColor(INK_FAINT))
            item.setToolTip(f"{between}\n{said(row.undefined)}")
        else:
            item.setText(value(row.value))
            if has_limits(row.measure):
                item.setBackground(QColor(shade(row.value)))
            item.setForeground(QColor(INK))
            item.setToolTip(between)
        item.setData(_ROW, row)
        return item


def shade(of: float) -> str:
    """Return the ground for a value."""
    return next((colour for least, colour in reversed(_SHADES) if of >= least), _SHADES[0][1])
