"""Steps of a span's edges by word or by letter, in logical order: which edge is the left one, the window knows."""

import unicodedata
from enum import StrEnum
from functools import lru_cache

from annotator.arabic.words import words
from annotator.model.span import Span


class Edge(StrEnum):
    """An edge in logical order; in right-to-left text START is the right one."""

    START = "start"
    END = "end"


def by_word(text: str, span: Span, edge: Edge, *, outward: bool) -> Span:
    """Return `span` with one edge at the next place where a word begins (START) or ends (END).

    Unchanged where there is no further word, or where a step inward would leave nothing. Spans do not grow beyond
    their paragraph.
    """
    first, last = _paragraph(text, span)
    listed = _words(text[first:last])
    if edge is Edge.START:
        places = [first + w.start for w in listed]
        fitting = [p for p in places if (p < span.start if outward else span.start < p < span.end)]
        return Span((max if outward else min)(fitting), span.end) if fitting else span
    places = [first + w.end for w in listed]
    fitting = [p for p in places if (p > span.end if outward else span.start < p < span.end)]
    return Span(span.start, (min if outward else max)(fitting)) if fitting else span


def by_letter(text: str, span: Span, edge: Edge, *, outward: bool) -> Span:
    """Return `span` with one edge moved by one letter with its marks; unchanged at the ends and for the last letter."""
    first, last = _paragraph(text, span)
    start, end = span.start, span.end
    if edge is Edge.START:
        start = before(text, start, first) if outward else after(text, start, last)
    else:
        end = after(text, end, last) if outward else before(text, end, first)
    return Span(start, end) if start < end else span


def after(text: str, point: int, limit: int) -> int:
    """Return the next point after `point` at which a letter with its marks ends; at most `limit`."""
    point = min(point + 1, limit)
    while point < limit and (_clings(text[point]) or text[point - 1] == "\u200d"):
        point += 1
    return point


def before(text: str, point: int, limit: int) -> int:
    """Return the last point before `point` at which a letter with its marks begins; at least `limit`."""
    point = max(point - 1, limit)
    while point > limit and (_clings(text[point]) or text[point - 1] == "\u200d"):
        point -= 1
    return point


def _clings(letter: str) -> bool:
    return letter == "\u200d" or unicodedata.category(letter) in ("Mn", "Me") or "\U0001f3fb" <= letter <= "\U0001f3ff"


_words = lru_cache(maxsize=16)(words)  # keys are pressed again and again in one paragraph


def _paragraph(text: str, span: Span) -> tuple[int, int]:
    end = text.find("\n", span.end)
    return text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text)
