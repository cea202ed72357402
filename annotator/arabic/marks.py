"""Quotation marks of all kinds and what stands between them, unbalanced and reversed pairs included."""

import re
from dataclasses import dataclass
from functools import lru_cache

from annotator.arabic.sentences import paragraphs
from annotator.model.span import Span

_FAMILIES = {
    **dict.fromkeys('“”„‟"″＂', "double"),
    **dict.fromkeys("«»《》", "angle"),
    **dict.fromkeys("‘’'‚‛", "single"),
    **dict.fromkeys("‹›", "single angle"),
}
_OPENERS = frozenset("“„‟«《‘‚‛‹")
_CLOSERS = frozenset("”»》’›")
_MARK = re.compile("[" + "".join(_FAMILIES) + "]")
_INVISIBLE = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_SIDE = re.compile(rf"[{_INVISIBLE}]")
_LONE_PROCLITIC = re.compile(r"(?<!\w)[وفبلك]$")


NAME_INSIDE = 40
"""Code points of a stretch in marks that may stand inside marks of the same kind."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands in marks: `span` without them and without blanks at its edges, `outer` with them.

    `balanced` is False where the closing mark is missing; the span then ends with its paragraph.
    """

    span: Span
    outer: Span
    balanced: bool = True


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    sign: str
    may_open: bool
    may_close: bool


@lru_cache(maxsize=16)  # all quotes of a paragraph ask for its marks
def quoted_stretches(text: str) -> tuple[Quoted, ...]:
    """Return what stands in quotation marks, in order; pairs never cross a paragraph, pairs of other marks may nest."""
    found: list[Quoted] = []
    for paragraph in paragraphs(text):
        marks = [_mark(text, m.start(), paragraph) for m in _MARK.finditer(text, paragraph.start, paragraph.end)]
        for family in sorted({_FAMILIES[m.sign] for m in marks}):
            found.extend(_paired(text, [m for m in marks if _FAMILIES[m.sign] == family], paragraph))
    return tuple(sorted(found, key=lambda q: (q.outer.start, -q.outer.end)))


def _mark(text: str, at: int, paragraph: Span) -> _Mark:
    """Judge a mark by its neighbours, by its own shape only where they say nothing: shapes are often reversed."""
    before = _SIDE.sub("", text[max(paragraph.start, at - 2) : at])[-1:]
    after = _SIDE.sub("", text[at + 1 : min(paragraph.end, at + 3)])[:1]
    sign = text[at]
    single = _FAMILIES[sign] == "single"
    blank_before = not before or before.isspace() or before in "([{،:؛-–—ـ"
    blank_before = blank_before or _LONE_PROCLITIC.search(text, max(paragraph.start, at - 2), at) is not None
    blank_after = not after or after.isspace() or after in ")]}.،؛:!?؟,…-–—"
    if single:  # an apostrophe has letters on both sides
        return _Mark(at, sign, blank_before and not blank_after, blank_after and not blank_before)
    if blank_before == blank_after:
        return _Mark(at, sign, sign not in _CLOSERS or blank_before, sign not in _OPENERS or blank_after)
    return _Mark(at, sign, blank_before or sign in _OPENERS, blank_after or sign in _CLOSERS)


def _paired(text: str, marks: list[_Mark], paragraph: Span) -> list[Quoted]:
    """Pair the marks of one family from the first on.

    An opener that meets a plain opener stays unbalanced, but for a few words in marks of the same kind inside
    ("... مشكلات "فيفا" لن تنتهي ...").
    """
    found: list[Quoted] = []
    opener: _Mark | None = None
    inside: set[int] = set()
    for index, mark in enumerate(marks):
        if index in inside:
            continue
        if opener is None:
            opener = mark if mark.may_open else None
        elif mark.may_close:
            found.extend(_stretch(text, opener.at + 1, mark.at, Span(opener.at, mark.at + 1), balanced=True))
            opener = None
        elif _holds_name(text, marks[index : index + 3]):
            closing = marks[index + 1]
            inside.add(index + 1)
            found.extend(_stretch(text, mark.at + 1, closing.at, Span(mark.at, closing.at + 1), balanced=True))
        else:
            found.extend(_unbalanced(text, opener, mark.at))
            opener = mark
    if opener is not None:
        found.extend(_unbalanced(text, opener, paragraph.end))
    return found


def _holds_name(text: str, marks: list[_Mark]) -> bool:
    """Tell whether an opener, a plain closer near by and another closer follow each other: a name inside speech."""
    if len(marks) < 3:
        return False
    first, second, third = marks
    between = text[first.at : second.at]
    closes = second.may_close and not second.may_open and third.may_close and not third.may_open
    return closes and len(between) <= NAME_INSIDE


def _unbalanced(text: str, opener: _Mark, end: int) -> list[Quoted]:
    if _FAMILIES[opener.sign] == "single":
        return []
    return _stretch(text, opener.at + 1, end, Span(opener.at, end), balanced=False)


def _stretch(text: str, start: int, end: int, outer: Span, *, balanced: bool) -> list[Quoted]:
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    end -= len(inside) - len(inside.rstrip())
    return [Quoted(Span(start, end), outer, balanced)] if start < end else []
