"""Tokens and sentences for formats that are made of them, and marks brought to what tokens can say."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from annotator.arabic.sentences import sentences as find_sentences
from annotator.arabic.words import word_edges
from annotator.formats.interchange.document import Stretch


@lru_cache(maxsize=2)  # the coders of an article come one after the other
def tokenise(text: str) -> tuple[Stretch, ...]:
    """Return words and, letter by letter as a reader sees them (UAX 29), everything else that is not blank."""
    import regex  # only where a document has no tokens

    between = regex.compile(r"(?=\S)\X")
    found: list[Stretch] = []
    at, length = 0, len(text)
    for start, end in (*word_edges(text), (length, length)):
        if at < start and text[at:start] != " ":
            found += [Stretch(*m.span()) for m in between.finditer(text, at, start) if not m.group().isspace()]
        if start < end:
            found.append(Stretch(start, end))
            at = end
    return tuple(found)


@lru_cache(maxsize=2)
def split_sentences(text: str) -> tuple[Stretch, ...]:
    """Return the sentences of a text that has none marked."""
    return tuple(Stretch(s.start, s.end) for s in find_sentences(text))


def without_blanks(text: str, tokens: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Return the tokens cut where blanks stand in them; what is then empty is left out."""
    return tuple(
        Stretch(token.start + m.start(), token.start + m.end())
        for token in tokens
        for m in re.finditer(r"\S+", token.of(text))
    )


def cut_at(piece: Stretch, edges: list[int]) -> Iterable[Stretch]:
    """Return the pieces of a stretch between `edges`, which are sorted."""
    first = bisect_right(edges, piece.start)
    if first == len(edges) or edges[first] >= piece.end:
        return (piece,)
    inner = edges[first : bisect_left(edges, piece.end)]
    return (Stretch(a, b) for a, b in pairwise((piece.start, *inner, piece.end)))


def grouped(tokens: tuple[Stretch, ...], sentences: tuple[Stretch, ...]) -> Iterator[tuple[Stretch, ...]]:
    """Yield the tokens of each sentence: a token belongs to the last sentence that begins before or with it."""
    starts = [s.start for s in sentences]
    groups: dict[int, list[Stretch]] = {}
    for token in tokens:
        groups.setdefault(max(0, bisect_right(starts, token.start) - 1), []).append(token)
    return (tuple(group) for group in groups.values())


class TokenPlaces:
    """Finds the tokens that a stretch covers, and moves stretches to where tokens are."""

    def __init__(self, tokens: tuple[Stretch, ...]) -> None:
        self._tokens = tokens
        self._starts = [t.start for t in tokens]
        self._ends = [t.end for t in tokens]

    def covered(self, stretch: Stretch) -> range:
        """Return the numbers of the tokens that share a letter with the stretch, or that an empty one touches."""
        if stretch.start == stretch.end:
            first = bisect_left(self._ends, stretch.start)
            touches = first < len(self._tokens) and self._starts[first] <= stretch.start
            return range(first, first + 1) if touches else range(0)
        first = bisect_right(self._ends, stretch.start)
        return range(first, max(first, bisect_left(self._starts, stretch.end)))

    def moved(self, stretch: Stretch) -> Stretch | None:
        """Return the stretch without the blanks at its edges; an empty one at the nearest token; None on blanks."""
        covered = self.covered(stretch)
        if covered:
            return Stretch(
                max(stretch.start, self._starts[covered[0]]),
                min(stretch.end, self._ends[covered[-1]]),
            )
        if stretch.start != stretch.end or not self._tokens:
            return None
        edges = (*self._starts, *self._ends)
        nearest = min(edges, key=lambda edge: (abs(edge - stretch.start), edge))
        return Stretch(nearest, nearest)
