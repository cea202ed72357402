"""Words for what is brought in: programs, what became of documents, what was kept, changed and dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.coding.rich import isolated
from ui.report_words import parts, thing
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
    return listed(f"{isolated(thing(what))} {number:,}" for what, number in kept)


def told(what: str, place: str, reason: str) -> str:
    """Return one thing that was changed or dropped, as a line: what, where, why."""
    why = on_one_line(reason)
    name, colon, said_there = place.partition(": ")
    if what == "data about the document" and colon:
        place = f"{parts().get(name, name)}: {isolated(said_there)}"
    where = f" ({isolated(said(place))})" if place else ""
    return f"{thing(what)}{where}: {why}"


def on_one_line(sentence: str) -> str:
    """Return a sentence of the core, which may quote a file, in the language of the interface and without line ends."""
    return " ".join(said(sentence).split())
