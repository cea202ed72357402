"""Reliability data: which value each coder gave each unit, with gaps where a coder gave none."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from annotator.review.figure import Undefined

Indices = NDArray[np.int64]
MISSING = -1


@dataclass(frozen=True, eq=False)
class Ratings:
    """A table coders x units of positions in `values` (-1: none), and the article that each unit lies in.

    A unit is what is judged as one: an article for a variable, a token for labels. `values` are in the order of an
    ordinal scale, and may hold values nobody gave: then they count as possible (Gwet's AC1 and S ask for that).
    """

    coders: tuple[str, ...]
    values: tuple[Hashable, ...]
    table: Indices
    articles: Indices

    @property
    def n_articles(self) -> int:
        """Number of articles."""
        return int(self.articles.max()) + 1 if self.articles.size else 0

    @cached_property
    def given(self) -> Indices:
        """How many coders gave each unit a value."""
        return np.asarray((self.table != MISSING).sum(axis=0), dtype=np.int64)

    def pair(self, one: str, other: str) -> "Ratings":
        """Return the ratings of two coders; ValueError where one of them is not among the coders."""
        rows = [self.coders.index(one), self.coders.index(other)]
        return Ratings((one, other), self.values, self.table[rows], self.articles)

    def named(self, names: Mapping[str, str]) -> "Ratings":
        """Return the same ratings with other names of coders; who has none keeps the old one."""
        return Ratings(tuple(names.get(c, c) for c in self.coders), self.values, self.table, self.articles)

    def pairs(self) -> Iterable[tuple[Indices, Indices, NDArray[np.bool_]]]:
        """Yield for each pair of coders both rows of values and where both have one."""
        for one, other in combinations(self.table, 2):
            yield one, other, (one != MISSING) & (other != MISSING)

    def one_against_rest(self, value: Hashable) -> "Ratings":
        """Return the same ratings with `value` as 1 and all others as 0."""
        here = self.values.index(value)
        table = np.where(self.table == MISSING, MISSING, (self.table == here).astype(np.int64))
        return Ratings(self.coders, (0, 1), table, self.articles)

    def collapsed(self, into: Mapping[Hashable, Hashable]) -> "Ratings":
        """Return the same ratings with values replaced as `into` says; the others stay."""
        merged = [into.get(v, v) for v in self.values]
        values = tuple(dict.fromkeys(merged))
        moved = np.array([values.index(v) for v in merged] + [MISSING], dtype=np.int64)
        return Ratings(self.coders, values, moved[self.table], self.articles)

    def reason(self) -> Undefined | None:
        """Return why nothing can be compared, or None where something can."""
        if len(self.coders) < 2:
            return Undefined.ONE_CODER
        if not (self.given >= 2).any():
            return Undefined.NOT_BOTH if len(self.coders) == 2 else Undefined.NOTHING_SHARED
        return None


def ratings(
    by_coder: Mapping[str, Mapping[Hashable, Hashable]],
    *,
    values: Sequence[Hashable] | None = None,
    article_of: Callable[[Hashable], Hashable] = lambda unit: unit,
) -> Ratings:
    """Return the table of what each coder gave each unit; None and absence both mean no value.

    `values` is the scale in its order; without it the values found, sorted (by their text where they do not compare).
    `article_of` tells the article of a unit; without it each unit is an article.
    """
    units = tuple(dict.fromkeys(unit for given in by_coder.values() for unit in given))
    found = {v for given in by_coder.values() for v in given.values() if v is not None}
    scale = tuple(values) if values is not None else _sorted(found)
    if found - set(scale):
        raise ValueError(f"not on the scale: {sorted(map(str, found - set(scale)))}")
    place = {v: at for at, v in enumerate(scale)}
    table = [[MISSING if (v := given.get(unit)) is None else place[v] for unit in units] for given in by_coder.values()]
    shaped = np.array(table, dtype=np.int64).reshape(len(by_coder), len(units))
    names: dict[Hashable, int] = {}
    articles = [names.setdefault(article_of(unit), len(names)) for unit in units]
    return Ratings(tuple(by_coder), scale, shaped, np.array(articles, dtype=np.int64))


def _sorted(found: set[Hashable]) -> tuple[Hashable, ...]:
    if all(isinstance(v, int | float) for v in found) or all(isinstance(v, str) for v in found):
        return tuple(sorted(found))  # type: ignore[type-var]
    return tuple(sorted(found, key=lambda v: str(sorted(map(str, v)) if isinstance(v, frozenset) else v)))
