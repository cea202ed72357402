"""An interval drawn: a dot for the value, a line from edge to edge, Krippendorff's limits behind it."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.agreement.numbers import tick_words
from ui.agreement.scale import LIMITS, Scale, lowest
from ui.style import ACCENT, ERROR, INK_FAINT, INK_SOFT, LINE, WARNING

_DOT, _CAP = 3.5, 4.0
_THICK = 1.6
_FAR_APART = 27
"""Points between two written values from which neither runs into the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What one line shows: a value with its interval, None where there is none; `limited` where limits judge it."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    limited: bool = True


def scale_of(bars: list[Bar], room: QRectF, *, mirrored: bool) -> Scale:
    """Return the scale that all these bars share in the width of a room."""
    low = lowest(edge for bar in bars for edge in (bar.value, bar.low))
    left, right = room.left(), room.right()
    return Scale(low=low, start=right if mirrored else left, end=left if mirrored else right)


def colour_of(value: float, *, limited: bool = True) -> str:
    """Return the colour of a value: below the lower limit, between both, above; ink where no limits were set."""
    if not limited:
        return INK_SOFT
    return ERROR if value < LIMITS[0] else WARNING if value < LIMITS[1] else ACCENT


def paint_limits(painter: QPainter, scale: Scale, top: float, bottom: float) -> None:
    """Paint both limits as dashed lines, and 0 where the scale goes lower."""
    painter.save()
    painter.setPen(QPen(QColor(INK_FAINT), 1, Qt.PenStyle.DashLine))
    for limit in LIMITS:
        at = scale.place(limit)
        painter.drawLine(QLineF(at, top, at, bottom))
    if scale.low < 0:
        painter.setPen(QPen(QColor(LINE), 1))
        at = scale.place(0)
        painter.drawLine(QLineF(at, top, at, bottom))
    painter.restore()


def paint_bar(painter: QPainter, bar: Bar, scale: Scale, middle: float) -> None:
    """Paint one interval with its value."""
    if bar.value is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(colour_of(bar.value, limited=bar.limited))
    painter.setPen(QPen(colour, _THICK))
    if bar.low is not None and bar.high is not None:
        low, high = scale.place(bar.low), scale.place(bar.high)
        painter.drawLine(QLineF(low, middle, high, middle))
        for edge in (low, high):
            painter.drawLine(QLineF(edge, middle - _CAP, edge, middle + _CAP))
    painter.setBrush(colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(scale.place(bar.value), middle), _DOT, _DOT)
    painter.restore()


def written_on(scale: Scale) -> list[tuple[float, str, str]]:
    """Return what is written on a scale: place, words and colour; the limits first, then what has room beside them."""
    written = [(scale.place(limit), tick_words(limit), INK_SOFT) for limit in LIMITS]
    if abs(written[0][0] - written[1][0]) < _FAR_APART:
        written = written[:1]
    for tick in (1.0, scale.low, *scale.ticks()):
        at = scale.place(tick)
        if all(abs(at - other) >= _FAR_APART for other, _, _ in written):
            written.append((at, tick_words(tick), INK_FAINT))
    return written
