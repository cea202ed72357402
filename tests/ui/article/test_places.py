"""The boxes of a span are where Qt itself draws the span's letters, whatever directions mix, and back."""

import unicodedata
from collections.abc import Iterator

import pytest
from builders_article import changed_columns, drag, entity, picture, settle, view_of
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from many import examples
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat, QTextLayout

from annotator.model.offsets import Utf16Map
from annotator.model.span import Span
from ui.article import ArticleView, Typography
from ui.article.outline import shown
from ui.article.paragraphs import text_option

pytestmark = [pytest.mark.usefixtures("fonts"), pytest.mark.timeout(7200)]

MIXED = {
    "Arabic only": "أعلنت وزارة الخارجية للأمم المتحدة",
    "Latin within": "قال (CNN) إن شركة Apple Inc. أعلنت",
    "digits": "في عام 2025 بلغت 3,5% أي ١٢٣٤ مليونا",
    "nested parentheses": "خبر (من [مصدر (x) آخر] هنا) انتهى",
    "guillemets": "وصف «الأصدقاء الأعزاء» بـ “كلمة” GMT",
    "tashkeel": "كَتَبَ مُحَمَّدٌ الرِّسَالَةَ ثُمَّ لَأَلَأ",
    "left to right": "Reuters: قال الرئيس in 2025 اليوم",
}

PARTS = (
    *("قال", "للأمم", "لا", "كَتَبَ", "مُحَمَّدٌ", "شي", "ـ", "GMT", "Apple", "2025", "٣٤", "3,5%", " ", " ", "  ", "\n"),
    *("🇯🇴", "👨‍👩‍👧", "😀", "e\u0301", "\u200f", "\u200e", "\u200d", "\u200c", "(", ")", "«", "»", "“", "”", "،", "-"),
    *("\u202e", "\u202c", "\u2067", "\u2069", "\u2028", "\ufeff", "\r", "\t", "\u00a0", "\u064b", "ﷺ", "ﻻ"),
)
TEXTS = st.lists(st.sampled_from(PARTS), min_size=1, max_size=30).map("".join)
MANY = settings(
    max_examples=examples(150),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(params=["Noto Sans Arabic", "Amiri"])
def view(qtbot, request) -> ArticleView:
    """A view that a property fills with one text after the other; the two fonts form ligatures differently."""
    view = view_of(qtbot, "")
    view.typography = Typography(families=(request.param,))
    return view


def selected_by_qt(view: ArticleView, span: Span) -> set[int]:
    """Return the columns of the page that Qt's own selection of `span` covers, for a text of one line."""
    page = view.page
    layout = QTextLayout(shown(view.text), page.typography.font())
    layout.setTextOption(text_option(rtl=page.outline.is_rtl(0)))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(page.width)
    layout.endLayout()
    offsets = Utf16Map(view.text)
    chosen = QTextLayout.FormatRange()
    chosen.start = offsets.to_units(span.start)
    chosen.length = offsets.to_units(span.end) - chosen.start
    chosen.format = QTextCharFormat()
    chosen.format.setBackground(QColor("#ff00ff"))
    image = QImage(int(page.width) + 1, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    layout.draw(painter, QPointF(0, 0), [chosen])
    painter.end()
    y = int(line.height()) - 2
    wanted = QColor("#ff00ff").rgb()
    return {x for x in range(image.width()) if any(image.pixel(x, yy) == wanted for yy in (1, y))}


def letters(view: ArticleView) -> Iterator[Span]:
    """Yield every letter with its marks, as the caret steps over them."""
    for index in range(len(view.page.outline)):
        paragraph, start = view.page.paragraph(index), view.page.outline.starts[index]
        at = 0
        while at < len(paragraph.text):
            after = paragraph.step(at, forward=True)
            yield Span(start + at, start + after)
            at = after


@pytest.mark.parametrize("name", MIXED)
def test_every_span_covers_the_columns_that_qt_selects_for_it(qtbot, name: str) -> None:
    view = view_of(qtbot, MIXED[name])
    bounds = sorted({s.start for s in letters(view)} | {len(view.text)})
    for k, start in enumerate(bounds):
        for end in bounds[k + 1 : k + 9 : 3]:
            ours = {
                x
                for left, right in view.page.paragraph(0).line(0).pieces(start, end)
                for x in range(round(left), round(right))
            }
            theirs = selected_by_qt(view, Span(start, end))
            # Qt rounds the edges of each of its runs; a letter is at least four pixels wide.
            stray = ours ^ theirs
            edges = {e for e in stray if {e - 1, e, e + 1} <= stray}
            assert not edges, (name, view.text[start:end])


@pytest.mark.parametrize("name", MIXED)
def test_a_mark_colours_only_the_boxes_of_its_span(qtbot, name: str) -> None:
    text = MIXED[name]
    view = view_of(qtbot, text)
    before = picture(view)
    for span in (Span(2, 7), Span(5, len(text) - 4)):
        view.set_marks((entity("a", span.start, span.end),))
        rects = view.rects(span)
        allowed = {x for r in rects for x in range(int(r.left()) - 1, int(r.right()) + 2)}
        inner = {x for r in rects for x in range(int(r.left()) + 2, int(r.right()) - 1)}
        changed = changed_columns(before, picture(view), 0, int(rects[0].bottom()))
        assert inner <= changed <= allowed


def test_letters_keep_their_shape_under_a_mark_that_parts_a_word(qtbot) -> None:
    text = "وللأمم المتحدة"
    view = view_of(qtbot, text)
    view.put_caret(len(text))
    before = picture(view)
    view.set_marks((entity("a", 1, 3), entity("b", 9, 11)))
    after = picture(view)
    assert before != after
    # The tint darkens the soft edges of the letters a little, so what is black in one picture is dark in the other.
    assert _darker(before, 40) <= _darker(after, 60)
    assert _darker(after, 40) <= _darker(before, 80)


@MANY
@given(text=TEXTS)
@example("للأمم GMT 2025 كَتَبَ")
@example("🇯🇴👨‍👩‍👧\u200f😀 لا")
def test_the_letter_drawn_in_the_middle_of_a_letters_box_is_that_letter(view: ArticleView, text: str) -> None:
    view.set_article(text)
    for letter in letters(view):
        boxes = view.rects(letter)
        if len(boxes) == 1 and boxes[0].width() > 1:
            assert view.letter_at(boxes[0].center()) == letter


@MANY
@given(text=TEXTS, chosen=st.tuples(st.integers(0, 40), st.integers(0, 40)))
def test_what_is_dragged_over_is_what_is_selected(view: ArticleView, text: str, chosen: tuple[int, int]) -> None:
    view.set_article(text)
    solid = [s for s in letters(view) if _strong(view, s) and len(r := view.rects(s)) == 1 and r[0].width() > 3]
    assume(solid)
    first, last = sorted((solid[chosen[0] % len(solid)], solid[chosen[1] % len(solid)]))
    drag(view, _inside(view, first, entry=True), _inside(view, last, entry=False))
    assert view.selection == Span(first.start, last.end)
    chosen_text = view.selection.of(text)
    assert chosen_text.encode("utf-8").decode("utf-8") == chosen_text == text[first.start : last.end]


def test_a_letter_beyond_the_basic_plane_is_never_parted(qtbot) -> None:
    text = "قال 😀 نعم"
    view = view_of(qtbot, text)
    for point in range(len(text) + 1):
        view.put_caret(point)
        assert view.caret == point
    rect = view.rects(Span(4, 5))[0]
    assert {view.point_at(QPointF(x, rect.center().y())) for x in range(int(rect.left()), int(rect.right()))} == {4, 5}


def test_the_halves_of_lam_alef_are_two_places(qtbot) -> None:
    view = view_of(qtbot, "بلاد")
    lam, alef = view.rects(Span(1, 2))[0], view.rects(Span(2, 3))[0]
    assert lam.left() == pytest.approx(alef.right(), abs=0.6)
    assert lam.width() > 3
    assert alef.width() > 3


def test_each_paragraph_goes_the_way_of_its_first_strong_letter(qtbot) -> None:
    view = view_of(qtbot, "2025 قال\nReuters قال\n«...»\nنعم")
    settle(view)
    sides = [view.page.paragraph(k).rtl for k in range(4)]
    assert sides == [True, False, True, True]
    assert view.rects(Span(0, 1))[0].right() > view.viewport().width() / 2
    assert view.rects(Span(9, 10))[0].left() < view.viewport().width() / 2


def test_a_bidi_override_is_shown_and_turns_nothing_round(qtbot) -> None:
    plain, hostile = "قال abc نعم", "قال \u202eabc نعم"
    view = view_of(qtbot, hostile)
    b = view.rects(Span(6, 7))[0].center().x()
    assert view.rects(Span(5, 6))[0].center().x() < b < view.rects(Span(7, 8))[0].center().x()
    assert view.rects(Span(4, 5))[0].width() > 4, "the sign is seen"
    assert view.text == hostile != plain


def _strong(view: ArticleView, letter: Span) -> bool:
    index = view.page.outline.index_of(letter.start)
    line = view.page.row_of(letter.start).line
    wrapped = not line.last and letter.end - view.page.outline.starts[index] >= line.end
    return unicodedata.bidirectional(view.text[letter.start]) in ("R", "AL", "L") and not wrapped


def _inside(view: ArticleView, letter: Span, *, entry: bool) -> QPointF:
    """Return a place in the first or last quarter of a letter, in the way it is read."""
    box = view.rects(letter)[0]
    rtl = unicodedata.bidirectional(view.text[letter.start]) != "L"
    left = rtl != entry
    # A drag of a person is never level; without the slope it would be too short for a thin letter.
    slope = -5 if entry else 5
    return QPointF(box.left() + box.width() * (0.25 if left else 0.75), box.center().y() + slope)


def _darker(image: QImage, lightness: int) -> set[tuple[int, int]]:
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {(x, y) for x, y in places if QColor(image.pixel(x, y)).lightness() < lightness}
