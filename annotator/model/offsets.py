"""Code points (ours) to UTF-16 units (Qt's, Java's, JavaScript's) and back. The only place that converts."""

from bisect import bisect_left, bisect_right

_LAST_BMP = 0xFFFF


class Utf16Map:
    """Converts positions of one text between code points and UTF-16 units.

    Memory and time grow with the number of characters beyond U+FFFF, not with the text.
    """

    __slots__ = ("_in_points", "_in_units", "length_points", "length_units")

    def __init__(self, text: str) -> None:
        self._in_points = [i for i, c in enumerate(text) if ord(c) > _LAST_BMP] if _has_astral(text) else []
        self._in_units = [p + k for k, p in enumerate(self._in_points)]
        self.length_points = len(text)
        self.length_units = len(text) + len(self._in_points)

    def to_units(self, point: int) -> int:
        """Return the UTF-16 position of code point `point`."""
        return point + bisect_left(self._in_points, point)

    def to_point(self, unit: int) -> int:
        """Return the code point at UTF-16 position `unit`; the middle of a pair counts as its start."""
        before = bisect_right(self._in_units, unit)
        if before and self._in_units[before - 1] + 1 == unit:
            return self._in_points[before - 1]
        return unit - bisect_left(self._in_units, unit)


def _has_astral(text: str) -> bool:
    return bool(text) and max(text) > "\uffff"
