"""The observed disorder of gamma: how badly the spans of several coders fit, in the alignment that fits best.

Mathet, Widloecher and Metivier, The unified and holistic method gamma (Computational Linguistics 41, 2015).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from annotator.review.aligning import Spans, best_alignment
from annotator.review.continuum import Marked
from annotator.review.measure import Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What a difference of place, of code and a span without partner cost (alpha, beta and delta of the paper)."""

    place: float = 1.0
    code: float = 1.0
    alone: float = 1.0

    def distance(self, apart: Floats, recoded: Floats) -> Floats:
        """Return the dissimilarity in units of a span alone, which is 1 whatever `alone` is."""
        return self.place * apart + self.code * recoded


def dissimilarity(one: Marked, other: Marked, weights: Weights) -> float:
    """Return what it costs to align two spans.

    The place costs ((|s - s'| + |e - e'|) / (length + length'))^2 (equation 3), another code 1; each times delta.
    """
    pair = spans_of([[one], [other]], sorted({one.code, other.code}))
    return weights.alone * float(weights.distance(pair.apart(), pair.recoded())[0, 1])


def spans_of(coders: Iterable[Sequence[Marked]], codes: Sequence[str]) -> Spans:
    """Return the spans as columns of numbers, with codes by their place in `codes`."""
    place = {code: at for at, code in enumerate(codes)}
    sides = [sorted(marks) for marks in coders]
    rows = [(at, m.span.start, m.span.end, place[m.code]) for at, marks in enumerate(sides) for m in marks]
    return Spans(len(sides), *np.array(rows, dtype=np.int64).reshape(-1, 4).T)


def observed_disorder(coders: Sequence[Sequence[Marked]], weights: Weights | None = None) -> float:
    """Return the disorder of the best alignment of one article; 0 where nobody marked anything.

    It is the cost of the groups of the alignment over the mean number of spans of a coder. ValueError for fewer than
    two coders. The best alignment is exact.
    """
    if len(coders) < 2:
        raise ValueError("disorder needs two coders")
    weights = weights or Weights()
    spans = spans_of(coders, sorted({m.code for marks in coders for m in marks}))
    if not len(spans):
        return 0.0
    _, cost = best_alignment(spans, weights.distance(spans.apart(), spans.recoded()))
    return weights.alone * cost / (len(spans) / spans.n)
