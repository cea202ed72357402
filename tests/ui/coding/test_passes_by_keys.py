"""Going through an article pass by pass, by real key events."""

import pytest
from coded_article import coded, port, quoted, reem, said
from pressing import press
from PySide6.QtWidgets import QApplication
from study_codebook import study_codebook

CONTENT = "لن نتراجع عن الاتفاق"


@pytest.fixture
def codebook():
    return study_codebook(passes=True)


def test_only_suggestions_of_the_open_pass_are_offered(start) -> None:
    pane = start(reem(), said(CONTENT), port())
    assert [item.code for item in pane.work.items] == ["PER", "ORG"]
    pane.header.refresh()
    assert "<b>Entities</b>" in pane.header.passes.text()
    press(pane.view, "Space", "Backspace", "Ctrl+Enter")
    assert [item.code for item in pane.work.items if item.undecided] == ["quote"]
    assert coded(pane) == ["PER ريم الصالح"]


def test_the_line_of_keys_names_no_code_where_the_pass_has_none(start) -> None:
    pane = start(reem(), said(CONTENT))
    press(pane.view, "Space", "Ctrl+Enter")
    pane.work.focus(pane.work.desk.layer.annotations[0].id)
    pane.key_line.refresh()
    assert "other code" not in pane.key_line.hints.text()


def test_a_code_of_another_pass_is_refused_with_a_sentence(start, qtbot) -> None:
    pane = start(reem())
    press(pane.view, "Space", "Ctrl+Enter")
    pane.view.put_caret(40)
    with qtbot.waitSignal(pane.message, check_params_cb=bool) as said_so:
        press(pane.view, "2")
    assert "another pass" in said_so.args[0]
    assert coded(pane) == ["PER ريم الصالح"]


def test_quotes_wait_for_their_pass(start, qtbot) -> None:
    pane = start()
    with qtbot.waitSignal(pane.message, check_params_cb=bool) as said_so:
        press(pane.view, "Q")
    assert "another pass" in said_so.args[0]
    assert quoted(pane) == []


def test_the_last_pass_finishes_the_article_once_nothing_is_missing(start, qtbot) -> None:
    pane = start(said(CONTENT))
    press(pane.view, "Ctrl+Enter", "Space", "Ctrl+Enter")
    assert pane.work.open_pass.id == "variables"
    assert QApplication.focusWidget() is pane.side.variables
    press(QApplication.focusWidget(), "Ctrl+Enter")
    assert pane.missing_list.rows.count() == 2
    press(pane.missing_list.rows, "Enter")
    press(QApplication.focusWidget(), "2")
    pane.work.focus(pane.work.desk.layer.quotes[0].id)
    pane.side.variables.refresh()
    press(pane.side.variables, "Down", "Down", "Down")
    press(QApplication.focusWidget(), "Down")
    press(QApplication.focusWidget(), "1")
    with qtbot.waitSignal(pane.next_wanted):
        press(QApplication.focusWidget(), "Ctrl+Enter")
    assert pane.work.desk.state == "finished"


def test_reopening_goes_back_one_pass_at_a_time(start) -> None:
    pane = start(reem())
    press(pane.view, "Space", "Ctrl+Enter", "Ctrl+Enter")
    assert pane.work.open_pass.id == "variables"
    press(pane.view, "Ctrl+R")
    assert pane.work.open_pass.id == "quotes"
    press(pane.view, "Ctrl+R")
    assert pane.work.open_pass.id == "entities"


def test_a_finished_article_is_reopened_from_the_form_where_its_last_pass_ended(start) -> None:
    pane = start()
    press(pane.view, "Ctrl+Enter", "Ctrl+Enter")
    form = QApplication.focusWidget()
    assert form is pane.side.variables
    press(form, "1", "Enter", "Ctrl+Enter")
    assert pane.work.desk.layer.finished
    press(QApplication.focusWidget(), "Ctrl+R")
    assert not pane.work.desk.layer.finished
