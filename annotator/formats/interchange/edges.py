"""The unit of offsets where a file repeats no letters: told by where spans begin and end, or asked for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.formats.interchange.document import Stretch
from annotator.formats.interchange.units import OffsetError, Unit, UnitMap
from annotator.model.errors import UserError

_MARK = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670"
_BLANK = re.compile(r"\[\s|\[.?\|\s", re.DOTALL)
_WITHIN = re.compile(rf"\[[{_MARK}]|\[.?\|.?\][{_MARK}]|\[.?\|[\w{_MARK}]\]\w", re.DOTALL)
"""A span that begins with a mark, or ends before one or between two letters of a word."""


class UnitUnsaid(UserError):
    """Offsets may be in several units, and nothing in the file tells which: somebody has to say."""


@dataclass(frozen=True, slots=True)
class Places:
    """The places that a file gives in one text, in its own unit, and where it gives them."""

    place: str
    text: str
    places: tuple[tuple[int, int], ...]

    def stretches(self, unit: Unit) -> list[Stretch]:
        """Return where they are in one unit. OffsetError where they are nowhere."""
        units = UnitMap(self.text, unit)
        return [units.stretch(start, end) for start, end in self.places]


def recognise_by_edges(texts: Sequence[Places], units: Sequence[Unit]) -> Unit:
    """Return the unit in which all spans begin and end where spans do; the first of `units` where it does not matter.

    Spans begin and end with whole letters that are not blank; where several units give such, the one is taken in
    which no span ends within a word (it may begin there, after a proclitic). UserError where several fit and give
    other letters (UnitUnsaid: then somebody has to say), or none does.
    """
    fitting = [unit for unit in units if all(_fits(one, unit, _BLANK) for one in texts)]
    if not fitting:
        wrong = next(one for one in texts if not _fits(one, units[0], _BLANK))
        raise UserError(f"{wrong.place}: its spans lie outside of the text or on blanks, however they are counted.")
    if not _agree(texts, fitting):
        fitting = [unit for unit in fitting if all(_fits(one, unit, _WITHIN) for one in texts)] or fitting
    if not _agree(texts, fitting):
        said = " or ".join(map(str, fitting))
        raise UnitUnsaid(f"{texts[0].place}: offsets may be {said}; the file repeats no letters. Say which.")
    return fitting[0]


def _agree(texts: Sequence[Places], units: list[Unit]) -> bool:
    return all(len({tuple(one.stretches(unit)) for unit in units}) == 1 for one in texts)


def _fits(one: Places, unit: Unit, wrong: re.Pattern[str]) -> bool:
    """Tell whether the spans are in the text, and none looks wrong with the letters around its edges in brackets."""
    try:
        stretches = one.stretches(unit)
    except OffsetError:
        return False
    text = one.text
    return not any(
        wrong.match(f"[{text[s.start : s.start + 1]}|{text[max(s.start, s.end - 1) : s.end]}]{text[s.end : s.end + 1]}")
        for s in stretches
        if s.start < s.end
    )
