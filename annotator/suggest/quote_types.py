"""The type of a quote, worked out from its marks and its host clause (GUIDELINES, Quotations). Pure."""

import re
from collections.abc import Sequence

from annotator.arabic.folding import fold_text
from annotator.arabic.marks import Quoted, quoted_stretches
from annotator.arabic.words import words
from annotator.model.facts import QuoteType
from annotator.model.span import Span, hull

SHORT = 5
"""A marked stretch with fewer words that no particle or colon introduces is a phrase, not a clause."""

_PARTICLE = re.compile(r"(?:[وفب]|ل)?(?:ان|انه|انها|انهم|انهما|انني|اننا|اني|انا)")
_SENTENCE_END = re.compile(r"[.!?؟\n]")
_OUTSIDE = re.compile(r"[\s.،,؛:!؟?…]*")
# After one of these a marked stretch completes a phrase of the reporter: بـ "...", إلى "...".
_PREPOSITIONS = frozenset(
    fold_text(word)
    for word in ("ب", "إلى", "على", "في", "من", "عن", "مع", "ل", "ك", "ضد", "حول", "بين", "ضمن", "تحت", "شعار", "عبارة")
)


def quote_type(
    text: str, content: Sequence[Span], *, clause: Sequence[Span] = (), cue: Sequence[Span] = ()
) -> QuoteType:
    """Return the type that a quote has by its place in the article.

    No marks: indirect. The whole reported clause in marks: direct. A part of a reported clause (after أن, إن, a colon,
    or of the `clause` given): mixed. A word or phrase in marks outside such a clause: partial.
    """
    whole = hull(content)
    start, end = _paragraph(text, whole)
    marked = _marked(text[start:end], Span(whole.start - start, whole.end - start))
    if marked is None:
        return QuoteType.INDIRECT
    outer = Span(marked.outer.start + start, marked.outer.end + start)
    if clause:
        return QuoteType.DIRECT if _fills(text, outer, hull(clause)) else QuoteType.MIXED
    host = _host(text, outer, start, hull(cue) if cue else None)
    if host.rstrip().endswith(":"):
        return QuoteType.DIRECT
    before = fold_text(host).split()
    particles = [word for word in before if _PARTICLE.fullmatch(word)]
    short = len(words(whole.of(text))) < SHORT
    if particles == before[-1:] and particles:
        return QuoteType.DIRECT if _ends_the_clause(text, outer) and not short else QuoteType.MIXED
    if ":" in host or particles:
        return QuoteType.MIXED
    return QuoteType.PARTIAL if short or set(before[-1:]) & _PREPOSITIONS else QuoteType.DIRECT


def _marked(paragraph: str, content: Span) -> Quoted | None:
    """Return the marks around the content, the innermost pair that holds all of it."""
    around = [q for q in quoted_stretches(paragraph) if q.outer.contains(content)]
    return min(around, key=lambda q: q.outer.length, default=None)


def _fills(text: str, outer: Span, clause: Span) -> bool:
    """Tell whether the clause holds nothing but the marked stretch and punctuation."""
    rest = text[clause.start : max(clause.start, outer.start)] + text[min(clause.end, outer.end) : clause.end]
    return _OUTSIDE.fullmatch(rest) is not None


def _host(text: str, outer: Span, paragraph: int, cue: Span | None) -> str:
    """Return what stands between the cue (or the sentence's beginning) and the opening mark."""
    ends = [m.end() for m in _SENTENCE_END.finditer(text, paragraph, outer.start)]
    start = ends[-1] if ends else paragraph
    if cue is not None and start <= cue.end <= outer.start:
        start = cue.end
    return text[start : outer.start]


def _ends_the_clause(text: str, outer: Span) -> bool:
    after = text[outer.end : outer.end + 2].lstrip()
    return not after or after[0] in ".،؛!؟?\n,"


def _paragraph(text: str, span: Span) -> tuple[int, int]:
    end = text.find("\n", span.end)
    return text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text)
