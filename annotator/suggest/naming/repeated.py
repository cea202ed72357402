"""The article's own names again: surnames and short forms of names that stand in full elsewhere."""

from collections.abc import Iterable

from annotator.suggest.naming.sighting import Reading, Sighting
from annotator.suggest.naming.triggers import TITLES


def repeated(reading: Reading, found: Iterable[Sighting]) -> list[Sighting]:
    """Return further places of the names in `found`, in order: whole, and persons by the last word of their name."""
    document = reading.document
    keys: dict[tuple[str, ...], Sighting] = {}
    for sighting in found:
        words = (_head(reading, sighting), *document.folded_words[sighting.first + 1 : sighting.last + 1])
        keys.setdefault(words, sighting)
        if sighting.code == "PER" and len(words) > 1:
            if words[-1] not in TITLES and (not reading.lexicon.common(words[-1]) or words[-1] == "علي"):
                keys.setdefault(words[-1:], sighting)
            if _foreign_order(reading, words[0]):
                keys.setdefault(words[:1], sighting)
    folded = document.folded_words
    again: list[Sighting] = []
    for words, origin in keys.items():
        score, rule = origin.score * 0.95, f"again: {origin.rule}"
        for index, start in reading.openings.get(words[0], ()):
            last = index + len(words) - 1
            if last > index and (last >= reading.run(index) or folded[index + 1 : last + 1] != words[1:]):
                continue
            if words == ("علي",) and not reading.person(index, "علي"):
                continue
            again.append(Sighting(index, last, start, origin.code, score, rule))
    return sorted(again, key=lambda s: (s.first, s.start))


def _foreign_order(reading: Reading, word: str) -> bool:
    """Tell whether a name's first word may stand for the whole: no usual given name, no common word (شي)."""
    share = reading.lexicon.person(word)
    return (share is None or share < 0.5) and not reading.lexicon.common(word)


def _head(reading: Reading, sighting: Sighting) -> str:
    """Return the search form of the name's first word from where the name begins."""
    heads = reading.document.heads[sighting.first]
    return next(word for start, word in reversed(heads) if start == sighting.start)
