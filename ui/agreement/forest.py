"""The picture of a table of figures: a line each, its interval drawn, under a scale with Krippendorff's limits."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QPen

from ui.agreement.lettering import Lettering
from ui.agreement.numbers import interval, value
from ui.agreement.whiskers import Bar, paint_bar, paint_limits, scale_of, written_on
from ui.style import INK, INK_FAINT, INK_SOFT, LINE

_DRAWN, _VALUES = 360, 150
_LEAST_NAMES, _MOST_NAMES = 120, 460
_LINE, _EDGE = 26, 20
_HEAD = 52


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the picture: what was measured, its interval, and the word in its place where there is no value."""

    name: str
    bar: Bar
    word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForestPlot:
    """`subject` says what all lines have in common: measure, level, round."""

    title: str
    subject: str
    entries: Sequence[Entry]

    def size(self) -> QSize:
        """Return the size that shows all lines, with their names in full unless these are very long."""
        return QSize(2 * _EDGE + self._names + _DRAWN + _VALUES, _HEAD + _LINE * len(self.entries) + _LINE + _EDGE)

    @property
    def _names(self) -> int:
        letters = QFontMetricsF(QGuiApplication.font())
        longest = max((letters.horizontalAdvance(entry.name) for entry in self.entries), default=0.0)
        return round(max(_LEAST_NAMES, min(_MOST_NAMES, longest + 2 * _EDGE)))

    def paint(self, room: QRectF, letters: Lettering) -> None:
        """Paint the lines under each other."""
        painter, mirrored = letters.painter, letters.mirrored
        inside = room.adjusted(_EDGE, _EDGE / 2, -_EDGE, -_EDGE / 2)
        head = QRectF(inside.left(), inside.top(), inside.width(), _HEAD / 2 - 4)
        letters.at_start(self.title, head, INK)
        letters.at_start(self.subject, head.translated(0, _HEAD / 2 - 6), INK_SOFT)
        names = QRectF(inside.right() - self._names + 12 if mirrored else inside.left(), 0, self._names - 12, _LINE)
        values = QRectF(inside.left() if mirrored else inside.right() - _VALUES, 0, _VALUES, _LINE)
        left, right = (values.right(), names.left()) if mirrored else (names.right(), values.left())
        drawn = QRectF(left + 16, 0, right - left - 32, _LINE)
        scale = scale_of([entry.bar for entry in self.entries], drawn, mirrored=mirrored)
        top = inside.top() + _HEAD
        bottom = top + _LINE * len(self.entries)
        painter.save()
        paint_limits(painter, scale, top, bottom)
        for at, entry in enumerate(self.entries):
            y = top + at * _LINE
            letters.at_start(entry.name, names.translated(0, y), INK)
            paint_bar(painter, entry.bar, scale, y + _LINE / 2)
            words = "  ".join(
                part for part in (value(entry.bar.value), interval(entry.bar.low, entry.bar.high)) if part
            )
            letters.at_start(words or entry.word, values.translated(0, y), INK if words else INK_FAINT)
        painter.setPen(QPen(QColor(LINE), 1))
        painter.drawLine(QLineF(scale.start, bottom, scale.end, bottom))
        for place, words, colour in written_on(scale):
            letters.centre(words, QPointF(place, bottom + _LINE / 2), colour)
        painter.restore()
