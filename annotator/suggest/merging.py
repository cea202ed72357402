"""Suggestions of several suggesters made one list: codes switched on, zones to code, nothing rejected, no rivals.

Where several propose the same, one suggestion is left, which names them all and has the score of `together`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from math import prod
from typing import Protocol

from annotator.arabic.clitics import name_key
from annotator.arabic.words import widen
from annotator.model.codebook import Codebook
from annotator.model.facts import QUOTE_CODE, Annotation, Rejection
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion, shape_of
from annotator.suggest.document import Document
from annotator.suggest.precedent import Precedent
from annotator.suggest.suggester import Suggester

SAME_PLACE = 0.8
"""Share of overlap (of word-widened spans) from which a suggestion is the one that was rejected."""


class Evidence(Protocol):
    """What speaks for or against a proposal and proposes nothing itself."""

    def weigh(self, document: Document, suggestion: Suggestion) -> Suggestion:
        """Return the suggestion with the score that the evidence leaves it; 0 takes it away."""
        ...


def switched_on(codebook: Codebook) -> frozenset[str]:
    """Return the codes of the codebook that may be suggested, "quote" among them where that layer is on."""
    layers = {layer.id for layer in codebook.layers if layer.on}
    codes = {c.id for c in codebook.codes() if c.layer in layers}
    return frozenset(codes | {QUOTE_CODE} if codebook.quotes() else codes)


def under_present_names(suggestions: Iterable[Suggestion], names: Mapping[str, str]) -> tuple[Suggestion, ...]:
    """Return suggestions of names under the codes that a codebook has merged theirs into."""
    return tuple(
        replace(s, fact=replace(s.fact, code=names[s.fact.code]))
        if isinstance(s.fact, Annotation) and s.fact.code in names
        else s
        for s in suggestions
    )


def suggest_all(
    document: Document,
    codes: Collection[str],
    suggesters: Iterable[Suggester],
    *,
    precedent: Precedent | None = None,
    rejections: Sequence[Rejection] = (),
    evidence: Evidence | None = None,
) -> tuple[Suggestion, ...]:
    """Return the suggestions for `document` in reading order.

    Only `codes` (see `switched_on`), nothing in zones that are not coded, nothing at a place of `rejections`. Equal
    proposals become one (`agreed`); of overlapping entities the best is kept, precedent before others; what coders
    mostly rejected before for the same words is left out. `evidence` weighs entities that precedent does not propose.
    """
    # Precedent first: where several agree, the first one gives the suggestion its name and id.
    everyone: list[Suggester] = [*([precedent] if precedent is not None else []), *suggesters]
    raw = [s for suggester in everyone for s in suggester.suggest(document)]
    gone = _places(document, rejections)
    wanted = [s for s in raw if s.code in codes and document.coded(s.span) and not _rejected(document, s, gone)]
    if precedent is not None:
        wanted = _without_parts([_weighed(document, s, precedent) for s in wanted], precedent)
    wanted = agreed(wanted)
    if evidence is not None:
        main = precedent.name if precedent is not None else ""
        wanted = [s if s.suggester == main else evidence.weigh(document, s) for s in wanted]
    entities = without_rivals([s for s in wanted if isinstance(s.fact, Annotation) and s.score > 0])
    quotes = [s for s in wanted if not isinstance(s.fact, Annotation)]
    quotes = nested_once(quotes) if document.nested_reports else without_rivals(quotes)
    return tuple(sorted((*entities, *quotes), key=lambda s: (s.span.start, -s.span.end, s.code)))


def agreed(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Return the suggestions with those that say the same (`shape_of`) made one.

    The first keeps its name, id and reason, and names the others: a suggester that comes later, or is switched on
    later, changes no id. Several proposals of one suggester count once, with its best score; what anybody sinks to
    nothing stays so.
    """
    same: dict[str, list[Suggestion]] = {}
    for suggestion in suggestions:
        same.setdefault(repr(shape_of(suggestion.fact)), []).append(suggestion)
    return [_united(found) for found in same.values()]


def together(scores: Iterable[float]) -> float:
    """Return the noisy-or of scores, 1 - (1 - a)(1 - b)...: the chance that not all are wrong, were they independent.

    Suggesters are not independent, so it says too much; but it only orders, and two who agree shall stand above either
    alone. Source: Pearl, Probabilistic Reasoning in Intelligent Systems (1988), section 4.3.
    """
    return round(1 - prod(1 - s for s in scores), 4)


def _united(found: Sequence[Suggestion]) -> Suggestion:
    best: dict[str, float] = {}
    for suggestion in found:
        best[suggestion.suggester] = max(best.get(suggestion.suggester, 0.0), suggestion.score)
    own = [s for s in found if s.suggester == found[0].suggester]
    first = max(own, key=lambda s: s.score)
    if len(best) == 1:
        return first
    score = 0.0 if not all(best.values()) else together(best.values())
    others = tuple(name for name in best if name != first.suggester)
    return replace(first, score=score, agreeing=others)


def without_rivals(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Return the best of those that overlap: higher score first, then the longer, then the earlier."""
    kept: list[Suggestion] = []
    taken: set[int] = set()
    for suggestion in _best_first(suggestions):
        points = range(suggestion.span.start, suggestion.span.end)
        if taken.isdisjoint(points):
            taken.update(points)
            kept.append(suggestion)
    return kept


def nested_once(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Return the best of those that overlap, but keep one that lies wholly inside another, one level deep."""
    kept: list[Suggestion] = []
    for suggestion in _best_first(suggestions):
        touched = [k.span for k in kept if k.span.overlaps(suggestion.span)]
        around = [s for s in touched if s != suggestion.span and s.contains(suggestion.span)]
        inside = [s for s in touched if s != suggestion.span and suggestion.span.contains(s)]
        deeper = any(k.span.contains(s) and k.span != s for s in around for k in kept)
        deeper = deeper or any(s.contains(k.span) and k.span != s for s in inside for k in kept)
        if not touched or (len(around) + len(inside) == len(touched) and not (around and inside) and not deeper):
            kept.append(suggestion)
    return kept


def _best_first(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    return sorted(suggestions, key=lambda s: (-s.score, -s.span.length, s.span.start, s.id))


def _weighed(document: Document, suggestion: Suggestion, precedent: Precedent) -> Suggestion:
    """Sink what coders mostly rejected; precedent's own score stays."""
    if suggestion.suggester == precedent.name:
        return suggestion
    score = precedent.score(name_key(document.text, suggestion.span), suggestion.code)
    return suggestion if score is None or score >= 0.5 else replace(suggestion, score=0.0)


def _without_parts(suggestions: Sequence[Suggestion], precedent: Precedent) -> list[Suggestion]:
    """Leave out those of precedent inside a longer one of the same code: the longest name is meant."""
    around: dict[tuple[str, int], list[Span]] = {}
    for other in suggestions:
        if other.suggester != precedent.name and other.code != QUOTE_CODE and other.score > 0:
            for point in range(other.span.start, other.span.end):
                around.setdefault((other.code, point), []).append(other.span)
    return [
        s
        for s in suggestions
        if s.suggester != precedent.name
        or not any(o != s.span and o.contains(s.span) for o in around.get((s.code, s.span.start), ()))
    ]


def _places(document: Document, rejections: Iterable[Rejection]) -> dict[str, list[Span]]:
    """Return where what was rejected stands, widened to whole words, by code and in order."""
    found: dict[str, list[Span]] = {}
    for rejection in rejections:
        found.setdefault(rejection.code, []).append(widen(document.words, rejection.span))
    return {code: sorted(listed) for code, listed in found.items()}


def _rejected(document: Document, suggestion: Suggestion, places: Mapping[str, list[Span]]) -> bool:
    listed = places.get(suggestion.code)
    if not listed:
        return False
    place = widen(document.words, suggestion.span)
    # Of two that overlap so far, neither begins further from the other than a quarter of its length.
    first = bisect_left(listed, place.start - place.length, key=_start)
    last = bisect_right(listed, place.end, key=_start)
    return any(r.overlap_ratio(place) >= SAME_PLACE for r in listed[first:last])


def _start(span: Span) -> int:
    return span.start
