"""Keys sent to whatever has the focus in a window, as a board sends them, Arabic letters too."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_NAMED = {
    "Tab": (Qt.Key.Key_Tab, "\t"),
    "Down": (Qt.Key.Key_Down, ""),
    "Up": (Qt.Key.Key_Up, ""),
    "Space": (Qt.Key.Key_Space, " "),
    "Enter": (Qt.Key.Key_Return, "\r"),
    "Esc": (Qt.Key.Key_Escape, ""),
}


def press(window: QWidget, *keys: str) -> None:
    """Press named keys, also with Ctrl, or type words letter by letter, where the keyboard is."""
    for named in keys:
        stroke = named.removeprefix("Ctrl+")
        held = Qt.KeyboardModifier.ControlModifier if stroke != named else Qt.KeyboardModifier.NoModifier
        for key, text in [_NAMED[stroke]] if stroke in _NAMED else [(Qt.Key.Key_unknown, letter) for letter in stroke]:
            target = window.focusWidget() or window
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, key, held, text))
