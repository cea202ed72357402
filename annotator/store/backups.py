"""Backups of a corpus: whole, checked copies in a folder beside it, kept by day, week and month; and the way back.

They guard against mistakes and damage of the file. They lie on the same disk: no shield against losing that.
"""

import json
import re
import sqlite3
from collections.abc import Callable, Hashable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from annotator.model.ids import canonical_json, new_id
from annotator.store.connections import connect, connect_to_read
from annotator.store.corpus_file import (
    CorpusFile,
    check_is_corpus,
    open_corpus,
    open_writer,
    read_meta,
    write_meta,
)
from annotator.store.engine import Database
from annotator.store.failures import DAMAGED, NotSound, explained
from annotator.store.files import SQLITE_SIDES, arriving, beside
from annotator.store.places import refuse_unsafe_place
from annotator.store.projection import refold_forks
from annotator.store.schema import FORMER_COPIES
from annotator.store.writer_lock import WriterLock

NEWEST, DAYS, WEEKS, MONTHS = 10, 7, 4, 12
"""How many backups are kept: the newest ones, and the last one of so many days, weeks and months that have any."""

_TIME = "%Y-%m-%dT%H%M%S.%fZ"
_NAMED = re.compile(r".*\.(\d{4}-\d\d-\d\dT\d{6}\.\d{6}Z)\.backup")


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup: when it was made, of which copy, and how much is in it."""

    path: Path
    time: datetime
    copy: str
    articles: int
    decisions: int
    coders: int
    newest: str


def back_up(file: CorpusFile) -> Backup | None:
    """Make a backup, unless nothing was added since the newest one; drop those that are too many.

    Raises UserError when the corpus turns out to be damaged (NotSound) or the disk is full; older backups stay then.
    """
    last = next(iter(list_backups(file.path)), None)
    time = datetime.now(UTC)
    path = backup_folder(file.path) / f"{file.path.name}.{time.strftime(_TIME)}.backup"
    with file.reading() as db:
        if last is not None and _contents(db) == (last.copy, last.articles, last.decisions, last.coders, last.newest):
            return None
        with explained(file.path):
            path.parent.mkdir(exist_ok=True)
            _sweep(path.parent)
            with arriving(path) as unfinished:
                _copy(db, unfinished)
    made = {b.time: b for b in list_backups(file.path)}
    for old in made.keys() - kept(made):
        made[old].path.unlink(missing_ok=True)
    return made[time]


def list_backups(path: Path) -> list[Backup]:
    """Return the backups of the corpus at `path`, the newest first. One that cannot be read is left out."""
    folder = backup_folder(path)
    listed = folder.iterdir() if folder.is_dir() else ()
    found = [backup for p in listed if (backup := _read(p)) is not None]
    return sorted(found, key=lambda b: b.time, reverse=True)


def restore(path: Path, backup: Path) -> Path | None:
    """Put a backup in the place of the corpus at `path`, which nobody may have open for writing.

    What stands there is kept: as a backup, or when it is not sound under another name, which is returned. The restored
    corpus is another copy, so that what was decided after the backup can still be united with it.
    """
    check_is_corpus(backup)
    refuse_unsafe_place(path)
    lock = WriterLock(path)
    lock.take()
    try:
        with explained(backup), closing(connect_to_read(backup)) as source, arriving(path) as unfinished:
            _copy(source, unfinished)
            _make_another_copy(unfinished)
            aside = _keep_aside(path)
    finally:
        lock.release()
    return aside


def backup_folder(path: Path) -> Path:
    """Return the folder with the backups of the corpus at `path`."""
    return beside(path, ".backups")


def kept(times: Iterable[datetime]) -> set[datetime]:
    """Return which backups are kept: however many are made in a row, those of earlier days, weeks, months stay."""
    newest_first = sorted(times, reverse=True)
    rules: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
        (NEWEST, lambda t: t),
        (DAYS, lambda t: t.date()),
        (WEEKS, lambda t: t.isocalendar()[:2]),
        (MONTHS, lambda t: (t.year, t.month)),
    )
    chosen: set[datetime] = set()
    for number, period in rules:
        last_of: dict[Hashable, datetime] = {}
        for time in newest_first:
            last_of.setdefault(period(time), time)
        chosen.update(list(last_of.values())[:number])
    return chosen


def _sweep(folder: Path) -> None:
    """Delete what backups left behind that were killed at least a day ago."""
    yesterday = (datetime.now(UTC) - timedelta(days=1)).timestamp()
    for leftover in folder.glob("*.new*"):
        if leftover.stat().st_mtime < yesterday:
            leftover.unlink()


def _read(path: Path) -> Backup | None:
    named = _NAMED.fullmatch(path.name)
    if named is None:
        return None
    try:
        with closing(connect_to_read(path)) as db:
            copy, articles, decisions, coders, newest = _contents(db)
    except (sqlite3.Error, KeyError):
        return None
    time = datetime.strptime(named[1], _TIME).replace(tzinfo=UTC)
    return Backup(path=path, time=time, copy=copy, articles=articles, decisions=decisions, coders=coders, newest=newest)


def _contents(db: Database) -> tuple[str, int, int, int, str]:
    """Return this copy's id, the numbers of articles, decisions and coders, and the newest rows of the first two.

    Numbers alone would not tell a withdrawal followed by an import.
    """
    counts = (db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("article", "decision", "coder"))
    articles, decisions, coders = counts
    newest = db.execute("SELECT (SELECT max(id) FROM article) || (SELECT max(id) FROM decision)").fetchone()[0]
    return read_meta(db)["copy"], articles, decisions, coders, newest or ""


def _copy(source: Database, target: Path) -> None:
    """Copy a whole database into one file without side files, and make sure that the copy is sound."""
    with closing(connect(target, "rwc")) as db:
        source.conn.backup(db.conn)
        db.execute("PRAGMA journal_mode = DELETE")
        if db.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise NotSound(DAMAGED.format(name=target.name))


def _make_another_copy(path: Path) -> None:
    with closing(open_writer(path)) as db, db.atomic():
        copy = new_id()
        # What was done before in the copies this one comes from can still be undone here.
        before = read_meta(db)
        former = [*json.loads(before.get(FORMER_COPIES, "[]")), before["copy"]]
        write_meta(db, {"copy": copy, FORMER_COPIES: canonical_json(former)})
        refold_forks(db, copy)


def _keep_aside(path: Path) -> Path | None:
    if not path.exists():
        return None
    try:
        present = open_corpus(path, write=False)
        try:
            back_up(present)
        finally:
            present.close()
    except NotSound:
        aside = beside(path, f".broken-{datetime.now(UTC).strftime(_TIME)}{path.suffix}")
        for side in ("", *SQLITE_SIDES):
            if (old := beside(path, side)).exists():
                old.rename(beside(aside, side))
        return aside
    for side in SQLITE_SIDES:
        # What the old side files held is in the backup; they must not be taken for the restored file's.
        beside(path, side).unlink(missing_ok=True)
    return None
