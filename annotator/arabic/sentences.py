"""Paragraphs and sentences of a text as spans, without the white space around them."""

import re

from annotator.model.span import Span

_PARAGRAPH = re.compile(r"[^\n]+")
# An end mark, what closes behind it, then white space. A full stop after a single letter is an abbreviation (و. أ. ف).
_END = re.compile(r"(?:[!?؟…۔]|(?<!\b\w)\.)+[\"'”“»«’)\]]*(?=\s|$)")


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the lines of `text` that hold more than white space, trimmed."""
    return tuple(s for m in _PARAGRAPH.finditer(text) if (s := _trimmed(text, *m.span())) is not None)


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of `text`; none goes beyond its paragraph, quotation marks do not hold one together."""
    found: list[Span] = []
    for paragraph in paragraphs(text):
        start = paragraph.start
        for end in (*(m.end() for m in _END.finditer(text, start, paragraph.end)), paragraph.end):
            if (sentence := _trimmed(text, start, end)) is not None:
                found.append(sentence)
            start = end
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    end -= len(stretch) - len(stretch.rstrip())
    return Span(start, end) if start < end else None
