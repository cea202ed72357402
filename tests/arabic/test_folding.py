"""Tests of the search form."""

import pytest
from camel_tools.utils.charsets import AR_DIAC_CHARSET
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.folding import fold, fold_key, fold_letter, fold_text
from annotator.model.span import Span


@pytest.mark.parametrize(
    ("surface", "folded"),
    [
        ("أَحْمَد", "احمد"),
        ("إسلام آباد", "اسلام اباد"),
        ("مستشفى", "مستشفي"),
        ("غـــزة", "غزه"),
        ("مسؤولٌ ورئيسٌ", "مسوول ورييس"),
        ("\ufefb", "لا"),
        ("\ufefb\ufee0\ufea7\ufe92\ufeae", "لالخبر"),
        ("٢٠٢٥ و۱۴", "2025 و14"),
        ("\u200fالقدس\u200e", "القدس"),
        ("می\u200cخواهد کتاب", "ميخواهد كتاب"),
        ("BBC Émile", "bbc emile"),
        ("أ", "ا"),
        ("ا\u0654", "ا"),
        ("👍🏽 🇵🇸", "👍🏽 🇵🇸"),
        ("«قال» “نعم” …", "«قال» “نعم” …"),
    ],
)
def test_the_search_form_keeps_what_spellings_share(surface: str, folded: str) -> None:
    assert fold_text(surface) == folded


def test_every_diacritic_of_camel_tools_is_dropped() -> None:
    assert {c for c in AR_DIAC_CHARSET if fold_letter(c)} == set()


def test_a_key_has_single_blanks_and_none_at_its_ends() -> None:
    assert fold_key("  وزارة \n الخارجيّة\u00a0") == "وزاره الخارجيه"


def test_a_folded_range_comes_back_with_the_marks_on_its_last_letter() -> None:
    text = "قَالَ أَحْمَدُ نَعَمْ"
    folded = fold(text)
    at = folded.text.index("احمد")
    assert folded.span(at, at + 4).of(text) == "أَحْمَدُ"


def test_both_letters_of_a_lam_alef_come_from_its_one_code_point() -> None:
    folded = fold("\ufefbجئ")
    assert [folded.start(k) for k in range(5)] == [0, 0, 1, 2, 3]


def test_all_places_of_a_key_are_found_in_order() -> None:
    text = "غزّة، و\u200fغَزة؛ غزةُ"
    assert [s.of(text) for s in fold(text).spans_of("غزه")] == ["غزّة", "غَزة", "غزةُ"]


ANY_TEXT = st.text(
    st.sampled_from("اأإبتةىلـ\u064e\u0651\u200f\u200d\ufefb\ufdfa٣7aßİ👍🏽\u0301\n é…½"), max_size=30
) | st.text(max_size=30)


@given(ANY_TEXT)
def test_the_form_with_and_without_map_are_the_same_letters(text: str) -> None:
    assert fold(text).text == fold_text(text) == "".join(map(fold_letter, text))


@given(ANY_TEXT)
def test_every_folded_letter_is_found_at_its_place_in_the_article(text: str) -> None:
    folded = fold(text)
    for k, letter in enumerate(folded.text):
        point = folded.start(k)
        assert letter in fold_letter(text[point])
        assert folded.start(folded.position(point)) == point


@given(ANY_TEXT, st.data())
def test_a_span_of_a_folded_range_folds_to_that_range_or_more(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    span = folded.span(start, end)
    assert span.end <= len(text)
    assert folded.text[start:end] in fold_text(span.of(text))


def test_the_position_of_a_point_behind_the_last_letter_is_the_end() -> None:
    folded = fold("قالَ")
    assert (folded.position(4), folded.start(3)) == (3, 4)
    assert Span(0, 4).of(folded.article) == "قالَ"
