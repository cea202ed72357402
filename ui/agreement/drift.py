"""The picture of drift: agreement week by week, and coders against themselves on articles that were planted again."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.agreement.lettering import Lettering
from ui.agreement.numbers import tick_words
from ui.agreement.scale import Scale, lowest
from ui.style import ACCENT, ERROR, INK, INK_FAINT, INK_SOFT, LINE, PAPER

_WIDTH, _HEIGHT = 760, 360
_EDGE, _AXIS, _FOOT, _HEAD, _KEY = 20, 44, 30, 50, 24
_DOT = 4.5
_RING = 9.0
_SIGN_ROOM = 24
_IN_A_ROW = 4
_APART = 9
"""Points between the lines in one week, so that equal values do not cover each other."""
COLOURS = (ACCENT, "#8a4fa3", "#b3541e", "#2a62a8", "#6b7a1f", "#a8327a")
"""Each also has a sign of its own, so that nobody needs the colours."""
_SIGNS = ("dot", "square", "diamond", "triangle", "ring", "cross")


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A figure of one week; `value` is None where it is undefined, `reason` says why. `row` is what it stands for."""

    week: str
    value: float | None
    low: float | None = None
    high: float | None = None
    reason: str = ""
    row: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Figures of the same coders over the weeks."""

    name: str
    points: Sequence[Point]


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftPlot:
    """`threshold` is the value below which a week is alarming; `current` the point that has the focus."""

    title: str
    subject: str
    lines: Sequence[Line]
    threshold: float
    threshold_words: str
    empty_words: str
    current: Point | None = None

    @property
    def weeks(self) -> list[str]:
        """All weeks of the lines, in order."""
        return sorted({point.week for line in self.lines for point in line.points})

    def alarms(self) -> list[tuple[Line, Point]]:
        """Return what lies below the threshold, by week."""
        low = [
            (line, point)
            for line in self.lines
            for point in line.points
            if point.value is not None and point.value < self.threshold
        ]
        return sorted(low, key=lambda one: one[1].week)

    def size(self) -> QSize:
        """Return the size of the picture in a file."""
        return QSize(_WIDTH, _HEIGHT)

    def paint(self, room: QRectF, letters: Lettering) -> None:
        """Paint axes, limits and lines."""
        painter = letters.painter
        painter.save()
        inside = room.adjusted(_EDGE, _EDGE / 2, -_EDGE, -_EDGE / 2)
        head = QRectF(inside.left(), inside.top(), inside.width(), _HEAD / 2)
        letters.at_start(self.title, head, INK)
        letters.at_start(self.subject, head.translated(0, _HEAD / 2), INK_SOFT)
        frame = self._frame(room, mirrored=letters.mirrored)
        if not self.weeks:
            letters.centre(self.empty_words, frame.center(), INK_SOFT)
            painter.restore()
            return
        scale = self._scale(frame)
        self._paint_axes(frame, scale, letters)
        for at, line in enumerate(self.lines):
            self._paint_line(line, at, room, letters)
        self._paint_key(QRectF(frame.left(), frame.bottom() + _FOOT, frame.width(), self._key_height), letters)
        painter.restore()

    def places(self, room: QRectF, *, mirrored: bool) -> Iterator[tuple[Line, Point, QPointF]]:
        """Yield each point with where it is painted in the room; one without a value lies on the floor."""
        frame = self._frame(room, mirrored=mirrored)
        scale, weeks = self._scale(frame), self.weeks
        for at, line in enumerate(self.lines):
            apart = (at - (len(self.lines) - 1) / 2) * min(_APART, frame.width() / len(weeks) / (len(self.lines) + 1))
            for point in line.points:
                share = (weeks.index(point.week) + 0.5) / len(weeks) + apart / frame.width()
                x = frame.right() - share * frame.width() if mirrored else frame.left() + share * frame.width()
                yield line, point, QPointF(x, frame.bottom() if point.value is None else scale.place(point.value))

    @property
    def _columns(self) -> int:
        return _IN_A_ROW if len(self.lines) < _IN_A_ROW else _IN_A_ROW - 1

    @property
    def _key_height(self) -> float:
        return _KEY * math.ceil((len(self.lines) + 1) / self._columns)

    def _frame(self, room: QRectF, *, mirrored: bool) -> QRectF:
        before, after = (0, _AXIS) if mirrored else (_AXIS, 0)
        down = _EDGE / 2 + _FOOT + self._key_height
        return room.adjusted(_EDGE + before, _EDGE / 2 + _HEAD + 12, -_EDGE - after, -down)

    def _scale(self, frame: QRectF) -> Scale:
        edges = [edge for line in self.lines for point in line.points for edge in (point.value, point.low)]
        return Scale(low=lowest(edges), start=frame.bottom(), end=frame.top())

    def _paint_axes(self, frame: QRectF, scale: Scale, letters: Lettering) -> None:
        painter = letters.painter
        axis = frame.right() + 8 if letters.mirrored else frame.left() - 8
        write = letters.after if letters.mirrored else letters.before
        limit = scale.place(self.threshold)
        for tick in scale.ticks():
            y = scale.place(tick)
            painter.setPen(QPen(QColor(LINE), 1))
            painter.drawLine(QLineF(frame.left(), y, frame.right(), y))
            if abs(y - limit) > letters.height * 0.8:
                write(tick_words(tick), QPointF(axis, y), INK_FAINT)
        painter.setPen(QPen(QColor(ERROR), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(frame.left(), limit, frame.right(), limit))
        write(tick_words(self.threshold), QPointF(axis, limit), ERROR)
        self._paint_weeks(frame, letters)

    def _paint_weeks(self, frame: QRectF, letters: Lettering) -> None:
        weeks = self.weeks
        each = frame.width() / len(weeks)
        every = max(1, round(letters.width(f"{weeks[0]}  ") / each + 0.499))
        for at, week in enumerate(weeks):
            if at % every == 0:
                x = (at + 0.5) * each
                x = frame.right() - x if letters.mirrored else frame.left() + x
                letters.centre(week_words(week), QPointF(x, frame.bottom() + _FOOT / 2), INK_SOFT)

    def _paint_line(self, line: Line, at: int, room: QRectF, letters: Lettering) -> None:
        painter, colour = letters.painter, COLOURS[at % len(COLOURS)]
        placed = [(p, spot) for other, p, spot in self.places(room, mirrored=letters.mirrored) if other is line]
        scale = self._scale(self._frame(room, mirrored=letters.mirrored))
        before: QPointF | None = None
        for point, spot in sorted(placed, key=lambda one: one[0].week):
            if point.value is None:
                before = None
                continue
            painter.setPen(QPen(QColor(colour), 1.6))
            if before is not None:
                painter.drawLine(before, spot)
            if point.low is not None and point.high is not None:
                faint = QColor(colour)
                faint.setAlpha(120)
                painter.setPen(QPen(faint, 1.2))
                painter.drawLine(QLineF(spot.x(), scale.place(point.low), spot.x(), scale.place(point.high)))
            before = spot
        for point, spot in placed:
            if point.value is None:
                letters.centre("?", spot - QPointF(0, letters.height / 2), INK_FAINT)
            else:
                paint_sign(painter, _SIGNS[at % len(_SIGNS)], spot, colour)
                if point.value < self.threshold:
                    painter.setPen(QPen(QColor(ERROR), 1.6))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawEllipse(spot, _RING, _RING)
            if self.current is not None and point is self.current:
                painter.setPen(QPen(QColor(INK), 1.2, Qt.PenStyle.DotLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(spot.x() - 13, spot.y() - 13, 26, 26))

    def _paint_key(self, room: QRectF, letters: Lettering) -> None:
        """Say which sign is which line, and what the dashed line is, in as many words as there is room for."""
        words = [*(line.name for line in self.lines), self.threshold_words]
        columns = self._columns
        widths = [room.width() / columns] * columns
        if len(words) <= columns:
            widths = [min(widths[0], letters.width(name) + 2 * _SIGN_ROOM) for name in words]
        for at, name in enumerate(words):
            column, needed = at % columns, widths[at % columns]
            left = sum(widths[:column])
            start = room.right() - left - needed if letters.mirrored else room.left() + left
            place = QRectF(start, room.top() + at // columns * _KEY, needed, _KEY)
            sign = QPointF(place.right() - 10 if letters.mirrored else place.left() + 10, place.center().y())
            if at < len(self.lines):
                paint_sign(letters.painter, _SIGNS[at % len(_SIGNS)], sign, COLOURS[at % len(COLOURS)])
            else:
                letters.painter.setPen(QPen(QColor(ERROR), 1, Qt.PenStyle.DashLine))
                letters.painter.drawLine(sign - QPointF(9, 0), sign + QPointF(9, 0))
            before, after = (8, _SIGN_ROOM) if letters.mirrored else (_SIGN_ROOM, 8)
            letters.at_start(name, place.adjusted(before, 0, -after, 0), INK)


def week_words(week: str) -> str:
    """Return an ISO week so that no line around it turns it."""
    return f"\u2066{week}\u2069"


def paint_sign(painter: QPainter, sign: str, at: QPointF, colour: str) -> None:
    """Paint the sign of a line around a point."""
    painter.save()
    painter.setPen(QPen(QColor(colour), 1.8))
    painter.setBrush(QColor(PAPER if sign == "ring" else colour))
    x, y, r = at.x(), at.y(), _DOT
    if sign in ("dot", "ring"):
        painter.drawEllipse(at, r, r)
    elif sign == "square":
        painter.drawRect(QRectF(x - r + 0.5, y - r + 0.5, 2 * r - 1, 2 * r - 1))
    elif sign == "diamond":
        painter.drawPolygon(
            [QPointF(x, y - r - 1), QPointF(x + r + 1, y), QPointF(x, y + r + 1), QPointF(x - r - 1, y)]
        )
    elif sign == "triangle":
        painter.drawPolygon([QPointF(x, y - r - 1), QPointF(x + r + 1, y + r), QPointF(x - r - 1, y + r)])
    else:
        painter.drawLine(QLineF(x - r, y - r, x + r, y + r))
        painter.drawLine(QLineF(x - r, y + r, x + r, y - r))
    painter.restore()
