"""Long quotes that differ in several parts have room for all of them on the card."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from annotator.sample import make_sample
from ui.adjudication.page import AdjudicationPage
from ui.settings import Settings


def test_no_answer_of_a_long_quote_is_cut_off(qtbot: QtBot, tmp_path: Path) -> None:
    make_sample(tmp_path / "sample.hashiya", coder="Rana", language="en")
    with Corpus.open(tmp_path / "sample.hashiya", write=True) as corpus:
        page = AdjudicationPage(corpus, "Rana", Settings(tmp_path / "settings"), corpus.round("pilot").id)
        qtbot.addWidget(page)
        page.resize(1280, 640)
        page.show()
        qtbot.waitUntil(lambda: not page.desk.reading)
        seen = 0
        for case in page.desk.all:
            if {"content", "speaker"} <= set(case.disagreement.parts):
                page.pane.show_case(case)
                for line in page.pane.card.lines:
                    if line.isVisible():
                        seen += 1
                        assert line.words.sizeHint().width() <= line.words.width(), case.disagreement.words
        assert seen
        page.leave()
