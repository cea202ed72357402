"""The exact places of the letters in one laid-out line, in code points of its paragraph and pixels of its column.

Measured with Qt's two sources, because each is wrong somewhere. `cursorToX` gives the start of a bidi run at the edge
of its neighbour; the boxes of `glyphRuns` for a part of a run are misplaced within ligatures (lam-alef) and under
tashkeel. So the edges of runs come from the boxes of whole runs, and what lies within from `cursorToX`.
"""

from dataclasses import dataclass

from PySide6.QtGui import QTextLayout, QTextLine

from annotator.model.offsets import Utf16Map

_TOUCH = 0.5


@dataclass(frozen=True, slots=True)
class _Run:
    """Letters of one direction and script that stand together; `start` and `end` in UTF-16 units."""

    start: int
    end: int
    rtl: bool
    left: float
    right: float

    @property
    def entry(self) -> float:
        return self.right if self.rtl else self.left

    @property
    def exit(self) -> float:
        return self.left if self.rtl else self.right


@dataclass(frozen=True, slots=True)
class _Cluster:
    """A letter with its marks: its code points, the x where reading enters it, the x where it leaves it."""

    start: int
    end: int
    entry: float
    exit: float

    def distance(self, x: float) -> float:
        return max(min(self.entry, self.exit) - x, x - max(self.entry, self.exit), 0.0)


class Line:
    """One line of a finished layout: the code points `start` to `end`.

    `last`: only in the last line of its paragraph the caret can stand behind the last letter.
    """

    def __init__(self, layout: QTextLayout, number: int, offsets: Utf16Map) -> None:
        self._layout = layout
        self._number = number
        self._offsets = offsets
        line = layout.lineAt(number)
        self._stop = line.textStart() + line.textLength()
        self._runs = _runs(line, self._stop)
        self._clusters: tuple[_Cluster, ...] | None = None
        self.start = offsets.to_point(line.textStart())
        self.end = offsets.to_point(self._stop)
        self.last = number == layout.lineCount() - 1

    def pieces(self, start: int, end: int) -> list[tuple[float, float]]:
        """Return left and right of each visual piece of `start` to `end`, widened to whole letters, left to right."""
        first, stop = self._offsets.to_units(max(start, self.start)), self._offsets.to_units(min(end, self.end))
        if not self._layout.isValidCursorPosition(first):
            first = self._layout.previousCursorPosition(first)
        if not self._layout.isValidCursorPosition(stop):
            stop = self._layout.nextCursorPosition(stop)
        boxes: list[tuple[float, float]] = []
        for run in self._runs:
            if run.start < stop and first < run.end:
                edges = self._x(run, first), self._x(run, stop)
                boxes.append((min(edges), max(edges)))
        return _joined(sorted(boxes))

    def x_of(self, point: int) -> float:
        """Return the x of the caret before code point `point`."""
        unit = self._offsets.to_units(point)
        run = next((run for run in self._runs if unit < run.end), self._runs[-1])
        return self._x(run, unit)

    def cluster_at(self, x: float) -> tuple[int, int] | None:
        """Return start and end of the letter with its marks that is drawn at `x`; None where none is."""
        for cluster in self._measured():
            if min(cluster.entry, cluster.exit) <= x < max(cluster.entry, cluster.exit):
                return cluster.start, cluster.end
        return None

    def point_at(self, x: float) -> int:
        """Return the caret position nearest to `x` that this line can show."""
        clusters = self._measured()
        if not clusters:
            return self.start
        nearest = min(clusters, key=lambda cluster: cluster.distance(x))
        if abs(x - nearest.entry) <= abs(x - nearest.exit):
            return nearest.start
        return nearest.end if nearest.end < self.end or self.last else nearest.start

    def end_point(self) -> int:
        """Return the last caret position that this line can show."""
        clusters = self._measured()
        return self.end if self.last or not clusters else clusters[-1].start

    def _x(self, run: _Run, unit: int) -> float:
        if unit <= run.start:
            return run.entry
        if unit >= run.end:
            return run.exit
        line = self._layout.lineAt(self._number)
        x = _cursor_x(line, unit)
        if not run.left < x < run.right:
            x = _end_of(line, run, unit)
        # Blanks that hang over the end of a wrapped line lie outside the box: they have no width.
        return max(run.left, min(run.right, x))

    def _measured(self) -> tuple[_Cluster, ...]:
        if self._clusters is None:
            found: list[_Cluster] = []
            runs = iter(self._runs)
            run = next(runs)
            unit = self._offsets.to_units(self.start)
            while unit < self._stop:
                while unit >= run.end:
                    run = next(runs)
                after = min(self._layout.nextCursorPosition(unit), self._stop)
                points = self._offsets.to_point(unit), self._offsets.to_point(after)
                found.append(_Cluster(*points, self._x(run, unit), self._x(run, after)))
                unit = after
            self._clusters = tuple(found)
        return self._clusters


def _joined(boxes: list[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for left, right in boxes:
        if joined and left - joined[-1][1] < _TOUCH:
            joined[-1] = joined[-1][0], max(joined[-1][1], right)
        else:
            joined.append((left, right))
    return joined


def _runs(line: QTextLine, stop: int) -> list[_Run]:
    """Return the visual runs of a line in logical order; where fonts mix, Qt gives several glyph runs with one box."""
    first: dict[tuple[bool, float, float], int] = {}
    for glyphs in line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes):
        indexes = glyphs.stringIndexes()
        if indexes:
            box = glyphs.boundingRect()
            key = (glyphs.isRightToLeft(), box.left(), box.right())
            first[key] = min(first.get(key, indexes[0]), *indexes)
    if not first:
        edge = _cursor_x(line, line.textStart())
        first = {(True, edge, edge): line.textStart()}
    ordered = sorted((start, *key) for key, start in first.items())
    starts = [line.textStart(), *(run[0] for run in ordered[1:]), stop]
    return [_Run(a, b, *run[1:]) for a, b, run in zip(starts, starts[1:], ordered, strict=False)]


def _end_of(line: QTextLine, run: _Run, unit: int) -> float:
    """Return where the letters from the run's start up to `unit` end, by their box.

    In a run against the paragraph's direction, Qt takes the UTF-16 unit whose number equals the number of glyphs for
    the end of the run, and puts the cursor outside or at the start: seen where letter and mark are drawn by one glyph.
    """
    boxes = [glyphs.boundingRect() for glyphs in line.glyphRuns(run.start, unit - run.start)]
    if run.rtl:
        return min((box.left() for box in boxes), default=run.entry)
    return max((box.right() for box in boxes), default=run.entry)


def _cursor_x(line: QTextLine, unit: int) -> float:
    # The stubs promise a number, PySide gives (x, unit).
    found: object = line.cursorToX(unit)
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]
