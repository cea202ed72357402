"""The items that the focus travels over: open suggestions, own annotations, quotes, in the order of reading. Pure."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.coding.desk import Desk
from annotator.model.facts import QUOTE_CODE, Annotation, Quote
from annotator.model.span import Span, hull
from annotator.model.suggestion import Suggestion

Place = tuple[int, int, str]
"""Start, minus end, id: sorts items by reading, outer ones before what lies in them."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something that can have the focus: a suggestion nobody has decided on, or an own annotation or quote."""

    fact: Annotation | Quote
    suggestion: Suggestion | None = None

    @property
    def id(self) -> str:
        """The id of the suggestion, or of the own fact."""
        return self.suggestion.id if self.suggestion else self.fact.id

    @property
    def undecided(self) -> bool:
        """Whether it is a suggestion."""
        return self.suggestion is not None

    @property
    def span(self) -> Span:
        """The annotation's span, or what the content of the quote covers."""
        return self.fact.span if isinstance(self.fact, Annotation) else hull(self.fact.content.spans)

    @property
    def code(self) -> str:
        """The entity code, or "quote"."""
        return self.fact.code if isinstance(self.fact, Annotation) else QUOTE_CODE

    @property
    def place(self) -> Place:
        """Where it comes in the order of reading."""
        return self.span.start, -self.span.end, self.id


def items_of(desk: Desk) -> tuple[Item, ...]:
    """Return everything that the focus can travel to, in the order of reading."""
    own = [*map(Item, desk.layer.annotations), *map(Item, desk.layer.quotes)]
    open_ones = [Item(s.fact, s) for s in desk.open_suggestions]
    return tuple(sorted(own + open_ones, key=lambda item: item.place))


def next_item(items: Sequence[Item], after: Place, *, undecided: bool, forward: bool = True) -> Item | None:
    """Return the item that follows `after` (comes before it, going back), from the other end when there is none.

    With `undecided` only suggestions count. None when no item but the one at `after` is left.
    """
    listed = [item for item in items if item.undecided or not undecided]
    if forward:
        listed = listed[(at := bisect_right(listed, after, key=lambda i: i.place)) :] + listed[:at]
    else:
        listed = listed[: (at := bisect_left(listed, after, key=lambda i: i.place))][::-1] + listed[at:][::-1]
    return listed[0] if listed and listed[0].place != after else None


def point_place(point: int) -> Place:
    """Return the place to search from when nothing has the focus: what begins at `point` follows it."""
    return point, -(1 << 62), ""
