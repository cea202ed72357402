"""Changing keys in the dialog."""

from pathlib import Path

from pressing import press
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.commands import COMMANDS, keys_of
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
    found = dialog.commands.findItems(COMMANDS[command].name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
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
