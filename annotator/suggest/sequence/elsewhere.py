"""What stands around the same word elsewhere in the article: a name is often announced once and bare afterwards."""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from annotator.suggest.document import forms_of
from annotator.suggest.naming.lexicon import Lexicon
from annotator.suggest.naming.sighting import Reading
from annotator.suggest.sequence.words import (
    CLASSES_OF,
    HARDLY,
    bucket,
    cluster_path,
    cut,
    is_arabic,
    relation,
    without_article,
)

SELDOM = 0.1
"""Share in names below which a word is not looked for elsewhere."""
SHORTEST = 3
"""Letters of a word that is looked for elsewhere, at least; a shorter one is seldom the same name again."""
OFTEN = 4
"""Places from which on no more are counted."""
LEVEL = 1
"""Which of the clusters of a neighbour is looked at: the second coarsest, of some two hundred."""
NOTHING = "#"
"""Stands for a neighbour beyond the sentence."""


def elsewhere(reading: Reading, clusters: Mapping[str, str], starts: Sequence[int]) -> Iterator[tuple[int, list[str]]]:
    """Yield (index, features) of each word that may be a name and stands in the article again.

    The features say what sorts of words stand before and behind its other places, whoever may have found names there.
    """
    document, lists = reading.document, reading.lexicon
    surfaces = document.surfaces
    places: dict[str, list[int]] = {}
    for index, surface in enumerate(surfaces):
        stem = looked_for(surface, lists)
        if stem:
            places.setdefault(stem, []).append(index)
    first = frozenset(starts)
    for again in places.values():
        if len(again) < 2:
            continue
        around = []
        for index in again:
            before = surfaces[index - 1] if index not in first else ""
            behind = surfaces[index + 1] if index + 1 < len(surfaces) and index + 1 not in first else ""
            around.append(
                (*_told("<", *_sorts(before, lists, clusters)), *_told(">", *_sorts(behind, lists, clusters)))
            )
        number = sys.intern(f"A#{min(len(again), OFTEN)}")
        counts = Counter(chain.from_iterable(around))
        for index, own in zip(again, around, strict=True):
            yield index, [*(f for f, count in counts.items() if count > (f in own)), number]


@lru_cache(maxsize=50_000)
def looked_for(surface: str, lists: Lexicon) -> str:
    """Return the search form under which other places of a word are the same; "" for one that is seldom a name."""
    stem = cut(surface, lists)[1]
    common = stem in lists.words and lists.words[stem][1] < SELDOM
    return "" if common or len(stem) < SHORTEST or not is_arabic(stem) else stem


@lru_cache(maxsize=50_000)  # features of places are kept between articles: equal ones shall be one in memory
def _told(side: str, sort: str, cluster: str) -> tuple[str, str]:
    """Return the features that tell the sort and the cluster of a neighbour on one side."""
    return sys.intern(f"A{side}{sort}"), sys.intern(f"AC{side}{cluster}")


def _sorts(surface: str, lists: Lexicon, clusters: Mapping[str, str]) -> tuple[str, str]:
    """Return the sort of a word, and its cluster."""
    if not surface:
        return NOTHING, NOTHING
    path = cluster_path(surface, lists, clusters)
    return sort_of(surface, lists), path.split(".")[LEVEL] if path else "?"


@lru_cache(maxsize=50_000)
def sort_of(surface: str, lists: Lexicon) -> str:
    """Return one of some sixty sorts of words: what it announces, what name it is, or how often it is part of one."""
    word = forms_of(surface)[0][1]
    if not is_arabic(word):
        return "h0" if word[:1].isdigit() else "h1"
    stem = cut(surface, lists)[1]
    if stem in CLASSES_OF:
        return CLASSES_OF[stem][0]
    code, score = lists.names.get(stem, ("", 0.0))
    if bucket(score) >= 5:
        return f"n{code}{'+' if lists.longest.get(stem, 0) > 1 else ''}"
    article, bare = without_article(stem)
    adjective = relation(article, bare, lists)[:3]
    shares = lists.words.get(stem)
    if shares is None:
        return f"?{article}{adjective}"
    person, name = (bucket(share) for share in shares)
    if adjective and name < 3:
        return adjective
    if shares[1] < HARDLY:
        return f"{article}-"
    return f"{article}{(name > 0) + (name > 2) + (name > 5)}{(person > 1) + (person > 4)}"
