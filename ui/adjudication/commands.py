"""The table of what keys do while disagreements are settled. Their places hold in every layout; it performs nothing."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication

from ui.article.motion import Motion
from ui.keys import KeyMap, key_map, stroke

translate = QCoreApplication.translate
TAKEN = "123456789"
_REDO_OF_THE_PLATFORM = "Ctrl+Shift+Z" if sys.platform == "darwin" else "Ctrl+Y"

_REASON_KEYS = ("Z", "X", "C", "V")
REASON_COMMANDS = tuple(f"reason_{number}" for number in range(len(_REASON_KEYS)))
"""In the order of the reasons."""

_KEYS: dict[str, str] = {
    "next_open": "F",
    "previous_open": "J",
    "next_any": "Shift+F",
    "previous_any": "Shift+J",
    "both": "=",
    "neither": "0",
    "own": "E",
    **dict(zip(REASON_COMMANDS, _REASON_KEYS, strict=True)),
    "note": "N",
    "elsewhere": "A",
    "agreed": "T",
    "why": "W",
    "names": "H",
    "together": "S",
    "guideline": "O",
    "undo": "U Ctrl+Z",
    "redo": f"Shift+U {_REDO_OF_THE_PLATFORM}",
    "finish": "Ctrl+Enter",
    "reopen": "Ctrl+R",
    "help": "Shift+/",
    "list": "Tab",
    "leave": "Esc",
    "line_up": "Up",
    "line_down": "Down",
    "screen_up": "PageUp",
    "screen_down": "PageDown",
    "word_left": "Left",
    "word_right": "Right",
    **{f"take_{digit}": digit for digit in TAKEN},
}

"""Both are not on B: that is the letter of the second coder, and would be pressed for what that one said."""

MOTIONS = {
    "line_up": Motion.LINE_UP,
    "line_down": Motion.LINE_DOWN,
    "screen_up": Motion.PAGE_UP,
    "screen_down": Motion.PAGE_DOWN,
    "word_left": Motion.WORD_LEFT,
    "word_right": Motion.WORD_RIGHT,
}


FIXED = frozenset({"list", "leave", *MOTIONS, *(f"take_{digit}" for digit in TAKEN)})
"""The commands whose keys cannot be changed: digits are coders, the others are the same everywhere."""


def settling_keys(stored: str = "") -> KeyMap:
    """Return which key does what, with the user's changes as the settings keep them."""
    return key_map({command: tuple(stroke(key) for key in keys.split()) for command, keys in _KEYS.items()}, stored)


def no_case(keys: KeyMap) -> str:
    """Say that no case is looked at, and which key goes to one."""
    words = translate("Disagreements", "No case is chosen: {key} goes to the next open one.")
    return words.format(key=keys.legend("next_open"))


def titles() -> dict[str, str]:
    """Return what each command is called, in the order of the help."""
    return {
        "next_open": translate("Disagreements", "Next open case"),
        "previous_open": translate("Disagreements", "Previous open case"),
        "next_any": translate("Disagreements", "Next case of any state"),
        "previous_any": translate("Disagreements", "Previous case of any state"),
        "take_1": translate("Disagreements", "Take A; 2 takes B, and so on"),
        "both": translate("Disagreements", "Take both, or all that were marked"),
        "neither": translate("Disagreements", "Take neither: nothing is marked"),
        "own": translate("Disagreements", "Own answer: correct with the usual coding keys"),
        "reason_0": translate("Disagreements", "Reason: slip"),
        "reason_1": translate("Disagreements", "Reason: guideline unclear"),
        "reason_2": translate("Disagreements", "Reason: ambiguous text"),
        "reason_3": translate("Disagreements", "Reason: codebook gap"),
        "note": translate("Disagreements", "Note for the coders"),
        "elsewhere": translate("Disagreements", "The same answer elsewhere, each case ticked"),
        "agreed": translate("Disagreements", "Take over what everybody agrees on"),
        "why": translate("Disagreements", "What the gold mark at the caret settled"),
        "names": translate("Disagreements", "Hide or show the coders' names"),
        "together": translate("Disagreements", "The same question together, or by article"),
        "guideline": translate("Disagreements", "Guideline of this code"),
        "undo": translate("Disagreements", "Undo"),
        "redo": translate("Disagreements", "Redo"),
        "finish": translate("Disagreements", "Finish the article as gold"),
        "reopen": translate("Disagreements", "Reopen the article"),
        "list": translate("Disagreements", "To the list and back"),
        "leave": translate("Disagreements", "Back to the articles"),
        "help": translate("Disagreements", "Help on the keys"),
    }
