"""Gamma with its interval, gamma-cat and gamma-k of each code: 3 coders x 200 articles x 40 spans, and 5 coders.

uv run python tests/bench/bench_gamma.py
"""

import random
import resource
import time
from collections.abc import Callable, Sequence

from invented_marks import CODES, LENGTH, SPANS, coded

from annotator.model.span import Span
from annotator.review.aligning import best_alignment
from annotator.review.continuum import Marked, MarkedArticle
from annotator.review.disorder import spans_of
from annotator.review.gamma import Gammas, gammas
from annotator.review.measure import Drawing

LIMIT = 20.0
"""Seconds for 3 coders x 200 articles x 40 spans."""


def thrown(dice: random.Random) -> list[Marked]:
    """40 spans anywhere, so that everybody differs everywhere."""
    starts = (dice.randrange(LENGTH - 40) for _ in range(SPANS))
    return [Marked(Span(start, start + dice.randint(4, 40)), dice.choice(CODES)) for start in starts]


def measured(n_coders: int, n_articles: int, of: Callable[[random.Random], list[Marked]], limit: str = "") -> None:
    dice = random.Random(4)
    names = "abcde"[:n_coders]
    articles = [MarkedArticle(str(n), LENGTH, {c: of(dice) for c in names}) for n in range(n_articles)]
    begun = time.perf_counter()
    family = gammas(articles)
    figures = figures_of(family)
    took = time.perf_counter() - begun
    print(
        f"{n_coders} coders x {n_articles:3} articles x {SPANS} spans {of.__name__:7}: {took:5.2f} s{limit}"
        f"   gamma {figures[0]:.3f}, {family.samples} samples an article, expected to {family.precision:.2%}"
    )


def figures_of(family: Gammas) -> Sequence[float]:
    measures = (family.gamma(), family.cat(), *(family.k(code) for code in family.codes))
    values = [measure.figure(Drawing()).value for measure in measures]
    return [float("nan") if value is None else value for value in values]


def crowded(n_coders: int) -> None:
    """Spans of 10 to 300 code points, each coder's over each other: the hardest alignment we can think of."""
    dice = random.Random(4)
    coders = [
        [Marked(Span(start, start + dice.choice((10, 50, 100, 300))), dice.choice(CODES)) for start in starts]
        for starts in ([dice.randrange(LENGTH - 300) for _ in range(SPANS)] for _ in range(n_coders))
    ]
    spans = spans_of(coders, CODES)
    begun = time.perf_counter()
    best_alignment(spans, spans.apart() + spans.recoded())
    print(f"{n_coders} coders x {SPANS} spans over each other, one alignment: {time.perf_counter() - begun:.2f} s")


def main() -> None:
    measured(3, 200, coded, f" / {LIMIT:.0f} s")
    measured(3, 200, thrown)
    measured(2, 200, coded)
    measured(5, 40, coded)
    measured(5, 40, thrown)
    for n_coders in (3, 4, 5):
        crowded(n_coders)
    print(f"memory at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
