"""Rows of a list that show words of an article in their context: rich text, right to left."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QTextDocument, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

HTML = Qt.ItemDataRole.UserRole + 1
"""The role under which an item keeps its rich text; without it the item is painted as usual."""


class ContextDelegate(QStyledItemDelegate):
    """Paints the words of an article right to left, with those looked for set off; in one line, or `wrapping`."""

    def __init__(self, parent: QAbstractItemView, *, wrapping: bool = False) -> None:
        super().__init__(parent)
        self._view, self._wrapping = parent, wrapping

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the rich text of the row in place of its words."""
        html = index.data(HTML)
        if not html:
            super().paint(painter, option, index)
            return
        widget = option.widget
        option.text = ""
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        place = option.rect
        document = self._document(html, option, place.width())
        painter.save()
        painter.setClipRect(place)
        painter.translate(place.topLeft())
        document.drawContents(painter)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a row: the words are as wide as the list."""
        html = index.data(HTML)
        if html and self._wrapping:
            document = self._document(html, option, self._view.viewport().width())
            return QSize(0, round(document.size().height()) + 6)
        return QSize(0, super().sizeHint(option, index).height() + 6)

    def _document(self, html: str, option: QStyleOptionViewItem, width: int) -> QTextDocument:
        document = QTextDocument()
        document.setDefaultFont(option.font)
        document.setDocumentMargin(3)
        direction = QTextOption()
        direction.setTextDirection(Qt.LayoutDirection.RightToLeft)
        wrap = QTextOption.WrapMode.WordWrap if self._wrapping else QTextOption.WrapMode.NoWrap
        direction.setWrapMode(wrap)
        document.setDefaultTextOption(direction)
        document.setHtml(html)
        document.setTextWidth(width)
        return document
