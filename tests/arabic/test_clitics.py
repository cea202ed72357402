"""Tests of proclitics and article."""

import pytest

from annotator.arabic.clitics import (
    proclitic_lengths,
    split_proclitics,
    toggle_article,
    toggle_proclitic,
    without_proclitics,
)
from annotator.model.span import Span

NAMES = {"بوتين", "موسكو", "الكرملين", "لبنان", "فلسطين", "الرياض", "وهران", "كوبا"}


def known(folded: str) -> bool:
    return folded in NAMES


@pytest.mark.parametrize(
    ("word", "proclitic"),
    [
        ("وبوتين", "و"),
        ("لموسكو", "ل"),
        ("للكرملين", "لل"),
        ("وللكرملين", "ولل"),
        ("للبنان", "ل"),
        ("وبموسكو", "وب"),
        ("بالرياض", "ب"),
        ("والكرملين", "و"),
        ("وَلِموسكو", "وَلِ"),
        ("فلسطين", ""),
        ("وهران", ""),
        ("كوبا", ""),
        ("وفلسطين", "و"),
        ("ولدسلدورف", ""),
    ],
)
def test_a_proclitic_is_what_leaves_a_known_name(word: str, proclitic: str) -> None:
    assert word[: split_proclitics(word, known)] == proclitic


def test_at_least_two_letters_stay() -> None:
    assert proclitic_lengths("ولي") == (1,)
    assert proclitic_lengths("لي") == ()


def test_a_new_entity_loses_its_proclitic_only() -> None:
    text = "التقى بوتين وبوتين"
    assert without_proclitics(text, Span(12, 18), known).of(text) == "بوتين"
    assert without_proclitics(text, Span(6, 11), known) == Span(6, 11)
    assert without_proclitics(text, Span(13, 18), known) == Span(13, 18)


def test_the_proclitic_key_goes_through_all_places_and_back() -> None:
    text = "سافر وبموسكو"
    seen = [Span(5, 12)]
    for _ in range(3):
        seen.append(toggle_proclitic(text, seen[-1]))
    assert [s.of(text) for s in seen] == ["وبموسكو", "بموسكو", "موسكو", "وبموسكو"]


def test_the_article_key_takes_the_article_out_and_in_again() -> None:
    text = "في والرياض"
    out = toggle_article(text, Span(4, 10))
    assert out.of(text) == "رياض"
    assert toggle_article(text, out).of(text) == "الرياض"


def test_the_keys_change_nothing_where_there_is_nothing_to_take() -> None:
    text = "في موسكو."
    assert toggle_proclitic(text, Span(3, 8)) == Span(3, 8)
    assert toggle_article(text, Span(3, 8)) == Span(3, 8)
    assert toggle_article(text, Span(8, 9)) == Span(8, 9)
