"""Tests of the chain over labels: everything is compared with the sum over all paths, counted one by one."""

from itertools import pairwise, product
from math import exp

import numpy as np
import pytest

from annotator.suggest.sequence.decoding import ALLOWED, IMPOSSIBLE, LABELS, MAY_START, Chain

SIZES = (3, 1, 4)
STARTS = [0, 3, 4]


def _chain(seed: int) -> Chain:
    random = np.random.default_rng(seed)
    count = len(LABELS)
    return Chain(
        random.normal(0, 2, (sum(SIZES), count)).astype(np.float32),
        np.where(ALLOWED, random.normal(0, 1, (count, count)), IMPOSSIBLE).astype(np.float32),
        np.where(MAY_START, random.normal(0, 1, count), IMPOSSIBLE).astype(np.float32),
        STARTS,
    )


def _paths(chain: Chain, start: int, size: int) -> dict[tuple[int, ...], float]:
    """Return the weight of every path over one sequence."""
    weights = {}
    for path in product(range(len(LABELS)), repeat=size):
        score = chain.begins[path[0]] + sum(chain.scores[start + k, label] for k, label in enumerate(path))
        weights[path] = exp(float(score + sum(chain.moves[a, b] for a, b in pairwise(path))))
    return weights


@pytest.mark.parametrize("seed", range(3))
def test_marginals_are_the_shares_of_all_paths(seed: int) -> None:
    chain = _chain(seed)
    found = chain.marginals()[0]
    for start, size in zip(STARTS, SIZES, strict=True):
        paths = _paths(chain, start, size)
        expected = np.zeros((size, len(LABELS)))
        for path, weight in paths.items():
            expected[np.arange(size), path] += weight / sum(paths.values())
        assert np.allclose(found[start : start + size], expected, atol=1e-4)


@pytest.mark.parametrize("seed", range(3))
def test_the_best_path_is_the_heaviest_of_all(seed: int) -> None:
    chain = _chain(seed)
    best = chain.best()
    for start, size in zip(STARTS, SIZES, strict=True):
        paths = _paths(chain, start, size)
        assert tuple(best[start : start + size].tolist()) == max(paths, key=lambda p: paths[p])


@pytest.mark.parametrize("seed", range(5))
def test_the_chance_of_a_name_is_the_share_of_paths_that_have_exactly_it(seed: int) -> None:
    chain = _chain(seed)
    for name in chain.names():
        start, size = next((a, n) for a, n in zip(STARTS, SIZES, strict=True) if a <= name.first < a + n)
        begin = LABELS.index(f"B-{name.code}")
        inside = [begin, *[begin + 1] * (name.last - name.first)]
        paths = _paths(chain, start, size)
        place = slice(name.first - start, name.last - start + 1)
        right = sum(
            w for p, w in paths.items() if list(p[place]) == inside and p[place.stop : place.stop + 1] != (begin + 1,)
        )
        assert name.probability == pytest.approx(right / sum(paths.values()), abs=1e-4)


def test_a_name_never_goes_on_over_the_end_of_a_sentence() -> None:
    chain = _chain(1)
    assert all(not (name.first < start <= name.last) for name in chain.names() for start in STARTS)


def test_parting_at_words_that_are_surely_no_names_changes_next_to_nothing() -> None:
    chain = _chain(2)
    chain.scores[[1, 5], 0] = chain.scores[[1, 5], 1:].max(axis=1) + 15
    parted = chain.parted()
    assert list(parted.starts) == [0, 1, 3, 4, 5]
    assert np.allclose(parted.marginals()[0], chain.marginals()[0], atol=1e-3)
    assert parted.best().tolist() == chain.best().tolist()
