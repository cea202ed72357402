"""The article's own names again: surnames and short forms of names that stand in full elsewhere."""

from collections.abc import Iterable, Iterator

from annotator.suggest.naming.sighting import Reading, Sighting
from annotator.suggest.naming.triggers import TITLES


def repeated(reading: Reading, found: Iterable[Sighting]) -> Iterator[Sighting]:
    """Yield further places of the names in `found`: whole, and persons by the last word of their name."""
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
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in keys:
        by_first.setdefault(words[0], []).append(words)
    for index, heads in enumerate(document.heads):
        for start, word in heads:
            for words in by_first.get(word, ()):
                last = index + len(words) - 1
                if last < reading.run(index) and document.folded_words[index + 1 : last + 1] == words[1:]:
                    origin = keys[words]
                    if words == ("علي",) and not reading.person(index, word):
                        continue
                    yield Sighting(index, last, start, origin.code, origin.score * 0.95, f"again: {origin.rule}")


def _foreign_order(reading: Reading, word: str) -> bool:
    """Tell whether a name's first word may stand for the whole: no usual given name, no common word (شي)."""
    share = reading.lexicon.person(word)
    return (share is None or share < 0.5) and not reading.lexicon.common(word)


def _head(reading: Reading, sighting: Sighting) -> str:
    """Return the search form of the name's first word from where the name begins."""
    heads = reading.document.heads[sighting.first]
    return next(word for start, word in reversed(heads) if start == sighting.start)
