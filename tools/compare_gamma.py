"""Our gamma beside that of the program pygamma-agreement, on files of the form coder,code,start,end.

uv run --with pygamma-agreement==0.5.9 python -m tools.compare_gamma FILE.csv ...

Prints observed and expected disorder and gamma: ours, ours with its way of moving spans, its own where it is installed.
"""

import contextlib
import csv
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from annotator.model.span import Span
from annotator.review.aligning import Spans, best_alignment
from annotator.review.continuum import Marked, MarkedArticle, codes_of
from annotator.review.disorder import observed_disorder, spans_of
from annotator.review.gamma import gammas
from annotator.review.moving import Moving

PRECISION = 0.005
SAMPLES = 4000


class MovingAsTheyDo(Moving):
    """Moves as ShuffleContinuumSampler of 0.5.9 does: half the distance, and what its list of free stretches lets in.

    A stretch wholly on one side of a new shift is made longer there, up to the shift's edge, so that stretches taken
    before come back.
    """

    def _shifts(self, n: int) -> list[int]:
        half = float((self._spans.end - self._spans.start).mean()) / 2
        shifts: list[int] = []
        stretches = [(0.0, float(self._length))]
        for _ in range(n):
            at = self._below(10**9) / 10**9 * sum(end - start for start, end in stretches)
            for start, end in stretches:
                if at < end - start:
                    break
                at -= end - start
            shift = int(start + at) if stretches else self._below(self._length)
            shifts.append(shift)
            stretches = [s for stretch in stretches for s in _cut(*stretch, shift - half, shift + half)]
        return shifts


def _cut(start: float, end: float, low: float, high: float) -> Iterator[tuple[float, float]]:
    if start <= low:
        yield start, low
    if end >= high:
        yield high, end


def _read(path: Path) -> MarkedArticle:
    by_coder: dict[str, list[Marked]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for coder, code, start, end in csv.reader(file):
            by_coder.setdefault(coder, []).append(Marked(Span(int(start), int(end)), code))
    return MarkedArticle(path.name, max(m.span.end for marks in by_coder.values() for m in marks), by_coder)


def _with_their_moves(article: MarkedArticle) -> float:
    spans: Spans = spans_of(list(article.by_coder.values()), codes_of([article]))
    moving = MovingAsTheyDo(spans, article.length, seed=1, name=article.article)
    drawn = [moving.draw() for _ in range(SAMPLES)]
    return sum(_disorder(spans) for spans in drawn) / SAMPLES


def _disorder(spans: Spans) -> float:
    return best_alignment(spans, spans.apart() + spans.recoded())[1] / (len(spans) / spans.n)


@contextlib.contextmanager
def _silent() -> Iterator[None]:
    """Its solver writes to the standard output."""
    kept = os.dup(1)
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        try:
            yield
        finally:
            os.dup2(kept, 1)
            os.close(kept)


def _theirs(path: Path, *, shuffled: bool) -> tuple[float, float, float]:
    import numpy as np
    from pygamma_agreement import CombinedCategoricalDissimilarity, Continuum, ShuffleContinuumSampler

    logging.disable(logging.CRITICAL)
    np.random.seed(1)
    with _silent():
        result = Continuum.from_csv(path).compute_gamma(
            CombinedCategoricalDissimilarity(alpha=1, beta=1, delta_empty=1),
            sampler=ShuffleContinuumSampler() if shuffled else None,
            precision_level=PRECISION,
        )
        return result.observed_disorder, result.expected_disorder, result.gamma


def _line(name: str, observed: float, expected: float) -> str:
    return f"  {name:32} observed {observed:.7f}  expected {expected:.4f}  gamma {1 - observed / expected:.4f}"


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main() -> None:
    """Compare each file named on the command line."""
    for path in map(Path, sys.argv[1:]):
        article = _read(path)
        _say(path.name)
        observed = observed_disorder(list(article.by_coder.values()))
        family = gammas([article], precision=PRECISION)
        _say(_line("ours", observed, observed * family.disorders[0, 1] / family.disorders[0, 0]))
        _say(_line("ours, moved as they do", observed, _with_their_moves(article)))
        try:
            for name, shuffled in (("theirs, spans moved", True), ("theirs, spans invented (default)", False)):
                _say(_line(name, *_theirs(path, shuffled=shuffled)[:2]))
        except ImportError:
            _say("  pygamma-agreement is not installed")


if __name__ == "__main__":
    main()
