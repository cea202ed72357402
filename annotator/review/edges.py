"""By how much two markings of the same words differ: only by a proclitic, only by marks, or by letters."""

from collections.abc import Sequence
from itertools import pairwise

from annotator.arabic.clitics import proclitic_lengths
from annotator.arabic.folding import is_mark
from annotator.model.span import Span, hull

MARKS, PROCLITIC, LETTERS = "marks", "proclitic", "letters"
"""How edges differ, the least first: by blanks, punctuation and vowel signs; by و ف ب ل ك س; by letters."""

_ORDER = ("", MARKS, PROCLITIC, LETTERS)


def difference(text: str, one: Sequence[Span], other: Sequence[Span]) -> tuple[str, int]:
    """Return how two markings differ (MARKS, PROCLITIC, LETTERS, "" where they are equal) and by how many letters."""
    worst, letters = "", 0
    begins = {min(s.start for s in one), min(s.start for s in other)}
    for stretch in _apart(one, other):
        kind, number = _kind(text, stretch, at_begin=stretch.start in begins)
        worst = max(worst, kind, key=_ORDER.index)
        letters += number
    return worst, letters


def greatest(text: str, markings: Sequence[Sequence[Span]]) -> tuple[str, int]:
    """Return the greatest difference between any two of the markings."""
    found = [difference(text, one, other) for n, one in enumerate(markings) for other in markings[n + 1 :]]
    return max(found, key=lambda d: (_ORDER.index(d[0]), d[1]), default=("", 0))


def _apart(one: Sequence[Span], other: Sequence[Span]) -> list[Span]:
    """Return the stretches that one of the two covers and the other does not."""
    points = sorted({p for s in (*one, *other) for p in (s.start, s.end)})
    found: list[Span] = []
    for start, end in pairwise(points):
        piece = Span(start, end)
        if any(s.contains(piece) for s in one) != any(s.contains(piece) for s in other):
            found.append(piece)
    return found


def _kind(text: str, stretch: Span, *, at_begin: bool) -> tuple[str, int]:
    letters = [n for n in range(stretch.start, stretch.end) if text[n].isalnum() and not is_mark(text[n])]
    if not letters:
        return MARKS, 0
    if at_begin and letters[-1] - letters[0] < _LONGEST and _is_proclitic(text, hull((Span(letters[0], stretch.end),))):
        return PROCLITIC, len(letters)
    return LETTERS, len(letters)


_LONGEST = 8
"""Code points that two proclitics with their vowel signs do not exceed."""


def _is_proclitic(text: str, stretch: Span) -> bool:
    """Tell whether a word goes on after the stretch, and the stretch can be what is written on it."""
    start, end = stretch.start, stretch.end
    while start and _of_word(text[start - 1]):
        start -= 1
    while end < len(text) and _of_word(text[end]):
        end += 1
    places = {start, *(start + n for n in proclitic_lengths(text[start:end]))}
    return stretch.start in places and stretch.end in places


def _of_word(sign: str) -> bool:
    return sign.isalnum() or is_mark(sign)
