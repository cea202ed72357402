"""What coders marked in articles, and each coder's line cut into units and gaps."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from annotator.model.span import Span, united
from annotator.review.figure import Undefined
from annotator.review.ratings import Indices

GAP = 0
"""The label of what a coder did not mark; the codes follow from 1."""


@dataclass(frozen=True, order=True, slots=True)
class Marked:
    """A span with its code."""

    span: Span
    code: str


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """What each coder of an article marked in it; a coder who marked nothing has an empty sequence.

    `length` is in code points. ValueError where a span ends beyond it.
    """

    article: str
    length: int
    by_coder: Mapping[str, Sequence[Marked]]

    def __post_init__(self) -> None:
        if any(m.span.end > self.length for marks in self.by_coder.values() for m in marks):
            raise ValueError(f"a span ends beyond the article {self.article}")

    def only(self, coders: Iterable[str]) -> "MarkedArticle":
        """Return the article with the work of these coders."""
        kept = {c: self.by_coder[c] for c in coders if c in self.by_coder}
        return MarkedArticle(self.article, self.length, kept)

    def only_code(self, code: str) -> "MarkedArticle":
        """Return the article with the spans of one code; those of one coder that overlap become one."""
        kept = {
            coder: [Marked(s, code) for s in united(m.span for m in marks if m.code == code)]
            for coder, marks in self.by_coder.items()
        }
        return MarkedArticle(self.article, self.length, kept)

    def overlapping(self) -> bool:
        """Tell whether spans of one coder overlap."""
        return any(a.span.end > b.span.start for marks in self.by_coder.values() for a, b in pairwise(sorted(marks)))


def codes_of(articles: Iterable[MarkedArticle]) -> tuple[str, ...]:
    """Return the codes that were used, sorted."""
    return tuple(sorted({m.code for a in articles for marks in a.by_coder.values() for m in marks}))


def nothing_shared(coders: Sequence[str], shared: Sequence[MarkedArticle]) -> Undefined | None:
    """Return why so many coders cannot be compared over the articles they share; None where they can be."""
    if len(coders) < 2:
        return Undefined.ONE_CODER
    if not shared:
        return Undefined.NOT_BOTH if len(coders) == 2 else Undefined.NOTHING_SHARED
    return None


@dataclass(frozen=True, slots=True)
class Lines:
    """An article cut where any coder's span begins or ends.

    `edges` are the cuts, 0 and the length among them; `labels` (coders x pieces) what each coder says of each piece;
    `units` per coder (label, start, end) of the spans, none overlapping.
    """

    edges: Indices
    labels: Indices
    units: tuple[Indices, ...]

    @property
    def lengths(self) -> Indices:
        """Code points of each piece."""
        return np.diff(self.edges)


def lines(article: MarkedArticle, codes: Sequence[str]) -> Lines:
    """Return the article's lines with labels by their place in `codes`, from 1; its spans must not overlap."""
    place = {code: at for at, code in enumerate(codes, start=1)}
    units = tuple(
        np.array([(place[m.code], m.span.start, m.span.end) for m in sorted(marks)], dtype=np.int64).reshape(-1, 3)
        for marks in article.by_coder.values()
    )
    edges = np.unique(np.concatenate([[0, article.length], *(u[:, 1:].ravel() for u in units)])).astype(np.int64)
    labels = np.full((len(units), len(edges) - 1), GAP, dtype=np.int64)
    for row, own in zip(labels, units, strict=True):
        if len(own):
            at = np.searchsorted(own[:, 1], edges[:-1], side="right") - 1
            inside = (at >= 0) & (edges[:-1] < own[at, 2])
            row[inside] = own[at[inside], 0]
    return Lines(edges, labels, units)
