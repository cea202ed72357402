"""Deciding on names with real key events, in the Latin and in the Arabic layout."""

import pytest
from coded_article import at, coded, focused, name, port, reem
from pressing import Layout, press

LAYOUTS = pytest.mark.parametrize("layout", ["latin", "arabic"])


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
    with qtbot.waitSignal(pane.message, check_params_cb=bool):
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
def test_the_same_name_everywhere_is_one_decision_after_enter(start, layout: Layout) -> None:
    pane = start(reem())
    press(pane.view, "Space", "Shift+F", "A", "Enter", layout=layout)
    assert coded(pane) == ["PER ريم الصالح"] * 3
    press(pane.view, "U", layout=layout)
    assert coded(pane) == ["PER ريم الصالح"]
