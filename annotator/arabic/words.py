"""Words of a text as spans: Arabic words with their marks, Latin words, numbers. Punctuation belongs to none.

camel-tools' `simple_word_tokenize` gives strings without positions and its import costs 0.7 s, so it serves as the
judge in the tests only.
"""

import re
from bisect import bisect_right

from annotator.model.span import Span

# \w lacks the combining marks; joiners and bidi marks inside a word do not part it.
_MARKS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
_JOINERS = "\u200c\u200d"
_WORD = re.compile(
    r"[A-Za-zÀ-ɏ][\wÀ-ɏ]*(?:['’&.-][A-Za-zÀ-ɏ0-9]+)*"  # Latin, with digits: Covid-19, G20
    rf"|[^\W\d_](?:[^\W\d_A-Za-z]|[{_MARKS}{_JOINERS}])*"
    r"|\d+(?:[.,:/٫٬]\d+)*"
)


def words(text: str) -> tuple[Span, ...]:
    """Return the words of `text` in order. Letters and digits written together are two words, except in Latin."""
    return tuple(Span(*edges) for edges in word_edges(text))


def word_edges(text: str) -> list[tuple[int, int]]:
    """Return start and end of each word of `text`, in order: for whole corpora, where a `Span` each takes its time."""
    return [m.span() for m in _WORD.finditer(text)]


def word_set(listed: str) -> frozenset[str]:
    """Return the words of a list written with blanks between them: how our own short word lists are kept."""
    return frozenset(listed.split())


def word_at(listed: tuple[Span, ...], point: int) -> Span | None:
    """Return the word of `listed` that holds code point `point` or ends there; None between words."""
    k = bisect_right(listed, point, key=lambda w: w.start) - 1
    return listed[k] if k >= 0 and point <= listed[k].end else None


def words_in(listed: tuple[Span, ...], span: Span) -> tuple[Span, ...]:
    """Return the words of `listed` that share a code point with `span`."""
    first = bisect_right(listed, span.start, key=lambda w: w.end)
    last = bisect_right(listed, span.end - 1, key=lambda w: w.start)
    return listed[first:last]


def widen(listed: tuple[Span, ...], span: Span) -> Span:
    """Return `span` widened to whole words of `listed`; unchanged where it touches none."""
    touched = words_in(listed, span)
    return Span(min(span.start, touched[0].start), max(span.end, touched[-1].end)) if touched else span
