"""Words for what a report says was lost: the core names kinds of things by short English words, places by ids."""

import re

from PySide6.QtCore import QCoreApplication

from ui.sentences import said
from ui.study.words import isolated

translate = QCoreApplication.translate
_ID = re.compile(r"[:,]?\s*\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(/\w+)?\b")
"""The id of a fact or an article, which says nothing to a person."""

_RANGE = re.compile(r"\d+-\d+")


def thing(what: str) -> str:
    """Return the word for a kind of thing that was changed or left out; what has none here may have one in the core."""
    return _things().get(what) or said(what)


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


def _things() -> dict[str, str]:
    return {
        "attribute": translate("Losing", "attribute"),
        "attributes": translate("Losing", "attributes"),
        "attributes of a link": translate("Losing", "attributes of a link"),
        "attributes of a relation": translate("Losing", "attributes of a relation"),
        "attributes of a slot": translate("Losing", "attributes of a part"),
        "attributes of an argument": translate("Losing", "attributes of a part"),
        "chain": translate("Losing", "chain"),
        "data about the document": translate("Losing", "source data"),
        "finished": translate("Losing", "time of finishing"),
        "ids": translate("Losing", "ids"),
        "label": translate("Losing", "label"),
        "layer": translate("Losing", "layer"),
        "layers": translate("Losing", "layers"),
        "layers, tokens and sentences": translate("Losing", "imported tokens and layers"),
        "link": translate("Losing", "link to the registry"),
        "mark": translate("Losing", "annotation"),
        "metadata": translate("Losing", "source data"),
        "name": translate("Losing", "name of the file"),
        "note": translate("Losing", "note"),
        "origin": translate("Losing", "suggestion answered"),
        "place of a note": translate("Losing", "place of a note"),
        "quote": translate("Losing", "quotation"),
        "registry note": translate("Losing", "note in the registry"),
        "rejection": translate("Losing", "rejection"),
        "relation": translate("Losing", "relation"),
        "role": translate("Losing", "role"),
        "sentences": translate("Losing", "sentences"),
        "slot": translate("Losing", "part of a quotation"),
        "slot of a relation": translate("Losing", "part of a relation"),
        "stretch": translate("Losing", "stretch"),
        "text": translate("Losing", "text"),
        "tokens": translate("Losing", "tokens"),
        "tokens and sentences": translate("Losing", "tokens and sentences"),
        "type": translate("Losing", "type"),
        "value": translate("Losing", "answer"),
        "zone": translate("Losing", "zone"),
    }
