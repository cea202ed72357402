"""Krippendorff's alpha for any number of coders, with missing values, at every level of measurement and for sets.

Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): alpha = 1 - D_o / D_e, each the mean distance between
two values, of the same unit and of any two units.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from types import UnionType

import numpy as np

from annotator.review.measure import Floats, Measure, contributing, quotient
from annotator.review.ratings import Ratings

_NONE = np.zeros(0)


class Level(StrEnum):
    """How far apart two values are."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"
    JACCARD = "jaccard"
    MASI = "masi"


def jaccard(one: frozenset[Hashable], other: frozenset[Hashable]) -> float:
    """Return 1 - intersection / union, 0 to 1 (Jaccard 1912); two empty sets are the same."""
    return 1 - len(one & other) / len(one | other) if one or other else 0.0


def masi(one: frozenset[Hashable], other: frozenset[Hashable]) -> float:
    """Return 1 - Jaccard x M, 0 to 1 (Passonneau 2006); M is 1 the same, 2/3 part of it, 1/3 crossing, 0 apart."""
    if one == other:
        return 0.0
    shared = one & other
    if not shared:
        return 1.0
    alike = 2 / 3 if shared in (one, other) else 1 / 3
    return 1 - (1 - jaccard(one, other)) * alike


def alpha(ratings: Ratings, *, level: Level = Level.NOMINAL) -> Measure:
    """Return alpha; units with fewer than two values are left out.

    Interval and ratio need numbers as values, Jaccard and MASI frozensets; TypeError otherwise, ValueError where a
    ratio is negative. Ordinal takes the order of `ratings.values`.
    """
    given = ratings.given
    pairable = given >= 2
    if level is Level.ORDINAL:
        counts, statistic = _ordinal(ratings)
    else:
        distance = None if level is Level.NOMINAL else _distances(ratings.values, level)
        counts, statistic = _disagreements(ratings, distance), _fixed(distance)
    return Measure(
        name=f"alpha_{level}",
        counts=contributing(counts),
        statistic=statistic,
        n_units=int(pairable.sum()),
        n_coders=len(ratings.coders),
        n_pairable=int(given[pairable].sum()),
        excluded=int((~pairable).sum()),
        undefined=ratings.reason(),
    )


def nominal_alphas(ratings: Ratings, values: Sequence[Hashable]) -> Iterator[Measure]:
    """Yield nominal alpha, then that of each of `values` against the rest: as `alpha` of `one_against_rest`.

    How often each two values met is counted once for all.
    """
    whole = alpha(ratings)
    yield whole
    articles, size = ratings.n_articles, len(ratings.values)
    met = np.zeros(articles * size * size)
    for one, other, both in ratings.pairs():
        cell = (ratings.articles[both] * size + one[both]) * size + other[both]
        met += np.bincount(cell, 1 / (ratings.given[both] - 1), articles * size * size)
    table = met.reshape(articles, size, size)
    coincident = table + table.transpose(0, 2, 1)
    totals = _totals(ratings)
    for value in values:
        at = ratings.values.index(value)
        own = totals[:, at]
        apart = 2 * (coincident[:, at].sum(axis=1) - coincident[:, at, at])
        counts = np.column_stack([apart, totals.sum(axis=1) - own, own])
        yield replace(whole, counts=contributing(counts), statistic=_fixed(None))


def _distances(values: tuple[Hashable, ...], level: Level) -> Floats:
    """Return the squared difference of each two values that have an order, or the distance of two sets."""
    size = len(values)
    if level in (Level.JACCARD, Level.MASI):
        _must_be(frozenset, values, level)
        apart: Callable[..., float] = jaccard if level is Level.JACCARD else masi
        return np.array([[apart(a, b) for b in values] for a in values], dtype=np.float64).reshape(size, size)
    _must_be(int | float, values, level)
    number = np.array(values, dtype=np.float64)
    difference = number[:, None] - number[None, :]
    if level is Level.RATIO:
        if (number < 0).any():
            raise ValueError("a ratio scale begins at zero")
        total = number[:, None] + number[None, :]
        difference = np.where(total == 0, 0.0, difference / np.where(total == 0, 1.0, total))
    return difference**2


def _must_be(kind: type | UnionType, values: tuple[Hashable, ...], level: Level) -> None:
    wrong = [v for v in values if not isinstance(v, kind)]
    if wrong:
        raise TypeError(f"{wrong[0]!r} is no value at level {level}")


def _disagreements(ratings: Ratings, distance: Floats | None) -> Floats:
    """Return per article: the sum of distances within units, then how often each value has a partner."""
    articles, given = ratings.n_articles, ratings.given
    observed = np.zeros(articles)
    for one, other, both in ratings.pairs():
        a, b = one[both], other[both]
        apart = 2 * ((a != b) if distance is None else distance[a, b]) / (given[both] - 1)
        observed += np.bincount(ratings.articles[both], apart, articles)
    return np.column_stack([observed, _totals(ratings)])


def _totals(ratings: Ratings) -> Floats:
    """Return articles x values: how often each value has a partner."""
    articles, size = ratings.n_articles, len(ratings.values)
    totals = np.zeros(articles * size)
    for row in ratings.table:
        here = (row >= 0) & (ratings.given >= 2)
        totals += np.bincount(ratings.articles[here] * size + row[here], minlength=articles * size)
    return totals.reshape(articles, size)


def _fixed(distance: Floats | None) -> Callable[[Floats], Floats]:
    def statistic(sums: Floats) -> Floats:
        observed, totals = sums[:, 0], sums[:, 1:]
        if distance is None:  # of names there may be thousands: registry entries
            expected = totals.sum(axis=1) ** 2 - (totals**2).sum(axis=1)
        else:
            expected = np.einsum("ij,ij->i", totals @ distance, totals)
        return np.asarray(1 - quotient((totals.sum(axis=1) - 1) * observed, expected))

    return statistic


def _ordinal(ratings: Ratings) -> tuple[Floats, Callable[[Floats], Floats]]:
    """Return per article the totals of the values, then how often each pair of values met; and the statistic.

    The distance of two ranks is the squared number of values between their middles, which each draw changes.
    """
    articles, size = ratings.n_articles, len(ratings.values)
    met = [
        (ratings.articles[both], np.minimum(a, b)[both], np.maximum(a, b)[both], 2 / (ratings.given[both] - 1))
        for a, b, both in ratings.pairs()
    ]
    article, low, high, weight = (np.concatenate(column) for column in zip(*met, strict=True)) if met else [_NONE] * 4
    cells, cell = np.unique(low.astype(np.int64) * size + high.astype(np.int64), return_inverse=True)
    flat = np.bincount(article.astype(np.int64) * len(cells) + cell, weight, articles * len(cells))
    counts = np.column_stack([_totals(ratings), flat.reshape(articles, len(cells))])
    lower, upper = np.divmod(cells, max(1, size))

    def statistic(sums: Floats) -> Floats:
        totals, pairs = sums[:, :size], sums[:, size:]
        middle = totals.cumsum(axis=1) - totals / 2
        observed = (pairs * (middle[:, upper] - middle[:, lower]) ** 2).sum(axis=1)
        n = totals.sum(axis=1)
        # The sum over all pairs of (a - b)^2 is twice n times the sum of squares less the squared sum.
        centred = middle - quotient((totals * middle).sum(axis=1), n)[:, None]
        expected = 2 * n * (totals * centred**2).sum(axis=1)
        return np.asarray(1 - quotient((n - 1) * observed, expected))

    return counts, statistic
