"""One paragraph laid out in rows of one height by Qt's text layout. Positions are code points of the paragraph."""

from bisect import bisect_right
from functools import cached_property

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from annotator.arabic.words import words
from annotator.model.offsets import Utf16Map
from annotator.model.span import Span
from ui.article.lines import Line
from ui.article.outline import shown
from ui.article.typography import Typography


class Paragraph:
    """A paragraph of a given width. Its lines are measured when they are first asked for."""

    def __init__(self, text: str, typography: Typography, width: float, *, rtl: bool, bold: bool = False) -> None:
        self.text = text
        self.typography = typography
        self.rtl = rtl
        self._offsets = Utf16Map(text)
        self._layout = QTextLayout(shown(text), typography.font(bold=bold))
        self._layout.setTextOption(text_option(rtl=rtl))
        self._layout.setCacheEnabled(True)
        self._ends = self._lay_out(width)
        self.row = typography.row if text.strip() else typography.empty_row
        """Height of one row in pixels."""
        self.height = self.row * len(self._ends) + typography.gap
        """Height of all rows and the gap after them, in pixels."""
        self.baseline = min(typography.baseline, self.row * 0.7)
        """From the top of a row down to its baseline, in pixels."""
        self._lines: dict[int, Line] = {}

    @property
    def line_count(self) -> int:
        """Number of rows; at least one."""
        return len(self._ends)

    def extent(self, number: int) -> tuple[int, int]:
        """Return first and last code point of a line, the last excluded."""
        return self._ends[number - 1] if number else 0, self._ends[number]

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """The words, in order."""
        return words(self.text)

    def line(self, number: int) -> Line:
        """Return the geometry of a line; x counts from the left edge of the column."""
        if number not in self._lines:
            self._lines[number] = Line(self._layout, number, self._offsets)
        return self._lines[number]

    def number_of(self, point: int) -> int:
        """Return the number of the line that shows `point`; the end of a wrapped line belongs to the next."""
        return min(bisect_right(self._ends, point), self.line_count - 1)

    def numbers_of(self, start: int, end: int) -> range:
        """Return the numbers of the lines that show anything of `start` to `end`."""
        return range(self.number_of(start), self.number_of(max(start, end - 1)) + 1)

    def step(self, point: int, *, forward: bool) -> int:
        """Return the caret position one grapheme cluster further, or back; within the paragraph."""
        unit = self._offsets.to_units(point)
        move = self._layout.nextCursorPosition if forward else self._layout.previousCursorPosition
        return self._offsets.to_point(move(unit))

    def snap(self, point: int) -> int:
        """Return `point`, or the start of the cluster where it lies inside one."""
        valid = self._layout.isValidCursorPosition(self._offsets.to_units(point))
        return point if valid else self.step(point, forward=False)

    def draw(self, painter: QPainter, number: int, row_top: QPointF) -> None:
        """Draw the letters of a line, with the painter's pen, into the row whose left top corner is `row_top`."""
        line = self._layout.lineAt(number)
        y = row_top.y() + self.baseline - line.ascent()
        line.draw(painter, QPointF(row_top.x(), y))

    def _lay_out(self, width: float) -> list[int]:
        ends: list[int] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, 0))
            ends.append(self._offsets.to_point(line.textStart() + line.textLength()))
        self._layout.endLayout()
        return ends


def text_option(*, rtl: bool) -> QTextOption:
    """Return direction, side and wrapping of a paragraph."""
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
