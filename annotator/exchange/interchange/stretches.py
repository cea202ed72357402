"""Stretches of foreign marks as spans of an article: without blanks at their edges, never empty. Pure."""

from annotator.formats.interchange.document import Mark, Stretch
from annotator.formats.interchange.reporting import Tally
from annotator.model.span import Span, united

_SHOWN = 40


def place_of(mark: Mark, text: str) -> str:
    """Return where a mark stands, for people: its code points and letters; its id where it has none."""
    hull = mark.hull
    if hull is None:
        return mark.id[:_SHOWN]
    letters = " ".join(hull.of(text).split())
    return f'{hull.start}-{hull.end} "{letters if len(letters) <= _SHOWN else letters[: _SHOWN - 1] + "…"}"'


def spans_of(mark: Mark, text: str, tally: Tally) -> tuple[Span, ...]:
    """Return the spans of a mark in order, overlapping ones as one; none where it has no letters. Changes are told."""
    found = [span for stretch in mark.stretches if (span := trimmed(stretch, text)) is not None]
    if not found:
        return ()
    if found != [Span(s.start, s.end) for s in mark.stretches if s.start < s.end]:
        tally.change("place", place_of(mark, text), "Blanks at its edges are left out.")
    if len(found) < len(mark.stretches):
        tally.drop("stretch", place_of(mark, text), "A stretch without letters is left out.")
    spans = united(dict.fromkeys(found))
    if len(spans) < len(found):
        tally.change("place", place_of(mark, text), "Stretches that overlap are one.")
    return spans


def trimmed(stretch: Stretch, text: str) -> Span | None:
    """Return the span without blanks at its edges; None where nothing else is in it."""
    letters = stretch.of(text)
    start = stretch.start + len(letters) - len(letters.lstrip())
    end = stretch.start + len(letters.rstrip())
    return Span(start, end) if start < end else None
