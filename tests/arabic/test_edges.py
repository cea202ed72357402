"""Edges move by words and by letters with their marks, in logical order."""

import pytest

from annotator.arabic.edges import Edge, by_letter, by_word
from annotator.model.span import Span

TEXT = "زار سامي الحلبيُّ بيروت\nثم عاد"


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize(
    ("before", "edge", "outward", "after"),
    [
        ("سامي", Edge.END, True, "سامي الحلبيُّ"),
        ("سامي الحلبيُّ", Edge.END, False, "سامي"),
        ("سامي", Edge.START, True, "زار سامي"),
        ("زار سامي", Edge.START, False, "سامي"),
        ("حلبي", Edge.START, True, "الحلبي"),
        ("سامي", Edge.END, False, "سامي"),
        ("بيروت", Edge.END, True, "بيروت"),
    ],
)
def test_edges_by_word_stop_at_the_paragraph_and_before_nothing_is_left(
    before: str, edge: Edge, outward: bool, after: str
) -> None:
    assert by_word(TEXT, span(before), edge, outward=outward).of(TEXT) == after


def test_a_letter_takes_its_tashkeel_with_it() -> None:
    shorter = by_letter(TEXT, span("الحلبيُّ"), Edge.END, outward=False)
    assert shorter.of(TEXT) == "الحلب"
    assert by_letter(TEXT, shorter, Edge.END, outward=True).of(TEXT) == "الحلبيُّ"


def test_an_emoji_of_several_code_points_is_one_letter() -> None:
    text = "قال 👩‍🚒 نعم"
    whole = by_letter(text, Span(3, 4), Edge.END, outward=True)
    assert whole.of(text) == " 👩‍🚒"
    assert by_letter(text, whole, Edge.END, outward=False) == Span(3, 4)


def test_the_last_letter_stays() -> None:
    assert by_letter(TEXT, Span(0, 1), Edge.END, outward=False) == Span(0, 1)
