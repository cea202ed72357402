"""A coding pane on a real corpus."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from coded_article import TEXT
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from annotator.model.article import Article, default_zones
from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.ids import new_id, text_hash
from annotator.model.resources import resource
from annotator.model.suggestion import Suggestion
from ui.coding.pane import CodingPane
from ui.settings import Settings

Start = Callable[..., CodingPane]


@pytest.fixture
def codebook() -> Codebook:
    return parse_codebook(resource("codebooks/news.json").read_text(encoding="utf-8"))


@pytest.fixture
def corpus(tmp_path: Path, codebook: Codebook) -> Iterator[Corpus]:
    with Corpus.create(tmp_path / "test.hashiya", name="test", coder="Layla", codebook=codebook) as made:
        yield made


@pytest.fixture
def start(qtbot: QtBot, fonts: tuple[str, ...], corpus: Corpus, tmp_path: Path) -> Iterator[Start]:
    """Return a function that opens the article with these suggestions in a pane that is shown."""
    assert fonts
    panes: list[CodingPane] = []

    def begin(*suggestions: Suggestion, text: str = TEXT) -> CodingPane:
        session = corpus.session("Layla")
        article = Article(id=new_id(), title="test", text=text, text_sha256=text_hash(text), zones=default_zones(text))
        corpus.add_articles([article])
        session.take_suggestions(article.id, suggestions)
        pane = CodingPane(session, Settings(tmp_path))
        qtbot.addWidget(pane)
        panes.append(pane)
        pane.resize(1000, 600)
        pane.show()
        pane.open(article.id)
        return pane

    yield begin
    for pane in panes:
        pane.leave()
