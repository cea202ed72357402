"""Quotes of a document: reporting words, what they open, who speaks, put together."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.arabic.marks import Quoted
from annotator.arabic.words import word_set
from annotator.model.facts import QuoteType
from annotator.model.span import Span
from annotator.suggest.document import Document
from annotator.suggest.quote_types import quote_type
from annotator.suggest.reporting.clauses import Opening, clause_end, opening, trimmed_end
from annotator.suggest.reporting.cues import Cue, Kind, cues
from annotator.suggest.reporting.speakers import (
    Spoken,
    last_speaker,
    name_words,
    phrase_from,
    speaker_before,
    speaker_behind,
)

_NAMING = word_set(
    "تنظيم برنامج صحيفه مجله قناه شركه فيلم باسم موقع مجموعه شعار بعنوان عنوان مشروع مبادره حمله عمليه "
    "جايزه كتاب روايه جماعه حركه مسلسل تحت مهرجان مسرحيه اغنيه بشعار لصحيفه لقناه فندق سفينه مسمي يسمي "
    "تسمي المسمي المسماه"
)
"""Words before marks that hold a name."""


@dataclass(frozen=True, slots=True)
class Found:
    """A quote as found: its stretches and how sure the rule is, 0 to 1."""

    type: QuoteType
    content: Span
    cue: Span
    speaker: Span | None
    score: float
    rule: str
    clause: Span | None = None


def quotes_of(document: Document) -> tuple[Found, ...]:
    """Return the quotes of the document in order of their content."""
    found = (f for f in _Attribution(document).found() if document.indexes_in(f.content))
    return tuple(sorted(found, key=lambda f: (f.content.start, f.content.end)))


def names_in_marks(document: Document) -> frozenset[int]:
    """Return the first code points of marked stretches that are names, not speech."""
    body = (q for q in document.quoted if not document.in_headline(q.span.start))
    times = Counter(q.span.of(document.text) for q in body)
    return frozenset(q.span.start for q in document.quoted if _is_name(document, q, times))


def _is_name(document: Document, quoted: Quoted, times: Mapping[str, int]) -> bool:
    """A few words behind a naming noun or a bracket, in Latin letters, twice in the text, or known as a name."""
    inside = document.indexes_in(quoted.span)
    if not inside:
        return True
    if len(inside) > 5:
        return False
    before = document.folded_words[inside[0] - 1] if inside[0] else ""
    if (
        "(" in document.gaps[inside[0]]
        or before in _NAMING
        or (before[:1] == "ل" and before[1:] in ("", "ـ", *_NAMING))
    ):
        return True
    surface = quoted.span.of(document.text)
    latin = surface[0].isascii() and surface[0].isalpha()
    return latin or times.get(surface, 0) > 1 or name_words(document).issuperset(inside)


def _reporting(document: Document) -> Iterator[Cue]:
    """Yield the cues that report: none inside a name, no بالقول that only goes on with the verb before it."""
    before: Cue | None = None
    for cue in cues(document):
        if cue.first in name_words(document):
            continue
        with_verb = before is not None and before.form.kind is not Kind.SOURCE and cue.first - before.last < 6
        if cue.form.kind is Kind.SAYING and with_verb and document.folded_words[cue.first].startswith("ب"):
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
        self.by_cue: dict[int, Span | None] = {}

    def _governs(self, cue: Cue) -> bool:
        """Tell whether the cue's own opening comes before the next cue that could claim it."""
        found = self.openings[cue.first]
        if found is None or cue.form.kind is Kind.SOURCE or (found.by == "particle" and not cue.form.asserts):
            return False
        between = [c for c in self.cues if cue.last < c.first < found.before]
        return not any(c.form.kind in (Kind.VERB, Kind.PARTICIPLE, Kind.SAYING) and c.form.asserts for c in between)

    def found(self) -> list[Found]:
        """Return the quotes: governed content first, then sources, then marks that nothing has claimed."""
        found: list[Found] = []
        for cue in self.cues:
            if self._taken(found, cue):
                self.by_cue[cue.first] = last_speaker(self.spoken, cue)
                continue
            speaker = self._speaker(cue)
            if cue.first in self.openers:
                start = self.openings[cue.first]
                assert start is not None
                found.extend(self._governed(cue, start, speaker))
        found.extend(self._closing(found))
        found.extend(self._sourced(found))
        found.extend(self._phrases(found))
        return found

    def _taken(self, found: Sequence[Found], cue: Cue) -> bool:
        """Tell whether the cue stands inside a content that is found already."""
        return any(stretch.start <= cue.span.start < stretch.end for f in found for stretch in (f.clause or f.content,))

    def _speaker(self, cue: Cue) -> Span | None:
        """Return who speaks by `cue`, and remember them for those who speak on."""
        document = self.document
        start = self.openings[cue.first]
        stop = start.before if start is not None else cue.last + 10
        speaker: Span | None = None
        if cue.form.kind is Kind.SAYING:
            speaker = self._told_by(cue)
        elif cue.form.kind is not Kind.PARTICIPLE:
            speaker = speaker_behind(document, cue, stop)
            if speaker is None and cue.form.kind is Kind.VERB:
                sentence = document.sentence_start(cue.span.start)
                speaker = speaker_before(document, cue, sentence)
        known = cue.form.asserts or (speaker is not None and self._names(speaker))
        if speaker is not None and known and not document.in_headline(cue.span.start):
            self.spoken.append(Spoken(speaker, cue.form.feminine))
        elif speaker is None:
            speaker = last_speaker(self.spoken, cue)
        self.by_cue[cue.first] = speaker
        return speaker

    def _names(self, span: Span) -> bool:
        return not name_words(self.document).isdisjoint(self.document.indexes_in(span))

    def _told_by(self, cue: Cue) -> Span | None:
        """Return who stands behind عن before قوله: نقلت وكالات عن المتحدث قوله."""
        for index in range(cue.first - 1, max(0, cue.first - 14), -1):
            if self.document.folded_words[index] == "عن":
                return phrase_from(self.document, index + 1, cue.first)
        return None

    def _governed(self, cue: Cue, start: Opening, speaker: Span | None) -> Iterator[Found]:
        document = self.document
        if start.by == "marks" and start.quoted is not None:
            yield self._marked(cue, start.quoted, speaker, None, 0.8 if cue.form.asserts else 0.6)
            return
        if start.by == "colon" and start.quoted is not None:
            yield self._marked(cue, start.quoted, speaker, start.quoted.span, 0.9)
            return
        end = clause_end(document, start.at, self.cues, self.openers)
        if start.quoted is not None and self._fills(start.quoted, end):
            end = start.quoted.span.end
        if end - start.at < 4:
            return
        clause = Span(start.at, end)
        inside = [
            q for q in document.quoted if clause.start <= q.span.start < clause.end and q.span.start not in self.names
        ]
        outermost = [q for q in inside if not any(o is not q and o.outer.contains(q.outer) for o in inside)]
        if outermost:
            for quoted in outermost:
                yield self._marked(cue, quoted, speaker, clause, 0.85)
        else:
            yield Found(QuoteType.INDIRECT, clause, cue.span, speaker, 0.75, "clause", clause)

    def _fills(self, quoted: Quoted, end: int) -> bool:
        """Tell whether marks that open a clause hold all of it: a sentence, and nothing but a new one behind it."""
        rest = self.document.text[quoted.outer.end : end].lstrip()
        inside = self.document.indexes_in(quoted.span)
        return quoted.balanced and len(inside) >= 4 and (not rest or rest[0] in "و،,؛.")

    def _marked(self, cue: Cue, quoted: Quoted, speaker: Span | None, clause: Span | None, score: float) -> Found:
        span = quoted.span
        if not quoted.balanced:
            span = Span(span.start, clause_end(self.document, span.start, self.cues, self.openers))
        kind = quote_type(self.document.text, [span], clause=[clause] if clause is not None else (), cue=[cue.span])
        return Found(kind, span, cue.span, speaker, score, "marks", clause)

    def _closing(self, found: Sequence[Found]) -> Iterator[Found]:
        """Yield speech in marks with its verb behind it: "..."، يقول المدير."""
        for quoted in self.document.quoted:
            if self._claimed(found, quoted.span) or len(self.document.indexes_in(quoted.span)) < 4:
                continue
            for cue in self.cues:
                gap = self.document.text[quoted.outer.end : cue.span.start]
                if cue.span.start >= quoted.outer.end and gap.strip(" ،,.-–و") == "" and "\n" not in gap:
                    speaker = self.by_cue[cue.first]
                    if cue.form.kind in (Kind.VERB, Kind.SOURCE) and cue.first not in self.openers:
                        yield Found(QuoteType.DIRECT, quoted.span, cue.span, speaker, 0.8, "marks first")
                    break

    def _sourced(self, found: Sequence[Found]) -> Iterator[Found]:
        """Yield the main clause of a sentence that names its source before or behind it: ، بحسب مصدر أمني."""
        document = self.document
        for cue in self.cues:
            if cue.form.kind is not Kind.SOURCE or self._taken(found, cue):
                continue
            sentence = document.sentence_at(cue.span.start)
            if sentence is None:
                continue
            speaker = speaker_behind(document, cue, cue.last + 20) or last_speaker(self.spoken, cue)
            first = not document.text[sentence.start : cue.span.start].strip("و ")
            start = self._behind_source(cue, sentence, comma=first)
            behind = start is not None
            if start is None and not first:
                start = self._main_clause(cue, sentence)
            end = document.words[cue.first].start
            if behind and start is not None:
                end = clause_end(document, start, self.cues, self.openers)
            if start is None or start >= end:
                continue
            span = Span(start, trimmed_end(document.text, start, end))
            if len(document.indexes_in(span)) < 4 or self._claimed(found, span):
                continue
            marked = [q for q in document.quoted if span.contains(q.span) and q.span.start not in self.names]
            if marked:
                for quoted in marked:
                    yield self._marked(cue, quoted, speaker, span, 0.6)
            else:
                yield Found(QuoteType.INDIRECT, span, cue.span, speaker, 0.6, "source", span)

    def _behind_source(self, cue: Cue, sentence: Span, *, comma: bool) -> int | None:
        """Return where the clause begins behind a source: behind فإن, at the head of a sentence behind a comma too."""
        for index in range(cue.last + 1, min(len(self.document.words), cue.last + 14)):
            if self.document.words[index].start >= sentence.end:
                return None
            if self.document.folded_words[index].startswith("فان") and index + 1 < len(self.document.words):
                return self.document.words[index + 1].start
            if comma and "،" in self.document.gaps[index] and not self.document.folded_words[index].startswith("فان"):
                return self.document.words[index].start
        return None

    def _main_clause(self, cue: Cue, sentence: Span) -> int | None:
        """Return where the clause before a source begins: at the head of the sentence without و, or behind حيث."""
        for index in range(cue.first - 1, -1, -1):
            word = self.document.words[index]
            if word.start < sentence.start:
                break
            if self.document.folded_words[index] == "حيث" and index + 1 < cue.first:
                return self.document.words[index + 1].start
        start = sentence.start
        heads = self.document.heads[self.document.index_at(start)]
        if self.document.text[start] == "و" and len(heads) > 1:
            return heads[1][0]
        return start

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
                if start <= c.span.start and c.span.end <= quoted.outer.start and c.form.kind is Kind.VERB
            ]
            if before and self.by_cue[before[-1].first] is not None:
                cue = before[-1]
                yield Found(QuoteType.PARTIAL, quoted.span, cue.span, self.by_cue[cue.first], 0.5, "phrase")

    def _claimed(self, found: Sequence[Found], span: Span) -> bool:
        return any(f.content.overlaps(span) for f in found)
