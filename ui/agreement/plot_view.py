"""A plot in the window: painted as large as there is room, its points reached by arrows and by the mouse."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.agreement.drift import DriftPlot, Line, Point, week_words
from ui.agreement.lettering import Lettering
from ui.agreement.numbers import interval, value
from ui.sentences import said
from ui.style import PAPER

_REACH = 14
"""How near to a point, in points of the screen, the mouse is on it."""


class DriftView(QWidget):
    """`current_changed` and `wanted` (Enter, double click) carry the row of a point or None."""

    current_changed = Signal(object)
    wanted = Signal(object)

    def __init__(self, plot: DriftPlot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = plot
        self.setAccessibleName(self.tr("Agreement by week"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumHeight(220)

    def sizeHint(self) -> QSize:
        """Return the size of the picture."""
        return self.plot.size()

    def show_plot(self, plot: DriftPlot) -> None:
        """Show another picture; its first point is at hand."""
        points = _in_order(plot)
        self.plot = replace(plot, current=points[0] if points else None)
        self._tell()

    @property
    def current(self) -> Point | None:
        """The point at hand."""
        return self.plot.current

    def words(self, line: Line, point: Point) -> str:
        """Say what a point shows."""
        head = self.tr("{line}, {week}: ").format(line=line.name, week=week_words(point.week))
        if point.value is None:
            return head + self.tr("undefined. {reason}").format(reason=said(point.reason))
        return head + " ".join((value(point.value), interval(point.low, point.high)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(PAPER))
        shown = self.plot if self.hasFocus() else replace(self.plot, current=None)
        shown.paint(QRectF(self.rect()), Lettering(painter, self.font(), mirrored=self.isRightToLeft()))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which point is at hand."""
        super().focusInEvent(event)
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no point at hand."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next point by arrows, in the direction in which time runs; lead on with Enter."""
        later = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        steps = {later: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        steps |= {Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left: -1}
        points = _in_order(self.plot)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit(self.current.row if self.current is not None else None)
        elif event.key() in steps and points:
            at = next((i for i, point in enumerate(points) if point is self.current), 0)
            self._go(points[max(0, min(len(points) - 1, at + steps[Qt.Key(event.key())]))])
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the point under the mouse shows."""
        found = self._near(event.position())
        QToolTip.showText(event.globalPosition().toPoint(), self.words(*found) if found else "", self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the point under the mouse."""
        found = self._near(event.position())
        if found is not None:
            self._go(found[1])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Lead on from the point under the mouse."""
        found = self._near(event.position())
        if found is not None:
            self.wanted.emit(found[1].row)

    def _near(self, at: QPointF) -> tuple[Line, Point] | None:
        places = self.plot.places(QRectF(self.rect()), mirrored=self.isRightToLeft())
        near = [((spot - at).manhattanLength(), line, point) for line, point, spot in places]
        distance, line, point = min(near, key=lambda one: one[0], default=(_REACH + 1.0, None, None))
        return (line, point) if distance <= _REACH and line is not None and point is not None else None

    def _go(self, point: Point) -> None:
        self.plot = replace(self.plot, current=point)
        self._tell()

    def _tell(self) -> None:
        self.update()
        self.current_changed.emit(self.current.row if self.current is not None else None)


def _in_order(plot: DriftPlot) -> list[Point]:
    """Return all points by week, in a week by line."""
    places = [(point.week, at, point) for at, line in enumerate(plot.lines) for point in line.points]
    return [point for _, _, point in sorted(places, key=lambda one: one[:2])]
