"""Spans and the conversion between code points and UTF-16 units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.offsets import Utf16Map
from annotator.model.span import Span, hull

TEXTS = st.text(alphabet=st.sampled_from("اب لا\u064b\u200f\u200d🙂🇸🇦👩\u0301x7\n"), max_size=40)


@given(TEXTS)
def test_a_position_comes_back_from_utf16(text: str) -> None:
    units = Utf16Map(text)
    for point in range(len(text) + 1):
        assert units.to_point(units.to_units(point)) == point


@given(TEXTS)
def test_units_are_those_that_python_encodes(text: str) -> None:
    units = Utf16Map(text)
    assert units.length_units == len(text.encode("utf-16-le")) // 2
    for point in range(len(text) + 1):
        assert units.to_units(point) == len(text[:point].encode("utf-16-le")) // 2


def test_the_middle_of_a_pair_counts_as_its_start() -> None:
    assert Utf16Map("a🙂b").to_point(2) == 1


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_an_empty_or_reversed_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_touching_spans_do_not_overlap() -> None:
    assert not Span(0, 5).overlaps(Span(5, 9))


def test_overlap_ratio_is_intersection_over_union() -> None:
    assert Span(0, 8).overlap_ratio(Span(2, 10)) == pytest.approx(6 / 10)
    assert Span(0, 2).overlap_ratio(Span(8, 10)) == 0


def test_the_hull_covers_all_spans() -> None:
    assert hull([Span(9, 12), Span(3, 4)]) == Span(3, 12)
