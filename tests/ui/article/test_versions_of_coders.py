"""What several coders marked over one text: lanes told apart without colour, agreement pale, rows with room for it."""

import pytest
from builders_article import picture, view_of

from annotator.model.span import Span
from ui.article import ArticleView, Mark, MarkStyle, Shape, Typography
from ui.article.versions import MOST, room_below

TEXT = "قال وزير الخارجية المصري سامح شكري إن المباحثات مستمرة في القاهرة منذ أيام."


@pytest.fixture(autouse=True)
def _fonts(fonts: tuple[str, ...]) -> None:
    assert fonts


def version(lane: int, *, tag: str = "") -> Mark:
    style = MarkStyle(shape=Shape.VERSION, colour="#202020", lane=lane, tag=tag)
    return Mark(id=f"v{lane}", spans=(Span(4, 24),), style=style, tied_to="case")


def place() -> Mark:
    return Mark(id="case", spans=(Span(4, 24),), style=MarkStyle(shape=Shape.PLACE, colour="#ffb000"), tied_to="case")


def darkness(view: ArticleView) -> int:
    image = picture(view)
    grey = image.convertToFormat(image.Format.Format_Grayscale8)
    return sum(255 - value for value in bytes(grey.constBits()))


def test_five_lanes_look_different_in_one_colour(qtbot) -> None:
    view = view_of(qtbot, TEXT)
    view.typography = Typography().deeper(room_below(MOST))
    seen = set()
    for lane in range(MOST):
        view.set_marks((version(lane),))
        top = round(view.rects(Span(4, 24))[0].top())
        image = picture(view)
        inked = [y for y in range(top, image.height()) for x in range(image.width()) if image.pixel(x, y) == 0xFF202020]
        seen.add((len(inked), min(inked)))
    assert len(seen) == MOST
    assert len({count for count, _ in seen}) == MOST, "patterns differ, not only places"


@pytest.mark.parametrize("lanes", range(1, MOST + 1))
def test_the_last_lane_lies_within_its_row(qtbot, lanes: int) -> None:
    view = view_of(qtbot, f"{TEXT}\n{TEXT}")
    view.typography = Typography().deeper(room_below(lanes))
    bare = picture(view)
    view.set_marks((version(lanes - 1),))
    painted = picture(view)
    bottom = round(view.rects(Span(4, 24))[0].bottom())
    below = [(x, y) for y in range(bottom, bare.height()) for x in range(bare.width())]
    assert all(bare.pixel(x, y) == painted.pixel(x, y) for x, y in below)


def test_what_is_pale_is_lighter_than_what_is_not(qtbot) -> None:
    view = view_of(qtbot, TEXT)
    weights = []
    for pale in (True, False):
        style = MarkStyle(shape=Shape.ENTITY, colour="#1a5fb4", pale=pale)
        view.set_marks((Mark(id=f"a{pale}", spans=(Span(4, 24),), style=style),))
        weights.append(darkness(view))
    assert weights[0] < weights[1]


def test_a_place_that_has_the_focus_is_scrolled_to_and_framed_with_its_versions(qtbot) -> None:
    view = view_of(qtbot, "\n".join([*["سطر آخر."] * 60, TEXT]), height=300)
    start = len(view.text) - len(TEXT)
    marks = (place(), version(0, tag="A PER"), version(1, tag="B ORG"))
    moved = tuple(Mark(id=m.id, spans=(Span(start + 4, start + 24),), style=m.style, tied_to=m.tied_to) for m in marks)
    view.set_marks(moved)
    before = picture(view)
    view.focus = "case"
    assert picture(view) != before
    assert 0 <= view.rects(Span(start + 4, start + 24))[0].top() <= 300
