"""Whether the log of a corpus is sound, and whether what was derived from it is what it says."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from typing import Any

from annotator.model.decision import Added, Decision
from annotator.model.facts import Annotation, Fact, Finished, Note, Offered, PassFinished, Quote, Rejection, Zones
from annotator.model.layer import Layer, branch, fold, heads, in_order
from annotator.model.offered_form import spans_of_offered
from annotator.model.span import Span
from annotator.model.stream import CORPUS, SUGGESTER
from annotator.store.bundles import OWNER
from annotator.store.engine import Database
from annotator.store.log import UNREADABLE, decode_row, read_rows
from annotator.store.projection import (
    COUNTED,
    FACT_COLUMNS,
    SUMMARY,
    article_text,
    fact_rows,
    find_stream,
    line_of,
    origin_rows,
    shown_head,
)
from annotator.store.schema import CORPUS_LAYER


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that is wrong. `area` is file, tables, article, log or projection; `where` the id of what is meant."""

    area: str
    where: str
    what: str


def check_log(db: Database, copy: str) -> Iterator[Finding]:
    """Yield what is wrong with log and projection, reading one stream at a time; `copy` is the id of this copy."""
    about_corpus: list[Decision] = []
    numbers = {CORPUS_LAYER}
    rows = read_rows(db, "ORDER BY subject, coder, role, round, depth, id")
    for _, of_stream in groupby(rows, key=lambda row: row[1:5]):
        decisions: list[Decision] = []
        yield from _decode(of_stream, decisions)
        if not decisions:
            continue
        key = decisions[0].key
        stream = find_stream(db, key)
        yield from _check_chain(decisions)
        yield from _check_seals(decisions, _other_ids(db, key.subject))
        if key.subject != CORPUS:
            yield from _check_subject(db, key.subject, decisions)
        head = shown_head(decisions, copy)
        stands = (tuple(sorted(heads(decisions))), head.id, max(d.depth for d in decisions))
        if stream is None or (stream.heads, stream.head, stream.depth) != stands:
            yield Finding(area="projection", where=str(key), what="the summary of the stream is not that of the log")
            continue
        if abs(stream.seconds - sum(d.active_seconds for d in decisions)) > 0.05 * len(decisions):
            yield Finding(area="projection", where=str(key), what="the time of the stream is not that of its decisions")
        numbers.add(stream.id)
        if key.subject == CORPUS:
            about_corpus += decisions
        else:
            yield from _check_layer(db, stream.id, line_of(decisions, head), key.subject)
    yield from _check_zones(db, about_corpus)
    yield from _check_layer(db, CORPUS_LAYER, about_corpus, CORPUS)
    yield from _check_rest(db, numbers)


def _decode(rows: Iterable[tuple[Any, ...]], decisions: list[Decision]) -> Iterator[Finding]:
    for row in rows:
        try:
            decisions.append(decode_row(row))
        except UNREADABLE as error:
            yield Finding(area="log", where=str(row[0]), what=f"the decision cannot be read: {error!r}")


def _check_chain(decisions: Sequence[Decision]) -> Iterator[Finding]:
    depths = {d.id: d.depth for d in decisions}
    for decision in decisions:
        for parent in decision.parents:
            if parent not in depths:
                yield Finding(area="log", where=decision.id, what=f"the decision before it, {parent}, is missing")
            elif depths[parent] >= decision.depth:
                yield Finding(area="log", where=decision.id, what=f"it is not deeper than the one before it, {parent}")


def _other_ids(db: Database, subject: str) -> list[str]:
    return [id_ for (id_,) in db.execute("SELECT id FROM alias WHERE kept = ?", (subject,))]


def _check_seals(decisions: Sequence[Decision], other_ids: Sequence[str]) -> Iterator[Finding]:
    for decision in decisions:
        # An undone reopening brings an old seal back, maybe over newer codings: that is what the coder did.
        seals = [] if decision.undoes else [c.fact for c in decision.changes if isinstance(c, Added)]
        for seal in (fact for fact in seals if isinstance(fact, Finished | PassFinished)):
            layer = fold(branch(decisions, decision.id))[0]
            # Sealed on another laptop, the article may have had another id, which values of variables name.
            known_as = (layer.where(decision.key.subject, other) for other in other_ids)
            if not (_holds(layer, seal) or any(_holds(known, seal) for known in known_as)):
                yield Finding(area="log", where=decision.id, what="the seal is not that of the layer it closed")


def _holds(layer: Layer, seal: Finished | PassFinished) -> bool:
    return layer.holds(seal) if isinstance(seal, PassFinished) else layer.hash == seal.layer_hash


def _check_subject(db: Database, subject: str, decisions: Sequence[Decision]) -> Iterator[Finding]:
    text = article_text(db, subject)
    if text is None:
        yield Finding(area="log", where=decisions[0].id, what=f"it is about the article {subject}, which is missing")
        return
    for decision in decisions:
        ends = (span.end for c in decision.changes if isinstance(c, Added) for span in spans_of(c.fact))
        if max(ends, default=0) > len(text):
            yield Finding(area="log", where=decision.id, what="a span reaches beyond the end of the article")


def _check_zones(db: Database, decisions: Iterable[Decision]) -> Iterator[Finding]:
    gone = {id_ for (id_,) in db.execute("SELECT id FROM tombstone")}
    # A corpus made from a packet has the decisions about the corpus and not all of its articles.
    is_part = db.execute("SELECT 1 FROM meta WHERE name = ?", (OWNER,)).fetchone() is not None
    for decision in decisions:
        for fact in (c.fact for c in decision.changes if isinstance(c, Added)):
            if isinstance(fact, Zones) and fact.id not in gone:
                text = article_text(db, fact.id)
                if text is None and is_part:
                    continue
                if text is None or max((z.span.end for z in fact.zones), default=0) > len(text):
                    yield Finding(area="log", where=decision.id, what=f"the zones do not fit the article {fact.id}")


def _check_layer(db: Database, number: int, decisions: Sequence[Decision], subject: str) -> Iterator[Finding]:
    layer, problems = fold(decisions)
    united = subject == CORPUS or any(len(d.parents) > 1 or d.key.role == SUGGESTER for d in decisions)
    apart = _changed_apart(decisions) if united and problems else set()
    for problem in problems:
        if problem.fact in apart:
            continue
        yield Finding(area="log", where=problem.decision, what=f"{problem.fact} was {problem.what}")
    facts = set(db.execute(f"SELECT {FACT_COLUMNS} FROM fact WHERE layer = ?", (number,)))
    origins = dict(db.execute("SELECT fact, decision FROM origin WHERE layer = ?", (number,)))
    if facts != set(fact_rows(layer, article_text(db, subject))):
        yield Finding(area="projection", where=subject, what="the current facts are not those of the log")
    if origins != origin_rows(in_order(decisions)):
        yield Finding(area="projection", where=subject, what="the origins are not those of the log")


def _changed_apart(decisions: Iterable[Decision]) -> set[str]:
    """Return the facts that several copies changed: what they did at the same time is folded, and is no mistake."""
    copies: dict[str, set[str]] = {}
    for decision in decisions:
        for change in decision.changes:
            copies.setdefault(change.fact.id, set()).add(decision.copy)
    return {fact for fact, by in copies.items() if len(by) > 1}


def _check_rest(db: Database, numbers: set[int]) -> Iterator[Finding]:
    for (number,) in db.execute("SELECT id FROM stream UNION SELECT layer FROM fact UNION SELECT layer FROM origin"):
        if number not in numbers:
            yield Finding(area="projection", where=str(number), what="nothing in the log stands behind this stream")
    for (subject,) in db.execute(f"SELECT subject FROM stream WHERE ({SUMMARY}) IS NOT ({COUNTED})"):
        yield Finding(area="projection", where=subject, what="the counts are not those of the current facts")


def spans_of(fact: Fact) -> tuple[Span, ...]:
    """Return the stretches of the article that a fact is about."""
    if isinstance(fact, Quote):
        return tuple(chain.from_iterable(part.spans for part in fact.parts().values()))
    if isinstance(fact, Offered):
        return tuple(spans_of_offered(fact))
    if isinstance(fact, Annotation | Rejection | Note) and fact.span is not None:
        return (fact.span,)
    return ()
