"""Where a new corpus comes to stand: the folder that is proposed, the name of its file. Nothing is written here."""

import unicodedata
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from ui.settings import CORPUS_SUFFIX

_LONGEST = 60
"""Letters of a file's name that is made of the name of a corpus: file systems have their limits."""


def documents() -> Path:
    """Return the folder of the user's documents, or the user's own where there is none."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if Path(found).is_dir() else Path.home()


def is_of_word(letter: str) -> bool:
    """Tell whether something is a letter, a digit, or a sign upon a letter such as a shadda."""
    return letter.isalnum() or unicodedata.category(letter) == "Mn"


def file_name(corpus: str) -> str:
    """Return the name of a corpus as one for its file, without the ending; "" where nothing of it can be in one."""
    return "".join(c if is_of_word(c) or c in " -_().،" else "-" for c in corpus).strip()[:_LONGEST].strip()


def free_place(name: str, allowed: Callable[[Path], bool]) -> Path:
    """Return a place for a corpus at which nothing stands, in the first folder of the user's where one is allowed."""
    for folder in (documents(), Path.home()):
        place = next(path for path in _places(folder, name) if not path.exists())
        if allowed(place):
            return place
    return next(path for path in _places(documents(), name) if not path.exists())


def _places(folder: Path, name: str) -> Iterator[Path]:
    yield folder / f"{name}{CORPUS_SUFFIX}"
    yield from (folder / f"{name} {number}{CORPUS_SUFFIX}" for number in count(2))
