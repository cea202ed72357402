"""Glosses in the focus line, on a real database of camel-tools."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from coded_article import at, name
from pytestqt.qtbot import QtBot

from annotator.coding import actions
from annotator.coding.choosing import Choice
from ui.choices import keep_choice
from ui.coding.pane import CodingPane


@pytest.fixture
def pane(start, camel_folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[CodingPane]:
    monkeypatch.setenv("CAMELTOOLS_DATA", str(camel_folder))
    made = start(name("مسقط", "LOC"))
    assert not made.focus_line.gloss.isVisible()
    keep_choice(made.settings, made.work.session.copy, Choice(morphology=True), everywhere=False)
    qtbot.waitUntil(lambda: bool(made.focus_line.gloss.text()), timeout=30_000)
    return made


def test_a_focused_name_shows_lemma_part_of_speech_and_gloss(pane: CodingPane) -> None:
    made = pane.work.act(actions.code, at("مسقط"), "LOC")
    assert made is not None
    pane.work.focus(made.ids[0])
    pane.focus_line.refresh()
    shown = pane.focus_line.gloss.text().translate({0x2068: None, 0x2069: None, 0x200E: None})
    assert shown.startswith("مَسْقَط · proper noun · Muscat")


def test_without_focus_the_word_at_the_caret_is_glossed(pane: CodingPane) -> None:
    pane.work.focus("")
    pane.view.put_caret(at("وصل").start + 1)
    assert "verb" in pane.focus_line.gloss.text()


def test_the_words_of_a_selection_have_a_gloss_each(pane: CodingPane) -> None:
    pane.view.select(at("ميناء صحار"))
    pane.focus_line.refresh()
    assert "port" in pane.focus_line.gloss.text()


def test_switched_off_the_line_goes(pane: CodingPane) -> None:
    keep_choice(pane.settings, pane.work.session.copy, Choice(), everywhere=False)
    assert not pane.focus_line.gloss.isVisible()
