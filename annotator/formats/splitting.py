"""Proposes where another article begins in a file that holds several, and splits it there when a person agrees."""

from dataclasses import dataclass
from itertools import pairwise

from annotator.formats.raw import RawArticle, headline
from annotator.formats.zoning import Line, propose_zones, read_lines
from annotator.model.errors import UserError

# How much a line of boilerplate between two articles says; two points make a proposal. "Read also" before a headline
# is one point only: most often it is a link in the middle of an article.
_BEFORE = {"rule": 2, "source": 2, "closing": 2, "legal": 2, "related": 1}
_AFTER = {"date": 2, "agency": 1, "source": 1}
_ENOUGH = 2
_LONG_PARAGRAPH = 120
"""Code points of a paragraph that no list of headlines has: each side of a proposal has one."""


@dataclass(frozen=True, slots=True)
class SplitProposal:
    """Another article seems to begin at code point `at`, with this headline, because of these lines."""

    at: int
    headline: str
    because: tuple[str, ...]


def split_places(text: str) -> tuple[SplitProposal, ...]:
    """Return where other articles seem to begin, in order; () for a text that looks like one article.

    A place is the start of a line that looks like a headline, stands between lines of boilerplate, and has long
    paragraphs before it and after it.
    """
    lines = read_lines(text)
    proposals: list[SplitProposal] = []
    body_before = False
    for i, line in enumerate(lines):
        if body_before and line.is_headline and (because := _evidence(lines, i, text)) is not None:
            proposals.append(SplitProposal(line.start, line.words, because))
            body_before = False
        body_before = body_before or _is_long(line)
    return tuple(proposals)


def _evidence(lines: list[Line], i: int, text: str) -> tuple[str, ...] | None:
    """Return the boilerplate that makes line `i` the headline of another article; None where it is too little."""
    before, after = _boilerplate_before(lines, i), _boilerplate_after(lines, i)
    points = sum(_BEFORE.get(n.kind, 0) for n in before) + sum(_AFTER.get(n.kind, 0) for n in after)
    points += 2 if "\f" in text[lines[i - 1].start : lines[i].start] else 0
    below = i + 1 + len(after)
    # A subheading may stand between headline and text, other boilerplate may not.
    if points < _ENOUGH or not any(map(_is_long, lines[below : below + 2])):
        return None
    return tuple(n.words for n in (*before, *after))


def split(raw: RawArticle, places: tuple[int, ...]) -> tuple[RawArticle, ...]:
    """Return the articles that begin at code point 0 and at each of `places`; together they are the whole text.

    Raises UserError for a place outside the text or a piece without letters.
    """
    bounds = sorted({0, *places, len(raw.text)})
    if bounds[0] < 0 or bounds[-1] > len(raw.text):
        raise UserError("A place to split at lies outside the text.")
    pieces = [raw.text[a:b] for a, b in pairwise(bounds)]
    if not all(piece.strip() for piece in pieces):
        raise UserError("Splitting there would leave an article without text.")
    return tuple(_piece(raw, text, number, len(pieces)) for number, text in enumerate(pieces, 1))


def _piece(raw: RawArticle, text: str, number: int, count: int) -> RawArticle:
    if count == 1:
        return raw
    zones = propose_zones(text)
    return RawArticle(
        text=text,
        title=raw.title if number == 1 else headline(text, zones),
        source=raw.source,
        zones=zones,
        broken=raw.broken,
        notes=(*raw.notes, f"Part {number} of {count} of one text."),
        place=f"{raw.place}, part {number}",
        path=raw.path,
    )


def _is_long(line: Line) -> bool:
    return not line.kind and len(line.words) >= _LONG_PARAGRAPH


def _boilerplate_before(lines: list[Line], at: int) -> list[Line]:
    """Return the lines of boilerplate right above line `at`, from the top."""
    first = at
    while first > 0 and lines[first - 1].kind:
        first -= 1
    return lines[first:at]


def _boilerplate_after(lines: list[Line], at: int) -> list[Line]:
    last = at + 1
    while last < len(lines) and lines[last].kind:
        last += 1
    return lines[at + 1 : last]
