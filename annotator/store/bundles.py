"""What one copy of a study brings to another, as values: rows of its tables as they are, whatever file they came in.

A bundle is read from a corpus here and from a packet in `exchange`; `store.merging` unites it with a corpus.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.model.ids import text_hash
from annotator.model.stream import CORPUS, SUGGESTER, StreamKey, first_time
from annotator.model.study import PACKETS, SET_UP
from annotator.store.corpus_file import CorpusFile
from annotator.store.engine import Database
from annotator.store.log import COLUMNS as LOG_COLUMNS

Row = tuple[Any, ...]

ARTICLE_COLUMNS = (
    "id, text_sha256, length, title, path, outlet, date, author, address, own_id, extra, zones, replaces, broken, "
    "imported_at"
)
ARTICLE_ID, TEXT, SOURCE, REPLACES = 0, 1, slice(5, 10), 12
"""Places in a row of an article: its id, its text's hash, its source, and what it replaces."""

ID, CODER, ROLE, ROUND, SUBJECT, PARENTS, DEPTH, COPY, TIME, ACTION, _, _, BODY = range(13)
"""Places in a row of the log."""

MODEL_COLUMNS = "id, suggester, base, time, card, content"

WHOLE, PACKET, RETURN = "corpus", "packet", "return"
"""What a bundle is: everything of a copy, what a coder needs, or what a coder decided."""


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """Rows of one copy. `name` is the file's, `coder` the id of whom a packet is for or a return is from.

    `studies` are the ids of the first decisions of the study it belongs to, `content` the hash of a packed file.
    """

    name: str
    kind: str = WHOLE
    coder: str = ""
    rounds: tuple[str, ...] = ()
    content: str = ""
    studies: frozenset[str] = frozenset()
    coders: tuple[Row, ...] = ()
    tombstones: tuple[Row, ...] = ()
    aliases: tuple[Row, ...] = ()
    articles: tuple[Row, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    decisions: tuple[Row, ...] = ()
    models: tuple[Row, ...] = ()


def studies(db: Database) -> frozenset[str]:
    """Return the ids of the decisions that founded what this corpus is a copy of: one, unless studies were united."""
    rows = db.execute("SELECT id FROM decision WHERE subject = ? AND action = ?", (CORPUS, SET_UP))
    return frozenset(id_ for (id_,) in rows)


def whole(db: Database, name: str) -> Bundle:
    """Return everything of a corpus that another copy may lack."""
    return Bundle(
        name=name,
        studies=studies(db),
        coders=coder_rows(db),
        tombstones=tuple(db.execute("SELECT id, kind, time, reason FROM tombstone ORDER BY id")),
        aliases=tuple(db.execute("SELECT id, kind, kept FROM alias ORDER BY id")),
        articles=tuple(db.execute(f"SELECT {ARTICLE_COLUMNS} FROM article ORDER BY seq")),
        texts=dict(db.execute("SELECT sha256, text FROM article_text")),
        decisions=tuple(db.execute(f"SELECT {LOG_COLUMNS} FROM decision ORDER BY seq")),
        models=tuple(db.execute(f"SELECT {MODEL_COLUMNS} FROM model ORDER BY id")),
    )


def for_coder(
    file: CorpusFile,
    coder: str,
    *,
    rounds: Collection[str],
    articles: Collection[str],
    gold: Collection[StreamKey] = (),
    offered: bool = True,
) -> Bundle:
    """Return what one coder needs to code `articles` in `rounds`, with what this coder decided on them already.

    The streams in `gold` are in it too, and where `offered` what suggesters from outside propose for the articles.
    Others' names are left out, and what became of other packets.
    """
    with file.reading() as db:
        everything = whole(db, file.path.name)
        wanted = set(articles)
        own = [
            row
            for row in everything.decisions
            if (row[SUBJECT] == CORPUS and row[ROUND] != PACKETS)
            or (row[SUBJECT] in wanted and row[CODER] == coder and first_time(row[ROUND]) in rounds)
            or (gold and StreamKey(row[CODER], row[ROLE], row[ROUND], row[SUBJECT]) in gold)
            or (offered and row[ROLE] == SUGGESTER and row[SUBJECT] in wanted)
        ]
        frozen = _frozen_models(db, rounds)
        rows = tuple(sorted((row for row in everything.articles if row[ARTICLE_ID] in wanted), key=_first))
        used = {row[TEXT] for row in rows}
        return Bundle(
            name=str(db.execute("SELECT value FROM meta WHERE name = 'name'").fetchone()[0]),
            kind=PACKET,
            coder=coder,
            rounds=tuple(sorted(rounds)),
            studies=everything.studies,
            coders=_needed(everything.coders, {coder}, {row[CODER] for row in own} | {coder}),
            tombstones=tuple((id_, kind, time, "") for id_, kind, time, _ in everything.tombstones),
            aliases=tuple(row for row in everything.aliases if row[1] == "coder" or row[2] in wanted),
            articles=rows,
            texts={sha: text for sha, text in sorted(everything.texts.items()) if sha in used},
            decisions=tuple(sorted(own, key=_first)),
            models=tuple(row for row in everything.models if row[0] in frozen),
        )


def decided_here(file: CorpusFile) -> Bundle:
    """Return what was decided here and did not come with a packet, and articles that the sender of it lacks."""
    with file.reading() as db:
        owner = db.execute("SELECT value FROM meta WHERE name = ?", (OWNER,)).fetchone()
        everything = whole(db, file.path.name)
        sent = {id_ for (id_,) in db.execute("SELECT id FROM received")}
        own = tuple(sorted((row for row in everything.decisions if row[ID] not in sent), key=_first))
        # A corpus that was not made from a packet may be a copy of the lead's file: which articles are new is unknown.
        new = [row for row in everything.articles if row[ARTICLE_ID] not in sent] if owner else []
        used = {row[TEXT] for row in new}
        authors = {row[CODER] for row in own}
        return Bundle(
            name=str(db.execute("SELECT value FROM meta WHERE name = 'name'").fetchone()[0]),
            kind=RETURN,
            coder=owner[0] if owner else next((row[CODER] for row in own if _is_coding(row)), ""),
            studies=everything.studies,
            coders=_needed(everything.coders, authors, authors),
            tombstones=everything.tombstones,
            aliases=everything.aliases,
            articles=tuple(sorted(new, key=_first)),
            texts={sha: text for sha, text in sorted(everything.texts.items()) if sha in used},
            decisions=own,
        )


OWNER = "packet for"
"""The row of `meta`, in a corpus made from a packet, with the id of the coder that it was made for."""


def _is_coding(row: Row) -> bool:
    return bool(row[SUBJECT] != CORPUS and row[ROLE] != SUGGESTER)


def pseudonym(coder: str) -> str:
    """Return what a coder is called where the name is nobody's business."""
    return f"coder {coder[-12:]}"


def withdrawn_name(coder: str) -> str:
    """Return what a coder is called who was withdrawn."""
    return f"withdrawn {coder}"


def coder_rows(db: Database) -> tuple[Row, ...]:
    """Return id, given name and role of each coder, the first one added first."""
    return tuple(
        db.execute(
            "SELECT c.id, coalesce(n.given, c.name), c.role FROM coder c LEFT JOIN namesake n ON n.id = c.id "
            "ORDER BY c.rowid"
        )
    )


def _needed(rows: Iterable[Row], named: Collection[str], needed: Collection[str]) -> tuple[Row, ...]:
    """Return the rows of the coders who are needed, those of `named` first and the others without their names."""
    kept = [(id_, name if id_ in named else pseudonym(id_), role) for id_, name, role in rows if id_ in needed]
    return tuple(sorted(kept, key=lambda row: (row[0] not in named, row[0])))


def _frozen_models(db: Database, rounds: Collection[str]) -> set[str]:
    """Return the versions of the models that suggest in the rounds, and of those in use."""
    rows = db.execute(
        "SELECT v.value ->> 1 FROM fact f, json_each(f.json, '$.suggesters') v "
        "WHERE f.layer = 0 AND f.kind = 'round' AND f.id IN (SELECT value FROM json_each(?)) "
        "UNION SELECT json ->> 'version' FROM fact WHERE layer = 0 AND kind = 'suggester'",
        (json.dumps(sorted(rounds)),),
    )
    return {version for (version,) in rows if version}


def _first(row: Row) -> Any:
    return row[0]


def read_whole(file: CorpusFile) -> Bundle:
    """Return everything of an open corpus that another copy may lack."""
    with file.reading() as db:
        return whole(db, file.path.name)


def rows_are_sound(bundle: Bundle) -> bool:
    """Tell whether rows that came from outside have the right shape, and every text is the one its hash says."""
    shapes = (
        (bundle.coders, 3),
        (bundle.tombstones, 4),
        (bundle.aliases, 3),
        (bundle.articles, len(ARTICLE_COLUMNS.split(", "))),
        (bundle.decisions, len(LOG_COLUMNS.split(", "))),
        (bundle.models, len(MODEL_COLUMNS.split(", "))),
    )
    authors = {row[0] for row in bundle.coders}
    return (
        all(len(row) == width for rows, width in shapes for row in rows)
        and all(isinstance(text, str) and text_hash(text) == sha for sha, text in bundle.texts.items())
        and all(row[TEXT] in bundle.texts for row in bundle.articles)
        and all(row[CODER] in authors for row in bundle.decisions)
    )
