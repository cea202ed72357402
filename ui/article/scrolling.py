"""A scrolled page of text: lays out what is looked at, settles the rest in idle time, paints rows, scrolls exactly.

What is painted in a row besides the letters is the business of the subclass.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.model.span import Span
from ui.article.outline import Outline
from ui.article.page import Page, Row
from ui.article.painter import RowPainter
from ui.article.typography import Typography

_MARGIN, _TOP = 22, 8
_WIDEST = 48
"""Em: longer lines are hard to read, so a wide window gets wide margins instead."""

_SLICE_MS = 6.0
_SAME = 1e-6


@dataclass(frozen=True, slots=True)
class _Pin:
    """What the picture shows: a laid-out paragraph, and its top in the viewport."""

    page: Page
    index: int
    top: float


class PageArea(QAbstractScrollArea):
    """Shows a `Page`. Public places are in the coordinates of the viewport, those that events carry."""

    typography_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typography = Typography()
        self._outline = Outline("")
        self._page = Page(self._outline, self._typography, 100)
        self._pin: _Pin | None = None
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._settle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    @property
    def page(self) -> Page:
        """The laid-out text, in coordinates of its column."""
        return self._page

    @property
    def settled(self) -> bool:
        """Whether the height of every paragraph is exact, not estimated."""
        return not self._idle.isActive()

    @property
    def typography(self) -> Typography:
        """Families, size and line height of the type."""
        return self._typography

    @typography.setter
    def typography(self, typography: Typography) -> None:
        if typography != self._typography:
            self._typography = typography
            self._lay_out_again()
            self.typography_changed.emit()

    def point_at(self, place: QPointF) -> int:
        """Return the caret position nearest to a place."""
        return self._page.point_at(place - self._origin())

    def letter_at(self, place: QPointF) -> Span | None:
        """Return the letter with its marks (grapheme cluster) drawn at a place; None where none is."""
        return self._page.cluster_at(place - self._origin())

    def rects(self, span: Span) -> list[QRectF]:
        """Return the exact visual pieces of `span`, each as high as its row."""
        return [rect.translated(self._origin()) for rect in self._page.rects(span)]

    def reveal(self, span: Span) -> None:
        """Scroll as little as shows the start of `span` (and its end, where both fit) with a row of context.

        A far place is put at a third of the height. Estimated heights on the way do not matter: the rows around the
        goal are laid out first, until it stands still.
        """
        for _ in range(3):
            before = self._page.caret_rect(span.start)
            self._scroll_to(before, self._page.caret_rect(span.end - 1))
            self._visible_rows()
            if self._page.caret_rect(span.start) == before:
                break

    def _scroll_to(self, start: QRectF, end: QRectF) -> None:
        self._set_range()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        context = min(self._typography.row, height / 4)
        top = start.top() + _TOP - context
        bottom = end.bottom() + _TOP + context
        if bottom - top > height:
            bottom = top + height
        if bar.value() <= top and bottom <= bar.value() + height:
            return
        near = top < bar.value() + height and bottom > bar.value()
        if not near:
            bar.setValue(round(top + context - height / 3))
        else:
            bar.setValue(math.floor(top) if top < bar.value() else math.ceil(bottom - height))

    def _show(self, outline: Outline) -> None:
        """Show another text from its beginning."""
        self._outline = outline
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def _row_painter(self, painter: QPainter) -> RowPainter:
        raise NotImplementedError

    def _forget_rows(self) -> None:
        """Rows have changed; what was kept for them is void."""

    def _lay_out(self) -> None:
        width = self.viewport().width() - 2 * _MARGIN
        self._page = Page(self._outline, self._typography, max(100, min(width, _WIDEST * self._typography.size)))
        self._forget_rows()
        self._set_range()
        self._idle.start()

    def _lay_out_again(self) -> None:
        """Lay out for another width or size; the text at the top stays at the top."""
        row = self._page.row_at(self.verticalScrollBar().value() - _TOP)
        point = self._outline.starts[row.index] + row.paragraph.extent(row.number)[0]
        at_start = self.verticalScrollBar().value() == 0
        self._lay_out()
        self.verticalScrollBar().setValue(0 if at_start else round(self._page.caret_rect(point).top() + _TOP))
        self.viewport().update()

    def _settle(self) -> None:
        bar = self.verticalScrollBar()
        index = self._page.index_at(bar.value() - _TOP)
        into = bar.value() - self._page.top(index)
        if self._page.settle(_SLICE_MS):
            self._idle.stop()
        # What is seen stays where it is, so nothing needs painting: only the bar learns of the new heights.
        bar.blockSignals(True)
        self._set_range()
        bar.setValue(round(self._page.top(index) + into))
        bar.blockSignals(False)

    def _set_range(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, math.ceil(self._page.height + 2 * _TOP - height)))
        bar.setPageStep(max(1, round(height - self._typography.row)))
        bar.setSingleStep(round(self._typography.row))

    def _origin(self) -> QPointF:
        left = (self.viewport().width() - self._page.width) // 2
        return QPointF(left, _TOP - self.verticalScrollBar().value())

    def _visible_rows(self) -> list[Row]:
        top = -self._origin().y()
        return self._page.rows(top, top + self.viewport().height())

    def _update_rows(self, places: Iterable[tuple[int, int]]) -> None:
        """Paint the visible rows again that hold any code point from the first to the last of a place, included."""
        wanted = tuple(places)
        for row in self._visible_rows():
            first, last = (self._outline.starts[row.index] + at for at in row.paragraph.extent(row.number))
            if any(start <= last and first <= end for start, end in wanted):
                self.viewport().update(self._stripe(row))

    def _stripe(self, row: Row) -> QRect:
        """Return the place of a row in the viewport, from edge to edge."""
        top = round(row.top + self._origin().y())
        return QRect(0, top, self.viewport().width(), math.ceil(row.paragraph.row))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that the event touches: seldom all between the first and the last."""
        self._visible_rows()
        if abs(self._moved()) > _SAME:
            self._pin = self._pin_now()
            self.viewport().update()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        origin, rect, region = self._origin(), event.rect(), event.region()
        painter.translate(origin)
        row_painter = self._row_painter(painter)
        for row in self._page.rows(rect.top() - origin.y(), rect.bottom() + 1 - origin.y()):
            if region.intersects(self._stripe(row)):
                row_painter.paint(row)
        painter.end()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Move the picture, so that only what comes into view is painted; all is, where a move would not be exact."""
        self._visible_rows()
        moved, self._pin = self._moved(), self._pin_now()
        if abs(moved) < self.viewport().height() and _whole(moved) and _whole(moved * self.devicePixelRatioF()):
            self.viewport().scroll(0, round(moved))
        else:
            self.viewport().update()

    def _pin_now(self) -> "_Pin":
        top = -self._origin().y()
        index = self._page.index_at(top)
        return _Pin(self._page, index, self._page.top(index) - top)

    def _moved(self) -> float:
        """Return how far what the picture shows has moved since: scrolled, or pushed by what was laid out above it."""
        pin = self._pin
        if pin is None or pin.page is not self._page:
            return math.inf
        return self._page.top(pin.index) + self._origin().y() - pin.top

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew where the width has changed."""
        if event.size().width() != event.oldSize().width():
            self._lay_out_again()
        else:
            self._set_range()


def _whole(pixels: float) -> bool:
    return math.isfinite(pixels) and abs(pixels - round(pixels)) < _SAME
