"""Physical keys: what was pressed, whatever layout the keyboard has, and which command it stands for.

A key is named by its legend on a US board. It knows no commands: their table is in `ui.commands`.
"""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from annotator.model.errors import UserError

# Qt names these alike in every layout.
_NAMED = {
    Qt.Key.Key_Space.value: "Space",
    Qt.Key.Key_Backspace.value: "Backspace",
    Qt.Key.Key_Return.value: "Enter",
    Qt.Key.Key_Tab.value: "Tab",
    Qt.Key.Key_Backtab.value: "Tab",
    Qt.Key.Key_Escape.value: "Esc",
    Qt.Key.Key_Left.value: "Left",
    Qt.Key.Key_Right.value: "Right",
    Qt.Key.Key_Up.value: "Up",
    Qt.Key.Key_Down.value: "Down",
    Qt.Key.Key_PageUp.value: "PageUp",
    Qt.Key.Key_PageDown.value: "PageDown",
    Qt.Key.Key_Delete.value: "Delete",
}

_ROWS = ("1234567890-=", "QWERTYUIOP[]", "ASDFGHJKL;'", "ZXCVBNM,./")
_FIRST_CODES = (2, 16, 30, 44)
# Set 1 scan codes, which Windows reports and evdev took over; X11 and Wayland report evdev + 8.
_SET_1 = {first + at: key for first, row in zip(_FIRST_CODES, _ROWS, strict=True) for at, key in enumerate(row)} | {
    41: "`",
    43: "\\",
}
_EVDEV_TO_X = 8

# macOS gives every key the scan code 1 and tells them apart by the virtual key (HIToolbox/Events.h).
_MAC = (
    *("A", "S", "D", "F", "H", "G", "Z", "X", "C", "V", "", "B", "Q", "W", "E", "R", "Y", "T", "1", "2", "3", "4", "6"),
    *("5", "=", "9", "7", "-", "8", "0", "]", "O", "U", "[", "I", "P", "", "L", "J", "'", "K", ";", "\\", ",", "/"),
    *("N", "M", ".", "", "", "`"),
)

ARABIC_LEGENDS = dict(zip("QWERTYUIOP[]ASDFGHJKL;'ZXCVNM,./`", "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ", strict=True)) | {
    "B": "لا"
}
"""What the Arabic 101 layout has on a key."""

_BY_SIGN = {sign: key for key, sign in ARABIC_LEGENDS.items()} | {"?": "/", "؟": "/", "ﻻ": "B"}
_BY_SIGN |= {sign: str(digit) for digit, sign in enumerate("٠١٢٣٤٥٦٧٨٩")}
_LRI, _PDI = "\u2066", "\u2069"
_NEVER = frozenset({"CapsLock", "Insert", "Home", "End"})
_HELD_MEANS_ONCE = frozenset({"Space", "Backspace", "Enter"})


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key with the modifiers that count: Shift, and Ctrl (the Command key on macOS)."""

    key: str
    shift: bool = False
    ctrl: bool = False

    def __str__(self) -> str:
        return "+".join([*(["Ctrl"] if self.ctrl else []), *(["Shift"] if self.shift else []), self.key])

    @property
    def changes_layouts(self) -> bool:
        """Tell whether systems use such a chord to switch keyboard layouts (Ctrl+Shift; Command+Shift is free)."""
        return self.ctrl and self.shift and sys.platform != "darwin"


def stroke(text: str) -> Stroke:
    """Return the stroke that `str` wrote, e.g. "Ctrl+Enter"."""
    *modifiers, key = text.split("+")
    return Stroke(key, "Shift" in modifiers, "Ctrl" in modifiers)


def stroke_of(event: QKeyEvent, *, platform: str = sys.platform) -> Stroke | None:
    """Return what was pressed; None for modifiers alone, keys without a name here and chords with Alt."""
    modifiers = event.modifiers()
    if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return None
    key = _key_of(event, platform)
    shift, ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    return Stroke(key, bool(modifiers & shift), bool(modifiers & ctrl)) if key else None


def is_held(event: QKeyEvent) -> bool:
    """Tell whether this is the auto-repeat of a key that decides once however long it is held."""
    return event.isAutoRepeat() and _NAMED.get(event.key()) in _HELD_MEANS_ONCE


def legends(pressed: Stroke) -> tuple[str, str]:
    """Return what the stroke is called in the Latin layout, and what the Arabic one has on its key, "" for nothing."""
    control = "⌘" if sys.platform == "darwin" else QCoreApplication.translate("Keys", "Ctrl")
    names = {
        "Space": QCoreApplication.translate("Keys", "Space"),
        "Backspace": "⌫",
        "Left": "←",
        "Right": "→",
        "Up": "↑",
        "Down": "↓",
        "PageUp": QCoreApplication.translate("Keys", "Page up"),
        "PageDown": QCoreApplication.translate("Keys", "Page down"),
    }
    key = names.get(pressed.key, pressed.key)
    parts = [*([control] if pressed.ctrl else []), *(["⇧"] if pressed.shift else []), key]
    return "+".join(parts), ARABIC_LEGENDS.get(pressed.key, "")


def legend(pressed: Stroke) -> str:
    """Return the stroke for people, with both legends of its key, "F (ب)", isolated from the words around it."""
    latin, arabic = legends(pressed)
    return f"{_LRI}{latin} ({arabic}){_PDI}" if arabic else f"{_LRI}{latin}{_PDI}"


class KeyMap:
    """Which stroke stands for which command: defaults, and what the user changed. Immutable."""

    def __init__(
        self, defaults: Mapping[str, tuple[Stroke, ...]], changes: Mapping[str, tuple[Stroke, ...]] | None = None
    ) -> None:
        self._defaults = dict(defaults)
        self._changes = {c: s for c, s in (changes or {}).items() if c in defaults and s != defaults[c]}
        self._strokes = self._defaults | self._changes
        self._commands = {s: command for command, strokes in self._strokes.items() for s in strokes}

    def match(self, event: QKeyEvent) -> str | None:
        """Return the id of the command that the event stands for; None for none, and for what is only held."""
        pressed = None if is_held(event) else stroke_of(event)
        return self.command(pressed) if pressed is not None else None

    def command(self, pressed: Stroke) -> str | None:
        """Return the id of the command on this stroke."""
        return self._commands.get(pressed)

    def strokes(self, command: str) -> tuple[Stroke, ...]:
        """Return the strokes of a command, the first one is shown."""
        return self._strokes.get(command, ())

    def legend(self, command: str) -> str:
        """Return the first stroke of a command for people; empty where it has none."""
        return legend(self._strokes[command][0]) if self._strokes.get(command) else ""

    def with_stroke(self, command: str, pressed: Stroke) -> "KeyMap":
        """Return the map with `pressed` in the place of the command's first stroke.

        Raises UserError when another command has it, or when systems use it otherwise.
        """
        if pressed.key in _NEVER or pressed.changes_layouts:
            sentence = QCoreApplication.translate("Keys", "%1 is used by the system or missing on small keyboards.")
            raise UserError(sentence.replace("%1", legend(pressed)))
        self._refuse_taken(command, pressed)
        others = tuple(s for s in self.strokes(command)[1:] if s != pressed)
        return KeyMap(self._defaults, self._changes | {command: (pressed, *others)})

    def with_default(self, command: str) -> "KeyMap":
        """Return the map with the command's own strokes back. Raises Taken when another command has one of them."""
        for pressed in self._defaults[command]:
            self._refuse_taken(command, pressed)
        return KeyMap(self._defaults, {c: s for c, s in self._changes.items() if c != command})

    def changed(self, command: str) -> bool:
        """Tell whether the user changed the strokes of this command."""
        return command in self._changes

    def to_json(self) -> str:
        """Return what the user changed, as the settings keep it."""
        return json.dumps({command: [str(s) for s in strokes] for command, strokes in self._changes.items()})

    def _refuse_taken(self, command: str, pressed: Stroke) -> None:
        owner = self.command(pressed)
        if owner is not None and owner != command:
            raise Taken(owner, pressed)


class Taken(UserError):
    """Another command, `command`, has the stroke `pressed`."""

    def __init__(self, command: str, pressed: Stroke) -> None:
        super().__init__(QCoreApplication.translate("Keys", "Another command has this key."))
        self.command = command
        self.pressed = pressed


def key_map(defaults: Mapping[str, tuple[Stroke, ...]], stored: str = "") -> KeyMap:
    """Return the key map with the changes that `KeyMap.to_json` wrote; what cannot be read counts as no change."""
    try:
        raw = json.loads(stored or "{}")
        changes = {str(c): tuple(stroke(str(s)) for s in strokes) for c, strokes in raw.items()}
    except (ValueError, AttributeError, TypeError):
        changes = {}
    return KeyMap(defaults, changes)


def _key_of(event: QKeyEvent, platform: str) -> str:
    named = _NAMED.get(event.key())
    if named:
        return named
    code = event.nativeScanCode()
    if not code:
        return _by_letter(event)
    if platform == "darwin":
        virtual = event.nativeVirtualKey()
        return _MAC[virtual] if virtual < len(_MAC) else ""
    return _SET_1.get(code if platform == "win32" else code - _EVDEV_TO_X, "")


def _by_letter(event: QKeyEvent) -> str:
    """Name the key of an event that no board sent, by its letter: Latin, or of the Arabic 101 layout."""
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        return ""
    code = event.key()
    sign = chr(code) if 0x20 < code < 0xFFFF else ""
    key = _BY_SIGN.get(sign, sign)
    return key if key in _SET_1.values() else ""
