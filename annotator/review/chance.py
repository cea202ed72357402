"""Agreement corrected for chance by other rules than alpha's, and agreement that is not corrected.

kappa Cohen 1960, weighted Cohen 1968; pi Scott 1955; S Bennett, Alpert and Goldstein 1954; Fleiss 1971; AC1 Gwet 2008,
AC2 and missing values as in Gwet 2014; Holsti 1969. All but weighted kappa and AC2 take values as names only.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum

import numpy as np

from annotator.review.figure import Undefined
from annotator.review.measure import Floats, Measure, contributing, quotient
from annotator.review.ratings import MISSING, Ratings


class Weighting(StrEnum):
    """How much two values of a scale differ, from 0 to 1 between its ends, by their places on it."""

    LINEAR = "linear"
    QUADRATIC = "quadratic"

    def apart(self, size: int) -> Floats:
        """Return the differences of a scale of `size` values."""
        place = np.arange(size) / max(1, size - 1)
        return np.asarray(np.abs(place[:, None] - place) ** (2 if self is Weighting.QUADRATIC else 1), dtype=np.float64)


def cohen_kappa(ratings: Ratings) -> Measure:
    """Return kappa of two coders: each coder has an own share of each value."""

    def expected(table: Floats, n: Floats) -> Floats:
        return np.asarray((table.sum(axis=2) * table.sum(axis=1)).sum(axis=1) / n**2)

    return _of_two("cohen_kappa", ratings, expected)


def weighted_kappa(ratings: Ratings, *, apart: Weighting | Sequence[Sequence[float]] = Weighting.QUADRATIC) -> Measure:
    """Return weighted kappa of two coders: 1 - observed / expected difference, each coder with an own distribution.

    `apart` says how much each two of `ratings.values` differ: by their places on the scale, or as a table.
    """
    distance = _table(apart, ratings)

    def statistic(table: Floats, n: Floats) -> Floats:
        by_chance = np.einsum("ui,ij,uj->u", table.sum(axis=2), distance, table.sum(axis=1)) / n**2
        return np.asarray(1 - quotient(np.einsum("uij,ij->u", table, distance) / n, by_chance))

    return _of_tables("weighted_kappa", ratings, statistic)


def scott_pi(ratings: Ratings) -> Measure:
    """Return pi of two coders: both share one distribution of values."""

    def expected(table: Floats, n: Floats) -> Floats:
        return np.asarray((((table.sum(axis=2) + table.sum(axis=1)) / (2 * n[:, None])) ** 2).sum(axis=1))

    return _of_two("scott_pi", ratings, expected)


def bennett_s(ratings: Ratings) -> Measure:
    """Return S of two coders: every possible value is as likely."""
    size = len(ratings.values)
    return _of_two("bennett_s", ratings, lambda _table, n: np.full(len(n), 1 / size))


def fleiss_kappa(ratings: Ratings) -> Measure:
    """Return Fleiss' kappa over the units that all coders judged; the others are left out."""
    n_coders = len(ratings.coders)
    full = ratings.given == n_coders
    reason = ratings.reason() or (None if full.any() else Undefined.UNEQUAL_RATERS)

    def statistic(sums: Floats) -> Floats:
        n = sums[:, 0]
        observed = quotient(sums[:, 1], n)
        expected = (quotient(sums[:, 2:], (n * n_coders)[:, None]) ** 2).sum(axis=1)
        return quotient(observed - expected, 1 - expected)

    kept = Ratings(ratings.coders, ratings.values, np.where(full, ratings.table, MISSING), ratings.articles)
    agreed, shares = _agreed(kept), _shares(kept)
    return Measure(
        name="fleiss_kappa",
        counts=contributing(np.column_stack([agreed[:, 1], agreed[:, 0], shares[:, 1:] * n_coders])),
        statistic=statistic,
        n_units=int(full.sum()),
        n_coders=n_coders,
        n_pairable=int(full.sum()) * n_coders,
        excluded=int((~full).sum()),
        undefined=reason,
    )


def gwet_ac1(ratings: Ratings) -> Measure:
    """Return AC1 of any number of coders.

    Agreement rests on units with two or more values; how frequent a value is, on all units. The number of values is
    that of `ratings.values`, so give it the whole scale.
    """
    return _gwet("gwet_ac1", ratings, 1.0 - np.eye(len(ratings.values)))


def gwet_ac2(ratings: Ratings, *, apart: Weighting | Sequence[Sequence[float]] = Weighting.QUADRATIC) -> Measure:
    """Return AC2: as AC1, and values that differ little agree in part; `apart` as for `weighted_kappa`."""
    return _gwet("gwet_ac2", ratings, _table(apart, ratings))


def _gwet(name: str, ratings: Ratings, distance: Floats) -> Measure:
    size = len(ratings.values)
    alike = float((1 - distance).sum())

    def statistic(sums: Floats) -> Floats:
        observed = quotient(sums[:, 0], sums[:, 1])
        frequent = quotient(sums[:, 3:], sums[:, 2:3])
        expected = alike / max(1, size * (size - 1)) * (frequent * (1 - frequent)).sum(axis=1)
        return quotient(observed - expected, 1 - expected)

    reason = ratings.reason() or (Undefined.NO_VARIATION if size < 2 else None)
    return _of_all(name, ratings, np.column_stack([_agreed(ratings, distance), _shares(ratings)]), statistic, reason)


def _table(apart: Weighting | Sequence[Sequence[float]], ratings: Ratings) -> Floats:
    size = len(ratings.values)
    table = apart.apart(size) if isinstance(apart, Weighting) else np.asarray(apart, dtype=np.float64)
    if table.shape != (size, size) or (table != table.T).any() or table.diagonal().any():
        raise ValueError(f"differences of {size} values are a symmetric table with zeros from corner to corner")
    return table


def percent_agreement(ratings: Ratings) -> Measure:
    """Return the share of agreeing pairs among pairs of values, as mean over units; not corrected for chance."""
    return _of_all(
        "percent_agreement", ratings, _agreed(ratings), lambda sums: quotient(sums[:, 0], sums[:, 1]), ratings.reason()
    )


def holsti(ratings: Ratings) -> Measure:
    """Return Holsti's coefficient 2M / (N1 + N2) of two coders; ValueError for another number of coders.

    N1 and N2 are all judgements of each, so a unit that only one coder judged lowers it; not corrected for chance.
    """
    _must_be_two(ratings)
    articles = ratings.n_articles
    one, other = ratings.table
    same = (one == other) & (one != MISSING)
    judged = ratings.given.astype(np.float64)
    summed = [np.bincount(ratings.articles, hits, articles) for hits in (2.0 * same, judged)]
    counts = np.asarray(np.column_stack(summed), dtype=np.float64)
    return _of_all("holsti", ratings, counts, lambda sums: quotient(sums[:, 0], sums[:, 1]), ratings.reason())


def _must_be_two(ratings: Ratings) -> None:
    if len(ratings.coders) != 2:
        raise ValueError(f"needs two coders, not {len(ratings.coders)}")


def _of_two(name: str, ratings: Ratings, expected: Callable[[Floats, Floats], Floats]) -> Measure:
    """Return (P_o - P_e) / (1 - P_e) over the units both judged, P_e by `expected` (tables, their totals)."""

    def statistic(table: Floats, n: Floats) -> Floats:
        by_chance = expected(table, n)
        return quotient(np.trace(table, axis1=1, axis2=2) / n - by_chance, 1 - by_chance)

    return _of_tables(name, ratings, statistic)


def _of_tables(name: str, ratings: Ratings, statistic: Callable[[Floats, Floats], Floats]) -> Measure:
    """Return what `statistic` makes of tables, how often two coders gave each pair of values, and their totals."""
    _must_be_two(ratings)
    size, articles = len(ratings.values), ratings.n_articles
    one, other = ratings.table
    both = (one != MISSING) & (other != MISSING)
    cell = (ratings.articles[both] * size + one[both]) * size + other[both]
    occurring = np.bincount(cell, minlength=articles * size * size)
    counts = np.asarray(occurring.reshape(articles, size * size), dtype=np.float64)

    def of_sums(sums: Floats) -> Floats:
        table = sums.reshape(-1, size, size)
        n = table.sum(axis=(1, 2))
        return statistic(table, np.where(n == 0, np.nan, n))

    return _of_all(name, ratings, counts, of_sums, ratings.reason())


def _of_all(
    name: str,
    ratings: Ratings,
    counts: Floats,
    statistic: Callable[[Floats], Floats],
    reason: Undefined | None,
) -> Measure:
    given = ratings.given
    return Measure(
        name=name,
        counts=contributing(counts),
        statistic=statistic,
        n_units=int((given >= 2).sum()),
        n_coders=len(ratings.coders),
        n_pairable=int(given[given >= 2].sum()),
        excluded=int((given < 2).sum()),
        undefined=reason,
    )


def _agreed(ratings: Ratings, distance: Floats | None = None) -> Floats:
    """Return per article: the shares of agreeing pairs of values of its units, summed; how many units have a pair.

    With `distance` a pair of values agrees by what is left of 1.
    """
    given, articles = ratings.given, ratings.n_articles
    agreeing = np.zeros(len(given))
    for one, other, both in ratings.pairs():
        agreeing += both & (one == other) if distance is None else np.where(both, 1 - distance[one, other], 0.0)
    paired = given >= 2
    share = np.where(paired, 2 * agreeing / np.where(paired, given * (given - 1), 1), 0.0)
    pairs = np.bincount(ratings.articles, paired.astype(np.float64), articles)
    return np.column_stack([np.bincount(ratings.articles, share, articles), pairs])


def _shares(ratings: Ratings) -> Floats:
    """Return per article: how many units have a value, then for each value the sum of its shares in those units."""
    given, articles, size = ratings.given, ratings.n_articles, len(ratings.values)
    totals = np.zeros(articles * size)
    for row in ratings.table:
        here = row != MISSING
        totals += np.bincount(ratings.articles[here] * size + row[here], 1 / given[here], articles * size)
    judged = np.bincount(ratings.articles, (given > 0).astype(np.float64), articles)
    return np.column_stack([judged, totals.reshape(articles, size)])
