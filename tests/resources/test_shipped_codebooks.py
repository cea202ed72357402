"""Every shipped codebook: explained in two languages, with examples, every code and every variable."""

import re

import pytest

from annotator.model.codebook import Codebook
from annotator.model.facts import QuoteType
from annotator.model.shipped import load_codebook, shipped_codebooks
from annotator.model.wording import Wording


@pytest.fixture(params=shipped_codebooks())
def book(request: pytest.FixtureRequest) -> Codebook:
    return load_codebook(request.param)


def explained(book: Codebook) -> dict[str, Wording]:
    codes = {code.id: code.guideline for code in book.codes(only_on=False)}
    layers = {layer.id: layer.guideline for layer in book.layers}
    return codes | layers | {variable.id: variable.guideline for variable in book.variables}


def both(words: Wording) -> bool:
    return bool(words.ar.strip()) and bool(words.en.strip())


def test_three_codebooks_are_shipped() -> None:
    assert shipped_codebooks() == ("attribution", "news", "sources")


def test_every_name_is_there_in_both_languages(book: Codebook) -> None:
    names = [book.name, *(layer.name for layer in book.layers), *(code.name for code in book.codes(only_on=False))]
    names += [one.name for one in (*book.variables, *book.passes)]
    names += [choice.name for variable in book.variables for choice in variable.choices]
    assert [name for name in names if not both(name)] == []


def test_everything_has_a_guideline_of_the_same_shape_in_both_languages(book: Codebook) -> None:
    for name, words in explained(book).items():
        shapes = [
            [line.split()[0] for line in text.splitlines() if line.startswith(("#", "- "))]
            for text in (words.ar, words.en)
        ]
        assert shapes[0] == shapes[1] != [], name


def test_every_guideline_has_examples(book: Codebook) -> None:
    for name, words in explained(book).items():
        for text in (words.ar, words.en):
            assert text.count("[[") == text.count("]]") > 0, name


def test_arabic_in_english_text_is_isolated(book: Codebook) -> None:
    for name, words in explained(book).items():
        for line in words.en.splitlines():
            outside = re.sub("\u2067[^\u2067\u2069]*\u2069", "", line)
            assert re.search("[\u0600-\u06ff\u2067\u2069]", outside) is None, (name, line)


def test_quotes_have_the_parts_and_types_of_the_model_each_with_its_section(book: Codebook) -> None:
    quotes = book.quotes()
    assert quotes is not None
    assert list(quotes.parts) == ["content", "clause", "cue", "speaker"]
    assert set(quotes.types) == {str(kind) for kind in QuoteType}
    for words in (*quotes.parts.values(), *quotes.types.values()):
        assert f"### {words.ar}\n" in quotes.guideline.ar
        assert f"### {words.en}\n" in quotes.guideline.en


def test_every_choice_has_missing_codes_that_are_the_same_everywhere(book: Codebook) -> None:
    for variable in book.variables:
        assert [choice.value for choice in variable.choices if choice.missing] == [98, 99]


def test_the_codebook_of_sources_asks_what_studies_of_sources_ask() -> None:
    book = load_codebook("sources")
    assert [(v.id, v.on) for v in book.variables] == [
        ("Q1", "quote"),
        ("Q2", "quote"),
        ("Q3", "quote"),
        ("E1", "entry"),
        ("E2", "entry"),
        ("E3", "entry"),
    ]
    appears = book.variable("Q1")
    assert appears is not None
    names = [choice.name.en for choice in appears.choices if not choice.missing]
    assert names == ["Named", "By role only", "Collective", "Anonymous", "Document"]
    gender = book.variable("E3")
    assert gender is not None
    assert not gender.asked({"E1": ("2",)}.__getitem__)
