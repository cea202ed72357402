"""What a measure gives: a number with what it rests on, or the reason why there is none."""

from dataclasses import dataclass
from enum import StrEnum


class Undefined(StrEnum):
    """Why a figure has no value; each is a whole sentence."""

    ONE_CODER = "There is only one coder."
    NOT_BOTH = "No article was coded by both."
    NOTHING_SHARED = "No article was coded by two coders."
    NO_VARIATION = "All values are the same, so agreement cannot be told from chance."
    ONE_CODE = "Only one code was used, so agreement on codes cannot be told from chance."
    NO_SPANS = "Nobody marked a span."
    NO_COMMON_PLACE = "No stretch of text was marked by two coders."
    CODE_APART = "No stretch with this code was marked by another coder."
    NO_RANDOM_PAIR = "No random alignment paired this code with another, so agreement cannot be told from chance."
    SAME_EVERYWHERE = "All coders marked the whole text, so marked cannot be told from not marked."
    OVERLAPPING = "Spans of one coder overlap in one article; measure each code by itself."
    NO_QUOTES = "Nobody marked a quote."
    NO_RELATIONS = "Nobody gave a quote such a part."
    NO_QUOTE_SHARED = "No quote was marked by both."
    NOT_LINKED = "No quote has a linked entry of both coders, so the same entry cannot be told from another."
    UNEQUAL_RATERS = "No article was coded by all coders."


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured figure; it has either a value or a reason.

    `n_units` counts what was judged and enters the measure, `n_pairable` the single values that have a partner,
    `excluded` what was left out because too few coders judged it: units, for spans articles. For spans the unit is a
    span and pairable are code points (u, |u, cu, (k)u) or spans (F1). `coverage` is the share that a figure rests on:
    of marked text for cu and (k)u, of relations, of quotes. `low` and `high` are the interval, `p_below_667` and
    `p_below_800` the shares of draws below these limits; None where nothing was drawn. `n_undefined_draws` draws had
    no value and are not among them. `n_samples` random annotations stand for chance where it is drawn (gamma), else 0.
    """

    measure: str
    value: float | None
    undefined: Undefined | None
    n_units: int
    n_coders: int
    n_pairable: int
    excluded: int = 0
    coverage: float | None = None
    low: float | None = None
    high: float | None = None
    p_below_667: float | None = None
    p_below_800: float | None = None
    n_undefined_draws: int = 0
    n_samples: int = 0

    def __post_init__(self) -> None:
        if (self.value is None) == (self.undefined is None):
            raise ValueError(f"{self.measure} needs either a value or a reason")
