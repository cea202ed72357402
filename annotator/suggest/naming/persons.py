"""Persons: runs of words that are mostly parts of names, and names behind a title. Not the short forms (`repeated`)."""

from collections.abc import Iterable, Iterator
from math import prod

from annotator.suggest.naming.glance import FAIR, Glance
from annotator.suggest.naming.sighting import Reading, Sighting
from annotator.suggest.naming.triggers import CONNECTORS, FILIATION, TITLES

STRONG = 0.6  # share of a word's uses as a person's name that lets it carry a name
WEAK = 0.2  # that lets it belong to one where both words together are strong
ALONE = 0.75  # that makes one word a name
BEHIND_TITLE = 5  # words that may stand between a title and the name


def persons(reading: Reading) -> Iterator[Sighting]:
    """Yield names of two or more words, single words that are hardly anything else, and names behind titles."""
    behind = 0
    for index in reading.at(Glance.PERSON):
        sighting = _name_from(reading, index) if index >= behind else None
        if sighting is not None:
            yield sighting
            behind = sighting.last + 1
    for index in reading.at(Glance.TITLE):
        yield from _behind_title(reading, index)


def _name_from(reading: Reading, index: int) -> Sighting | None:
    """Return the name that begins in word `index`: a fair word first, a strong one in it."""
    document = reading.document
    for start, word in document.heads[index]:
        share = reading.person(index, word)
        connector = word in CONNECTORS
        cut = reading.is_cut(index, start)
        if ((share is None or share < FAIR) and not connector) or word in TITLES:
            continue
        if cut and reading.is_common(index):
            continue
        last, shares = _extend(reading, index, share or 0.0)
        if last == index:
            if not connector and share is not None and share >= ALONE and not cut:
                return Sighting(index, index, start, "PER", share * 0.9, "person word")
            continue
        if together(shares) >= STRONG:
            known = [s for s in shares if s is not None]
            score = min(0.95, 0.45 + sum(known) / len(known) / 2)
            if word in FILIATION and start == document.words[index].start and index and document.joined[index]:
                given = _given_name(reading, index - 1)
                if given is not None:
                    return Sighting(index - 1, last, given, "PER", score, "person run")
            return Sighting(index, last, start, "PER", score, "person run")
    return None


def _given_name(reading: Reading, index: int) -> int | None:
    """Return where the given name before بن begins in word `index`; None where it is a common word: وقالت بن عمر."""
    heads = reading.document.heads[index]
    if any(reading.lexicon.common(word) for _, word in heads):
        return None
    return next((start for start, word in heads if (reading.person(index, word) or 0.0) >= FAIR), heads[0][0])


def together(shares: Iterable[float | None]) -> float:
    """Return the chance that at least one of neighbouring words is part of a name, as if they were independent."""
    return 1 - prod(1 - share for share in shares if share is not None)


def _extend(reading: Reading, first: int, share: float | None) -> tuple[int, list[float | None]]:
    """Return the last word of the name that begins in `first`, and the shares of its words."""
    document = reading.document
    shares: list[float | None] = [share]
    last = index = first
    end = reading.run(first, 6)
    while (index := index + 1) < end:
        word = document.folded_words[index]
        if word in CONNECTORS:
            shares.append(None)
            continue
        share = reading.person(index)
        before_is_connector = document.folded_words[index - 1] in CONNECTORS
        strong_before = together(shares) >= STRONG
        if share is None:
            fits = before_is_connector or (strong_before and reading.unknown_name(index))
        else:
            strong = before_is_connector or strong_before or (share >= WEAK and together([*shares, share]) >= STRONG)
            fits = share >= FAIR or (strong and not reading.lexicon.common(word))
        attribute = (
            word.startswith("ال") and document.folded_words[index - 1].startswith("ال") and (share or 0) < STRONG
        )
        if not fits or attribute or _is_coordinated(reading, index):
            break
        shares.append(share)
        last = index
    return last, shares[: last - first + 1]


def _is_coordinated(reading: Reading, index: int) -> bool:
    """Tell whether word `index` is و and a name of its own: بوتين وترامب."""
    rests = (word for start, word in reading.document.heads[index] if reading.is_cut(index, start))
    share = reading.person(index)
    return any((reading.person(index, rest) or 0.0) > (share or 0.0) for rest in rests)


def _behind_title(reading: Reading, title: int) -> Iterator[Sighting]:
    """Yield the name behind a title and its attributes: وزير الخارجية الروسي سيرغي لافروف."""
    document = reading.document
    end = reading.run(title, BEHIND_TITLE + 4)
    index = title + 1
    while index < end and index <= title + BEHIND_TITLE and _is_attribute(reading, index):
        index += 1
    last = index - 1
    shares = []
    while last + 1 < end and last - index < 3 and _may_be_name(reading, last + 1):
        last += 1
        shares.append(reading.person(last))
    if last >= index and (last > index or index == title + 1):
        known = [s for s in shares if s is not None]
        score = 0.4 + 0.5 * (max(known) if known else 0.3)
        yield Sighting(index, last, document.words[index].start, "PER", score, "title")


def _is_attribute(reading: Reading, index: int) -> bool:
    word = reading.document.folded_words[index]
    share = reading.person(index)
    return (word.startswith(("ال", "لل", "باسم")) or word in TITLES) and (share is None or share < STRONG)


def _may_be_name(reading: Reading, index: int) -> bool:
    share = reading.person(index)
    return reading.unknown_name(index) if share is None else share >= FAIR
