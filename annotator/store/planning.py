"""What uniting bundles with a corpus would change, worked out before anything is written. Reads only."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from json import loads

from annotator.model.stream import CORPUS, SUGGESTER
from annotator.model.study import PACKETS, PEOPLE
from annotator.store.bundles import (
    ARTICLE_COLUMNS,
    ARTICLE_ID,
    CODER,
    ID,
    MODEL_COLUMNS,
    PARENTS,
    REPLACES,
    RETURN,
    ROLE,
    ROUND,
    SUBJECT,
    Bundle,
    Row,
    coder_rows,
)
from annotator.store.engine import Database
from annotator.store.log import COLUMNS as LOG_COLUMNS
from annotator.store.records_of_merging import answer_row, answers_in, returned_row
from annotator.store.round_codebooks import versions_in
from annotator.store.sameness import (
    doubles,
    identity,
    namesakes,
    renamed,
    renamed_article,
    smallest_of_class,
    united_coders,
)

Key = tuple[str, str, str, str]
"""Coder, role, round and subject of a stream, in the order of `StreamKey`."""


@dataclass(kw_only=True)
class Plan:
    """Everything that one transaction has to write, and what a person wants to know before it does.

    `article_names` and `coder_names` have the ids of elsewhere with those that are kept. `articles` are the rows to be
    written, `articles_new` those among them whose article was not here under any id. `changed` are rows of the log
    here whose article or coder is known by another id now, `altered` ids of decisions that are here with other content,
    `heads` those of every stream that the bundles say something about, as they will be. `forgotten` are the articles
    and coders here of whom only now is known that they were withdrawn. `gaps` are the streams of which decisions come
    whose earlier ones are neither here nor with them. `versions` are those of the codebook that the rounds will have.
    """

    article_names: dict[str, str]
    coder_names: dict[str, str]
    tombstones: dict[str, Row]
    coders: dict[str, tuple[str, str]]
    open_namesakes: list[tuple[str, str, str]]
    articles_here: dict[str, Row]
    articles: list[Row] = field(default_factory=list)
    articles_new: list[Row] = field(default_factory=list)
    articles_known: set[str] = field(default_factory=set)
    texts: dict[str, str] = field(default_factory=dict)
    decisions: list[Row] = field(default_factory=list)
    decisions_known: int = 0
    changed: list[Row] = field(default_factory=list)
    altered: list[str] = field(default_factory=list)
    heads: dict[Key, list[str]] = field(default_factory=dict)
    models: list[Row] = field(default_factory=list)
    forgotten: frozenset[str] = frozenset()
    gaps: list[Key] = field(default_factory=list)
    versions: dict[str, str] = field(default_factory=dict)

    @property
    def names(self) -> dict[str, str]:
        """The other ids of articles and coders."""
        return self.article_names | self.coder_names

    @property
    def forks(self) -> list[Key]:
        """The streams about articles that will be forked; what suggesters offer is united, and nobody has to choose."""
        return sorted(k for k, heads in self.heads.items() if len(heads) > 1 and k[3] != CORPUS and k[1] != SUGGESTER)


def plan(db: Database, bundles: Sequence[Bundle], answers: Mapping[tuple[str, str], bool] | None = None) -> Plan:
    """Return what uniting the bundles would change.

    `answers` say of two ids of coders, the smaller one first, whether they are one person.
    """
    log = db.execute(f"SELECT {LOG_COLUMNS} FROM decision ORDER BY seq").fetchall()
    incoming = {row[ID]: row for row in chain.from_iterable(b.decisions for b in bundles)}
    incoming |= {row[ID]: row for row in (returned_row(b) for b in bundles if b.kind == RETURN and b.coder)}
    incoming |= {row[ID]: row for row in (answer_row(pair, same=same) for pair, same in (answers or {}).items())}
    here = db.execute(f"SELECT {ARTICLE_COLUMNS} FROM article ORDER BY seq").fetchall()
    articles = [*here, *chain.from_iterable(b.articles for b in bundles)]
    aliases = [*db.execute("SELECT id, kind, kept FROM alias"), *chain.from_iterable(b.aliases for b in bundles)]
    said = answers_in(chain(log, incoming.values()))
    article_names = smallest_of_class([(i, k) for i, kind, k in aliases if kind == "article"] + doubles(articles))
    coder_names = smallest_of_class([(n.coder, n.other) for n in said if n.same])
    gone = _tombstones(db, bundles)
    _close(gone, articles, article_names, coder_names)
    coders = united_coders(chain(coder_rows(db), *(b.coders for b in bundles)), coder_names, gone.keys())
    made = Plan(
        article_names={id_: kept for id_, kept in article_names.items() if id_ not in gone},
        coder_names=coder_names,
        tombstones=gone,
        coders=coders,
        open_namesakes=namesakes(
            {id_: name for id_, (name, _) in coders.items() if id_ not in gone}, {(n.coder, n.other) for n in said}
        ),
        articles_here={row[ARTICLE_ID]: row for row in here},
        texts=dict(chain.from_iterable(b.texts.items() for b in bundles)),
        models=_new_models(db, bundles, gone.keys()),
        forgotten=_forgotten(db, gone.keys()),
    )
    _plan_articles(made, articles, {row[ARTICLE_ID] for b in bundles for row in b.articles})
    _plan_decisions(made, log, incoming)
    made.versions = versions_in(row for row in chain(log, made.decisions) if row[SUBJECT] == CORPUS)
    return made


def _tombstones(db: Database, bundles: Iterable[Bundle]) -> dict[str, Row]:
    """Return what was withdrawn in any copy, by id; of two tombstones for one thing the later one."""
    found: dict[str, Row] = {}
    for row in chain(db.execute("SELECT id, kind, time, reason FROM tombstone"), *(b.tombstones for b in bundles)):
        found[row[0]] = max(found.get(row[0], row), tuple(row))
    return found


def _forgotten(db: Database, gone: Collection[str]) -> frozenset[str]:
    rows = db.execute("SELECT id FROM article UNION SELECT id FROM coder EXCEPT SELECT id FROM tombstone")
    return frozenset(id_ for (id_,) in rows if id_ in gone)


def _close(
    gone: dict[str, Row], articles: Iterable[Row], article_names: Mapping[str, str], coder_names: Mapping[str, str]
) -> None:
    """Let every id of what was withdrawn be gone: an article's other imports, a person's other ids."""
    ties = [(row[ARTICLE_ID], identity(row)) for row in articles]
    for kind, pairs in (("article", [*ties, *article_names.items()]), ("coder", [*coder_names.items()])):
        classes = smallest_of_class(pairs)
        withdrawn = {classes.get(id_, id_): row for id_, row in sorted(gone.items())}
        for id_ in {*chain.from_iterable(pairs)} - gone.keys():
            if (row := withdrawn.get(classes.get(id_, id_))) is not None:
                gone[id_] = (id_, kind, *row[2:])


def _plan_articles(made: Plan, articles: Iterable[Row], incoming: Collection[str]) -> None:
    """Find the rows that are new, or that take the place of one here: the kept id's, wherever it came from."""
    kept: dict[str, Row] = {}
    for row in articles:
        id_ = row[ARTICLE_ID]
        if id_ not in made.tombstones and id_ not in made.article_names:
            kept[id_] = _fuller(kept.get(id_, row), row)
    for id_, row in kept.items():
        settled = renamed_article(row, made.article_names, kept.keys())
        if settled != made.articles_here.get(id_):
            made.articles.append(settled)
    known = {made.article_names.get(id_, id_) for id_ in made.articles_here}
    made.articles_known = known & {made.article_names.get(id_, id_) for id_ in incoming}
    made.articles_new = [row for row in made.articles if row[ARTICLE_ID] not in known]


def _fuller(one: Row, other: Row) -> Row:
    """Return the row of an article that says what it replaces: a packet leaves out what it does not hold."""
    return one if one[REPLACES] is not None or other[REPLACES] is None else other


def _plan_decisions(made: Plan, log: Iterable[Row], incoming: Mapping[str, Row]) -> None:
    names = made.names
    theirs = {id_: renamed(row, names) for id_, row in incoming.items()} if names else incoming
    spoken_of = {key_of(row) for row in theirs.values()}
    streams: dict[Key, list[Row]] = {}
    known = set()
    for before in log:
        row = renamed(before, names) if names else tuple(before)
        if row != before:
            made.changed.append(row)
        if (other := theirs.get(row[ID])) is not None:
            known.add(row[ID])
            if tuple(other) != row:
                made.altered.append(row[ID])
        if (key := key_of(row)) in spoken_of:
            streams.setdefault(key, []).append(row)
    made.decisions_known = sum(theirs[id_][ROUND] not in (PACKETS, PEOPLE) for id_ in known)
    made.decisions = [row for row in theirs.values() if row[ID] not in known and not _is_gone(row, made.tombstones)]
    for row in made.decisions:
        streams.setdefault(key_of(row), []).append(row)
    for key, rows in streams.items():
        made.heads[key], whole = _heads(rows)
        if not whole:
            made.gaps.append(key)


def key_of(row: Row) -> Key:
    """Return the key of the stream that a row of the log belongs to."""
    return row[CODER], row[ROLE], row[ROUND], row[SUBJECT]


def _heads(rows: Sequence[Row]) -> tuple[list[str], bool]:
    """Return the heads of a stream, and whether every decision is there that another one follows."""
    # Ids need no quoting, so the list is taken apart as text: a merge reads a hundred thousand of them.
    followed = {parent for row in rows for parent in row[PARENTS][2:-2].split('","')}
    followed.discard("")
    ids = {row[ID] for row in rows}
    return [row[ID] for row in rows if row[ID] not in followed], followed <= ids


def _is_gone(row: Row, gone: Collection[str]) -> bool:
    return row[SUBJECT] in gone or (row[CODER] in gone and row[SUBJECT] != CORPUS)


def _new_models(db: Database, bundles: Iterable[Bundle], gone: Collection[str]) -> list[Row]:
    """Return the models that are not here, but for those that learned from what was withdrawn."""
    here = {id_ for (id_,) in db.execute("SELECT id FROM model")}
    place = MODEL_COLUMNS.split(", ").index("card")
    found = {row[0]: row for b in bundles for row in b.models if row[0] not in here and row[0] not in gone}
    return [row for row in found.values() if not set(loads(row[place]).get("articles", ())) & set(gone)]
