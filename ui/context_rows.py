"""Rows of a list that show words of an article in their context: rich text, right to left."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QTextDocument, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

HTML = Qt.ItemDataRole.UserRole + 1
"""The role under which an item keeps its rich text; without it the item is painted as usual."""


class ContextDelegate(QStyledItemDelegate):
    """Paints the words of an article right to left, with those looked for set off."""

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
        document = QTextDocument()
        document.setDefaultFont(option.font)
        document.setDocumentMargin(3)
        direction = QTextOption()
        direction.setTextDirection(Qt.LayoutDirection.RightToLeft)
        direction.setWrapMode(QTextOption.WrapMode.NoWrap)
        document.setDefaultTextOption(direction)
        document.setHtml(html)
        place = option.rect
        document.setTextWidth(place.width())
        painter.save()
        painter.setClipRect(place)
        painter.translate(place.topLeft())
        document.drawContents(painter)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a row: the words are as wide as the list."""
        size = super().sizeHint(option, index)
        return QSize(0, size.height() + 6)
