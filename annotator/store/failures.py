"""What SQLite and the file system say, as sentences for a person. Our own mistakes pass through unchanged."""

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.model.errors import UserError
from annotator.store.files import name_of


class NotSound(UserError):
    """The file is damaged, or it is no corpus at all."""


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the world's failures inside into UserError: full disk, read-only, damaged, not readable, busy."""
    try:
        yield
    except sqlite3.Error as error:
        sentence = _SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if sentence is None:
            raise
        if sentence == _DEVICE and _is_full(path):
            sentence = _FULL
        kind = NotSound if sentence == DAMAGED else UserError
        raise kind(sentence.format(name=name_of(path), folder=path.parent)) from error
    except OSError as error:
        sentence = _SYSTEM.get(error.errno or 0, _UNREADABLE)
        raise UserError(sentence.format(name=name_of(path), folder=path.parent)) from error


def _is_full(path: Path) -> bool:
    """Tell whether the disk is full: SQLite calls it a failing device when a side file cannot grow."""
    with suppress(OSError):
        return shutil.disk_usage(path.parent).free < _LEAST_FREE
    return False


_LEAST_FREE = 256 << 10
_FULL = "The disk is full: nothing was written to {name}; free some space and try again."
_READ_ONLY = (
    "{name} or its folder may only be read; copy the corpus into a folder of your own, or open it for reading only."
)
DAMAGED = "{name} is damaged; restore a backup, or save what can be read with `salvage`."
_UNREADABLE = "{name} cannot be opened in {folder}; check that the folder and the file may be read and written."
_BUSY = "Another program is writing to {name}; close it and try again."
_DEVICE = "The disk that holds {name} reports an error; copy the corpus to another disk before going on."

_SQLITE = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_CANTOPEN: _UNREADABLE,
    sqlite3.SQLITE_IOERR: _DEVICE,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
}

_SYSTEM = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EIO: _DEVICE,
}
