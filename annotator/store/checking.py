"""Whether a corpus file is what it should be: the file, its tables, the log, and what was derived from it."""

import sqlite3
from collections.abc import Iterator

from annotator.model.ids import text_hash
from annotator.store import schema
from annotator.store.articles import searchable
from annotator.store.corpus_file import CorpusFile, read_meta
from annotator.store.engine import Database
from annotator.store.log_checking import Finding, check_log


def check(file: CorpusFile) -> Iterator[Finding]:
    """Yield everything that is wrong with the corpus; nothing where all is well.

    Reads all articles and decisions once, one stream at a time, and what it reads is one moment's state. Where the
    file or its tables are not as they should be, their rows are not looked at.
    """
    with file.reading() as db:
        damage = list(_check_file(db)) or list(_check_schema(db))
        yield from damage
        if not damage:
            yield from _check_keys(db)
            yield from _check_articles(db)
            yield from check_log(db, read_meta(db)["copy"])


def _check_file(db: Database) -> Iterator[Finding]:
    try:
        for (said,) in db.execute("PRAGMA integrity_check"):
            if said != "ok":
                yield Finding(area="file", where="", what=said)
    except sqlite3.DatabaseError as error:
        yield Finding(area="file", where="", what=str(error))


def _check_keys(db: Database) -> Iterator[Finding]:
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield Finding(area="tables", where=f"{table} {row}", what=f"points at a row of {parent} that is missing")


def _check_schema(db: Database) -> Iterator[Finding]:
    fresh = Database(memory=True, strict=True, execute_plugins=False)
    try:
        schema.migrate(fresh)
        expected, found = _schema(fresh), _schema(db)
    finally:
        fresh.close()
    for name in sorted(expected.keys() | found.keys()):
        if expected.get(name) != found.get(name):
            state = "missing" if name not in found else "unknown" if name not in expected else "changed"
            yield Finding(area="tables", where=name, what=f"this table, index or trigger is {state}")


def _schema(db: Database) -> dict[str, str]:
    # sqlite_stat1 and its like belong to SQLite.
    return dict(
        db.execute("SELECT name, coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite|_%' ESCAPE '|'")
    )


def _check_articles(db: Database) -> Iterator[Finding]:
    for sha, text in db.execute("SELECT sha256, text FROM article_text"):
        if text_hash(text) != sha:
            yield Finding(area="article", where=sha, what="the text is not the one that was imported")
    rows = db.execute(
        "SELECT a.id, a.title, a.length, t.text, s.folded FROM article a "
        "JOIN article_text t ON t.sha256 = a.text_sha256 LEFT JOIN search s ON s.article = a.seq"
    )
    for id_, title, length, text, folded in rows:
        if length != len(text):
            yield Finding(area="article", where=id_, what=f"has {len(text)} code points, not {length}")
        if folded != searchable(title, text):
            yield Finding(area="projection", where=id_, what="the search form is not that of the text")
