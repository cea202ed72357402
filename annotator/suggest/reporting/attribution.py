"""Quotes of a document: reporting words, what they open, who speaks, put together."""

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
from annotator.suggest.reporting.sources import LEAST, NOT_SOURCES, behind_source, main_clause, names_a_source
from annotator.suggest.reporting.speakers import name_words, phrase_from, speaker_behind
from annotator.suggest.reporting.stops import Host, clause_end, person_words, trimmed_end
from annotator.suggest.reporting.subjects import Spoken, is_addressed, is_many, last_speaker, speaker_before
from annotator.suggest.reporting.titles import names_in_marks


def quotes_of(document: Document) -> tuple[Found, ...]:
    """Return the quotes of the document in order of their content; where it asks for them, those inside quotes too."""
    attribution = _Attribution(document)
    found = attribution.found()
    if document.nested_reports:
        found = [*found, *attribution.nested(found)]
    listed = (f for f in found if document.indexes_in(f.content))
    return tuple(sorted(listed, key=lambda f: (f.content.start, -f.content.end)))


def _reporting(document: Document) -> Iterator[Cue]:
    """Yield the cues that report: none inside a name, no بالقول or اعتقاده that only goes on with the verb before it."""
    before: Cue | None = None
    names = name_words(document)
    for cue in cues(document):
        at_head = cue.form.kind is Kind.VERB and (
            cue.first - 1 not in names or cue.span.start > document.words[cue.first].start
        )
        if cue.first in names and not (at_head and cue.first + 1 in names):
            continue
        with_verb = before is not None and before.form.kind is not Kind.SOURCE and cue.first - before.last < 6
        word = document.folded_words[cue.first]
        if cue.form.kind is Kind.SAYING and with_verb and (word.startswith("ب") or cue.form.lemma in BELIEFS):
            continue
        before = cue
        yield cue


class _Attribution:
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
        between = [c for c in self.cues if cue.last < c.first < found.before and not is_aside(self.document, c, found)]
        particle = found.by == "particle"
        return not any(c.form.kind is not Kind.SOURCE and (c.form.asserts or particle) for c in between)

    def found(self) -> list[Found]:
        """Return the quotes: governed content first, then sources, then marks that nothing has claimed."""
        found: list[Found] = []
        for cue in self.cues:
            if self._taken(found, cue):
                voice = last_speaker(self.spoken, cue)
                self.by_cue[cue.first] = voice, Voice.LAST if voice else Voice.NOBODY
                continue
            self._hear(cue)
            if cue.first in self.openers:
                found.extend(self._governed(cue))
        found.extend(self._closing(found))
        found.extend(self._sourced(found))
        found.extend(self._phrases(found))
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
                self._hear(cue, inside=True)
                for inner in self._governed(cue):
                    end = min(inner.content.end, stretch.end)
                    if inner.content.start >= end or inner.content == outer.content:
                        continue
                    reached = end
                    if not any(
                        inner.content.overlaps(f.content) and not f.content.contains(inner.content) for f in found
                    ):
                        yield replace(inner, content=Span(inner.content.start, end), rule="nested", clause=None)

    def _taken(self, found: Sequence[Found], cue: Cue) -> bool:
        """Tell whether the cue stands inside a content that is found already."""
        return any(stretch.start <= cue.span.start < stretch.end for f in found for stretch in (f.clause or f.content,))

    def _hear(self, cue: Cue, *, inside: bool = False) -> None:
        """Find out who speaks by `cue`, and remember them for those who speak on."""
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
                sentence = document.sentence_start(cue.span.start)
                speaker, voice = speaker_before(document, cue, sentence), Voice.BEFORE
        known = cue.form.asserts or (speaker is not None and self._names(speaker))
        if speaker is None:
            speaker, voice = last_speaker(self.spoken, cue), Voice.LAST
        elif known and not inside and not document.in_headline(cue.span.start):
            self.spoken.append(Spoken(speaker, cue.form.feminine, is_many(document, speaker)))
        self.by_cue[cue.first] = speaker, voice if speaker is not None else Voice.NOBODY

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
            yield self._marked(cue, start.quoted, None, "marks", start)
            return
        if start.by == "colon" and start.quoted is not None:
            yield self._marked(cue, start.quoted, start.quoted.span, "colon", start)
            return
        end = clause_end(document, start.at, self.cues, self.openers, self._host(cue, start))
        if start.quoted is not None and self._fills(start.quoted, end):
            end = start.quoted.span.end
        if end - start.at < 4:
            return
        clause = Span(start.at, end)
        outermost = self._speech_in(clause)
        for quoted in outermost:
            yield self._marked(cue, quoted, clause, "part", start)
        if not outermost:
            yield self._made(QuoteType.INDIRECT, clause, cue, start.by, clause, distance=start.before - cue.last)

    def _speech_in(self, clause: Span) -> list[Quoted]:
        """Return the outermost marked stretches of a clause that are no names."""
        inside = [
            q
            for q in self.document.quoted
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

    def _made(
        self, kind: QuoteType, span: Span, cue: Cue, rule: str, clause: Span | None = None, *, distance: int = 0
    ) -> Found:
        speaker, voice = self.by_cue.get(cue.first, (None, Voice.NOBODY))
        if speaker is not None and speaker.overlaps(span):
            speaker, voice = None, Voice.NOBODY
        return Found(kind, span, cue, speaker, voice, rule, clause, distance)

    def _marked(self, cue: Cue, quoted: Quoted, clause: Span | None, rule: str, start: Opening | None = None) -> Found:
        span = quoted.span
        if not quoted.balanced:
            span = Span(span.start, clause_end(self.document, span.start, self.cues, self.openers))
        kind = quote_type(self.document.text, [span], clause=[clause] if clause is not None else (), cue=[cue.span])
        distance = (start.before if start is not None else self.document.index_at(span.start)) - cue.last
        return self._made(kind, span, cue, rule, clause, distance=distance)

    def _closing(self, found: Sequence[Found]) -> Iterator[Found]:
        """Yield speech in marks with its verb behind it: "..."، يقول المدير."""
        for quoted in self.document.quoted:
            if self._claimed(found, quoted.span) or len(self.document.indexes_in(quoted.span)) < LEAST:
                continue
            for cue in self.cues:
                gap = self.document.text[quoted.outer.end : cue.span.start]
                if (
                    cue.span.start >= quoted.outer.end
                    and gap.strip(" ،,.-–و") in ("", "هكذا", "بهذه الكلمات")
                    and "\n" not in gap
                ):
                    if cue.form.kind in (Kind.VERB, Kind.SOURCE) and cue.first not in self.openers:
                        yield self._made(QuoteType.DIRECT, quoted.span, cue, "marks first")
                    break

    def _sourced(self, found: Sequence[Found]) -> Iterator[Found]:
        """Yield the main clause of a sentence that names its source before or behind it: ، بحسب مصدر أمني."""
        document = self.document
        for cue in self.cues:
            sentence = document.sentence_at(cue.span.start)
            if sentence is None or self._taken(found, cue) or not self._is_source(cue, sentence):
                continue
            first = not document.text[sentence.start : cue.span.start].strip("و ")
            start = behind_source(document, cue, sentence, comma=first) if cue.form.kind is Kind.SOURCE else None
            behind = start is not None
            if start is None and not first:
                taken = max((f.content.end for f in found if f.content.end <= cue.span.start), default=0)
                start = main_clause(document, cue, sentence, taken)
            end = document.words[cue.first].start
            if cue.form.kind is Kind.VERB:
                end = document.words[cue.first - 1].start
            if behind and start is not None:
                end = clause_end(document, start, self.cues, self.openers)
            if start is None or start >= end:
                continue
            span = Span(start, trimmed_end(document.text, start, end))
            if len(document.indexes_in(span)) < LEAST or self._claimed(found, span):
                continue
            marked = self._speech_in(span)
            for quoted in marked:
                yield self._marked(cue, quoted, span, "source part")
            if not marked:
                rule = "source first" if first else "source"
                yield self._made(QuoteType.INDIRECT, span, cue, rule, span)

    def _is_source(self, cue: Cue, sentence: Span) -> bool:
        """Tell whether a cue names the source of a clause: بحسب مصدر, or كما أعلنت الوزارة behind a comma."""
        document = self.document
        gap = document.gaps[cue.first]
        if cue.form.kind is Kind.SOURCE:
            head = document.text[sentence.start : cue.span.start].strip("و ") == ""
            return names_a_source(document, cue, parted=head or any(c in gap for c in '،,؛-–—"”»('))
        if cue.form.kind is not Kind.VERB or not cue.form.asserts or cue.first in self.openers or not cue.first:
            return False
        if cue.form.lemma in NOT_SOURCES:
            return False
        return document.folded_words[cue.first - 1] == "كما" and any(c in document.gaps[cue.first - 1] for c in "،,")

    def _phrases(self, found: Sequence[Found]) -> Iterator[Found]:
        """Yield words in marks that a verb before them in the sentence attributes to someone: وصفه بأنه “رجل لامع”."""
        document = self.document
        for quoted in document.quoted:
            if quoted.span.start in self.names or not quoted.balanced or self._claimed(found, quoted.span):
                continue
            start = document.sentence_start(quoted.outer.start)
            before = [
                c
                for c in self.cues
                if start <= c.span.start
                and c.span.end <= quoted.outer.start
                and c.form.kind in (Kind.VERB, Kind.PARTICIPLE)
            ]
            if before and self.by_cue[before[-1].first][0] is not None:
                cue = before[-1]
                distance = document.index_at(quoted.span.start) - cue.last
                yield self._made(QuoteType.PARTIAL, quoted.span, cue, "phrase", distance=distance)

    def _claimed(self, found: Sequence[Found], span: Span) -> bool:
        return any(f.content.overlaps(span) for f in found)
