"""Reliability data in the shortest form."""

from collections.abc import Hashable, Sequence

from annotator.model.span import Span
from annotator.review.continuum import Marked, MarkedArticle
from annotator.review.ratings import Ratings, ratings


def rated(*rows: Sequence[Hashable], values: Sequence[Hashable] | None = None, per_article: int = 1) -> Ratings:
    """One row per coder, one column per unit; None or "." is no value."""
    by_coder = {
        f"coder {at}": {unit: v for unit, v in enumerate(row) if v not in (None, ".")} for at, row in enumerate(rows)
    }
    return ratings(by_coder, values=values, article_of=lambda unit: int(str(unit)) // per_article)


def rated_units(*units: Sequence[Hashable], values: Sequence[Hashable] | None = None) -> Ratings:
    """One row per unit, one column per coder."""
    return rated(*zip(*units, strict=True), values=values)


def crossed(table: Sequence[Sequence[int]]) -> Ratings:
    """A table of two coders, how often each pair of values occurs."""
    pairs = [(i, j) for i, row in enumerate(table) for j, times in enumerate(row) for _ in range(times)]
    return rated_units(*pairs, values=range(len(table)))


def marks(text: str) -> list[Marked]:
    """Spans out of `code:start-end code:start-end`."""
    found = []
    for item in text.split():
        code, _, edges = item.partition(":")
        start, _, end = edges.partition("-")
        found.append(Marked(Span(int(start), int(end)), code))
    return found


def article(length: int, name: str = "article", **by_coder: str) -> MarkedArticle:
    return MarkedArticle(name, length, {coder: marks(text) for coder, text in by_coder.items()})
