"""One document before it is brought in: its text with the marks of the file, and what will be changed or dropped."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.article import ArticleView, Mark, Motion, Typography
from ui.coding.elided import ElidedLabel
from ui.settings import Settings
from ui.style import INK_SOFT
from ui.translation import start_of

_LINES_HEIGHT = 132
_FEW, _FEW_HEIGHT = 2, 78
_ANY_HEIGHT = 10_000
_MOST_LINES = 200
_SIZE_OFF = 2
_ABOVE = 0.3
"""Em by which rows are higher than in coding: marks of other programs are dense, and each has its tag."""

_SCROLLS = {
    Qt.Key.Key_Up: Motion.LINE_UP,
    Qt.Key.Key_Down: Motion.LINE_DOWN,
    Qt.Key.Key_PageUp: Motion.PAGE_UP,
    Qt.Key.Key_PageDown: Motion.PAGE_DOWN,
}


class DocumentPreview(QWidget):
    """Shows; it changes nothing. In the text arrows and PageUp / PageDown go through it."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel()
        self.title.setProperty("role", "heading")
        self.facts = QLabel(wordWrap=True)
        self.facts.setProperty("role", "soft")
        self.facts.setAlignment(start_of(self))
        self.view = ArticleView(self)
        self.view.typography = Typography(
            size=settings.font_size - _SIZE_OFF, line_height=settings.line_height + _ABOVE
        )
        self.view.tint_word(False)
        self.view.installEventFilter(self)
        self.heading = QLabel()
        self.heading.setProperty("role", "soft")
        self.lines = QListWidget()
        self.lines.setWordWrap(True)
        self.lines.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.lines.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.lines.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # lines wrap at one width
        self.lines.setMaximumHeight(_LINES_HEIGHT)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.title, self.facts):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.heading)
        layout.addWidget(self.lines)

    def show_document(
        self, title: str, facts: str, text: str, marks: tuple[Mark, ...], lines: Sequence[tuple[str, str]]
    ) -> None:
        """Show a document; `lines` are what will become of it otherwise than the file has it, each with its colour."""
        self.title.setText(title)
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))
        if self.view.text != text:
            self.view.set_article(text)
        self.view.set_marks(marks)
        # What is refused has no text: its reason gets the room.
        self.view.setVisible(bool(text))
        self.lines.setMaximumHeight(_ANY_HEIGHT if not text else _LINES_HEIGHT if len(lines) > _FEW else _FEW_HEIGHT)
        self.lines.clear()
        shown = list(lines[:_MOST_LINES])
        if len(lines) > _MOST_LINES:
            shown.append(
                (self.tr("… and %n more; the report has all of them.", "", len(lines) - _MOST_LINES), INK_SOFT)
            )
        for line, colour in shown:
            item = QListWidgetItem(line, self.lines)
            item.setForeground(QBrush(QColor(colour)))
            item.setToolTip(line)
        heading = self.tr("What will be changed or dropped") if text else self.tr("Why it is refused")
        self.heading.setText(heading)
        self.lines.setAccessibleName(heading)
        self.heading.setVisible(bool(lines))
        self.lines.setVisible(bool(lines))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go through the text by the keys that every text has."""
        if watched is self.view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            motion = _SCROLLS.get(Qt.Key(event.key()))
            if motion is not None:
                self.view.move_caret(motion)
                return True
        return super().eventFilter(watched, event)
