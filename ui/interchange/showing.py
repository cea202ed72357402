"""What is seen of documents, in the words and marks of the window."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from annotator.exchange.interchange.interchange import Came, DocumentSeen, Status
from annotator.model.codebook import Codebook
from ui.article import Mark
from ui.coding.rich import isolated
from ui.interchange.found_tree import FoundLine
from ui.interchange.painted import painted
from ui.interchange.words import on_one_line, program, told
from ui.style import ERROR, INK_SOFT, WARNING

translate = QCoreApplication.translate
_NOTHING_NEW = (Came.DUPLICATE, Status.SAME_TEXT)
_FOUND_ANEW = "tokens and sentences"
"""What every file of some formats has and no person made: no reason to look at a document."""


def line_of(number: int, one: DocumentSeen) -> FoundLine:
    """Return a document as the list shows it."""
    return FoundLine(
        number=number,
        path=one.path,
        program=program_of(one),
        title=one.title or one.name or one.place,
        coder=one.suggester or one.coder or one.named,
        names=one.names,
        quotes=one.quotes,
        notes=one.notes,
        changed=len(one.report.changed),
        dropped=sum(told.what != _FOUND_ANEW for told in one.report.dropped),
        here=bool(one.article),
        new=one.status not in _NOTHING_NEW,
        read=one.status != Came.SKIPPED,
        plain=one.plain,
        refused=on_one_line(one.reason) if one.refused else "",
    )


def program_of(one: DocumentSeen) -> str:
    """Return what program or form a document is of; "" where nothing is known of it."""
    return translate("Shown", "articles without annotations") if one.plain else program(one.format)


def marks_of(one: DocumentSeen, becomes: Mapping[str, str], codebook: Codebook) -> tuple[Mark, ...]:
    """Return the marks of a document as they will be."""
    return painted(one.marks, becomes, codebook)


def facts_of(one: DocumentSeen) -> str:
    """Return what is known of a document, on one line."""
    adds = translate("Shown", "this text is here already: what is new is added to it")
    same = translate("Shown", "this text is here already, and nothing in it is new")
    here = "" if not one.article else same if one.status in _NOTHING_NEW else adds
    return " · ".join(isolated(part) for part in (program_of(one), one.place, here) if part)


def lines_of(one: DocumentSeen) -> list[tuple[str, str]]:
    """Return what will not be as the file has it: each a sentence and its colour."""
    changed, dropped = translate("Shown", "changed – %1"), translate("Shown", "dropped – %1")
    lines = [(on_one_line(one.reason), ERROR if one.refused else INK_SOFT)] if one.reason else []
    lines += [(changed.replace("%1", told(t.what, t.place, t.reason)), INK_SOFT) for t in one.report.changed]
    lines += [(dropped.replace("%1", told(t.what, t.place, t.reason)), WARNING) for t in one.report.dropped]
    return lines
