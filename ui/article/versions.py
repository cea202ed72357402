"""Lines beneath the letters, one for each version of several coders: told apart by lane and pattern before colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.article.arrangement import Placed
from ui.article.page import Row

_FIRST, _STEP = 0.6, 0.2
"""Em from the baseline to the first lane, which lies under the frame of the focus, and from lane to lane."""
_THICK = 0.12
_DASHES: tuple[tuple[float, ...], ...] = ((), (3.2, 1.4), (1.0, 1.2), (4.0, 1.2, 1.0, 1.2))
"""Patterns of the lanes in turn, in widths of the line; the fifth is a hollow line."""

MOST = 5
"""Lanes that can be told apart."""


def room_below(lanes: int) -> float:
    """Return the em under the baseline that so many lanes need."""
    return _FIRST + _STEP * max(1, lanes) + 0.06


def paint_version(painter: QPainter, row: Row, placed: Placed) -> None:
    """Paint the line of a version in its lane."""
    size = row.paragraph.typography.size
    y = row.top + row.paragraph.baseline + (_FIRST + _STEP * placed.depth) * size
    paint_sample(painter, placed.boxes, y, placed.depth, placed.mark.style.colour, thick=_THICK * size)


def paint_sample(
    painter: QPainter, boxes: tuple[tuple[float, float], ...], y: float, lane: int, colour: str, *, thick: float
) -> None:
    """Paint the line of a lane from left to right of each box; `y` is its middle, all in pixels."""
    hollow = lane % MOST >= len(_DASHES)
    pen = QPen(QColor(colour), 1.0 if hollow else thick)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if not hollow and _DASHES[lane % MOST]:
        pen.setDashPattern(list(_DASHES[lane % MOST]))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for left, right in boxes:
        if hollow:
            painter.drawRect(QRectF(left + 1, y - thick / 2, max(1.0, right - left - 2), thick))
        else:
            painter.drawLine(QPointF(left + 1, y), QPointF(right - 1, y))
