"""The shipped codebook: read by the program, explained in two languages, legible and told apart by every eye."""

import json
import math
import re
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from annotator.model.codebook import Codebook, Wording, parse_codebook
from annotator.model.facts import QuoteType

# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB
SIGHT = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
WHITE = "#ffffff"
TOLD_APART = 12.0
"""Distance in CIELAB (1976); about 2.3 is the least that an eye notices between neighbours."""

Triple = tuple[float, float, float]


@pytest.fixture(scope="module")
def content(resources: Path) -> str:
    return (resources / "codebooks" / "news.json").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def codebook(content: str) -> Codebook:
    return parse_codebook(content)


@pytest.fixture(scope="module")
def raw_codes(content: str) -> list[dict[str, Any]]:
    """Codes and the layer of quotes as the file has them: each with "colour" (behind letters) and "line"."""
    entity, quote = json.loads(content)["layers"]
    return [*entity["codes"], quote]


def linear(colour: str) -> Triple:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def weigh(row: Sequence[float], rgb: Triple) -> float:
    return min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, rgb, strict=True))))


def luminance(colour: str) -> float:
    return weigh((0.2126, 0.7152, 0.0722), linear(colour))


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lab(rgb: Triple) -> Triple:
    x, y, z = (
        sum(weight * part for weight, part in zip(row, rgb, strict=True)) / white
        for row, white in (
            ((0.4124, 0.3576, 0.1805), 0.95047),
            ((0.2126, 0.7152, 0.0722), 1.0),
            ((0.0193, 0.1192, 0.9505), 1.08883),
        )
    )
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def seen(colour: str, sight: str) -> Triple:
    rgb = linear(colour)
    red, green, blue = (weigh(row, rgb) for row in SIGHT[sight])
    return lab((red, green, blue))


def both(words: Wording) -> bool:
    return bool(words.ar.strip()) and bool(words.en.strip())


def test_four_codes_are_on_and_four_off(codebook: Codebook) -> None:
    assert [c.id for c in codebook.codes()] == ["PER", "LOC", "ORG", "DATE"]
    assert [c.id for c in codebook.codes(only_on=False) if not c.on] == ["TIME", "NUM", "MONEY", "PCT"]


def test_the_keys_are_the_digits_in_order(codebook: Codebook) -> None:
    assert [c.key for c in codebook.codes(only_on=False)] == list("12345678")


def test_the_layer_of_quotes_has_the_parts_and_types_of_the_model(codebook: Codebook) -> None:
    quotes = codebook.quotes()
    assert quotes is not None
    assert list(quotes.parts) == ["content", "clause", "cue", "speaker"]
    assert set(quotes.types) == {str(kind) for kind in QuoteType}


def test_every_name_is_there_in_both_languages(codebook: Codebook) -> None:
    names = [codebook.name, *(c.name for c in codebook.codes(only_on=False))]
    for layer in codebook.layers:
        names += [layer.name, *layer.parts.values(), *layer.types.values()]
    assert [name for name in names if not both(name)] == []


def test_every_code_and_layer_has_a_guideline_in_both_languages(codebook: Codebook) -> None:
    explained = [*codebook.layers, *codebook.codes(only_on=False)]
    assert [item.id for item in explained if not both(item.guideline)] == []


def test_both_languages_have_the_same_sections(codebook: Codebook) -> None:
    for item in [*codebook.layers, *codebook.codes(only_on=False)]:
        shapes = [
            [line.split()[0] for line in words.splitlines() if line.startswith(("#", "- "))]
            for words in (item.guideline.ar, item.guideline.en)
        ]
        assert shapes[0] == shapes[1], item.id


def test_every_example_bracket_is_closed(codebook: Codebook) -> None:
    for item in [*codebook.layers, *codebook.codes(only_on=False)]:
        for words in (item.guideline.ar, item.guideline.en):
            assert words.count("[[") == words.count("]]") > 0, item.id


def test_arabic_examples_in_english_text_are_isolated(codebook: Codebook) -> None:
    for item in [*codebook.layers, *codebook.codes(only_on=False)]:
        for line in item.guideline.en.splitlines():
            outside = re.sub("\u2067[^\u2067\u2069]*\u2069", "", line)
            assert re.search("[\u0600-\u06ff\u2067\u2069]", outside) is None, (item.id, line)


def test_every_part_and_type_of_a_quote_has_its_section(codebook: Codebook) -> None:
    quotes = codebook.quotes()
    assert quotes is not None
    for words in (*quotes.parts.values(), *quotes.types.values()):
        assert f"### {words.ar}\n" in quotes.guideline.ar
        assert f"### {words.en}\n" in quotes.guideline.en


def test_black_letters_stand_out_on_every_colour(raw_codes: list[dict[str, Any]]) -> None:
    assert {c["id"]: contrast(c["colour"], "#000000") for c in raw_codes if contrast(c["colour"], "#000000") < 7} == {}


def test_every_line_stands_out_on_the_page(raw_codes: list[dict[str, Any]]) -> None:
    assert {c["id"]: contrast(c["line"], WHITE) for c in raw_codes if contrast(c["line"], WHITE) < 4.5} == {}


@pytest.mark.parametrize("sight", SIGHT)
def test_colours_are_told_apart(sight: str, raw_codes: list[dict[str, Any]]) -> None:
    colours = {c["id"]: seen(c["colour"], sight) for c in raw_codes} | {"page": seen(WHITE, sight)}
    near = {(a, b) for a, b in combinations(colours, 2) if math.dist(colours[a], colours[b]) < TOLD_APART}
    assert near == set()


def test_corpora_know_the_shipped_codebook_by_this_id(codebook: Codebook) -> None:
    assert codebook.id == "06392f7af2a320f57e8a5f4b05b6f361ebf724ce94016d04cdab89a5d00260ad"
