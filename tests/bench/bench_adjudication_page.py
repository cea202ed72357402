"""How long a person waits on the page of disagreements: opening, going on, settling; 200 articles.

`QT_QPA_PLATFORM=offscreen uv run python tests/bench/bench_adjudication_page.py` prints measured / limit; ends with 1
where a limit is passed. The articles are invented.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pressing import press
from PySide6.QtWidgets import QApplication

from annotator.corpus import Corpus
from annotator.exchange.stating import Coding, state
from annotator.model.article import Article
from annotator.model.codebook import parse_codebook
from annotator.model.facts import Annotation
from annotator.model.ids import new_id, text_hash
from annotator.model.resources import resource
from annotator.model.span import Span
from annotator.model.stream import StreamKey
from ui.adjudication.page import AdjudicationPage
from ui.fonts import load_fonts
from ui.settings import Settings

ARTICLES, SPANS, CODERS = 200, 40, ("Amal", "Badr", "Chadi")
SENTENCE = "قال الوزير إن الحكومة أعلنت خطة جديدة لدعم الاقتصاد المحلي بعد اجتماع في القاهرة وأكد ذلك مصدر للأنباء"
OVER: list[str] = []


def make_corpus(path: Path) -> Corpus:
    """Make a round in which three coders marked 40 words of each article, one in three otherwise than the others."""
    codebook = parse_codebook(resource("codebooks/news.json").read_text(encoding="utf-8"))
    corpus = Corpus.create(path, name="bench", coder="Rana", codebook=codebook)
    chance = Random(5)
    texts = ["\n".join(" ".join(chance.sample(SENTENCE.split(), 15)) for _ in range(24)) for _ in range(ARTICLES)]
    articles = [Article(id=new_id(), title=t[:30], text=t, text_sha256=text_hash(t)) for t in texts]
    corpus.add_articles(articles)
    codings = []
    for coder in map(corpus.add_coder, CODERS):
        for article in articles:
            own, same = Random(f"{coder.name}{article.id}"), Random(article.id)
            facts = []
            starts = [i + 1 for i, c in enumerate(article.text) if c.isspace()]
            for start in sorted(same.sample(starts[:-1], SPANS)):
                end = next(
                    i
                    for i in range(start, len(article.text) + 1)
                    if i == len(article.text) or article.text[i].isspace()
                )
                code = own.choice(("LOC", "ORG")) if own.random() < 0.2 else "PER"
                if own.random() > 0.1:
                    facts.append(Annotation(id=new_id(), span=Span(start, end), code=code))
            key = StreamKey(coder.id, "coder", "main", article.id)
            codings.append(Coding(key=key, facts=tuple(facts), until=datetime.now(tz=UTC), seconds=1))
    state(corpus.file, codings, codebook=codebook.id)
    return corpus


Took = tuple[float, float]


def report(what: str, took: list[Took], limit: float) -> None:
    """Print the median in milliseconds beside its limit, and the processor's share of it.

    On a machine that others work on, only the second says something about the program.
    """
    measured, processor = (median(values) for values in zip(*took, strict=True))
    print(f"{what:<60} {measured:>8,.1f} (cpu {processor:>7,.1f}) / <= {limit:,g} ms (of {len(took)})")
    if measured > limit:
        OVER.append(what)


def milliseconds(act: Callable[[], object]) -> Took:
    """Return how long `act` takes until what it changed is painted, and how much of that on the processor."""
    begin, processor = time.perf_counter(), time.process_time()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - begin) * 1000, (time.process_time() - processor) * 1000


def since(begin: Took) -> Took:
    """Return the milliseconds since then, on the clock and on the processor."""
    return (time.perf_counter() - begin[0]) * 1000, (time.process_time() - begin[1]) * 1000


def main() -> int:
    """Measure all."""
    application = QApplication([])
    load_fonts(resource("fonts"))
    with tempfile.TemporaryDirectory() as folder, make_corpus(Path(folder) / "bench.hashiya") as corpus:
        begin = time.perf_counter(), time.process_time()
        page = AdjudicationPage(corpus, "Rana", Settings(Path(folder) / "settings"), "main")
        page.resize(1280, 640)
        page.show()
        application.processEvents()
        report("page shown, the coders still being compared", [since(begin)], 400)
        while page.desk.reading:
            application.processEvents()
            time.sleep(0.002)
        report("every disagreement of the round listed", [since(begin)], 5000)
        print(f"cases: {len(page.desk.all):,}")
        view = page.pane.view
        report("to the next open case", [milliseconds(lambda: press(view, "F")) for _ in range(60)], 40)
        report(
            "an answer is taken, the next case is shown",
            [milliseconds(lambda: press(view, "1")) for _ in range(60)],
            60,
        )
        report("undo", [milliseconds(lambda: press(view, "U")) for _ in range(30)], 60)
        line = page.panel.filter_line
        together = [milliseconds(lambda: press(view, "S")) for _ in range(6)]
        report("the same question together, and back", together, 400)

        def filter_by(code: str) -> None:
            line.code.setCurrentIndex(line.code.findData(code))
            line.code.activated.emit(line.code.currentIndex())

        report(
            "another filter",
            [milliseconds(lambda c=c: filter_by(c)) for c in ("LOC", "ORG", "PER", "", "LOC", "")],
            400,
        )
        page.leave()
    return int(bool(OVER))


if __name__ == "__main__":
    sys.exit(main())
