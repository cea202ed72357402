"""What was handed in as the measures want it: marks by level, without the zones that are not coded."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.agreement.figures import CONTENT, CUE, MENTION, SPANS
from annotator.agreement.submissions import Gathered, Submission
from annotator.arabic.words import words
from annotator.model.facts import QUOTE_CODE, Annotation
from annotator.model.layer import Layer
from annotator.model.span import Span
from annotator.review.continuum import Marked, MarkedArticle

IN_SKIPPED = "Spans that lie in a zone not to code."


@dataclass(frozen=True, slots=True)
class Squeezed:
    """An article without the zones that are not coded: positions in what is left of it, in code points."""

    length: int
    skipped: tuple[Span, ...]

    def place(self, span: Span) -> Span | None:
        """Return where a span lies in what is left; None where nothing of it is left."""
        if not self.skipped:
            return span
        start, end = self._point(span.start), self._point(span.end)
        return Span(start, end) if start < end else None

    def _point(self, point: int) -> int:
        before = self.skipped[: bisect_right(self.skipped, point, key=lambda s: s.start)]
        return point - sum(min(s.end, point) - s.start for s in before)


def squeezed(length: int, skipped: Sequence[Span]) -> Squeezed:
    """Return an article of `length` code points without its skipped stretches, which do not overlap."""
    return Squeezed(length - sum(s.length for s in skipped), tuple(sorted(skipped)))


@dataclass(frozen=True, slots=True)
class Marking:
    """All that was handed in, by level: articles with marks, and the words of each article, both in what is left of it.

    `dropped` is how many spans of annotations and quotes lay in zones that are not coded.
    """

    marked: Mapping[str, tuple[MarkedArticle, ...]]
    words: Mapping[str, tuple[Span, ...]]
    dropped: int


Pieces = Callable[[Layer, Mapping[str, str]], Iterable[tuple[Span, str]]]


def _annotations(layer: Layer, into: Mapping[str, str]) -> Iterable[tuple[Span, str]]:
    return ((a.span, into.get(a.code, a.code)) for a in layer.facts.values() if isinstance(a, Annotation))


def _part(name: str) -> Pieces:
    def pieces(layer: Layer, _into: Mapping[str, str]) -> Iterable[tuple[Span, str]]:
        parts = (getattr(quote, name) for quote in layer.quotes)
        return ((span, QUOTE_CODE) for part in parts if part is not None for span in part.spans)

    return pieces


_PIECES: dict[str, Pieces] = {
    SPANS: _annotations,
    CONTENT: _part("content"),
    CUE: _part("cue"),
    MENTION: _part("speaker"),
}


def marking(gathered: Gathered, into: Mapping[str, str], codes: Sequence[str] = ()) -> Marking:
    """Return the marks of all levels of spans, codes replaced as `into` says, of `codes` alone where there are any.

    The same span marked twice with one code counts once.
    """
    left = {a.id: squeezed(len(a.text), gathered.skipped.get(a.id, ())) for a in gathered.articles}
    by_article: dict[str, list[Submission]] = {a.id: [] for a in gathered.articles}
    for one in gathered.submissions:
        by_article[one.article].append(one)
    marked: dict[str, tuple[MarkedArticle, ...]] = {}
    dropped = 0
    for level, pieces in _PIECES.items():
        listed = []
        for id_, submissions in by_article.items():
            by_coder: dict[str, list[Marked]] = {}
            for one in submissions:
                places = [(left[id_].place(span), code) for span, code in pieces(one.layer, into)]
                dropped += sum(1 for place, _ in places if place is None)
                kept = {
                    Marked(p, code) for p, code in places if p is not None and (level != SPANS or _wanted(code, codes))
                }
                by_coder[one.who] = sorted(kept)
            listed.append(MarkedArticle(id_, left[id_].length, by_coder))
        marked[level] = tuple(listed)
    return Marking(marked, {a.id: _words(a.text, left[a.id]) for a in gathered.articles}, dropped)


def _wanted(code: str, codes: Sequence[str]) -> bool:
    return not codes or code in codes


def _words(text: str, left: Squeezed) -> tuple[Span, ...]:
    found = words(text)
    return found if not left.skipped else tuple(p for word in found if (p := left.place(word)) is not None)
