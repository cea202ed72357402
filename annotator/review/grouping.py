"""Which facts of several coders are about the same thing: groups with at most one fact of each coder."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.model.span import Span


@dataclass(frozen=True, slots=True)
class Marked:
    """One fact as it is grouped: the number of its layer, where it stands, what has to be equal first, and itself."""

    layer: int
    span: Span
    code: str
    fact: Any


def groups(marked: Iterable[Marked]) -> list[dict[int, Marked]]:
    """Return the facts in groups, each by the number of the layer, in reading order.

    Those that overlap most are brought together first: the same span and code, the same span, the same code by overlap
    (intersection over union), any other overlap. A group has one fact of a layer at most, so two facts of one coder
    are never taken for one another.
    """
    listed = sorted(marked, key=lambda m: (m.span, m.code, m.fact.id, m.layer))
    groups = [{m.layer: m} for m in listed]
    group_of = list(range(len(listed)))
    number = {id(m): n for n, m in enumerate(listed)}
    for _, i, j in sorted(_pairs(listed)):
        one, other = group_of[i], group_of[j]
        if one != other and not groups[one].keys() & groups[other].keys():
            for member in groups[other].values():
                group_of[number[id(member)]] = one
            groups[one] |= groups[other]
            groups[other] = {}
    return [group for group in groups if group]


def _pairs(listed: Sequence[Marked]) -> Iterator[tuple[tuple[bool, bool, float], int, int]]:
    for i, one in enumerate(listed):
        for j in range(i + 1, len(listed)):
            other = listed[j]
            if other.span.start >= one.span.end:
                break
            if other.layer != one.layer:
                yield (one.span != other.span, one.code != other.code, -one.span.overlap_ratio(other.span)), i, j
