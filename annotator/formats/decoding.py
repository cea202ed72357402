"""From bytes to letters: UTF-8, UTF-16, Windows-1256 and ISO 8859-6 are recognised, everything else is refused.

Not a general detector: the candidates for Arabic are few, and a wrong guess would spoil every offset of an article.
"""

import codecs
from math import log

from annotator.model.errors import UserError

SAMPLE_BYTES = 1_000_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MARKS = tuple(bom for bom, _ in _BOMS)
# Occurrences in a thousand Arabic letters of newspapers (counted over 3,000 articles, rounded).
_FREQUENCY = dict(zip("اليمونتربعةدفسهقأكحجشطصإخىزضذثئءغظ", (
    152, 117, 75, 66, 53, 49, 46, 46, 34, 34, 33, 31, 26, 24, 24, 22, 20, 18, 18, 14, 10, 10, 9, 8, 8, 8, 6, 6, 6, 6,
    4, 4, 3, 2), strict=True))  # fmt: skip
_RARE = 0.02
_SINGLE_BYTE = ("cp1256", "iso8859-6")
# Mean log frequency of right text is about -3.2, of the same bytes in the other alphabet below -4.5.
_LIKE_ARABIC = -4.2
_MARGIN = 0.5
_MOSTLY = 0.02


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of a file and the name of its encoding, for Python. UserError where it cannot be told.

    Byte order marks decide, then the NULs and sixes of UTF-16, then validity as UTF-8 (by chance, a text of 40 Arabic
    letters in Windows-1256 is never valid UTF-8), then which alphabet makes the likelier Arabic of the bytes.
    """
    encoding = _marked(data) or _utf16_without_mark(data) or "utf-8"
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        if encoding == "utf-8":
            encoding = _damaged_or_single_byte(data)
        return data.decode(encoding, "replace"), encoding


def _marked(data: bytes) -> str:
    """Return the encoding that a byte order mark names, "" without one."""
    if not data.startswith(_MARKS):
        return ""
    return next(encoding for bom, encoding in _BOMS if data.startswith(bom))


def _damaged_or_single_byte(data: bytes) -> str:
    """Return the encoding of what is not valid UTF-8.

    A damaged UTF-8 file is read with its lost letters marked; another encoding has hardly a valid sequence.
    """
    bad = data.decode("utf-8", "replace").count("\ufffd")
    high = len(data) - len(data.translate(None, bytes(range(128, 256))))
    return "utf-8" if bad <= max(1, high * _MOSTLY) else _single_byte(data[:SAMPLE_BYTES])


def _utf16_without_mark(data: bytes) -> str:
    """Return "utf-16-le" or "-be" where every other byte is mostly 0 or 6, the high bytes of Latin and Arabic."""
    sample = data[:10_000]
    if b"\x00" not in sample and b"\x06" not in sample:
        return ""
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        high, low = sample[first::2], sample[1 - first :: 2]
        marks, stray = high.count(0) + high.count(6), low.count(0)
        if len(high) > 1 and marks > 0.7 * len(high) and stray < 0.05 * len(low) and high.count(6) > high.count(0) / 4:
            return encoding
    return ""


def _single_byte(data: bytes) -> str:
    scores = {encoding: _likelihood(data, encoding) for encoding in _SINGLE_BYTE}
    best, second = sorted(scores, key=lambda e: -scores[e])
    if scores[best] < _LIKE_ARABIC or scores[best] - scores[second] < _MARGIN:
        raise UserError("The encoding of the file cannot be told for certain; save it as UTF-8 and import it again.")
    return best


def _likelihood(data: bytes, encoding: str) -> float:
    """Return the mean log frequency (per thousand) of the letters beyond ASCII, as Arabic newspapers have them."""
    try:
        letters = [c for c in data.decode(encoding) if c > "\x7f" and c not in "،؛؟«»“”‘’–—…ـًٌٍَُِّْ\xa0\u200e\u200f"]
    except UnicodeDecodeError:
        return float("-inf")
    if not letters:
        return float("-inf")
    return sum(log(_FREQUENCY.get(c, _RARE) / 1000) for c in letters) / len(letters)
