"""The whole article as one tall column: only paragraphs that are looked at are laid out, the others are estimated.

Positions are code points of the article, lengths are pixels from the left top corner of the column.
"""

import math
import time
from collections import OrderedDict
from dataclasses import dataclass
from operator import sub

from PySide6.QtCore import QPointF, QRectF

from annotator.model.span import Span
from ui.article.heights import Heights
from ui.article.lines import Line
from ui.article.outline import Outline
from ui.article.paragraphs import Paragraph
from ui.article.typography import Typography

_KEPT = 400_000
"""Code points in laid-out paragraphs that are kept; more are laid out anew when they are looked at again."""

_HEADLINE = 1.25
_LETTER = 0.44
"""Width of an Arabic letter in newspaper text, in em: for estimating only."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row on the page: the paragraph and its number, the number of the line in it, the row's top."""

    index: int
    number: int
    paragraph: Paragraph
    top: float

    @property
    def line(self) -> Line:
        """The places of the letters in the row, in code points of the paragraph."""
        return self.paragraph.line(self.number)

    @property
    def key(self) -> tuple[int, int]:
        """Names the row within one page."""
        return self.index, self.number

    @property
    def bottom(self) -> float:
        """Where the next row may begin."""
        return self.top + self.paragraph.row


class Page:
    """Places of an outline's letters for one width and typography."""

    def __init__(self, outline: Outline, typography: Typography, width: float) -> None:
        self.outline = outline
        self.typography = typography
        self.width = width
        self._headline = typography.scaled(_HEADLINE)
        self._heights = Heights(self._estimates())
        self._exact: set[int] = set()
        self._unsettled = 0
        self._laid_out: OrderedDict[int, Paragraph] = OrderedDict()
        self._kept = 0

    @property
    def height(self) -> float:
        """Height of the whole; exact once `settle` has returned true."""
        return self._heights.total

    def top(self, index: int) -> float:
        """Return where a paragraph begins."""
        return self._heights.top(index)

    def index_at(self, y: float) -> int:
        """Return the paragraph at `y`; the first or last one beyond the ends."""
        return self._heights.index_at(y)

    def paragraph(self, index: int) -> Paragraph:
        """Return a paragraph laid out; from then on its height is exact."""
        if index in self._laid_out:
            self._laid_out.move_to_end(index)
            return self._laid_out[index]
        headline = self.outline.is_headline(index)
        paragraph = Paragraph(
            self.outline.of(index),
            self._headline if headline else self.typography,
            self.width,
            rtl=self.outline.is_rtl(index),
            bold=headline,
        )
        self._heights[index] = paragraph.height
        self._exact.add(index)
        self._laid_out[index] = paragraph
        self._kept += _weight(paragraph)
        while self._kept > _KEPT and len(self._laid_out) > 1:
            self._kept -= _weight(self._laid_out.popitem(last=False)[1])
        return paragraph

    def is_laid_out(self, index: int) -> bool:
        """Tell whether a paragraph is at hand without work."""
        return index in self._laid_out

    def settle(self, milliseconds: float) -> bool:
        """Make estimated heights exact for about that time; return whether all are exact now."""
        until = time.perf_counter() + milliseconds / 1000
        while self._unsettled < len(self.outline):
            index = self._unsettled
            if index not in self._exact and self.outline.starts[index] < self.outline.ends[index]:
                self.paragraph(index)
            self._unsettled += 1
            if time.perf_counter() > until:
                break
        return self._unsettled == len(self.outline)

    def rows(self, top: float, bottom: float) -> list[Row]:
        """Return the rows that touch the stretch from `top` to `bottom`."""
        found: list[Row] = []
        index = self.index_at(top)
        at = self.top(index)
        while index < len(self.outline) and at < bottom:
            paragraph = self.paragraph(index)
            first = max(0, int((top - at) // paragraph.row))
            stop = min(paragraph.line_count, math.ceil((bottom - at) / paragraph.row))
            found += [Row(index, number, paragraph, at + number * paragraph.row) for number in range(first, stop)]
            at += paragraph.height
            index += 1
        return found

    def row_of(self, point: int) -> Row:
        """Return the row that shows `point`."""
        index = self.outline.index_of(point)
        paragraph = self.paragraph(index)
        number = paragraph.number_of(point - self.outline.starts[index])
        return Row(index, number, paragraph, self.top(index) + number * paragraph.row)

    def row_at(self, y: float) -> Row:
        """Return the row at `y`; the first or last one beyond the ends."""
        index = self.index_at(y)
        paragraph = self.paragraph(index)
        at = self.top(index)
        number = max(0, min(paragraph.line_count - 1, int((y - at) // paragraph.row)))
        return Row(index, number, paragraph, at + number * paragraph.row)

    def rects(self, span: Span) -> list[QRectF]:
        """Return the exact visual pieces of `span`, each as high as its row."""
        found: list[QRectF] = []
        for index, start, end in self.outline.pieces(span):
            paragraph, top = self.paragraph(index), self.top(index)
            for number in paragraph.numbers_of(start, end):
                for left, right in paragraph.line(number).pieces(start, end):
                    found.append(QRectF(left, top + number * paragraph.row, right - left, paragraph.row))
        return found

    def point_at(self, place: QPointF) -> int:
        """Return the caret position nearest to `place`."""
        row = self.row_at(place.y())
        return self.outline.starts[row.index] + row.line.point_at(place.x())

    def cluster_at(self, place: QPointF) -> Span | None:
        """Return the letter with its marks (grapheme cluster) that is drawn at `place`; None where none is."""
        row = self.row_at(place.y())
        found = row.line.cluster_at(place.x()) if row.top <= place.y() < row.bottom else None
        start = self.outline.starts[row.index]
        return Span(start + found[0], start + found[1]) if found else None

    def caret_rect(self, point: int) -> QRectF:
        """Return the place of the caret before code point `point`: one pixel wide, as high as the row."""
        row = self.row_of(point)
        x = row.line.x_of(point - self.outline.starts[row.index])
        return QRectF(x, row.top, 1, row.paragraph.row)

    def _estimates(self) -> list[float]:
        t = self.typography
        letters = max(1.0, self.width / (t.size * _LETTER))
        lengths = list(map(sub, self.outline.ends, self.outline.starts))
        height = {n: (math.ceil(n / letters) * t.row if n else t.empty_row) + t.gap for n in set(lengths)}
        return [height[n] for n in lengths]


def _weight(paragraph: Paragraph) -> int:
    return len(paragraph.text) + 100
