"""Articles and decisions are added only: every way to change or delete them that SQL has is tried."""

import sqlite3
from collections.abc import Iterator

import pytest
from builders import annotation
from corpus_builders import decide

from annotator.corpus import Corpus
from annotator.model.decision import Added
from annotator.model.stream import StreamKey

TABLES = {"article": ("id", "title"), "article_text": ("sha256", "text"), "decision": ("id", "body")}

WAYS = (
    "UPDATE {table} SET {column} = 'x'",
    "UPDATE OR REPLACE {table} SET {column} = 'x'",
    "DELETE FROM {table}",
    "REPLACE INTO {table} SELECT * FROM {table}",
    "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    "INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT DO UPDATE SET {column} = 'x'",
    "INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT ({key}) DO UPDATE SET {column} = 'x'",
    "WITH old AS (SELECT {key} AS k FROM {table}) UPDATE {table} SET {column} = 'x' FROM old WHERE {key} = old.k",
)


@pytest.fixture
def full(corpus: Corpus, key: StreamKey) -> Corpus:
    """A corpus with a row in each of the tables."""
    decide(corpus, key, Added(annotation()))
    return corpus


@pytest.fixture
def stranger(full: Corpus) -> Iterator[sqlite3.Connection]:
    """A bare connection, as another program makes it: foreign keys and recursive triggers off."""
    db = sqlite3.connect(full.path)
    yield db
    db.close()


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("way", WAYS)
def test_no_statement_changes_a_row(full: Corpus, stranger: sqlite3.Connection, table: str, way: str) -> None:
    key, column = TABLES[table]
    statement = way.format(table=table, key=key, column=column)
    rows = stranger.execute(f"SELECT * FROM {table}").fetchall()
    with pytest.raises(sqlite3.IntegrityError, match="only added"):
        stranger.execute(statement)
    stranger.rollback()
    with pytest.raises(sqlite3.IntegrityError, match="only added"), full.file.writing() as db:
        db.execute(statement)
    assert rows
    assert stranger.execute(f"SELECT * FROM {table}").fetchall() == rows


def test_a_trigger_that_was_dropped_is_found_by_check(full: Corpus, stranger: sqlite3.Connection) -> None:
    stranger.execute("DROP TRIGGER decision_is_not_deleted")
    assert [(f.area, f.where) for f in full.check()] == [("tables", "decision_is_not_deleted")]
