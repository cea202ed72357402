"""Codebooks are read whole or refused with the place."""

import json

import pytest

from annotator.model.codebook import Wording, parse_codebook
from annotator.model.errors import UserError

SMALL = {
    "name": {"ar": "أخبار", "en": "News"},
    "layers": [
        {
            "id": "entity",
            "kind": "span",
            "codes": [
                {"id": "PER", "name": {"ar": "شخص", "en": "Person"}, "colour": "#ffeeaa", "key": "1"},
                {"id": "TIME", "name": "Time", "on": False},
            ],
        },
        {"id": "quote", "kind": "quote"},
    ],
}


def test_codes_that_are_off_are_there_but_not_offered() -> None:
    codebook = parse_codebook(json.dumps(SMALL))
    assert [c.id for c in codebook.codes()] == ["PER"]
    assert codebook.code("TIME") is not None


def test_the_id_depends_on_content_and_parent_not_on_layout() -> None:
    one = parse_codebook(json.dumps(SMALL))
    assert parse_codebook(json.dumps(SMALL, indent=3, sort_keys=True)).id == one.id
    assert parse_codebook(one.content).id == one.id
    assert parse_codebook(json.dumps(SMALL), parent=one.id).id != one.id


def test_words_missing_in_one_language_are_taken_from_the_other() -> None:
    assert Wording(ar="شخص").in_language("en") == "شخص"


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("{", "not valid JSON"),
        ("[]", "no list of layers"),
        ('{"layers": [{"id": "x"}]}', "kind"),
        ('{"layers": [{"id": "x", "kind": "span", "codes": [{}]}]}', 'no "id"'),
        ('{"layers": [{"id": "x", "kind": "span", "codes": [{"id": "A"}, {"id": "A"}]}]}', "A twice"),
        ("[" * 100_000, "too deeply"),
        ('{"layers": [], "n": ' + "9" * 5_000 + "}", "cannot be kept"),
        ('{"layers": [], "name": "\\ud800"}', "cannot be kept"),
        ('{"layers": [{"id": "x", "kind": "span", "codes": [{"id": ["A"]}]}]}', 'a "id" in a layer or code'),
        ('{"layers": [{"id": "x", "kind": "span", "codes": 5}]}', 'a "codes" in a layer or code'),
        ('{"layers": [{"id": "x", "kind": "span", "codes": [{"id": "A", "on": "no"}]}]}', 'a "on" in a layer or code'),
        ('{"layers": [{"id": "x", "kind": "quote", "parts": []}]}', 'a "parts" in a layer or code'),
        ('{"layers": [{"id": "x", "kind": "span", "codes": [{"id": "quote"}]}]}', "kept for quotes"),
    ],
)
def test_a_broken_codebook_is_refused_with_the_place(broken: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        parse_codebook(broken)
