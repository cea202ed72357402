"""Tables of what coders judged, units in the order of the articles: tokens, and whatever has a value."""

from collections.abc import Hashable, Mapping, Sequence

import numpy as np

from annotator.arabic.words import word_edges
from annotator.model.article import Article
from annotator.review.cutting import Cut, Flags
from annotator.review.ratings import MISSING, Indices, Ratings
from annotator.review.tokens import OUTSIDE

Given = Mapping[str, Mapping[Hashable, Hashable | None]]
"""What each coder gave each unit."""


def rated(
    coders: Sequence[str], units: Mapping[Hashable, int], given: Given, values: Sequence[Hashable] | None
) -> Ratings:
    """Return the table of `units`, each with the number of its article; None and absence are no value.

    `values` is the scale in its order; without it the values found, sorted.
    """
    found = {v for row in given.values() for v in row.values() if v is not None}
    scale = tuple(values) if values is not None else tuple(sorted(found, key=_sortable))
    place: dict[Hashable | None, int] = {v: at for at, v in enumerate(scale)}
    table = [[place.get(given.get(c, {}).get(unit), MISSING) for unit in units] for c in coders]
    shaped = np.array(table, dtype=np.int64).reshape(len(coders), len(units))
    return Ratings(tuple(coders), scale, shaped, np.array(list(units.values()), dtype=np.int64))


def _sortable(value: Hashable) -> tuple[float, str]:
    if isinstance(value, int | float):
        return float(value), ""
    return 0.0, str(sorted(map(str, value)) if isinstance(value, frozenset) else value)


def tokens_of(articles: Sequence[Article]) -> tuple[Indices, ...]:
    """Return the starts and ends of the words of each article (words x 2), in code points of its text."""
    return tuple(np.array(word_edges(a.text), dtype=np.int64).reshape(-1, 2) for a in articles)


def token_table(cut: Cut, tokens: Sequence[Indices], scale: Sequence[str]) -> Ratings:
    """Return what each coder says of each word, as `review.tokens.token_ratings` does, from all articles at once."""
    line = np.concatenate([t + start for t, start in zip(tokens, cut.offsets[:-1], strict=True)] or [_NO_WORDS])
    article = np.repeat(np.arange(len(tokens)), [len(t) for t in tokens])
    values = (OUTSIDE, *scale)
    place = np.array([0, *(values.index(code) for code in cut.codes)], dtype=np.int64)
    table = np.full((len(cut.coders), len(line)), MISSING, dtype=np.int64)
    for row, own in enumerate(cut.units):
        here = cut.present[row][article] if len(article) else np.zeros(0, dtype=bool)
        table[row, here] = 0
        first = np.searchsorted(line[:, 1], own.starts, side="right")
        number = np.maximum(np.searchsorted(line[:, 0], own.ends, side="left") - first, 0)
        unit = np.repeat(np.arange(len(first)), number)
        word = np.arange(len(unit)) - np.repeat(np.cumsum(number) - number, number) + np.repeat(first, number)
        shared = np.minimum(own.ends[unit], line[word, 1]) - np.maximum(own.starts[unit], line[word, 0])
        order = np.lexsort((unit, -shared, word))
        best = order[np.append(True, word[order][1:] != word[order][:-1])[: len(order)]]
        table[row, word[best]] = place[own.labels[unit[best]]]
    return Ratings(cut.coders, values, table, article)


_NO_WORDS = np.zeros((0, 2), dtype=np.int64)


def among(ratings: Ratings, coders: Sequence[str]) -> Ratings:
    """Return the ratings of some coders, without the units that none of them judged."""
    rows = [ratings.coders.index(c) for c in coders]
    table = ratings.table[rows]
    kept = (table != MISSING).any(axis=0)
    return Ratings(tuple(coders), ratings.values, table[:, kept], ratings.articles[kept])


def within(ratings: Ratings, articles: Flags) -> Ratings:
    """Return the ratings of units in these articles alone."""
    kept = articles[ratings.articles]
    return Ratings(ratings.coders, ratings.values, ratings.table[:, kept], ratings.articles[kept])
