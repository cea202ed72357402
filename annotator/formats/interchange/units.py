"""The units in which other programs count: code points, UTF-16, graphemes, bytes, line ends counted in three ways.

Which of them a file uses is told by the letters that it repeats beside its offsets, never assumed.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from annotator.formats.interchange.document import Stretch
from annotator.formats.interchange.guarded import without_xml_breakers
from annotator.model.errors import UserError


class Counted(StrEnum):
    """What one step of an offset is."""

    CODE_POINTS = "code points"
    UTF16 = "UTF-16 units"
    GRAPHEMES = "graphemes"
    BYTES = "bytes of UTF-8"


class LineEnds(StrEnum):
    """How the line ends of the text are counted."""

    AS_THEY_ARE = "as they are"
    CRLF_AS_ONE = "CR LF as one"
    LF_AS_TWO = "LF as CR LF"


@dataclass(frozen=True, slots=True)
class Unit:
    """How a file counts positions."""

    counted: Counted = Counted.CODE_POINTS
    line_ends: LineEnds = LineEnds.AS_THEY_ARE

    def __str__(self) -> str:
        more = "" if self.line_ends is LineEnds.AS_THEY_ARE else f", {self.line_ends}"
        return f"{self.counted}{more}"


CODE_POINTS = Unit()
UTF16 = Unit(Counted.UTF16)
GRAPHEMES = Unit(Counted.GRAPHEMES)
BYTES = Unit(Counted.BYTES)
ALL_UNITS = tuple(Unit(counted, line_ends) for line_ends in LineEnds for counted in Counted)


@dataclass(frozen=True, slots=True)
class Claim:
    """A place as a file gives it, in its own unit, the letters that it says are there, and where it says so.

    The letters of `more` places follow after a blank each.
    """

    start: int
    end: int
    surface: str
    place: str
    more: tuple[tuple[int, int], ...] = ()

    def found(self, text: str, units: "UnitMap") -> str:
        """Return what the text has there. OffsetError where there is no such place."""
        return " ".join(units.stretch(*place).of(text) for place in ((self.start, self.end), *self.more))


class OffsetError(ValueError):
    """A position that is none in this unit: outside of the text, or within a letter."""


class UnitMap:
    """Converts positions of one text between its code points and one unit. Exact: what is between letters raises.

    Holds one number a code point, except where the unit is the code point itself.
    """

    __slots__ = ("_at", "_length", "_starts", "same")

    same: bool
    """Whether positions are those of code points, in this text."""

    def __init__(self, text: str, unit: Unit) -> None:
        self._length, self.same = len(text), True
        self._at: Sequence[int] = range(len(text) + 1)
        self._starts: frozenset[int] | None = None
        ends = unit.line_ends if "\n" in text else LineEnds.AS_THEY_ARE
        plain = text.isascii() and unit.counted is not Counted.GRAPHEMES
        if ends is LineEnds.AS_THEY_ARE and (unit.counted is Counted.CODE_POINTS or plain):
            return
        if unit.counted is Counted.GRAPHEMES:
            self._starts, steps = _cluster_steps(text)
        elif unit.counted is Counted.UTF16:
            if ends is LineEnds.AS_THEY_ARE and max(text, default="") <= "\uffff":
                return
            steps = [2 if c > "\uffff" else 1 for c in text]
        else:
            steps = [_WEIGHTS[unit.counted](c) for c in text]
        self._at, self.same = list(accumulate(_with_line_ends(text, steps, ends), initial=0)), False

    def to_point(self, position: int) -> int:
        """Return the code point at a position of the unit. OffsetError where there is none."""
        if self.same and 0 <= position <= self._length:
            return position
        if not 0 <= position <= self._at[self._length]:
            raise OffsetError(f"Position {position} lies outside of the text.")
        point = bisect_left(self._at, position)
        if self._at[point] != position:
            raise OffsetError(f"Position {position} lies within a letter.")
        return point

    def to_unit(self, point: int) -> int:
        """Return the position of code point `point`. OffsetError where the unit has none there."""
        if not 0 <= point <= self._length:
            raise OffsetError(f"Position {point} lies outside of the text.")
        if self._starts is not None and point not in self._starts:
            raise OffsetError(f"Position {point} lies within a letter that is counted as one.")
        return self._at[point]

    def stretch(self, start: int, end: int) -> Stretch:
        """Return the stretch between two positions of the unit. OffsetError where it is none."""
        if self.same and 0 <= start <= end <= self._length:
            return Stretch(start, end)
        first, last = self.to_point(start), self.to_point(end)
        if first > last:
            raise OffsetError(f"What stands at {start} to {end} ends before it begins.")
        return Stretch(first, last)


def _byte_weight(letter: str) -> int:
    return len(letter.encode("utf-8", "surrogatepass"))


_WEIGHTS: dict[Counted, Callable[[str], int]] = {
    Counted.CODE_POINTS: lambda _: 1,
    Counted.BYTES: _byte_weight,
}


def _cluster_steps(text: str) -> tuple[frozenset[int], list[int]]:
    """Return where grapheme clusters (UAX 29) begin, and for each code point how far the count is after it."""
    import regex  # only where graphemes are counted

    steps = [0] * len(text)
    starts = {len(text)}
    for found in regex.finditer(r"\X", text):
        starts.add(found.start())
        steps[found.end() - 1] = 1
    return frozenset(starts), steps


def _with_line_ends(text: str, steps: list[int], ends: LineEnds) -> list[int]:
    if ends is LineEnds.AS_THEY_ARE:
        return steps
    for at, letter in enumerate(text):
        after_cr = letter == "\n" and at > 0 and text[at - 1] == "\r"
        if ends is LineEnds.CRLF_AS_ONE and after_cr:
            steps[at - 1], steps[at] = 0, 1
        elif ends is LineEnds.LF_AS_TWO and letter == "\n" and not after_cr:
            steps[at] = 2
    return steps


def same_letters(found: str, said: str) -> bool:
    r"""Tell whether the text has what the file says it has; line ends may be written in another way.

    CR LF and LF are the same, line ends and tabs may stand as blanks (brat), a line end as backslash and n (Label
    Studio), and what XML cannot hold as U+FFFD (REFI-QDA, whose texts are no XML).
    """
    if found == said:
        return True
    if "\ufffd" in said:
        found = without_xml_breakers(found)
    plain = found.replace("\r\n", "\n").replace("\r", "\n")
    blank = plain.replace("\n", " ").replace("\t", " ")
    return said.replace("\r\n", "\n") in (plain, blank, plain.replace("\n", "\\n"), found.translate(_BLANKS))


_BLANKS = str.maketrans("\r\n\t", "   ")


def recognise_unit(
    text: str, claims: Iterable[Claim], *, usual: Unit = CODE_POINTS, units: Sequence[Unit] = ALL_UNITS
) -> Unit:
    """Return the unit in which all claims hold, `usual` where several do or no claim has letters.

    Raises UserError where none fits all, with the place of the first claim that does not hold in the unit in which most
    of them do.
    """
    told = [claim for claim in claims if claim.surface]
    tried = (usual, *(u for u in units if u != usual))
    for unit in tried:
        if _first_wrong(text, told, unit) is None:
            return unit
    likely = min(tried, key=lambda unit: _number_wrong(text, told, unit))
    wrong = _first_wrong(text, told, likely)
    assert wrong is not None
    raise UserError(f"{_sentence(text, wrong, likely)} No other way of counting fits all places of the file.")


def check_claims(text: str, claims: Iterable[Claim], unit: Unit) -> None:
    """Raise UserError with the place where a claim does not hold in this unit."""
    wrong = _first_wrong(text, list(claims), unit)
    if wrong is not None:
        raise UserError(_sentence(text, wrong, unit))


def _first_wrong(text: str, claims: list[Claim], unit: Unit) -> Claim | None:
    if not claims:
        return None
    units = UnitMap(text, unit)
    plain = units.same
    return next((claim for claim in claims if not _holds(text, claim, units, plain=plain)), None)


def _number_wrong(text: str, claims: list[Claim], unit: Unit) -> int:
    units = UnitMap(text, unit)
    return sum(not _holds(text, claim, units, plain=units.same) for claim in claims)


def _holds(text: str, claim: Claim, units: UnitMap, *, plain: bool) -> bool:
    start, end = claim.start, claim.end
    if plain and not claim.more and 0 <= start <= end <= len(text) and text[start:end] == claim.surface:
        return True  # what most claims are
    try:
        return same_letters(claim.found(text, units), claim.surface)
    except OffsetError:
        return False


def _sentence(text: str, claim: Claim, unit: Unit) -> str:
    said, start, end = _short(claim.surface), claim.start, claim.end
    try:
        found = _short(claim.found(text, UnitMap(text, unit)))
    except OffsetError:
        return (
            f'{claim.place}: the file says "{said}" stands at {start} to {end}, '
            f"but the text has no such place ({unit})."
        )
    return (
        f'{claim.place}: the file says "{said}" stands at {start} to {end}, but the text has "{found}" there ({unit}).'
    )


def _short(letters: str) -> str:
    return letters if len(letters) <= 40 else f"{letters[:39]}…"
