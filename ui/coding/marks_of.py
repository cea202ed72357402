"""From what is coded and suggested to the marks that the view paints. Pure values; keeps what did not change."""

from collections.abc import Iterable

from annotator.model.codebook import Codebook
from annotator.model.facts import Annotation, Quote
from annotator.model.span import Span
from ui.article.marks import CLAUSE_COLOUR, CONTENT_COLOUR, CUE_COLOUR, SPEAKER_COLOUR, Mark, MarkStyle, Shape
from ui.coding.items import Item
from ui.coding.reasons import reason

_SHAPES = {
    "content": (Shape.CONTENT, CONTENT_COLOUR),
    "clause": (Shape.CLAUSE, CLAUSE_COLOUR),
    "cue": (Shape.CUE, CUE_COLOUR),
    "speaker": (Shape.SPEAKER, SPEAKER_COLOUR),
}
_GONE = "#5f6368"
"""For a code that the codebook does not have any more."""

CANDIDATE = "candidate/"
"""How the ids of the marks of numbered candidates begin; the number follows."""


def mark_id(item_id: str, part: str = "content") -> str:
    """Return the id of the mark of an item, or of a part of a quote other than its content."""
    return item_id if part == "content" else f"{item_id}/{part}"


def item_and_part(mark: str) -> tuple[str, str]:
    """Return which item, and which part of it, a mark shows."""
    item, _, part = mark.partition("/")
    return item, part or "content"


class MarkMaker:
    """Makes the marks of items; an item that is the same as before gets the very marks it had."""

    def __init__(self, codebook: Codebook, language: str) -> None:
        self._codebook = codebook
        self._language = language
        self._made: dict[int, tuple[Item, tuple[Mark, ...]]] = {}

    def marks(self, items: Iterable[Item]) -> tuple[Mark, ...]:
        """Return the marks of all items."""
        listed = tuple(items)
        numbers = tuple(map(id, listed))
        # Found by the object, which is kept beside: a hash of its value would cost more than the marks.
        found = map(self._made.get, numbers)
        made = [known or (item, self._of(item)) for known, item in zip(found, listed, strict=True)]
        self._made = dict(zip(numbers, made, strict=True))
        return tuple(mark for _, marks in made for mark in marks)

    def name_of(self, item: Item) -> str:
        """Return the name of the item's code, or of its type of quote, in the language of the interface."""
        quotes = self._codebook.quotes()
        if isinstance(item.fact, Quote):
            wording = quotes.types.get(str(item.fact.type)) if quotes else None
            return wording.in_language(self._language) if wording else str(item.fact.type)
        code = self._codebook.code(item.code)
        return (code.name.in_language(self._language) if code else "") or item.code

    def part_name(self, part: str) -> str:
        """Return the name of a part of quotes in the language of the interface."""
        quotes = self._codebook.quotes()
        wording = quotes.parts.get(part) if quotes else None
        return (wording.in_language(self._language) if wording else "") or part

    def _of(self, item: Item) -> tuple[Mark, ...]:
        if isinstance(item.fact, Annotation):
            code = self._codebook.code(item.code)
            colour = (code.line or code.colour) if code else _GONE
            style = MarkStyle(shape=Shape.ENTITY, colour=colour, tag=item.code)
            return (self._mark(item, (item.fact.span,), style),)
        return tuple(
            self._mark(item, part.spans, self._part_style(item, name), part=name, tied_to=item.id)
            for name, part in item.fact.parts().items()
        )

    def _part_style(self, item: Item, name: str) -> MarkStyle:
        shape, colour = _SHAPES[name]
        focus_tag = self.name_of(item) if name == "content" else self.part_name(name)
        return MarkStyle(shape=shape, colour=colour, focus_tag=focus_tag)

    def _mark(
        self, item: Item, spans: tuple[Span, ...], style: MarkStyle, *, part: str = "content", tied_to: str = ""
    ) -> Mark:
        why = reason(item.suggestion) if item.suggestion else ""
        name = self.name_of(item) if part == "content" else self.part_name(part)
        return Mark(
            id=mark_id(item.id, part),
            spans=tuple(sorted(spans)),
            style=style,
            suggested=item.undecided,
            tied_to=tied_to,
            tip=" · ".join(filter(None, (name, why))),
        )


def candidate_marks(spans: Iterable[Span | None], part: str) -> tuple[Mark, ...]:
    """Return numbered marks for the candidates of a part, beginning with 1; None has no place in the text."""
    shape, colour = _SHAPES[part]
    return tuple(
        Mark(
            id=f"{CANDIDATE}{number}",
            spans=(span,),
            style=MarkStyle(shape=shape, colour=colour, tag=str(number)),
        )
        for number, span in enumerate(spans, start=1)
        if span is not None
    )
