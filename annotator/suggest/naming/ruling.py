"""All rules on one document: every sighting, and those that are left when rivals for the same words are settled."""

from collections.abc import Iterable

from annotator.suggest.naming.listed import listed_names
from annotator.suggest.naming.organisations import organisations
from annotator.suggest.naming.persons import persons
from annotator.suggest.naming.places import kingdoms, places
from annotator.suggest.naming.repeated import repeated
from annotator.suggest.naming.sighting import Reading, Sighting

LENGTH_BONUS = 0.1


def sightings(reading: Reading) -> tuple[list[Sighting], list[Sighting]]:
    """Return every sighting of a rule, and the best that share no word, repetitions in the article included."""
    first = [*listed_names(reading), *persons(reading), *organisations(reading), *places(reading), *kingdoms(reading)]
    kept = without_rivals(first)
    return first, without_rivals([*kept, *repeated(reading, kept)])


def without_rivals(listed: Iterable[Sighting]) -> list[Sighting]:
    """Return the best of those that share words; each further word is worth a tenth, for the longest name is meant."""
    kept: list[Sighting] = []
    taken: set[int] = set()
    for sighting in sorted(listed, key=lambda s: (-s.score - LENGTH_BONUS * (s.last - s.first), s.start)):
        words = range(sighting.first, sighting.last + 1)
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append(sighting)
    return kept
