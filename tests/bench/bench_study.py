"""Measures what a study does with a whole corpus, each against its limit.

`uv run python tests/bench/bench_study.py`; ends with 1 where a limit is passed. The articles are invented and short:
nothing here reads their texts.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "coding"))

from study_ground import LEAD, articles, study_corpus

from annotator.coding.sampling import Plan
from annotator.corpus import Corpus
from annotator.model.decision import Added, Decision
from annotator.model.facts import Finished
from annotator.model.ids import new_id, now
from annotator.model.stream import MAIN, StreamKey
from annotator.model.study import STRATIFIED, WEEK
from annotator.store import decisions

FRAME, CODERS, EACH = 20_000, 10, 5_000
OVER: list[str] = []


def report(what: str, took: tuple[float, float], limit: float) -> None:
    """Print one figure in milliseconds, with the processor's share of it, and remember when its limit is passed.

    On a machine that others work on, only the second says something about the program.
    """
    measured, processor = took
    good = measured <= limit
    print(f"{what:<68} {measured:>8,.0f} (cpu {processor:>6,.0f}) / <= {limit:,g} ms{'' if good else '  OVER'}")
    if not good:
        OVER.append(what)


def milliseconds(act: Callable[[], object]) -> tuple[float, float]:
    """Return how long `act` takes, and how much of that on the processor."""
    begin, processor = time.perf_counter(), time.process_time()
    act()
    return (time.perf_counter() - begin) * 1000, (time.process_time() - processor) * 1000


def middle(act: Callable[[], object]) -> tuple[float, float]:
    """Return both medians of five times."""
    walls, processors = zip(*(milliseconds(act) for _ in range(5)), strict=True)
    return median(walls), median(processors)


def bench_drawing(corpus: Corpus) -> None:
    """Each way of drawing 2,000 articles, and drawing one of them again."""
    plans = {
        "simple": Plan(size=2_000),
        "stratified": Plan(method=STRATIFIED, size=2_000, field="outlet"),
        "constructed week": Plan(method=WEEK, weeks=2, size=2_000),
    }
    for name, plan in plans.items():
        corpus.study.add_round(LEAD, name, purpose="pilot", suggestions="blind")
        report(
            f"draw 2,000 of {FRAME:,} articles, {name}",
            milliseconds(partial(corpus.study.draw, LEAD, name, plan)),
            1_000,
        )
    sample = corpus.study.samples("simple")[0]
    report("draw it again and compare", milliseconds(lambda: corpus.study.redraw(sample)), 1_000)


def bench_assigning(corpus: Corpus, names: list[str]) -> None:
    """A sample of all articles, each for two or three of ten coders, so that everybody has 5,000."""
    corpus.study.draw(LEAD, MAIN, Plan(size=FRAME))
    took = milliseconds(lambda: corpus.study.assign(LEAD, MAIN, names, each=CODERS * EACH // FRAME))
    report(f"part {FRAME:,} articles between {CODERS} coders, two each", took, 5_000)
    corpus.study.assign(LEAD, MAIN, names)  # all to all, for the lists


def code_all(corpus: Corpus, names: list[str]) -> None:
    """Let every coder finish 5,000 articles of three decisions each, as they come from laptops."""
    copy = corpus.copy
    for name in names:
        coder = corpus.coder(name)
        made: list[Decision] = []
        for place in corpus.study.assigned(name, MAIN)[:EACH]:
            key, parents = StreamKey(coder.id, "coder", MAIN, place), ()
            for depth in range(3):
                seal = (Added(Finished(id=new_id(), layer_hash="0")),) if depth == 2 else ()
                made.append(
                    Decision(
                        id=new_id(),
                        key=key,
                        parents=parents,
                        depth=depth,
                        copy=copy,
                        time=now(),
                        action="test",
                        changes=seal,
                        active_seconds=10.5,
                    )
                )
                parents = (made[-1].id,)
        decisions.unite(corpus.file, made)


def bench_overview(corpus: Corpus, names: list[str]) -> None:
    """The lead's page, and what a coder's list needs."""
    report(f"overview of {CODERS} coders x {EACH:,} articles, median of 5", middle(corpus.study.overview), 1_000)
    coder = corpus.coder(names[0]).id
    report(
        f"progress of one coder with {FRAME:,} articles assigned, median of 5",
        middle(lambda: corpus.progress(coder)),
        100,
    )
    report(
        f"list of one coder with {FRAME:,} articles assigned, median of 5",
        middle(lambda: list(corpus.articles(coder=coder))),
        1_000,
    )


def main() -> int:
    """Measure everything; return 1 where a limit is passed."""
    with tempfile.TemporaryDirectory() as name, study_corpus(Path(name), 0) as corpus:
        corpus.add_articles(articles(FRAME))
        names = [corpus.add_coder(f"Coder {n}").name for n in range(CODERS)]
        bench_drawing(corpus)
        bench_assigning(corpus, names)
        code_all(corpus, names)
        bench_overview(corpus, names)
    return 1 if OVER else 0


if __name__ == "__main__":
    sys.exit(main())
