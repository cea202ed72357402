"""Names in brat are ASCII letters, digits, "_" and "-": everything else is written as Excel does, _x0646_.

So is the first of two "-", and one at the end: between two names stand two.
"""

import re

from annotator.formats.interchange.naming import flat, unflat

_TO_WRITE = re.compile(r"[^A-Za-z0-9_-]|_(?=x[0-9A-Fa-f]*_)|-(?=-|\Z)")
_VALUE_TO_WRITE = re.compile(
    r"[\x00-\x20\x7f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]|_(?=x[0-9A-Fa-f]*_)"
)
_WRITTEN = re.compile(r"_x([0-9A-Fa-f]{4,6})_")
_EMPTY = "_x_"
_BETWEEN = "--"


def name(words: str) -> str:
    """Return the name that stands for any words."""
    return _TO_WRITE.sub(_sign, words) or _EMPTY


def value(words: str) -> str:
    """Return the value of an attribute: letters stay, blanks do not."""
    return _VALUE_TO_WRITE.sub(_sign, words) or _EMPTY


def words(written: str) -> str:
    """Return the words of a name or a value."""
    return "" if written == _EMPTY else _WRITTEN.sub(_letter, written)


def _sign(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"


def _letter(found: re.Match[str]) -> str:
    number = int(found[1], 16)
    return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else found[0]


def type_name(layer: str, label: str, default: str) -> str:
    """Return the type of a mark or relation: its label, with the layer before it where that is not the usual one."""
    said = flat(layer, label, default)
    own, rest = unflat(said, default)
    return pair(own, rest) if own != default and rest else name(said)


def layer_and_label(written: str, default: str) -> tuple[str, str]:
    """Return what a type stands for."""
    layer, label = parted(written)
    if label:
        own = unflat(f"{layer}/{label}", default)
        return own if own[0] != default else (default, words(written))
    return unflat(words(written), default)


def pair(first: str, second: str) -> str:
    """Return two names as one."""
    return f"{name(first)}{_BETWEEN}{name(second)}" if second else name(first)


def parted(written: str) -> tuple[str, str]:
    """Return the two names of which one is made, the second "" where there is one only."""
    first, _, second = written.partition(_BETWEEN)
    return words(first), words(second)
