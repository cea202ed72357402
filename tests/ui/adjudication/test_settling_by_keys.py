"""Disagreements settled by key events as a board sends them, in both layouts, on real corpora."""

import pytest
from pressing import Layout, press
from PySide6.QtWidgets import QApplication
from settled_ground import Begin

from annotator.coding import actions

LAYOUTS: tuple[Layout, ...] = ("latin", "arabic")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_digit_takes_what_that_coder_said_and_goes_on(begin: Begin, layout: Layout) -> None:
    study = begin()
    study.go_to("المملكة")
    study.press("2", layout=layout)
    assert ("ORG", "المملكة") in study.gold()
    assert study.case.state == "open"
    assert study.states.count("settled") == 1


def test_taking_who_marked_nothing_leaves_nothing_in_gold(begin: Begin) -> None:
    study = begin()
    study.go_to("القاهرة")
    study.press("3")
    assert study.states.count("settled") == 1
    assert study.gold() == set()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_reason_is_one_key_and_goes_into_the_decision(begin: Begin, layout: Layout) -> None:
    study = begin()
    case = study.go_to("المملكة")
    study.press("X", "1", layout=layout)
    settled = study.page.desk.find(case.id)
    assert settled is not None
    assert (settled.reason, settled.settled_by) == ("guideline unclear", ("Rana",))


def test_the_same_reason_pressed_again_is_taken_back(begin: Begin) -> None:
    study = begin()
    case = study.go_to("المملكة")
    study.press("Z", "Z", "1")
    settled = study.page.desk.find(case.id)
    assert settled is not None
    assert settled.reason == ""


def test_a_note_is_written_before_the_answer_and_kept_with_it(begin: Begin) -> None:
    study = begin()
    case = study.go_to("المملكة")
    study.press("N")
    study.page.pane.note_bar.field.setText("دولة لا جهة")
    study.page.pane.note_bar.field.entered.emit(False)
    study.press("1")
    settled = study.page.desk.find(case.id)
    assert settled is not None
    assert settled.note == "دولة لا جهة"


def test_neither_leaves_the_place_unmarked_and_both_is_refused_where_they_cannot_stand_together(begin: Begin) -> None:
    study = begin()
    said: list[str] = []
    study.page.message.connect(said.append)
    study.go_to("المملكة")
    study.press("=")
    told = said[-1]
    study.press("0")
    assert told
    assert study.gold() == set()
    assert study.states.count("settled") == 1


def test_undo_and_redo_lead_back_to_the_case(begin: Begin) -> None:
    study = begin()
    case = study.go_to("المملكة")
    study.press("1", "U")
    assert study.case.id == case.id
    assert study.case.state == "open"
    assert study.gold() == set()
    study.press("Shift+U")
    assert ("LOC", "المملكة") in study.gold()
    assert study.case.state == "settled"


def test_undo_reaches_over_articles(begin: Begin) -> None:
    study = begin()
    first = study.go_to("المملكة", article=0)
    study.press("1")
    study.go_to("المملكة", article=1)
    study.press("2", "U", "U")
    assert study.case.id == first.id
    assert study.page.pane.article == study.articles[0]


def test_next_open_skips_what_is_settled_and_goes_round(begin: Begin) -> None:
    study = begin(articles=1)
    number = len(study.states)
    for _ in range(number - 1):
        study.press("1")
    last = study.case.id
    study.press("F")
    assert study.case.id == last
    study.press("J")
    assert study.case.id == last
    study.press("Shift+F")
    assert study.case.state == "settled"


def test_names_are_hidden_and_shown_by_a_key_and_letters_stay(begin: Begin) -> None:
    study = begin()
    line = study.page.pane.card.lines[0]
    assert "Amal" in line.who.text()
    study.press("H")
    assert "Amal" not in line.who.text()
    assert "A" in line.who.text()
    assert all("Amal" not in row.under for row in study.page.panel.model.rows)
    study.press("H")
    assert "Amal" in line.who.text()


def test_what_all_agree_on_is_taken_over_in_one_act_and_undone_as_one(begin: Begin) -> None:
    study = begin()
    study.press("T", "A")
    for number in range(2):
        assert study.gold(number) == {("ORG", "بنك الخليج"), ("PER", "نبيل فهمي")}
    study.press("U")
    assert study.gold(0) == study.gold(1) == set()


def test_a_letter_without_a_command_reaches_neither_menu_nor_article(begin: Begin) -> None:
    study = begin()
    before = study.case.id
    study.press("Q", "Shift+1", "/")
    assert study.case.id == before
    assert study.gold() == set()


def test_five_coders_have_five_letters_and_five_digits(begin: Begin) -> None:
    study = begin(coders=5, articles=1)
    study.go_to("القاهرة")
    told = [line.keys.text() for line in study.page.pane.card.lines if line.isVisible()]
    assert ["1 2 3 4" in told[0], ">&nbsp;5&nbsp;<" in told[1]] == [True, True]
    study.press("5")
    assert study.gold() == set()
    study.go_to("القاهرة")
    study.press("4")
    assert study.gold() == {("LOC", "القاهرة")}


def test_an_own_answer_is_made_with_the_keys_of_coding(begin: Begin) -> None:
    study = begin()
    case = study.go_to("الوزير سامح شكري")
    study.press("E", "L", "Enter")  # what most said, without its first word
    assert study.gold() == {("PER", "شكري")}
    settled = study.page.desk.find(case.id)
    assert settled is not None
    assert settled.state == "settled"


def test_an_own_answer_is_taken_back_by_one_undo(begin: Begin) -> None:
    study = begin()
    case = study.go_to("الوزير سامح شكري")
    study.press("E", "L", "K", "L", "Enter", "U")
    assert study.gold() == set()
    assert study.case.id == case.id
    assert study.case.state == "open"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_leaving_an_own_answer_takes_back_what_was_coded(begin: Begin, layout: Layout) -> None:
    study = begin()
    study.go_to("المملكة")
    study.press("E", "2", "Esc", layout=layout)
    assert study.gold() == set()
    assert study.case.state == "open"
    study.press("1", layout=layout)
    assert study.gold() == {("LOC", "المملكة")}


def test_an_own_answer_may_be_that_nothing_is_marked(begin: Begin) -> None:
    study = begin()
    study.go_to("المملكة")
    study.press("E", "Backspace", "Enter")
    assert study.gold() == set()
    assert study.states.count("settled") == 1


def test_a_quote_is_settled_with_its_speaker(begin: Begin) -> None:
    study = begin()
    while "speaker" not in study.case.disagreement.kinds:
        study.press("Shift+F")
    study.press("2")
    (quote,) = study.quotes(study.articles.index(study.page.desk.all[0].disagreement.article))
    assert quote["speaker"] == "شكري"


def test_a_mark_of_gold_leads_back_to_what_it_settled(begin: Begin) -> None:
    study = begin()
    case = study.go_to("المملكة")
    study.press("1")
    assert study.case.id != case.id
    view = study.page.pane.view
    view.put_caret(case.disagreement.place.start)
    study.press("W")
    assert study.case.id == case.id


def test_a_mark_of_gold_on_which_all_agreed_settled_nothing(begin: Begin) -> None:
    study = begin()
    said: list[str] = []
    study.page.message.connect(said.append)
    study.press("T", "Enter")
    case, view = study.case, study.page.pane.view
    view.put_caret(view.text.index("بنك"))
    study.press("W")
    assert study.case.id == case.id
    assert "settled no disagreement" in said[-1]


def test_the_keyboard_goes_to_the_list_and_back(begin: Begin) -> None:
    study = begin()
    study.page.activateWindow()
    study.press("Tab")
    assert QApplication.focusWidget() is study.page.panel.list
    before = study.case.id
    press(study.page.panel.list, "Down")
    assert study.case.id != before
    press(study.page.panel.list, "Enter")
    assert QApplication.focusWidget() is study.page.pane.view


def test_who_comes_back_to_the_page_sees_what_coders_changed_meanwhile(begin: Begin) -> None:
    study = begin()
    case = study.go_to("المملكة")
    session, article = study.corpus.session("Badr"), case.disagreement.article
    fact = case.disagreement.versions[1].fact
    assert fact is not None
    session.act(article, actions.reopen)
    session.act(article, actions.recode, fact.id, "LOC")
    session.act(article, actions.finish)
    number = len(study.states)
    study.page.look_again()
    while len(study.states) == number:
        QApplication.processEvents()
    assert study.page.desk.find(case.id) is None
    assert study.case.id != case.id


def test_a_case_that_a_coder_has_changed_is_not_settled_unseen(begin: Begin) -> None:
    study = begin()
    case = study.go_to("المملكة")
    session, article = study.corpus.session("Badr"), case.disagreement.article
    fact = case.disagreement.versions[1].fact
    assert fact is not None
    session.act(article, actions.reopen)
    session.act(article, actions.recode, fact.id, "PER")
    session.act(article, actions.finish)
    said: list[str] = []
    study.page.message.connect(said.append)
    study.press("2")
    assert "has changed" in said[-1]
    assert study.gold() == set()
    assert study.page.desk.find(case.id) is None, "what it is now is shown"


def test_a_coder_who_changes_a_mark_opens_the_case_again(begin: Begin) -> None:
    study = begin()
    case = study.go_to("المملكة")
    study.press("1")
    session = study.corpus.session("Badr")
    article = case.disagreement.article
    session.act(article, actions.reopen)
    fact = next(v.fact for v in case.disagreement.versions if v.fact is not None and v.fact.code == "ORG")
    session.act(article, actions.recode, fact.id, "PER")
    session.act(article, actions.finish)
    study.page.desk.read_again([article])
    assert "open again" in study.states
    again = next(c for c in study.page.desk.all if c.state == "open again")
    assert again.changed_by == ("Badr",)
    study.page.show_case(again.id)
    assert "Badr" in study.page.pane.card.heading.text()
