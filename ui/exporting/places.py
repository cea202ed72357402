"""Where an export goes: a place that is free, and what is wrong with one that is not. Nothing is written here."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from annotator.exchange.interchange.interchange import FormatInfo

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of a place; with a `problem` nothing can be written there."""

    words: str = ""
    problem: bool = False


def proposed(folder: Path, corpus: Path, info: FormatInfo) -> Path:
    """Return a place in a folder, named after corpus and format, where nothing stands yet."""
    word = translate("ExportPlaces", "export") if info.suffix == f".{info.name}" else info.name
    stem = f"{corpus.stem}-{word}"
    ending = "" if info.folder else info.suffix
    names = (f"{stem}{'' if number == 1 else f'-{number}'}{ending}" for number in count(1))
    return next(path for path in (folder / name for name in names) if not path.exists())


def verdict(path: Path, *, folder: bool) -> Verdict:
    """Return what is to be said of a place before anything is written there."""
    if not path.parent.is_dir():
        return _no(translate("ExportPlaces", "There is no folder {name}.").format(name=_isolated(str(path.parent))))
    if folder:
        return _of_folder(path)
    if path.is_dir():
        words = translate("ExportPlaces", "{name} is a folder; this format is one file: add a name to it.")
        return _no(words.format(name=_isolated(path.name)))
    if path.exists():
        words = translate("ExportPlaces", "{name} is there already; it is replaced when the new file is whole.")
        return Verdict(words.format(name=_isolated(path.name)))
    return Verdict()


def _of_folder(path: Path) -> Verdict:
    name = _isolated(path.name)
    if not path.exists():
        return Verdict()
    if not path.is_dir():
        words = translate("ExportPlaces", "{name} is a file; this format needs a folder: give another name.")
        return _no(words.format(name=name))
    try:
        taken = any(path.iterdir())
    except OSError:
        return _no(translate("ExportPlaces", "The folder {name} cannot be read.").format(name=name))
    if taken:
        words = translate("ExportPlaces", "The folder {name} has other things in it; give the name of a new one.")
        return _no(words.format(name=name))
    return Verdict()


def _no(words: str) -> Verdict:
    return Verdict(words, problem=True)


def _isolated(name: str) -> str:
    return f"\u2066{name}\u2069"
