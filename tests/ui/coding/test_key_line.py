"""The line of keys where there is no article."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from ui.coding.pane import CodingPane
from ui.settings import Settings


def test_without_an_article_the_line_of_keys_says_how_articles_come(
    qtbot: QtBot, fonts: tuple[str, ...], corpus: Corpus, tmp_path: Path
) -> None:
    assert fonts
    pane = CodingPane(corpus.session("Layla"), Settings(tmp_path))
    qtbot.addWidget(pane)
    pane.resize(1000, 600)
    pane.show()
    told = pane.key_line.hints.text()
    assert "import articles" in told
    assert "reopen" not in told
    pane.leave()
