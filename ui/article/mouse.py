"""What the mouse does in the article: click, drag, double click, menu, hover, Ctrl+wheel. It decides nothing."""

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from annotator.model.span import Span
from ui.article.motion import word_near
from ui.article.outline import SIGN, shown

if TYPE_CHECKING:
    from ui.article.view import ArticleView

_DRAG = 4
"""Pixels that the mouse must move before a click becomes a selection."""

_PULL_MS = 30


class Mouse:
    """Turns mouse events over a view into caret, selection, focus and signals."""

    def __init__(self, view: "ArticleView") -> None:
        self._view = view
        self._pressed_at: QPointF | None = None
        self._pressed_point = 0
        self._dragging = False
        self._place = QPointF()
        self._clicked: tuple[Span, str] | None = None
        self._pull = QTimer(view)
        self._pull.setInterval(_PULL_MS)
        self._pull.timeout.connect(self._pull_on)

    def press(self, event: QMouseEvent) -> None:
        """Set the caret; with Shift, stretch the selection to the place."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = self._view.point_at(event.position())
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._view.put_caret(point, extend=extend)
        self._pressed_at, self._pressed_point = event.position(), self._view.anchor
        self._dragging = extend

    def move(self, event: QMouseEvent) -> None:
        """Stretch the selection letter by letter while the button is down."""
        if self._pressed_at is None:
            return
        self._place = event.position()
        self._dragging = self._dragging or (self._place - self._pressed_at).manhattanLength() >= _DRAG
        if self._dragging:
            self._stretch()
            height = self._view.viewport().height()
            if 0 <= self._place.y() < height:
                self._pull.stop()
            elif not self._pull.isActive():
                self._pull.start()

    def release(self, event: QMouseEvent) -> None:
        """End a drag; a click gives the focus to the mark beneath, a repeated one to the mark around it."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        self._pull.stop()
        self._pressed_at = None
        if not self._dragging:
            self._click(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word at the place and tell of it."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        letter = self._view.letter_at(event.position())
        word = word_near(self._view.page, letter.start) if letter else None
        if word is not None:
            self._view.select(word)
            self._view.word_chosen.emit(word)

    def menu(self, event: QContextMenuEvent) -> None:
        """Ask for a menu: at the mouse, or at the caret when a key asked."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            rect = self._view.caret_rect()
            self._ask_menu(self._view.caret, self._view.viewport().mapToGlobal(rect.center().toPoint()))
            return
        place = QPointF(self._view.viewport().mapFromGlobal(event.globalPos()))
        point = self._view.point_at(place)
        selection = self._view.selection
        if selection is None or not selection.start <= point <= selection.end:
            self._view.put_caret(point)
        letter = self._view.letter_at(place)
        self._ask_menu(letter.start if letter else point, event.globalPos())

    def hover(self, event: QHelpEvent) -> None:
        """Show what the marks at the place are, or the name of a hidden character."""
        letter = self._view.letter_at(QPointF(event.pos()))
        tips = [mark.tip for mark in self._view.marks_at(letter) if mark.tip] if letter else []
        character = letter.of(self._view.text)[0] if letter else ""
        if character and character != SIGN and shown(character) == SIGN:
            name = unicodedata.name(character, "CONTROL")
            tips.insert(0, f"U+{ord(character):04X} {name}")
        QToolTip.showText(event.globalPos(), "\n".join(tips), self._view.viewport())

    def wheel(self, event: QWheelEvent) -> bool:
        """Zoom with Ctrl; return whether the event was meant for that."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        turned = event.angleDelta().y()
        self._view.typography = self._view.typography.zoomed((turned > 0) - (turned < 0))
        event.accept()
        return True

    def _click(self, place: QPointF) -> None:
        letter = self._view.letter_at(place)
        marks = self._view.marks_at(letter) if letter else []
        if letter is None or not marks:
            self._clicked = None
            return
        names = [mark.id for mark in marks]
        chosen = 0
        if self._clicked is not None and self._clicked[0] == letter and self._clicked[1] in names:
            chosen = (names.index(self._clicked[1]) + 1) % len(names)
        self._clicked = letter, names[chosen]
        self._view.focus = names[chosen]
        self._view.mark_clicked.emit(names[chosen])

    def _ask_menu(self, point: int, where: QPoint) -> None:
        marks = self._view.marks_at(Span(point, point + 1))
        self._view.menu_requested.emit(point, marks[0].id if marks else "", where)

    def _stretch(self) -> None:
        self._view.select_between(self._pressed_point, self._view.point_at(self._place))

    def _pull_on(self) -> None:
        height = self._view.viewport().height()
        beyond = self._place.y() - height if self._place.y() > height else min(0.0, self._place.y())
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + round(beyond / 2))
        self._stretch()
