"""Creating and opening corpus files: the one place that makes connections, with every setting that safety rests on."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.model.errors import UserError
from annotator.model.ids import new_id, now
from annotator.store import schema
from annotator.store.engine import Database
from annotator.store.failures import explained
from annotator.store.places import refuse_unsafe_place
from annotator.store.writer_lock import WriterLock, beside

BUSY_MS = 5_000
"""How long a connection waits for another program that holds SQLite's own lock."""

_MAGIC = b"SQLite format 3\x00"
_ID_AT = 68


class CorpusFile:
    """An open corpus file: one writing connection, which one thread at a time uses, and readers for any thread.

    Readers see the last commit; inside `writing` they see what that transaction has written so far.
    """

    def __init__(self, path: Path, *, writer: Database | None, lock: WriterLock | None) -> None:
        self.path = path
        self._identity = _identity(path)
        self._writer = writer
        self._lock = lock
        self._turn = threading.RLock()
        self._intake = threading.Lock()
        self._active: tuple[int, Database] | None = None
        self._idle: list[Database] = []

    @property
    def writable(self) -> bool:
        """Whether this process may write to the corpus."""
        return self._writer is not None

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Give a connection to read from, in whatever thread."""
        if self._active is not None and self._active[0] == threading.get_ident():
            yield self._active[1]
            return
        with explained(self.path):
            try:
                db = self._idle.pop()
            except IndexError:
                db = connect_to_read(self.path)
            try:
                yield db
            finally:
                self._idle.append(db)

    @contextmanager
    def writing(self, other: Database | None = None) -> Iterator[Database]:
        """Give the writing connection within one transaction; nested ones are part of the outermost.

        On leaving all is on the disk, or nothing is and the error is raised. `other` is a connection of `extra_writer`
        that takes its turn. Raises UserError when the corpus is open for reading only, the disk is full, or the file
        is gone.
        """
        db = other or self._writer
        if db is None:
            raise UserError(f"{self.path.name} is open for reading only.")
        with self._turn, explained(self.path):
            self._refuse_if_gone()
            outer, self._active = self._active, (threading.get_ident(), db)
            try:
                with db.atomic():
                    yield db
                    # Removed within the transaction: committing would write into a file that nobody finds again.
                    self._refuse_if_gone()
            finally:
                self._active = outer

    def extra_writer(self) -> Database:
        """Return another connection that may write, for work with temporary tables; its user closes it."""
        with explained(self.path):
            return connect_to_write(self.path)

    @contextmanager
    def intake_turn(self) -> Iterator[None]:
        """Hold the right to take articles in. UserError when another intake runs or the corpus may only be read."""
        if self._writer is None:
            raise UserError(f"{self.path.name} is open for reading only.")
        if not self._intake.acquire(blocking=False):
            raise UserError("Another import into this corpus is still running; wait for its end or cancel it.")
        try:
            yield
        finally:
            self._intake.release()

    def other_writers_version(self) -> int:
        """Return a number that changes when another process has written to the file."""
        if self._writer is not None:
            with self._turn:
                return _pragma(self._writer, "data_version")
        with self.reading() as db:
            return _pragma(db, "data_version")

    def close(self) -> None:
        """Close all connections and give the lock back."""
        with self._turn:
            while self._idle:
                self._idle.pop().close()
            if self._writer is not None:
                self._writer.close()
            if self._lock is not None:
                self._lock.release()

    def _refuse_if_gone(self) -> None:
        if _identity(self.path) != self._identity:
            raise UserError(
                f"{self.path.name} was moved, replaced or deleted while it was open; nothing more is written. "
                "Put the file back, or open it at its new place."
            )


def create(path: Path, *, name: str) -> None:
    """Make a new, empty corpus file. UserError when there is something at `path` or the folder will not do.

    The file appears under its name only when it is whole.
    """
    if path.exists():
        raise UserError(f"{path.name} exists already; choose another name.")
    refuse_unsafe_place(path)
    if not path.parent.is_dir():
        raise UserError(f"There is no folder {path.parent}.")
    unfinished = beside(path, f".{new_id()}.new")
    try:
        with explained(path):
            db = _connect(f"file:{_quoted(unfinished)}?mode=rwc")
            try:
                db.execute("PRAGMA journal_mode = WAL")
                with db.atomic():
                    schema.migrate(db)
                    write_meta(db, {"name": name, "created": now(), "copy": new_id()})
            finally:
                db.close()
            os.replace(unfinished, path)
    finally:
        for leftover in (unfinished, beside(unfinished, "-wal"), beside(unfinished, "-shm")):
            leftover.unlink(missing_ok=True)


def open_corpus(path: Path, *, write: bool) -> CorpusFile:
    """Open a corpus file; with `write` as its only writer.

    Raises UserError with the reason: missing, a folder, not a corpus, damaged, of a newer program, in a synchronised
    folder, may only be read, open for writing elsewhere.
    """
    path = path.absolute()
    check_is_corpus(path)
    refuse_unsafe_place(path)
    if not write:
        reader = CorpusFile(path, writer=None, lock=None)
        with reader.reading() as db:
            _check_format(path, _pragma(db, "user_version"), write=False)
        return reader
    lock = WriterLock(path)
    lock.take()
    try:
        with explained(path):
            return CorpusFile(path, writer=_writer(path), lock=lock)
    except BaseException:
        lock.release()
        raise


def check_is_corpus(path: Path) -> None:
    """Raise UserError when `path` is not a corpus file by its first bytes."""
    if path.is_dir():
        raise UserError(f"{path.name} is a folder, not a corpus file.")
    if not path.exists():
        raise UserError(f"There is no file {path.name} in {path.parent}.")
    with explained(path), path.open("rb") as file:
        head = file.read(_ID_AT + 4)
    ours = head[_ID_AT:] == schema.APPLICATION_ID.to_bytes(4, "big")
    if not ours:
        raise UserError(f"{path.name} is not a corpus of this program.")
    if not head.startswith(_MAGIC):
        raise UserError(f"{path.name} is damaged; restore a backup, or save what can be read with `salvage`.")


def connect_to_read(path: Path) -> Database:
    """Return a connection that cannot write; sqlite3.Error when it cannot be had."""
    db = _connect(f"file:{_quoted(path)}?mode=ro")
    try:
        _pragma(db, "user_version")
    except sqlite3.OperationalError:
        db.close()
        # A folder that may not be written cannot take the side files that WAL needs. Where none is left from a
        # writer, the file is whole by itself.
        if beside(path, "-wal").exists() or os.access(path.parent, os.W_OK):
            raise
        db = _connect(f"file:{_quoted(path)}?mode=ro&immutable=1")
    db.execute("PRAGMA query_only = ON")
    return db


def connect_to_write(path: Path) -> Database:
    """Return a connection that writes durably; sqlite3.Error when the file cannot be written."""
    db = _connect(f"file:{_quoted(path)}?mode=rw")
    try:
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA foreign_keys = ON")
        # Says at once, not at the first decision, that the file may only be read.
        db.execute("BEGIN IMMEDIATE")
        db.execute("ROLLBACK")
        settings = {name: _pragma(db, name) for name in ("journal_mode", "synchronous", "foreign_keys")}
        if settings != {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}:
            raise AssertionError(f"a writing connection with {settings}")
    except BaseException:
        db.close()
        raise
    return db


def read_meta(db: Database) -> dict[str, str]:
    """Return the corpus's name, time of creation and copy."""
    return dict(db.execute("SELECT name, value FROM meta"))


def write_meta(db: Database, values: dict[str, str]) -> None:
    """Set some of what `read_meta` returns."""
    db.conn.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", values.items())


def _writer(path: Path) -> Database:
    db = connect_to_write(path)
    try:
        version = _pragma(db, "user_version")
        _check_format(path, version, write=True)
        if version < schema.FORMAT:
            schema.migrate(db)
    except BaseException:
        db.close()
        raise
    return db


def _check_format(path: Path, version: int, *, write: bool) -> None:
    if version > schema.FORMAT:
        raise UserError(f"{path.name} was written by a newer version of the program; update the program to open it.")
    if version < schema.FORMAT and not write:
        raise UserError(f"{path.name} was written by an older version of the program; open it once for writing.")


def _connect(uri: str) -> Database:
    # Any thread may use a connection, one at a time: CorpusFile sees to it.
    conn = sqlite3.connect(uri, uri=True, check_same_thread=False, timeout=BUSY_MS / 1000)
    return Database(conn, strict=True, execute_plugins=False)


def _pragma(db: Database, name: str) -> int:
    value: int = db.execute(f"PRAGMA {name}").fetchone()[0]
    return value


def _quoted(path: Path) -> str:
    return path.absolute().as_uri().removeprefix("file:")


def _identity(path: Path) -> tuple[int, int] | None:
    with suppress(OSError):
        found = path.stat()
        return found.st_dev, found.st_ino
    return None
