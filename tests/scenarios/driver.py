"""Drives the real window by key and mouse events only, and reads only pictures and exported files.

It knows where keys lie on a board, not what they do.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

Layout = Literal["us", "ara"]

_ROWS = {10: "1234567890-=", 24: "qwertyuiop[]", 38: "asdfghjkl;'", 52: "zxcvbnm,./"}
_CODES = {key: first + at for first, row in _ROWS.items() for at, key in enumerate(row)}
_ARABIC = dict(zip("qwertyuiop[]asdfghjkl;'zxcvnm,./", "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ", strict=True))
_ARABIC |= {str(n): chr(0x0660 + n) for n in range(10)}
_NAMED = {
    "Space": (Qt.Key.Key_Space, 65, " "),
    "Backspace": (Qt.Key.Key_Backspace, 22, "\b"),
    "Enter": (Qt.Key.Key_Return, 36, "\r"),
    "Esc": (Qt.Key.Key_Escape, 9, ""),
    "Tab": (Qt.Key.Key_Tab, 23, "\t"),
    "Left": (Qt.Key.Key_Left, 113, ""),
    "Right": (Qt.Key.Key_Right, 114, ""),
    "Up": (Qt.Key.Key_Up, 111, ""),
    "Down": (Qt.Key.Key_Down, 116, ""),
    "PageDown": (Qt.Key.Key_PageDown, 117, ""),
    "PageUp": (Qt.Key.Key_PageUp, 112, ""),
}


class Driver:
    """Presses keys and the mouse on whatever window is in front, and counts the presses."""

    def __init__(self, layout: Layout = "us") -> None:
        self.layout = layout
        self.presses = 0

    def press(self, *strokes: str) -> None:
        """Press keys one after the other: "f", "Space", "Shift+u", "Ctrl+Enter", letters by their place on a US board."""
        for stroke in strokes:
            self._send(stroke)
            self.presses += 1
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type letters into the field that has the focus, as an input method would."""
        target = self._target()
        for letter in text:
            QTest.keyClicks(target, letter)
            self.presses += 1
        QApplication.processEvents()

    def click(self, widget: QWidget, at: QPoint, *, double: bool = False, right: bool = False) -> None:
        """Click into a widget."""
        button = Qt.MouseButton.RightButton if right else Qt.MouseButton.LeftButton
        QTest.mouseClick(widget, button, Qt.KeyboardModifier.NoModifier, at)
        if double:
            QTest.mouseDClick(widget, button, Qt.KeyboardModifier.NoModifier, at)
        QApplication.processEvents()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Drag with the left button."""
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        for part in (0.3, 0.7, 1.0):
            QTest.mouseMove(widget, start + (end - start) * part)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
        QApplication.processEvents()

    def wait(self, until: Callable[[], bool], *, seconds: float = 20) -> None:
        """Wait until something is so."""
        if not QTest.qWaitFor(until, int(seconds * 1000)):
            raise TimeoutError("it did not happen in time")

    def picture(self, path: Path, window: QWidget | None = None) -> QPixmap:
        """Save a picture of the window in front."""
        QTest.qWait(60)
        grabbed = (window or self._window()).grab()
        path.parent.mkdir(parents=True, exist_ok=True)
        grabbed.save(str(path))
        return grabbed

    def _send(self, stroke: str) -> None:
        *modifiers, name = stroke.split("+")
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= {"Shift": Qt.KeyboardModifier.ShiftModifier, "Ctrl": Qt.KeyboardModifier.ControlModifier}[modifier]
        key, scan, text = self._key(name)
        if "Shift" in modifiers and self.layout == "us" and len(text) == 1:
            text = "?" if text == "/" else text.upper()
        if "Ctrl" in modifiers:
            text = ""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._target(), QKeyEvent(kind, key, held, scan, 0, 0, text))

    def _key(self, name: str) -> tuple[int, int, str]:
        if name in _NAMED:
            return _NAMED[name]
        text = name if self.layout == "us" else _ARABIC.get(name, name)
        return ord(text.upper()), _CODES[name], text

    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self._window()

    def _window(self) -> QWidget:
        return QApplication.activeModalWidget() or QApplication.activeWindow() or QApplication.topLevelWidgets()[0]


def own_settings(folder: Path) -> None:
    """Let the program keep settings, crash reports and the sample corpus in `folder`."""
    os.environ["HASHIYA_SETTINGS"] = str(folder)
