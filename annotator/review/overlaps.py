"""Span F1 of each two coders in every mode, and by code, from one search for the spans that overlap.

It gives what `span_f1` gives; tests compare the two. Two spans with no other partner need no assignment to be solved.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from scipy.optimize import linear_sum_assignment

from annotator.review.cutting import Cut, Flags
from annotator.review.figure import Undefined
from annotator.review.matching import Mode
from annotator.review.measure import Floats, Measure, quotient
from annotator.review.ratings import Indices


@dataclass(frozen=True, eq=False)
class Overlaps:
    """Two coders' spans and which of them overlap (`left`, `right`: places among each coder's spans)."""

    cut: Cut
    one: int
    other: int
    left: Indices
    right: Indices
    _counted: dict[tuple[Mode, bool], Floats] = field(default_factory=dict, repr=False)

    @cached_property
    def both(self) -> Flags:
        """Which articles both coded."""
        return np.asarray(self.cut.present[self.one] & self.cut.present[self.other], dtype=bool)

    @cached_property
    def _same_span(self) -> Flags:
        a, b = self.cut.units[self.one], self.cut.units[self.other]
        same = (a.starts[self.left] == b.starts[self.right]) & (a.ends[self.left] == b.ends[self.right])
        return np.asarray(same, dtype=bool)

    @cached_property
    def _same_code(self) -> Flags:
        a, b = self.cut.units[self.one], self.cut.units[self.other]
        return np.asarray(a.labels[self.left] == b.labels[self.right])

    def pairs(self, mode: Mode, *, by_code: bool = False) -> tuple[Indices, Floats]:
        """Return which overlaps make TP largest, and what each counts; `by_code` pairs within codes only."""
        count = np.where(self._same_span, 1.0, 0.5 if mode is Mode.PARTIAL else 1.0)
        allowed = np.ones(len(self.left), dtype=bool)
        if mode in (Mode.STRICT, Mode.EXACT):
            allowed &= self._same_span
        if by_code or mode in (Mode.STRICT, Mode.TYPE):
            allowed &= self._same_code
        at = np.flatnonzero(allowed)
        chosen = at[_best(self.left[at], self.right[at], count[at])]
        return chosen, count[chosen]

    def counts(self, mode: Mode, *, by_code: bool = False) -> Floats:
        """Return TP and the number of spans of both (articles x codes x 2); without `by_code` of all codes together."""
        if (mode, by_code) not in self._counted:
            self._counted[mode, by_code] = self._count(mode, by_code=by_code)
        return self._counted[mode, by_code]

    def _count(self, mode: Mode, *, by_code: bool) -> Floats:
        size = len(self.cut.codes) if by_code else 1
        units = [self.cut.units[row] for row in (self.one, self.other)]
        number = sum(_by_cell(u.articles, u.labels - 1, None, self.cut.n_articles, size) for u in units)
        chosen, count = self.pairs(mode, by_code=by_code)
        left = self.left[chosen]
        hits = _by_cell(units[0].articles[left], units[0].labels[left] - 1, count, self.cut.n_articles, size)
        return np.stack([hits, np.asarray(number)], axis=2)


def _by_cell(articles: Indices, codes: Indices, weight: Floats | None, n_articles: int, size: int) -> Floats:
    cell = articles * size + (codes if size > 1 else 0)
    return np.bincount(cell, weight, n_articles * size).reshape(n_articles, size).astype(np.float64)


def overlaps(cut: Cut, one: str, other: str) -> Overlaps:
    """Return which spans of two coders overlap. Spans of different articles never do."""
    rows = cut.coders.index(one), cut.coders.index(other)
    a, b = (cut.units[row] for row in rows)
    reach = np.maximum.accumulate(b.ends) if len(b.ends) else b.ends
    first = np.searchsorted(reach, a.starts, side="right")
    last = np.maximum(np.searchsorted(b.starts, a.ends, side="left"), first)
    left = np.repeat(np.arange(len(a.starts)), last - first)
    right = np.arange(len(left)) - np.repeat(np.cumsum(last - first) - (last - first), last - first)
    right = right + np.repeat(first, last - first)
    meet = b.ends[right] > a.starts[left]
    return Overlaps(cut, *rows, left[meet], right[meet])


def f1(found: Sequence[Overlaps], mode: Mode, *, code: str | None = None) -> Measure:
    """Return F1 of two coders or, of several pairs of coders, the mean over the pairs that have one.

    Units are spans, of all pairs together; excluded are articles of which only one of a pair has coded.
    """
    tables = []
    for each in found:
        counts = each.counts(mode, by_code=code is not None)
        at = 0 if code is None else each.cut.codes.index(code)
        tables.append(np.where(each.both[:, None], counts[:, at], 0.0))
    either = np.array([each.cut.present[[each.one, each.other]].any(axis=0) for each in found])
    both = np.array([each.both for each in found])
    spans = int(sum(table[:, 1].sum() for table in tables))
    coders = {row for each in found for row in (each.one, each.other)}
    return Measure(
        name=f"f1_{mode}" if code is None else f"f1_{mode}:{code}",
        counts=np.column_stack(tables)[both.any(axis=0)],
        statistic=_mean_f1,
        n_units=spans,
        n_coders=len(coders),
        n_pairable=spans,
        excluded=int((either.any(axis=0) & ~both.any(axis=0)).sum()),
        undefined=None if both.any() else Undefined.NOT_BOTH if len(found) == 1 else Undefined.NOTHING_SHARED,
        otherwise=Undefined.NO_SPANS,
    )


def _mean_f1(sums: Floats) -> Floats:
    each = quotient(2 * sums[:, 0::2], sums[:, 1::2])
    there = ~np.isnan(each)
    return quotient(np.where(there, each, 0.0).sum(axis=1), there.sum(axis=1).astype(np.float64))


def _best(left: Indices, right: Indices, weight: Floats) -> Indices:
    """Return the places of the edges of a heaviest matching; where an edge stands alone it is in it."""
    alone = (np.bincount(left)[left] == 1) & (np.bincount(right)[right] == 1) if len(left) else np.zeros(0, dtype=bool)
    chosen = [np.flatnonzero(alone)]
    for group in _connected(left, right, np.flatnonzero(~alone)):
        rows, row = np.unique(left[group], return_inverse=True)
        columns, column = np.unique(right[group], return_inverse=True)
        table, place = np.zeros((len(rows), len(columns))), np.zeros((len(rows), len(columns)), dtype=np.int64)
        table[row, column], place[row, column] = weight[group], group
        picked = linear_sum_assignment(table, maximize=True)
        chosen.append(place[picked][table[picked] > 0])
    return np.sort(np.concatenate(chosen))


def _connected(left: Indices, right: Indices, edges: Indices) -> list[Indices]:
    """Return the edges in groups that share no span with each other."""
    root: dict[tuple[int, int], tuple[int, int]] = {}

    def find(node: tuple[int, int]) -> tuple[int, int]:
        while root.setdefault(node, node) != node:
            node = root[node]
        return node

    for edge in edges.tolist():
        root[find((0, int(left[edge])))] = find((1, int(right[edge])))
    groups: dict[tuple[int, int], list[int]] = {}
    for edge in edges.tolist():
        groups.setdefault(find((0, int(left[edge]))), []).append(edge)
    return [np.array(group, dtype=np.int64) for group in groups.values()]
