"""Every measure but gamma with its interval: 3 coders x 200 articles x 40 spans, 2,000 draws.

First the measures alone, on values; then all figures of a report from a corpus on the disk, reading it apart.
`uv run python tests/bench/bench_agreement.py`; ends with 1 where a limit is passed.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from coded_corpora import make_coded_corpus
from invented_marks import CODES, LENGTH, coded

from annotator.agreement.figures import Options
from annotator.agreement.measuring import rows
from annotator.agreement.submissions import gather
from annotator.corpus import Corpus
from annotator.model.span import Span
from annotator.review.alpha import Level, alpha
from annotator.review.chance import cohen_kappa, fleiss_kappa, gwet_ac1, holsti, percent_agreement, scott_pi
from annotator.review.continuum import MarkedArticle
from annotator.review.matching import Mode, span_f1
from annotator.review.measure import Drawing, Measure
from annotator.review.ratings import ratings
from annotator.review.tokens import token_ratings
from annotator.review.unitizing import unitize

CODERS, ARTICLES, TOKEN = ("a", "b", "c"), 200, 6
LIMIT = 2.0
"""Seconds."""


def of_spans(articles: list[MarkedArticle]) -> Iterator[Measure]:
    together = unitize(articles)
    yield from (together.u(), together.marked(), together.cu(), *(together.ku(code) for code in together.codes))
    for pair in combinations(CODERS, 2):
        yield unitize(articles, coders=pair).u()
        yield from (span_f1(articles, *pair, mode=mode) for mode in Mode)


def of_tokens(articles: list[MarkedArticle]) -> Iterator[Measure]:
    words = [Span(at, at + TOKEN - 1) for at in range(0, LENGTH, TOKEN)]
    labels = token_ratings(articles, {a.article: words for a in articles})
    yield from (alpha(labels), fleiss_kappa(labels), gwet_ac1(labels), percent_agreement(labels))
    yield from (alpha(labels.one_against_rest(value)) for value in labels.values)
    for pair in combinations(CODERS, 2):
        both = labels.pair(*pair)
        yield from (cohen_kappa(both), scott_pi(both), holsti(both))


def of_variables(dice: random.Random) -> Iterator[Measure]:
    truth = [dice.randint(1, 5) for _ in range(ARTICLES)]
    given = {c: {n: v if dice.random() < 0.8 else dice.randint(1, 5) for n, v in enumerate(truth)} for c in CODERS}
    numbers = ratings(given)
    yield from (alpha(numbers, level=level) for level in list(Level)[:4])
    sets = ratings({c: {n: frozenset(CODES[:v]) for n, v in row.items()} for c, row in given.items()})
    yield from (alpha(sets, level=level) for level in (Level.MASI, Level.JACCARD))


def of_values() -> None:
    """Measure the measures on values."""
    dice = random.Random(4)
    articles = [MarkedArticle(str(n), LENGTH, {c: coded(dice) for c in CODERS}) for n in range(ARTICLES)]
    drawing = Drawing()
    total = 0.0
    for name, measures in (
        ("spans", of_spans(articles)),
        ("tokens", of_tokens(articles)),
        ("variables", of_variables(dice)),
    ):
        begun = time.perf_counter()
        figures = [measure.figure(drawing) for measure in measures]
        took = time.perf_counter() - begun
        total += took
        print(f"{name:10} {len(figures):3} figures with intervals: {took:.2f} s")
    print(f"all: {total:.2f} s / {LIMIT} s")


def of_corpus(folder: Path) -> bool:
    """Measure a whole report; tell whether the figures took no longer than they may, on the processor.

    On a machine that others work on, the wall clock says more about them.
    """
    path = folder / "bench.hashiya"
    make_coded_corpus(path).close()
    options = Options()
    took = []
    with Corpus.open(path, write=False) as corpus:
        for _ in range(3):
            begun, processor = time.perf_counter(), time.process_time()
            gathered = gather(corpus.file, options)
            read, read_processor = time.perf_counter() - begun, time.process_time() - processor
            begun, processor = time.perf_counter(), time.process_time()
            number = len(list(rows(gathered, options)))
            took.append((time.process_time() - processor, time.perf_counter() - begun, read_processor, read))
    cpu, wall, read_cpu, read_wall = min(took)
    print(f"corpus     reading 600 hand-ins: {read_wall:.2f} s (cpu {read_cpu:.2f})")
    print(f"corpus     {number:3} figures with intervals: {wall:.2f} s (cpu {cpu:.2f}) / {LIMIT} s")
    return cpu <= LIMIT


def main() -> int:
    """Measure, and return 1 where a limit is passed."""
    of_values()
    with tempfile.TemporaryDirectory() as folder:
        return 0 if of_corpus(Path(folder)) else 1


if __name__ == "__main__":
    sys.exit(main())
