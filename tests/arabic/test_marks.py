"""Tests of quotation marks."""

import pytest

from annotator.arabic.marks import quoted_stretches


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("قال: “نعم”.", ["نعم"]),
        ("قال: ”نعم“.", ["نعم"]),
        ("قال: „نعم“.", ["نعم"]),
        ("قال: «نعم».", ["نعم"]),
        ("قال: »نعم«.", ["نعم"]),
        ('قال: "نعم".', ["نعم"]),
        ('قال: “نعم".', ["نعم"]),
        ("قال: ‹نعم› و'لا'.", ["نعم", "لا"]),
        ('قال " نعم " ثم " لا " .', ["نعم", "لا"]),
        ("قال بـ”الضرب” ثم.", ["الضرب"]),
        ('قال: «نعم "لا" نعم».', ['نعم "لا" نعم', "لا"]),
        ("it's John's", []),
        ("قال «نعم.\nوقال: «لا».", ["نعم.", "لا"]),
        ("قال «نعم وأضاف أن «الأمر انتهى».", ["نعم وأضاف أن", "الأمر انتهى"]),
        ('قال "".', []),
        ("لا شيء” هنا.", []),
    ],
)
def test_what_stands_in_marks_is_found(text: str, inside: list[str]) -> None:
    assert [q.span.of(text) for q in quoted_stretches(text)] == inside


def test_a_missing_closing_mark_is_told() -> None:
    text = "قال «نعم وأضاف أن «الأمر انتهى»."
    assert [q.balanced for q in quoted_stretches(text)] == [False, True]


def test_marks_stand_outside_the_span_and_inside_the_outer_one() -> None:
    text = "قال: « نعم »"
    (quoted,) = quoted_stretches(text)
    assert (quoted.span.of(text), quoted.outer.of(text)) == ("نعم", "« نعم »")
