"""The alignment of several coders' spans that fits best: groups of one span at most of each coder, chosen exactly.

Costs are in units of what a span alone costs (delta of Mathet, Widloecher and Metivier, Computational Linguistics 41,
2015). A group of k of n coders saves, against its spans alone, k - 1 + sum of (1 - d) / N over its pairs, d being the
dissimilarity and N = n (n - 1) / 2; the best alignment is the choice of disjoint groups that saves most.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, linear_sum_assignment, linprog, milp
from scipy.sparse import csr_array

from annotator.review.measure import Floats
from annotator.review.ratings import Indices

_MOST_STATES = 300
"""So many ways to go on from one place are kept in sight; a crowd with more is left to linear programming."""
_FIRST_GAP = 0.3
"""Groups whose reduced cost is at most this are tried first, where the linear programme gives no whole groups."""
_EPSILON = 1e-9

Group = tuple[int, ...]
"""Spans that are aligned, by their places; two at least."""


@dataclass(frozen=True, eq=False, slots=True)
class Spans:
    """The spans of `n` coders in one article, those of one coder after those of another.

    `coder`, `start`, `end` and `code` have an entry for each span. A span that was moved may end behind the article.
    """

    n: int
    coder: Indices
    start: Indices
    end: Indices
    code: Indices

    def __len__(self) -> int:
        return len(self.coder)

    def apart(self) -> Floats:
        """Return how far each two spans are apart (spans x spans): ((|s - s'| + |e - e'|) / (length + length'))^2."""
        length = self.end - self.start
        moved = np.abs(self.start[:, None] - self.start) + np.abs(self.end[:, None] - self.end)
        return np.asarray((moved / (length[:, None] + length)) ** 2, dtype=np.float64)

    def recoded(self) -> Floats:
        """Return 1 for each two spans with different codes, else 0."""
        return np.asarray(self.code[:, None] != self.code, dtype=np.float64)


def best_alignment(spans: Spans, distance: Floats) -> tuple[list[Group], float]:
    """Return the groups of two and more spans in the best alignment, and its cost; every other span is alone.

    `distance` (spans x spans) is the dissimilarity in units of a span alone; the cost is in the same unit. The
    alignment is exact. Of several that cost the same, the same one is returned on every computer.
    """
    if spans.n == 2:
        return _best_pairs(spans, distance)
    groups = list(_worthwhile(spans, distance))
    chosen: list[int] = []
    for crowd in _crowds(len(spans), [members for members, _ in groups]):
        chosen += [crowd[0]] if len(crowd) == 1 else _chosen(crowd, groups, spans)
    return [groups[at][0] for at in chosen], len(spans) - sum(groups[at][1] for at in chosen)


def _best_pairs(spans: Spans, distance: Floats) -> tuple[list[Group], float]:
    first = int(np.count_nonzero(spans.coder == 0))
    saved = np.maximum(2.0 - distance[:first, first:], 0.0)
    rows, columns = linear_sum_assignment(saved, maximize=True)
    worth = saved[rows, columns]
    kept = worth > _EPSILON
    pairs = zip(rows[kept].tolist(), (columns[kept] + first).tolist(), strict=True)
    return list(pairs), len(spans) - float(worth[kept].sum())


def _worthwhile(spans: Spans, distance: Floats) -> Iterator[tuple[Group, float]]:
    """Yield each group that can be part of a best alignment, with what it saves.

    A group of k never helps where one member u costs more in it than alone: where the sum of d(u, v) over the others
    is N + k - 1 or more (section 5.1.1 of the paper, sharper: there the group as a whole is compared). So no two spans
    with d of N + n - 1 or more are in one group, which leaves to each span its neighbourhood.
    """
    n = spans.n
    pairs = n * (n - 1) // 2
    most = pairs + n - 1
    near_each = (distance < most) & (spans.coder[:, None] < spans.coder)
    neighbours: list[list[int]] = [[] for _ in range(len(spans))]
    for one, other in zip(*(side.tolist() for side in np.nonzero(near_each)), strict=True):
        neighbours[one].append(other)
    cost: list[list[float]] = distance.tolist()

    def grown(group: Group, sums: tuple[float, ...], candidates: Sequence[int]) -> Iterator[tuple[Group, float]]:
        size = len(group)
        if size > 1 and max(sums) < pairs + size - 1 - _EPSILON:
            yield group, size - 1 + (size * (size - 1) - sum(sums)) / (2 * pairs)
        for at, new in enumerate(candidates):
            own = [cost[member][new] for member in group]
            summed = (*(s + d for s, d in zip(sums, own, strict=True)), sum(own))
            if max(summed) < most:
                shared = [c for c in candidates[at + 1 :] if near_each[new, c]] if size < n - 1 else []
                yield from grown((*group, new), summed, shared)

    for span in range(len(spans)):
        yield from grown((span,), (0.0,), neighbours[span])


def _crowds(n: int, groups: Sequence[Group]) -> list[list[int]]:
    """Return the places of the groups, those together that reach each other through common spans."""
    leader = list(range(n))

    def led(span: int) -> int:
        while leader[span] != span:
            leader[span] = leader[leader[span]]
            span = leader[span]
        return span

    for group in groups:
        first = led(group[0])
        for member in group[1:]:
            leader[led(member)] = first
    crowds: dict[int, list[int]] = {}
    for at, group in enumerate(groups):
        crowds.setdefault(led(group[0]), []).append(at)
    return list(crowds.values())


def _chosen(crowd: Sequence[int], groups: Sequence[tuple[Group, float]], spans: Spans) -> list[int]:
    """Return the disjoint groups of the crowd that save most.

    Goes through the spans from left to right and remembers, for each set of later spans already taken, the best way
    there: spans lie along a line, so few sets come up.
    """
    members = sorted({span for at in crowd for span in groups[at][0]}, key=lambda s: (spans.start[s], s))
    place = {span: at for at, span in enumerate(members)}
    beginning: list[list[tuple[int, float, int]]] = [[] for _ in members]
    for at in crowd:
        group, saved = groups[at]
        bits = [place[span] for span in group]
        beginning[min(bits)].append((sum(1 << bit for bit in bits), saved, at))
    states: dict[int, tuple[float, tuple[int, object] | None]] = {0: (0.0, None)}
    for at, options in enumerate(beginning):
        own = 1 << at
        ahead: dict[int, tuple[float, tuple[int, object] | None]] = {}
        for taken, (value, way) in states.items():
            rest = taken & ~own
            if rest not in ahead or ahead[rest][0] < value:
                ahead[rest] = (value, way)
            if taken & own:
                continue
            for mask, saved, group_at in options:
                if not mask & taken:
                    after, better = (taken | mask) & ~own, value + saved
                    if after not in ahead or ahead[after][0] < better:
                        ahead[after] = (better, (group_at, way))
        if len(ahead) > _MOST_STATES:
            return _programmed(crowd, groups, place)
        states = ahead
    found = []
    step: object = states[0][1]
    while isinstance(step, tuple):
        found.append(step[0])
        step = step[1]
    return found


def _programmed(crowd: Sequence[int], groups: Sequence[tuple[Group, float]], place: dict[int, int]) -> list[int]:
    """Return the same by linear programming, and by integer programming where halves of groups come out.

    What the linear programme saves is a limit. A group whose reduced cost is more than that limit lies above a choice
    already found is in no better choice, so that few groups are left for integers.
    """
    saved = np.array([groups[at][1] for at in crowd])
    row = [place[span] for at in crowd for span in groups[at][0]]
    column = [number for number, at in enumerate(crowd) for _ in groups[at][0]]
    once = csr_array((np.ones(len(row)), (row, column)), shape=(len(place), len(crowd)))
    solved = linprog(-saved, A_ub=once, b_ub=np.ones(len(place)), bounds=(0, None), method="highs-ds")
    if solved.x is None:
        raise ArithmeticError(f"no alignment was found: {solved.message}")
    chosen: Indices = np.flatnonzero(solved.x > 0.5)
    if np.abs(solved.x - np.round(solved.x)).max() > _EPSILON * 100:
        reduced = -saved - once.T @ solved.ineqlin.marginals
        chosen = _in_integers(saved, once, reduced <= _FIRST_GAP)
        gap = -solved.fun - saved[chosen].sum()
        if gap > _FIRST_GAP:
            chosen = _in_integers(saved, once, reduced <= gap + _EPSILON)
    return [crowd[number] for number in chosen.tolist()]


def _in_integers(saved: Floats, once: csr_array, allowed: NDArray[np.bool_]) -> Indices:
    """Return which of the allowed groups save most."""
    number = np.flatnonzero(allowed)
    solved = milp(
        -saved[number],
        constraints=LinearConstraint(once[:, number], 0, 1),
        integrality=np.ones(len(number)),
        bounds=Bounds(0, 1),
        options={"mip_rel_gap": 0.0},
    )
    if solved.x is None:
        raise ArithmeticError(f"no alignment was found: {solved.message}")
    return np.asarray(number[np.round(solved.x) == 1], dtype=np.int64)
