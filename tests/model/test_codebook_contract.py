"""Tree, attributes, variables, passes, rules, and what became of earlier codes, read from a codebook's JSON."""

import json
from typing import Any

import pytest

from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.errors import UserError

CODES = [
    {"id": "PER", "attributes": [{"id": "gender", "values": [{"id": "f", "name": "female"}, {"id": "m"}]}]},
    {"id": "POL", "parent": "PER"},
    {"id": "OLD", "retired": True, "key": "1"},
]
SMALL: dict[str, Any] = {
    "layers": [{"id": "entity", "kind": "span", "codes": CODES}, {"id": "quote", "kind": "quote"}],
    "variables": [
        {"id": "V1", "on": "article", "level": "nominal", "choices": [{"value": 0}, {"value": 1}], "required": True},
        {"id": "V2", "on": "quote", "level": "ratio", "skip_if": [{"variable": "V1", "values": ["0"]}]},
    ],
    "passes": [{"id": "entities", "layers": ["entity"]}, {"id": "rest", "layers": ["quote", "variables"]}],
    "merged": {"OLD": "PER", "OLDER": "OLD"},
    "split": {"OLDEST": ["PER", "POL"]},
    "rules": {"entities_nest": False, "proclitics": "inside"},
}


def read(**changed: Any) -> Codebook:
    return parse_codebook(json.dumps(SMALL | changed))


def test_a_code_knows_what_stands_above_it_and_its_attributes() -> None:
    person, politician = read().codes()
    assert politician.parent == "PER"
    assert [value for value, _ in person.attributes[0].values] == ["f", "m"]


def test_a_retired_code_is_not_offered_but_known() -> None:
    book = read()
    assert [code.id for code in book.codes()] == ["PER", "POL"]
    assert book.code("OLD") is not None


def test_a_code_merged_twice_is_called_by_its_present_name() -> None:
    assert [read().current_code(code) for code in ("OLDER", "OLD", "POL")] == ["PER", "PER", "POL"]


def test_variables_are_found_by_what_they_are_about() -> None:
    book = read()
    assert [v.id for v in book.variables_on("quote")] == ["V2"]
    assert book.variable("V1") is not None
    assert book.variable("V9") is None


def test_a_codebook_that_says_nothing_of_a_rule_allows_it() -> None:
    book = read()
    assert not book.allows("entities_nest")
    assert book.allows("entities_overlap")
    assert book.rules["proclitics"] == "inside"


def test_passes_keep_their_order() -> None:
    assert [(p.id, p.layers) for p in read().passes] == [("entities", ("entity",)), ("rest", ("quote", "variables"))]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"merged": {"OLD": "X"}}, "not there"),
        ({"merged": {"A": "B", "B": "A"}}, "into itself"),
        ({"split": {"OLD": ["OLD"]}}, "not there or the same"),
        ({"split": {"OLD": []}}, "list of codes"),
        ({"passes": [{"id": "p", "layers": ["nowhere"]}]}, "nowhere"),
        ({"passes": [{"id": "p"}]}, 'a list of "layers"'),
        ({"rules": {"entities_nest": "perhaps"}}, "true or false"),
        ({"rules": {"proclitics": "half"}}, "proclitics"),
        ({"layers": [{"id": "e", "kind": "span", "codes": [{"id": "A", "parent": "B"}]}]}, 'under "B"'),
        (
            {
                "layers": [
                    {"id": "e", "kind": "span", "codes": [{"id": "A", "parent": "B"}, {"id": "B", "parent": "A"}]}
                ]
            },
            "under itself",
        ),
        ({"layers": [{"id": "e", "kind": "span", "codes": [{"id": "A", "attributes": [{}]}]}]}, "attribute"),
        ({"variables": {}}, "have to be a list"),
        ({"variables": [{"id": "V", "on": "moon", "level": "text"}]}, '"on"'),
    ],
)
def test_what_contradicts_itself_is_refused_with_the_place(changed: dict[str, Any], said: str) -> None:
    with pytest.raises(UserError, match=said):
        read(**({"merged": {}, "split": {}, "passes": []} | changed))
