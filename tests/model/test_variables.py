"""Which answers a variable allows, and when it is asked."""

from typing import Any

import pytest

from annotator.model.errors import UserError
from annotator.model.variables import Variable, read_variables

SCALE = [
    {"value": 1, "name": {"ar": "سلبي", "en": "negative"}},
    {"value": 2, "name": {"ar": "إيجابي", "en": "positive"}},
]
MISSING = [{"value": 98, "name": "cannot say", "missing": True}, {"value": 99, "name": "not coded", "missing": True}]


def variable(level: str, **more: Any) -> Variable:
    (made,) = read_variables([{"id": "V", "on": "quote", "level": level, **more}])
    return made


@pytest.mark.parametrize(
    ("level", "more", "values", "said"),
    [
        ("nominal", {"choices": SCALE}, ["1"], None),
        ("nominal", {"choices": SCALE}, ["3"], "V has no choice 3."),
        ("nominal", {"choices": SCALE}, ["1", "2"], "V takes one value."),
        ("ordinal", {"choices": SCALE}, [], "V has no value."),
        ("multiple", {"choices": SCALE}, ["1", "2"], None),
        ("multiple", {"choices": SCALE}, ["1", "1"], "V has the same value twice."),
        ("multiple", {"choices": SCALE + MISSING}, ["1", "98"], "V is missing or has values, not both."),
        ("ratio", {"lowest": 0, "highest": 10}, ["2.5"], None),
        ("ratio", {"lowest": 0, "highest": 10}, ["11"], "V is 10 or less."),
        ("ratio", {"lowest": 0, "highest": 10}, ["-1"], "V is 0 or more."),
        ("ratio", {"lowest": 0, "highest": 10, "choices": MISSING}, ["99"], None),
        ("interval", {}, ["many"], "V is a number; many is none."),
        ("interval", {}, ["nan"], "V is a number; nan is none."),
        ("interval", {}, ["1_000"], "V is a number; 1_000 is none."),
        ("text", {}, ["أي كلام"], None),
        ("text", {}, ["  "], "V has no value."),
    ],
)
def test_an_answer_is_allowed_or_refused_with_a_sentence(
    level: str, more: dict[str, Any], values: list[str], said: str | None
) -> None:
    assert variable(level, **more).problem(values) == said


def test_a_question_is_not_asked_where_its_filter_holds() -> None:
    first, second = read_variables(
        [
            {"id": "V1", "on": "quote", "level": "nominal", "choices": [{"value": 0}, {"value": 1}]},
            {"id": "V2", "on": "quote", "level": "text", "skip_if": [{"variable": "V1", "values": [0]}]},
        ]
    )
    assert first.asked(lambda _: ("0",))
    assert not second.asked({"V1": ("0",)}.__getitem__)
    assert second.asked({"V1": ("1",)}.__getitem__)


def test_a_retired_question_is_not_asked() -> None:
    assert not variable("text", retired=True).asked(lambda _: ())


def test_values_are_kept_in_plain_digits_and_in_the_order_of_the_codebook() -> None:
    assert variable("multiple", choices=SCALE).tidied(["٢", " 1"]) == ("1", "2")
    assert variable("ratio").tidied(["٢٫٥"]) == ("2.5",)
    assert variable("text").tidied([" كلام "]) == ("كلام",)


def test_labels_are_those_of_the_choices_and_missing_codes_are_known() -> None:
    scale = variable("nominal", choices=SCALE + MISSING)
    assert scale.labels(["1"], "ar") == ("سلبي",)
    assert scale.is_missing(["99"])
    assert not scale.is_missing(["1"])


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ([{"on": "quote"}], 'needs an "id"'),
        ([{"id": "a/b", "on": "quote", "level": "text"}], "slash"),
        ([{"id": "V", "on": "quote", "level": "nominal"}], "no choices"),
        ([{"id": "V", "on": "quote", "level": "nominal", "choices": [{"value": "1"}]}], "whole number"),
        ([{"id": "V", "on": "quote", "level": "nominal", "choices": [{"value": 1}, {"value": 1}]}], "twice"),
        ([{"id": "V", "on": "quote", "level": "ratio", "lowest": "0"}], '"lowest"'),
        ([{"id": "V", "on": "quote", "level": "ratio", "lowest": True}], '"lowest"'),
        ([{"id": "V", "on": "quote", "level": "text"}] * 2, "V twice"),
        (
            [{"id": "V", "on": "quote", "level": "text", "skip_if": [{"variable": "W", "values": ["1"]}]}],
            "does not stand before",
        ),
        (
            [
                {"id": "E", "on": "entry", "level": "text"},
                {"id": "V", "on": "quote", "level": "text", "skip_if": [{"variable": "E", "values": ["1"]}]},
            ],
            "about something else",
        ),
        (
            [
                {"id": "E", "on": "quote", "level": "nominal", "choices": [{"value": 1}]},
                {"id": "V", "on": "quote", "level": "text", "skip_if": [{"variable": "E", "values": ["2"]}]},
            ],
            "cannot have",
        ),
    ],
)
def test_a_variable_that_cannot_be_asked_is_refused_with_the_place(raw: list[Any], said: str) -> None:
    with pytest.raises(UserError, match=said):
        read_variables(raw)
