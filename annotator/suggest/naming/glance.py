"""What a rule could find at a word, told by the word alone and remembered: most words are passed over by it."""

from functools import lru_cache

from annotator.suggest.document import forms_of
from annotator.suggest.naming.lexicon import Lexicon
from annotator.suggest.naming.triggers import CONNECTORS, MEDIA, ORGANISATIONS, PLACES, STATE_BODIES, TITLES

FAIR = 0.3
"""Share of a word's uses as a person's name that lets it belong to one."""


class Glance:
    """Kinds of words by what may begin there, proclitics apart. Plain numbers: IntFlag is slow."""

    LISTED = 1
    PERSON = 2
    TITLE = 4
    ORGANISATION = 8
    PLACE = 16


@lru_cache(maxsize=50_000)
def glance(lists: Lexicon, surface: str) -> int:
    """Return the flags of `Glance` for a word as it is written."""
    found = 0
    for _, form in forms_of(surface):
        if form in lists.longest:
            found |= Glance.LISTED
        if (lists.person(form) or 0.0) >= FAIR or form in CONNECTORS or form == "علي":
            found |= Glance.PERSON
        if form in TITLES:
            found |= Glance.TITLE
        if form in ORGANISATIONS or form in STATE_BODIES or form in MEDIA:
            found |= Glance.ORGANISATION
        if form in PLACES:
            found |= Glance.PLACE
    return found
