"""Letters of a picture: text on the screen, outlines in a file that is read where our fonts are absent.

Either way they are shaped and ordered by Qt's own text layout, Arabic too.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

_START, _CENTRE, _END = -1, 0, 1


class Lettering:
    """Writes on a painter. `outlines` makes of letters shapes; `mirrored` is the direction of the interface."""

    def __init__(self, painter: QPainter, font: QFont, *, mirrored: bool, outlines: bool = False) -> None:
        self.painter = painter
        self.mirrored = mirrored
        self._font = font
        self._outlines = outlines
        self.height = QFontMetricsF(font).height()

    def width(self, words: str) -> float:
        """Return how much room the words need, in the units of the painter."""
        layout, line = self._laid_out(words)  # a line is gone with its layout
        assert layout.lineCount(), "laid out"
        return line.naturalTextWidth()

    def cut(self, words: str, room: float) -> str:
        """Return the words, without their middle where they need more room: long names often differ at their end."""
        kept, shown = len(words), words
        while kept and self.width(shown) > room:
            kept -= 1
            shown = f"{words[: (kept + 1) // 2].rstrip()}…{words[len(words) - kept // 2 :].lstrip()}"
        return shown

    def centre(self, words: str, at: QPointF, colour: str) -> None:
        """Write around a point."""
        self._write(words, at, colour, _CENTRE)

    def before(self, words: str, at: QPointF, colour: str) -> None:
        """Write on the left of a point."""
        self._write(words, at, colour, _END)

    def after(self, words: str, at: QPointF, colour: str) -> None:
        """Write on the right of a point."""
        self._write(words, at, colour, _START)

    def at_start(self, words: str, room: QRectF, colour: str) -> None:
        """Write where lines of the interface begin in this room, cut to it."""
        words, middle = self.cut(words, room.width()), room.center().y()
        if self.mirrored:
            self.before(words, QPointF(room.right(), middle), colour)
        else:
            self.after(words, QPointF(room.left(), middle), colour)

    def _write(self, words: str, at: QPointF, colour: str, side: int) -> None:
        layout, line = self._laid_out(words)
        width = line.naturalTextWidth()
        left = at.x() - (0 if side == _START else width if side == _END else width / 2)
        place = QPointF(left, at.y() - line.height() / 2)
        self.painter.save()
        self.painter.setPen(QColor(colour))
        if self._outlines:
            for run in layout.glyphRuns():
                raw = run.rawFont()
                for glyph, position in zip(run.glyphIndexes(), run.positions(), strict=True):
                    path = raw.pathForGlyph(glyph)
                    path.translate(place + position)
                    self.painter.fillPath(path, QColor(colour))
        else:
            layout.draw(self.painter, place)
        self.painter.restore()

    def _laid_out(self, words: str) -> tuple[QTextLayout, QTextLine]:
        layout = QTextLayout(words, self._font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if self.mirrored else Qt.LayoutDirection.LeftToRight,
        )
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e6)
        # A line of any width stands at its left edge, so that the place is ours to choose.
        layout.endLayout()
        return layout, line
