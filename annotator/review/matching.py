"""Span F1 of two coders: how many spans of one have a partner among the other's, each span in one pair at most.

F1 = 2 TP / (n_a + n_b) (van Rijsbergen 1979); pairs are chosen so that TP is largest, hence F1(a, b) = F1(b, a). The
modes are those of SemEval-2013 task 9.1 (Segura-Bedmar et al. 2013). Half-open spans that only touch do not overlap.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from enum import StrEnum

import numpy as np
from scipy.optimize import linear_sum_assignment

from annotator.review.continuum import Marked, MarkedArticle
from annotator.review.figure import Undefined
from annotator.review.measure import Floats, Measure, quotient


class Mode(StrEnum):
    """What makes a pair, and what it counts."""

    STRICT = "strict"
    """Same span and code: 1."""
    EXACT = "exact"
    """Same span: 1."""
    PARTIAL = "partial"
    """Same span 1, overlap 0.5, whatever the code."""
    TYPE = "type"
    """Overlap and same code: 1."""


def span_f1(
    articles: Sequence[MarkedArticle], one: str, other: str, *, mode: Mode = Mode.STRICT, code: str | None = None
) -> Measure:
    """Return F1 of two coders over the articles both coded, of one `code` or all; the others count as excluded."""
    either = [a for a in articles if one in a.by_coder or other in a.by_coder]
    both = [(a.by_coder[one], a.by_coder[other]) for a in either if one in a.by_coder and other in a.by_coder]
    if code is not None:
        both = [tuple([m for m in marks if m.code == code] for marks in pair) for pair in both]  # type: ignore[misc]
    count = _COUNTED[mode]
    counts = np.array([(count(a, b), len(a) + len(b)) for a, b in both], dtype=np.float64).reshape(-1, 2)
    spans = int(counts[:, 1].sum())
    return Measure(
        name=f"f1_{mode}" if code is None else f"f1_{mode}:{code}",
        counts=counts,
        statistic=_f1,
        n_units=spans,
        n_coders=len({one, other}),
        n_pairable=spans,
        excluded=len(either) - len(both),
        undefined=Undefined.ONE_CODER if one == other else None if both else Undefined.NOT_BOTH,
        otherwise=Undefined.NO_SPANS,
    )


def _f1(sums: Floats) -> Floats:
    return quotient(2 * sums[:, 0], sums[:, 1])


def matched(one: Sequence[Marked], other: Sequence[Marked], *, mode: Mode) -> tuple[tuple[int, int], ...]:
    """Return the pairs (place in `one`, place in `other`) that make TP largest."""
    weights = _weights(one, other, mode)
    rows, columns = linear_sum_assignment(weights, maximize=True)
    return tuple((int(r), int(c)) for r, c in zip(rows, columns, strict=True) if weights[r, c] > 0)


def _identical(one: Sequence[Marked], other: Sequence[Marked]) -> float:
    return (Counter(one) & Counter(other)).total()


def _same_span(one: Sequence[Marked], other: Sequence[Marked]) -> float:
    return (Counter(m.span for m in one) & Counter(m.span for m in other)).total()


def _best(mode: Mode) -> Callable[[Sequence[Marked], Sequence[Marked]], float]:
    def counted(one: Sequence[Marked], other: Sequence[Marked]) -> float:
        weights = _weights(one, other, mode)
        rows, columns = linear_sum_assignment(weights, maximize=True)
        return float(weights[rows, columns].sum())

    return counted


def _weights(one: Sequence[Marked], other: Sequence[Marked], mode: Mode) -> Floats:
    a, b = (np.array([(m.span.start, m.span.end) for m in s], dtype=np.int64).reshape(-1, 2) for s in (one, other))
    same = np.asarray((a[:, None] == b[None, :]).all(axis=2), dtype=bool)
    overlapping = np.asarray((a[:, None, 0] < b[None, :, 1]) & (b[None, :, 0] < a[:, None, 1]), dtype=bool)
    if mode is Mode.PARTIAL:
        return np.where(same, 1.0, np.where(overlapping, 0.5, 0.0))
    if mode is Mode.EXACT:
        return same.astype(np.float64)
    code = np.array([[m.code == n.code for n in other] for m in one], dtype=bool).reshape(len(one), len(other))
    return np.asarray((same if mode is Mode.STRICT else overlapping) & code, dtype=np.float64)


_COUNTED: dict[Mode, Callable[[Sequence[Marked], Sequence[Marked]], float]] = {
    Mode.STRICT: _identical,
    Mode.EXACT: _same_span,
    Mode.PARTIAL: _best(Mode.PARTIAL),
    Mode.TYPE: _best(Mode.TYPE),
}
