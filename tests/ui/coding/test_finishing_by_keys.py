"""Undo, finish, reopen and forks by real key events."""

from dataclasses import replace

import pytest
from coded_article import coded, focused, name, port, reem
from pressing import Layout, press
from PySide6.QtWidgets import QApplication

from annotator.store import decisions
from ui.coding.banner import Banner

LAYOUTS = pytest.mark.parametrize("layout", ["latin", "arabic"])


@LAYOUTS
def test_undo_brings_the_suggestion_back_with_the_focus_and_redo_the_decision(start, layout: Layout) -> None:
    pane = start(reem(), port())
    press(pane.view, "Space", "U", layout=layout)
    assert coded(pane) == []
    assert focused(pane) == "ريم الصالح"
    press(pane.view, "Shift+U", layout=layout)
    assert coded(pane) == ["PER ريم الصالح"]


@LAYOUTS
def test_the_undo_of_the_platform_goes_by_the_place_of_the_key_too(start, layout: Layout) -> None:
    pane = start(reem())
    press(pane.view, "Space", "Ctrl+Z", layout=layout)
    assert coded(pane) == []


def test_undo_in_another_article_asks_for_that_article(start, qtbot) -> None:
    pane = start(reem())
    press(pane.view, "Space")
    first = pane.work.article_id
    session = pane.work.session
    other = start(text="نص آخر\n").work.article_id
    pane.work.session.take_suggestions(other, ())
    pane.open(other)
    with qtbot.waitSignal(pane.article_wanted) as wanted:
        press(pane.view, "U")
    assert wanted.args == [first]
    assert session.open(first).layer.annotations == ()


def test_undoing_zones_asks_for_the_article_to_be_shown_anew(start, qtbot) -> None:
    pane = start(reem())
    session, article = pane.work.session, pane.work.article_id
    session.set_zones(article, session.open(article).article.zones[:1])
    with qtbot.waitSignal(pane.article_wanted) as wanted:
        press(pane.view, "U")
    assert wanted.args == [article]


@LAYOUTS
def test_finishing_asks_about_undecided_suggestions_and_goes_on(start, qtbot, layout: Layout) -> None:
    pane = start(reem(), port())
    press(pane.view, "Ctrl+Enter", layout=layout)
    assert pane.work.desk.state != "finished"
    with qtbot.waitSignal(pane.next_wanted):
        press(pane.view, "Enter", layout=layout)
    assert pane.work.desk.layer.finished is not None
    assert set(pane.work.desk.layer.finished.undecided) == {reem().id, port().id}


def test_escape_goes_back_from_finishing(start) -> None:
    pane = start(reem())
    press(pane.view, "Ctrl+Enter", "Esc", "Enter")
    assert pane.work.desk.state != "finished"


def test_a_finished_article_refuses_with_a_sentence_until_it_is_reopened(start, qtbot) -> None:
    pane = start(reem())
    press(pane.view, "Ctrl+Enter", "Enter")
    with qtbot.waitSignal(pane.message, check_params_cb=bool) as said_so:
        press(pane.view, "Space")
    assert "finished" in said_so.args[0]
    press(pane.view, "Ctrl+R", "Space")
    assert coded(pane) == ["PER ريم الصالح"]


def test_when_nothing_is_undecided_f_says_how_to_finish(start, qtbot) -> None:
    pane = start(reem())
    press(pane.view, "Space")
    with qtbot.waitSignal(pane.message, check_params_cb=bool) as said_so:
        press(pane.view, "F")
    assert "Ctrl+Enter" in said_so.args[0]


@pytest.mark.parametrize("by_key", [True, False])
def test_one_name_on_two_laptops_has_to_be_settled_first(start, corpus, *, by_key: bool) -> None:
    pane = start(name("ريم الصالح", "PER"), name("ميناء صحار", "ORG"))
    press(pane.view, "Space", "Space")
    first = corpus.history(pane.work.article_id)[0]
    elsewhere = replace(first, id="00000000-0000-7000-8000-000000000001", parents=(first.id,), depth=1, changes=())
    decisions.unite(corpus.file, [replace(elsewhere, copy="another laptop", origin=None)])
    pane.work.session.close(pane.work.article_id)
    pane.open(pane.work.article_id)
    QApplication.processEvents()
    assert pane.banner.isVisible()
    press(pane.view, "3")  # there are two
    assert pane.work.desk.forked
    if by_key:
        press(pane.view, "2")
    else:
        pane.banner.answers.buttons[1].click()
    assert coded(pane) == ["PER ريم الصالح"]


def test_finishing_waits_for_a_word_while_suggestions_are_looked_for(start) -> None:
    pane = start()
    pane.work.session.close(pane.work.article_id)
    pane.open(pane.work.article_id)
    press(pane.view, "Ctrl+Enter")
    assert pane.work.desk.state != "finished"
    assert pane.work.question is not None


def test_the_banner_of_another_article_has_answers_of_its_own(qtbot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.say("Two versions.", {"Version 1 (marks: 3)": list})
    banner.say("Two versions.", {"Version 1 (marks: 5)": list})
    assert [button.text() for button in banner.answers.buttons] == ["Version 1 (marks: 5)"]
