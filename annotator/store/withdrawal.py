"""Forgetting an article or a coder for good: the one thing that deletes from articles and log. It leaves a tombstone.

Backups made before still hold what was withdrawn: they are named, so that a person can delete them.
"""

import sqlite3
from collections.abc import Collection, Iterable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from annotator.model.errors import UserError
from annotator.model.ids import canonical_json, now
from annotator.model.stream import CORPUS, SUGGESTER
from annotator.store import backups
from annotator.store.backups import Backup, list_backups
from annotator.store.bundles import ARTICLE_COLUMNS, withdrawn_name
from annotator.store.connections import connect_to_read
from annotator.store.corpus_file import CorpusFile, open_corpus
from annotator.store.engine import Database
from annotator.store.sameness import identity
from annotator.store.schema import unprotected


def withdraw_article(file: CorpusFile, article: str, *, reason: str = "") -> list[Backup]:
    """Delete an article, its text unless another has the same, what everybody decided on it, and models it taught.

    Returns the backups that still hold it. UserError for an unknown article.
    """
    with file.writing() as db:
        row = db.execute(f"SELECT {ARTICLE_COLUMNS} FROM article WHERE id = ?", (article,)).fetchone()
        if row is None:
            raise UserError(f"There is no article {article} in this corpus.")
        with unprotected(db):
            models = forget_article(db, article)
        # What it is known by elsewhere stays away too: its other ids, and the same text from the same source.
        others = [id_ for (id_,) in db.execute("SELECT id FROM alias WHERE kept = ?", (article,))]
        time = now()
        leave_tombstones(file, [(id_, "article", time, reason) for id_ in (article, identity(row), *others, *models)])
        db.execute("DELETE FROM alias WHERE kept = ?", (article,))
    file.compact()
    return backups_holding(file, [article])


def withdraw_coder(file: CorpusFile, coder: str, *, reason: str = "") -> list[Backup]:
    """Forget the name of a coder and everything the coder decided on articles.

    What the coder did for the corpus as a whole (registry, rounds, codebooks) stays under the id, since others build
    on it. Returns the backups that still hold the name. UserError for an unknown coder.
    """
    with file.writing() as db:
        if db.execute("SELECT 1 FROM coder WHERE id = ?", (coder,)).fetchone() is None:
            raise UserError(f"There is no coder {coder} in this corpus.")
        with unprotected(db):
            models = forget_coder(db, coder)
        others = [id_ for (id_,) in db.execute("SELECT id FROM alias WHERE kept = ?", (coder,))]
        time = now()
        leave_tombstones(file, [(id_, "coder", time, reason) for id_ in (coder, *others, *models)])
    file.compact()
    return backups_holding(file, [coder])


def restore(path: Path, backup: Path) -> Path | None:
    """Restore a backup as `backups.restore` does; what was withdrawn since stays withdrawn."""
    gone = _tombstones(path)
    aside = backups.restore(path, backup)
    if gone:
        with closing(open_corpus(path, write=True)) as file:
            for id_, kind, _, reason in gone:
                with suppress(UserError):  # the backup is older than the article or the coder
                    (withdraw_article if kind == "article" else withdraw_coder)(file, id_, reason=reason)
            leave_tombstones(file, gone)
    return aside


def _tombstones(path: Path) -> list[tuple[Any, ...]]:
    """Return what was withdrawn from the corpus at `path`; nothing where it cannot be read."""
    try:
        with closing(connect_to_read(path)) as db:
            return db.execute("SELECT id, kind, time, reason FROM tombstone").fetchall()
    except sqlite3.Error:
        return []


def forget_article(db: Database, article: str) -> list[str]:
    """Delete an article and what hangs on it, within `unprotected`; return the models that went with it."""
    models = _forget_models(db, article)
    _forget_streams(db, "subject = ?", article)
    row = db.execute("SELECT seq, text_sha256 FROM article WHERE id = ?", (article,)).fetchone()
    if row is not None:
        seq, sha = row
        db.execute("UPDATE article SET replaces = NULL WHERE replaces = ?", (article,))
        db.execute("DELETE FROM search WHERE article = ?", (seq,))
        db.execute("DELETE FROM article WHERE id = ?", (article,))
        if db.execute("SELECT 1 FROM article WHERE text_sha256 = ?", (sha,)).fetchone() is None:
            db.execute("DELETE FROM article_text WHERE sha256 = ?", (sha,))
            db.execute("DELETE FROM cache WHERE text_sha256 = ?", (sha,))
    return models


def forget_coder(db: Database, coder: str) -> list[str]:
    """Delete a coder's name and codings, within `unprotected`; return the models that went with them."""
    models: list[str] = []
    coded = db.execute(
        "SELECT DISTINCT subject FROM stream WHERE coder = ? AND role <> ?", (coder, SUGGESTER)
    ).fetchall()
    for (subject,) in coded:
        models += _forget_models(db, subject)
    _forget_streams(db, f"subject <> '{CORPUS}' AND coder = ?", coder)
    db.execute("DELETE FROM namesake WHERE id = ?", (coder,))
    db.execute("UPDATE coder SET name = ? WHERE id = ?", (withdrawn_name(coder), coder))
    return models


def _forget_streams(db: Database, condition: str, value: str) -> None:
    streams = f"SELECT id FROM stream WHERE {condition}"
    for table in ("fact", "origin"):
        db.execute(f"DELETE FROM {table} WHERE layer IN ({streams})", (value,))
    for table in ("stream", "decision"):
        db.execute(f"DELETE FROM {table} WHERE {condition}", (value,))


def _forget_models(db: Database, article: str) -> list[str]:
    """Delete the models that learned from an article: their weights keep its words. The shipped ones suggest again."""
    rows = db.execute(
        "SELECT id FROM model WHERE EXISTS (SELECT 1 FROM json_each(model.card, '$.articles') a WHERE a.value = ?)",
        (article,),
    )
    models = [id_ for (id_,) in rows.fetchall()]
    db.conn.executemany("DELETE FROM model WHERE id = ?", ((id_,) for id_ in models))
    return models


def withdrawn(file: CorpusFile) -> frozenset[str]:
    """Return the ids, and what else they are known by (`sameness.identity_of`), of all that was withdrawn."""
    with file.reading() as db:
        return frozenset(id_ for (id_,) in db.execute("SELECT id FROM tombstone"))


def leave_tombstones(file: CorpusFile, rows: Iterable[tuple[Any, ...]]) -> None:
    """Note what was withdrawn: id, kind ("article" or "coder"), time and reason of each."""
    with file.writing() as db:
        db.conn.executemany("INSERT OR IGNORE INTO tombstone (id, kind, time, reason) VALUES (?, ?, ?, ?)", rows)


def backups_holding(file: CorpusFile, ids: Collection[str]) -> list[Backup]:
    """Return the backups that hold any of these articles, or the name of any of these coders."""
    wanted = canonical_json(sorted(ids))
    found = []
    for backup in list_backups(file.path):
        with closing(connect_to_read(backup.path)) as db:
            if db.execute(_HOLDS, (wanted, wanted)).fetchone() is not None:
                found.append(backup)
    return found


_HOLDS = """
SELECT 1 FROM article WHERE id IN (SELECT value FROM json_each(?))
UNION SELECT 1 FROM coder WHERE id IN (SELECT value FROM json_each(?)) AND name NOT LIKE 'withdrawn %'
"""
