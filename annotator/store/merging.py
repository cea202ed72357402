"""Uniting copies of a study: one transaction that adds what is new, whatever order the copies come in.

What a corpus holds is a set: articles, decisions, tombstones, names. Uniting sets is commutative, associative and
idempotent; what is derived (streams, facts, which id is kept, who is shown with a number) follows from the set alone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from annotator.model.course import QUIET, Course, go_on
from annotator.model.errors import UserError
from annotator.model.ids import canonical_json, now
from annotator.model.stream import CORPUS, StreamKey
from annotator.store.articles import searchable
from annotator.store.bundles import (
    ARTICLE_COLUMNS,
    ARTICLE_ID,
    BODY,
    CODER,
    ID,
    MODEL_COLUMNS,
    OWNER,
    PACKET,
    REPLACES,
    SUBJECT,
    TEXT,
    Bundle,
    Row,
    studies,
)
from annotator.store.connections import pragma
from annotator.store.corpus_file import CorpusFile, create, open_writer, read_meta, refuse_new, write_meta
from annotator.store.engine import Database
from annotator.store.failures import explained
from annotator.store.files import arriving
from annotator.store.log import UNREADABLE, decode_row, write_rows
from annotator.store.planning import Key, Plan, key_of, plan
from annotator.store.projection import refold_corpus
from annotator.store.refolding import refold_streams
from annotator.store.sameness import shown_names
from annotator.store.schema import unprotected
from annotator.store.withdrawal import forget_article, forget_coder


def unite_bundles(
    file: CorpusFile,
    bundles: Sequence[Bundle],
    answers: Mapping[tuple[str, str], bool] | None = None,
    course: Course = QUIET,
) -> Plan:
    """Add what is new in the bundles, in one transaction; return what that was.

    UserError when an import runs, the disk is full, the corpus is open for reading only, or a newer program decided
    what this one cannot read; Cancelled on demand. Nothing was added then.
    """
    with _readable(bundles), file.intake_turn(), file.writing() as db, _roomy(db):
        made = plan(db, bundles, answers)
        if made.altered:
            raise UserError(ALTERED.format(count=len(made.altered), id=made.altered[0]))
        go_on(course)
        carry_out(db, made, course)
        _note_received(db, bundles)
        go_on(course)
    return made


@contextmanager
def _readable(bundles: Iterable[Bundle]) -> Iterator[None]:
    """Say which bundle this program cannot read, after it failed: reading all before would take twice the time."""
    try:
        yield
    except UNREADABLE:
        for bundle in bundles:
            try:
                for row in bundle.decisions:
                    decode_row(row)
            except UNREADABLE as error:
                raise UserError(
                    f"{bundle.name} was written by a newer version of the program; update the program to open it."
                ) from error
        raise


@contextmanager
def _roomy(db: Database) -> Iterator[None]:
    """Let SQLite keep more of the file in memory, so that it does not write the same pages again and again."""
    before = pragma(db, "cache_size")
    db.execute(f"PRAGMA cache_size = -{_CACHE_KILOBYTES}")
    try:
        yield
    finally:
        db.execute(f"PRAGMA cache_size = {before}")


_CACHE_KILOBYTES = 128 << 10
ALTERED = "{count} decisions are not what they were when they were made (the first is {id}); nothing was merged."


def found_copy(path: Path, bundle: Bundle, course: Course = QUIET) -> None:
    """Make a corpus out of a packet; it appears at `path` when it is whole. UserError as for `create`; Cancelled."""
    refuse_new(path)
    with explained(path), arriving(path) as unfinished:
        create(unfinished, name=bundle.name)
        with closing(CorpusFile(unfinished, writer=open_writer(unfinished), lock=None)) as file:
            with file.writing() as db:
                write_meta(db, {OWNER: bundle.coder})
            unite_bundles(file, [bundle], course=course)


def owner(file: CorpusFile) -> str:
    """Return the id of the coder whose packet made this corpus; empty where none did."""
    return file.meta().get(OWNER, "")


def preview(file: CorpusFile, bundles: Sequence[Bundle], answers: Mapping[tuple[str, str], bool] | None = None) -> Plan:
    """Return what `unite_bundles` would change, and change nothing. UserError for what a newer program decided."""
    with _readable(bundles), file.reading() as db:
        return plan(db, bundles, answers)


def study_of(file: CorpusFile) -> frozenset[str]:
    """Return the ids of the first decisions of the studies that this corpus is a copy of."""
    with file.reading() as db:
        return studies(db)


def _note_received(db: Database, bundles: Iterable[Bundle]) -> None:
    """Remember what came with packets for the coder whose corpus this is, so that a return leaves it out."""
    coder = read_meta(db).get(OWNER)
    for bundle in bundles:
        if bundle.kind == PACKET and bundle.coder == coder:
            ids = ((row[0],) for row in (*bundle.articles, *bundle.decisions))
            db.conn.executemany("INSERT OR IGNORE INTO received (id) VALUES (?)", ids)


def carry_out(db: Database, made: Plan, course: Course = QUIET) -> None:
    """Write what was planned; the caller holds the transaction, which takes it back where this raises Cancelled."""
    # An article may come before the one that it replaces.
    db.execute("PRAGMA defer_foreign_keys = ON")
    left = {row[ARTICLE_ID] for row in made.articles} & made.articles_here.keys()
    withdrawn = [id_ for id_ in made.tombstones if id_ in made.articles_here]
    gone = [id_ for id_, row in made.tombstones.items() if row[1] == "coder"]
    _write_coders(db, made)
    doubled = made.names.keys() & (made.articles_here.keys() | {id_ for (id_,) in db.execute("SELECT id FROM coder")})
    if left or withdrawn or gone or doubled or made.changed:
        with unprotected(db):
            _rename(db, made)
            for row in made.articles:
                if row[ARTICLE_ID] in left:
                    db.execute("UPDATE article SET replaces = ? WHERE id = ?", (row[REPLACES], row[ARTICLE_ID]))
            models = [model for id_ in withdrawn for model in forget_article(db, id_)]
            models += [model for id_ in gone for model in forget_coder(db, id_)]
            made.tombstones.update((id_, (id_, "article", now(), "")) for id_ in models)
    _write_articles(db, [row for row in made.articles if row[ARTICLE_ID] not in left], made.texts)
    write_rows(db, made.decisions)
    db.conn.executemany(f"INSERT INTO model ({MODEL_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", made.models)
    _write_names(db, made)
    go_on(course)
    _refold(db, made, course)


def _write_coders(db: Database, made: Plan) -> None:
    """Write who codes, under the names that are shown; who is known by another id now goes at the end."""
    shown = shown_names({id_: name for id_, (name, _) in made.coders.items()})
    new = {id_: (shown[id_], role) for id_, (_, role) in made.coders.items()}
    here = {id_: (name, role) for id_, name, role in db.execute("SELECT id, name, role FROM coder")}
    differing = {id_: said for id_, said in new.items() if here.get(id_) != said}
    # Two may change names with each other: first names that nobody has.
    for id_ in (differing.keys() & here.keys()) | (here.keys() - new.keys()):
        db.execute("UPDATE coder SET name = ? WHERE id = ?", (f"{id_} {id_}", id_))
    db.conn.executemany(
        "INSERT INTO coder (id, name, role) VALUES (?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role",
        ((id_, *said) for id_, said in differing.items()),
    )
    db.execute("DELETE FROM namesake")
    given = ((id_, name) for id_, (name, _) in made.coders.items() if shown[id_] != name)
    db.conn.executemany("INSERT INTO namesake (id, given) VALUES (?, ?)", given)


def _rename(db: Database, made: Plan) -> None:
    """Let what is here under other ids be here under those that are kept."""
    db.conn.executemany(
        "UPDATE decision SET coder = ?, subject = ?, body = ? WHERE id = ?",
        ((row[CODER], row[SUBJECT], row[BODY], row[ID]) for row in made.changed),
    )
    for old in made.article_names.keys() & made.articles_here.keys():
        _drop_streams(db, "subject", old)
        db.execute("UPDATE article SET replaces = NULL WHERE replaces = ?", (old,))
        db.execute("DELETE FROM search WHERE article IN (SELECT seq FROM article WHERE id = ?)", (old,))
        db.execute("DELETE FROM article WHERE id = ?", (old,))
    for old in made.coder_names:
        _drop_streams(db, "coder", old)
        db.execute("DELETE FROM coder WHERE id = ?", (old,))


def _drop_streams(db: Database, column: str, id_: str) -> None:
    numbers = f"SELECT id FROM stream WHERE {column} = ?"
    for table in ("fact", "origin"):
        db.execute(f"DELETE FROM {table} WHERE layer IN ({numbers})", (id_,))
    db.execute(f"DELETE FROM stream WHERE {column} = ?", (id_,))


def _write_articles(db: Database, rows: Sequence[Row], texts: Mapping[str, str]) -> None:
    (last,) = db.execute("SELECT coalesce(max(seq), 0) FROM article").fetchone()
    here = {sha for (sha,) in db.execute("SELECT sha256 FROM article_text")}
    needed = {row[TEXT]: texts[row[TEXT]] for row in rows if row[TEXT] not in here}
    db.conn.executemany("INSERT INTO article_text (sha256, text) VALUES (?, ?)", needed.items())
    places = ", ".join("?" * (1 + len(ARTICLE_COLUMNS.split(", "))))
    numbered = [(last + number, *row) for number, row in enumerate(rows, start=1)]
    db.conn.executemany(f"INSERT INTO article (seq, {ARTICLE_COLUMNS}) VALUES ({places})", numbered)
    folded = (
        (seq, searchable(title, text))
        for seq, title, text in db.execute(
            "SELECT a.seq, a.title, t.text FROM article a JOIN article_text t ON t.sha256 = a.text_sha256 "
            "WHERE a.seq > ?",
            (last,),
        ).fetchall()
    )
    db.conn.executemany("INSERT INTO search (article, folded) VALUES (?, ?)", folded)


def _write_names(db: Database, made: Plan) -> None:
    db.execute("DELETE FROM alias")
    rows = [(i, "article", k) for i, k in made.article_names.items()]
    rows += [(i, "coder", k) for i, k in made.coder_names.items()]
    db.conn.executemany("INSERT INTO alias (id, kind, kept) VALUES (?, ?, ?)", rows)
    db.conn.executemany(
        "INSERT INTO tombstone (id, kind, time, reason) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET time = excluded.time, reason = excluded.reason",
        made.tombstones.values(),
    )


def _refold(db: Database, made: Plan, course: Course) -> None:
    """Make anew what is derived of the streams that were touched."""
    touched = {key_of(row) for row in (*made.decisions, *made.changed)}
    touched |= _streams_that_waited(db, made.articles)
    copy = read_meta(db)["copy"]
    refold_streams(db, [StreamKey(*key) for key in touched], copy, course)
    if any(key[3] == CORPUS for key in touched):
        refold_corpus(db)


def _streams_that_waited(db: Database, articles: Iterable[Row]) -> set[Key]:
    """Return the streams about articles that came only now: a return may arrive before its articles."""
    ids = canonical_json([row[ARTICLE_ID] for row in articles])
    rows = db.execute(
        "SELECT DISTINCT coder, role, round, subject FROM decision WHERE subject IN (SELECT value FROM json_each(?))",
        (ids,),
    )
    return {(coder, role, round_, subject) for coder, role, round_, subject in rows}
