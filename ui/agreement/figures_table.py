"""A table of figures, a line each: value, interval drawn and written, what it rests on, chances to be below limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.agreement.figures import has_limits
from ui.agreement.figure_grid import FigureGrid
from ui.agreement.lettering import Lettering
from ui.agreement.numbers import chance, interval, value
from ui.agreement.whiskers import Bar, paint_bar, paint_limits, scale_of, written_on
from ui.sentences import said
from ui.study.words import isolated, number
from ui.style import ACCENT_SOFT, INK_FAINT

if TYPE_CHECKING:
    from annotator.agreement.figures import Row

_ROW = Qt.ItemDataRole.UserRole
_NAME, _VALUE, _DRAWN, _INTERVAL, _UNITS, _PAIRABLE, _LOW, _FIRM = range(8)
_LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
_LINE_HEIGHT, _INSET = 27, 16
_WIDEST_NAME, _WIDEST_LONG_NAME, _NARROWEST_NAME = 230, 330, 150
_ROOMY = f"""
QTableView {{ outline: 0; }}
QTableView::item {{ padding: 0 6px; }}
QTableView::item:selected {{ background: {ACCENT_SOFT}; }}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the table; `hint` is what the mouse finds out about its name."""

    name: str
    row: Row
    hint: str = ""


class FiguresTable(FigureGrid):
    """`current_changed` and `wanted` (Enter, double click) carry the row of a figure or None."""

    def __init__(self, name: str, first: str, parent: QWidget | None = None, *, long_names: bool = False) -> None:
        """`first` is the word over the names; long ones get room, for which other columns make way."""
        super().__init__(parent)
        self._long_names = long_names
        self.setAccessibleName(name)
        self.setColumnCount(_FIRM + 1)
        self.entries: Sequence[Entry] = ()
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # long names often differ at their end
        self._name_columns(first)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_LINE_HEIGHT)
        self.scaled = _ScaleHeader(self)
        self.setHorizontalHeader(self.scaled)
        for column in range(_FIRM + 1):
            self.scaled.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.scaled.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Interactive)
        self.scaled.setSectionResizeMode(_DRAWN, QHeaderView.ResizeMode.Stretch)
        self.setStyleSheet(_ROOMY)
        self.setItemDelegateForColumn(_DRAWN, _Whiskers(self))

    @property
    def bars(self) -> list[Bar]:
        """What is drawn, line by line."""
        return [bar_of(entry.row) for entry in self.entries]

    @property
    def row_at_hand(self) -> Row | None:
        """The figure of the current line."""
        at = self.currentRow()
        return self.entries[at].row if 0 <= at < len(self.entries) else None

    def show_figures(self, entries: Sequence[Entry]) -> None:
        """Show figures in this order; the line that was current stays so."""
        kept = max(0, self.currentRow())
        self.blockSignals(True)
        self.entries = entries
        self.clearContents()
        self.setRowCount(len(entries))
        for at, entry in enumerate(entries):
            for column, words in enumerate(self._words(entry)):
                item = QTableWidgetItem(words)
                item.setTextAlignment(_LEADING if column == _NAME else Qt.AlignmentFlag.AlignCenter)
                item.setToolTip(entry.hint or entry.name if column == _NAME else self._hint(entry.row))
                if entry.row.value is None and column == _VALUE:
                    item.setForeground(QColor(INK_FAINT))
                item.setData(_ROW, entry.row)
                self.setItem(at, column, item)
        for column in (_UNITS, _PAIRABLE):
            self.setColumnHidden(column, self._long_names)
        drawn = any(entry.row.low is not None for entry in entries)
        self.setColumnWidth(_NAME, self._name_width(drawn=drawn))
        for column in (_INTERVAL, _LOW, _FIRM):  # a single article has none: the drawing gets the room
            self.setColumnHidden(column, not drawn or (self._long_names and column == _INTERVAL))
        if entries:
            self.setCurrentCell(min(kept, len(entries) - 1), _NAME)
        self.blockSignals(False)
        self.scaled.viewport().update()

    def go_to(self, level: str, measure: str) -> None:
        """Make the first line of a measure the current one, and tell nobody."""
        at = next((i for i, e in enumerate(self.entries) if (e.row.level, e.row.measure) == (level, measure)), None)
        if at is not None:
            self.blockSignals(True)
            self.setCurrentCell(at, _NAME)
            self.blockSignals(False)
            self.viewport().update()

    def room_for_bars(self, whole: QRect) -> QRectF:
        """Return the place of the scale in the place of a cell."""
        return QRectF(whole.left() + _INSET, whole.top(), whole.width() - 2 * _INSET, whole.height())

    def _name_width(self, *, drawn: bool) -> int:
        widest = _WIDEST_LONG_NAME if self._long_names or not drawn else _WIDEST_NAME
        return min(widest, max(_NARROWEST_NAME, self.sizeHintForColumn(_NAME) + 12))

    def _words(self, entry: Entry) -> list[str]:
        row = entry.row
        defined = row.value is not None
        return [
            isolated(entry.name),
            value(row.value) if defined else self.tr("undefined"),
            "",
            interval(row.low, row.high),
            number(row.n_units),
            number(row.n_pairable),
            chance(row.p_below_667),
            chance(row.p_below_800),
        ]

    def _hint(self, row: Row) -> str:
        if row.value is None:
            return said(row.undefined)
        if row.low is None:
            return self.tr("No interval: a single article has nothing to be drawn from.")
        return ""

    def _name_columns(self, first: str) -> None:
        words = {
            _NAME: (first, ""),
            _VALUE: (self.tr("Value"), ""),
            _DRAWN: ("", self.tr("The value and its 95 % interval; dashed: Krippendorff's limits .667 and .800")),
            _INTERVAL: (self.tr("95 % interval"), self.tr("From 2,000 draws of whole articles with replacement")),
            _UNITS: (self.tr("Units"), self.tr("What was judged: tokens, characters, spans, quotes or articles")),
            _PAIRABLE: (self.tr("Pairable"), self.tr("Single values that have a partner")),
            _LOW: (self.tr("P(<.667)"), self.tr("How many of the draws lie below the limit for tentative conclusions")),
            _FIRM: (self.tr("P(<.800)"), self.tr("How many of the draws lie below the limit for firm conclusions")),
        }
        for column, (name, hint) in words.items():
            head = QTableWidgetItem(name)
            head.setToolTip(hint)
            head.setTextAlignment(_LEADING if column == _NAME else Qt.AlignmentFlag.AlignCenter)
            self.setHorizontalHeaderItem(column, head)


class _Whiskers(QStyledItemDelegate):
    """Draws the interval of a line under the scale that all lines share."""

    def __init__(self, table: FiguresTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        bars = self._table.bars
        if index.row() >= len(bars):
            return
        place: QRect = option.rect
        scale = scale_of(bars, self._table.room_for_bars(place), mirrored=self._table.isRightToLeft())
        paint_limits(painter, scale, place.top(), place.bottom() + 1)
        paint_bar(painter, bars[index.row()], scale, QRectF(place).center().y())


class _ScaleHeader(QHeaderView):
    """The head of the table; over the intervals stands their scale."""

    def __init__(self, table: FiguresTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        if logicalIndex != _DRAWN or not self._table.entries:
            return
        painter.save()
        mirrored = self._table.isRightToLeft()
        letters = Lettering(painter, self._table.font(), mirrored=mirrored)
        scale = scale_of(self._table.bars, self._table.room_for_bars(rect), mirrored=mirrored)
        for at, words, colour in written_on(scale):
            letters.centre(words, QPointF(at, QRectF(rect).center().y()), colour)
        painter.restore()


def bar_of(row: Row) -> Bar:
    """Return what is drawn of a figure."""
    return Bar(value=row.value, low=row.low, high=row.high, limited=has_limits(row.measure))
