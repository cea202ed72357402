"""Places behind a word such as مدينة or محافظة."""

from collections.abc import Iterator

from annotator.suggest.naming.glance import Glance
from annotator.suggest.naming.sighting import Reading, Sighting
from annotator.suggest.naming.triggers import KINGDOM, PLACES


def places(reading: Reading) -> Iterator[Sighting]:
    """Yield the word behind a noun of place unless it is a common word."""
    document = reading.document
    heads_of = document.heads
    for index in reading.at(Glance.PLACE):
        behind = index + 1
        if behind >= len(heads_of) or not document.joined[behind]:
            continue
        word = document.folded_words[behind]
        relation = word.startswith("ال") and word.endswith(("ي", "يه"))
        forms = [form for _, form in heads_of[behind]]
        if len(word) > 2 and not relation and not any(reading.lexicon.common(f) or f in PLACES for f in forms):
            yield Sighting(behind, behind, document.words[behind].start, "LOC", 0.6, "place")


def kingdoms(reading: Reading) -> Iterator[Sighting]:
    """Yield المملكة where no definite word follows that would say which."""
    document = reading.document
    for index, start in reading.openings.get(KINGDOM, ()):
        following = document.folded_words[index + 1] if index + 1 < reading.run(index) else ""
        if not following.startswith("ال"):
            yield Sighting(index, index, start, "LOC", 0.9, "kingdom")
