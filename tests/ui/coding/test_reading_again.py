"""Reading again what a new version of the codebook is about, by keys and in the list."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from coded_article import TEXT, at, coded
from pressing import press
from pytestqt.qtbot import QtBot

from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.model.article import Article, default_zones
from annotator.model.codebook_edits import set_guideline, split
from annotator.model.ids import new_id, text_hash
from annotator.model.wording import Wording
from ui.coding.pane import CodingPane
from ui.settings import Settings

EVERY_NAME = Wording("كل اسم", "every name")
SPLIT = [{"id": "MAN"}, {"id": "WOMAN"}]


@pytest.fixture
def panes(fonts: tuple[str, ...], corpus: Corpus) -> Iterator[list[CodingPane]]:
    """Two names were coded; the panes opened here are let go at the end."""
    assert fonts
    article = Article(id=new_id(), title="t", text=TEXT, text_sha256=text_hash(TEXT), zones=default_zones(TEXT))
    corpus.add_articles([article])
    session = corpus.session("Layla")
    for words in ("ريم الصالح", "سالم الدرويش"):
        session.act(article.id, actions.code, at(words), "PER")
    opened: list[CodingPane] = []
    yield opened
    for pane in opened:
        pane.leave()


def open_by(panes: list[CodingPane], qtbot: QtBot, corpus: Corpus, tmp_path: Path, content: str) -> CodingPane:
    """Save a version and open the article by it."""
    corpus.codebooks.save(content, lead="Layla")
    session = corpus.session("Layla")
    article = next(iter(corpus.articles())).id
    session.take_suggestions(article, ())
    pane = CodingPane(session, Settings(tmp_path))
    qtbot.addWidget(pane)
    panes.append(pane)
    pane.resize(1000, 600)
    pane.show()
    pane.open(article)
    pane.side.reread.look(corpus)
    qtbot.waitUntil(lambda: pane.side.reread.left == 2)
    return pane


def focused(pane: CodingPane) -> str:
    item = pane.work.item
    return item.span.of(TEXT) if item is not None else ""


@pytest.mark.parametrize("layout", ["latin", "arabic"])
def test_y_goes_to_the_next_place_and_with_shift_keeps_it_and_goes_on(
    panes, qtbot, corpus, tmp_path, layout: str
) -> None:
    pane = open_by(panes, qtbot, corpus, tmp_path, set_guideline(corpus.codebook().content, "PER", EVERY_NAME))
    press(pane.view, "Y", layout=layout)
    assert focused(pane) == "ريم الصالح"
    assert "guideline" in pane.side.reread.why.text()
    assert "read again" in pane.key_line.hints.text()
    press(pane.view, "Shift+Y", layout=layout)
    assert focused(pane) == "سالم الدرويش"
    assert pane.side.reread.left == 1
    press(pane.view, "Shift+Y", layout=layout)
    assert corpus.codebooks.worklist("Layla") == ()
    assert "read again" not in pane.key_line.hints.text()


def test_space_keeps_in_the_list_and_enter_goes_to_the_text(panes, qtbot, corpus, tmp_path) -> None:
    pane = open_by(panes, qtbot, corpus, tmp_path, set_guideline(corpus.codebook().content, "PER", EVERY_NAME))
    pane.side.read_again()
    pane.side.reread.rows.setFocus()
    press(pane.side.reread.rows, "Space")
    assert pane.side.reread.left == 1
    press(pane.side.reread.rows, "Enter")
    assert pane.view.hasFocus()


def test_what_is_changed_counts_as_read(panes, qtbot, corpus, tmp_path) -> None:
    pane = open_by(panes, qtbot, corpus, tmp_path, set_guideline(corpus.codebook().content, "PER", EVERY_NAME))
    press(pane.view, "Y", "3")
    assert "ORG ريم الصالح" in coded(pane)
    assert pane.side.reread.left == 1


def test_undo_brings_a_place_back_into_the_list(panes, qtbot, corpus, tmp_path) -> None:
    pane = open_by(panes, qtbot, corpus, tmp_path, set_guideline(corpus.codebook().content, "PER", EVERY_NAME))
    press(pane.view, "Y", "Shift+Y", "U")
    qtbot.waitUntil(lambda: pane.side.reread.left == 2)


def test_a_split_code_is_not_kept_with_a_sentence(panes, qtbot, corpus, tmp_path) -> None:
    pane = open_by(panes, qtbot, corpus, tmp_path, split(corpus.codebook().content, "PER", SPLIT))
    press(pane.view, "Y")
    with qtbot.waitSignal(pane.message, check_params_cb=bool) as said_so:
        press(pane.view, "Shift+Y")
    assert "split" in said_so.args[0]
    assert pane.side.reread.left == 2
