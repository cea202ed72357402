"""The u-alpha family over spans: did coders mark the same stretches, with the same codes?

Krippendorff, Mathet, Bouvry and Widloecher, On the reliability of unitizing textual continua (Quality & Quantity 50,
2016); Krippendorff, Content Analysis (4th edition, 2019), section 12.6. docs/agreement.md has the formulas.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np

from annotator.review.continuum import GAP, Lines, MarkedArticle, codes_of, lines, nothing_shared
from annotator.review.figure import Undefined
from annotator.review.measure import Floats, Measure, quotient


@dataclass(frozen=True, eq=False, slots=True)
class Unitized:
    """Per article the sums that the whole family is made of; label 0 is the gap.

    `lengths` (articles x labels x labels) are code points on which two coders say the two labels; `squares` (articles x
    labels) squared lengths of units, of gaps their lengths; `valued_squares` the same for what is left of a unit where
    another coder marked anything.
    """

    codes: tuple[str, ...]
    coders: tuple[str, ...]
    lengths: Floats
    squares: Floats
    valued_squares: Floats
    n_units: int
    excluded: int
    reason: Undefined | None

    def u(self) -> Measure:
        """Return u-alpha: units, gaps and codes."""
        return self._measure("u_alpha", _alpha, Undefined.NO_SPANS, self._whole(), self._n_points())

    def marked(self) -> Measure:
        """Return |u-alpha: marked or not, whatever the code."""
        return self._measure("u_alpha_marked", _marked, Undefined.NO_SPANS, self._whole(), self._n_points())

    def cu(self) -> Measure:
        """Return cu-alpha: the codes, where both marked; its coverage is the share of marked text it rests on."""
        return self._measure("cu_alpha", _alpha, self._why(), self._valued(), self._n_valued(), self.coverage())

    def ku(self, code: str) -> Measure:
        """Return (k)u-alpha of one code, where both marked; ValueError for a code nobody used."""
        at = self.codes.index(code)
        covered = self.coverage(code)
        why = Undefined.ONE_CODE if covered else Undefined.CODE_APART

        def statistic(coincident: Floats, squares: Floats) -> Floats:
            own = coincident.sum(axis=2)
            expected = _expected(coincident, squares)
            row, same = expected.sum(axis=2)[:, at], expected[:, at, at]
            observed = own[:, at] - coincident[:, at, at]
            return np.asarray(1 - quotient(row, own[:, at]) * quotient(observed, row - same))

        return self._measure(f"ku_alpha:{code}", statistic, why, self._valued(), self._n_valued(code), covered)

    def characters(self) -> Measure:
        """Return Krippendorff's nominal alpha of code points, each labelled with its code or as gap."""
        singles = self.lengths.sum(axis=2)
        return self._measure("alpha_characters", _alpha, Undefined.NO_SPANS, (self.lengths, singles), self._n_points())

    def coverage(self, code: str | None = None) -> float | None:
        """Return the share of marked text (of one code) where another coder marked too, by pairs; None: none marked."""
        rows = slice(1, None) if code is None else slice(self.codes.index(code) + 1, self.codes.index(code) + 2)
        summed = self.lengths.sum(axis=0)
        whole = summed[rows].sum()
        return float(summed[rows, 1:].sum() / whole) if whole else None

    def _whole(self) -> tuple[Floats, Floats]:
        return self.lengths, self.squares

    def _valued(self) -> tuple[Floats, Floats]:
        return self.lengths[:, 1:, 1:], self.valued_squares

    def _why(self) -> Undefined:
        if not self.n_units:
            return Undefined.NO_SPANS
        return Undefined.ONE_CODE if self._n_valued() else Undefined.NO_COMMON_PLACE

    def _n_points(self) -> int:
        return round(float(self.lengths.sum()))

    def _n_valued(self, code: str | None = None) -> int:
        rows = slice(None) if code is None else self.codes.index(code)
        return round(float(self.lengths.sum(axis=0)[1:, 1:][rows].sum()))

    def _measure(
        self,
        name: str,
        of: Callable[[Floats, Floats], Floats],
        otherwise: Undefined,
        sums: tuple[Floats, Floats],
        n_pairable: int,
        coverage: float | None = None,
    ) -> Measure:
        coincident, squares = sums
        size = coincident.shape[1]

        def statistic(rows: Floats) -> Floats:
            return of(rows[:, : size * size].reshape(len(rows), size, size), rows[:, size * size :])

        if otherwise is Undefined.NO_SPANS and self.n_units:
            otherwise = Undefined.SAME_EVERYWHERE
        return Measure(
            name=name,
            counts=np.column_stack([coincident.reshape(len(coincident), size * size), squares]),
            statistic=statistic,
            n_units=self.n_units,
            n_coders=len(self.coders),
            n_pairable=n_pairable,
            excluded=self.excluded,
            coverage=coverage,
            undefined=self.reason,
            otherwise=otherwise,
        )


def unitize(
    articles: Sequence[MarkedArticle], *, code: str | None = None, coders: Sequence[str] | None = None
) -> Unitized:
    """Return the sums over `articles` of `coders` (all), for the spans of one `code` or of all.

    Articles that fewer than two coded are left out and counted. With `code`, `marked()` is the figure to take: spans of
    one coder and that code that overlap are one. Without it, a coder's overlapping spans leave the family undefined.
    """
    names = tuple(coders) if coders is not None else tuple(dict.fromkeys(c for a in articles for c in a.by_coder))
    chosen = [a.only(names) for a in articles]
    if code is not None:
        chosen = [a.only_code(code) for a in chosen]
    coded = [a for a in chosen if a.by_coder]
    shared = [a for a in coded if len(a.by_coder) >= 2 and a.length]
    reason = _reason(names, shared)
    codes = codes_of(shared)
    cut = [] if reason else [lines(a, codes) for a in shared]
    size = len(codes) + 1
    return Unitized(
        codes=codes,
        coders=names,
        lengths=np.array([_lengths(c, size) for c in cut]).reshape(-1, size, size),
        squares=np.array([_squares(c, size) for c in cut]).reshape(-1, size),
        valued_squares=np.array([_valued_squares(c, size) for c in cut]).reshape(-1, size)[:, 1:],
        n_units=sum(len(marks) for a in shared for marks in a.by_coder.values()),
        excluded=len(coded) - len(shared),
        reason=reason,
    )


def _reason(names: Sequence[str], shared: Sequence[MarkedArticle]) -> Undefined | None:
    return nothing_shared(names, shared) or (Undefined.OVERLAPPING if any(a.overlapping() for a in shared) else None)


def _lengths(cut: Lines, size: int) -> Floats:
    """Code points on which an ordered pair of coders says two labels, divided by the number of the other coders."""
    summed = np.zeros(size * size)
    for one, other in permutations(cut.labels, 2):
        summed += np.bincount(one * size + other, cut.lengths, size * size)
    return summed.reshape(size, size) / (len(cut.labels) - 1)


def _squares(cut: Lines, size: int) -> Floats:
    """Squared lengths of the units of each code; of gaps their lengths, since a gap has no unity that could be kept."""
    summed = np.zeros(size)
    for units in cut.units:
        summed += np.bincount(units[:, 0], (units[:, 2] - units[:, 1]).astype(np.float64) ** 2, size)
    summed[GAP] = ((cut.labels == GAP) * cut.lengths).sum()
    return summed


def _valued_squares(cut: Lines, size: int) -> Floats:
    """For each unit and each other coder: the squared length of the unit that the other marked at all, over others."""
    summed = np.zeros(size)
    for one, other in permutations(range(len(cut.units)), 2):
        units = cut.units[one]
        marked = np.append(0, np.cumsum(cut.lengths * (cut.labels[other] != GAP)))
        start, end = (np.searchsorted(cut.edges, units[:, column]) for column in (1, 2))
        summed += np.bincount(units[:, 0], (marked[end] - marked[start]).astype(np.float64) ** 2, size)
    return summed / (len(cut.units) - 1)


def _expected(coincident: Floats, squares: Floats) -> Floats:
    """Return e_ck = (l_c l_k - [c = k] S_c) / (l - S / l)."""
    own = coincident.sum(axis=2)
    product = own[:, :, None] * own[:, None, :]
    diagonal = np.arange(own.shape[1])
    product[:, diagonal, diagonal] -= squares
    total = own.sum(axis=1)
    return quotient(product, (total - quotient(squares.sum(axis=1), total))[:, None, None])


def _alpha(coincident: Floats, squares: Floats) -> Floats:
    """Return 1 - (l - sum of o_cc) / (l - sum of e_cc), one value per row; NaN where nothing coincides."""
    total = coincident.sum(axis=(1, 2))
    total = np.where(total == 0, np.nan, total)
    same = np.trace(coincident, axis1=1, axis2=2)
    by_chance = np.trace(_expected(coincident, squares), axis1=1, axis2=2)
    # Of whole articles millions of code points are summed: what is left by rounding is measured against them.
    return np.asarray(1 - quotient((total - same) / total, np.round((total - by_chance) / total, 12)))


def _marked(coincident: Floats, squares: Floats) -> Floats:
    """All codes as one."""
    folded = np.empty((len(coincident), 2, 2))
    folded[:, 0, 0] = coincident[:, 0, 0]
    folded[:, 0, 1] = coincident[:, 0, 1:].sum(axis=1)
    folded[:, 1, 0] = coincident[:, 1:, 0].sum(axis=1)
    folded[:, 1, 1] = coincident[:, 1:, 1:].sum(axis=(1, 2))
    return _alpha(folded, np.column_stack([squares[:, 0], squares[:, 1:].sum(axis=1)]))
