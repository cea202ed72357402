"""Whose coding of an article counts in the final data set: gold where it exists, else the assigned coder."""

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.exchange.coded import Coding
from annotator.formats.export_model import CodedArticle
from annotator.model.article import Article
from annotator.model.stream import CORPUS, StreamKey
from annotator.model.study import Assignment, Sample
from annotator.store.articles import FINISHED, NEW
from annotator.store.moment import Moment

GOLD = "gold"
ASSIGNED, FIRST_ASSIGNED = "assigned", "first assigned"
ONLY, FIRST = "only coder", "first coder"
NOBODY = "none"
LAYERS = (GOLD, ASSIGNED, FIRST_ASSIGNED, ONLY, FIRST, NOBODY)
"""Where the coding of an article comes from.

An adjudicator's finished layer; the coder to whom the article was assigned, or the first of several by id; where
nothing was assigned, the only coder or the first of several; nobody.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The coding that counts: its `stream`, None where nobody coded, and its `state`; `coders` coded the article."""

    layer: str
    stream: StreamKey | None = None
    state: str = NEW
    coders: int = 0


def articles_of(moment: Moment, round: str) -> frozenset[str] | None:
    """Return the ids of the articles that a round is about: drawn or assigned; None where it is the whole corpus."""
    drawn: list[Sample | Assignment] = [*moment.facts(Sample), *moment.facts(Assignment)]
    named = {article for fact in drawn if fact.round == round for article in fact.articles}
    return frozenset(named) if named else None


def assignees(moment: Moment, round: str) -> Mapping[str, tuple[str, ...]]:
    """Return for each article of a round the coders whom it was assigned to, by id."""
    found: dict[str, set[str]] = {}
    for assignment in moment.facts(Assignment):
        if assignment.round == round:
            for article in assignment.articles:
                found.setdefault(article, set()).add(assignment.coder)
    return {article: tuple(sorted(coders)) for article, coders in found.items()}


def choose(moment: Moment, article: str, round: str, assigned: tuple[str, ...], *, finished: bool = False) -> Chosen:
    """Return whose coding of the article counts in a round; with `finished` nobody's where it is not finished.

    Among several coders the first by id who finished, else the first who began.
    """
    chosen = _choose(moment, article, round, assigned)
    if finished and chosen.state != FINISHED:
        return Chosen(layer=NOBODY, coders=chosen.coders)
    return chosen


def coded_by(coding: Coding, article: Article, chosen: Chosen, round: str) -> CodedArticle:
    """Return the article with the coding that counts in a round, or with none."""
    if chosen.stream is None:
        return CodedArticle(article=article, round=round, state=NEW)
    return coding.coded(article, chosen.stream, chosen.state)


def _choose(moment: Moment, article: str, round: str, assigned: tuple[str, ...]) -> Chosen:
    streams = [key for key in moment.streams(article) if key.round == round and key.subject != CORPUS]
    for key in streams:
        if key.role == "adjudicator" and moment.state(key) == FINISHED:
            return Chosen(layer=GOLD, stream=key, state=FINISHED, coders=_coders(streams))
    coded = [key for key in streams if key.role != "adjudicator"]
    own = [key for key in coded if key.coder in assigned]
    candidates = own or coded
    if not candidates:
        return Chosen(layer=NOBODY)
    states = {key: moment.state(key) for key in candidates}
    stream = next((key for key in candidates if states[key] == FINISHED), candidates[0])
    one, several = (ASSIGNED, FIRST_ASSIGNED) if own else (ONLY, FIRST)
    layer = one if len(assigned if own else candidates) == 1 else several
    return Chosen(layer=layer, stream=stream, state=states[stream], coders=_coders(streams))


def _coders(streams: list[StreamKey]) -> int:
    return len({key.coder for key in streams if key.role != "adjudicator"})
