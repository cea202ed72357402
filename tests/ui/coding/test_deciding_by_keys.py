"""Deciding with real key events, in the Latin and in the Arabic layout."""

from dataclasses import replace

import pytest
from coded_article import at, coded, focused, name, quoted, said
from pressing import Layout, press
from PySide6.QtWidgets import QApplication

from annotator.store import decisions

LAYOUTS = pytest.mark.parametrize("layout", ["latin", "arabic"])
CONTENT = "لن نتراجع عن الاتفاق"


def reem(nth: int = 0):
    return name("ريم الصالح", "PER", nth)


def port():
    return name("ميناء صحار", "ORG")


@LAYOUTS
def test_the_first_suggestion_has_the_focus_when_the_article_opens(start, layout: Layout) -> None:
    pane = start(reem(), port())
    press(pane.view, "F", layout=layout)
    assert focused(pane) == "ميناء صحار"
    press(pane.view, "J", layout=layout)
    assert focused(pane) == "ريم الصالح"


@LAYOUTS
def test_space_accepts_and_goes_on_to_the_next_undecided(start, layout: Layout) -> None:
    pane = start(reem(), port())
    press(pane.view, "Space", layout=layout)
    assert coded(pane) == ["PER ريم الصالح"]
    assert focused(pane) == "ميناء صحار"


def test_a_held_space_accepts_one_suggestion(start) -> None:
    pane = start(reem(), port())
    press(pane.view, "Space", held=True)
    assert coded(pane) == []


def test_backspace_rejects_and_goes_on(start) -> None:
    pane = start(reem(), port())
    press(pane.view, "Backspace")
    assert [r.code for r in pane.work.desk.layer.rejections] == ["PER"]
    assert focused(pane) == "ميناء صحار"


def test_backspace_removes_an_own_annotation(start) -> None:
    pane = start(reem())
    press(pane.view, "Space", "Shift+F", "Backspace")
    assert coded(pane) == []


@LAYOUTS
def test_a_digit_accepts_with_another_code_in_one_decision(start, layout: Layout) -> None:
    pane = start(port(), reem())
    press(pane.view, "F", "2", layout=layout)
    assert coded(pane) == ["LOC ميناء صحار"]
    (origin,) = pane.work.desk.layer.origins.values()
    assert origin.suggestion == port()
    assert focused(pane) == "ريم الصالح"


def test_a_digit_recodes_an_own_annotation(start) -> None:
    pane = start(port())
    press(pane.view, "Space", "Shift+F", "2")
    assert coded(pane) == ["LOC ميناء صحار"]


def test_a_digit_codes_the_word_at_the_caret_without_its_proclitic(start) -> None:
    pane = start()
    pane.view.put_caret(at("وريم الصالح").start)
    press(pane.view, "1")
    assert coded(pane) == ["PER ريم"]


def test_the_same_digit_again_takes_the_next_word_in(start) -> None:
    pane = start()
    pane.view.put_caret(at("سالم الدرويش").start)
    press(pane.view, "1", "1")
    assert coded(pane) == ["PER سالم الدرويش"]


def test_a_digit_codes_exactly_the_selected_letters(start) -> None:
    pane = start()
    pane.view.select(at("لدرويش"))
    press(pane.view, "1")
    assert coded(pane) == ["PER لدرويش"]


def test_a_code_without_a_key_is_refused_with_a_sentence(start, qtbot) -> None:
    pane = start(reem())
    with qtbot.waitSignal(pane.message):
        press(pane.view, "9")
    assert coded(pane) == []


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (["S"], "ريم الصالح في"),
        (["D"], "ريم"),
        (["K"], "الوزيرة ريم الصالح"),
        (["L"], "الصالح"),
        (["Shift+D"], "ريم الصال"),
        (["Shift+L"], "يم الصالح"),
        (["S", "S", "D"], "ريم الصالح في"),
    ],
)
@LAYOUTS
def test_edge_keys_move_what_is_seen_left_and_right(start, keys: list[str], words: str, layout: Layout) -> None:
    pane = start(reem(1))
    press(pane.view, *keys, layout=layout)
    assert coded(pane) == [f"PER {words}"]
    assert focused(pane) == words


def test_correcting_a_suggestion_is_one_decision_that_remembers_what_was_shown(start) -> None:
    pane = start(reem(1))
    press(pane.view, "D")
    (row,) = pane.work.session.history(pane.work.article_id)
    assert row.action == "correct"


def test_proclitic_and_article_go_in_and_out(start) -> None:
    pane = start(name("وريم الصالح", "PER"))
    press(pane.view, "G")
    assert coded(pane) == ["PER ريم الصالح"]
    pane = start(name("الميناء", "LOC"))
    press(pane.view, "H")
    assert coded(pane) == ["LOC ميناء"]
    press(pane.view, "H")
    assert coded(pane) == ["LOC الميناء"]


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


@LAYOUTS
def test_the_same_name_everywhere_is_one_decision_after_enter(start, layout: Layout) -> None:
    pane = start(reem())
    press(pane.view, "Space", "Shift+F", "A", "Enter", layout=layout)
    assert coded(pane) == ["PER ريم الصالح"] * 3
    press(pane.view, "U", layout=layout)
    assert coded(pane) == ["PER ريم الصالح"]


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
    with qtbot.waitSignal(pane.message) as said_so:
        press(pane.view, "Space")
    assert "finished" in said_so.args[0]
    press(pane.view, "Ctrl+R", "Space")
    assert coded(pane) == ["PER ريم الصالح"]


def test_when_nothing_is_undecided_f_says_how_to_finish(start, qtbot) -> None:
    pane = start(reem())
    press(pane.view, "Space")
    with qtbot.waitSignal(pane.message) as said_so:
        press(pane.view, "F")
    assert "Ctrl+Enter" in said_so.args[0]


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


def test_one_name_on_two_laptops_has_to_be_settled_first(start, corpus) -> None:
    pane = start(name("ريم الصالح", "PER"), name("ميناء صحار", "ORG"))
    press(pane.view, "Space", "Space")
    first = corpus.history(pane.work.article_id)[0]
    elsewhere = replace(first, id="00000000-0000-7000-8000-000000000001", parents=(first.id,), depth=1, changes=())
    decisions.unite(corpus.file, [replace(elsewhere, copy="another laptop", origin=None)])
    pane.work.session.close(pane.work.article_id)
    pane.open(pane.work.article_id)
    QApplication.processEvents()
    assert pane.banner.isVisible()
    pane.banner.answers.buttons[1].click()
    assert coded(pane) == ["PER ريم الصالح"]


def test_finishing_waits_for_a_word_while_suggestions_are_looked_for(start) -> None:
    pane = start()
    pane.work.session.close(pane.work.article_id)
    pane.open(pane.work.article_id)
    press(pane.view, "Ctrl+Enter")
    assert pane.work.desk.state != "finished"
    assert pane.work.question is not None
