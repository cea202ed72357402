"""The alignment of several coders' spans that fits best: groups of one span at most of each coder, chosen exactly.

Costs are in units of what a span alone costs (delta of Mathet, Widloecher and Metivier, Computational Linguistics 41,
2015). A group of k of n coders saves, against its spans alone, k - 1 + sum of (1 - d) / N over its pairs, d being the
dissimilarity and N = n (n - 1) / 2; the best alignment is the choice of disjoint groups that saves most.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, linear_sum_assignment, linprog, milp
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from annotator.review.measure import Floats
from annotator.review.ratings import Indices

_MOST_STATES = 300
"""So many ways to go on from one place are kept in sight; a crowd with more is left to linear programming."""
_FIRST_GAP = 0.3
"""Groups whose reduced cost is at most this are tried first, where the linear programme gives no whole groups."""
_EPSILON = 1e-9
_CELLS = 4_000_000

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
    if not len(spans):
        return [], 0.0
    if spans.n == 2:
        return _best_pairs(spans, distance)
    groups, saved = _worthwhile(spans, distance)
    chosen: list[int] = []
    for crowd in _crowds(len(spans), groups):
        chosen += [crowd[0]] if len(crowd) == 1 else _chosen(crowd, groups, saved, spans)
    return [groups[at] for at in chosen], len(spans) - sum(saved[at] for at in chosen)


def _best_pairs(spans: Spans, distance: Floats) -> tuple[list[Group], float]:
    first = int(np.count_nonzero(spans.coder == 0))
    saved = np.maximum(2.0 - distance[:first, first:], 0.0)
    rows, columns = linear_sum_assignment(saved, maximize=True)
    worth = saved[rows, columns]
    kept = worth > _EPSILON
    pairs = zip(rows[kept].tolist(), (columns[kept] + first).tolist(), strict=True)
    return list(pairs), len(spans) - float(worth[kept].sum())


def _worthwhile(spans: Spans, distance: Floats) -> tuple[list[Group], list[float]]:
    """Return the groups that can be part of a best alignment, and what each saves.

    A group of k never helps where one member u costs more in it than alone: where the sum of d(u, v) over the others
    is N + k - 1 or more (section 5.1.1 of the paper, sharper: there the group as a whole is compared). So no two spans
    with d of N + n - 1 or more are in one group, which leaves to each span its neighbourhood.
    """
    n = spans.n
    pairs = n * (n - 1) // 2
    most = pairs + n - 1
    near = (distance < most) & (spans.coder[:, None] < spans.coder)
    members: Indices = np.arange(len(spans), dtype=np.int64)[:, None]
    sums: Floats = np.zeros((len(spans), 1))
    groups: list[Group] = []
    saved: list[float] = []
    for size in range(2, n + 1):
        members, sums = _grown(members, sums, near, distance, most)
        kept = sums.max(axis=1, initial=0) < pairs + size - 1 - _EPSILON
        groups += map(tuple, members[kept].tolist())
        saved += (size - 1 + (size * (size - 1) - sums[kept].sum(axis=1)) / (2 * pairs)).tolist()
    return groups, saved


def _grown(
    members: Indices, sums: Floats, near: NDArray[np.bool_], distance: Floats, most: float
) -> tuple[Indices, Floats]:
    """Return the groups with one span more, of a later coder, near all; `sums` are of each member to the others."""
    grown: list[Indices] = []
    summed: list[Floats] = []
    rows = max(1, _CELLS // len(near))
    for at in range(0, len(members), rows):
        block = members[at : at + rows]
        row, new = np.nonzero(np.logical_and.reduce([near[column] for column in block.T]))
        own = distance[block[row], new[:, None]]
        total = np.column_stack([sums[at : at + rows][row] + own, own.sum(axis=1)])
        fit = total.max(axis=1, initial=0) < most
        grown.append(np.column_stack([block[row], new])[fit])
        summed.append(total[fit])
    width = members.shape[1] + 1
    return (
        np.concatenate([np.empty((0, width), dtype=np.int64), *grown]),
        np.concatenate([np.empty((0, width)), *summed]),
    )


def _crowds(n: int, groups: Sequence[Group]) -> list[list[int]]:
    """Return the places of the groups, those together that reach each other through common spans."""
    edges = [(group[0], member) for group in groups for member in group[1:]]
    one, other = np.array(edges, dtype=np.int64).reshape(-1, 2).T
    _, label = connected_components(csr_array((np.ones(len(edges)), (one, other)), shape=(n, n)), directed=False)
    crowds: dict[int, list[int]] = {}
    for at, group in enumerate(groups):
        crowds.setdefault(int(label[group[0]]), []).append(at)
    return list(crowds.values())


def _chosen(crowd: Sequence[int], groups: Sequence[Group], saved: Sequence[float], spans: Spans) -> list[int]:
    """Return the disjoint groups of the crowd that save most.

    Goes through the spans from left to right and remembers, for each set of later spans already taken, the best way
    there: spans lie along a line, so few sets come up.
    """
    members = sorted({span for at in crowd for span in groups[at]}, key=lambda s: (spans.start[s], s))
    place = {span: at for at, span in enumerate(members)}
    beginning: list[list[tuple[int, float, int]]] = [[] for _ in members]
    for at in crowd:
        bits = [place[span] for span in groups[at]]
        beginning[min(bits)].append((sum(1 << bit for bit in bits), saved[at], at))
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
            for mask, worth, group_at in options:
                if not mask & taken:
                    after, better = (taken | mask) & ~own, value + worth
                    if after not in ahead or ahead[after][0] < better:
                        ahead[after] = (better, (group_at, way))
        if len(ahead) > _MOST_STATES:
            return _programmed(crowd, groups, saved, place)
        states = ahead
    found = []
    step: object = states[0][1]
    while isinstance(step, tuple):
        found.append(step[0])
        step = step[1]
    return found


def _programmed(
    crowd: Sequence[int], groups: Sequence[Group], saved: Sequence[float], place: dict[int, int]
) -> list[int]:
    """Return the same by linear programming, and by integer programming where halves of groups come out.

    What the linear programme saves is a limit. A group whose reduced cost is more than that limit lies above a choice
    already found is in no better choice, so that few groups are left for integers.
    """
    worth = np.array([saved[at] for at in crowd])
    row = [place[span] for at in crowd for span in groups[at]]
    column = [number for number, at in enumerate(crowd) for _ in groups[at]]
    once = csr_array((np.ones(len(row)), (row, column)), shape=(len(place), len(crowd)))
    solved = linprog(-worth, A_ub=once, b_ub=np.ones(len(place)), bounds=(0, None), method="highs-ds")
    if solved.x is None:
        raise ArithmeticError(f"no alignment was found: {solved.message}")
    chosen: Indices = np.flatnonzero(solved.x > 0.5)
    if np.abs(solved.x - np.round(solved.x)).max() > _EPSILON * 100:
        reduced = -worth - once.T @ solved.ineqlin.marginals
        chosen = _in_integers(worth, once, reduced <= _FIRST_GAP)
        gap = -solved.fun - worth[chosen].sum()
        if gap > _FIRST_GAP:
            chosen = _in_integers(worth, once, reduced <= gap + _EPSILON)
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
