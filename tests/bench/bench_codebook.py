"""Prints what a change of the codebook costs: its worklist, saving a version, reading a layer whose codes were merged.

Run: python tests/bench/bench_codebook.py. 200 articles with 100 codings each; limits: worklist 10 s, the others 100 ms.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.model.article import Article, default_zones
from annotator.model.codebook_edits import merge, set_guideline
from annotator.model.ids import new_id, text_hash
from annotator.model.shipped import load_codebook
from annotator.model.span import Span
from annotator.model.wording import Wording

ARTICLES, CODINGS = 200, 100
TEXT = "كلمة " * CODINGS * 2


def seconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def filled(folder: Path) -> Corpus:
    """Return a corpus in which every article is coded, half as PER, half as LOC."""
    corpus = Corpus.create(
        folder / "c.hashiya", name="bench", coder="Lead", role="lead", codebook=load_codebook("news")
    )
    corpus.add_coder("Rana")
    made = []
    for number in range(ARTICLES):
        text = f"{number} {TEXT}"
        made.append(Article(id=new_id(), title="b", text=text, text_sha256=text_hash(text), zones=default_zones(text)))
    corpus.add_articles(made)
    session = corpus.session("Rana")
    for article in made:
        begin = article.text.index("كلمة")
        spans = [Span(begin + 10 * k, begin + 10 * k + 4) for k in range(CODINGS)]
        session.act(article.id, actions.code_all, spans[::2], "PER")
        session.act(article.id, actions.code_all, spans[1::2], "LOC")
        session.close(article.id)
    return corpus


def main() -> int:
    """Print measured / limit; return 1 where a limit is passed."""
    with tempfile.TemporaryDirectory() as folder, filled(Path(folder)) as corpus:
        articles = [row.id for row in corpus.articles()]
        books = corpus.codebooks

        def opened() -> float:
            session = corpus.session("Rana")
            return statistics.median(1000 * seconds(lambda one=one: session.open(one)) for one in articles[:50])

        before = opened()
        content = set_guideline(books.of_round().content, "PER", Wording("قاعدة", "rule"))
        saving = 1000 * seconds(lambda: books.save(content, lead="Lead"))
        found: list[object] = []
        listing = seconds(lambda: found.extend(books.worklist("Rana")))
        books.save(merge(books.of_round().content, "PER", "LOC"), lead="Lead")
        rows = (
            (f"worklist of {len(found):,} codings in {ARTICLES} articles", listing, 10.0, "s"),
            ("saving a version", saving, 100.0, "ms"),
            ("opening an article", before, 100.0, "ms"),
            ("opening an article whose codes were merged", opened(), 100.0, "ms"),
        )
        for name, measured, limit, unit in rows:
            print(f"{name}: {measured:.1f} / {limit:g} {unit}")
        return int(any(measured > limit for _, measured, limit, _ in rows))


if __name__ == "__main__":
    sys.exit(main())
