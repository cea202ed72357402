"""The one table of commands: help, key line, menus and the dialog for keys are made from it. It performs nothing."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.keys import KeyMap, key_map, stroke


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark `text` for lupdate. Qt's own function of this name is typed as giving an object."""
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What commands hang on: the focused item ("suggestion", "own" or ""), whether it is a quote, and the rest.

    `passed`: a pass of the codebook is finished in the article.
    """

    focus: str = ""
    quote: bool = False
    finished: bool = False
    passed: bool = False
    can_undo: bool = False
    can_redo: bool = False


def _always(_: Situation) -> bool:
    return True


def _open(situation: Situation) -> bool:
    return not situation.finished


def _finished(situation: Situation) -> bool:
    return situation.finished or situation.passed


def _item(situation: Situation) -> bool:
    return bool(situation.focus) and not situation.finished


def _quote(situation: Situation) -> bool:
    return _item(situation) and situation.quote


def _undo(situation: Situation) -> bool:
    return situation.can_undo


def _redo(situation: Situation) -> bool:
    return situation.can_redo


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something that a key, a menu or a click does. `title` and `group` are source texts of the context "Commands"."""

    id: str
    keys: tuple[str, ...]
    group: str
    title: str
    enabled: Callable[[Situation], bool]
    fixed: bool = False
    """Whether its keys cannot be changed."""

    @property
    def name(self) -> str:
        """The title in the language of the interface."""
        return QCoreApplication.translate("Commands", self.title)

    @property
    def group_name(self) -> str:
        """The group's title in the language of the interface."""
        return QCoreApplication.translate("Commands", self.group)


DIGITS = "123456789"
_REDO_OF_THE_PLATFORM = "Ctrl+Shift+Z" if sys.platform == "darwin" else "Ctrl+Y"

_Row = tuple[str, str, str, Callable[[Situation], bool]]
_TABLE: dict[str, tuple[_Row, ...]] = {
    QT_TRANSLATE_NOOP("Commands", "Decide"): (
        ("accept", "Space", QT_TRANSLATE_NOOP("Commands", "Accept and go on"), _item),
        ("refuse", "Backspace", QT_TRANSLATE_NOOP("Commands", "Reject a suggestion, remove an own mark"), _item),
        ("quote", "Q", QT_TRANSLATE_NOOP("Commands", "New quote"), _open),
        ("everywhere", "A", QT_TRANSLATE_NOOP("Commands", "The same name everywhere"), _open),
        ("undo", "U Ctrl+Z", QT_TRANSLATE_NOOP("Commands", "Undo"), _undo),
        ("redo", f"Shift+U {_REDO_OF_THE_PLATFORM}", QT_TRANSLATE_NOOP("Commands", "Redo"), _redo),
    ),
    QT_TRANSLATE_NOOP("Commands", "Correct the edges"): (
        ("left_out", "S", QT_TRANSLATE_NOOP("Commands", "Left edge out by a word"), _item),
        ("left_in", "D", QT_TRANSLATE_NOOP("Commands", "Left edge in by a word"), _item),
        ("right_out", "K", QT_TRANSLATE_NOOP("Commands", "Right edge out by a word"), _item),
        ("right_in", "L", QT_TRANSLATE_NOOP("Commands", "Right edge in by a word"), _item),
        ("left_out_letter", "Shift+S", QT_TRANSLATE_NOOP("Commands", "Left edge out by a letter"), _item),
        ("left_in_letter", "Shift+D", QT_TRANSLATE_NOOP("Commands", "Left edge in by a letter"), _item),
        ("right_out_letter", "Shift+K", QT_TRANSLATE_NOOP("Commands", "Right edge out by a letter"), _item),
        ("right_in_letter", "Shift+L", QT_TRANSLATE_NOOP("Commands", "Right edge in by a letter"), _item),
        ("proclitic", "G", QT_TRANSLATE_NOOP("Commands", "Proclitic in or out"), _item),
        ("definite", "H", QT_TRANSLATE_NOOP("Commands", "Article ال in or out"), _item),
    ),
    QT_TRANSLATE_NOOP("Commands", "The focused quote"): (
        ("speaker", "W", QT_TRANSLATE_NOOP("Commands", "Choose its speaker"), _quote),
        ("cue", "E", QT_TRANSLATE_NOOP("Commands", "Choose its cue"), _quote),
        ("type", "R", QT_TRANSLATE_NOOP("Commands", "Another type"), _quote),
        ("set_content", "Shift+Q", QT_TRANSLATE_NOOP("Commands", "Content from the selection"), _quote),
        ("add_stretch", "Shift+A", QT_TRANSLATE_NOOP("Commands", "Add the selection to the part"), _quote),
        ("set_speaker", "Shift+W", QT_TRANSLATE_NOOP("Commands", "Speaker from the selection"), _quote),
        ("set_cue", "Shift+E", QT_TRANSLATE_NOOP("Commands", "Cue from the selection"), _quote),
        ("set_clause", "Shift+R", QT_TRANSLATE_NOOP("Commands", "Clause from the selection, else none"), _quote),
    ),
    QT_TRANSLATE_NOOP("Commands", "Names and notes"): (
        ("link", "T", QT_TRANSLATE_NOOP("Commands", "Link to the registry"), _item),
        ("variables", "V", QT_TRANSLATE_NOOP("Commands", "Answer the questions"), _always),
        ("attributes", "I", QT_TRANSLATE_NOOP("Commands", "Attributes of the focused mark"), _item),
        ("ask", "M", QT_TRANSLATE_NOOP("Commands", "Ask the lead"), _open),
        ("note", "N", QT_TRANSLATE_NOOP("Commands", "Write a note"), _open),
        ("guideline", "O", QT_TRANSLATE_NOOP("Commands", "Guideline of this code"), _always),
    ),
    QT_TRANSLATE_NOOP("Commands", "Go"): (
        ("next_undecided", "F", QT_TRANSLATE_NOOP("Commands", "Next undecided"), _always),
        ("previous_undecided", "J", QT_TRANSLATE_NOOP("Commands", "Previous undecided"), _always),
        ("next_any", "Shift+F", QT_TRANSLATE_NOOP("Commands", "Next of any kind"), _always),
        ("previous_any", "Shift+J", QT_TRANSLATE_NOOP("Commands", "Previous of any kind"), _always),
        ("read_again", "Y", QT_TRANSLATE_NOOP("Commands", "Next to read again"), _always),
        ("keep", "Shift+Y", QT_TRANSLATE_NOOP("Commands", "Keep it, read again"), _always),
        ("jump", "/", QT_TRANSLATE_NOOP("Commands", "Jump to letters"), _always),
        ("find", "Ctrl+F", QT_TRANSLATE_NOOP("Commands", "Find in the article"), _always),
    ),
    QT_TRANSLATE_NOOP("Commands", "Article"): (
        ("finish", "Ctrl+Enter", QT_TRANSLATE_NOOP("Commands", "Finish the pass or article, go on"), _always),
        ("reopen", "Ctrl+R", QT_TRANSLATE_NOOP("Commands", "Reopen the article or its last pass"), _finished),
        ("copy", "Ctrl+C", QT_TRANSLATE_NOOP("Commands", "Copy the selected letters"), _always),
        ("help", "Shift+/", QT_TRANSLATE_NOOP("Commands", "Help on the keys"), _always),
    ),
}

_FIXED: dict[str, tuple[_Row, ...]] = {
    QT_TRANSLATE_NOOP("Commands", "Decide"): tuple(
        (f"code_{digit}", digit, QT_TRANSLATE_NOOP("Commands", "Give this code"), _open) for digit in DIGITS
    ),
    QT_TRANSLATE_NOOP("Commands", "Go"): (
        ("word_left", "Left", QT_TRANSLATE_NOOP("Commands", "Word to the left"), _always),
        ("word_right", "Right", QT_TRANSLATE_NOOP("Commands", "Word to the right"), _always),
        ("letter_left", "Ctrl+Left", QT_TRANSLATE_NOOP("Commands", "Letter to the left"), _always),
        ("letter_right", "Ctrl+Right", QT_TRANSLATE_NOOP("Commands", "Letter to the right"), _always),
        ("line_up", "Up", QT_TRANSLATE_NOOP("Commands", "Line up"), _always),
        ("line_down", "Down", QT_TRANSLATE_NOOP("Commands", "Line down"), _always),
        ("paragraph_up", "Ctrl+Up", QT_TRANSLATE_NOOP("Commands", "Paragraph up"), _always),
        ("paragraph_down", "Ctrl+Down", QT_TRANSLATE_NOOP("Commands", "Paragraph down"), _always),
        ("screen_up", "PageUp", QT_TRANSLATE_NOOP("Commands", "Screen up"), _always),
        ("screen_down", "PageDown", QT_TRANSLATE_NOOP("Commands", "Screen down"), _always),
        ("extend_left", "Shift+Left", QT_TRANSLATE_NOOP("Commands", "Select to the left"), _always),
        ("extend_right", "Shift+Right", QT_TRANSLATE_NOOP("Commands", "Select to the right"), _always),
        ("extend_up", "Shift+Up", QT_TRANSLATE_NOOP("Commands", "Select the line above"), _always),
        ("extend_down", "Shift+Down", QT_TRANSLATE_NOOP("Commands", "Select the line below"), _always),
    ),
    QT_TRANSLATE_NOOP("Commands", "Article"): (
        ("panes", "Tab", QT_TRANSLATE_NOOP("Commands", "Next pane"), _always),
        ("cancel", "Esc", QT_TRANSLATE_NOOP("Commands", "Cancel"), _always),
    ),
}


def _commands(table: dict[str, tuple[_Row, ...]], *, fixed: bool) -> dict[str, Command]:
    return {
        name: Command(id=name, keys=tuple(keys.split()), group=group, title=title, enabled=enabled, fixed=fixed)
        for group, rows in table.items()
        for name, keys, title, enabled in rows
    }


COMMANDS: dict[str, Command] = _commands(_TABLE, fixed=False) | _commands(_FIXED, fixed=True)
"""All commands by id, in the order of the help."""

GROUPS: tuple[str, ...] = tuple(_TABLE)
"""The groups in the order of the help."""


def keys_of(stored: str = "") -> KeyMap:
    """Return the key map of the table, with the user's changes as the settings keep them."""
    return key_map({c.id: tuple(stroke(key) for key in c.keys) for c in COMMANDS.values()}, stored)


def digit_of(command: str) -> str:
    """Return the digit of a command that gives a code; empty for every other command."""
    return command.removeprefix("code_") if command.startswith("code_") else ""
