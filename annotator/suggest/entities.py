"""The suggester of persons, places and organisations. It knows words and their neighbours, not sentences."""

from collections.abc import Iterable
from functools import lru_cache

from annotator.model.suggestion import Suggestion
from annotator.suggest.document import Document
from annotator.suggest.naming.lexicon import lexicon
from annotator.suggest.naming.listed import listed_names
from annotator.suggest.naming.organisations import organisations
from annotator.suggest.naming.persons import persons
from annotator.suggest.naming.places import places
from annotator.suggest.naming.repeated import repeated
from annotator.suggest.naming.sighting import Reading, Sighting
from annotator.suggest.suggester import entity_suggestion

LENGTH_BONUS = 0.1


class EntitySuggester:
    """Names by lists and rules."""

    name = "entities"
    version = "1"

    def suggest(self, document: Document) -> tuple[Suggestion, ...]:
        """Return proposals of PER, LOC and ORG in reading order, none of them overlapping."""
        return _suggested(document)


@lru_cache(maxsize=8)  # quotes ask for the names of the same document again
def _suggested(document: Document) -> tuple[Suggestion, ...]:
    reading = Reading(document, lexicon())
    first = [*listed_names(reading), *persons(reading), *organisations(reading), *places(reading)]
    kept = _without_rivals(first)
    again = _without_rivals([*kept, *repeated(reading, kept)])
    return tuple(_suggestion(reading, s) for s in sorted(again, key=lambda s: s.start))


def _without_rivals(sightings: Iterable[Sighting]) -> list[Sighting]:
    """Return the best of those that share words; each further word is worth a tenth, for the longest name is meant."""
    kept: list[Sighting] = []
    taken: set[int] = set()
    for sighting in sorted(sightings, key=lambda s: (-s.score - LENGTH_BONUS * (s.last - s.first), s.start)):
        words = range(sighting.first, sighting.last + 1)
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append(sighting)
    return kept


def _suggestion(reading: Reading, sighting: Sighting) -> Suggestion:
    return entity_suggestion(
        reading.document,
        reading.span(sighting),
        sighting.code,
        score=sighting.score,
        suggester=EntitySuggester(),
        why=sighting.rule,
    )
