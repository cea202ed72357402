"""Names that stand in the lists word for word, proclitics apart."""

from collections.abc import Iterator
from dataclasses import replace

from annotator.suggest.naming.glance import Glance
from annotator.suggest.naming.sighting import Reading, Sighting, looks_like_verb
from annotator.suggest.naming.triggers import DIRECTIONS, MEDIA, PLACES, TITLES

SURE_ENOUGH = 0.5
CUT_OFF = 0.7  # a name of which a proclitic was cut must be a surer one


def listed_names(reading: Reading) -> Iterator[Sighting]:
    """Yield the longest listed name from each word on."""
    lexicon, document = reading.lexicon, reading.document
    for first in reading.at(Glance.LISTED):
        heads = document.heads[first]
        for start, word in heads:
            longest = lexicon.longest.get(word)
            if longest is None:
                continue
            cut = reading.is_cut(first, start)
            if cut and (heads[0][1] in lexicon.names or reading.is_common(first)):
                continue  # the whole word is a name or a word: وهران is not و + هران, كثيرا not ك + ثيرا
            end = reading.run(first, longest)
            for last in range(end - 1, first - 1, -1):
                key = " ".join((word, *document.folded_words[first + 1 : last + 1]))
                code, score = lexicon.names.get(key, ("", 0.0))
                if first == last and (cut or code == "PER" or not _may_stand_alone(reading, first)):
                    score = score if score >= CUT_OFF else 0.0
                if score >= SURE_ENOUGH:
                    if (
                        code == "LOC"
                        and last + 1 < reading.run(first)
                        and document.folded_words[last + 1] in DIRECTIONS
                    ):
                        last += 1
                    yield _without_announcement(reading, Sighting(first, last, start, code, score, "list"))
                    break


def _without_announcement(reading: Reading, sighting: Sighting) -> Sighting:
    """Return the sighting without the noun of place, medium or title that lists have before some names."""
    document = reading.document
    word = document.heads[sighting.first][-1][1]
    if sighting.first == sighting.last or word not in PLACES | MEDIA | TITLES:
        return sighting
    return replace(sighting, first=sighting.first + 1, start=document.words[sighting.first + 1].start)


def _may_stand_alone(reading: Reading, index: int) -> bool:
    """Tell whether a single word may be a name that no corpus has: not one that looks like another kind of word."""
    word = reading.document.folded_words[index]
    tanwin = reading.document.words[index].of(reading.document.text).endswith(("ً", "ًا", "اً"))
    return not tanwin and not reading.lexicon.common(word) and not looks_like_verb(reading.lexicon, word)
