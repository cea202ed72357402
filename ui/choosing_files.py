"""Asks for files or a folder to bring in, beginning where the last ones came from."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.places import documents
from ui.settings import Settings


def choose_files(parent: QWidget, title: str, kinds: str, settings: Settings) -> list[Path]:
    """Return the chosen files; none where the person went back."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, _begin(settings), kinds)
    if chosen:
        settings.files_folder = str(Path(chosen[0]).parent)
    return [Path(name) for name in chosen]


def choose_folder(parent: QWidget, title: str, settings: Settings) -> list[Path]:
    """Return the chosen folder; nothing where the person went back."""
    chosen = QFileDialog.getExistingDirectory(parent, title, _begin(settings))
    if chosen:
        settings.files_folder = chosen
    return [Path(chosen)] if chosen else []


def _begin(settings: Settings) -> str:
    last = settings.files_folder
    return last if last and Path(last).is_dir() else str(documents())
