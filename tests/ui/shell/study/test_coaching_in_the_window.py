from pathlib import Path

import pytest
from lead_and_laptops import LEAD
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.coding import actions
from annotator.coding.study import GoldSource, Plan
from annotator.corpus import Corpus
from annotator.model.span import Span
from annotator.model.study import COACHING
from ui.main_window import MainWindow
from ui.study.coaching_dialog import CoachingDialog
from ui.study.lead_page import LeadPage
from ui.study.working_round import keep_round
from ui.trees import all_items

GOLD = Span(0, 4)


@pytest.fixture
def school(window: MainWindow, sample: Path, qtbot: QtBot) -> MainWindow:
    """A window in which Basim is trained on two articles that the lead coded as gold: a place in each."""
    with Corpus.open(sample, write=True) as corpus:
        corpus.add_coder("Basim")
        gold = GoldSource(round="main", coder=corpus.coder(LEAD).id, role="coder")
        corpus.study.add_round(LEAD, "School", purpose=COACHING, pass_mark=0.8, gold=gold, suggestions="blind")
        drawn = corpus.study.draw(LEAD, "School", Plan(size=2, seed=5))
        corpus.study.assign(LEAD, "School", ["Basim"])
        session = corpus.session(LEAD)
        for article in drawn.articles:
            session.act(article, actions.code, GOLD, "LOC")
            session.act(article, actions.finish)
        keep_round(window.settings, corpus.copy, corpus.coder("Basim").id, corpus.round("School").id)
    assert window.work.open_path(sample, "Basim")
    qtbot.waitUntil(lambda: bool(window.page.article))
    qtbot.waitUntil(lambda: window.page.articles._task is None)
    return window


def finish(window: MainWindow) -> CoachingDialog:
    window.page.pane.perform("finish")
    dialog = window.page.coaching
    assert dialog is not None
    return dialog


def lines(dialog: CoachingDialog) -> list[str]:
    return [dialog.differences.item(at).text() for at in range(dialog.differences.count())]


def test_after_finish_the_coder_sees_what_differs_from_gold(school: MainWindow) -> None:
    page = school.page
    first = page.article
    page.session.act(first, actions.code, Span(5, 9), "PER")
    dialog = finish(school)
    assert page.article == first
    assert dialog.score.text() == "Score: 0\u00a0%"
    assert [line.split(":")[0] for line in lines(dialog)] == ["Missed", "Not in gold"]
    assert "Articles done: 1 of 2" in dialog.standing.text()
    dialog.close()


def test_a_difference_leads_to_its_place_in_the_article(school: MainWindow, qtbot: QtBot) -> None:
    dialog = finish(school)
    qtbot.keyClick(dialog.differences, Qt.Key.Key_Down)
    dialog.differences.setCurrentRow(0)
    assert school.page.pane.view.selection == GOLD
    dialog.close()


def test_the_last_article_says_whether_the_coder_has_passed(school: MainWindow, qtbot: QtBot) -> None:
    page = school.page
    page.session.act(page.article, actions.code, GOLD, "LOC")
    dialog = finish(school)
    assert lines(dialog) == []
    first = page.article
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    assert page.article != first
    page.session.act(page.article, actions.code, GOLD, "LOC")
    dialog = finish(school)
    assert "You have passed." in dialog.standing.text()
    dialog.close()


def test_finish_again_goes_on_to_the_next_article(school: MainWindow) -> None:
    first = school.page.article
    finish(school)
    school.page.pane.perform("finish")
    assert school.page.coaching is None
    assert school.page.article != first


def test_the_lead_sees_how_coders_stand(school: MainWindow, qtbot: QtBot) -> None:
    finish(school).close()
    page = LeadPage(school.page.corpus)
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: page.table.topLevelItemCount() > 0)
    told = [item.text(8) for item in all_items(page.table) if item.text(0) == "Basim"]
    assert told == ["0\u00a0% · 1 of 2"]
    page.leave()


def test_an_article_without_gold_goes_on_at_once(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    with Corpus.open(sample, write=True) as corpus:
        gold = GoldSource(round="main", role="adjudicator")
        corpus.study.add_round(LEAD, "School", purpose=COACHING, gold=gold, suggestions="blind")
        keep_round(window.settings, corpus.copy, corpus.coder(LEAD).id, corpus.round("School").id)
    assert window.work.open_path(sample)
    qtbot.waitUntil(lambda: bool(window.page.article))
    qtbot.waitUntil(lambda: window.page.articles._task is None)
    first = window.page.article
    window.page.pane.perform("finish")
    assert window.page.coaching is None
    assert window.page.article != first
