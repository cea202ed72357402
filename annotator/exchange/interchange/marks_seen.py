"""What a document that is looked at says itself: where it has its labels, and who made them. Nothing is written."""

from dataclasses import dataclass

from annotator.exchange.interchange.own_layers import with_own_layers
from annotator.exchange.interchange.stretches import spans_of
from annotator.formats.interchange.document import Document
from annotator.formats.interchange.label_studio_reading import MODEL
from annotator.formats.interchange.line_ends import with_plain_line_ends
from annotator.formats.interchange.naming import flat
from annotator.formats.interchange.reporting import Tally
from annotator.model.span import Span


@dataclass(frozen=True, slots=True)
class MarkSeen:
    """A mark with letters: its flat label, and its stretches as code points of the text that is seen."""

    label: str
    spans: tuple[Span, ...]


def marks_seen(document: Document, text: str) -> tuple[MarkSeen, ...]:
    """Return the marks of a document in the `text` that it became; none where that is another one."""
    quiet = Tally()
    plain = with_plain_line_ends(with_own_layers(document), quiet)
    if plain.text != text:
        return ()
    found = (MarkSeen(flat(mark.layer, mark.label), spans_of(mark, text, quiet)) for mark in plain.marks)
    return tuple(mark for mark in found if mark.spans)


def named_in(document: Document) -> tuple[str, str]:
    """Return the coder, or else the suggester, whom a document names itself; "" for each that it does not."""
    name = " ".join(document.coder.split())
    return ("", name) if any(key == MODEL for key, _ in document.metadata) else (name, "")
