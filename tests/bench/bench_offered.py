"""Prints what suggestions from outside cost: bringing them, their size, the list of articles, finding them.

Run: python tests/bench/bench_offered.py [ARTICLES]. 25 suggestions (22 names, 3 quotes of 3 parts) for each of 20,000
articles of 1,800 code points; then one article of 100,000 code points with 1,000 names, of which 300 are answered.
"""

import resource as system
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from annotator.arabic.words import words
from annotator.coding import actions, offering
from annotator.corpus import Corpus
from annotator.model.article import Article, default_zones
from annotator.model.codebook import parse_codebook
from annotator.model.decision import Decision
from annotator.model.facts import Annotation, Part, Quote, QuoteType
from annotator.model.ids import new_id, text_hash
from annotator.model.resources import resource
from annotator.model.span import Span
from annotator.store import decisions

ARTICLES = 20_000
BATCH = 500
SENTENCE = "وقال الوزير سالم الدرويش إن حكومة البلاد أقرت أمس خطة لتوسيع الميناء في المدينة الساحلية. "
CODES = ("PER", "LOC", "ORG")


def article(number: int, length: int) -> Article:
    text = f"{number}\n" + (SENTENCE * (length // len(SENTENCE) + 1))[:length].strip()
    return Article(id=new_id(), title=str(number), text=text, text_sha256=text_hash(text), zones=default_zones(text))


def proposals(number: int) -> list[tuple[Annotation | Quote, float | None]]:
    names = [Annotation(id="", span=Span(40 + 70 * n, 52 + 70 * n), code=CODES[(n + number) % 3]) for n in range(22)]
    quotes = [
        Quote(
            id="",
            type=QuoteType.INDIRECT,
            content=Part(id="", spans=(Span(300 * n + 30, 300 * n + 90),)),
            cue=Part(id="", spans=(Span(300 * n + 10, 300 * n + 14),)),
            speaker=Part(id="", spans=(Span(300 * n + 16, 300 * n + 27),)),
        )
        for n in range(3)
    ]
    return [(fact, 0.5 + (n * 37 % 50) / 100) for n, fact in enumerate((*names, *quotes))]


def bring_all(corpus: Corpus, listed: list[Article], version: str) -> float:
    """Bring 25 suggestions for each article; return seconds on the processor."""
    by, copy = corpus.coders()[0], corpus.copy
    start = time.process_time()
    for first in range(0, len(listed), BATCH):
        made = [
            offering.offer(
                one,
                suggester="spacy-ar",
                version=version,
                proposals=proposals(number),
                by=by,
                copy=copy,
                standing=offering.standing(corpus.file, one.id, by.id),
            )
            for number, one in enumerate(listed[first : first + BATCH], first)
        ]
        decisions.append(corpus.file, list(_there(made)))
    return time.process_time() - start


def _there(made: list[Decision | None]) -> Iterator[Decision]:
    return (one for one in made if one is not None)


def timed(what: Callable[[], object], times: int = 5) -> float:
    """Return the median of milliseconds on the processor."""
    found = []
    for _ in range(times):
        start = time.process_time()
        what()
        found.append((time.process_time() - start) * 1000)
    return statistics.median(found)


def size(corpus: Corpus) -> float:
    """Return the megabytes of the corpus file, all of it written."""
    corpus.file.compact()
    return corpus.path.stat().st_size / 1e6


def many(folder: Path, number: int) -> None:
    book = parse_codebook(resource("codebooks/news.json").read_text(encoding="utf-8"))
    with Corpus.create(folder / "many.hashiya", name="bench", coder="bench", codebook=book) as corpus:
        listed = [article(n, 1_800) for n in range(number)]
        corpus.add_articles(listed)
        empty, rows = size(corpus), timed(lambda: list(corpus.articles()))
        seconds = bring_all(corpus, listed, "1")
        full = size(corpus)
        print(
            f"{number} articles, 25 suggestions each: brought in {seconds:.1f} s ({number / seconds * 60:.0f} a minute)"
        )
        each = (full - empty) * 1e6 / number / 25
        print(f"file: {empty:.1f} MB before, {full:.1f} after: {each:.0f} bytes a suggestion")
        print(f"list of articles: {rows:.0f} ms before, {timed(lambda: list(corpus.articles())):.0f} after")
        print(f"names and versions of all suggesters from outside: {timed(corpus.learning.outside):.0f} ms")
        print(f"brought again, another version: {bring_all(corpus, listed, '2'):.1f} s, {size(corpus):.1f} MB")
        print(f"most memory: {system.getrusage(system.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def one(folder: Path) -> None:
    book = parse_codebook(resource("codebooks/news.json").read_text(encoding="utf-8"))
    with Corpus.create(folder / "one.hashiya", name="bench", coder="bench", codebook=book) as corpus:
        news = article(0, 100_000)
        corpus.add_articles([news])
        listed = words(news.text)
        spans = [listed[at * len(listed) // 1_000] for at in range(1_000)]
        corpus.session("bench").suggesting(news.id)()  # loads lists and rules
        before, again_before = _searches(corpus, news)
        by = corpus.coders()[0]
        made = offering.offer(
            news,
            suggester="llm",
            version="1",
            proposals=[(Annotation(id="", span=s, code=CODES[n % 3]), 0.9) for n, s in enumerate(spans)],
            by=by,
            copy=corpus.copy,
            standing=offering.standing(corpus.file, news.id, by.id),
        )
        assert made is not None
        decisions.append(corpus.file, [made])
        read = timed(lambda: offering.standing(corpus.file, news.id, by.id))
        print(f"100,000 code points, 1,000 offered: reading them {read:.1f} ms")
        after, again_after = _searches(corpus, news)
        print(f"first search: {before:.0f} ms without, {after:.0f} with")
        print(f"search after a decision: {again_before:.0f} ms without, {again_after:.0f} with")
        session = corpus.session("bench")
        for suggestion in session.suggesting(news.id)()[:300]:
            if isinstance(suggestion.fact, Annotation):
                session.act(news.id, actions.reject, suggestion)
        print(f"search after 300 rejections: {timed(session.suggesting(news.id)):.0f} ms")


def _searches(corpus: Corpus, news: Article) -> tuple[float, float]:
    """Return milliseconds of the first search in an article that was just opened, and of those after decisions."""
    session = corpus.session("bench")
    return timed(session.suggesting(news.id), 1), timed(session.suggesting(news.id))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        one(Path(name))
        many(Path(name), int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES)
