"""Tests of the words of a text."""

import pytest
from camel_tools.tokenizers.word import simple_word_tokenize

from annotator.arabic.words import widen, word_at, words, words_in
from annotator.model.span import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قَالَ: «نَعَمْ»!", ["قَالَ", "نَعَمْ"]),
        ("طيـران ناس", ["طيـران", "ناس"]),
        ("عام 2022آخر تحديث", ["عام", "2022", "آخر", "تحديث"]),
        ("Covid-19 وG20 وU.S.", ["Covid-19", "و", "G20", "و", "U.S"]),
        ("10.5% و٣٬٠٠٠", ["10.5", "و", "٣٬٠٠٠"]),
        ("بـ “الأصدقاء”", ["بـ", "الأصدقاء"]),
        ("👍🏽 \u200fأهلا", ["أهلا"]),
        ("", []),
    ],
)
def test_words_leave_punctuation_out_and_marks_in(text: str, expected: list[str]) -> None:
    assert [w.of(text) for w in words(text)] == expected


def test_the_seed_has_the_words_that_camel_tools_finds(seed_text: str) -> None:
    theirs = simple_word_tokenize(seed_text, split_digits=True)
    assert [w.of(seed_text) for w in words(seed_text)] == [t for t in theirs if any(c.isalnum() for c in t)]


def test_a_point_lies_in_its_word_or_at_its_end() -> None:
    listed = words("قال بوتين.")
    assert [word_at(listed, p) for p in (0, 3, 4, 9)] == [Span(0, 3), Span(0, 3), Span(4, 9), Span(4, 9)]
    assert word_at(listed, 10) is None


def test_a_span_is_widened_to_the_words_it_touches() -> None:
    listed = words("قال فلاديمير بوتين أمس")
    assert widen(listed, Span(6, 14)) == Span(4, 18)
    assert words_in(listed, Span(3, 4)) == ()
    assert widen(listed, Span(3, 4)) == Span(3, 4)
