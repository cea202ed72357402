"""All articles as one line, cut once: what the u family adds up for any group of the coders, and for each code.

It gives what `unitize` gives, for 3 coders and 8 codes in a thirtieth of the time; tests compare the two.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from annotator.review.continuum import GAP, MarkedArticle, codes_of
from annotator.review.figure import Undefined
from annotator.review.measure import Floats
from annotator.review.ratings import Indices
from annotator.review.unitizing import Unitized

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Units:
    """One coder's spans in order: labels, starts and ends on the line of all articles, and each one's article."""

    labels: Indices
    starts: Indices
    ends: Indices
    articles: Indices


@dataclass(frozen=True, eq=False)
class Cut:
    """Articles put one after the other; label 0 is the gap, then `codes` from 1.

    `present` (coders x articles) is who coded what, `torn` where spans of one coder overlap.
    """

    coders: tuple[str, ...]
    codes: tuple[str, ...]
    offsets: Indices
    present: Flags
    torn: Flags
    units: tuple[Units, ...]
    _whole: dict[tuple[str, ...], Unitized] = field(default_factory=dict, repr=False)
    _kept: dict[object, tuple[Floats, ...]] = field(default_factory=dict, repr=False)

    @property
    def n_articles(self) -> int:
        """Number of articles."""
        return len(self.offsets) - 1

    @cached_property
    def edges(self) -> Indices:
        """Where any coder's span or an article begins or ends."""
        return np.unique(np.concatenate([self.offsets, *(u.starts for u in self.units), *(u.ends for u in self.units)]))

    @cached_property
    def pieces(self) -> Indices:
        """The article of each piece between two edges."""
        return np.searchsorted(self.offsets, self.edges[:-1], side="right") - 1

    @cached_property
    def labels(self) -> Indices:
        """What each coder says of each piece (coders x pieces)."""
        here = self.edges[:-1]
        table = np.full((len(self.coders), len(here)), GAP, dtype=np.int64)
        for row, own in zip(table, self.units, strict=True):
            if len(own.starts):
                at = np.searchsorted(own.starts, here, side="right") - 1
                inside = (at >= 0) & (here < own.ends[at])
                row[inside] = own.labels[at[inside]]
        return table

    def unitized(self, coders: Sequence[str]) -> Unitized:
        """Return the sums over the articles that at least two of `coders` coded, as `unitize` does."""
        key = tuple(coders)
        if key not in self._whole:
            self._whole[key] = self._summed(key)
        return self._whole[key]

    def _summed(self, coders: tuple[str, ...]) -> Unitized:
        rows = [self.coders.index(c) for c in coders]
        number = self.present[rows].sum(axis=0)
        shared = (number >= 2) & (np.diff(self.offsets) > 0)
        reason = self._reason(rows, shared)
        used = self._used(rows, shared)
        size = len(used)
        lengths, valued = np.zeros((self.n_articles, size, size)), np.zeros((self.n_articles, size))
        squares = np.zeros((self.n_articles, size))
        if reason is None:
            for row in rows:
                squares += self._squares(row)[:, used]
            for one, other in combinations(rows, 2):
                both, first, second = self._pair(one, other)
                lengths += (both + both.transpose(0, 2, 1))[:, used][:, :, used]
                valued += (first + second)[:, used]
            others = np.maximum(number - 1, 1)
            lengths, valued = lengths / others[:, None, None], valued / others[:, None]
        kept = shared & (reason is None)
        counted = [int(shared[self.units[row].articles].sum()) for row in rows]
        return Unitized(
            codes=tuple(self.codes[at - 1] for at in used[1:]),
            coders=coders,
            lengths=lengths[kept],
            squares=squares[kept],
            valued_squares=valued[kept][:, 1:],
            n_units=sum(counted),
            excluded=int(((number > 0) & ~shared).sum()),
            reason=reason,
        )

    def code(self, code: str, coders: Sequence[str]) -> Unitized:
        """Return the same for the spans of one code; ValueError where spans of one coder overlap (cut that code)."""
        if self.torn.any():
            raise ValueError("spans of one coder overlap")
        whole = self.unitized(coders)
        at = [whole.codes.index(code) + 1] if code in whole.codes else []
        keep = [label for label in range(len(whole.codes) + 1) if label not in at]
        gaps = whole.lengths[:, keep].sum(axis=(1, 2))  # a gap counts by its length
        return Unitized(
            codes=(code,),
            coders=whole.coders,
            lengths=_folded(_folded(whole.lengths, keep, at, axis=1), keep, at, axis=2),
            squares=np.column_stack([gaps, whole.squares[:, at].sum(axis=1)]),
            valued_squares=np.zeros((len(whole.lengths), 1)),
            n_units=self.count(code, coders),
            excluded=whole.excluded,
            reason=whole.reason,
        )

    def count(self, code: str, coders: Sequence[str]) -> int:
        """Return how many spans of a code the coders marked in articles that at least two of them coded."""
        if code not in self.codes:
            return 0
        rows = [self.coders.index(c) for c in coders]
        shared, label = self.present[rows].sum(axis=0) >= 2, self.codes.index(code) + 1
        return sum(int((shared[own.articles] & (own.labels == label)).sum()) for own in (self.units[r] for r in rows))

    def number(self, coders: Sequence[str]) -> int:
        """Return how many spans the coders marked in articles that at least two of them coded."""
        return sum(self.count(code, coders) for code in self.codes)

    def _reason(self, rows: Sequence[int], shared: Flags) -> Undefined | None:
        if len(rows) < 2:
            return Undefined.ONE_CODER
        if not shared.any():
            return Undefined.NOT_BOTH if len(rows) == 2 else Undefined.NOTHING_SHARED
        return Undefined.OVERLAPPING if (self.torn[rows] & shared).any() else None

    def _used(self, rows: Sequence[int], shared: Flags) -> Indices:
        found = [own.labels[shared[own.articles]] for own in (self.units[row] for row in rows)]
        return np.unique(np.concatenate([np.array([GAP]), *found])).astype(np.int64)

    def _squares(self, row: int) -> Floats:
        """Squared lengths of a coder's units by article and label; of gaps their lengths."""
        if row not in self._kept:
            size, own = len(self.codes) + 1, self.units[row]
            cell = own.articles * size + own.labels
            summed = np.bincount(cell, (own.ends - own.starts).astype(np.float64) ** 2, self.n_articles * size)
            table = summed.reshape(self.n_articles, size)
            gaps = np.where(self.labels[row] == GAP, np.diff(self.edges), 0)
            table[:, GAP] = np.bincount(self.pieces, gaps, self.n_articles)
            self._kept[row] = (np.where(self.present[row][:, None], table, 0.0),)
        return self._kept[row][0]

    def _pair(self, one: int, other: int) -> tuple[Floats, Floats, Floats]:
        """Return by article: lengths on which one coder says c and the other k; both coders' valued squares."""
        if (one, other) not in self._kept:
            size = len(self.codes) + 1
            cell = (self.pieces * size + self.labels[one]) * size + self.labels[other]
            both = np.bincount(cell, np.diff(self.edges), self.n_articles * size * size)
            there = (self.present[one] & self.present[other])[:, None]
            lengths = np.where(there[:, :, None], both.reshape(self.n_articles, size, size), 0.0)
            squares = (np.where(there, self._valued(*pair), 0.0) for pair in ((one, other), (other, one)))
            self._kept[one, other] = (lengths, *squares)
        lengths, first, second = self._kept[one, other]
        return lengths, first, second

    def _valued(self, one: int, other: int) -> Floats:
        """Squared length of what the other marked of each unit, by article and label of the unit."""
        size, own = len(self.codes) + 1, self.units[one]
        marked = np.append(0, np.cumsum(np.diff(self.edges) * (self.labels[other] != GAP)))
        start, end = np.searchsorted(self.edges, own.starts), np.searchsorted(self.edges, own.ends)
        square = (marked[end] - marked[start]).astype(np.float64) ** 2
        summed = np.bincount(own.articles * size + own.labels, square, self.n_articles * size)
        return np.asarray(summed.reshape(-1, size), dtype=np.float64)


def _folded(table: Floats, keep: list[int], at: list[int], *, axis: int) -> Floats:
    """Return the table with the labels `keep` as the gap and `at` as the only code."""
    parts = [np.take(table, places, axis=axis).sum(axis=axis) for places in (keep, at)]
    return np.stack(parts, axis=axis)


def cut(articles: Sequence[MarkedArticle], coders: Sequence[str]) -> Cut:
    """Return the articles as one line, of these coders."""
    chosen = [a.only(coders) for a in articles]
    codes = codes_of(chosen)
    place = {code: at for at, code in enumerate(codes, start=1)}
    offsets = np.append(0, np.cumsum([a.length for a in chosen])).astype(np.int64)
    present = np.array([[c in a.by_coder for a in chosen] for c in coders], dtype=bool).reshape(
        len(coders), len(chosen)
    )
    units, torn = [], np.zeros(present.shape, dtype=bool)
    for row, coder in enumerate(coders):
        listed = [
            (place[m.code], m.span.start + offset, m.span.end + offset, at)
            for at, (article, offset) in enumerate(zip(chosen, offsets.tolist(), strict=False))
            for m in article.by_coder.get(coder, ())
        ]
        table = np.array(listed, dtype=np.int64).reshape(-1, 4)
        table = table[np.lexsort((table[:, 0], table[:, 2], table[:, 1]))]
        own = Units(table[:, 0], table[:, 1], table[:, 2], table[:, 3])
        overlapping = np.maximum.accumulate(own.ends)[:-1] > own.starts[1:] if len(table) else np.zeros(0, dtype=bool)
        torn[row, own.articles[1:][overlapping]] = True
        units.append(own)
    return Cut(tuple(coders), codes, offsets, present, torn, tuple(units))
