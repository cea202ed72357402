"""Strokes of a window by physical key, whatever layout the keyboard has and whichever of its fields has the focus."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QWidget

from ui.keys import legends, stroke, stroke_of

_OF_FIELDS = frozenset({"Ctrl+C"})
"""Strokes that mean something else in a field for text."""


class Keyboard(QObject):
    """Does what a stroke means; it watches the window and all that stood in it when it was made."""

    def __init__(self, window: QWidget, does: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(window)
        self._does = dict(does)
        for widget in (window, *window.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the strokes that mean something here."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        pressed = stroke_of(event)
        if pressed is None or str(pressed) not in self._does:
            return False
        if str(pressed) in _OF_FIELDS and isinstance(watched, (QLineEdit, QAbstractSpinBox)):
            return False
        if not event.isAutoRepeat():
            self._does[str(pressed)]()
        return True


def key_words(pressed: str) -> str:
    """Return a stroke as it stands on a button, isolated from the words around it."""
    return f"\u2066{legends(stroke(pressed))[0]}\u2069"
