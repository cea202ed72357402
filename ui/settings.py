"""What the program remembers of its user between two runs. No decision and no article is kept here."""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

PROGRAM = "Hashiya"
FOLDER_VARIABLE = "HASHIYA_SETTINGS"
"""Names another folder for settings, crash reports and the sample corpus, so that tests leave the user's alone."""

CORPUS_SUFFIX = ".hashiya"
PACKET_SUFFIX = ".hashiya-packet"
RETURN_SUFFIX = ".hashiya-return"
DEFAULT_SIZE, DEFAULT_HEIGHT = 20, 1.9
_MOST_RECENT = 12


@dataclass(frozen=True, slots=True)
class RecentCorpus:
    """A corpus that was opened before, and when (ISO 8601, local time)."""

    path: Path
    opened: str


def settings_folder() -> Path:
    """Return where the settings lie."""
    override = os.environ.get(FOLDER_VARIABLE)
    return Path(override) if override else Path(platformdirs.user_config_dir(PROGRAM, appauthor=False))


def data_folder() -> Path:
    """Return where the program keeps files of its own: the sample corpus, crash reports."""
    override = os.environ.get(FOLDER_VARIABLE)
    return Path(override) if override else Path(platformdirs.user_data_dir(PROGRAM, appauthor=False))


class Settings(QObject):
    """Typed access to one ini file; `changed` carries the name of the property that has a new value."""

    changed = Signal(str)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        file = (folder or settings_folder()) / "settings.ini"
        self._stored = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        """Return a value as it was put, as text."""
        value = self._stored.value(name, default)
        return value if isinstance(value, str) else default

    def put(self, name: str, value: str) -> None:
        """Keep a value and tell whoever listens, unless it is the same."""
        if self.text(name) != value:
            self._stored.setValue(name, value)
            self.changed.emit(name)

    def number(self, name: str, default: float, least: float, most: float) -> float:
        """Return a value as a number within its limits; `default` where the file has none."""
        try:
            value = float(self.text(name, str(default)))
        except ValueError:
            return default
        return min(max(value, least), most)

    def layout(self, name: str) -> QByteArray:
        """Return a stored geometry of a window or splitter; empty where there is none."""
        value = self._stored.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def put_layout(self, name: str, value: QByteArray) -> None:
        """Keep the geometry of a window or splitter."""
        self._stored.setValue(f"layout/{name}", value)

    def sync(self) -> None:
        """Write the file now."""
        self._stored.sync()

    @property
    def coder(self) -> str:
        """The name under which the user coded last."""
        return self.text("coder")

    @coder.setter
    def coder(self, name: str) -> None:
        self.put("coder", name)

    @property
    def files_folder(self) -> str:
        """The folder from which files were brought in last; "" before the first time."""
        return self.text("files_folder")

    @files_folder.setter
    def files_folder(self, folder: str) -> None:
        self.put("files_folder", folder)

    @property
    def language(self) -> str:
        """ "en", "ar", or "system"."""
        return self.text("language", "system")

    @language.setter
    def language(self, language: str) -> None:
        self.put("language", language)

    @property
    def font_size(self) -> int:
        """Size of the article's type in pixels."""
        return int(self.number("font_size", DEFAULT_SIZE, 12, 60))

    @font_size.setter
    def font_size(self, pixels: int) -> None:
        self.put("font_size", str(min(max(pixels, 12), 60)))

    @property
    def line_height(self) -> float:
        """Height of a line of the article as a multiple of the size of its type."""
        return self.number("line_height", DEFAULT_HEIGHT, 1.6, 3.5)

    @line_height.setter
    def line_height(self, factor: float) -> None:
        self.put("line_height", f"{min(max(factor, 1.6), 3.5):.2f}")

    @property
    def key_map(self) -> str:
        """The user's changes to the keys as JSON; empty for the default."""
        return self.text("key_map")

    @key_map.setter
    def key_map(self, written: str) -> None:
        self.put("key_map", written)

    @property
    def settling_keys(self) -> str:
        """The user's changes to the keys of settling as JSON; empty for the default."""
        return self.text("settling_keys")

    @settling_keys.setter
    def settling_keys(self, written: str) -> None:
        self.put("settling_keys", written)

    @property
    def recent(self) -> tuple[RecentCorpus, ...]:
        """The corpora opened before, the last one first."""
        lines = (line.partition("|") for line in self.text("recent").split("\n"))
        return tuple(RecentCorpus(Path(path), opened) for opened, bar, path in lines if bar and path)

    def remember(self, path: Path) -> None:
        """Put a corpus on top of the recent ones."""
        now = datetime.now().astimezone().isoformat(timespec="minutes")
        others = [r for r in self.recent if r.path != path]
        self._put_recent([RecentCorpus(path, now), *others])

    def forget(self, path: Path) -> None:
        """Take a corpus out of the recent ones; its file stays."""
        self._put_recent([r for r in self.recent if r.path != path])

    def _put_recent(self, recent: list[RecentCorpus]) -> None:
        self.put("recent", "\n".join(f"{r.opened}|{r.path}" for r in recent[:_MOST_RECENT]))
