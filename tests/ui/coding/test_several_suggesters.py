"""Several suggesters in the pane: who agrees, what is switched off, and the neural model that reads beside the coding.

The model's process is a real one that knows one rule.
"""

import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from coded_article import name
from pytestqt.qtbot import QtBot

from annotator.coding.choosing import Choice
from annotator.coding.reading import NeuralReader
from annotator.corpus import Corpus
from annotator.model.article import Article, default_zones
from annotator.model.ids import new_id, text_hash
from annotator.suggest.camel.worker import NeuralWorker
from ui.choices import keep_choice
from ui.coding.pane import CodingPane
from ui.settings import Settings

ANSWERING = Path(__file__).resolve().parents[2] / "suggest" / "answering.py"
TEXT = "قال سالم الدرويش في موسكو إن الميناء يفتح قريبا."


@pytest.fixture
def pane(corpus: Corpus, fonts: tuple[str, ...], qtbot: QtBot, tmp_path: Path) -> Iterator[CodingPane]:
    assert fonts
    article = Article(id=new_id(), title="t", text=TEXT, text_sha256=text_hash(TEXT), zones=default_zones(TEXT))
    corpus.add_articles([article])
    made = CodingPane(corpus.session("Layla"), Settings(tmp_path))
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    yield made
    with suppress(ValueError):  # a test has left it already
        made.leave()


def let_read(pane: CodingPane, corpus: Corpus, folder: Path, mood: str) -> NeuralWorker:
    """Give the session a model whose process is in this mood, and open the article."""
    (folder / "config.json").write_text("{}")
    worker = NeuralWorker(folder, [sys.executable, str(ANSWERING), mood])
    pane.work.session.reader = NeuralReader(corpus.file, folder, worker=worker)
    pane.open(next(iter(corpus.articles())).id)
    return worker


def suggested(pane: CodingPane) -> dict[str, tuple[str, ...]]:
    return {s.span.of(TEXT): s.suggesters for s in pane.work.desk.suggestions if s.code != "quote"}


def test_the_focus_line_names_all_who_agree(start) -> None:
    pane = start(replace(name("مسقط", "LOC"), suggester="entities", agreeing=("camel-ner",)))
    pane.focus_line.refresh()
    assert "names + neural model" in pane.focus_line.details.text()


def test_the_model_reads_beside_the_coding_and_its_names_come_later(
    pane: CodingPane, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    let_read(pane, corpus, tmp_path, "well")
    qtbot.waitUntil(lambda: pane.work.desk.suggested)
    assert pane.reading_line.isVisible()
    qtbot.waitUntil(lambda: suggested(pane).get("موسكو") == ("entities", "camel-ner"))
    assert not pane.reading_line.isVisible()


def test_reading_is_cancelled_and_the_other_suggestions_stay(
    pane: CodingPane, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    worker = let_read(pane, corpus, tmp_path, "slow")
    qtbot.waitUntil(lambda: worker.running)
    pane.reading_line.cancel.click()
    qtbot.waitUntil(lambda: not worker.running)
    qtbot.waitUntil(lambda: not pane.reading_line.isVisible())
    assert suggested(pane)["موسكو"] == ("entities",)
    pane.open(pane.work.article_id)
    assert pane.reading_line.isVisible(), "Cancel meant that one reading"


def test_leaving_the_pane_kills_the_process(pane: CodingPane, corpus: Corpus, tmp_path: Path, qtbot: QtBot) -> None:
    worker = let_read(pane, corpus, tmp_path, "slow")
    qtbot.waitUntil(lambda: worker.running)
    pane.leave()
    assert not worker.running


def test_a_model_that_fails_is_told_once(pane: CodingPane, corpus: Corpus, tmp_path: Path, qtbot: QtBot) -> None:
    told: list[str] = []
    pane.message.connect(told.append)
    let_read(pane, corpus, tmp_path, "broken")
    qtbot.waitUntil(lambda: any("no such model" in sentence for sentence in told))
    pane.open(pane.work.article_id)
    assert not pane.reading_line.isVisible()


def test_switching_a_suggester_off_takes_its_suggestions_from_the_open_article(
    pane: CodingPane, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    let_read(pane, corpus, tmp_path, "well")
    qtbot.waitUntil(lambda: "camel-ner" in suggested(pane).get("موسكو", ()))
    off = Choice(without=frozenset({"entities", "quotes"}))
    keep_choice(pane.settings, pane.work.session.copy, off, everywhere=False)
    qtbot.waitUntil(lambda: suggested(pane) == {"موسكو": ("camel-ner",)})
