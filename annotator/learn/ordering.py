"""Which article to code next, where that may be chosen: much that is doubtful and new for few keys. No study's order.

The gain of an article is the doubt of its suggestions, p(1 - p) as in uncertainty sampling (Lewis and Gale 1994), each
worth less the more often its words were met in articles chosen before it (diversity), over the keys it takes.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.arabic.clitics import name_key
from annotator.model.suggestion import Suggestion
from annotator.suggest.document import Document


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that could be next: for each of its suggestions the words in their search form, and the score."""

    article: str
    doubts: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """An article in its order: `gain` for each key, how many suggestions are `doubtful` (0.2 to 0.8), new names."""

    article: str
    gain: float
    doubtful: int
    new_names: int


def candidate(article: str, document: Document, suggestions: Iterable[Suggestion]) -> Candidate:
    """Return what ordering needs to know of an article."""
    return Candidate(article, tuple((name_key(document.text, s.span), s.score) for s in suggestions))


def ordered(candidates: Sequence[Candidate], known: Iterable[str] = (), *, most: int) -> tuple[Ranked, ...]:
    """Return at most `most` articles, the one with the largest gain first; `known` are words met already."""
    met = Counter(known)
    left = list(candidates)
    chosen: list[Ranked] = []
    while left and len(chosen) < most:
        gains = [_gain(c, met) for c in left]
        best = max(range(len(left)), key=lambda i: (gains[i], -i))
        taken = left.pop(best)
        keys = {key for key, _ in taken.doubts}
        doubtful = sum(0.2 <= score <= 0.8 for _, score in taken.doubts)
        chosen.append(Ranked(taken.article, round(gains[best], 4), doubtful, sum(not met[key] for key in keys)))
        met.update(keys)
    return tuple(chosen)


def _gain(one: Candidate, met: Counter[str]) -> float:
    doubt = sum(score * (1 - score) / (1 + met[key]) for key, score in one.doubts)
    return doubt / (1 + len(one.doubts))
