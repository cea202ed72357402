"""Prints how long a decision takes from its key to the repainted article, with the decision on the disk.

Run: QT_QPA_PLATFORM=offscreen python tests/bench/bench_decision.py. 1,000 spans, half of them own, half suggested, in
100,000 characters in 100 paragraphs, and in one paragraph of 30,000. Limit: p95 16 ms.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.arabic.words import words
from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.model.article import Article, default_zones
from annotator.model.codebook import parse_codebook
from annotator.model.facts import Annotation
from annotator.model.ids import new_id, text_hash
from annotator.model.resources import resource
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion, make_suggestion
from ui.app import make_application
from ui.coding.pane import CodingPane
from ui.settings import Settings

LIMIT_MS = 16.0
SPANS = 1_000
PRESSES = 120
SENTENCE = "وقال الوزير سالم الدرويش إن حكومة البلاد أقرت أمس خطة لتوسيع الميناء في المدينة الساحلية. "
KEYS = {Qt.Key.Key_Space: "accept", Qt.Key.Key_Backspace: "reject", Qt.Key.Key_S: "edge", Qt.Key.Key_2: "other code"}


def text_of(paragraphs: int, length: int) -> str:
    """Return `length` characters in so many paragraphs."""
    each = length // paragraphs - 1
    return "\n".join((SENTENCE * (each // len(SENTENCE) + 1))[:each].strip() for _ in range(paragraphs))


def spans_of(text: str) -> list[Span]:
    """Return `SPANS` words, evenly spread."""
    listed = words(text)
    return [listed[at * len(listed) // SPANS] for at in range(SPANS)]


def suggested(article: Article, spans: list[Span]) -> list[Suggestion]:
    """Return a suggestion for each span."""
    facts = (Annotation(id="s", span=span, code="PER") for span in spans)
    return [make_suggestion(article.text_sha256, f, score=0.8, suggester="bench", version="1") for f in facts]


def measure(folder: Path, paragraphs: int, length: int) -> dict[str, list[float]]:
    """Return milliseconds by kind of decision."""
    text = text_of(paragraphs, length)
    codebook = parse_codebook(resource("codebooks/news.json").read_text(encoding="utf-8"))
    path = folder / f"{paragraphs}.hashiya"
    with Corpus.create(path, name="bench", coder="bench", codebook=codebook) as corpus:
        article = Article(id=new_id(), title="bench", text=text, text_sha256=text_hash(text), zones=default_zones(text))
        corpus.add_articles([article])
        session = corpus.session("bench")
        spans = spans_of(text)
        session.open(article.id)
        session.act(article.id, actions.code_all, spans[::2], "LOC")
        session.take_suggestions(article.id, suggested(article, spans[1::2]))
        pane = CodingPane(session, Settings(folder))
        pane.resize(1000, 640)
        pane.show()
        pane.open(article.id)
        while not pane.view.settled:
            QApplication.processEvents()
        times: dict[str, list[float]] = {name: [] for name in KEYS.values()}
        for press in range(PRESSES):
            key, name = list(KEYS.items())[press % len(KEYS)]
            times[name].append(one(pane, key))
            if name == "edge":
                pane.perform("next_undecided")
                QApplication.processEvents()
        pane.leave()
    return times


def one(pane: CodingPane, key: Qt.Key) -> float:
    """Press a key and wait for what it paints."""
    before = len(pane.work.desk.layer.facts), pane.work.session.can_undo()
    start = time.perf_counter()
    QApplication.sendEvent(pane.view, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
    QApplication.processEvents()
    took = (time.perf_counter() - start) * 1000
    assert (len(pane.work.desk.layer.facts), pane.work.session.can_undo()) != before, "nothing was decided"
    return took


def main() -> int:
    """Print measured / limit for each article; exit 1 when a limit is missed."""
    app = make_application(["bench"])
    assert app is not None
    missed = False
    for paragraphs, length in ((100, 100_000), (1, 30_000)):
        with tempfile.TemporaryDirectory() as folder:
            times = measure(Path(folder), paragraphs, length)
        for name, listed in [*times.items(), ("all decisions", [t for ts in times.values() for t in ts])]:
            p95 = statistics.quantiles(listed, n=20)[-1]
            median = statistics.median(listed)
            shape = f"{length:,} characters in {paragraphs}"
            print(f"{shape:>26} · {name:<14} median {median:5.1f} ms   p95 {p95:5.1f} / {LIMIT_MS:.0f} ms")
        missed = missed or p95 > LIMIT_MS
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
