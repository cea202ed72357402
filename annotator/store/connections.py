"""The one place that connects to SQLite, with every setting that safety rests on."""

import errno
import os
import sqlite3
from pathlib import Path

from annotator.store.engine import Database
from annotator.store.files import beside

BUSY_MS = 5_000
"""How long a connection waits for another program that holds SQLite's own lock."""

LARGEST_LEFT_LOG = 16 << 20
"""Bytes to which SQLite's log is cut after what it holds has gone into the file: an import leaves hundreds of MB."""


def connect(path: Path, mode: str) -> Database:
    """Return a bare connection; `mode` is SQLite's: ro, rw or rwc."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    # Any thread may use a connection, one at a time: CorpusFile sees to it.
    conn = sqlite3.connect(uri, uri=True, check_same_thread=False, timeout=BUSY_MS / 1000)
    return Database(conn, strict=True, execute_plugins=False)


def connect_to_read(path: Path) -> Database:
    """Return a connection that cannot write; sqlite3.Error when it cannot be had."""
    db = connect(path, "ro")
    try:
        pragma(db, "user_version")
    except sqlite3.OperationalError:
        db.close()
        # A folder that may not be written cannot take the side files that WAL needs. Where none is left from a
        # writer, the file is whole by itself.
        if beside(path, "-wal").exists() or os.access(path.parent, os.W_OK):
            raise
        db = connect(path, "ro&immutable=1")
    db.execute("PRAGMA query_only = ON")
    return db


def connect_to_write(path: Path) -> Database:
    """Return a connection that writes durably; sqlite3.Error or OSError when the file cannot be written."""
    if not os.access(path, os.W_OK):
        # SQLite would open it all the same and fail at the first decision.
        raise PermissionError(errno.EACCES, "may only be read", str(path))
    db = connect(path, "rw")
    try:
        # Already so, but for a backup that somebody copied by hand.
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute(f"PRAGMA journal_size_limit = {LARGEST_LEFT_LOG}")
        # Says at once, not at the first decision, that the file may only be read.
        db.execute("BEGIN IMMEDIATE")
        db.execute("ROLLBACK")
        settings = {name: pragma(db, name) for name in ("journal_mode", "synchronous", "foreign_keys")}
        if settings != {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}:
            raise AssertionError(f"a writing connection with {settings}")
    except BaseException:
        db.close()
        raise
    return db


def pragma(db: Database, name: str) -> int:
    """Return the value of a setting of SQLite."""
    value: int = db.execute(f"PRAGMA {name}").fetchone()[0]
    return value
