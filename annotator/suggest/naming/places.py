"""Places behind a word such as مدينة or محافظة."""

from collections.abc import Iterator

from annotator.suggest.naming.sighting import Reading, Sighting
from annotator.suggest.naming.triggers import PLACES


def places(reading: Reading) -> Iterator[Sighting]:
    """Yield the word behind a noun of place unless it is a common word."""
    document = reading.document
    heads_of = document.heads
    for index, heads in enumerate(heads_of[:-1]):
        behind = index + 1
        if not document.joined[behind] or not any(word in PLACES for _, word in heads):
            continue
        word = document.folded_words[behind]
        relation = word.startswith("ال") and word.endswith(("ي", "يه"))
        forms = [form for _, form in heads_of[behind]]
        if len(word) > 2 and not relation and not any(reading.lexicon.common(f) or f in PLACES for f in forms):
            yield Sighting(behind, behind, document.words[behind].start, "LOC", 0.6, "place")
