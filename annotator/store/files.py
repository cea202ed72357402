"""Names of the files beside a corpus, and files that appear under their name only when they are whole."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.model.ids import new_id

SQLITE_SIDES = ("-wal", "-shm", "-journal")
"""The endings of the files that SQLite keeps beside a database while it is open."""


_UNFINISHED = re.compile(r"\.[0-9a-f-]{36}\.new$")


def beside(path: Path, ending: str) -> Path:
    """Return the path of a side file: the file's name with `ending` added."""
    return path.with_name(path.name + ending)


def storable(text: str) -> str:
    """Return a name as a database can hold it: bytes of a file name that are no UTF-8, and NUL, become U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "\ufffd")


def name_of(path: Path) -> str:
    """Return the name of a file as people know it, also while it stands under another one until it is whole."""
    return _UNFINISHED.sub("", path.name)


@contextmanager
def arriving(path: Path) -> Iterator[Path]:
    """Give a path to write to; the file comes to stand at `path` when it is whole, and is gone after an error."""
    unfinished = beside(path, f".{new_id()}.new")
    try:
        yield unfinished
        os.replace(unfinished, path)
    finally:
        for side in ("", *SQLITE_SIDES):
            beside(unfinished, side).unlink(missing_ok=True)
