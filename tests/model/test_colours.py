"""Contrast and distance of colours against published figures, and the shipped codebooks against the limits."""

import json

import pytest

from annotator.model.codebook import parse_codebook
from annotator.model.colours import colour_problems, contrast, distance
from annotator.model.shipped import load_codebook, shipped_codebooks


def book(**codes: tuple[str, str]) -> str:
    listed = [{"id": code, "colour": tint, "line": line} for code, (tint, line) in codes.items()]
    return json.dumps({"layers": [{"id": "entity", "kind": "span", "codes": listed}]})


def test_contrast_is_that_of_the_web_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)  # just misses AA, as is well known
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_distance_is_that_of_cielab() -> None:
    assert distance("#000000", "#ffffff") == pytest.approx(100, abs=0.1)
    assert distance("#ff0000", "#00ff00") == pytest.approx(170.6, abs=0.5)


def test_red_and_green_are_nearer_for_who_cannot_see_green() -> None:
    assert distance("#d98c8c", "#a8b46a", "deuteranopia") < distance("#d98c8c", "#a8b46a")


def test_what_cannot_be_read_or_told_apart_is_named() -> None:
    found = colour_problems(parse_codebook(book(A=("#ffe68b", "#cccccc"), B=("#ffe68c", "#8a6100"), C=("red", ""))))
    assert [(p.code, p.what, p.other) for p in found] == [
        ("C", "no colour", ""),
        ("A", "line", ""),
        ("A", "alike", "B"),
    ]


@pytest.mark.parametrize("name", shipped_codebooks())
def test_the_colours_of_a_shipped_codebook_have_no_problem(name: str) -> None:
    assert colour_problems(load_codebook(name)) == ()
