"""Changing keys in the dialog."""

from pathlib import Path

from pressing import press
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.adjudication.commands import settling_keys, titles
from ui.commands import COMMANDS, keys_of
from ui.dialogs.key_tables import SettlingKeyTable
from ui.dialogs.keys_dialog import KeysDialog
from ui.keys import stroke
from ui.settings import Settings


def opened(qtbot: QtBot, folder: Path, command: str) -> tuple[KeysDialog, Settings]:
    settings = Settings(folder)
    dialog = KeysDialog(settings)
    qtbot.addWidget(dialog)
    choose(dialog, command)
    return dialog, settings


def choose(dialog: KeysDialog, command: str) -> None:
    choose_named(dialog, COMMANDS[command].name)


def choose_named(dialog: KeysDialog, name: str) -> None:
    found = dialog.commands.findItems(name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    dialog.commands.setCurrentItem(found[0])


def test_the_next_key_becomes_the_key_of_the_chosen_command(qtbot: QtBot, tmp_path: Path) -> None:
    dialog, settings = opened(qtbot, tmp_path, "accept")
    dialog.change.click()
    press(dialog.commands, "P", layout="arabic")
    assert keys_of(settings.key_map).command(stroke("P")) == "accept"


def test_a_key_that_is_taken_is_refused_with_the_name_of_its_command(qtbot: QtBot, tmp_path: Path) -> None:
    dialog, settings = opened(qtbot, tmp_path, "accept")
    dialog.change.click()
    press(dialog.commands, "F")
    assert COMMANDS["next_undecided"].name in dialog.told.text()
    assert settings.key_map == ""


def test_escape_leaves_the_key_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    dialog, settings = opened(qtbot, tmp_path, "accept")
    dialog.change.click()
    press(dialog.commands, "Esc", "P")
    assert settings.key_map == ""


def test_the_default_key_comes_back(qtbot: QtBot, tmp_path: Path) -> None:
    dialog, settings = opened(qtbot, tmp_path, "accept")
    dialog.change.click()
    press(dialog.commands, "P")
    choose(dialog, "accept")
    dialog.default.click()
    assert keys_of(settings.key_map).command(stroke("Space")) == "accept"


def test_keys_of_settling_are_changed_apart_from_those_of_coding(qtbot: QtBot, tmp_path: Path) -> None:
    dialog, settings = opened(qtbot, tmp_path, "accept")
    choose_named(dialog, titles()["both"])
    dialog.change.click()
    press(dialog.commands, "Q")
    assert settling_keys(settings.settling_keys).command(stroke("Q")) == "both"
    assert keys_of(settings.key_map).command(stroke("Q")) == "quote"
    dialog.change.click()
    press(dialog.commands, "2")
    assert titles()["take_1"] in dialog.told.text()
    dialog.change.click()
    press(dialog.commands, "Left")
    assert COMMANDS["word_left"].name in dialog.told.text()
    dialog.all_defaults.click()
    assert settling_keys(settings.settling_keys).command(stroke("=")) == "both"


def test_every_command_of_settling_has_a_name_in_the_dialog(qtbot: QtBot, tmp_path: Path) -> None:
    dialog, _ = opened(qtbot, tmp_path, "accept")
    table = SettlingKeyTable(Settings(tmp_path))
    listed = [command for commands in table.groups().values() for command in commands]
    assert len(listed) == len(set(listed)) > 20
    assert all(
        dialog.commands.findItems(table.name(c), Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
        for c in listed
    )
