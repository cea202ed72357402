"""Answering questions about article, quote and speaker by real key events."""

import pytest
from coded_article import reem, said
from pressing import Layout, press
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from study_codebook import study_codebook

from annotator.coding import quoting
from annotator.model.facts import Value
from ui.coding.pane import CodingPane
from ui.coding.typed_digits import settled, typed

LAYOUTS = pytest.mark.parametrize("layout", ["latin", "arabic"])
CONTENT = "لن نتراجع عن الاتفاق"
NUMBERS = (0, 1, 2, 10, 99)


@pytest.fixture
def codebook():
    return study_codebook()


def answers(pane: CodingPane) -> dict[str, tuple[str, ...]]:
    """Return what is answered in the article, by variable."""
    return {f.variable: f.values for f in pane.work.desk.layer.facts.values() if isinstance(f, Value)}


def here() -> QWidget:
    """Return the widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def in_form(*keys: str, layout: Layout = "latin") -> None:
    """Press keys wherever the keyboard is."""
    for key in keys:
        press(here(), key, layout=layout)


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [("0", 0), ("2", 2), ("10", 10), ("99", 99), ("1", None), ("9", None)],
)
def test_a_digit_chooses_as_soon_as_no_other_number_begins_with_it(keys: str, chosen: int | None) -> None:
    before = ""
    for key in keys:
        before, number = typed(before, key, NUMBERS)
    assert number == chosen


def test_enter_settles_a_digit_that_begins_other_numbers_too() -> None:
    assert settled("1", NUMBERS) == 1
    assert settled("9", NUMBERS) is None


def test_a_nought_before_a_digit_is_the_same_number() -> None:
    before, number = typed("", "0", (1, 2, 12))
    assert (before, number) == ("0", None)
    assert typed(before, "2", (1, 2, 12)) == ("", 2)


@LAYOUTS
def test_digits_answer_enter_goes_on_and_escape_goes_back_to_the_text(start, layout: Layout) -> None:
    pane = start()
    press(pane.view, "V", layout=layout)
    in_form("2", "Enter", "3", layout=layout)
    assert answers(pane) == {"V1": ("2",), "V2": ("3",)}
    in_form("Esc", layout=layout)
    assert here() is pane.view


def test_two_digits_are_one_number_and_enter_settles_the_first_alone(start) -> None:
    pane = start()
    press(pane.view, "V")
    in_form("1")
    assert answers(pane) == {}
    in_form("0")
    assert answers(pane) == {"V1": ("10",)}
    in_form("1", "Enter")
    assert answers(pane) == {"V1": ("1",)}


def test_a_filter_hides_what_is_skipped_and_takes_its_answer_away(start) -> None:
    pane = start()
    press(pane.view, "V")
    in_form("2", "Enter", "1", "Up", "0")
    assert answers(pane) == {"V1": ("0",)}
    asked = [q.variable.id for t in pane.side.variables._targets for q in t.asked]
    assert "V2" not in asked


def test_every_answer_can_be_undone_from_the_form(start) -> None:
    pane = start()
    press(pane.view, "V")
    in_form("2", "U")
    assert answers(pane) == {}
    in_form("Shift+U")
    assert answers(pane) == {"V1": ("2",)}


def test_a_number_is_typed_and_refused_with_a_sentence_beyond_its_range(start) -> None:
    pane = start()
    press(pane.view, "V")
    in_form("2", "Enter", "Enter", "9", "9", "Enter")
    card = pane.side.variables.card
    assert card.problem.isVisible()
    assert "40" in card.problem.text()
    assert "V3" not in answers(pane)
    card.field.clear()
    in_form("1", "2", "Enter")
    assert answers(pane)["V3"] == ("12",)


def test_digits_tick_and_untick_several_choices_and_a_missing_code_stands_alone(start) -> None:
    pane = start()
    press(pane.view, "V")
    in_form("2", "Enter", "Enter", "Enter", "3", "1", "2", "1")
    assert answers(pane)["V4"] == ("2", "3")
    in_form("9")
    assert answers(pane)["V4"] == ("9",)
    in_form("1")
    assert answers(pane)["V4"] == ("1",)


def test_backspace_takes_an_answer_back(start) -> None:
    pane = start()
    press(pane.view, "V")
    in_form("2", "Backspace")
    assert answers(pane) == {}


def test_a_click_on_a_choice_answers(start) -> None:
    pane = start()
    press(pane.view, "V")
    choices = pane.side.variables.card.choices
    choices.itemClicked.emit(choices.item(2))
    assert answers(pane) == {"V1": ("2",)}


def test_the_form_asks_about_the_quote_and_goes_on_to_the_next_one(start) -> None:
    pane = start(said(CONTENT), said("الميناء يفتح قريبا"))
    press(pane.view, "Space", "Space")
    quotes = pane.work.desk.layer.quotes
    pane.work.focus(quotes[0].id)
    press(pane.view, "V")
    in_form("2", "Enter", "Enter", "Enter", "Enter", "1", "Enter", "2")
    values = [f for f in pane.work.desk.layer.facts.values() if isinstance(f, Value) and f.variable == "Q1"]
    assert {v.target: v.values for v in values} == {quotes[0].id: ("1",), quotes[1].id: ("2",)}


def test_a_suggested_quote_has_to_be_accepted_before_it_is_asked_about(start) -> None:
    pane = start(said(CONTENT))
    press(pane.view, "F", "V")
    assert [t.hindrance for t in pane.side.variables._targets] == ["", "undecided"]


def test_what_is_said_of_a_speaker_belongs_to_its_registry_entry(start) -> None:
    pane = start(said(CONTENT, speaker="ريم الصالح"))
    press(pane.view, "Space")
    quote = pane.work.desk.layer.quotes[0]
    pane.work.act(quoting.link_new, quote.speaker.id, "ريم الصالح", code="PER")
    pane.work.focus(quote.id)
    press(pane.view, "V")
    entry = next(iter(pane.work.session.entries))
    pane.side.variables._move(f"{entry}/S1")
    pane.side.variables.card.field.setText("وزيرة")
    pane.side.variables.card.field.setModified(True)
    in_form("Enter")
    shared = pane.work.session.ground(pane.work.article_id).shared
    assert shared.facts[f"{entry}/S1"].values == ("وزيرة",)


def test_finishing_lists_what_is_missing_and_each_line_leads_to_its_question(start) -> None:
    pane = start(said(CONTENT))
    press(pane.view, "Space", "Ctrl+Enter")
    listed = [pane.missing_list.rows.item(n).text() for n in range(pane.missing_list.rows.count())]
    assert len(listed) == 2
    assert "Topic" in listed[0]
    assert "Stance" in listed[1]
    in_form("Down", "Enter", "1")
    assert answers(pane) == {"Q1": ("1",)}
    assert pane.missing_list.rows.count() == 1
    in_form("Up", "Up", "Up", "Up", "2")
    assert not pane.missing_list.isVisible()
    in_form("Ctrl+Enter")
    assert pane.work.desk.state == "finished"


@LAYOUTS
def test_attributes_are_given_by_their_number(start, layout: Layout) -> None:
    pane = start(reem())
    pane.key_line.refresh()
    assert "attributes" in pane.key_line.hints.text()
    press(pane.view, "I", "1", layout=layout)
    assert [a.attributes for a in pane.work.desk.layer.annotations] == [(("role", "minister"),)]
    press(pane.view, "I", "2", layout=layout)
    assert [a.attributes for a in pane.work.desk.layer.annotations] == [(("role", "other"),)]
    pane.focus_line.refresh()
    assert "Role: other" in pane.focus_line.details.text()
    press(pane.view, "I", "0", layout=layout)
    assert [a.attributes for a in pane.work.desk.layer.annotations] == [()]


def test_the_line_of_keys_leaves_out_what_has_no_room_but_never_the_help(start) -> None:
    pane = start(said(CONTENT, cue="قالت", speaker="ريم الصالح"))
    press(pane.view, "Space")
    pane.work.focus(pane.work.desk.layer.quotes[0].id)
    pane.resize(1400, 600)
    pane.key_line.refresh()
    assert "edges" in pane.key_line.hints.text()
    pane.resize(760, 600)
    pane.key_line.refresh()
    assert "edges" not in pane.key_line.hints.text()
    assert "help" in pane.key_line.hints.text()


def test_the_line_of_keys_tells_the_keys_of_the_form_while_it_has_the_keyboard(start) -> None:
    pane = start()
    press(pane.view, "V")
    assert "another question" in pane.key_line.hints.text()
    in_form("Esc")
    assert "another question" not in pane.key_line.hints.text()


def test_digits_and_enter_of_the_number_pad_answer_too(start) -> None:
    pane = start()
    press(pane.view, "V")
    pad = Qt.KeyboardModifier.KeypadModifier
    QTest.keyClick(here(), Qt.Key.Key_2, pad)
    QTest.keyClick(here(), Qt.Key.Key_Enter, pad)
    QTest.keyClick(here(), Qt.Key.Key_3, pad)
    assert answers(pane) == {"V1": ("2",), "V2": ("3",)}
