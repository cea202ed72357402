"""Drives the real window by key and mouse events only, and reads of it only what is on the screen.

It knows where keys lie on a board, not what they do.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeVar

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from screen import Seen, front, things
from stage import Stage

T = TypeVar("T")
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
_HELD = {"Shift": Qt.KeyboardModifier.ShiftModifier, "Ctrl": Qt.KeyboardModifier.ControlModifier}
_MOST_STEPS = 40
_NONE = Qt.KeyboardModifier.NoModifier
_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


class Driver:
    """Presses keys and the mouse on whatever window is in front, counts the presses, and looks at the screen."""

    def __init__(self, stage: Stage, layout: Layout = "us") -> None:
        self.stage = stage
        self.layout = layout
        self.presses = 0

    # Keys

    def press(self, *strokes: str) -> None:
        """Press keys in turn: "f", "Space", "Shift+u", "Ctrl+Enter"; letters by their place on a US board."""
        for stroke in strokes:
            self.presses += 1
            self._come_back()
            self.stage.do(lambda stroke=stroke: self._send(stroke))

    def type(self, text: str) -> None:
        """Type letters into the field that has the focus, each a press."""
        self.presses += len(text)
        self._come_back()
        self.stage.do(lambda: _type(text))

    def go_to(self, words: str, *roles: str) -> None:
        """Press Tab until the thing with these words, a pattern that fits the whole of them, has the focus."""
        self.find(words, *roles)
        for _ in range(_MOST_STEPS):
            if any(thing.focused and thing.fits(words, roles) for thing in self.everything()):
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not lead to {words}")

    # Mouse

    def click(self, words: str, *roles: str, right: bool = False) -> None:
        """Click on the thing with these words, a pattern that fits the whole of them, once it is there."""
        self.click_at(self.find(words, *roles).middle, right=right)

    def click_at(self, point: QPoint, *, double: bool = False, right: bool = False) -> None:
        """Click at a point of the screen."""
        self.stage.do(lambda: _click(point, double=double, right=right))

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Drag with the left button from one point of the screen to another."""

        def pull() -> None:
            _window, widget, place = _under(start)
            way = end - start
            QTest.mousePress(widget, _LEFT, _NONE, place)
            for part in (0.3, 0.7, 1.0):
                QTest.mouseMove(widget, place + way * part)
            QTest.mouseRelease(widget, _LEFT, _NONE, place + way)

        self.stage.do(pull)

    def drop(self, *files: Path) -> None:
        """Drag files from elsewhere and drop them on the window in front."""

        def let_go() -> None:
            data = QMimeData()
            data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
            action, at = Qt.DropAction.CopyAction, QPoint(90, 90)
            window = front()
            QApplication.sendEvent(window, QDragEnterEvent(at, action, data, _LEFT, _NONE))
            QApplication.sendEvent(window, QDropEvent(QPointF(at), action, data, _LEFT, _NONE))

        self.stage.do(let_go)

    def choose(self, box: QPoint, words: str) -> None:
        """Open the box at a point of the screen by mouse, and go to these words in its list by keys."""
        self.click_at(box)
        self.find(words, "ListItem")
        items = [thing for thing in self.everything() if thing.role == "ListItem"]
        now = next(number for number, item in enumerate(items) if item.selected)
        steps = next(number for number, item in enumerate(items) if item.fits(words)) - now
        self.press(*["Down" if steps > 0 else "Up"] * abs(steps), "Enter")

    # Eyes

    def find(self, words: str, *roles: str) -> Seen:
        """Wait until there is a thing with these words that can be used and does not move any more, and return it."""
        before: list[Seen | None] = [None]

        def usable() -> Seen | None:
            found = _first(words, roles)
            resting = found is not None and found.enabled and found == before[0]
            before[0] = found
            return found if resting else None

        return self.wait(usable, what=words)

    def read(self, words: str | re.Pattern[str]) -> re.Match[str]:
        """Wait until words on the screen fit the pattern, and return what they are."""
        return self.wait(
            lambda: next((m for thing in things() if (m := re.search(words, thing.words))), None), what=str(words)
        )

    def everything(self) -> list[Seen]:
        """Return everything on the screen, from the outside inwards."""
        return self.stage.look(lambda: list(things()))

    def wait(self, until: Callable[[], T | None], *, what: str) -> T:
        """Wait until something is so, and return it; say what is on the screen instead when it does not come."""
        try:
            return self.stage.wait(until, what=what)
        except TimeoutError as error:
            told = "\n".join(f"{thing.role} {thing.words}" for thing in self.everything() if thing.words)
            raise AssertionError(f"{error}; on the screen:\n{told}") from None

    def _come_back(self) -> None:
        """Give the keyboard to the window in front: the platform without a screen does not when a dialog closes."""
        if self.stage.look(QApplication.activeWindow) is None:
            self.stage.do(lambda: front().activateWindow())

    def _send(self, stroke: str) -> None:
        *modifiers, name = stroke.split("+")
        held = _NONE
        for modifier in modifiers:
            held |= _HELD[modifier]
        key, scan, text = self._key(name)
        if "Shift" in modifiers and self.layout == "us" and len(text) == 1:
            text = "?" if text == "/" else text.upper()
        if "Ctrl" in modifiers:
            text = ""
        _window, target = _target()
        # As the platform does it: whoever has the focus may claim a key before a menu's chord or a button gets it.
        asking = QKeyEvent(QEvent.Type.ShortcutOverride, key, held, scan, 0, 0, text)
        asking.ignore()
        QApplication.sendEvent(target, asking)
        # In a layout without Latin letters the platform knows no chord.
        if asking.isAccepted() or (name not in _NAMED and ("Ctrl" not in modifiers or self.layout == "ara")):
            _post(target, key, held, scan, text)
        else:
            latin = _NAMED[name][0] if name in _NAMED else Qt.Key(ord(name.upper()))
            QTest.sendKeyEvent(QTest.KeyAction.Click, target, latin, text, held)

    def _key(self, name: str) -> tuple[int, int, str]:
        if name in _NAMED:
            return _NAMED[name]
        text = name if self.layout == "us" else _ARABIC.get(name, name)
        return ord(text.upper()), _CODES[name], text


def _type(text: str) -> None:
    _window, target = _target()
    for letter in text:
        _post(target, 0, _NONE, 0, letter)


def _post(target: QWidget, key: int, held: Qt.KeyboardModifier, scan: int, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, key, held, scan, 0, 0, text))


# Both keep the window beside its widget: with its last name Python would also forget that the widget is there.


def _target() -> tuple[QWidget, QWidget]:
    """Return the window in front, and its widget that gets the keys."""
    window = front()
    return window, window.focusWidget() or window


def _under(point: QPoint) -> tuple[QWidget, QWidget, QPoint]:
    """Return the window in front, its widget at a point of the screen, and the point in that widget's coordinates."""
    window = front()
    widget = window.childAt(window.mapFromGlobal(point)) or window
    return window, widget, widget.mapFromGlobal(point)


def _click(point: QPoint, *, double: bool, right: bool) -> None:
    _window, widget, place = _under(point)
    (QTest.mouseDClick if double else QTest.mouseClick)(widget, _RIGHT if right else _LEFT, _NONE, place)
    if right:
        # Platforms send this by themselves, QTest does not.
        QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, point))


def _first(words: str, roles: tuple[str, ...]) -> Seen | None:
    return next((thing for thing in things() if thing.fits(words, roles)), None)
