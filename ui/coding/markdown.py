"""Guidelines are Markdown; here it is laid out in the direction of its language."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser


def show_markdown(page: QTextBrowser, words: str, language: str) -> None:
    """Show Markdown, every paragraph in the direction of `language`, also those that begin with an Arabic example."""
    page.setMarkdown(words)
    block = QTextBlockFormat()
    rtl = language == "ar"
    block.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    cursor = QTextCursor(page.document())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(block)
