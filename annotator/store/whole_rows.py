"""A whole corpus as lines of JSON, in the order of its rows, and a new corpus made of such lines.

Left out is what is derived, what may be dropped any time, and the id of this copy: a corpus made of the lines is
another copy, in which can be undone what was decided in this one. The lines of it are the same again.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

from annotator.model.article import Zone, ZoneKind
from annotator.model.course import QUIET, Course, go_on
from annotator.model.errors import UserError
from annotator.model.facts import CodebookVersion
from annotator.model.ids import canonical_json, text_hash
from annotator.model.span import Span
from annotator.store import decisions
from annotator.store.articles import encode_zones, refresh_search
from annotator.store.bundles import ARTICLE_COLUMNS, OWNER
from annotator.store.corpus_file import CorpusFile, create, open_writer, read_meta, refuse_new, write_meta
from annotator.store.engine import Database
from annotator.store.failures import explained
from annotator.store.files import arriving
from annotator.store.log import COLUMNS as LOG_COLUMNS
from annotator.store.log import UNREADABLE, write_rows
from annotator.store.projection import refold_all
from annotator.store.schema import FORMER_COPIES

CODERS, ARTICLES, LOG, MODELS = "coders.jsonl", "articles.jsonl", "log.jsonl", "models.jsonl"
_BODY = b',"body":'
_ASK_EVERY = 1000
_NOT_SOUND = (*UNREADABLE, RecursionError, OverflowError, UnicodeError)


class Members(Protocol):
    """The lines from which a corpus is made."""

    def lines(self, member: str) -> Iterator[bytes]:
        """Yield the lines of a member. UserError where they are not what was written."""

    def content(self, member: str) -> bytes:
        """Return a member as a whole. UserError likewise."""

    def altered(self) -> UserError:
        """Return what is said where they are not what a corpus is made of."""


def about(file: CorpusFile) -> dict[str, Any]:
    """Return what there is to say of the corpus as a whole: name, time of making, whose packet, copies decided in."""
    with file.reading() as db:
        meta = read_meta(db)
        used = {copy for (copy,) in db.execute("SELECT DISTINCT copy FROM decision")}
    copies = [copy for copy in (*json.loads(meta.get(FORMER_COPIES, "[]")), meta["copy"]) if copy in used]
    return {"name": meta["name"], "created": meta["created"], "packet_for": meta.get(OWNER, ""), "copies": copies}


def counts(file: CorpusFile) -> dict[str, int]:
    """Return how many articles, decisions and coders there are, and annotations and quotes that hold now."""
    with file.reading() as db:
        numbers = {n: db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for n, t in _COUNTED.items()}
        coded = db.execute("SELECT coalesce(sum(annotations), 0), coalesce(sum(quotes), 0) FROM stream").fetchone()
    return numbers | dict(zip(("annotations", "quotes"), coded, strict=True))


_COUNTED = {"articles": "article", "decisions": "decision", "coders": "coder"}


def members(file: CorpusFile) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Yield each member with its pieces, all of one moment where the caller holds one; read each before the next."""
    with file.reading() as db:
        for member, (query, columns) in _PLAIN.items():
            yield member, _lines(db, query, tuple(columns))
        yield ARTICLES, _article_lines(db)
        yield LOG, _log_lines(db)
        for version in decisions.corpus_facts(file, CodebookVersion):
            if version.id.isalnum():  # for reading only: they stand in the log
                yield f"codebooks/{version.id}.json", [version.content.encode(), b"\n"]
        for number, (rowid,) in enumerate(db.execute("SELECT rowid FROM model ORDER BY rowid").fetchall(), 1):
            row = db.execute("SELECT content FROM model WHERE rowid = ?", (rowid,)).fetchone()
            yield _model(number), [bytes(row[0])]


_PLAIN: dict[str, tuple[str, dict[str, type]]] = {
    CODERS: (
        "SELECT c.id, c.name, n.given, c.role FROM coder c LEFT JOIN namesake n ON n.id = c.id ORDER BY c.rowid",
        {"id": str, "name": str, "given": str, "role": str},
    ),
    "withdrawn.jsonl": (
        "SELECT id, kind, time, reason FROM tombstone ORDER BY id",
        {"id": str, "kind": str, "time": str, "reason": str},
    ),
    "aliases.jsonl": ("SELECT id, kind, kept FROM alias ORDER BY id", {"id": str, "kind": str, "kept": str}),
    "received.jsonl": ("SELECT id FROM received ORDER BY id", {"id": str}),
    MODELS: (
        "SELECT id, suggester, base, time, card FROM model ORDER BY rowid",
        {"id": str, "suggester": str, "base": str, "time": str, "card": str},
    ),
}
"""Members whose lines are rows as they are: how they are read, and what they have."""

_ARTICLE: dict[str, type] = dict.fromkeys(("text", *ARTICLE_COLUMNS.split(", ")), str) | {
    "length": int,
    "extra": dict,
    "zones": list,
}
_DECISION: dict[str, type] = dict.fromkeys(LOG_COLUMNS.split(", ")[:-1], str) | {"parents": list, "depth": int}
_MAY_BE_NULL = frozenset(("given", "replaces", "undoes", "batch"))


def _model(number: int) -> str:
    return f"models/{number}.bin"


def _lines(db: Database, query: str, columns: tuple[str, ...]) -> Iterator[bytes]:
    for row in db.execute(query):
        yield _line({name: value for name, value in zip(columns, row, strict=True) if value is not None})


def _line(value: Mapping[str, Any]) -> bytes:
    return canonical_json(value).encode() + b"\n"


def _article_lines(db: Database) -> Iterator[bytes]:
    names = ("text", *ARTICLE_COLUMNS.split(", "))
    columns = ", ".join(f"a.{name}" for name in names[1:])
    for row in db.execute(
        f"SELECT t.text, {columns} FROM article a JOIN article_text t ON t.sha256 = a.text_sha256 ORDER BY a.seq"
    ):
        article = dict(zip(names, row, strict=True))
        read = {name: json.loads(article[name]) for name in ("extra", "zones")}
        yield _line({name: value for name, value in (article | read).items() if value is not None})


def _log_lines(db: Database) -> Iterator[bytes]:
    """Yield the log; what a decision says stands at the end of its line letter by letter as it was written down."""
    *names, _ = LOG_COLUMNS.split(", ")
    for *row, body in db.execute(f"SELECT {LOG_COLUMNS} FROM decision ORDER BY seq"):
        decision = {name: value for name, value in zip(names, row, strict=True) if value is not None}
        head = canonical_json(decision | {"parents": json.loads(decision["parents"])}).encode()
        said = body if "\n" not in body else canonical_json(json.loads(body))
        yield b"".join((head[:-1], _BODY, said.encode(), b"}\n"))


def found_whole(path: Path, told: Mapping[str, Any], source: Members, course: Course = QUIET) -> None:
    """Make a corpus of the lines of another one; it appears at `path` when it is whole.

    UserError as for `create`, for lines that are not what a corpus is made of, and for what a newer program decided;
    Cancelled on demand.
    """
    refuse_new(path)
    try:
        with explained(path), arriving(path) as unfinished:
            meta = _meta(told)
            create(unfinished, name=meta["name"])
            new = CorpusFile(unfinished, writer=open_writer(unfinished), lock=None)
            with closing(new) as file, file.writing() as db:
                write_meta(db, meta)
                _take(db, source, course)
                go_on(course)
                course.tell(0, 0)  # how long folding takes, nobody knows
                _derive(db, path.name)
                go_on(course)
    except (sqlite3.Error, *_NOT_SOUND):
        raise source.altered() from None


def _meta(told: Mapping[str, Any]) -> dict[str, str]:
    meta = {"name": told["name"], "created": told["created"], FORMER_COPIES: canonical_json(list(told["copies"]))}
    meta |= {OWNER: told["packet_for"]} if told["packet_for"] else {}
    if not all(isinstance(value, str) for value in (*meta.values(), *told["copies"])):
        raise ValueError("not the name or the copies of a corpus")
    return meta


def _derive(db: Database, name: str) -> None:
    try:
        refold_all(db, read_meta(db)["copy"])
    except UNREADABLE as error:
        raise UserError(f"{name} cannot be made: a newer version of the program decided what is in it.") from error
    refresh_search(db)


def _take(db: Database, source: Members, course: Course) -> None:
    # An article may come before the one that it replaces.
    db.execute("PRAGMA defer_foreign_keys = ON")

    def lines(member: str, take: Callable[[int, bytes], None]) -> None:
        for number, line in enumerate(source.lines(member), 1):
            if number % _ASK_EVERY == 0:
                go_on(course)
            take(number, line)

    def put(table: str, row: Mapping[str, Any]) -> None:
        places = ", ".join("?" * len(row))
        db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", tuple(row.values()))

    def coder(_: int, line: bytes) -> None:
        row = _read(line, _PLAIN[CODERS][1])
        given = row.pop("given")
        put("coder", row)
        if given is not None:
            put("namesake", {"id": row["id"], "given": given})

    def article(number: int, line: bytes) -> None:
        row = _read(line, _ARTICLE)
        sha, text = row["text_sha256"], row.pop("text")
        if text_hash(text) != sha or len(text) != row["length"]:
            raise ValueError("not the text that its hash says")
        if db.execute("SELECT 1 FROM article_text WHERE sha256 = ?", (sha,)).fetchone() is None:
            put("article_text", {"sha256": sha, "text": text})
        zones = tuple(Zone(Span(start, end), ZoneKind(kind)) for start, end, kind in row["zones"])
        put("article", row | {"seq": number, "zones": encode_zones(zones), "extra": canonical_json(row["extra"])})

    def decision(_: int, line: bytes) -> None:
        head, found, body = line.partition(_BODY)
        if not found or not body.endswith(b"}"):
            raise ValueError("not a decision")
        row = _read(head + b"}", _DECISION)
        write_rows(db, [(*(row | {"parents": canonical_json(row["parents"])}).values(), body[:-1].decode())])

    def model(number: int, line: bytes) -> None:
        put("model", _read(line, _PLAIN[MODELS][1]) | {"content": source.content(_model(number))})

    lines(CODERS, coder)
    for member, table in (("withdrawn.jsonl", "tombstone"), ("aliases.jsonl", "alias"), ("received.jsonl", "received")):
        lines(member, lambda _, line, m=member, t=table: put(t, _read(line, _PLAIN[m][1])))  # type: ignore[misc]
    lines(ARTICLES, article)
    lines(LOG, decision)
    lines(MODELS, model)


def _read(line: bytes, columns: Mapping[str, type]) -> dict[str, Any]:
    """Return the values of a line in the order of the columns. ValueError where they are not those of such a line."""
    said = json.loads(line)
    if not isinstance(said, dict) or not said.keys() <= columns.keys():
        raise ValueError("not a line of this kind")
    for name, kind in columns.items():
        if type(said.get(name)) is not kind and not (name in _MAY_BE_NULL and said.get(name) is None):
            raise ValueError(f"{name} is not what it should be")
    return {name: said.get(name) for name in columns}
