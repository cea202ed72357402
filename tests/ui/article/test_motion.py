"""The caret goes where a reader of Arabic expects it."""

import pytest
from builders_article import settle, view_of

from annotator.model.span import Span
from ui.article import Motion

pytestmark = pytest.mark.usefixtures("fonts")

TEXT = "قال الوزير GMT أمس.\n\nReuters said لا\n" + "كلمة " * 60


def walk(view, motion: Motion, start: int, *, extend: bool = False) -> int:
    view.put_caret(start)
    view.move_caret(motion, extend=extend)
    return view.caret


@pytest.fixture
def view(qtbot):
    made = view_of(qtbot, TEXT, width=500, height=300)
    settle(made)
    return made


@pytest.mark.parametrize(
    ("motion", "start", "goal"),
    [
        (Motion.LETTER_ON, 0, 1),
        (Motion.LETTER_BACK, 1, 0),
        (Motion.LEFT, 0, 1),
        (Motion.RIGHT, 1, 0),
        (Motion.LEFT, 22, 21),
        (Motion.RIGHT, 22, 23),
        (Motion.LETTER_ON, 19, 20),
        (Motion.LETTER_BACK, 20, 19),
        (Motion.WORD_ON, 0, 4),
        (Motion.WORD_ON, 5, 11),
        (Motion.WORD_BACK, 11, 4),
        (Motion.WORD_BACK, 6, 4),
        (Motion.WORD_LEFT, 0, 4),
        (Motion.WORD_RIGHT, 4, 0),
        (Motion.WORD_RIGHT, 21, 29),
        (Motion.WORD_ON, 16, 21),
        (Motion.WORD_BACK, 21, 15),
        (Motion.LINE_START, 7, 0),
        (Motion.LINE_END, 7, 19),
        (Motion.PARAGRAPH_ON, 3, 21),
        (Motion.PARAGRAPH_BACK, 25, 21),
        (Motion.PARAGRAPH_BACK, 21, 0),
        (Motion.TEXT_START, 40, 0),
        (Motion.TEXT_END, 3, len(TEXT)),
        (Motion.LETTER_BACK, 0, 0),
        (Motion.LETTER_ON, len(TEXT), len(TEXT)),
        (Motion.LINE_UP, 3, 0),
        (Motion.LINE_DOWN, len(TEXT), len(TEXT)),
    ],
)
def test_each_motion_leads_where_it_says(view, motion: Motion, start: int, goal: int) -> None:
    assert walk(view, motion, start) == goal


def test_a_growing_selection_takes_whole_words_without_the_blank_behind(view) -> None:
    view.put_caret(0)
    for _ in range(2):
        view.move_caret(Motion.WORD_ON, extend=True)
    assert view.selection.of(TEXT) == "قال الوزير"
    view.move_caret(Motion.WORD_BACK, extend=True)
    assert view.selection.of(TEXT) == "قال "


def test_letters_go_by_what_is_seen_as_one(qtbot) -> None:
    text = "كَتَبَ 👨‍👩‍👧 🇯🇴"
    view = view_of(qtbot, text)
    stops = [0]
    while view.caret < len(text):
        view.move_caret(Motion.LETTER_ON)
        stops.append(view.caret)
    assert stops == [0, 2, 4, 6, 7, 12, 13, 15]
    while view.caret > 0:
        view.move_caret(Motion.LETTER_BACK)
        stops.remove(view.caret)
    assert stops == [15]


def test_down_and_up_keep_to_their_column_over_a_short_line(view) -> None:
    start = TEXT.index("كلمة") + 10
    view.put_caret(start)
    x = view.caret_rect().x()
    view.move_caret(Motion.LINE_DOWN)
    assert view.caret > start
    assert abs(view.caret_rect().x() - x) < 12
    for _ in range(4):
        view.move_caret(Motion.LINE_UP)
    for _ in range(3):
        view.move_caret(Motion.LINE_DOWN)
    assert view.caret == start


def test_line_motions_reach_every_line_once(view) -> None:
    lines = sum(view.page.paragraph(k).line_count for k in range(4))
    view.put_caret(0)
    seen = 1
    while True:
        top = view.page.caret_rect(view.caret).top()
        view.move_caret(Motion.LINE_DOWN)
        if view.page.caret_rect(view.caret).top() == top:
            break
        seen += 1
    assert seen == lines


def test_a_page_down_moves_by_a_screen_and_the_caret_is_seen(qtbot) -> None:
    view = view_of(qtbot, "كلمة " * 3000, height=400)
    before = view.page.caret_rect(0).top()
    view.move_caret(Motion.PAGE_DOWN)
    moved = view.page.caret_rect(view.caret).top() - before
    assert 300 < moved <= 400
    assert view.viewport().rect().contains(view.caret_rect().toAlignedRect())


def test_the_end_of_a_wrapped_line_stays_on_that_line(view) -> None:
    start = TEXT.index("كلمة")
    top = view.page.caret_rect(start).top()
    assert view.page.caret_rect(walk(view, Motion.LINE_END, start)).top() == top


def test_the_word_at_the_caret_is_known(view) -> None:
    view.put_caret(6)
    assert view.word == Span(4, 10)
    view.put_caret(20)
    assert view.word is None
