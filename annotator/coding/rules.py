"""What follows from what is coded: which suggestions are still open, which rejections a decision lifts."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter

from annotator.arabic.words import widen, words
from annotator.model.article import Article
from annotator.model.decision import Change
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
    return tuple(sorted(_open(article, layer, suggestions), key=_place))


def still_open(
    article: Article,
    layer: Layer,
    suggestions: Iterable[Suggestion],
    open_before: Iterable[Suggestion],
    changes: Iterable[Change],
) -> tuple[Suggestion, ...]:
    """Return `open_suggestions(article, layer, suggestions)`, where `changes` made `layer` of one with `open_before`.

    Only suggestions that touch the stretch of what changed are judged anew: a decision has to be quick among 1,000
    spans.
    """
    touched = [_widened(article.text, span) for span in _changed_places(changes)]
    if not touched:
        return tuple(open_before)
    changed = hull(touched)
    near = [s for s in suggestions if changed.overlaps(s.span)]
    judged = {s.id for s in near}
    still = [s for s in open_before if s.id not in judged]
    for suggestion in _open(article, layer, near):
        insort(still, suggestion, key=_place)
    return tuple(still)


def lifted_rejections(article: Article, layer: Layer, made: Annotation | Quote) -> tuple[Rejection, ...]:
    """Return the rejections that contradict a new statement: same code, same place."""
    code = made.code if isinstance(made, Annotation) else QUOTE_CODE
    span = made.span if isinstance(made, Annotation) else hull(made.content.spans)
    wide = _widened(article.text, span)
    near = (r for r in layer.rejections if r.code == code)
    return tuple(r for r in near if _widened(article.text, r.span).overlap_ratio(wide) >= SAME_PLACE)


def _open(article: Article, layer: Layer, suggestions: Iterable[Suggestion]) -> Iterator[Suggestion]:
    asked = tuple(suggestions)
    if not asked:
        return iter(())
    around = _widened(article.text, hull([s.span for s in asked]))
    refused = _Refused(article.text, (r for r in layer.rejections if _widened(article.text, r.span).overlaps(around)))
    taken = _Taken(layer, around)
    return (s for s in asked if not taken.answers(s) and not refused.covers(s.code, s.span))


def _place(suggestion: Suggestion) -> tuple[int, int, str, str]:
    span = suggestion.span
    return span.start, span.end, suggestion.code, suggestion.id


def _changed_places(changes: Iterable[Change]) -> Iterator[Span]:
    for change in changes:
        if isinstance(change.fact, Annotation | Rejection):
            yield change.fact.span
        elif isinstance(change.fact, Quote):
            yield hull(change.fact.content.spans)


class _Stretches:
    """Spans that are found by what they touch, in time that does not grow with their number."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans, key=attrgetter("start"))
        self._starts = [span.start for span in self._spans]
        self._reach = list(accumulate((span.end for span in self._spans), max))

    def touching(self, span: Span) -> Iterator[Span]:
        """Yield the spans that overlap `span`, last one first."""
        k = bisect_left(self._starts, span.end)
        while k and self._reach[k - 1] > span.start:
            k -= 1
            if self._spans[k].end > span.start:
                yield self._spans[k]


class _Refused:
    """Rejections by code, their spans widened to whole words."""

    def __init__(self, text: str, rejections: Iterable[Rejection]) -> None:
        self._text = text
        spans: dict[str, list[Span]] = {}
        for rejection in rejections:
            spans.setdefault(rejection.code, []).append(_widened(text, rejection.span))
        self._stretches = {code: _Stretches(listed) for code, listed in spans.items()}

    def covers(self, code: str, span: Span) -> bool:
        refused = self._stretches.get(code)
        if refused is None:
            return False
        wide = _widened(self._text, span)
        return any(wide.overlap_ratio(other) >= SAME_PLACE for other in refused.touching(wide))


class _Taken:
    """The places around a stretch that own annotations and quotes hold."""

    def __init__(self, layer: Layer, around: Span) -> None:
        self._entities = _Stretches(a.span for a in layer.annotations if a.span.overlaps(around))
        contents = (hull(q.content.spans) for q in layer.quotes)
        self._quotes = _Stretches(content for content in contents if content.overlaps(around))

    def answers(self, suggestion: Suggestion) -> bool:
        span = suggestion.span
        if suggestion.code == QUOTE_CODE:
            return any(q.overlap_ratio(span) >= SAME_QUOTE for q in self._quotes.touching(span))
        return any(True for _ in self._entities.touching(span))


@lru_cache(maxsize=8192)
def _widened(text: str, span: Span) -> Span:
    """Return `span` widened to whole words. No word holds white space, so only what stands around it is read."""
    start, end = span.start, span.end
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return widen(tuple(Span(start + w.start, start + w.end) for w in words(text[start:end])), span)
