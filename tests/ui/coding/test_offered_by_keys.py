"""Suggestions that another program made are answered by the keys of any other, and the export says whose they were."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bringing_suggestions import bring
from coded_article import TEXT, at
from pressing import Layout, press
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from annotator.model.article import Article, default_zones
from annotator.model.facts import Annotation, Part, Quote, QuoteType
from annotator.model.ids import new_id, text_hash
from annotator.model.span import Span
from ui.choices import choice_in
from ui.coding.history_tab import HistoryTab
from ui.coding.pane import CodingPane
from ui.dialogs.suggesters import SuggestersDialog
from ui.settings import Settings

WORDS = "الميناء يفتح قريبا"
"""Words that none of our own suggesters takes for a name."""


@pytest.fixture
def article(corpus: Corpus) -> str:
    """Return an article for which Huda has brought a name and a quote of a program."""
    made = Article(id=new_id(), title="t", text=TEXT, text_sha256=text_hash(TEXT), zones=default_zones(TEXT))
    corpus.add_articles([made])
    corpus.add_coder("Huda")
    name = Annotation(id="", span=at(WORDS), code="ORG")
    quote = Quote(
        id="q",
        type=QuoteType.DIRECT,
        content=Part(id="c", spans=(at("ووصل سالم الدرويش"),)),
        speaker=Part(id="s", spans=(at("ريم الصالح", 2),)),
    )
    bring(corpus, made.id, (name, 0.99), (quote, 0.99), name="llm", version="2026-01", coder="Huda")
    return made.id


@pytest.fixture
def pane(corpus: Corpus, article: str, fonts: tuple[str, ...], qtbot: QtBot, tmp_path: Path) -> Iterator[CodingPane]:
    assert fonts
    made = CodingPane(corpus.session("Layla"), Settings(tmp_path))
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    made.open(article)
    qtbot.waitUntil(lambda: made.work.desk.suggested)
    yield made
    made.leave()


def go_to(pane: CodingPane, words: str, layout: Layout) -> None:
    """Press F until these words have the focus."""
    for _ in range(30):
        if pane.work.words_in_focus == words:
            return
        press(pane.view, "F", layout=layout)
    raise AssertionError(f"F does not lead to {words}")


def exported(corpus: Corpus, folder: Path) -> dict[str, object]:
    corpus.export(folder / "out.jsonl", format_name="jsonl")
    (line,) = (folder / "out.jsonl").read_text(encoding="utf-8").splitlines()
    read: dict[str, object] = json.loads(line)
    return read


@pytest.mark.parametrize("layout", ["latin", "arabic"])
def test_space_accepts_it_and_the_export_names_its_suggester(
    pane: CodingPane, corpus: Corpus, tmp_path: Path, layout: Layout
) -> None:
    go_to(pane, WORDS, layout)
    press(pane.view, "Space", layout=layout)
    (found,) = exported(corpus, tmp_path)["annotations"]  # type: ignore[misc]
    assert found["surface"] == WORDS
    assert {k: found["origin"][k] for k in ("outcome", "suggester", "version", "score")} == {
        "outcome": "accepted",
        "suggester": "llm",
        "version": "2026-01",
        "score": 0.99,
    }
    press(pane.view, "U", layout=layout)
    assert exported(corpus, tmp_path)["annotations"] == []


def test_backspace_rejects_it_for_good(pane: CodingPane, qtbot: QtBot, article: str) -> None:
    go_to(pane, WORDS, "latin")
    press(pane.view, "Backspace")
    assert [r.surface for r in pane.work.desk.layer.rejections] == [WORDS]
    pane.open(article)
    qtbot.waitUntil(lambda: pane.work.desk.suggested)
    assert WORDS not in {s.span.of(TEXT) for s in pane.work.desk.open_suggestions if s.code != "quote"}


def test_the_focus_line_says_whose_it_is(pane: CodingPane) -> None:
    go_to(pane, WORDS, "latin")
    pane.focus_line.refresh()
    assert "llm" in pane.focus_line.details.text()
    assert "99 %" in pane.focus_line.details.text()


def test_the_history_has_one_line_for_all_of_it(pane: CodingPane, qtbot: QtBot) -> None:
    tab = HistoryTab(pane.work)
    qtbot.addWidget(tab)
    tab.show()
    (item,) = (tab.rows.topLevelItem(k) for k in range(tab.rows.topLevelItemCount()))
    assert item is not None
    assert item.text(0).replace("\u2068", "").replace("\u2069", "") == "Huda: offered suggestions of llm 2026-01 (2)"
    tab.rows.setCurrentItem(item)
    assert not tab.undo.isEnabled()


def test_the_dialog_switches_it_off_and_keeps_what_was_chosen_for_other_corpora(
    corpus: Corpus, article: str, qtbot: QtBot, tmp_path: Path
) -> None:
    assert article
    settings = Settings(tmp_path)
    for outside in (corpus.learning.outside(), ()):
        dialog = SuggestersDialog(settings, corpus.copy, outside=outside)
        qtbot.addWidget(dialog)
        rows = [dialog.rows.topLevelItem(k) for k in range(dialog.rows.topLevelItemCount())]
        named = [row for row in rows if row is not None and row.text(0) == "llm"]
        assert len(named) == bool(outside)
        for row in named:
            assert row.text(2) == "\u200e2026-01"
            row.setCheckState(0, row.checkState(0).Unchecked)
        dialog.accept()
        assert choice_in(settings, corpus.copy).without == {"llm"}


def test_the_dialog_says_how_many_of_each_were_accepted(
    pane: CodingPane, corpus: Corpus, qtbot: QtBot, tmp_path: Path
) -> None:
    go_to(pane, WORDS, "latin")
    press(pane.view, "Space")
    learning, coder = corpus.learning, pane.work.session.coder
    dialog = SuggestersDialog(
        Settings(tmp_path), corpus.copy, outside=learning.outside(), outcomes=lambda: learning.outcomes(coder)
    )
    qtbot.addWidget(dialog)
    rows = [row for k in range(dialog.rows.topLevelItemCount()) if (row := dialog.rows.topLevelItem(k)) is not None]
    (row,) = (row for row in rows if row.text(0) == "llm")
    qtbot.waitUntil(lambda: row.text(4) == "100 % of 1")
    assert row.text(3) == "in this corpus"
    frozen = SuggestersDialog(Settings(tmp_path), "c", outside=learning.outside(), frozen=(("entities", "1"),))
    qtbot.addWidget(frozen)
    assert [item.text(0) for item in frozen.rows.findItems("not in this round", Qt.MatchFlag.MatchExactly, 3)] == [
        "llm"
    ]


def test_a_lead_takes_back_in_the_dialog_what_was_brought(
    pane: CodingPane, corpus: Corpus, qtbot: QtBot, tmp_path: Path
) -> None:
    learning, study = corpus.learning, corpus.study
    dialog = SuggestersDialog(
        Settings(tmp_path),
        corpus.copy,
        outside=learning.outside(),
        take_back=lambda name: study.take_back_suggestions("Layla", name),
    )
    qtbot.addWidget(dialog)
    dialog.show()
    (row,) = dialog.rows.findItems("llm", Qt.MatchFlag.MatchExactly, 0)
    assert not dialog.back.isEnabled()
    dialog.rows.setCurrentItem(row)
    yes = QMessageBox.StandardButton.Yes
    answer(QMessageBox, lambda box: box.button(yes).click())
    dialog.back.click()
    qtbot.waitUntil(dialog.isEnabled)
    assert dialog.took_back
    assert dialog.rows.findItems("llm", Qt.MatchFlag.MatchExactly, 0) == []
    assert learning.outside() == ()
    pane.look_again()
    qtbot.waitUntil(lambda: all("llm" not in s.suggesters for s in pane.work.desk.suggestions))


def test_what_is_brought_while_the_window_is_open_comes_also_into_articles_that_were_looked_at(
    pane: CodingPane, corpus: Corpus, article: str, qtbot: QtBot
) -> None:
    text = "ثم غادر زمقشطي في المساء."
    other = Article(id=new_id(), title="o", text=text, text_sha256=text_hash(text), zones=default_zones(text))
    corpus.add_articles([other])
    pane.open(other.id)
    qtbot.waitUntil(lambda: pane.work.desk.suggested)
    pane.open(article)
    bring(corpus, other.id, (Annotation(id="", span=Span(8, 14), code="PER"), 0.9), name="llm", coder="Huda")
    pane.look_again()
    pane.open(other.id)
    qtbot.waitUntil(lambda: any("llm" in s.suggesters for s in pane.work.desk.suggestions))


def answer(kind: type[QMessageBox], do: Callable[[QMessageBox], object]) -> None:
    """As soon as a modal window of this kind stands, do something with it."""

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, kind):
            do(shown)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)
