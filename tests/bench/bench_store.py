"""How fast a corpus is: appending, importing, opening, listing, searching. Prints measured / limit.

Run as `uv run python tests/bench/bench_store.py`; ends with 1 where a limit is passed. The articles are invented and of
the seed article's size: 3,400 code points.
"""

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from builders import annotation
from corpus_builders import article, decide, key_of, new_corpus

from annotator.corpus import Corpus
from annotator.model.article import Article
from annotator.model.decision import Added, replaced
from annotator.store import decisions

LENGTH, SMALL, LARGE = 3_400, 100, 20_000
SENTENCE = (
    "قال الوزير إن الحكومة أعلنت خطة جديدة لدعم الاقتصاد المحلي بعد اجتماع وأكد ذلك مصدر للأنباء في موسكو أمس "
    "وأضاف المتحدث باسم الرئاسة أن المفاوضات مستمرة إلى نهاية الشهر، على أن تعود الأطراف إلى القاهرة في سبتمبر"
)
OVER: list[str] = []


def report(what: str, measured: float, limit: float, unit: str, *, at_least: bool = False) -> None:
    """Print one figure and remember when its limit is passed."""
    good = measured >= limit if at_least else measured <= limit
    print(f"{what:<72} {measured:>9,.2f} / {'>=' if at_least else '<='} {limit:,g} {unit}{'' if good else '  OVER'}")
    if not good:
        OVER.append(what)


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long `act` takes."""
    begin = time.perf_counter()
    act()
    return (time.perf_counter() - begin) * 1000


def p95(values: list[float]) -> float:
    """Return the value that 95 in 100 do not pass."""
    return sorted(values)[max(0, int(len(values) * 0.95) - 1)]


def texts(count: int) -> list[str]:
    """Return different texts of LENGTH code points in ten paragraphs."""
    chance = random.Random(count)
    made = []
    for number in range(count):
        words = " ".join(chance.choices(SENTENCE.split(), k=LENGTH // 4))
        paragraphs = (words[at : at + LENGTH // 10 - 1] for at in range(0, LENGTH, LENGTH // 10))
        made.append(f"الخبر رقم {number}\n" + "\n".join(paragraphs)[: LENGTH - 20])
    return made


def bench_appending(folder: Path) -> None:
    """One decision, with its transaction on the disk, in a stream that has 1,000 facts."""
    with new_corpus(folder, "append.corpus") as corpus:
        one = article(texts(1)[0] * 30)
        corpus.add_articles([one])
        key = key_of(corpus, one.id)
        facts = [annotation(10 * n, 10 * n + 6, id=f"a{n}") for n in range(1_000)]
        decide(corpus, key, *(Added(fact) for fact in facts))
        moved = [annotation(fact.span.start, fact.span.end + 1, id=fact.id) for fact in facts]
        times = [
            milliseconds(lambda old=old, new=new: decide(corpus, key, *replaced(old, new)))
            for old, new in list(zip(facts, moved, strict=True))[:500]
        ]
        report("append one decision at 1,000 facts in 100,000 characters, p95", p95(times), 6, "ms")
        reading = [milliseconds(lambda: decisions.layer(corpus.file, key)) for _ in range(20)]
        report("read a layer of 1,000 facts, median", median(reading), 30, "ms")


def bench_importing(folder: Path, made: list[str]) -> Path:
    """JSON lines and text files; returns the large corpus."""
    lines = folder / "articles.jsonl"
    rows = (
        {"title": text.split("\n")[0], "text": text, "url": f"https://example.org/{n}"} for n, text in enumerate(made)
    )
    lines.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    files = [folder / f"{number}.txt" for number in range(2_000)]
    for path, text in zip(files, made, strict=False):
        path.write_text(f"{text}\nنهاية", encoding="utf-8")
    with new_corpus(folder, "large.corpus") as corpus:
        took = milliseconds(lambda: corpus.import_files([lines]))
        report(
            f"import JSON lines, {len(made):,} articles", len(made) / took * 1000, 1_700, "articles/s", at_least=True
        )
    with new_corpus(folder, "text.corpus") as corpus:
        took = milliseconds(lambda: corpus.import_files(files))
        report(
            f"import text files, {len(files):,} articles", len(files) / took * 1000, 1_700, "articles/s", at_least=True
        )
    return folder / "large.corpus"


def fill(corpus: Corpus, articles: list[Article]) -> None:
    """Code every 20th article, so that streams are there to be looked through."""
    for one in articles:
        decide(corpus, key_of(corpus, one.id), *(Added(annotation(9 * n, 9 * n + 5)) for n in range(70)))


def bench_size(small: Path, large: Path) -> None:
    """What must not grow with the corpus, and what is done with all of it."""
    per_article = {}
    for path in (small, large):
        with Corpus.open(path, write=True) as corpus:
            listed = [row.id for row in corpus.articles()]
            chosen = random.Random(1).choices(listed, k=100)
            fill(corpus, [corpus.article(id_) for id_ in dict.fromkeys(chosen)])
            times = []
            for id_ in chosen:
                key = key_of(corpus, id_)
                times.append(
                    milliseconds(lambda id_=id_, key=key: (corpus.article(id_), decisions.layer(corpus.file, key)))
                )
            per_article[path] = median(times)
    report(
        f"open article and layer, {LARGE:,} against {SMALL} articles", per_article[large] / per_article[small], 1.2, "x"
    )
    report(f"open article and layer at {LARGE:,} articles, median", per_article[large], 10, "ms")
    report(
        f"open a corpus of {LARGE:,} articles",
        min(milliseconds(lambda: Corpus.open(large, write=True).close()) for _ in range(5)),
        150,
        "ms",
    )
    with Corpus.open(large, write=True) as corpus:
        report(
            f"list {LARGE:,} articles",
            median(milliseconds(lambda: list(corpus.articles())) for _ in range(5)),
            150,
            "ms",
        )
        report(
            f"search {LARGE:,} articles for a word that none has",
            median(milliseconds(lambda: list(corpus.articles(text="بيكسل"))) for _ in range(5)),
            400,
            "ms",
        )
        report("back up the large corpus", milliseconds(corpus.back_up) / 1000, 10, "s")
        report("check the large corpus", milliseconds(lambda: list(corpus.check())) / 1000, 30, "s")
        report("rebuild the large corpus", milliseconds(corpus.rebuild) / 1000, 30, "s")


def main() -> int:
    """Measure everything; return 1 where a limit is passed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bench_appending(folder)
        large = bench_importing(folder, texts(LARGE))
        with new_corpus(folder, "small.corpus") as corpus:
            corpus.add_articles([article(text) for text in texts(SMALL)])
        bench_size(corpus.path, large)
    return 1 if OVER else 0


if __name__ == "__main__":
    sys.exit(main())
