"""The marks of another program's document as the article's view paints them, by what their labels become."""

from collections.abc import Iterable, Mapping, Sequence

from annotator.exchange.interchange.interchange import MarkSeen, code_of
from annotator.model.codebook import Codebook
from annotator.model.span import Span
from ui.article import Mark, MarkStyle, Shape
from ui.article.marks import CLAUSE_COLOUR, CONTENT_COLOUR, CUE_COLOUR, SPEAKER_COLOUR
from ui.interchange.targets import NEW, OUT, QUOTE

_UNKNOWN = "#5f6368"
_PARTS = {
    "speaker": (Shape.SPEAKER, SPEAKER_COLOUR),
    "cue": (Shape.CUE, CUE_COLOUR),
    "clause": (Shape.CLAUSE, CLAUSE_COLOUR),
}


def painted(places: Iterable[MarkSeen], said: Mapping[str, str], codebook: Codebook) -> tuple[Mark, ...]:
    """Return the marks of a document; what is left out is pale, what gets a new code grey with its own name."""
    return tuple(
        Mark(
            id=str(number), spans=tuple(sorted(place.spans)), style=_style(place.label, said, codebook), tip=place.label
        )
        for number, place in enumerate(places)
        if place.spans
    )


def _style(label: str, said: Mapping[str, str], codebook: Codebook) -> MarkStyle:
    target = said.get(label, NEW)
    if target == OUT:
        return MarkStyle(shape=Shape.ENTITY, colour=_UNKNOWN, tag="", pale=True)
    if target.partition("/")[0] == QUOTE:
        return MarkStyle(shape=Shape.CONTENT, colour=CONTENT_COLOUR)
    if target in _PARTS:
        shape, colour = _PARTS[target]
        return MarkStyle(shape=shape, colour=colour)
    code = codebook.code(code_of(target))
    colour = (code.line or code.colour) if code else _UNKNOWN
    return MarkStyle(shape=Shape.ENTITY, colour=colour, tag=code.id if code else code_of(label).rpartition("/")[2])


def colour_of(label: str, said: Mapping[str, str], codebook: Codebook) -> str:
    """Return a pale colour that sets words off as this label's."""
    code = codebook.code(code_of(said.get(label, NEW)))
    return code.colour if code else "#e4f1e6"


def first_places(documents: Iterable[tuple[str, Sequence[MarkSeen]]]) -> dict[str, tuple[str, Span]]:
    """Return for each label the text and the place of its first mark with letters."""
    found: dict[str, tuple[str, Span]] = {}
    for text, places in documents:
        for place in places:
            if place.spans and place.label not in found:
                found[place.label] = text, min(place.spans)
    return found
