"""Guidelines are Markdown; here it is laid out in the direction of its language."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser

_PIECE = r"«?(?:\[\[[^\]\n]*\]\]|[\u0600-\u06ff]+)»?"
_RUN = re.compile(rf"\u2067[^\u2069]*\u2069|{_PIECE}(?: *{_PIECE})*")
_ARABIC = re.compile("[\u0600-\u06ff]")


def isolated_examples(words: str) -> str:
    """Return English words with each Arabic example in an isolate, so that its brackets stand around what they mark."""

    def isolated(found: re.Match[str]) -> str:
        run = found.group()
        return run if run.startswith("\u2067") or not _ARABIC.search(run) else f"\u2067{run}\u2069"

    return _RUN.sub(isolated, words)


def show_markdown(page: QTextBrowser, words: str, language: str) -> None:
    """Show Markdown, every paragraph in the direction of `language`, also those that begin with an Arabic example."""
    rtl = language == "ar"
    page.setMarkdown(words if rtl else isolated_examples(words))
    block = QTextBlockFormat()
    block.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    cursor = QTextCursor(page.document())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(block)
