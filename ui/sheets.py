"""Sheets of paper that are filled from the top, with a head and a number on each. It knows nothing of articles."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPdfWriter, QTextDocument

from ui.style import INK_FAINT, LINE

_DPI = 96
"""The resolution in which everything is laid out; the file itself is finer."""

_HEAD = 32.0
_HEAD_TYPE = 11


class Sheets:
    """All lengths are pixels of 1/96 inch. Call `end` before the file is closed.

    `head` begins on the side where lines of the interface begin: at the right with `mirrored`.
    """

    def __init__(self, writer: QPdfWriter, head: str, font: QFont, *, mirrored: bool) -> None:
        self._writer = writer
        self._head = head
        self._font = font
        self._mirrored = mirrored
        self._number = 0
        self._scale = writer.resolution() / _DPI
        self.width = writer.width() / self._scale
        self._height = writer.height() / self._scale
        self._y = 0.0
        self.painter = QPainter(writer)
        self.painter.scale(self._scale, self._scale)
        self._begin()

    @contextmanager
    def room(self, height: float) -> Iterator[float]:
        """Give the place for something `height` high, on a new sheet where this one is too full: its top.

        The painter is put back afterwards. What is higher than a sheet is cut off at its end.
        """
        self.keep_together(height)
        self.painter.save()
        yield self._y
        self.painter.restore()
        self._y += height

    def leave(self, height: float) -> None:
        """Leave some space, unless the sheet ends there."""
        self._y += height

    def keep_together(self, height: float) -> bool:
        """Begin a new sheet unless this one has so much room; tell whether one was begun."""
        if self._y + height <= self._height or self._y <= _HEAD:
            return False
        self._writer.newPage()
        self._begin()
        return True

    def rule(self) -> None:
        """Draw a thin line over the whole width."""
        self.painter.setPen(QColor(LINE))
        self.painter.drawLine(QPointF(0, self._y), QPointF(self.width, self._y))

    def paint_html(self, html: str, *, heading: str = "") -> None:
        """Paint a piece of rich text, right to left, over the whole width; it is not divided.

        Where a new sheet has to be begun for it, `heading` comes first there.
        """
        document = self._document(html)
        if self.keep_together(document.size().height()) and heading:
            self.paint_html(heading)
            self.rule()
        with self.room(document.size().height()) as top:
            self.painter.translate(0, top)
            document.drawContents(self.painter)

    def _document(self, html: str) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self._font)
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        document.setDefaultTextOption(option)
        document.setHtml(html)
        document.setTextWidth(self.width)
        return document

    def end(self) -> None:
        """Finish the last sheet."""
        self.painter.end()

    def _begin(self) -> None:
        self._number += 1
        self._y = _HEAD
        self.painter.save()
        font = QFont(self._font)
        font.setPixelSize(_HEAD_TYPE)
        self.painter.setFont(font)
        self.painter.setPen(QColor(INK_FAINT))
        line = QRectF(0, 0, self.width, _HEAD / 2)
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self._mirrored:
            near, far = far, near
        # Arabic letters are higher than the line and lower: nothing of them is cut off.
        how = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        for side, words in ((near, self._head), (far, str(self._number))):
            self.painter.drawText(line, (side | how).value | Qt.TextFlag.TextDontClip.value, words)
        self.painter.setPen(QColor(LINE))
        self.painter.drawLine(0, int(_HEAD / 2) + 4, int(self.width), int(_HEAD / 2) + 4)
        self.painter.restore()
