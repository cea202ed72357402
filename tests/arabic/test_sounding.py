"""Spellings of one foreign name have one sound; other words do not."""

import pytest

from annotator.arabic.folding import fold_key
from annotator.arabic.sounding import alike


def parts(name: str) -> tuple[str, ...]:
    return tuple(fold_key(name).split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("بوتن", "بوتين"),
        ("شي جين بينغ", "شي جين بينج"),
        ("شي جين بينغ", "شي جين بينق"),
        ("غوتيريش", "جوتيريش"),
        ("أبو ظبي", "أبو ضبي"),
        ("كاليفورنيا", "كليفورنيا"),
        ("ميساء الدغري", "ميسا الدغري"),
    ],
)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert alike(parts(one), parts(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("بوتين", "بوتين"),
        ("بيت", "بات"),
        ("سالم", "سليمان"),
        ("بوتين", "فلاديمير بوتين"),
        ("ليبيا", "لب"),
    ],
)
def test_other_words_are_not(one: str, other: str) -> None:
    assert not alike(parts(one), parts(other))
