"""Words for where a report says that something was lost: the core names places by ids."""

import re

from ui.report_words import parts
from ui.study.words import isolated

_ID = re.compile(r"[:,]?\s*\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(/\w+)?\b")
"""The id of a fact or an article, which says nothing to a person."""

_RANGE = re.compile(r"\d+-\d+")


def place_words(place: str) -> str:
    """Return a place without the ids in it: the document's name, and what can be read of where in it.

    Name, words and numbers are isolated, so that none of them turns the others around.
    """
    document, _, where = (_ID.sub("", place).strip(" :,") or place).partition(": ")
    first, space, rest = where.partition(" ")
    within = _RANGE.sub("\u2066\\g<0>\u2069", f"{parts().get(first, first)}{space}{rest}")
    return f"{isolated(document)}: {isolated(within)}" if where else isolated(document)
