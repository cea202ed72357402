"""The exact places of the letters in one laid-out line: what lies where, in code points and pixels. Holds no Qt object.

Measured with Qt's two sources, because each is wrong somewhere. `cursorToX` gives the start of a bidi run at the edge
of its neighbour; the boxes of `glyphRuns` for a part of a run are misplaced within ligatures (lam-alef) and under
tashkeel. So the edges of runs come from the boxes of whole runs, and what lies within from `cursorToX`.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from PySide6.QtGui import QTextLayout, QTextLine

from annotator.model.offsets import Utf16Map

_TOUCH = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `start` to `end` in code points of its paragraph, and for each grapheme cluster in logical order its
    first code point, the x where reading enters it (`lead`) and where it leaves it (`trail`).
    """

    start: int
    end: int
    starts: tuple[int, ...]
    lead: tuple[float, ...]
    trail: tuple[float, ...]
    last: bool
    """Whether it is the last line of its paragraph: only there the caret can stand behind the last letter."""

    def pieces(self, start: int, end: int) -> list[tuple[float, float]]:
        """Return left and right of each visual piece of the code points `start` to `end`, from left to right."""
        first = max(0, bisect_right(self.starts, start) - 1)
        stop = bisect_left(self.starts, end)
        boxes = sorted(
            (min(a, b), max(a, b)) for a, b in zip(self.lead[first:stop], self.trail[first:stop], strict=True)
        )
        merged: list[tuple[float, float]] = []
        for left, right in boxes:
            if merged and left - merged[-1][1] < _TOUCH:
                merged[-1] = (merged[-1][0], max(merged[-1][1], right))
            else:
                merged.append((left, right))
        return merged

    def x_of(self, point: int) -> float:
        """Return the x of the caret before code point `point`."""
        if not self.starts:
            return self.lead[0]
        if point >= self.end:
            return self.trail[-1]
        return self.lead[max(0, bisect_right(self.starts, point) - 1)]

    def cluster_at(self, x: float) -> tuple[int, int] | None:
        """Return start and end of the cluster that is drawn at `x`; None where no letter is."""
        for k, (a, b) in enumerate(zip(self.lead, self.trail, strict=True)):
            if self.starts and min(a, b) <= x < max(a, b):
                return self._cluster(k)
        return None

    def point_at(self, x: float) -> int:
        """Return the caret position nearest to `x` that this line can show."""
        if not self.starts:
            return self.start
        distances = [max(min(a, b) - x, x - max(a, b), 0.0) for a, b in zip(self.lead, self.trail, strict=True)]
        nearest = min(range(len(distances)), key=distances.__getitem__)
        start, end = self._cluster(nearest)
        if abs(x - self.lead[nearest]) <= abs(x - self.trail[nearest]):
            return start
        return end if end < self.end or self.last else start

    def _cluster(self, k: int) -> tuple[int, int]:
        return self.starts[k], self.starts[k + 1] if k + 1 < len(self.starts) else self.end


def measure(layout: QTextLayout, number: int, offsets: Utf16Map) -> Line:
    """Return the geometry of line `number` of a finished layout."""
    line = layout.lineAt(number)
    unit, stop = line.textStart(), line.textStart() + line.textLength()
    runs = _runs(line)
    starts: list[int] = []
    lead: list[float] = []
    trail: list[float] = []
    run, following = -1, unit
    while unit < stop:
        if unit >= following:
            if run >= 0:
                trail.append(runs[run].exit)
            run = max(run + 1, bisect_right(runs, unit, key=lambda r: r.start) - 1)
            following = runs[run + 1].start if run + 1 < len(runs) else stop
            x = runs[run].entry
        else:
            x = max(runs[run].left, min(runs[run].right, _x(line, unit)))
            trail.append(x)
        starts.append(offsets.to_point(unit))
        lead.append(x)
        unit = layout.nextCursorPosition(unit)
    trail.append(runs[run].exit if starts else _x(line, stop))
    return Line(
        offsets.to_point(line.textStart()),
        offsets.to_point(stop),
        tuple(starts),
        tuple(lead) if starts else tuple(trail),
        tuple(trail),
        last=number == layout.lineCount() - 1,
    )


@dataclass(frozen=True, slots=True)
class _Run:
    start: int
    rtl: bool
    left: float
    right: float

    @property
    def entry(self) -> float:
        return self.right if self.rtl else self.left

    @property
    def exit(self) -> float:
        return self.left if self.rtl else self.right


def _runs(line: QTextLine) -> list[_Run]:
    """Return the visual runs of a line in logical order; where fonts mix, Qt gives several glyph runs with one box."""
    first: dict[tuple[bool, float, float], int] = {}
    for glyphs in line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes):
        indexes = glyphs.stringIndexes()
        if indexes:
            box = glyphs.boundingRect()
            key = (glyphs.isRightToLeft(), box.left(), box.right())
            first[key] = min(first.get(key, indexes[0]), *indexes)
    runs = sorted((start, *key) for key, start in first.items())
    if not runs:
        edge = _x(line, line.textStart())
        return [_Run(line.textStart(), False, edge, edge)]
    return [_Run(*run) for run in runs]


def _x(line: QTextLine, unit: int) -> float:
    # The stubs promise a number, PySide gives (x, unit).
    found: object = line.cursorToX(unit)
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]
