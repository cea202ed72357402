"""A label of one line that cuts its words to the width it has; the tool tip has them whole."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from ui.article.outline import Outline
from ui.translation import start_of


class ElidedLabel(QLabel):
    """Words of an article: they stand by their own direction, at the side where they begin.

    With `in_column` they stand where the lines of the interface begin, below a heading.
    """

    def __init__(self, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight, *, in_column: bool = False) -> None:
        super().__init__()
        self._mode, self._in_column = mode, in_column
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        """Show `text` on one line."""
        super().setText(" ".join(text.split()))
        self.setToolTip(self.text())

    def minimumSizeHint(self) -> QSize:
        """Return next to no width: the words are cut."""
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words that fit."""
        painter = QPainter(self)
        box = self.contentsRect()
        words = self.fontMetrics().elidedText(self.text(), self._mode, box.width())
        rtl = Outline(self.text()).is_rtl(0)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        side = start_of(self) if self._in_column else Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, side, words)
