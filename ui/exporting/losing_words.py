"""Words for where a report says that something was lost: the core names places by ids."""

import re

from PySide6.QtCore import QCoreApplication

from ui.study.words import isolated

translate = QCoreApplication.translate
_ID = re.compile(r"[:,]?\s*\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(/\w+)?\b")
"""The id of a fact or an article, which says nothing to a person."""

_RANGE = re.compile(r"\d+-\d+")


def place_words(place: str) -> str:
    """Return a place without the ids in it: the document's name, and what can be read of where in it.

    Name, words and numbers are isolated, so that none of them turns the others around.
    """
    document, _, where = (_ID.sub("", place).strip(" :,") or place).partition(": ")
    first, space, rest = where.partition(" ")
    within = _RANGE.sub("\u2066\\g<0>\u2069", f"{_parts().get(first, first)}{space}{rest}")
    return f"{isolated(document)}: {isolated(within)}" if where else isolated(document)


def _parts() -> dict[str, str]:
    """Return the words for zones and for data about an article, which the core calls by their ids."""
    return {
        "headline": translate("Losing", "headline"),
        "lead": translate("Losing", "lead"),
        "body": translate("Losing", "body"),
        "skip": translate("Losing", "left out of coding"),
        "title": translate("Losing", "title"),
        "outlet": translate("Losing", "outlet"),
        "date": translate("Losing", "date"),
        "author": translate("Losing", "author"),
        "address": translate("Losing", "address"),
        "state": translate("Losing", "state"),
        "round": translate("Losing", "round"),
    }
