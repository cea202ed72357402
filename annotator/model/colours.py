"""Whether the colours of a codebook can be read on white and told apart by every eye. Pure functions of #rrggbb."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator.model.codebook import Codebook

WHITE, BLACK = "#ffffff", "#000000"

READABLE = 4.5
"""Contrast from which text can be read (WCAG 2.2, success criterion 1.4.3, level AA): lines on white."""

READABLE_BEHIND = 7.0
"""Contrast of black letters on a tint (WCAG 2.2, 1.4.6, level AAA)."""

TOLD_APART = 12.0
"""Distance in CIELAB (1976) of two tints; about 2.3 is the least that an eye notices (Mahy et al. 1994)."""

# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB
SIGHTS: dict[str, tuple[tuple[float, float, float], ...]] = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
}
"""How people with and without the two frequent kinds of colour blindness see."""

_RGB = re.compile(r"#[0-9a-fA-F]{6}")
_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
_D65 = (0.95047, 1.0, 1.08883)

Triple = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColourProblem:
    """What is wrong with the colours of `code`: "no colour", "line", "tint", or "alike" with `other` in a `sight`.

    `measured` is the contrast (1 to 21) or distance that is less than `needed`.
    """

    code: str
    what: str
    measured: float = 0.0
    needed: float = 0.0
    other: str = ""
    sight: str = ""


def is_colour(written: str) -> bool:
    """Tell whether this is a colour as codebooks write them, #rrggbb."""
    return bool(_RGB.fullmatch(written))


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 for black to 1 for white (WCAG 2.2, definition of relative luminance)."""
    return _weighed((0.2126, 0.7152, 0.0722), _linear(colour))


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def distance(one: str, other: str, sight: str = "normal") -> float:
    """Return the distance of two colours in CIELAB 1976 (CIE 15:2004, white D65) as people of a `sight` see them."""
    return math.dist(_seen(one, sight), _seen(other, sight))


def colour_problems(codebook: Codebook) -> tuple[ColourProblem, ...]:
    """Return what is wrong with the colours of the codes that can be given, and of the quotes.

    A code without a line of its own is not judged by it.
    """
    used = {c.id: (c.colour, c.line) for c in codebook.codes()}
    quotes = codebook.quotes()
    if quotes is not None:
        used[quotes.id] = (quotes.colour, quotes.line)
    bad = [
        ColourProblem(code=code, what="no colour")
        for code, (tint, line) in used.items()
        if not is_colour(tint) or (line and not is_colour(line))
    ]
    sound = {code: colours for code, colours in used.items() if code not in {b.code for b in bad}}
    for code, (tint, line) in sound.items():
        if line and contrast(line, WHITE) < READABLE:
            bad.append(_less(code, "line", contrast(line, WHITE), READABLE))
        if contrast(tint, BLACK) < READABLE_BEHIND:
            bad.append(_less(code, "tint", contrast(tint, BLACK), READABLE_BEHIND))
    tints = {code: tint for code, (tint, _) in sound.items()} | {"": WHITE}
    for one, other in combinations(tints, 2):
        measured, sight = min((distance(tints[one], tints[other], sight), sight) for sight in SIGHTS)
        if measured < TOLD_APART:
            bad.append(_less(one, "alike", measured, TOLD_APART, other=other, sight=sight))
    return tuple(bad)


def _less(code: str, what: str, measured: float, needed: float, *, other: str = "", sight: str = "") -> ColourProblem:
    return ColourProblem(code=code, what=what, measured=round(measured, 1), needed=needed, other=other, sight=sight)


def _linear(colour: str) -> Triple:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def _weighed(row: Sequence[float], rgb: Triple) -> float:
    return min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, rgb, strict=True))))


def _seen(colour: str, sight: str) -> Triple:
    rgb = _linear(colour)
    red, green, blue = (_weighed(row, rgb) for row in SIGHTS[sight])
    return _lab((red, green, blue))


def _lab(rgb: Triple) -> Triple:
    x, y, z = (sum(w * p for w, p in zip(row, rgb, strict=True)) / n for row, n in zip(_XYZ, _D65, strict=True))
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
