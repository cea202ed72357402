"""Where the marks of one row stand, so that nested and overlapping ones stay apart: boxes, lanes beneath, insets."""

from dataclasses import dataclass

from ui.article.marks import Mark, Shape
from ui.article.page import Row

LANES = 3
"""Lines that fit beneath a row; parts of quotes nested deeper share the last one."""

_ORDER = {Shape.PLACE: 0, Shape.CONTENT: 1, Shape.CLAUSE: 1, Shape.CUE: 2, Shape.SPEAKER: 2, Shape.VERSION: 3}
_APART = (Shape.PLACE, Shape.VERSION)
"""They say themselves where they stand, and push nothing aside."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in one row: left and right of its visual pieces in pixels, how many enclose it there (`depth`).

    For parts of quotes and versions `depth` is the lane of the line beneath. `start_box` is the piece that the mark
    begins in, None in the rows after its first.
    """

    mark: Mark
    boxes: tuple[tuple[float, float], ...]
    depth: int
    start_box: tuple[float, float] | None


def arrange(row: Row, pieces: list[tuple[int, int, Mark]]) -> tuple[Placed, ...]:
    """Return the marks of a row, outer ones first, quotes before entities: in the order to paint their tints."""
    line = row.line
    placed: list[Placed] = []
    taken: list[list[tuple[int, int]]] = [[], []]
    for start, end, mark in sorted(pieces, key=_outer_first):
        start_here = start >= line.start
        first, stop = max(start, line.start), min(end, line.end)
        boxes = tuple(line.pieces(first, stop))
        if not boxes:
            continue
        if mark.style.shape in _APART:
            depth = mark.style.lane
        else:
            before = taken[mark.style.shape is Shape.ENTITY]
            depth = min(sum(a < stop and first < b for a, b in before), LANES - 1)
            before.append((first, stop))
        x = line.x_of(first)
        start_box = min(boxes, key=lambda box: abs(box[0] - x) + abs(box[1] - x)) if start_here else None
        if start_box is not None:
            start_box = next((box for box in boxes if box[0] - 0.5 <= x <= box[1] + 0.5), start_box)
        placed.append(Placed(mark, boxes, depth, start_box))
    return tuple(placed)


def _outer_first(piece: tuple[int, int, Mark]) -> tuple[bool, int, int, int]:
    start, end, mark = piece
    entity = mark.style.shape is Shape.ENTITY
    return entity, 0 if entity else _ORDER[mark.style.shape], start, start - end
