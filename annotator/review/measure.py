"""A measure as a function of sums over articles, which makes drawing articles again a multiplication of matrices.

Articles are drawn with replacement, all coders of an article together (the cluster bootstrap of Davison and Hinkley
1997, section 3.8): judgements within one article are not independent, articles are taken to be.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from annotator.review.figure import Figure, Undefined

Floats = NDArray[np.float64]
LIMITS = (0.667, 0.800)
"""Krippendorff's limits for tentative and for firm conclusions (2004, page 241)."""
_CELLS = 4_000_000
_COLUMNS, _TOGETHER = 1500, 50
"""How many entries, and how many measures, are drawn together at most."""
_TOLERANCE = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """How articles are drawn again: how often, from which seed, and how much of the draws the interval holds."""

    draws: int = 2000
    seed: int = 1
    share: float = 0.95

    def weights(self, n_articles: int) -> Floats:
        """Return how often each draw holds each article (draws x articles).

        The same on every version of numpy: the raw stream of PCG64 is promised to stay, that of `Generator` is not.
        """
        return _weights(self.draws, self.seed, n_articles)


@lru_cache(maxsize=4)
def _weights(draws: int, seed: int, n_articles: int) -> Floats:
    raw = np.random.PCG64(seed).random_raw(draws * n_articles)
    picked = ((raw >> np.uint64(32)) * np.uint64(n_articles)) >> np.uint64(32)
    row = np.repeat(np.arange(draws), n_articles)
    counted = np.bincount(row * n_articles + picked.astype(np.int64), minlength=draws * n_articles)
    weights = counted.reshape(draws, n_articles).astype(np.float64)
    weights.flags.writeable = False
    return weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What each article contributes (`counts`, articles x entries) and how the sum becomes the value.

    `statistic` takes sums (any number of rows x entries) and returns one value per row, NaN where there is none; the
    reason is then `otherwise`. `undefined` says beforehand that there is no value. `n_samples` is that of the figure.
    """

    name: str
    counts: Floats
    statistic: Callable[[Floats], Floats]
    n_units: int
    n_coders: int
    n_pairable: int
    excluded: int = 0
    coverage: float | None = None
    undefined: Undefined | None = None
    otherwise: Undefined = Undefined.NO_VARIATION
    n_samples: int = 0

    def figure(self, drawing: Drawing | None = None) -> Figure:
        """Return the value over all articles and, where `drawing` is given and there are two articles, its interval."""
        return next(figures([self], drawing))

    @property
    def value(self) -> float:
        """The value over all articles, NaN where there is none."""
        return np.nan if self.undefined else float(self.statistic(self.counts.sum(axis=0, keepdims=True))[0])

    def _figured(self, value: float, drawn: Floats | None, share: float) -> Figure:
        """Return the figure; `drawn` are the values of the draws."""
        defined = not np.isnan(value)
        low = high = below = below_firm = None
        lost = 0
        if drawn is not None:
            kept = drawn[~np.isnan(drawn)]
            lost = len(drawn) - len(kept)
            if len(kept):
                outside = (1 - share) / 2
                low, high = (float(edge) for edge in np.quantile(kept, [outside, 1 - outside]))
                below, below_firm = (float(np.mean(kept < limit)) for limit in LIMITS)
        return Figure(
            measure=self.name,
            value=value if defined else None,
            undefined=None if defined else self.undefined or self.otherwise,
            n_units=self.n_units,
            n_coders=self.n_coders,
            n_pairable=self.n_pairable,
            excluded=self.excluded,
            coverage=self.coverage,
            low=low,
            high=high,
            p_below_667=below,
            p_below_800=below_firm,
            n_undefined_draws=lost,
            n_samples=self.n_samples,
        )

    def _drawn(self, weights: Floats) -> Floats:
        """Return the value of each draw, in portions that fit the memory."""
        rows = max(1, _CELLS // self.counts.shape[1])
        portions = (weights[at : at + rows] @ self.counts for at in range(0, len(weights), rows))
        return np.concatenate([self.statistic(portion) for portion in portions])


def figures(measures: Iterable[Measure], drawing: Drawing | None = None) -> Iterator[Figure]:
    """Yield the figure of each measure; those of as many articles are drawn together, which is what takes the time."""
    waiting: list[Measure] = []
    for measure in measures:
        columns = sum(one.counts.shape[1] for one in waiting)
        if waiting and (len(waiting) >= _TOGETHER or columns + measure.counts.shape[1] > _COLUMNS):
            yield from _drawn_together(waiting, drawing)
            waiting = []
        waiting.append(measure)
    yield from _drawn_together(waiting, drawing)


def _drawn_together(measures: Sequence[Measure], drawing: Drawing | None) -> Iterator[Figure]:
    values = [measure.value for measure in measures]
    drawn: dict[int, Floats] = {}
    sizes: dict[int, list[int]] = {}
    for at, measure in enumerate(measures):
        if drawing is not None and not np.isnan(values[at]) and len(measure.counts) > 1:
            sizes.setdefault(len(measure.counts), []).append(at)
    for n_articles, places in sizes.items():
        weights = drawing.weights(n_articles) if drawing is not None else np.zeros((0, n_articles))
        if len(places) == 1:
            drawn[places[0]] = measures[places[0]]._drawn(weights)
            continue
        ends = np.cumsum([measures[at].counts.shape[1] for at in places])
        summed = weights @ np.column_stack([measures[at].counts for at in places])
        for at, sums in zip(places, np.split(summed, ends[:-1], axis=1), strict=True):
            drawn[at] = measures[at].statistic(sums)
    share = drawing.share if drawing is not None else 0.0
    for at, measure in enumerate(measures):
        yield measure._figured(values[at], drawn.get(at), share)


def contributing(counts: Floats) -> Floats:
    """Return the rows of articles that have anything to compare; the others are not drawn."""
    return counts[counts.any(axis=1)]


def quotient(above: Floats, below: Floats) -> Floats:
    """Return `above` / `below`, NaN where `below` is 0 but for rounding."""
    empty = np.abs(below) <= _TOLERANCE
    return np.where(empty, np.nan, above / np.where(empty, 1.0, below))
