"""The tables of a corpus file, as an ordered list of migrations. Old files are migrated, never read in old forms."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from annotator.store.engine import Database, Migrations

APPLICATION_ID = 0x48534859
"""SQLite's `application_id` of a corpus file: "HSHY"."""

FORMAT = 5
"""SQLite's `user_version`: the number of migrations. A file with a higher one was written by a newer program."""

FORMER_COPIES = "former copies"
"""The row of `meta` with the ids of the copies that a restored corpus comes from, oldest first."""

CORPUS_LAYER = 0
"""The number in `fact.layer` and `origin.layer` under which the facts about the whole corpus stand."""

PROJECTIONS = ("fact", "origin", "stream", "search")
"""What is derived from the log and the articles, and can be made again at any time."""

migrations = Migrations("corpus")


def migrate(db: Database) -> None:
    """Bring the tables to the present form and note its number."""
    with db.atomic():
        migrations.apply(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {FORMAT}")


@migrations()
def m001_articles_log_and_projections(db: Database) -> None:
    """Create everything that version 0.1.0 has."""
    for script in (_SOURCES, _LOG, _DERIVED):
        db.executescript(script)
    _protect(db, _APPEND_ONLY)


@migrations()
def m002_cache_of_suggesters(db: Database) -> None:
    """Add what slow suggesters found, by the text they read. It never merges, and its rows may be dropped any time."""
    db.executescript(_CACHE)


@migrations()
def m003_models(db: Database) -> None:
    """Add the table of models that were trained on the corpus's decisions."""
    db.executescript(_MODELS)
    db.executescript(_append_only("model", "id"))


@migrations()
def m004_laptops_that_come_together(db: Database) -> None:
    """Add what merging keeps: the other ids of articles and coders, given names, what came with a packet."""
    db.executescript(_MERGING)


@migrations()
def m005_seconds_of_streams(db: Database) -> None:
    """Add the coder's active seconds to the row of each stream, and a way to those of a coder in a round."""
    db.execute("ALTER TABLE stream ADD COLUMN seconds REAL NOT NULL DEFAULT 0")
    db.execute("CREATE INDEX stream_by_coder ON stream (coder, round)")


@contextmanager
def unprotected(db: Database) -> Iterator[None]:
    """Let rows be deleted within the transaction at hand, for the one thing that may: a withdrawal."""
    for table in _KEPT:
        for way in ("updated", "deleted", "replaced"):
            db.execute(f"DROP TRIGGER {table}_is_not_{way}")
    yield
    _protect(db, _KEPT)


def _protect(db: Database, tables: Mapping[str, str]) -> None:
    for table, key in tables.items():
        db.executescript(_append_only(table, key))


_APPEND_ONLY = {"article_text": "sha256", "article": "id", "decision": "id"}
"""The tables of the first version whose rows are never changed, with their keys."""

_KEPT = {**_APPEND_ONLY, "model": "id"}
"""All tables whose rows are never changed."""

_SOURCES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The only place with names of people; everything else knows coders by their id.
CREATE TABLE coder (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('coder', 'adjudicator', 'lead'))
) STRICT;

-- What was withdrawn: an article or a coder. It does not come back from another copy.
CREATE TABLE tombstone (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('article', 'coder')),
    time TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE article_text (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;

CREATE TABLE article (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text_sha256 TEXT NOT NULL REFERENCES article_text (sha256),
    length INTEGER NOT NULL,
    title TEXT NOT NULL,
    path TEXT NOT NULL,
    outlet TEXT NOT NULL,
    date TEXT NOT NULL,
    author TEXT NOT NULL,
    address TEXT NOT NULL,
    own_id TEXT NOT NULL,
    extra TEXT NOT NULL,
    zones TEXT NOT NULL,
    replaces TEXT REFERENCES article (id),
    broken TEXT NOT NULL,
    imported_at TEXT NOT NULL
) STRICT;
CREATE INDEX article_by_text ON article (text_sha256);
"""

_LOG = """
CREATE TABLE decision (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    coder TEXT NOT NULL REFERENCES coder (id),
    role TEXT NOT NULL,
    round TEXT NOT NULL,
    subject TEXT NOT NULL,
    parents TEXT NOT NULL,
    depth INTEGER NOT NULL,
    copy TEXT NOT NULL,
    time TEXT NOT NULL,
    action TEXT NOT NULL,
    undoes TEXT,
    batch TEXT,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX decision_by_stream ON decision (subject, coder, role, round, depth, id);
CREATE INDEX decision_by_coder ON decision (coder, copy, role);
"""

_DERIVED = """
-- One row per coder x role x round x subject; `head` is the one of `heads` whose layer is shown.
CREATE TABLE stream (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    coder TEXT NOT NULL,
    role TEXT NOT NULL,
    round TEXT NOT NULL,
    heads TEXT NOT NULL,
    head TEXT NOT NULL,
    depth INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'begun',
    annotations INTEGER NOT NULL DEFAULT 0,
    quotes INTEGER NOT NULL DEFAULT 0,
    notes INTEGER NOT NULL DEFAULT 0,
    time TEXT NOT NULL,
    UNIQUE (subject, coder, role, round)
) STRICT;

-- What holds now: `layer` is a stream's id, or 0 for the facts about the corpus. `surface` is folded, for precedent.
CREATE TABLE fact (
    layer INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    made_by TEXT NOT NULL,
    code TEXT,
    surface TEXT,
    json TEXT NOT NULL,
    PRIMARY KEY (layer, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_by_kind ON fact (layer, kind);
CREATE INDEX fact_by_surface ON fact (surface) WHERE surface IS NOT NULL;

-- Which decision's origin a fact has, kept while the fact is removed.
CREATE TABLE origin (
    layer INTEGER NOT NULL,
    fact TEXT NOT NULL,
    decision TEXT NOT NULL,
    PRIMARY KEY (layer, fact)
) STRICT, WITHOUT ROWID;

CREATE TABLE search (article INTEGER PRIMARY KEY REFERENCES article (seq), folded TEXT NOT NULL) STRICT;
"""

_CACHE = """
CREATE TABLE cache (
    text_sha256 TEXT,
    suggester TEXT,
    version TEXT,
    json TEXT,
    PRIMARY KEY (text_sha256, suggester, version)
) STRICT, WITHOUT ROWID;
"""


_MODELS = """
-- A suggester's model, trained on the decisions of this corpus; which one is in use is a decision (SuggesterVersion).
CREATE TABLE model (
    id TEXT PRIMARY KEY,
    suggester TEXT NOT NULL,
    base TEXT NOT NULL,
    time TEXT NOT NULL,
    card TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;
"""


_MERGING = """
-- An article or a coder that had another id on another laptop: everything here knows it as `kept`.
CREATE TABLE alias (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('article', 'coder')),
    kept TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The name of a coder who is shown with a number, since another has the same name.
CREATE TABLE namesake (id TEXT PRIMARY KEY, given TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The articles and decisions that came with a packet: whoever sent them has them, and a return leaves them out.
CREATE TABLE received (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
"""


def _append_only(table: str, key: str) -> str:
    """Return the triggers that let rows be added only.

    REPLACE deletes without a delete trigger where `recursive_triggers` is off, as in bare sqlite3: hence the third.
    """
    refusal = f"SELECT RAISE(ABORT, 'rows of {table} are only added');"
    return f"""
CREATE TRIGGER {table}_is_not_updated BEFORE UPDATE ON {table} BEGIN {refusal} END;
CREATE TRIGGER {table}_is_not_deleted BEFORE DELETE ON {table} BEGIN {refusal} END;
CREATE TRIGGER {table}_is_not_replaced BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key} OR rowid = NEW.rowid) BEGIN {refusal} END;
"""
