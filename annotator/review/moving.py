"""Random continua for gamma's expected disorder: the spans of real coders, moved along the article by chance.

Mathet, Widloecher and Metivier 2015, section 5.2.1: each random coder takes the spans of a coder drawn by lot, moved by
a shift drawn by lot; what leaves the article at its end comes in at its beginning.
"""

from math import ceil
from zlib import crc32

import numpy as np

from annotator.review.aligning import Spans
from annotator.review.ratings import Indices


class Moving:
    """The random continua of one article, one after the other: always the same for the same seed and article.

    They come from the raw stream of PCG64, which numpy promises never to change, seeded by `seed` and the name of the
    article, so that they do not depend on which other articles are measured.
    """

    def __init__(self, spans: Spans, length: int, *, seed: int, name: str) -> None:
        """Take the spans of an article of `length` code points; ValueError where there are none."""
        if not len(spans):
            raise ValueError("no spans to move")
        self._of_coder = [np.flatnonzero(spans.coder == coder) for coder in range(spans.n)]
        self._spans, self._length = spans, length
        self._reach = ceil(float((spans.end - spans.start).mean())) - 1
        self._dice = np.random.PCG64([seed, crc32(name.encode())])

    def draw(self) -> Spans:
        """Return the next continuum with as many coders; one without any span is drawn again."""
        n = self._spans.n
        owners: list[int] = []
        while not any(len(self._of_coder[owner]) for owner in owners):
            owners = [self._below(n) for _ in range(n)]
        taken = [self._of_coder[owner] for owner in owners]
        sizes = [len(rows) for rows in taken]
        rows = np.concatenate(taken)
        shift = np.repeat(np.array(self._shifts(n), dtype=np.int64), sizes)
        start = self._spans.start[rows] + shift
        back = np.where(start >= self._length, self._length, 0)
        return Spans(
            n=n,
            coder=np.repeat(np.arange(n), sizes),
            start=start - back,
            end=self._spans.end[rows] + shift - back,
            code=self._spans.code[rows],
        )

    def _shifts(self, n: int) -> list[int]:
        """Return n shifts; no two are nearer than the mean length of a span, while there is room for that."""
        shifts: list[int] = []
        free = np.ones(self._length, dtype=np.bool_)
        for _ in range(n):
            places: Indices = np.flatnonzero(free) if shifts else np.arange(self._length)
            shift = int(places[self._below(len(places))]) if len(places) else self._below(self._length)
            free[np.arange(shift - self._reach, shift + self._reach + 1) % self._length] = False
            shifts.append(shift)
        return shifts

    def _below(self, n: int) -> int:
        return ((int(self._dice.random_raw()) >> 32) * n) >> 32
