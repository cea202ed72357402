"""Presses keys as a board sends them, in the Latin or the Arabic layout."""

import sys
from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.keys import ARABIC_LEGENDS, stroke

Layout = Literal["latin", "arabic"]

_ROWS = {2: "1234567890-=", 16: "QWERTYUIOP[]", 30: "ASDFGHJKL;'", 44: "ZXCVBNM,./"}
_CODES = {key: first + at for first, row in _ROWS.items() for at, key in enumerate(row)}
_NAMED = {
    "Space": (Qt.Key.Key_Space, 57),
    "Backspace": (Qt.Key.Key_Backspace, 14),
    "Enter": (Qt.Key.Key_Return, 28),
    "Esc": (Qt.Key.Key_Escape, 1),
    "Tab": (Qt.Key.Key_Tab, 15),
    "Left": (Qt.Key.Key_Left, 105),
    "Right": (Qt.Key.Key_Right, 106),
    "Up": (Qt.Key.Key_Up, 103),
    "Down": (Qt.Key.Key_Down, 108),
}


def press(widget: QWidget, *keys: str, layout: Layout = "latin", held: bool = False) -> None:
    """Press and let go of keys one after the other, e.g. press(view, "F", "Shift+K", "Ctrl+Enter")."""
    for key in keys:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, _event(kind, key, layout, held))
        QApplication.processEvents()


def _event(kind: QEvent.Type, pressed: str, layout: Layout, held: bool) -> QKeyEvent:
    wanted = stroke(pressed)
    modifiers = Qt.KeyboardModifier.NoModifier
    if wanted.shift:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    if wanted.ctrl:
        modifiers |= Qt.KeyboardModifier.ControlModifier
    if wanted.key in _NAMED:
        key, code = _NAMED[wanted.key]
        return _sent(kind, key, modifiers, code, " " if wanted.key == "Space" else "", held)
    letter = ARABIC_LEGENDS.get(wanted.key, wanted.key) if layout == "arabic" else wanted.key
    return _sent(kind, ord(letter[0]), modifiers, _CODES[wanted.key], letter, held)


def _sent(
    kind: QEvent.Type, key: int, modifiers: Qt.KeyboardModifier, code: int, text: str, held: bool
) -> QKeyEvent:  # fmt: skip
    # macOS sends no scan codes; there the letter alone has to do.
    scan = {"linux": code + 8, "win32": code}.get(sys.platform, 0)
    return QKeyEvent(kind, key, modifiers, scan, 0, 0, text, held)
