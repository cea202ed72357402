"""The chain over the labels of neighbouring words: marginals, the best path, and how sure a name is. Arrays only."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

CODES = ("PER", "LOC", "ORG")
LABELS = ("O", *(f"{place}-{code}" for code in CODES for place in "BI"))
"""O, then B and I of each code: the label of code number c at its beginning is 2c + 1, inside it 2c + 2."""
IMPOSSIBLE = -30.0
"""Score of a step that may not be made: into I- from anything but its own B- or I-."""

SURELY = 7.0
"""By how much the score of O must exceed all others for a word to be surely no name."""

Floats = NDArray[np.float32]
ALLOWED: NDArray[np.bool_] = np.array([[b[0] != "I" or a[2:] == b[2:] for b in LABELS] for a in LABELS])
MAY_START: NDArray[np.bool_] = np.array([label[0] != "I" for label in LABELS])


@dataclass(frozen=True, slots=True)
class Name:
    """Words `first` to `last` (included) are a name with this code; `probability` is the model's own, 0 to 1."""

    first: int
    last: int
    code: str
    probability: float


@dataclass(frozen=True, eq=False)
class Chain:
    """Scores of each word and label, of each step between labels and of each first label, all in natural logarithms.

    `starts` are the indexes of the words that begin a sequence, the first of them 0.
    """

    scores: Floats
    moves: Floats
    begins: Floats
    starts: Sequence[int]

    def parted(self) -> "Chain":
        """Return the same chain with a sequence begun at every word that is surely no name: shorter, so faster.

        The step to such a word is counted at the word before it. Chances change by less than a thousandth.
        """
        surely = np.flatnonzero(self.scores[:, 0] - self.scores[:, 1:].max(axis=1) > SURELY)
        cuts = surely[np.isin(surely, self.starts, invert=True)]
        scores = self.scores.copy()
        scores[cuts - 1] += self.moves[:, 0]
        return Chain(scores, self.moves, self.begins, sorted({*self.starts, *cuts.tolist()}))

    def _order(self) -> tuple[NDArray[np.int64], list[int]]:
        """Return the words in the order of work (first words of all sequences, then second ...), and how many each."""
        start = np.array(self.starts)
        length = np.diff(np.append(start, len(self.scores)))
        longest_first = np.argsort(-length, kind="stable")
        start, length = start[longest_first], length[longest_first]
        sizes = [int(n) for n in len(length) - np.searchsorted(length[::-1], np.arange(length[0]), side="right")]
        return np.concatenate([start[:n] + t for t, n in enumerate(sizes)]), sizes

    def marginals(self) -> tuple[Floats, Floats, Floats]:
        """Return for each word the chance of each label; and the forward and backward values it is the product of."""
        forward, backward, _ = self._passes
        return forward * backward, forward, backward

    @cached_property
    def _passes(self) -> tuple[Floats, Floats, Floats]:
        """The forward values, scaled to a sum of 1 for each word (Rabiner 1989, Proc. IEEE 77), the backward values,
        and for each word but the first of a sequence what its score makes of a step to it, on the same scale."""
        order, sizes = self._order()
        packed = self.scores[order]
        emitted = np.exp(packed - packed.max(axis=1, keepdims=True))
        moved, began = np.exp(self.moves), np.exp(self.begins)
        forward = np.empty_like(emitted)
        at, before = 0, 0
        for t, n in enumerate(sizes):
            step = emitted[at : at + n] * (began if t == 0 else forward[before : before + n] @ moved)
            total = step.sum(axis=1, keepdims=True)
            emitted[at : at + n] /= total
            forward[at : at + n] = step / total
            at, before = at + n, at
        emitted[: sizes[0]] = 0.0
        backward = np.ones_like(emitted)
        end = len(emitted)
        back = moved.T
        for t in range(len(sizes) - 1, 0, -1):
            n = sizes[t]
            at, before = end - n, end - n - sizes[t - 1]
            backward[before : before + n] = (backward[at:end] * emitted[at:end]) @ back
            end = at
        result = np.empty_like(emitted), np.empty_like(emitted), np.empty_like(emitted)
        for array, values in zip(result, (forward, backward, emitted), strict=True):
            array[order] = values
        return result

    def best(self) -> NDArray[np.int64]:
        """Return the best label of each word, in one path over each sequence (Viterbi)."""
        order, sizes = self._order()
        packed = self.scores[order]
        came = np.zeros(packed.shape, dtype=np.int64)
        state = packed[: sizes[0]] + self.begins
        reached = np.empty_like(packed)
        reached[: sizes[0]] = state
        at = sizes[0]
        moves = self.moves.T[None]  # to, from
        for n in sizes[1:]:
            paths = state[:n, None, :] + moves
            came[at : at + n] = paths.argmax(axis=2)
            state = paths.max(axis=2) + packed[at : at + n]
            reached[at : at + n] = state
            at += n
        labels: NDArray[np.int64] = reached.argmax(
            axis=1
        )  # of the last word of each sequence; those before it are followed back
        for t in range(len(sizes) - 1, 0, -1):
            n = sizes[t]
            at, before = at - n, at - n - sizes[t - 1]
            labels[before : before + n] = came[np.arange(at, at + n), labels[at : at + n]]
        result = np.empty_like(labels)
        result[order] = labels
        return result

    def names(self) -> list[Name]:
        """Return the names on the best path with their chances."""
        labels = self.best().tolist()
        starts = set(self.starts)
        found: list[Name] = []
        index = 0
        while index < len(labels):
            if labels[index] == 0:
                index += 1
                continue
            code = (labels[index] - 1) // 2
            last = index
            while last + 1 < len(labels) and labels[last + 1] == 2 * code + 2 and last + 1 not in starts:
                last += 1
            found.append(Name(index, last, CODES[code], self.chance(index, last, CODES[code])))
            index = last + 1
        return found

    @cached_property
    def _courses(self) -> tuple[Floats, Floats, Floats]:
        """For each word: the chance that a name begins; that one goes on, from its first word, from a later one; that
        it ends here, likewise. Three codes and twice three codes a word."""
        forward, backward, reached = self._passes
        moved = np.exp(self.moves)
        begin = np.arange(1, len(LABELS), 2)
        inside = begin + 1
        first, later = moved[begin, inside], moved[inside, inside]
        onward = np.concatenate([reached[:, inside] * first, reached[:, inside] * later], axis=1)
        ends = np.concatenate([backward[:, begin], backward[:, inside]], axis=1)
        ends[:-1] -= onward[1:] * np.tile(backward[1:, inside], 2)
        return forward[:, begin], onward, np.clip(ends, 0.0, None)

    def chance(self, first: int, last: int, code: str) -> float:
        """Return the chance that exactly the words `first` to `last` of one sequence are a name with this code."""
        begins, onward, ends = self._courses
        place = CODES.index(code)
        share = float(begins[first, place])
        for index in range(first + 1, last + 1):
            share *= float(onward[index, place])
            place = CODES.index(code) + len(CODES)
        return min(1.0, share * float(ends[last, place]))
