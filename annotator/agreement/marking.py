"""What was handed in as the measures want it: marks by level, without the zones that are not coded."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from annotator.agreement.figures import CONTENT, CUE, MENTION, SPANS, Options
from annotator.agreement.rating import tokens_of
from annotator.agreement.submissions import Gathered
from annotator.model.facts import QUOTE_CODE, Annotation
from annotator.model.layer import Layer
from annotator.model.span import Span, united
from annotator.review.continuum import Marked, MarkedArticle
from annotator.review.ratings import Indices

IN_SKIPPED = "Spans that lie in a zone not to code."
OTHER_CODES = "Spans of codes that were not asked for."


@dataclass(frozen=True, slots=True)
class Squeezed:
    """An article without the stretches that are not coded: positions in what is left of it, in code points."""

    length: int
    skipped: tuple[Span, ...]

    def place(self, span: Span) -> Span | None:
        """Return where a span lies in what is left; None where nothing of it is left."""
        if not self.skipped:
            return span
        start, end = self._point(span.start), self._point(span.end)
        return Span(start, end) if start < end else None

    def words(self, edges: Indices) -> Indices:
        """Return where words (starts and ends) lie in what is left, without those of which nothing is."""
        if not self.skipped:
            return edges
        moved = np.array([[self._point(int(e)) for e in word] for word in edges], dtype=np.int64).reshape(-1, 2)
        return moved[moved[:, 0] < moved[:, 1]]

    def _point(self, point: int) -> int:
        before = self.skipped[: bisect_right(self.skipped, point, key=lambda s: s.start)]
        return point - sum(min(s.end, point) - s.start for s in before)


def squeezed(length: int, skipped: Sequence[Span]) -> Squeezed:
    """Return an article of `length` code points without its skipped stretches."""
    apart = united(skipped)
    return Squeezed(length - sum(s.length for s in apart), apart)


Pieces = Callable[[Layer, Mapping[str, str]], Iterable[tuple[Span, str]]]


def _annotations(layer: Layer, into: Mapping[str, str]) -> Iterable[tuple[Span, str]]:
    return ((a.span, into.get(a.code, a.code)) for a in layer.facts.values() if isinstance(a, Annotation))


def _part(name: str) -> Pieces:
    def pieces(layer: Layer, _into: Mapping[str, str]) -> Iterable[tuple[Span, str]]:
        """Yield the stretches of one part of all quotes; where parts of two quotes overlap they are one stretch."""
        parts = [part for quote in layer.quotes if (part := getattr(quote, name)) is not None]
        return ((span, QUOTE_CODE) for span in united(span for part in parts for span in part.spans))

    return pieces


_PIECES: dict[str, Pieces] = {
    SPANS: _annotations,
    CONTENT: _part("content"),
    CUE: _part("cue"),
    MENTION: _part("speaker"),
}


def marking(
    gathered: Gathered, level: str, into: Mapping[str, str], codes: Sequence[str] = ()
) -> tuple[MarkedArticle, ...]:
    """Return the marks of a level of spans, codes replaced as `into` says, of `codes` alone where there are any.

    The same span marked twice with one code counts once. Articles are named by the hash of the text and their place,
    which are the same in all copies of a corpus.
    """
    left, pieces = _left(gathered), _PIECES[level]
    places = {a.id: at for at, a in enumerate(gathered.articles)}
    by_coder: list[dict[str, list[Marked]]] = [{} for _ in left]
    for one in gathered.submissions:
        at = places[one.article]
        kept = set()
        for span, code in pieces(one.layer, into):
            place = left[at].place(span)
            if place is not None and (level != SPANS or not codes or code in codes):
                kept.add((place.start, place.end, code))
        by_coder[at][one.who] = [Marked(Span(start, end), code) for start, end, code in sorted(kept)]
    return tuple(
        MarkedArticle(f"{article.text_sha256} {at}", left[at].length, by_coder[at])
        for at, article in enumerate(gathered.articles)
    )


def words_of(gathered: Gathered) -> tuple[Indices, ...]:
    """Return the words of each article (starts and ends) in what is left of it."""
    found = zip(_left(gathered), tokens_of(gathered.articles), strict=True)
    return tuple(each.words(edges) for each, edges in found)


def _left(gathered: Gathered) -> list[Squeezed]:
    return [squeezed(len(a.text), gathered.skipped.get(a.id, ())) for a in gathered.articles]


def dropped(gathered: Gathered, options: Options) -> Counter[str]:
    """Return why spans were left out, and how many."""
    into, found = dict(options.collapse), Counter[str]()
    lengths = {a.id: len(a.text) for a in gathered.articles}
    for one in gathered.submissions:
        left = squeezed(lengths[one.article], gathered.skipped.get(one.article, ()))
        for level, pieces in _PIECES.items() if left.skipped or options.codes else ():
            for span, code in pieces(one.layer, into):
                if left.place(span) is None:
                    found[IN_SKIPPED] += 1
                elif level == SPANS and options.codes and code not in options.codes:
                    found[OTHER_CODES] += 1
    return found
