"""Words for the kinds of things that a report of an import or export tells of: one list for all dialogs.

The core names them in a word or two of English (`Tally.keep`, `change` and `drop`, and the losses of our own formats).
"""

from PySide6.QtCore import QCoreApplication

from ui.sentences import said

translate = QCoreApplication.translate


def thing(what: str) -> str:
    """Return the word for a kind of thing. A label of the user's, which may stand in its place, stays as it is."""
    return things().get(what) or said(what)


def things() -> dict[str, str]:
    """Return the words for all kinds of things, by what the core calls them."""
    return {
        "answer": translate("Told", "answer"),
        "answers": translate("Told", "answers"),
        "attribute": translate("Told", "attribute"),
        "attributes": translate("Told", "attributes"),
        "attributes of a link": translate("Told", "attributes of a link"),
        "attributes of a relation": translate("Told", "attributes of a relation"),
        "attributes of a slot": translate("Told", "attributes of a part"),
        "attributes of an argument": translate("Told", "attributes of what takes part in an event"),
        "cell": translate("Told", "cell"),
        "chain": translate("Told", "chain"),
        "clause": translate("Told", "clause"),
        "coding": translate("Told", "coding of an article"),
        "coreference groups": translate("Told", "coreference groups"),
        "cue": translate("Told", "cue"),
        "data about the document": translate("Told", "data about the document"),
        "element": translate("Told", "element"),
        "finished": translate("Told", "time of finishing"),
        "ids": translate("Told", "ids"),
        "label": translate("Told", "label"),
        "layer": translate("Told", "layer"),
        "layers": translate("Told", "layers"),
        "layers, tokens and sentences": translate("Told", "imported layers, tokens and sentences"),
        "line": translate("Told", "line"),
        "link": translate("Told", "link to the registry"),
        "links": translate("Told", "links to the registry"),
        "mark": translate("Told", "annotation"),
        "marks": translate("Told", "annotations"),
        "metadata": translate("Told", "source data"),
        "name": translate("Told", "name of the file"),
        "names": translate("Told", "names"),
        "note": translate("Told", "note"),
        "notes": translate("Told", "notes"),
        "offsets": translate("Told", "positions"),
        "origin": translate("Told", "suggestion answered"),
        "place": translate("Told", "place"),
        "place of a note": translate("Told", "place of a note"),
        "questions": translate("Told", "questions to the lead"),
        "quote": translate("Told", "quotation"),
        "quotes": translate("Told", "quotations"),
        "registry note": translate("Told", "note in the registry"),
        "rejection": translate("Told", "rejection"),
        "relation": translate("Told", "relation"),
        "relations": translate("Told", "relations"),
        "result": translate("Told", "result"),
        "role": translate("Told", "role"),
        "round": translate("Told", "round"),
        "sentences": translate("Told", "sentences"),
        "slot": translate("Told", "part of a quotation or relation"),
        "slot of a relation": translate("Told", "part of a relation"),
        "source": translate("Told", "source"),
        "speaker": translate("Told", "speaker"),
        "stretch": translate("Told", "stretch"),
        "task": translate("Told", "task"),
        "text": translate("Told", "text"),
        "tokens": translate("Told", "tokens"),
        "tokens and sentences": translate("Told", "tokens and sentences"),
        "tokens of our own": translate("Told", "tokens that the program made"),
        "trigger": translate("Told", "word that names an event"),
        "type": translate("Told", "type"),
        "value": translate("Told", "answer or value"),
        "view": translate("Told", "view"),
        "zone": translate("Told", "zone"),
    }


def parts() -> dict[str, str]:
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
        "own_id": translate("Losing", "own number"),
        "state": translate("Losing", "state"),
        "round": translate("Losing", "round"),
    }
