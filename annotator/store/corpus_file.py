"""Creating and opening corpus files: what is refused, who may write, and what one transaction is."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from annotator.model.errors import UserError
from annotator.model.ids import new_id, now
from annotator.store import schema
from annotator.store.connections import connect, connect_to_read, connect_to_write, pragma
from annotator.store.engine import Database
from annotator.store.failures import DAMAGED, NotSound, explained
from annotator.store.files import arriving, storable
from annotator.store.places import refuse_unsafe_place
from annotator.store.writer_lock import WriterLock

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
        self._moments: dict[int, Database] = {}
        self._idle: list[Database] = []
        self._closed = False

    @property
    def writable(self) -> bool:
        """Whether this process may write to the corpus."""
        return self._writer is not None

    def meta(self) -> dict[str, str]:
        """Return the corpus's name, time of creation and copy."""
        with self.reading() as db:
            return read_meta(db)

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Give a connection to read from, in whatever thread; all that is read with it is of one moment."""
        if self._active is not None and self._active[0] == threading.get_ident():
            yield self._active[1]
            return
        if (held := self._moments.get(threading.get_ident())) is not None:
            yield held
            return
        with explained(self.path):
            try:
                db = self._idle.pop()
            except IndexError:
                db = connect_to_read(self.path)
            try:
                db.begin()
                yield db
            finally:
                db.rollback()  # ends the moment; COMMIT would fail where a page is broken
                if self._closed:
                    db.close()
                else:
                    self._idle.append(db)

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """Let everything that this thread reads inside be of one moment, whatever is written meanwhile."""
        with self.reading() as db:
            self._moments[threading.get_ident()] = db
            try:
                yield
            finally:
                del self._moments[threading.get_ident()]

    @contextmanager
    def writing(self, other: Database | None = None) -> Iterator[Database]:
        """Give the writing connection within one transaction; nested ones are part of the outermost.

        On leaving all is on the disk, or nothing is and the error is raised. `other` is a connection of `extra_writer`
        that takes its turn, also in what is nested. Raises UserError when the corpus is open for reading only, the disk
        is full, or the file is gone.
        """
        held = self._active
        db = other or (held[1] if held and held[0] == threading.get_ident() else self._writer)
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

    def compact(self) -> None:
        """Write the file anew, so that nothing is left in it of what was deleted. UserError while others read it."""
        if self._writer is None:
            raise UserError(f"{self.path.name} is open for reading only.")
        with self._turn, explained(self.path):
            self._writer.execute("VACUUM")
            busy, _, _ = self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise UserError(f"Another program reads {self.path.name}; close it, so that nothing withdrawn is left.")

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

    def close(self) -> None:
        """Close all connections and give the lock back."""
        with self._turn:
            self._closed = True
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
    refuse_new(path)
    with explained(path), arriving(path) as unfinished, closing(connect(unfinished, "rwc")) as db:
        db.execute("PRAGMA journal_mode = WAL")
        with db.atomic():
            schema.migrate(db)
            write_meta(db, {"name": storable(name), "created": now(), "copy": new_id()})


def refuse_new(path: Path) -> None:
    """Raise UserError when no corpus can be made at `path`."""
    if path.exists():
        raise UserError(f"{path.name} exists already; choose another name.")
    refuse_unsafe_place(path)
    if not path.parent.is_dir():
        raise UserError(f"There is no folder {path.parent}.")


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
            _check_format(path, pragma(db, "user_version"), write=False)
            read_meta(db)  # says at once when the first pages are damaged
        return reader
    lock = WriterLock(path)
    lock.take()
    try:
        with explained(path):
            return CorpusFile(path, writer=open_writer(path), lock=lock)
    except BaseException:
        lock.release()
        raise


def check_is_corpus(path: Path) -> None:
    """Raise UserError when `path` is not a corpus file by its first bytes."""
    with explained(path):
        if path.is_dir():
            raise UserError(f"{path.name} is a folder, not a corpus file.")
        if not path.exists():
            raise UserError(f"There is no file {path.name} in {path.parent}.")
        with path.open("rb") as file:
            head = file.read(_ID_AT + 4)
    ours = head[_ID_AT:] == schema.APPLICATION_ID.to_bytes(4, "big")
    if not ours:
        raise NotSound(f"{path.name} is not a corpus of this program.")
    if not head.startswith(_MAGIC):
        raise NotSound(DAMAGED.format(name=path.name))


def open_writer(path: Path) -> Database:
    """Return a connection that writes to a corpus file of this program's form, migrating an older one.

    UserError for a newer one. Whoever calls this holds the writer's lock.
    """
    db = connect_to_write(path)
    try:
        version = pragma(db, "user_version")
        _check_format(path, version, write=True)
        if version < schema.FORMAT:
            from annotator.store.projection import refold_all  # needed once in the life of a file

            with db.atomic():
                schema.migrate(db)
                refold_all(db, read_meta(db)["copy"])
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


def _check_format(path: Path, version: int, *, write: bool) -> None:
    if version > schema.FORMAT:
        raise UserError(f"{path.name} was written by a newer version of the program; update the program to open it.")
    if version < schema.FORMAT and not write:
        raise UserError(f"{path.name} was written by an older version of the program; open it once for writing.")


def _identity(path: Path) -> tuple[int, int] | None:
    with suppress(OSError):
        found = path.stat()
        return found.st_dev, found.st_ino
    return None
