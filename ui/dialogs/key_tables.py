"""Tables of commands whose keys can be changed, for the keys dialog: coding, and settling disagreements."""

from __future__ import annotations

from abc import ABC, abstractmethod

from PySide6.QtCore import QCoreApplication

from ui.adjudication.commands import FIXED, TAKEN, settling_keys, titles
from ui.commands import COMMANDS, GROUPS, keys_of
from ui.keys import KeyMap
from ui.settings import Settings


class KeyTable(ABC):
    """Commands of one place in the program: no two of them have one key. Changes are kept in the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    @abstractmethod
    def keys(self) -> KeyMap:
        """Which key does what now."""

    @abstractmethod
    def keep(self, keys: KeyMap) -> None:
        """Keep what the user changed."""

    @abstractmethod
    def defaults(self) -> KeyMap:
        """Return which key does what where nothing was changed."""

    @abstractmethod
    def groups(self) -> dict[str, list[str]]:
        """Return the commands (ids) whose keys can be changed, by the name of their group."""

    @abstractmethod
    def name(self, command: str) -> str:
        """Return what a command is called, one with a fixed key too."""


class CodingKeys(KeyTable):
    """The keys of coding."""

    @property
    def keys(self) -> KeyMap:
        """Which key does what now."""
        return keys_of(self._settings.key_map)

    def keep(self, keys: KeyMap) -> None:
        """Keep what the user changed."""
        self._settings.key_map = keys.to_json()

    def defaults(self) -> KeyMap:
        """Return which key does what where nothing was changed."""
        return keys_of()

    def groups(self) -> dict[str, list[str]]:
        """Return the commands (ids) whose keys can be changed, by the name of their group."""
        able = [c for c in COMMANDS.values() if not c.fixed]
        return {
            QCoreApplication.translate("Commands", group): [c.id for c in able if c.group == group] for group in GROUPS
        }

    def name(self, command: str) -> str:
        """Return what a command is called, one with a fixed key too."""
        return COMMANDS[command].name


class SettlingKeyTable(KeyTable):
    """The keys that settle disagreements."""

    @property
    def keys(self) -> KeyMap:
        """Which key does what now."""
        return settling_keys(self._settings.settling_keys)

    def keep(self, keys: KeyMap) -> None:
        """Keep what the user changed."""
        self._settings.settling_keys = keys.to_json()

    def defaults(self) -> KeyMap:
        """Return which key does what where nothing was changed."""
        return settling_keys()

    def groups(self) -> dict[str, list[str]]:
        """Return the commands (ids) whose keys can be changed, by the name of their group."""
        settling = QCoreApplication.translate("Disagreements", "Settling disagreements")
        return {settling: [command for command in titles() if command not in FIXED]}

    def name(self, command: str) -> str:
        """Return what a command is called, one with a fixed key too."""
        if command in COMMANDS and command not in titles():
            return COMMANDS[command].name
        return titles()[f"take_{TAKEN[0]}" if command.startswith("take_") else command]
