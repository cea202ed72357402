"""What follows from what is coded: which suggestions are still open, which rejections a decision lifts."""

from collections.abc import Iterable

from annotator.arabic.words import widen, words
from annotator.model.article import Article
from annotator.model.facts import QUOTE_CODE, Annotation, Quote, Rejection
from annotator.model.layer import Layer
from annotator.model.span import Span, hull
from annotator.model.suggestion import Suggestion, shape_of

SAME_PLACE = 0.8
"""Overlap of word-widened spans from which on a rejection means the same place (DESIGN, Rejection)."""

SAME_QUOTE = 0.3
"""Overlap of contents from which on an own quote answers a suggested one (GenderGapTracker's lenient threshold)."""


def same_statement(one: Annotation | Quote, other: Annotation | Quote) -> bool:
    """Tell whether two facts say the same about the same places, whatever their ids."""
    return shape_of(one) == shape_of(other)


def open_suggestions(article: Article, layer: Layer, suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Return the suggestions that the coder has not answered yet, by position.

    An entity suggestion is answered by any own annotation that overlaps it, a quote by an own quote on nearly the same
    content, either by a rejection of the same code at the same place.
    """
    refused = _Refused(article, layer.rejections)
    taken = _Taken(layer)
    left = (s for s in suggestions if not taken.answers(s) and not refused.covers(s.code, s.span))
    return tuple(sorted(left, key=lambda s: (s.span, s.code, s.id)))


def lifted_rejections(article: Article, layer: Layer, made: Annotation | Quote) -> tuple[Rejection, ...]:
    """Return the rejections that contradict a new statement: same code, same place."""
    code = made.code if isinstance(made, Annotation) else QUOTE_CODE
    span = made.span if isinstance(made, Annotation) else hull(made.content.spans)
    return tuple(r for r in layer.rejections if _Refused(article, (r,)).covers(code, span))


class _Refused:
    """Rejections by code, their spans widened to whole words once."""

    def __init__(self, article: Article, rejections: Iterable[Rejection]) -> None:
        self._words = words(article.text) if rejections else ()
        self._spans: dict[str, list[Span]] = {}
        for rejection in rejections:
            self._spans.setdefault(rejection.code, []).append(widen(self._words, rejection.span))

    def covers(self, code: str, span: Span) -> bool:
        spans = self._spans.get(code)
        if not spans:
            return False
        wide = widen(self._words, span)
        return any(wide.overlap_ratio(other) >= SAME_PLACE for other in spans)


class _Taken:
    """The places that own annotations and quotes hold."""

    def __init__(self, layer: Layer) -> None:
        self._entities = [a.span for a in layer.annotations]
        self._quotes = [hull(q.content.spans) for q in layer.quotes]

    def answers(self, suggestion: Suggestion) -> bool:
        if suggestion.code == QUOTE_CODE:
            return any(q.overlap_ratio(suggestion.span) >= SAME_QUOTE for q in self._quotes)
        return any(a.overlaps(suggestion.span) for a in self._entities)
