"""One label for layer and label: every pair of ours is told from every other, whatever a label is called."""

from itertools import product

import pytest

from annotator.formats.interchange.brat_names import layer_and_label, type_name
from annotator.formats.interchange.naming import flat, unflat

OURS = ("name", "quote", "speaker", "cue", "clause", "note", "article", "event")
WORDS = (*OURS, "relation", "direct", "x", "x--y", "-", "")
LABELS = tuple("/".join(parts) for number in (1, 2, 3) for parts in product(WORDS, repeat=number))


@pytest.mark.parametrize("default", ["name", "event", "relation"])
def test_layer_and_label_come_back_from_one_label_and_no_two_share_it(default):
    pairs = {(layer, label) for layer in (*OURS, default) for label in LABELS}
    assert {pair: unflat(flat(*pair, default), default) for pair in pairs} == {pair: pair for pair in pairs}


@pytest.mark.parametrize("default", ["name", "event"])
def test_types_of_brat_come_back_and_no_two_are_one(default):
    pairs = {(layer, label) for layer in (*OURS, default) for label in LABELS}
    assert {pair: layer_and_label(type_name(*pair, default), default) for pair in pairs} == {p: p for p in pairs}


@pytest.mark.parametrize(
    ("layer", "label", "said"),
    [
        ("name", "PER", "PER"),
        ("name", "x/PER", "x/PER"),
        ("name", "speaker", "name/speaker"),
        ("name", "quote/direct", "name/quote/direct"),
        ("name", "name/PER", "name/PER"),
        ("name", "name/speaker", "name/name/speaker"),
        ("quote", "direct", "quote/direct"),
        ("speaker", "", "speaker"),
        ("", "", "name"),
        ("webanno.custom.Actor", "PER", "webanno.custom.Actor/PER"),
    ],
)
def test_a_name_has_its_layer_before_it_only_where_it_would_be_taken_for_something_else(layer, label, said):
    assert flat(layer, label) == said


def test_a_layer_of_others_that_is_called_as_ours_with_a_slash_is_none_of_ours():
    assert unflat(flat("quote/direct", "x")) == ("name", "quote/direct/x")


def test_any_number_of_layers_before_a_label_is_read():
    deep = "name/" * 100_000
    assert unflat(flat("name", f"{deep}speaker")) == ("name", f"{deep}speaker")
