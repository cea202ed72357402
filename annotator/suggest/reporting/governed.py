"""What reporting words open behind them: أن clauses, speech behind a colon, marks; with the speakers as they come."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.arabic.marks import Quoted
from annotator.model.facts import QuoteType
from annotator.model.span import Span
from annotator.suggest.document import Document
from annotator.suggest.quote_types import quote_type
from annotator.suggest.reporting.clauses import Opening, is_aside, opening
from annotator.suggest.reporting.cues import BELIEFS, Cue, Kind, cues
from annotator.suggest.reporting.found import Found, Voice
from annotator.suggest.reporting.speakers import name_words, phrase_from, speaker_behind
from annotator.suggest.reporting.stops import Host, clause_end, person_words
from annotator.suggest.reporting.subjects import (
    Spoken,
    is_addressed,
    is_many,
    last_speaker,
    speaker_before,
    subject_of_sentence,
)
from annotator.suggest.reporting.titles import in_title, names_in_marks

NEAR = 2
"""Words within which أن belongs to a verb that calls or wishes (طالبا منهم أن), not to the report around it."""
MOST_IN_CLAUSE = 12
"""Marked stretches of one clause that are looked back at."""


def _reporting(document: Document) -> Iterator[Cue]:
    """Yield the cues that report: none inside a name, no بالقول or اعتقاده that goes on with the verb before it."""
    before: Cue | None = None
    names = name_words(document)
    for cue in cues(document):
        at_head = cue.form.kind is Kind.VERB and (
            cue.first - 1 not in names or cue.span.start > document.words[cue.first].start
        )
        led = cue.form.kind is Kind.VERB and cue.span.start > document.words[cue.first].start
        if cue.first in names and not (at_head and (led or cue.first + 1 in names)):
            continue
        with_verb = before is not None and before.form.kind is not Kind.SOURCE and cue.first - before.last < 6
        word = document.folded_words[cue.first]
        if cue.form.kind is Kind.SAYING and with_verb and (word.startswith("ب") or cue.form.lemma in BELIEFS):
            continue
        before = cue
        yield cue


class Governed:
    """One pass over the reporting words of a document, with the speakers so far."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.cues = tuple(_reporting(document))
        self.names = names_in_marks(document)
        self.openings = {cue.first: opening(document, cue, self.names) for cue in self.cues}
        self.openers = frozenset(c.first for c in self.cues if self._governs(c))
        self.spoken: list[Spoken] = []
        self.by_cue: dict[int, tuple[Span | None, Voice]] = {}

    def _governs(self, cue: Cue) -> bool:
        """Tell whether the cue's own opening comes before the next cue that could claim it."""
        found = self.openings[cue.first]
        if found is None or cue.form.kind is Kind.SOURCE or (found.by == "particle" and not cue.form.asserts):
            return False
        if is_aside(self.document, cue, found) and any(
            self.openings[c.first] == found and c.last < cue.first for c in self.cues if c.form.kind is Kind.VERB
        ):
            return False
        following = bisect_right(self.cues, cue.last, key=lambda c: c.first)
        until = bisect_left(self.cues, found.before, key=lambda c: c.first)
        between = [c for c in self.cues[following:until] if not is_aside(self.document, c, found)]
        particle = found.by == "particle"
        return not any(
            c.form.kind is not Kind.SOURCE
            and (
                c.form.asserts
                or (particle and found.before - c.last <= NEAR)
                or (not particle and self.openings[c.first] == found)
            )
            for c in between
        )

    def found(self) -> list[Found]:
        """Return the quotes that reporting words open behind them."""
        found: list[Found] = []
        for cue in self.cues:
            if self.taken(found[-MOST_IN_CLAUSE:], cue):
                voice = last_speaker(self.spoken, cue)
                self.by_cue[cue.first] = voice, Voice.LAST if voice else Voice.NOBODY
                continue
            self._hear(cue)
            if cue.first in self.openers:
                found.extend(self._governed(cue))
        return found

    def nested(self, found: Sequence[Found]) -> Iterator[Found]:
        """Yield what is reported inside a reported clause, one level deep: قال إن الوزير أعلن أن ..."""
        for outer in found:
            stretch = outer.clause or outer.content
            reached = stretch.start
            for cue in self.cues:
                if not (reached <= cue.span.start and cue.span.end < stretch.end) or cue.first not in self.openers:
                    continue
                self.by_cue.pop(cue.first, None)
                self._hear(cue, within=stretch.start)
                for inner in self._governed(cue):
                    end = min(inner.content.end, stretch.end)
                    if inner.content.start >= end or inner.content == outer.content:
                        continue
                    reached = end
                    if not any(
                        inner.content.overlaps(f.content) and not f.content.contains(inner.content) for f in found
                    ):
                        yield replace(inner, content=Span(inner.content.start, end), rule="nested", clause=None)

    def taken(self, found: Sequence[Found], cue: Cue) -> bool:
        """Tell whether the cue stands inside a content that is found already."""
        return any(stretch.start <= cue.span.start < stretch.end for f in found for stretch in (f.clause or f.content,))

    def _hear(self, cue: Cue, *, within: int | None = None) -> None:
        """Find out who speaks by `cue`, and remember them for those who speak on.

        `within`: the beginning of the quote that the cue stands in; its speaker is looked for in there only.
        """
        document, start = self.document, self.openings[cue.first]
        stop = start.before if start is not None else cue.last + 10
        speaker, voice = None, Voice.NOBODY
        if cue.form.kind is Kind.SAYING or cue.form.lemma == "نقل":
            speaker, voice = self._told_by(cue, stop), Voice.TOLD
        if speaker is None and cue.form.kind in (Kind.VERB, Kind.SOURCE):
            speaker, voice = speaker_behind(document, cue, stop), Voice.BEHIND
            if speaker is not None and is_addressed(document, cue, speaker, self.spoken):
                speaker = None
            if speaker is None and cue.form.kind is Kind.VERB:
                sentence = document.sentence_start(cue.span.start) if within is None else within
                speaker, voice = speaker_before(document, cue, sentence), Voice.BEFORE
        known = cue.form.asserts or (speaker is not None and self._names(speaker))
        if speaker is None and within is None:
            told = cue.form.kind is Kind.SAYING
            so_far = None if told else self._subject_so_far(cue)
            speaker, voice = so_far or last_speaker(self.spoken, cue), Voice.LAST
            if speaker is None:
                speaker, voice = subject_of_sentence(document, cue), Voice.BEFORE
        elif speaker is not None and known and within is None and not in_title(document, cue.span.start):
            self.spoken.append(Spoken(speaker, cue.form.feminine, is_many(document, speaker)))
        self.by_cue[cue.first] = speaker, voice if speaker is not None else Voice.NOBODY

    def _subject_so_far(self, cue: Cue) -> Span | None:
        """Return the subject of a reporting verb before `cue` in its sentence that agrees with it."""
        start = self.document.sentence_start(cue.span.start)
        before = bisect_left(self.cues, cue.span.start, key=lambda c: c.span.start)
        for earlier in reversed(self.cues[:before]):
            if earlier.span.start < start:
                return None
            speaker, voice = self.by_cue.get(earlier.first, (None, Voice.NOBODY))
            if voice in (Voice.BEHIND, Voice.BEFORE) and earlier.form.feminine == cue.form.feminine:
                return speaker if earlier.form.kind is Kind.VERB else None
        return None

    def _names(self, span: Span) -> bool:
        return not name_words(self.document).isdisjoint(self.document.indexes_in(span))

    def _told_by(self, cue: Cue, stop: int) -> Span | None:
        """Return who stands behind عن before قوله or behind نقل: نقلت وكالات عن المتحدث قوله."""
        folded = self.document.folded_words
        if cue.form.kind is not Kind.SAYING:
            behind = range(cue.last + 1, min(stop, len(folded), cue.last + 14))
            return next((phrase_from(self.document, k + 1, stop) for k in behind if folded[k] == "عن"), None)
        for index in range(cue.first - 1, max(0, cue.first - 18), -1):
            if folded[index] == "عن":
                return phrase_from(self.document, index + 1, cue.first)
        return None

    def _governed(self, cue: Cue) -> Iterator[Found]:
        document, start = self.document, self.openings[cue.first]
        assert start is not None
        if start.by == "marks" and start.quoted is not None:
            yield self.marked(cue, start.quoted, None, "marks", start)
            return
        if start.by == "colon" and start.quoted is not None:
            yield self.marked(cue, start.quoted, start.quoted.span, "colon", start)
            return
        end = clause_end(document, start.at, self.cues, self.openers, self._host(cue, start))
        if start.quoted is not None and self._fills(start.quoted, end):
            end = start.quoted.span.end
        if end - start.at < 4:
            return
        clause = Span(start.at, end)
        outermost = self.speech_in(clause)
        for quoted in outermost:
            yield self.marked(cue, quoted, clause, "part", start)
        if not outermost:
            yield self.made(QuoteType.INDIRECT, clause, cue, start.by, clause, distance=start.before - cue.last)

    def speech_in(self, clause: Span) -> list[Quoted]:
        """Return the outermost marked stretches of a clause that are no names."""
        quoted = self.document.quoted
        first = bisect_left(quoted, clause.start - 3, key=lambda q: q.outer.start)
        last = bisect_left(quoted, clause.end, key=lambda q: q.outer.start)
        inside = [
            q
            for q in quoted[first:last]
            if clause.start <= q.span.start < clause.end and q.span.start not in self.names
        ]
        return [q for q in inside if not any(o is not q and o.outer.contains(q.outer) for o in inside)]

    def _host(self, cue: Cue, start: Opening) -> Host:
        speaker = self.by_cue.get(cue.first, (None, Voice.NOBODY))[0]
        return Host(cue, start.by, person_words(self.document, speaker) if speaker is not None else frozenset())

    def _fills(self, quoted: Quoted, end: int) -> bool:
        """Tell whether marks that open a clause hold all of it: a sentence, and nothing but a new one behind it."""
        rest = self.document.text[quoted.outer.end : end].lstrip()
        inside = self.document.indexes_in(quoted.span)
        return quoted.balanced and len(inside) >= 4 and (not rest or rest[0] in "و،,؛.")

    def made(
        self, kind: QuoteType, span: Span, cue: Cue, rule: str, clause: Span | None = None, *, distance: int = 0
    ) -> Found:
        """Return a quote with the speaker that was found for its reporting word."""
        speaker, voice = self.by_cue.get(cue.first, (None, Voice.NOBODY))
        if speaker is not None and speaker.overlaps(span):
            earlier = (s.span for s in reversed(self.spoken) if s.span.end <= span.start)
            speaker = next(earlier, None)
            voice = Voice.NOBODY if speaker is None else Voice.LAST
        return Found(kind, span, cue, speaker, voice, rule, clause, distance)

    def marked(self, cue: Cue, quoted: Quoted, clause: Span | None, rule: str, start: Opening | None = None) -> Found:
        """Return the quote of a marked stretch; `clause` is the reported clause that it is or stands in."""
        span = quoted.span
        if not quoted.balanced:
            span = Span(span.start, clause_end(self.document, span.start, self.cues, self.openers))
        kind = quote_type(self.document.text, [span], clause=[clause] if clause is not None else (), cue=[cue.span])
        if kind is QuoteType.INDIRECT:  # marks that do not pair; they are marks all the same
            kind = QuoteType.DIRECT if clause is None or clause == span else QuoteType.MIXED
        distance = (start.before if start is not None else self.document.index_at(span.start)) - cue.last
        return self.made(kind, span, cue, rule, clause, distance=distance)
