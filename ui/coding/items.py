"""The items that the focus travels over: open suggestions, own annotations, quotes, in the order of reading. Pure."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from types import MappingProxyType

from annotator.coding.desk import Desk
from annotator.model.facts import QUOTE_CODE, Annotation, Quote
from annotator.model.span import Span, hull
from annotator.model.suggestion import Suggestion

Place = tuple[int, int, str]
"""Start, minus end, id: sorts items by reading, outer ones before what lies in them."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something that can have the focus: a suggestion nobody has decided on, or an own annotation or quote.

    `id` is the one of the suggestion or of the own fact; `span` the annotation's, or what a quote's content covers;
    `place` says where it comes in the order of reading.
    """

    id: str
    fact: Annotation | Quote
    span: Span
    place: Place
    suggestion: Suggestion | None = None

    @property
    def undecided(self) -> bool:
        """Whether it is a suggestion."""
        return self.suggestion is not None

    @property
    def code(self) -> str:
        """The entity code, or "quote"."""
        return self.fact.code if isinstance(self.fact, Annotation) else QUOTE_CODE


def item_of(fact: Annotation | Quote, suggestion: Suggestion | None = None) -> Item:
    """Return the item of an own fact, or of the fact that a suggestion proposes."""
    span = fact.span if isinstance(fact, Annotation) else hull(fact.content.spans)
    id_ = suggestion.id if suggestion else fact.id
    return Item(id_, fact, span, (span.start, -span.end, id_), suggestion)


def items_of(
    desk: Desk, known: Mapping[int, Item] = MappingProxyType({}), offered: Collection[str] | None = None
) -> tuple[Item, ...]:
    """Return everything that the focus can travel to, in the order of reading; what `known` has (`by_source`) is kept.

    Of the suggestions only those with a code among the `offered` ones, None for all.
    """
    shown = desk.open_suggestions
    if offered is not None:
        shown = tuple(suggestion for suggestion in shown if suggestion.code in offered)
    sources: tuple[Annotation | Quote | Suggestion, ...] = (*desk.layer.annotations, *desk.layer.quotes, *shown)
    # By object and without a step of Python's for each: of a thousand items a decision makes one or two anew.
    found = list(map(known.get, map(id, sources)))
    items = [item or _item_from(source) for item, source in zip(found, sources, strict=True)]
    return tuple(sorted(items, key=attrgetter("place")))


def by_source(items: Iterable[Item]) -> dict[int, Item]:
    """Return the items by the object that each is made of: what `items_of` keeps."""
    return {id(item.suggestion or item.fact): item for item in items}


def _item_from(source: Annotation | Quote | Suggestion) -> Item:
    return item_of(source.fact, source) if isinstance(source, Suggestion) else item_of(source)


def next_item(items: Sequence[Item], after: Place, *, undecided: bool, forward: bool = True) -> Item | None:
    """Return the item that follows `after` (comes before it, going back), from the other end when there is none.

    With `undecided` only suggestions count. None when no item but the one at `after` is left.
    """
    if forward:
        at = bisect_right(items, after, key=attrgetter("place"))
        places = chain(range(at, len(items)), range(at))
    else:
        at = bisect_left(items, after, key=attrgetter("place"))
        places = chain(range(at - 1, -1, -1), range(len(items) - 1, at - 1, -1))
    found = next((items[k] for k in places if items[k].undecided or not undecided), None)
    return found if found is not None and found.place != after else None


def point_place(point: int) -> Place:
    """Return the place to search from when nothing has the focus: what begins at `point` follows it."""
    return point, -(1 << 62), ""
