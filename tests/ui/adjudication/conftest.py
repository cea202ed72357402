"""The page of disagreements on real corpora."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from differing_coders import make_corpus
from pytestqt.qtbot import QtBot
from settled_ground import Begin, Round, show_page

from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.resources import resource
from ui.settings import Settings
from ui.workers import finish_work


@pytest.fixture
def codebook() -> Codebook:
    return parse_codebook(resource("codebooks/news.json").read_text(encoding="utf-8"))


@pytest.fixture
def begin(qtbot: QtBot, fonts: tuple[str, ...], codebook: Codebook, tmp_path: Path) -> Iterator[Begin]:
    """Return a function that makes a corpus and shows the page on it."""
    assert fonts
    shown: list[Round] = []

    def make(*, coders: int = 3, articles: int = 2) -> Round:
        corpus = make_corpus(tmp_path, codebook, coders=coders, articles=articles)
        shown.append(show_page(qtbot, corpus, Settings(tmp_path / "settings")))
        return shown[-1]

    yield make
    for one in shown:
        one.page.leave()
        assert finish_work()
        one.corpus.close()
