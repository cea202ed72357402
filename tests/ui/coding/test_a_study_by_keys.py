"""An article coded by the shipped codebook of news sources in the whole window: passes and questions, by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from coded_article import TEXT
from pressing import Layout, press
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from annotator.model.article import Article, default_zones
from annotator.model.facts import Value
from annotator.model.ids import new_id, text_hash
from annotator.model.shipped import load_codebook
from ui.coding.pane import CodingPane
from ui.main_window import MainWindow
from ui.settings import FOLDER_VARIABLE, Settings
from ui.workers import finish_work


@pytest.fixture
def pane(qtbot: QtBot, fonts: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CodingPane]:
    """The pane of a window on a corpus with one article, its suggestions found."""
    assert fonts
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "own"))
    path = tmp_path / "c.hashiya"
    with Corpus.create(path, name="c", coder="Amal", codebook=load_codebook("sources")) as corpus:
        article = Article(id=new_id(), title="t", text=TEXT, text_sha256=text_hash(TEXT), zones=default_zones(TEXT))
        corpus.add_articles([article])
    window = MainWindow(Settings(tmp_path / "own"))
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    assert window.work.open_path(path, "Amal")
    page = window.work.page
    assert page is not None
    qtbot.waitUntil(lambda: bool(page.article) and page.pane.work.desk.suggested, timeout=20_000)
    yield page.pane
    window.close()
    assert finish_work()


def here() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("layout", ["latin", "arabic"])
def test_three_passes_and_every_question_by_keys_alone(pane: CodingPane, layout: Layout) -> None:
    work = pane.work
    assert work.open_pass is not None
    assert work.open_pass.id == "entities"
    while work.undecided:
        press(pane.view, "Space", layout=layout)
    press(pane.view, "Ctrl+Enter", layout=layout)
    assert work.open_pass.id == "quotes"
    while work.undecided:
        press(pane.view, "Space", layout=layout)
    for quote in work.desk.layer.quotes:
        work.focus(quote.id)
        if quote.speaker is None:
            press(pane.view, "W", "1", layout=layout)
        press(pane.view, "T", layout=layout)
        press(here(), "Enter", layout=layout)
    press(pane.view, "Ctrl+Enter", layout=layout)
    assert work.open_pass.id == "variables"
    for _ in range(60):
        if not work.missing():
            break
        press(here(), "1", "Enter", layout=layout)
    assert work.missing() == ()
    press(here(), "Ctrl+Enter", layout=layout)
    assert work.desk.state == "finished"
    asked = {v.id for v in work.session.codebook.variables}
    shared = work.session.ground(work.article_id).shared
    answered = {f.variable for f in (*work.desk.layer.facts.values(), *shared.facts.values()) if isinstance(f, Value)}
    assert answered == asked
