"""Speech that no reporting word before it governs: marks with their verb behind, clauses with a source, phrases."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from annotator.model.facts import QuoteType
from annotator.model.span import Span
from annotator.suggest.reporting.cues import Cue, Kind
from annotator.suggest.reporting.found import Found
from annotator.suggest.reporting.governed import Governed
from annotator.suggest.reporting.sources import CLOSING, LEAST, NOT_SOURCES, behind_source, main_clause, names_a_source
from annotator.suggest.reporting.stops import clause_end, trimmed_end


def speech_before_verb(reading: Governed, found: Sequence[Found]) -> Iterator[Found]:
    """Yield speech in marks with its verb behind it: "..."، يقول المدير."""
    document = reading.document
    claims = _Claims(found)
    for quoted in document.quoted:
        if claims.hold(quoted.span) or len(document.indexes_in(quoted.span)) < LEAST:
            continue
        for cue in reading.cues[bisect_left(reading.cues, quoted.outer.end, key=lambda c: c.span.start) :][:1]:
            gap = document.text[quoted.outer.end : cue.span.start]
            if gap.strip(" ،,.-–و") in ("", "هكذا", "بهذه الكلمات") and "\n" not in gap:
                if cue.form.kind in (Kind.VERB, Kind.SOURCE) and cue.first not in reading.openers:
                    claims.add(quoted.span)
                    yield reading.made(QuoteType.DIRECT, quoted.span, cue, "marks first")
                break


def sourced(reading: Governed, found: Sequence[Found]) -> Iterator[Found]:
    """Yield the main clause of a sentence that names its source before or behind it: ، بحسب مصدر أمني."""
    document = reading.document
    claims = _Claims(found)
    for cue in reading.cues:
        sentence = document.sentence_at(cue.span.start)
        if sentence is None or not _is_source(reading, cue, sentence) or reading.taken(found, cue):
            continue
        first = not document.text[sentence.start : cue.span.start].strip("و ")
        start = behind_source(document, cue, sentence, comma=first) if cue.form.kind is Kind.SOURCE else None
        behind = start is not None
        if start is None and not first:
            taken = max((f.content.end for f in found if f.content.end <= cue.span.start), default=0)
            start = main_clause(document, cue, sentence, taken)
        end = document.words[cue.first].start
        if cue.form.kind is Kind.VERB and document.folded_words[cue.first - 1] == "كما":
            end = document.words[cue.first - 1].start
        if behind and start is not None:
            end = clause_end(document, start, reading.cues, reading.openers)
        if start is None or start >= end:
            continue
        span = Span(start, trimmed_end(document.text, start, end))
        if len(document.indexes_in(span)) < LEAST - behind or claims.hold(span):
            continue
        claims.add(span)
        marked = reading.speech_in(span)
        for quoted in marked:
            yield reading.marked(cue, quoted, span, "source part")
        if not marked:
            rule = "source first" if first else "source"
            yield reading.made(QuoteType.INDIRECT, span, cue, rule, span)


def _is_source(reading: Governed, cue: Cue, sentence: Span) -> bool:
    """Tell whether a cue names the source of a clause: بحسب مصدر, or كما أعلنت الوزارة behind a comma."""
    document = reading.document
    gap = document.gaps[cue.first]
    if cue.form.kind is Kind.SOURCE:
        head = document.text[sentence.start : cue.span.start].strip("و ") == ""
        return names_a_source(document, cue, parted=head or any(c in gap for c in '،,؛-–—"”»('))
    if cue.form.kind is not Kind.VERB or not cue.form.asserts or cue.first in reading.openers or not cue.first:
        return False
    if document.folded_words[cue.first - 1] != "كما":
        return _closes(reading, cue, sentence)
    if cue.form.lemma in NOT_SOURCES:
        return False
    return any(c in document.gaps[cue.first - 1] for c in "،,")


def _closes(reading: Governed, cue: Cue, sentence: Span) -> bool:
    """Tell whether a verb and its speaker close a sentence behind a comma: ...، يضيف المصدر ذاته."""
    document = reading.document
    speaker = reading.by_cue[cue.first][0]
    if speaker is None or speaker.start < cue.span.end or cue.form.lemma not in CLOSING:
        return False
    own = cue.span.start == document.words[cue.first].start
    rest = document.indexes_in(Span(speaker.end, sentence.end)) if speaker.end < sentence.end else range(0)
    return own and any(c in document.gaps[cue.first] for c in "،,") and len(rest) <= 3


def phrases(reading: Governed, found: Sequence[Found]) -> Iterator[Found]:
    """Yield words in marks that a verb before them in the sentence attributes to someone: وصفه بأنه “رجل لامع”."""
    document = reading.document
    claims = _Claims(found)
    for quoted in document.quoted:
        if quoted.span.start in reading.names or not quoted.balanced or claims.hold(quoted.span):
            continue
        start = document.sentence_start(quoted.outer.start)
        last = bisect_right(reading.cues, quoted.outer.start, key=lambda c: c.span.end)
        first = bisect_left(reading.cues, start, key=lambda c: c.span.start)
        verbs = [c for c in reading.cues[first:last] if c.form.kind in (Kind.VERB, Kind.PARTICIPLE)]
        if verbs and reading.by_cue[verbs[-1].first][0] is not None:
            cue = verbs[-1]
            distance = document.index_at(quoted.span.start) - cue.last
            claims.add(quoted.span)
            yield reading.made(QuoteType.PARTIAL, quoted.span, cue, "phrase", distance=distance)


class _Claims:
    """The contents that are found already, for a question that long articles ask often."""

    def __init__(self, found: Sequence[Found]) -> None:
        contents = sorted(f.content for f in found)
        self.starts = [content.start for content in contents]
        self.reached = list(accumulate((content.end for content in contents), max))
        self.later: list[Span] = []

    def hold(self, span: Span) -> bool:
        """Tell whether `span` shares a code point with one of them."""
        before = bisect_left(self.starts, span.end)
        if before and self.reached[before - 1] > span.start:
            return True
        return any(content.overlaps(span) for content in self.later[-4:])

    def add(self, span: Span) -> None:
        """Claim `span`; spans come in the order of the text."""
        self.later.append(span)
