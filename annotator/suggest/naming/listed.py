"""Names that stand in the lists word for word, proclitics apart."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from annotator.suggest.document import forms_of
from annotator.suggest.naming.glance import Glance
from annotator.suggest.naming.lexicon import Lexicon
from annotator.suggest.naming.sighting import Reading, Sighting, is_common, looks_like_verb
from annotator.suggest.naming.triggers import DIRECTIONS, MEDIA, PLACES, TITLES

SURE_ENOUGH = 0.5
CUT_OFF = 0.7  # a name of which a proclitic was cut must be a surer one


class Opening(NamedTuple):
    """A word that begins listed names: behind so many code points of proclitics, in this search form.

    `longest`: words of the longest of them; `code` and `score`: of the word alone, 0 where it may not stand alone.
    """

    length: int
    word: str
    longest: int
    code: str
    score: float


def listed_names(reading: Reading) -> Iterator[Sighting]:
    """Yield the longest listed name from each word on."""
    lists, document = reading.lexicon, reading.document
    folded, names, pairs = document.folded_words, reading.lexicon.names, beginnings(reading.lexicon)
    for first in reading.at(Glance.LISTED):
        for opening in openings(lists, document.surfaces[first]):
            last, code, score = first, opening.code, opening.score
            end = reading.run(first, opening.longest) if opening.longest > 1 else 0
            if end > first + 1 and f"{opening.word} {folded[first + 1]}" in pairs:
                for behind in range(end, first + 1, -1):
                    longer = names.get(" ".join((opening.word, *folded[first + 1 : behind])))
                    if longer is not None and longer[1] >= SURE_ENOUGH:
                        last, (code, score) = behind - 1, longer
                        break
            if score >= SURE_ENOUGH:
                if code == "LOC" and last + 1 < reading.run(first) and folded[last + 1] in DIRECTIONS:
                    last += 1
                start = document.words[first].start + opening.length
                yield _without_announcement(reading, Sighting(first, last, start, code, score, "list"))


@lru_cache(maxsize=50_000)
def openings(lists: Lexicon, surface: str) -> tuple[Opening, ...]:
    """Return how listed names may begin in a word as it is written."""
    forms = forms_of(surface)
    whole = forms[0][1]
    found = []
    for length, word in forms:
        longest = lists.longest.get(word)
        if longest is None or (length and (whole in lists.names or is_common(lists, surface, whole))):
            continue  # the whole word is a name or a word: وهران is not و + هران, كثيرا not ك + ثيرا
        code, score = lists.names.get(word, ("", 0.0))
        doubtful = length or code == "PER" or not _may_stand_alone(lists, surface, whole)
        score = 0.0 if doubtful and score < CUT_OFF else score
        if longest > 1 or score >= SURE_ENOUGH:
            found.append(Opening(length, word, longest, code, score))
    return tuple(found)


@lru_cache(maxsize=8)
def beginnings(lists: Lexicon) -> frozenset[str]:
    """Return the first two words of all listed names that are longer than one."""
    return frozenset({" ".join(name.split(" ", 2)[:2]) for name in lists.names if " " in name})


def _without_announcement(reading: Reading, sighting: Sighting) -> Sighting:
    """Return the sighting without the noun of place, medium or title that lists have before some names."""
    document = reading.document
    word = document.heads[sighting.first][-1][1]
    if sighting.first == sighting.last or word not in PLACES | MEDIA | TITLES:
        return sighting
    return replace(sighting, first=sighting.first + 1, start=document.words[sighting.first + 1].start)


def _may_stand_alone(lists: Lexicon, surface: str, word: str) -> bool:
    """Tell whether a single word may be a name that no corpus has: not one that looks like another kind of word."""
    tanwin = surface.endswith(("ً", "ًا", "اً"))
    return not tanwin and not lists.common(word) and not looks_like_verb(lists, word)
