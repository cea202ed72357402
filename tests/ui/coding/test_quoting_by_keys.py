"""Quotes and their parts by real key events."""

import pytest
from coded_article import at, focused, quoted, said
from pressing import Layout, press

LAYOUTS = pytest.mark.parametrize("layout", ["latin", "arabic"])
CONTENT = "لن نتراجع عن الاتفاق"


@LAYOUTS
def test_a_quote_is_accepted_with_all_its_parts(start, layout: Layout) -> None:
    pane = start(said(CONTENT, cue="قالت", speaker="ريم الصالح"))
    press(pane.view, "Space", layout=layout)
    assert quoted(pane) == [{"type": "direct", "content": CONTENT, "cue": "قالت", "speaker": "ريم الصالح"}]


@LAYOUTS
def test_q_makes_a_quote_of_the_marks_around_the_caret(start, layout: Layout) -> None:
    pane = start()
    pane.view.put_caret(at("نتراجع").start)
    press(pane.view, "Q", layout=layout)
    assert quoted(pane)[0]["content"] == CONTENT
    assert focused(pane) == CONTENT


@LAYOUTS
def test_w_and_a_digit_choose_the_speaker_and_0_takes_it_away(start, layout: Layout) -> None:
    pane = start(said(CONTENT, cue="قالت"))
    press(pane.view, "W", layout=layout)
    assert pane.work.question is not None
    first = pane.work.question.choices[0]
    press(pane.view, "1", layout=layout)
    assert quoted(pane)[0]["speaker"] == first
    press(pane.view, "W", "0", layout=layout)
    assert "speaker" not in quoted(pane)[0]


@LAYOUTS
def test_e_and_a_digit_choose_the_cue(start, layout: Layout) -> None:
    pane = start(said(CONTENT))
    press(pane.view, "E", layout=layout)
    assert pane.work.question is not None
    press(pane.view, str(pane.work.question.choices.index("قالت") + 1), layout=layout)
    assert quoted(pane)[0]["cue"] == "قالت"


@LAYOUTS
def test_r_overrides_the_type(start, layout: Layout) -> None:
    pane = start(said(CONTENT))
    press(pane.view, "R", layout=layout)
    assert quoted(pane)[0]["type"] == "indirect"
    assert pane.work.desk.layer.quotes[0].type_set


def test_shift_and_a_letter_put_parts_where_the_selection_is(start) -> None:
    pane = start(said(CONTENT))
    pane.view.select(at("الوزيرة ريم الصالح"))
    press(pane.view, "Shift+W")
    pane.view.select(at("قالت"))
    press(pane.view, "Shift+E")
    assert quoted(pane) == [{"type": "direct", "content": CONTENT, "cue": "قالت", "speaker": "الوزيرة ريم الصالح"}]


def test_edge_keys_move_the_part_that_was_just_chosen(start) -> None:
    pane = start(said(CONTENT, speaker="ريم الصالح"))
    pane.work.focus(pane.work.items[0].id, "speaker")
    press(pane.view, "K")
    assert quoted(pane)[0]["speaker"] == "الوزيرة ريم الصالح"


def test_escape_leaves_a_question_and_changes_nothing(start) -> None:
    pane = start(said(CONTENT))
    press(pane.view, "W", "Esc", "Space")
    assert "speaker" not in quoted(pane)[0]


def test_enter_goes_to_the_speaker_so_that_its_edges_can_be_moved(start) -> None:
    pane = start(said(CONTENT, cue="قالت", speaker="ريم الصالح"))
    press(pane.view, "W", "Enter")
    assert focused(pane) == "ريم الصالح"
    press(pane.view, "K")
    assert quoted(pane)[0]["speaker"] == "الوزيرة ريم الصالح"


def test_what_is_chosen_already_is_among_the_candidates_and_choosing_it_decides_nothing(start) -> None:
    pane = start(said(CONTENT, cue="قالت", speaker="الصالح"))
    press(pane.view, "W")
    assert pane.work.question is not None
    number = pane.work.question.choices.index("الصالح") + 1
    press(pane.view, str(number))
    assert focused(pane) == "الصالح"
    assert quoted(pane) == []


def test_a_clause_is_set_from_the_selection_and_taken_away_without_one(start) -> None:
    pane = start(said("الاتفاق"))
    pane.view.select(at(CONTENT))
    press(pane.view, "Shift+R")
    assert quoted(pane)[0]["clause"] == CONTENT
    pane.view.put_caret(0)
    press(pane.view, "Shift+R")
    assert "clause" not in quoted(pane)[0]


def test_a_content_in_two_stretches_is_made_of_two_selections(start) -> None:
    pane = start(said("لن نتراجع"))
    pane.view.select(at("الاتفاق"))
    press(pane.view, "Shift+A")
    assert quoted(pane)[0]["content"] == "لن نتراجع + الاتفاق"
