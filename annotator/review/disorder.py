"""The observed disorder of gamma: how badly the spans of several coders fit, in the alignment that fits best.

Mathet, Widloecher and Metivier, The unified and holistic method gamma (Computational Linguistics 41, 2015). Gamma
itself, which compares this with the disorder of spans moved at random, is not here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from annotator.review.continuum import Marked
from annotator.review.measure import Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What a difference of place, of code and a span without partner cost (alpha, beta and delta of the paper)."""

    place: float = 1.0
    code: float = 1.0
    alone: float = 1.0


def dissimilarity(one: Marked, other: Marked, weights: Weights) -> float:
    """Return what it costs to align two spans.

    The place costs ((|s - s'| + |e - e'|) / (length + length'))^2 (equation 3), another code 1; each times delta.
    """
    apart = abs(one.span.start - other.span.start) + abs(one.span.end - other.span.end)
    place = (apart / (one.span.length + other.span.length)) ** 2
    return weights.alone * (weights.place * place + weights.code * (one.code != other.code))


def observed_disorder(coders: Sequence[Sequence[Marked]], weights: Weights | None = None) -> float:
    """Return the disorder of the best alignment of one article; 0 where nobody marked anything.

    ValueError for fewer than two coders. The best alignment is found by integer programming and is exact.
    """
    if len(coders) < 2:
        raise ValueError("disorder needs two coders")
    spans = sum(len(marks) for marks in coders)
    if not spans:
        return 0.0
    groups, costs = _groups(coders, weights or Weights())
    first = np.cumsum([0, *(len(marks) for marks in coders)])
    group, coder = np.nonzero(groups >= 0)
    members = csr_array((np.ones(len(group)), (first[coder] + groups[group, coder], group)), shape=(spans, len(groups)))
    solved = milp(
        costs,
        constraints=LinearConstraint(members, 1, 1),
        integrality=np.ones(len(groups)),
        bounds=Bounds(0, 1),
        options={"mip_rel_gap": 0.0},
    )
    if solved.x is None:
        raise ArithmeticError(f"no alignment was found: {solved.message}")
    return float(costs @ np.round(solved.x)) / (spans / len(coders))


def _groups(coders: Sequence[Sequence[Marked]], weights: Weights) -> tuple[NDArray[np.int64], Floats]:
    """Return every group of at most one span of each coder that can be worth it (-1: none), and what each costs.

    A pair of coders without two spans costs delta. A group that costs more than its spans alone would, each in a group
    of its own at delta, is in no best alignment.
    """
    n = len(coders)
    shape = tuple(len(marks) + 1 for marks in coders)
    cost = np.zeros(shape)
    for c, d in combinations(range(n), 2):
        pair = np.full((shape[c], shape[d]), weights.alone)
        for (i, one), (j, other) in product(enumerate(coders[c]), enumerate(coders[d])):
            pair[i, j] = dissimilarity(one, other, weights)
        cost += pair.reshape([shape[k] if k in (c, d) else 1 for k in range(n)])
    cost /= n * (n - 1) / 2
    places = np.indices(shape)
    nobody = np.array(shape).reshape(-1, *[1] * n) - 1
    places = np.where(places == nobody, -1, places)
    size = (places >= 0).sum(axis=0)
    kept = (size > 0) & (cost <= size * weights.alone)
    return places[:, kept].T, cost[kept]
