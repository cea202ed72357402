"""Offsets of other programs: recognised by the letters beside them, refused where no unit fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.interchange.units import (
    ALL_UNITS,
    BYTES,
    CODE_POINTS,
    GRAPHEMES,
    UTF16,
    Claim,
    Counted,
    LineEnds,
    OffsetError,
    Unit,
    UnitMap,
    check_claims,
    recognise_unit,
)
from annotator.model.errors import UserError
from annotator.model.offsets import Utf16Map

FAMILY, FLAG = "👨‍👩‍👧", "🇯🇴"
TEXT = f"قَالَ {FAMILY}\r\nالوزيرُ {FLAG} «نعم»\nثم مضى"
"""Tashkeel, an emoji of five code points, a flag of two, CR LF and LF."""


def written_out(text: str, unit: Unit) -> str | bytes:
    """The text in a form that counts as the unit does: an independent judge for what has one."""
    if unit.line_ends is LineEnds.CRLF_AS_ONE:
        text = text.replace("\r\n", "\n")
    elif unit.line_ends is LineEnds.LF_AS_TWO:
        text = text.replace("\r\n", "\n").replace("\n", "\r\n")
    return {Counted.CODE_POINTS: text, Counted.UTF16: text.encode("utf-16-le"), Counted.BYTES: text.encode()}[
        unit.counted
    ]


@pytest.mark.parametrize("unit", [u for u in ALL_UNITS if u.counted is not Counted.GRAPHEMES], ids=str)
def test_a_position_is_the_length_of_what_stands_before_it(unit: Unit) -> None:
    units = UnitMap(TEXT, unit)
    width = 2 if unit.counted is Counted.UTF16 else 1
    for word in ("قَالَ", "الوزيرُ", "نعم", "مضى", FLAG):
        point = TEXT.index(word)
        assert units.to_unit(point) == len(written_out(TEXT[:point], unit)) // width
        assert units.to_point(units.to_unit(point)) == point


def test_graphemes_are_counted_as_a_reader_sees_them() -> None:
    units = UnitMap(TEXT, GRAPHEMES)
    # q+a, a-lif, l+a, blank, the family, CR LF: six letters.
    assert units.to_unit(TEXT.index("الوزير")) == 6
    assert units.to_point(4) == TEXT.index(FAMILY)
    with pytest.raises(OffsetError, match="counted as one"):
        units.to_unit(TEXT.index(FAMILY) + 1)


def test_the_middle_of_a_pair_is_no_position() -> None:
    with pytest.raises(OffsetError, match="within a letter"):
        UnitMap("a👍b", UTF16).to_point(2)
    with pytest.raises(OffsetError, match="outside"):
        UnitMap("a👍b", UTF16).to_point(5)


@given(st.text(max_size=30))
def test_every_code_point_comes_back_from_every_unit(text: str) -> None:
    utf16 = Utf16Map(text)
    for unit in ALL_UNITS:
        units = UnitMap(text, unit)
        for point in range(len(text) + 1):
            between_crlf = text[point - 1 : point + 1] == "\r\n" and point
            try:
                there = units.to_unit(point)
            except OffsetError:
                assert unit.counted is Counted.GRAPHEMES
                continue
            if unit == UTF16:
                assert there == utf16.to_units(point)
            assert units.to_point(there) == (
                point - 1 if between_crlf and unit.line_ends is LineEnds.CRLF_AS_ONE else point
            )


@pytest.mark.parametrize("unit", ALL_UNITS, ids=str)
def test_the_unit_is_recognised_by_the_letters(unit: Unit) -> None:
    units = UnitMap(TEXT, unit)
    claims = []
    for word in ("الوزيرُ", FLAG, "نعم", "ثم", "مضى"):
        start = TEXT.index(word)
        claims.append(Claim(units.to_unit(start), units.to_unit(start + len(word)), word, word))
    found = recognise_unit(TEXT, claims)
    there = UnitMap(TEXT, found)
    assert [there.stretch(c.start, c.end).of(TEXT) for c in claims] == [c.surface for c in claims]
    check_claims(TEXT, claims, found)


def test_units_that_agree_are_the_usual_one() -> None:
    claims = [Claim(0, 5, "قَالَ", "T1")]
    assert recognise_unit(TEXT, claims, usual=UTF16) == UTF16
    assert recognise_unit(TEXT, claims) == CODE_POINTS
    assert recognise_unit(TEXT, [], usual=BYTES) == BYTES


def test_a_line_end_may_be_written_in_another_way() -> None:
    text = "سطر\r\nآخر"
    for said in ("سطر\r\nآخر", "سطر\nآخر", "سطر آخر", "سطر\\nآخر"):
        assert recognise_unit(text, [Claim(0, 8, said, "T1")]) == CODE_POINTS


def test_what_fits_no_unit_is_refused_with_its_place() -> None:
    claims = [Claim(0, 5, "قَالَ", "line 1"), Claim(2, 6, "الوزير", "line 2")]
    with pytest.raises(UserError, match=r'^line 2: the file says "الوزير" stands at 2 to 6, but the text has'):
        recognise_unit(TEXT, claims)
    with pytest.raises(UserError, match=r"^line 9: .* no such place"):
        check_claims(TEXT, [Claim(0, 999, "x", "line 9")], CODE_POINTS)
