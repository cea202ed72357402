"""A scale from values of agreement to places: from the fifth below the least to 1. It paints nothing."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

LIMITS = (0.667, 0.800)
"""Krippendorff's limits for tentative and for firm conclusions (2004, page 241)."""


_STEPS = (0.1, 0.2, 0.5, 1.0)
_MOST_TICKS = 6
_HIGHEST_START = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """From `low` to 1; `start` is the place of `low`, `end` that of 1, and lies before it where all is mirrored."""

    low: float
    start: float
    end: float

    def place(self, value: float) -> float:
        """Return the place of a value; what is lower than the scale stands at its start."""
        share = (max(value, self.low) - self.low) / (1 - self.low)
        return self.start + share * (self.end - self.start)

    def ticks(self) -> list[float]:
        """Return the values that are written on the scale, from its start."""
        step = next(step for step in _STEPS if (1 - self.low) / step <= _MOST_TICKS - 1 or step == _STEPS[-1])
        first = math.ceil(self.low / step - 1e-9)
        return [round(at * step, 6) for at in range(first, round(1 / step) + 1)]


def lowest(values: Iterable[float | None]) -> float:
    """Return where a scale of these values begins: at the fifth below the least, from -1 to .4."""
    least = min((value for value in values if value is not None), default=0.0)
    return max(-1.0, min(_HIGHEST_START, math.floor(least * 5) / 5))
