"""Sheets of paper that are filled from the top, with a head and a number on each. It knows nothing of articles."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPdfWriter, QTextDocument

from ui.style import INK_FAINT, LINE

_DPI = 96
"""The resolution in which everything is laid out; the file itself is finer."""

_HEAD = 32.0
_HEAD_TYPE = 11


class Sheets:
    """All lengths are pixels of 1/96 inch. Call `end` before the file is closed."""

    def __init__(self, writer: QPdfWriter, head: str) -> None:
        self._writer = writer
        self._head = head
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

    def keep_together(self, height: float) -> None:
        """Begin a new sheet unless this one has so much room."""
        if self._y + height > self._height and self._y > _HEAD:
            self._writer.newPage()
            self._begin()

    def paint_html(self, html: str) -> None:
        """Paint a piece of rich text, right to left, over the whole width; it is not divided."""
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self.painter.font())
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        document.setDefaultTextOption(option)
        document.setHtml(html)
        document.setTextWidth(self.width)
        with self.room(document.size().height()) as top:
            self.painter.translate(0, top)
            document.drawContents(self.painter)

    def end(self) -> None:
        """Finish the last sheet."""
        self.painter.end()

    def _begin(self) -> None:
        self._number += 1
        self._y = _HEAD
        self.painter.save()
        font = self.painter.font()
        font.setPixelSize(_HEAD_TYPE)
        self.painter.setFont(font)
        self.painter.setPen(QColor(INK_FAINT))
        line = QRectF(0, 0, self.width, _HEAD / 2)
        self.painter.drawText(line, Qt.AlignmentFlag.AlignLeft, self._head)
        self.painter.drawText(line, Qt.AlignmentFlag.AlignRight, str(self._number))
        self.painter.setPen(QColor(LINE))
        self.painter.drawLine(0, int(_HEAD / 2) + 4, int(self.width), int(_HEAD / 2) + 4)
        self.painter.restore()
