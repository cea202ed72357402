"""Training of a linear-chain CRF: features as a sparse matrix, all sentences at once, L-BFGS with an L2 penalty."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Packed:
    """The order in which words are worked through: all first words of a sequence, all second ones, and so on."""

    order: NDArray[np.int64]
    sizes: tuple[int, ...]
    weights: Floats

    @classmethod
    def of(cls, lengths: Sequence[int], weights: Sequence[float]) -> "Packed":
        """Return the order for sequences that stand one behind the other."""
        length = np.array(lengths)
        start = np.concatenate([[0], np.cumsum(length)[:-1]])
        longest_first = np.argsort(-length, kind="stable")
        length, start, weight = length[longest_first], start[longest_first], np.array(weights)[longest_first]
        sizes = tuple(int((length > t).sum()) for t in range(int(length.max())))
        order = np.concatenate([start[:n] + t for t, n in enumerate(sizes)])
        return cls(order, sizes, weight)


def marginals(
    scores: Floats, transitions: Floats, start: Floats, packed: Packed
) -> tuple[float, Floats, Floats, Floats]:
    """Return log Z (weighted sum), marginals by word, expected transitions and expected starts (weighted).

    `scores` are in packed order. Sums are kept in range by scaling each word's forward values (Rabiner 1989).
    """
    top = scores.max(axis=1, keepdims=True)
    emitted = np.exp(scores - top)
    moved = np.exp(transitions)
    bounds = np.concatenate([[0], np.cumsum(packed.sizes)])
    alpha = np.empty_like(scores)
    scale = np.empty(len(scores))
    for t, n in enumerate(packed.sizes):
        at = slice(bounds[t], bounds[t + 1])
        a = emitted[at] * (np.exp(start) if t == 0 else alpha[bounds[t - 1] : bounds[t - 1] + n] @ moved)
        scale[at] = a.sum(axis=1)
        alpha[at] = a / scale[at][:, None]
    log_z = np.log(scale) + top[:, 0]
    w = np.concatenate([packed.weights[:n] for n in packed.sizes])
    beta = np.ones_like(scores)
    expected = np.zeros_like(transitions)
    for t in range(len(packed.sizes) - 1, 0, -1):
        n, at = packed.sizes[t], slice(bounds[t], bounds[t + 1])
        before = slice(bounds[t - 1], bounds[t - 1] + n)
        arrived = beta[at] * emitted[at] / scale[at][:, None]
        beta[before] = arrived @ moved.T
        expected += (alpha[before] * packed.weights[:n, None]).T @ arrived
    gamma = alpha * beta
    return (
        float((log_z * w).sum()),
        gamma,
        expected * moved,
        (gamma[: packed.sizes[0]] * packed.weights[:, None]).sum(0),
    )


def train(
    x: csr_matrix,
    y: NDArray[np.int64],
    lengths: Sequence[int],
    weights: Sequence[float],
    allowed: NDArray[np.bool_],
    may_start: NDArray[np.bool_],
    *,
    penalty: float = 1.0,
    rounds: int = 100,
) -> tuple[Floats, Floats, Floats]:
    """Return weights by feature and label, transitions and starts, that maximise the penalised likelihood."""
    labels = len(allowed)
    packed = Packed.of(lengths, weights)
    x = x[packed.order].astype(np.float32)
    xt = x.T.tocsr()
    gold = y[packed.order]
    w = np.concatenate([packed.weights[:n] for n in packed.sizes])
    bounds = np.concatenate([[0], np.cumsum(packed.sizes)])
    seen = np.zeros((labels, labels))
    for t in range(1, len(packed.sizes)):
        n = packed.sizes[t]
        np.add.at(seen, (gold[bounds[t - 1] : bounds[t - 1] + n], gold[bounds[t] : bounds[t + 1]]), packed.weights[:n])
    began = np.bincount(gold[: packed.sizes[0]], packed.weights, labels)
    target = np.zeros((len(gold), labels), dtype=np.float32)
    target[np.arange(len(gold)), gold] = 1
    features, rows = x.shape[1], np.arange(len(gold))
    never = np.where(allowed, 0.0, -30.0)
    never_first = np.where(may_start, 0.0, -30.0)

    def loss(vector: Floats) -> tuple[float, Floats]:
        weight = vector[: features * labels].reshape(features, labels)
        moves = vector[features * labels : -labels].reshape(labels, labels)
        begins = vector[-labels:]
        scores = (x @ weight.astype(np.float32)).astype(np.float64)
        log_z, gamma, expected, started = marginals(scores, moves + never, begins + never_first, packed)
        reached = (scores[rows, gold] * w).sum() + (seen * moves).sum() + (began * begins).sum()
        slope = xt @ ((gamma - target) * w[:, None]).astype(np.float32)
        gradient = np.concatenate([slope.ravel(), (expected - seen).ravel(), started - began]) + penalty * vector
        return log_z - reached + penalty / 2 * float(vector @ vector), gradient

    size = features * labels + labels * labels + labels
    done = minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": rounds, "maxcor": 8})
    best = done.x
    return (
        best[: features * labels].reshape(features, labels),
        best[features * labels : -labels].reshape(labels, labels) + never,
        best[-labels:] + never_first,
    )
