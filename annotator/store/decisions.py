"""Appending decisions and reading what they make: one function writes log and projection, in one transaction."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from annotator.model import facts
from annotator.model.decision import Decision
from annotator.model.facts import Fact
from annotator.model.history import DEPTH, Act
from annotator.model.layer import Layer, branch, fold
from annotator.model.renamed import renamed
from annotator.model.stream import AGAIN, CORPUS, SUGGESTER, StreamKey
from annotator.store import cache
from annotator.store.articles import refresh_search
from annotator.store.corpus_file import CorpusFile, read_meta
from annotator.store.engine import Database
from annotator.store.log import read_decisions, read_rows, read_stream, write_decision
from annotator.store.projection import (
    advance,
    find_stream,
    layer_number,
    read_layer,
    refold,
    refold_all,
    refold_corpus,
    streams,
)
from annotator.store.round_codebooks import names_in_round
from annotator.store.schema import CORPUS_LAYER, FORMER_COPIES

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class Tip:
    """Where the next decision of a stream goes: after `parents`, at `depth`, one more than any in the stream.

    More than one head in `forks` means that the stream is forked: a decision after `parents` goes on with the layer
    shown, one whose parents are all of `forks` settles it.
    """

    parents: tuple[str, ...]
    depth: int
    forks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent:
    """How often one coder gave a code to the same folded words, and how often the coder refused it there."""

    surface: str
    code: str
    accepted: int
    rejected: int


def append(file: CorpusFile, decisions: Sequence[Decision]) -> None:
    """Put decisions of this copy into log and projection; on return they are on the disk.

    Each follows the tip of its stream, or settles its fork; anything else is a mistake of ours: ValueError.
    """
    with file.writing() as db:
        copy = read_meta(db)["copy"]
        for decision in decisions:
            tip = _tip(db, decision.key)
            settles = len(tip.forks) > 1 and set(decision.parents) == set(tip.forks)
            if decision.copy != copy or not (settles or decision.parents == tip.parents):
                raise ValueError(f"decision {decision.id} does not follow the tip of its stream: {tip}")
            if decision.depth < tip.depth:
                raise ValueError(f"decision {decision.id} has depth {decision.depth}, expected {tip.depth}")
            write_decision(db, decision)
            if settles:
                refold(db, read_stream(db, decision.key), copy)
            else:
                advance(db, decision)


def unite(file: CorpusFile, decisions: Iterable[Decision]) -> int:
    """Take over decisions of another copy; return how many were new.

    Those that are here already are left out, and those about articles or of coders that were withdrawn. A stream that
    both copies went on with is forked then.
    """
    with file.writing() as db:
        here = {id_ for (id_,) in db.execute("SELECT id FROM decision")}
        gone = {id_ for (id_,) in db.execute("SELECT id FROM tombstone")}
        new = [d for d in decisions if d.id not in here and not _is_withdrawn(d, gone)]
        for decision in new:
            write_decision(db, decision)
        keys = sorted({d.key for d in new})
        copy = read_meta(db)["copy"]
        for key in keys:
            refold(db, read_stream(db, key), copy)
        if any(key.subject == CORPUS for key in keys):
            refold_corpus(db)
    return len(new)


def rebuild(file: CorpusFile) -> None:
    """Make everything anew that is derived from the log and the articles; what slow suggesters found is dropped."""
    with file.writing() as db:
        refold_all(db, read_meta(db)["copy"])
        refresh_search(db)
        cache.drop(file)


def tip(file: CorpusFile, key: StreamKey) -> Tip:
    """Return where the next decision of the stream goes."""
    with file.reading() as db:
        return _tip(db, key)


def stream(file: CorpusFile, key: StreamKey) -> list[Decision]:
    """Return the decisions of one stream, all branches of it, in the order of the fold."""
    with file.reading() as db:
        return read_stream(db, key)


def layer(file: CorpusFile, key: StreamKey) -> Layer:
    """Return what holds in the stream now; of a fork, the layer that is shown. Empty when nothing was decided.

    Codes that the codebook of the round has merged have their present name; whoever reads what was coded, reads here.
    """
    with file.reading() as db:
        found = find_stream(db, key)
        layer = Layer() if found is None else read_layer(db, layer_number(key, found.id))
        return renamed(layer, names_in_round(db, key.round))


def layers(file: CorpusFile, key: StreamKey) -> dict[str, Layer]:
    """Return the layer of every head of the stream: one, or those of a fork; the one that is shown comes first."""
    with file.reading() as db:
        found = find_stream(db, key)
        listed = read_stream(db, key)
        names = names_in_round(db, key.round)
    if found is None:
        return {}
    shown_first = sorted(found.heads, key=lambda head: head != found.head)
    return {head: renamed(fold(branch(listed, head))[0], names) for head in shown_first}


def corpus_layer(file: CorpusFile) -> Layer:
    """Return the facts about the corpus, from the streams of all coders: registry, rounds, codebooks, zones."""
    with file.reading() as db:
        return read_layer(db, CORPUS_LAYER)


def corpus_facts(file: CorpusFile, kind: type[F]) -> tuple[F, ...]:
    """Return the facts of one kind about the corpus, by id, which for UUIDs is the order of their making."""
    with file.reading() as db:
        rows = db.execute(
            "SELECT json FROM fact WHERE layer = ? AND kind = ? ORDER BY id", (CORPUS_LAYER, facts.name_of(kind))
        ).fetchall()
    found = (facts.decode(json.loads(stored)) for (stored,) in rows)
    return tuple(fact for fact in found if isinstance(fact, kind))


def log(file: CorpusFile) -> Iterator[Decision]:
    """Yield every decision in the order in which it came into this file."""
    with file.reading() as db:
        yield from read_decisions(db, "ORDER BY seq")


def history(file: CorpusFile, subject: str) -> list[Decision]:
    """Return what all coders decided on one article (or CORPUS), in the order in which it came into this file."""
    with file.reading() as db:
        return list(read_decisions(db, "WHERE subject = ? ORDER BY seq", (subject,)))


def all_streams(file: CorpusFile) -> Iterator[list[Decision]]:
    """Yield the decisions of every stream in the order of the fold, streams by subject, coder, role and round."""
    with file.reading() as db:
        yield from streams(db)


def streams_of(file: CorpusFile, *, round: str, role: str) -> Iterator[list[Decision]]:
    """Yield the decisions on articles in one round (id) and role, stream by stream in the order of the fold."""
    with file.reading() as db:
        yield from streams(db, "WHERE round = ? AND role = ? AND subject <> ?", (round, role, CORPUS))


def log_texts(file: CorpusFile) -> Iterator[str]:
    """Yield the texts of every row of the log, without reading what they say."""
    with file.reading() as db:
        for row in read_rows(db):
            yield from (value for value in row if isinstance(value, str))


def find_decision(file: CorpusFile, decision: str) -> Decision | None:
    """Return the decision with this id."""
    with file.reading() as db:
        return next(read_decisions(db, "WHERE id = ?", (decision,)), None)


def recent_acts(file: CorpusFile, coder: str, *, role: str, round: str, limit: int = DEPTH) -> list[Act]:
    """Return what the coder did last in this role and round, over all articles, oldest first.

    In this copy, and in those it was restored from; not what came from other laptops, nor which model is in use: that
    has a way back of its own.
    """
    with file.reading() as db:
        rows = db.execute(
            "SELECT id, iif(round = ?3, subject, subject || ?6), action, undoes, batch FROM decision "
            "WHERE coder = ?1 AND role = ?2 AND round IN (?3, ?3 || ?6) AND action <> 'use model' AND copy IN "
            "(SELECT value FROM meta WHERE name = 'copy' UNION ALL "
            "SELECT former.value FROM meta, json_each(meta.value) former WHERE meta.name = ?4) "
            "ORDER BY seq DESC LIMIT ?5",
            (coder, role, round, FORMER_COPIES, limit, AGAIN),
        ).fetchall()
    return [
        Act(decision=id_, subject=subject, action=action, undoes=undoes, batch=batch)
        for id_, subject, action, undoes, batch in reversed(rows)
    ]


def precedents(file: CorpusFile, coder: str, rounds: Collection[str]) -> tuple[int, list[Precedent]]:
    """Return what the coder decided by folded words (`fold_key`), over all articles of these rounds.

    First comes the number of the last decision that it holds, for `since`.
    """
    with file.reading() as db:
        (last,) = db.execute("SELECT coalesce(max(seq), 0) FROM decision").fetchone()
        rows = db.execute(
            "SELECT f.surface, f.code, sum(f.kind = 'annotation'), sum(f.kind = 'rejection') "
            "FROM stream s JOIN fact f ON f.layer = s.id AND f.kind IN ('annotation', 'rejection') "
            "WHERE s.coder = ? AND s.round IN (SELECT value FROM json_each(?)) "
            "AND f.surface IS NOT NULL AND f.code <> 'quote' GROUP BY f.surface, f.code",
            (coder, json.dumps(sorted(rounds))),
        ).fetchall()
    return last, [Precedent(surface=s, code=code, accepted=yes, rejected=no) for s, code, yes, no in rows]


def since(file: CorpusFile, coder: str, last: int) -> tuple[int, list[Decision]]:
    """Return what the coder decided after the decision of number `last`, and the number of the last one now.

    What the coder brought from outside is no decision of the coder's.
    """
    with file.reading() as db:
        (now,) = db.execute("SELECT coalesce(max(seq), 0) FROM decision").fetchone()
        where = "WHERE seq > ? AND coder = ? AND role <> ? ORDER BY seq"
        return now, list(read_decisions(db, where, (last, coder, SUGGESTER)))


def _is_withdrawn(decision: Decision, gone: Collection[str]) -> bool:
    return decision.key.subject in gone or (decision.key.coder in gone and decision.key.subject != CORPUS)


def _tip(db: Database, key: StreamKey) -> Tip:
    found = find_stream(db, key)
    depth = -1 if found is None else found.depth
    if key.subject == CORPUS:
        # The streams about the corpus are folded as one, so depth counts on over all of them (Lamport 1978): who
        # changes what another coder entered comes after it on every laptop.
        (depth,) = db.execute("SELECT coalesce(max(depth), -1) FROM stream WHERE subject = ?", (CORPUS,)).fetchone()
    elif key.role == SUGGESTER:  # likewise: of what several people bring for one article, the newest counts
        (depth,) = db.execute(
            "SELECT coalesce(max(depth), -1) FROM stream WHERE subject = ? AND role = ?", (key.subject, SUGGESTER)
        ).fetchone()
    return Tip(() if found is None else (found.head,), depth + 1, () if found is None else found.heads)
