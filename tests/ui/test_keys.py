"""Keys as boards send them: the same key decides the same in every layout and on every system."""

import json

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.model.errors import UserError
from ui.commands import COMMANDS, keys_of
from ui.keys import ARABIC_LEGENDS, Stroke, Taken, is_held, legend, stroke, stroke_of

NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
ISOLATES = "\u2066\u2069"
EVDEV = {"1": 2, "Q": 16, "W": 17, "E": 18, "R": 19, "T": 20, "U": 22, "O": 24, "A": 30, "S": 31, "D": 32, "F": 33}
EVDEV |= {"G": 34, "H": 35, "J": 36, "K": 37, "L": 38, "Z": 44, "N": 49, "M": 50, "/": 53}
MAC = {"A": 0, "S": 1, "D": 2, "F": 3, "H": 4, "G": 5, "Q": 12, "W": 13, "U": 32, "L": 37, "J": 38, "K": 40, "/": 44}


def press(
    key: int, *, scan: int = 0, virtual: int = 0, text: str = "", modifiers: Qt.KeyboardModifier = NONE,
    repeat: bool = False,
) -> QKeyEvent:  # fmt: skip
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, virtual, 0, text, repeat)


@pytest.mark.parametrize("key", sorted(EVDEV))
def test_a_key_of_an_arabic_layout_is_named_by_its_place_on_linux_and_windows(key: str) -> None:
    letter = ARABIC_LEGENDS.get(key, "١")
    on_linux = press(ord(letter[0]), scan=EVDEV[key] + 8, text=letter)
    on_windows = press(ord(letter[0]), scan=EVDEV[key], text=letter)
    assert stroke_of(on_linux, platform="linux") == stroke_of(on_windows, platform="win32") == Stroke(key)


@pytest.mark.parametrize("key", sorted(MAC))
def test_a_key_of_an_arabic_layout_is_named_by_its_virtual_key_on_macos_where_a_is_zero(key: str) -> None:
    event = press(ord(ARABIC_LEGENDS[key][0]), scan=1, virtual=MAC[key])
    assert stroke_of(event, platform="darwin") == Stroke(key)


@pytest.mark.parametrize("key", ["A", "F", "Q", "7", "/"])
def test_an_event_that_no_board_sent_is_named_by_its_latin_letter(key: str) -> None:
    assert stroke_of(press(ord(key), text=key.lower())) == Stroke(key)


@pytest.mark.parametrize("key", sorted(set(ARABIC_LEGENDS) - {"B"}))
def test_an_event_that_no_board_sent_is_named_by_its_letter_in_the_arabic_layout(key: str) -> None:
    assert stroke_of(press(ord(ARABIC_LEGENDS[key]))) == Stroke(key)


def test_a_digit_of_the_number_pad_is_no_stroke_of_ours() -> None:
    on_board = press(Qt.Key.Key_5, scan=76 + 8, text="5", modifiers=Qt.KeyboardModifier.KeypadModifier)
    made = press(Qt.Key.Key_5, text="5", modifiers=Qt.KeyboardModifier.KeypadModifier)
    assert stroke_of(on_board, platform="linux") is None
    assert stroke_of(made) is None


def test_a_chord_with_alt_is_no_stroke_of_ours() -> None:
    assert stroke_of(press(Qt.Key.Key_F, scan=41, modifiers=Qt.KeyboardModifier.AltModifier)) is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Shift, Qt.Key.Key_F5, Qt.Key.Key_CapsLock, Qt.Key.Key_Home])
def test_a_modifier_alone_and_a_key_that_small_boards_lack_are_no_strokes(key: Qt.Key) -> None:
    assert stroke_of(press(key)) is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Return])
def test_a_held_space_backspace_or_enter_decides_once(key: Qt.Key) -> None:
    modifiers = CTRL if key == Qt.Key.Key_Return else NONE
    assert keys_of().match(press(key, modifiers=modifiers)) is not None
    held = press(key, modifiers=modifiers, repeat=True)
    assert is_held(held)
    assert keys_of().match(held) is None


def test_a_held_edge_key_goes_on_moving_the_edge() -> None:
    assert keys_of().match(press(Qt.Key.Key_S, repeat=True)) == "left_out"


@pytest.mark.parametrize(
    ("key", "command"),
    [
        ("F", "next_undecided"), ("J", "previous_undecided"), ("Shift+F", "next_any"), ("Shift+J", "previous_any"),
        ("Space", "accept"), ("Backspace", "refuse"), ("1", "code_1"), ("9", "code_9"), ("S", "left_out"),
        ("D", "left_in"), ("K", "right_out"), ("L", "right_in"), ("Shift+S", "left_out_letter"), ("G", "proclitic"),
        ("H", "definite"), ("/", "jump"), ("Ctrl+Up", "paragraph_up"), ("Q", "quote"), ("W", "speaker"), ("E", "cue"),
        ("R", "type"), ("T", "link"), ("A", "everywhere"), ("U", "undo"), ("Ctrl+Z", "undo"), ("Shift+U", "redo"),
        ("M", "ask"), ("N", "note"), ("O", "guideline"), ("Ctrl+Enter", "finish"), ("Tab", "panes"),
        ("Esc", "cancel"), ("Shift+/", "help"),
    ],
)  # fmt: skip
def test_the_default_keys_are_those_of_the_design(key: str, command: str) -> None:
    assert keys_of().command(stroke(key)) == command


def test_no_two_commands_share_a_default_key() -> None:
    keys = [key for command in COMMANDS.values() for key in command.keys]
    assert len(keys) == len(set(keys))


def test_no_default_key_is_one_that_systems_use_otherwise() -> None:
    strokes = [stroke(key) for command in COMMANDS.values() for key in command.keys]
    assert [str(s) for s in strokes if s.changes_layouts] == []


def test_control_chords_go_by_the_place_of_the_key_too() -> None:
    assert keys_of().match(press(ord("ئ"), scan=44 + 8, modifiers=CTRL)) == "undo"


def test_shift_and_slash_ask_for_help_in_both_layouts() -> None:
    assert keys_of().match(press(Qt.Key.Key_Question, text="?", modifiers=SHIFT)) == "help"
    assert keys_of().match(press(ord("؟"), text="؟", modifiers=SHIFT)) == "help"


def test_a_stroke_is_shown_with_both_legends() -> None:
    assert legend(stroke("F")).strip(ISOLATES) == "F (ب)"
    assert legend(stroke("Shift+J")).strip(ISOLATES) == "⇧+J (ت)"


def test_a_changed_key_is_remembered_and_leaves_the_old_one_free() -> None:
    changed = keys_of().with_stroke("accept", stroke("P"))
    again = keys_of(changed.to_json())
    assert again.command(stroke("P")) == "accept"
    assert again.command(stroke("Space")) is None


def test_changing_the_first_key_keeps_the_other_one_of_the_platform() -> None:
    assert keys_of().with_stroke("undo", stroke("P")).command(stroke("Ctrl+Z")) == "undo"


def test_a_key_that_another_command_has_is_refused_with_its_name() -> None:
    with pytest.raises(Taken) as refused:
        keys_of().with_stroke("accept", stroke("F"))
    assert refused.value.command == "next_undecided"


def test_a_chord_that_switches_layouts_is_refused() -> None:
    with pytest.raises(UserError):
        keys_of().with_stroke("accept", stroke("Ctrl+Shift+K"))


def test_the_default_key_comes_back() -> None:
    changed = keys_of().with_stroke("accept", stroke("P"))
    assert changed.with_default("accept").command(stroke("Space")) == "accept"


@pytest.mark.parametrize("stored", ["", "no json", "[1]", json.dumps({"gone": ["P"], "accept": 3})])
def test_settings_that_cannot_be_read_leave_the_default_keys(stored: str) -> None:
    assert keys_of(stored).command(stroke("Space")) == "accept"
