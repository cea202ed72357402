"""What the view shows and what it tells: marks, focus, search, zones, settling."""

import pytest
from builders_article import (
    changed_columns,
    entity,
    has_colour,
    part,
    picture,
    settle,
    view_of,
)
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QRegion
from PySide6.QtWidgets import QApplication

from annotator.model.article import Zone, ZoneKind
from annotator.model.span import Span
from ui.article import ArticleView, Motion, Shape

pytestmark = pytest.mark.usefixtures("fonts")

TEXT = "قال وزير الخارجية الأردني أمس إن بلاده ستواصل الدعم"
LONG = "\n".join("قال الوزير إن الحكومة أعلنت خطة جديدة لدعم الاقتصاد " * 4 for _ in range(80))


def test_a_suggestion_looks_different_from_a_decision_without_any_colour(qtbot) -> None:
    view = view_of(qtbot, TEXT)
    grey = {}
    for suggested in (False, True):
        view.set_marks((entity("a", 4, 16, suggested=suggested),))
        rect = view.rects(Span(4, 16))[0].toAlignedRect()
        inside = picture(view).copy(rect.adjusted(4, 14, -4, -10))
        grey[suggested] = QColor(inside.pixel(inside.width() // 2, 0)).lightness()
    assert grey[True] == 255
    assert grey[False] < 245


def test_each_shape_gives_another_picture_without_any_colour(qtbot) -> None:
    view = view_of(qtbot, TEXT)
    seen = []
    for shape in Shape:
        view.set_marks((part("a", shape, (4, 25), tied_to=""),))
        image = picture(view).convertToFormat(picture(view).Format.Format_Grayscale8)
        seen.append(bytes(image.constBits()))
    assert len(set(seen)) == len(Shape)


def test_only_the_rows_of_a_changed_mark_are_painted_again(qtbot) -> None:
    view = view_of(qtbot, LONG, marks=(entity("a", 4, 10), entity("b", 900, 910)))
    picture(view)
    painted = QRegion()

    class Watch(ArticleView):
        def paintEvent(self, event) -> None:
            nonlocal painted
            painted = painted.united(event.region())
            super().paintEvent(event)

    view.__class__ = Watch
    QApplication.processEvents()
    painted = QRegion()
    view.set_marks((entity("a", 4, 12), entity("b", 900, 910)))
    qtbot.waitUntil(lambda: not painted.isEmpty())
    assert painted.boundingRect().height() <= view.typography.row + 1
    assert painted.contains(view.rects(Span(4, 12))[0].center().toPoint())


def test_setting_the_same_marks_again_paints_nothing(qtbot) -> None:
    view = view_of(qtbot, TEXT, marks=(entity("a", 4, 10),))
    before = picture(view)
    view.set_marks((entity("a", 4, 10),))
    assert picture(view) == before
    view.set_marks(())
    assert picture(view) != before


def test_the_focus_of_a_quote_ties_its_parts_and_is_seen_in_the_margin(qtbot) -> None:
    marks = (
        part("c", Shape.CONTENT, (33, 51)),
        part("v", Shape.CUE, (0, 3)),
        part("s", Shape.SPEAKER, (4, 25)),
        part("other", Shape.SPEAKER, (26, 29), tied_to="r"),
    )
    view = view_of(qtbot, TEXT, marks=marks)
    view.put_caret(len(TEXT))
    before = picture(view)
    view.focus = "q"
    after = picture(view)
    rows = before.height()
    changed = changed_columns(before, after, 0, rows)
    for span in (Span(0, 3), Span(5, 24), Span(34, 50)):
        box = view.rects(span)[0]
        assert {int(box.left()), int(box.right())} & changed
    untouched = view.rects(Span(27, 28))[0]
    assert not {int(untouched.left()) + 1, int(untouched.right()) - 1} & changed
    assert max(changed) > view.rects(Span(0, 1))[0].right() + 6, "the bar in the margin"
    assert has_colour(after, "#0b57d0")
    view.focus = None
    assert picture(view) == before


def test_the_focus_scrolls_to_its_mark_exactly_where_heights_were_estimated(qtbot) -> None:
    span = Span(len(LONG) - 900, len(LONG) - 890)
    view = view_of(qtbot, LONG, marks=(entity("far", span.start, span.end),))
    view.focus = "far"
    seen = view.rects(span)[0]
    assert view.viewport().rect().contains(seen.toAlignedRect())
    settle(view)
    assert view.rects(span)[0] == seen, "the text stands still while heights settle"


def test_settling_makes_the_scroll_bar_reach_the_last_line(qtbot) -> None:
    view = view_of(qtbot, LONG)
    settle(view)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    bottom = view.rects(Span(len(LONG) - 2, len(LONG) - 1))[0].bottom()
    assert 0 <= view.viewport().height() - bottom < view.typography.row


def test_what_a_search_found_is_highlighted_and_the_current_one_shown(qtbot) -> None:
    far = LONG.rindex("الحكومة")
    view = view_of(qtbot, LONG)
    before = picture(view)
    found = [Span(at, at + 7) for at in (LONG.index("الحكومة"), far)]
    view.show_found(found)
    assert picture(view) != before
    view.show_found(found, found[1])
    assert view.viewport().rect().contains(view.rects(found[1])[0].toAlignedRect())
    view.show_found(())
    view.verticalScrollBar().setValue(0)
    assert picture(view) == before


def test_a_zone_not_to_code_is_dimmed_and_the_rest_is_not(qtbot) -> None:
    text = "اقرأ أيضا\nقال الوزير"
    zones = (Zone(Span(0, 10), ZoneKind.SKIP), Zone(Span(10, 20), ZoneKind.BODY))
    view = view_of(qtbot, text, zones=zones)
    view.put_caret(20)
    image = picture(view)

    def darkest(span: Span) -> int:
        part_of = image.copy(view.rects(span)[0].toAlignedRect())
        places = ((x, y) for x in range(part_of.width()) for y in range(part_of.height()))
        return min(QColor(part_of.pixel(x, y)).lightness() for x, y in places)

    assert darkest(Span(0, 9)) > 120
    assert darkest(Span(10, 13)) < 60


def test_the_view_leaves_every_key_to_others(qtbot) -> None:
    view = view_of(qtbot, TEXT)
    for key in (Qt.Key.Key_F, Qt.Key.Key_Left, Qt.Key.Key_Space, Qt.Key.Key_PageDown):
        qtbot.keyClick(view, key)
    assert (view.caret, view.selection, view.verticalScrollBar().value()) == (0, None, 0)


def test_another_article_begins_afresh(qtbot) -> None:
    view = view_of(qtbot, LONG, marks=(entity("a", 4, 10),))
    view.focus = "a"
    view.move_caret(Motion.TEXT_END)
    view.set_article(TEXT)
    assert (view.caret, view.selection, view.focus, view.marks) == (0, None, None, ())
    assert view.verticalScrollBar().value() == 0


@pytest.mark.parametrize("text", ["", "\n", "   ", "\n\n\n", "😀", "\u064b", "a" * 5000])
def test_odd_texts_are_shown_and_walked_through(qtbot, text: str) -> None:
    view = view_of(qtbot, text, width=300, height=200)
    picture(view)
    for motion in Motion:
        for point in (0, len(text) // 2, len(text)):
            view.put_caret(point)
            view.move_caret(motion)
            assert 0 <= view.caret <= len(text)


def test_a_very_long_paragraph_is_cut_at_blanks_and_positions_hold(qtbot) -> None:
    text = "كلمة طويلة " * 12_000
    view = view_of(qtbot, text)
    outline = view.page.outline
    assert len(outline) > 1
    assert "".join(outline.of(k) for k in range(len(outline))) == text
    span = Span(outline.starts[1] - 6, outline.starts[1] + 4)
    assert len(view.page.rects(span)) == 2
    view.jump_to(span)
    assert view.caret == span.start


def test_a_screen_reader_is_given_the_line_of_the_caret(qtbot) -> None:
    view = view_of(qtbot, "قال الوزير\nنعم")
    QAccessible.setActive(True)
    try:
        view.put_caret(12)
    finally:
        QAccessible.setActive(False)
    assert view.accessibleName() == "Article"
    assert view.accessibleDescription() == "نعم"


def test_nine_hundred_words_take_at_most_six_screens_beside_the_panes(qtbot) -> None:
    paragraph = (
        "أعلنت وزارة الخارجية أمس الاثنين في بيان رسمي أن الحكومة الجديدة ستواصل دعم الاقتصاد المحلي خلال العام "
    )
    words = (paragraph * 60).split()[:900]
    text = "\n".join(" ".join(words[at : at + 36]) for at in range(0, 900, 36))
    view = view_of(qtbot, text, width=820, height=600)
    settle(view)
    assert view.page.height <= 6 * view.viewport().height()
    assert view.typography.size >= 20
