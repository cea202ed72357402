"""What the window proposes when a coder makes a quote: its parts from a place, and candidates for speaker and cue."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.arabic.folding import fold_key
from annotator.arabic.marks import Quoted
from annotator.arabic.words import words_in
from annotator.model.facts import QuoteType
from annotator.model.span import Span, hull
from annotator.suggest.document import Document
from annotator.suggest.entities import EntitySuggester
from annotator.suggest.quote_types import quote_type
from annotator.suggest.reporting.attribution import quotes_of
from annotator.suggest.reporting.clauses import opening
from annotator.suggest.reporting.cues import Cue, Kind, cues
from annotator.suggest.reporting.found import Found
from annotator.suggest.reporting.speakers import phrase_from, speaker_behind
from annotator.suggest.reporting.stops import clause_end
from annotator.suggest.reporting.subjects import speaker_before, with_title

SAME_QUOTE = 0.5
"""Share of overlap from which a place is the content of a quote that the rules find by themselves."""
MOST = 9
"""Candidates at most: there are nine digits."""


@dataclass(frozen=True, slots=True)
class QuoteProposal:
    """The parts of a new quote; the type is worked out from them."""

    type: QuoteType
    content: Span
    clause: Span | None = None
    cue: Span | None = None
    speaker: Span | None = None


def quote_from(document: Document, place: Span | int) -> QuoteProposal | None:
    """Return the quote at a selection or at a code point (key Q); None where there is nothing to quote.

    A selection is the content, widened to whole words. At a point it is what stands in the marks around it, else the
    content of the quote that the rules find there, else the أن clause. Cue and speaker are what the rules find for
    that content, else the first candidates.
    """
    if isinstance(place, Span):
        content = _selected(document, place)
    else:
        content = _marked_at(document, place) or _found_at(document, place) or _clause_at(document, place)
    if content is None:
        return None
    similar = [(f.content.overlap_ratio(content), f) for f in quotes_of(document)]
    share, known = max(similar, key=lambda pair: pair[0], default=(0.0, None))
    if known is not None and share >= SAME_QUOTE:
        return _proposal(document, content, known)
    cue: Span | None = next(iter(cue_candidates(document, [content])), None)
    speaker = next(iter(speaker_candidates(document, [content], cue)), None) if cue is not None else None
    kind = quote_type(document.text, [content], cue=[cue] if cue is not None else [])
    return QuoteProposal(kind, content, cue=cue, speaker=speaker)


def cue_candidates(document: Document, content: Sequence[Span], *, most: int = MOST) -> tuple[Span, ...]:
    """Return reporting words near the content, nearest first: those before it in its paragraph, then those behind.

    Words inside the content are none of them.
    """
    place = hull(content)
    paragraph = _paragraph(document.text, place)
    listed = [c.span for c in cues(document) if paragraph.contains(c.span) and not place.overlaps(c.span)]
    return tuple(sorted(listed, key=lambda s: (_distance(s, place), s))[:most])


def speaker_candidates(
    document: Document,
    content: Sequence[Span],
    cue: Span | None = None,
    earlier_speakers: Iterable[Span] = (),
    *,
    most: int = MOST,
) -> tuple[Span, ...]:
    """Return who may speak, likeliest first, each with its title and what is coordinated with it.

    The phrase behind the cue, the names before it, the last of `earlier_speakers` that stands before the content, then
    the other names of the paragraph outside the content and those of the paragraph before, nearest to the cue first.
    """
    place = hull(content)
    anchor = cue if cue is not None else place
    likely: list[Span | None] = []
    for listed in cues(document):
        if cue is not None and listed.span.overlaps(cue):
            stop = opening(document, listed, frozenset())
            likely.append(speaker_behind(document, listed, stop.before if stop is not None else listed.last + 10))
            likely.append(speaker_before(document, listed, _paragraph(document.text, cue).start))
            if listed.form.kind is Kind.SAYING:
                likely.extend(_behind_preposition(document, listed))
    likely.append(max((s for s in earlier_speakers if s.end <= place.start), default=None))
    near = _paragraph(document.text, place)
    region = Span(_paragraph(document.text, Span(max(0, near.start - 2), near.start + 1)).start, near.end)
    names = [
        with_title(document, s.span)
        for s in EntitySuggester().suggest(document)
        if s.code in ("PER", "ORG") and region.contains(s.span) and not place.overlaps(s.span)
    ]
    nearest = sorted(_coordinated(document, names), key=lambda s: (_distance(s, anchor), s))
    found: dict[str, Span] = {}  # the same words once, at their likeliest place
    for span in (*likely, *nearest):
        if span is not None and not span.overlaps(place):
            found.setdefault(fold_key(span.of(document.text)), span)
    return tuple(found.values())[:most]


def _proposal(document: Document, content: Span, known: Found) -> QuoteProposal:
    clause = known.clause if known.clause is not None and known.clause.contains(content) else None
    kind = quote_type(document.text, [content], clause=[clause] if clause is not None else [], cue=[known.cue])
    return QuoteProposal(kind, content, clause if clause != content else None, known.cue, known.speaker)


def _selected(document: Document, selection: Span) -> Span | None:
    touched = words_in(document.words, selection)
    if not touched:
        return None
    whole = hull(touched)
    return next((q.span for q in document.quoted if selection.contains(q.outer) and q.span.contains(whole)), whole)


def _marked_at(document: Document, point: int) -> Span | None:
    around = [q for q in document.quoted if q.outer.start <= point <= q.outer.end]
    innermost: Quoted | None = min(around, key=lambda q: q.outer.length, default=None)
    return innermost.span if innermost is not None else None


def _found_at(document: Document, point: int) -> Span | None:
    return next((f.content for f in quotes_of(document) if f.content.start <= point <= f.content.end), None)


def _clause_at(document: Document, point: int) -> Span | None:
    """Return the أن clause of a reporting word that holds the point or begins behind it in the same sentence."""
    sentence = document.sentence_at(max(0, point - 1)) or document.sentence_at(point)
    if sentence is None:
        return None
    listed = cues(document)
    for cue in sorted(listed, key=lambda c: abs(c.span.start - point)):
        start = opening(document, cue, frozenset()) if sentence.contains(cue.span) else None
        if start is None:
            continue
        end = clause_end(document, start.at, listed, frozenset(c.first for c in listed))
        if start.at < end and (cue.span.start <= point <= end):
            return Span(start.at, end)
    return None


def _behind_preposition(document: Document, cue: Cue) -> list[Span | None]:
    """Return the phrases behind عن before قوله."""
    indexes = range(max(0, cue.first - 14), cue.first)
    return [phrase_from(document, k + 1, cue.first) for k in indexes if document.folded_words[k] == "عن"]


def _coordinated(document: Document, names: list[Span]) -> list[Span]:
    """Return the names and, for neighbours with only و between, the whole of them first."""
    merged: list[Span] = []
    for name in sorted(names):
        if merged and document.text[merged[-1].end : max(merged[-1].end, name.start)].strip() == "و":
            merged[-1] = Span(merged[-1].start, name.end)
        else:
            merged.append(name)
    return merged


def _paragraph(text: str, place: Span) -> Span:
    end = text.find("\n", place.end)
    return Span(text.rfind("\n", 0, place.start) + 1, end if end >= 0 else len(text))


def _distance(one: Span, other: Span) -> int:
    """Return the code points between two spans; what stands behind counts double."""
    return other.start - one.end if one.end <= other.start else 2 * max(1, one.start - other.end)
