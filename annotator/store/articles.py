"""The articles of a corpus: immutable rows, texts stored once by hash, and their folded form for searching."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.arabic.folding import fold_text
from annotator.model.article import Article, Source, Zone, ZoneKind
from annotator.model.errors import UserError
from annotator.model.ids import canonical_json, now
from annotator.model.span import Span
from annotator.model.stream import CORPUS, SUGGESTER
from annotator.store.corpus_file import CorpusFile
from annotator.store.engine import Database
from annotator.store.files import storable
from annotator.store.schema import CORPUS_LAYER

NEW, BEGUN, FINISHED = "new", "begun", "finished"


@dataclass(frozen=True, slots=True)
class StreamState:
    """How far one coder is with one article in one round: state is "begun" or "finished"; counts of what holds now."""

    coder: str
    role: str
    round: str
    state: str
    annotations: int = 0
    quotes: int = 0
    notes: int = 0
    time: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article as a list shows it, without its text. `seq` is its place in the order of import, `length` is in
    code points, `states` has one entry for each coder, role and round that began it."""

    id: str
    seq: int
    title: str
    path: str
    text_sha256: str
    length: int
    outlet: str = ""
    date: str = ""
    broken: str = ""
    states: tuple[StreamState, ...] = field(default=())

    def is_in(self, state: str, coder: str | None, round: str) -> bool:
        """Tell whether the article is new, begun or finished by a coder (None: by any) in a round, or "broken"."""
        if state == "broken":
            return bool(self.broken)
        reached = {s.state for s in self.states if s.round == round and coder in (None, s.coder)}
        if state == NEW:
            return not reached
        return FINISHED in reached if state == FINISHED else reached == {BEGUN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How many articles there are, and how many of them one coder has begun (and not finished) and finished."""

    articles: int
    begun: int
    finished: int

    @property
    def new(self) -> int:
        """How many articles the coder has not touched."""
        return self.articles - self.begun - self.finished


def article_rows(file: CorpusFile, *, text: str = "", coder: str | None = None) -> Iterator[ArticleRow]:
    """Yield the articles in the order of import; with `text`, those whose title or text holds it in its search form.

    Their states are those of everybody, or of one `coder` by id.
    """
    query = "SELECT id, seq, title, path, text_sha256, length, outlet, date, broken FROM article"
    wanted = fold_text(storable(text).strip())
    with file.reading() as db:
        states = _states(db, coder)
        parameters: tuple[str, ...] = ()
        if wanted:
            query += " WHERE seq IN (SELECT article FROM search WHERE instr(folded, ?))"
            parameters = (wanted,)
        for id_, seq, title, path, sha, length, outlet, date, broken in db.execute(f"{query} ORDER BY seq", parameters):
            yield ArticleRow(
                id=id_,
                seq=seq,
                title=title,
                path=path,
                text_sha256=sha,
                length=length,
                outlet=outlet,
                date=date,
                broken=broken,
                states=states.get(id_, ()),
            )


def read_article(file: CorpusFile, article: str) -> Article:
    """Return an article with the zones that hold now. UserError when there is none with this id."""
    with file.reading() as db:
        found = bare_article(db, article)
        sha = found.text_sha256 if found is not None else ""
        row = db.execute("SELECT text FROM article_text WHERE sha256 = ?", (sha,)).fetchone()
        if found is None or row is None:
            raise UserError(f"There is no article {article} in this corpus.")
        return replace(found, text=row[0], zones=_zones(db, article))


def bare_article(db: Database, article: str, schema: str = "main") -> Article | None:
    """Return an article without its text and zones."""
    row = db.execute(
        "SELECT id, title, text_sha256, path, outlet, date, author, address, own_id, extra, replaces, broken "
        f"FROM {schema}.article WHERE id = ?",
        (article,),
    ).fetchone()
    if row is None:
        return None
    id_, title, sha, path, outlet, date, author, address, own_id, extra, replaces, broken = row
    source = Source(outlet=outlet, date=date, author=author, address=address, own_id=own_id, extra=json.loads(extra))
    return Article(
        id=id_,
        title=title,
        text="",
        text_sha256=sha,
        path=path,
        source=source,
        zones=(),
        replaces=replaces,
        broken=broken,
    )


def text_hashes(file: CorpusFile) -> frozenset[str]:
    """Return the hashes of all texts."""
    with file.reading() as db:
        return frozenset(sha for (sha,) in db.execute("SELECT text_sha256 FROM article"))


def sources_of_text(db: Database, text_sha256: str, schema: str = "main") -> list[tuple[str, Source]]:
    """Return id and source, without further data, of the articles with this text."""
    query = f"SELECT id, outlet, date, author, address, own_id FROM {schema}.article WHERE text_sha256 = ?"
    return [
        (id_, Source(outlet=outlet, date=date, author=author, address=address, own_id=own_id))
        for id_, outlet, date, author, address, own_id in db.execute(query, (text_sha256,))
    ]


def read_zones(file: CorpusFile, article: str) -> tuple[Zone, ...]:
    """Return the zones of an article that hold now: those set last, else those of the import."""
    with file.reading() as db:
        return _zones(db, article)


def imported_zones(file: CorpusFile, article: str) -> tuple[Zone, ...]:
    """Return the zones that an article had when it was imported."""
    with file.reading() as db:
        return _imported_zones(db, article)


def are_here(file: CorpusFile, ids: Collection[str]) -> bool:
    """Tell whether the corpus has all articles with these ids."""
    with file.reading() as db:
        found = db.execute(
            "SELECT count(*) FROM article WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
        ).fetchone()
    return bool(found[0] == len(ids))


def count_articles(file: CorpusFile) -> int:
    """Return how many articles there are."""
    with file.reading() as db:
        number: int = db.execute("SELECT count(*) FROM article").fetchone()[0]
    return number


def progress(file: CorpusFile, coder: str, round: str, *, left_out: str = "") -> Progress:
    """Return how far the coder is in a round, in any role but the one that is left out."""
    with file.reading() as db:
        (begun, finished) = db.execute(
            "SELECT count(DISTINCT subject), count(DISTINCT iif(state = 'finished', subject, NULL)) FROM stream "
            "WHERE subject <> ? AND coder = ? AND round = ? AND role <> ?",
            (CORPUS, coder, round, left_out),
        ).fetchone()
    return Progress(articles=count_articles(file), begun=begun - finished, finished=finished)


def article_values(article: Article, seq: int) -> tuple[Any, ...]:
    """Return the row of table `article`, in the order of its columns."""
    source = article.source
    return (
        seq,
        article.id,
        article.text_sha256,
        len(article.text),
        article.title,
        article.path,
        source.outlet,
        source.date,
        source.author,
        source.address,
        source.own_id,
        canonical_json(dict(source.extra)),
        encode_zones(article.zones),
        article.replaces,
        article.broken,
        now(),
    )


def searchable(title: str, text: str) -> str:
    """Return what an article is searched in: its text, and its title where the text lacks it, in search form."""
    return fold_text(text if title in text else f"{title}\n{text}")


def refresh_search(db: Database) -> None:
    """Make the search form of every article anew."""
    db.execute("DELETE FROM search")
    rows = db.execute("SELECT a.seq, a.title, t.text FROM article a JOIN article_text t ON t.sha256 = a.text_sha256")
    folded = ((seq, searchable(title, text)) for seq, title, text in rows)
    db.conn.executemany("INSERT INTO search (article, folded) VALUES (?, ?)", folded)


def encode_zones(zones: tuple[Zone, ...]) -> str:
    """Return zones as JSON: [start, end, kind] each, in code points."""
    return json.dumps([[z.span.start, z.span.end, z.kind] for z in zones])


def _zones(db: Database, article: str) -> tuple[Zone, ...]:
    row = db.execute(
        "SELECT json ->> '$.zones' FROM fact WHERE layer = ? AND id = ? AND kind = 'zones'", (CORPUS_LAYER, article)
    ).fetchone()
    if row is not None:
        set_later = json.loads(row[0] or "[]")
        return tuple(Zone(Span(*z["span"]), ZoneKind(z["kind"])) for z in set_later)
    return _imported_zones(db, article)


def _imported_zones(db: Database, article: str) -> tuple[Zone, ...]:
    row = db.execute("SELECT zones FROM article WHERE id = ?", (article,)).fetchone()
    imported = [] if row is None else json.loads(row[0])
    return tuple(Zone(Span(start, end), ZoneKind(kind)) for start, end, kind in imported)


def _states(db: Database, coder: str | None) -> dict[str, tuple[StreamState, ...]]:
    found: dict[str, tuple[StreamState, ...]] = {}
    rows = db.execute(
        "SELECT subject, coder, role, round, state, annotations, quotes, notes, time FROM stream "
        "WHERE subject <> ?1 AND role <> ?3 AND (?2 IS NULL OR coder = ?2) ORDER BY id",
        (CORPUS, coder, SUGGESTER),
    )
    for subject, *state in rows:
        found[subject] = (*found.get(subject, ()), StreamState(*state))
    return found
