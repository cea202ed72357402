"""Words for what is brought in: programs, what became of documents, what was kept, changed and dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.coding.rich import isolated
from ui.sentences import said
from ui.study.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

translate = QCoreApplication.translate

_PROGRAMS = {
    "webanno-tsv": "INCEpTION (WebAnno TSV)",
    "uima-xmi": "INCEpTION (UIMA XMI)",
    "uima-json": "INCEpTION (UIMA JSON)",
    "brat": "brat",
    "conll": "CoNLL",
    "label-studio": "Label Studio",
    "doccano": "doccano",
    "prodigy": "Prodigy",
    "refi-qda": "REFI-QDA",
    "tei": "TEI",
    "citron": "Citron",
}


def program(format_name: str) -> str:
    """Return what people call the program or form that a file comes from."""
    return _PROGRAMS.get(format_name, format_name)


def statuses() -> dict[str, str]:
    """Return the word for what became of a document, in the order in which a report sums them up."""
    return {
        "imported": translate("Interchange", "imported with a new text"),
        "coded": translate("Interchange", "added to a text that is here"),
        "duplicate": translate("Interchange", "here already, nothing new"),
        "same_text": translate("Interchange", "same text of another source, left out"),
        "skipped": translate("Interchange", "not read"),
        "refused": translate("Interchange", "refused"),
    }


def kept_words(kept: Iterable[tuple[str, int]]) -> str:
    """Return what was kept, with numbers."""
    names = _things()
    return listed(f"{isolated(names.get(what, what))} {number:,}" for what, number in kept)


def thing(what: str) -> str:
    """Return the word for a kind of thing that was changed or dropped."""
    return _things().get(what) or said(what)


def told(what: str, place: str, reason: str) -> str:
    """Return one thing that was changed or dropped, as a line: what, where, why."""
    why = on_one_line(reason)
    where = f" ({isolated(place)})" if place else ""
    return f"{thing(what)}{where}: {why}"


def on_one_line(sentence: str) -> str:
    """Return a sentence of the core, which may quote a file, in the language of the interface and without line ends."""
    return " ".join(said(sentence).split())


def _things() -> dict[str, str]:
    return {
        "marks": translate("Interchange", "marks"),
        "relations": translate("Interchange", "relations"),
        "notes": translate("Interchange", "notes"),
        "names": translate("Interchange", "names"),
        "annotations": translate("Interchange", "names"),
        "quotes": translate("Interchange", "quotations"),
        "values": translate("Interchange", "answers"),
        "mark": translate("Interchange", "mark"),
        "attribute": translate("Interchange", "attribute"),
        "attributes": translate("Interchange", "attributes"),
        "relation": translate("Interchange", "relation"),
        "note": translate("Interchange", "note"),
        "metadata": translate("Interchange", "data about the document"),
        "text": translate("Interchange", "text"),
        "offsets": translate("Interchange", "positions"),
        "layer": translate("Interchange", "layer"),
        "layers": translate("Interchange", "layers"),
        "tokens": translate("Interchange", "tokens"),
        "sentences": translate("Interchange", "sentences"),
        "layers, tokens and sentences": translate("Interchange", "layers, tokens and sentences"),
        "label": translate("Interchange", "label"),
        "name": translate("Interchange", "name"),
        "value": translate("Interchange", "value"),
        "slot": translate("Interchange", "slot"),
        "stretch": translate("Interchange", "place"),
        "quote": translate("Interchange", "quotation"),
        "entry": translate("Interchange", "registry entry"),
        "line": translate("Interchange", "line"),
        "element": translate("Interchange", "element"),
        "task": translate("Interchange", "task"),
        "view": translate("Interchange", "view"),
        "source": translate("Interchange", "source"),
        "links": translate("Interchange", "links to the registry"),
        "questions": translate("Interchange", "questions to the lead"),
        "link": translate("Interchange", "link to the registry"),
        "answer": translate("Interchange", "answer"),
        "chain": translate("Interchange", "chain"),
        "tokens and sentences": translate("Interchange", "tokens and sentences"),
        "speaker": translate("Interchange", "speaker"),
        "cue": translate("Interchange", "cue"),
        "clause": translate("Interchange", "clause"),
        "coreference groups": translate("Interchange", "coreference groups"),
    }
