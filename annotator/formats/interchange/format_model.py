"""What a format of the interchange is: a reader, a writer, and what it cannot hold."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from annotator.formats.about import UNTOLD, About
from annotator.formats.export_model import Chunk
from annotator.formats.interchange.document import Document
from annotator.formats.interchange.reporting import Report, Tally
from annotator.formats.interchange.units import Unit

Files = Mapping[str, bytes]
"""Files that belong together, by their names within a folder or archive ("/" between folders)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """One document as one coder marked it, and what became of what the file has."""

    document: Document
    report: Report


OTHERWISE = "What was written of {name} is read back otherwise; nothing was exported. Please report this mistake."
"""What is said where an export finds that it has not written what it should."""

FILE, FOLDER = "file", "folder"
"""Whose name is the coder's in a format that has no other place for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterchangeReader:
    """How files of one format are read.

    `read` yields a document for each text and coder. It raises UserError for whatever is wrong with the files, with
    the place: who wants all or nothing lists what it yields before using any. With a unit, offsets are in that unit;
    without one the unit is recognised by the letters that the file repeats. `recognises` looks at a file's name and
    first bytes. `coder_named_by` is FILE or FOLDER where nothing but a name tells the coder, "" where the content does.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Files, Unit | None], Iterator[Imported]]
    recognises: Callable[[str, bytes], bool]
    about: About = UNTOLD
    coder_named_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterchangeWriter:
    """How documents leave in one format.

    `fit` returns what the format can hold of a document and tells the tally what it changed or dropped; `write` turns
    fitted documents into the bytes of files, one after the other. Law: what is written of a fitted document is read
    back equal to it (`canonical`). `holds` and `loses` say the same in sentences for people. A format of one file
    names it in `file`, others make a folder; `extra` is what has to be installed for it. Where no reader is,
    `read_back` reads what was written, by the paths of the files, for the check of an export. `apart` tells that
    documents have files of their own which are written one after the other and read by themselves; `beside` are files
    that stand beside folders of documents, which cannot be called so; `unit` is how it
    counts where its files repeat no letters that would tell.
    """

    name: str
    fit: Callable[[Document, Tally], Document]
    write: Callable[[Iterable[Document]], Iterator[Chunk]]
    holds: tuple[str, ...]
    loses: tuple[str, ...]
    file: str = ""
    extra: str = ""
    read_back: Callable[[Mapping[str, Path]], Iterator[Document]] | None = None
    apart: bool = False
    beside: tuple[str, ...] = ()
    unit: Unit | None = None
    about: About = UNTOLD


def count(document: Document, tally: Tally) -> Imported:
    """Return a document that was read, with what was kept of it counted."""
    for what, things in (("marks", document.marks), ("relations", document.relations), ("notes", document.notes)):
        tally.keep(what, len(things))
    return Imported(document=document, report=tally.report())
