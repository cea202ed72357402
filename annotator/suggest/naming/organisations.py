"""Organisations by the noun that begins their name: وزارة، حزب، or the same with the article and an adjective."""

from collections.abc import Iterator

from annotator.suggest.naming.glance import Glance
from annotator.suggest.naming.sighting import Reading, Sighting
from annotator.suggest.naming.triggers import (
    DAYS,
    MEDIA,
    MOVEMENTS,
    NO_NAMES,
    ORGANISATIONS,
    PLACES,
    PURPOSES,
    RANKS,
    STATE_BODIES,
    TITLES,
    WEAK_ORGANISATIONS,
)


def organisations(reading: Reading) -> Iterator[Sighting]:
    """Yield names that begin with a noun of organisation, and one-word names behind صحيفة, قناة, تنظيم."""
    for first in reading.at(Glance.ORGANISATION):
        heads = reading.document.heads[first]
        for start, word in heads:
            if word in ORGANISATIONS:
                last = _last_word(reading, first)
                if last > first and _is_name(reading, word, first, last):
                    yield Sighting(first, last, start, "ORG", 0.8, "organisation")
                break
            if word in STATE_BODIES:
                last = _last_word(reading, first)
                if last > first and _is_nisba(reading.document.folded_words[first + 1]):
                    yield Sighting(first, last, start, "ORG", 0.75, "body")
                break
        if any(word in MEDIA for _, word in heads):
            yield from _behind_medium(reading, first)


def _last_word(reading: Reading, first: int) -> int:
    """Return the last word of the name: definite words, adjectives, لل, و between them, and names."""
    words = reading.document.folded_words
    last = first
    end = reading.run(first)
    for index in range(first + 1, end):
        word = words[index]
        if word in DAYS or word[1:] in TITLES:
            break
        second = last == first or words[last].startswith(("لل", "ل")) or words[last] in PURPOSES
        definite = word.startswith("لل") or (word.startswith("ال") and (second or _is_nisba(word) or word in RANKS))
        coordinated = word.startswith("وال") and last > first and not _is_nisba(words[last])
        purpose = word in PURPOSES and index + 1 < end and words[index + 1].startswith("ال")
        if not (definite or coordinated or purpose or (index == first + 1 and _is_own_name(reading, index))):
            break
        last = index
    return last


def _is_name(reading: Reading, head: str, first: int, last: int) -> bool:
    second = reading.document.folded_words[first + 1]
    if f"{head} {second}" in NO_NAMES:
        return False
    if head in MOVEMENTS:
        return not reading.lexicon.common(second) and reading.lexicon.names.get(second, ("",))[0] != "LOC"
    return head not in WEAK_ORGANISATIONS or last > first + 1


def _is_own_name(reading: Reading, index: int) -> bool:
    word = reading.document.folded_words[index]
    return reading.unknown_name(index) or (word in reading.lexicon.names and not reading.lexicon.common(word))


def _is_nisba(word: str) -> bool:
    return word.startswith("ال") and word.endswith(("ي", "يه")) and len(word) > 5 and word[2:] not in PLACES


def _behind_medium(reading: Reading, medium: int) -> Iterator[Sighting]:
    document = reading.document
    index = medium + 1
    if index >= len(document.words):
        return
    gap = document.text[document.words[medium].end : document.words[index].start]
    in_marks = any(mark in gap for mark in '“”„«»"')
    if in_marks or (document.joined[index] and not reading.lexicon.common(document.folded_words[index])):
        quoted = next((q for q in document.quoted if q.span.start == document.words[index].start), None)
        last = index
        if in_marks and quoted is not None:
            while last + 1 < len(document.words) and document.words[last + 1].end <= quoted.span.end:
                last += 1
        if last - index < 4:
            yield Sighting(index, last, document.words[index].start, "ORG", 0.7, "medium")
