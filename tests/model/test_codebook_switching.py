import json

from annotator.model.codebook import parse_codebook, switched

BOOK = parse_codebook(
    json.dumps(
        {
            "layers": [
                {"id": "entity", "kind": "span", "codes": [{"id": "PER"}, {"id": "NUM", "on": False}]},
                {"id": "quote", "kind": "quote"},
            ]
        }
    )
)


def test_exactly_the_named_codes_are_on_afterwards() -> None:
    assert [c.id for c in switched(BOOK, {"NUM", "quote"}).codes()] == ["NUM"]


def test_a_layer_of_quotes_that_is_not_named_is_off() -> None:
    assert switched(BOOK, {"PER"}).quotes() is None


def test_another_choice_of_codes_is_another_codebook() -> None:
    assert switched(BOOK, {"PER"}).id != switched(BOOK, {"NUM"}).id
