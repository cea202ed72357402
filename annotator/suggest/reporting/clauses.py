"""What a reporting word governs: where the reported content opens behind it, and where a reported clause ends.

The stop rules are ordered and each has its sentence in tests/suggest/test_clauses.py.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.arabic.marks import Quoted
from annotator.arabic.words import word_set
from annotator.model.span import Span
from annotator.suggest.document import Document
from annotator.suggest.reporting.cues import PARTICLES, Cue, Kind

FARTHEST = 28  # words between a reporting word and what it governs
_NOT_REPORTING = word_set(
    "ضروره قبل بعد دون منذ حتي يجب يمكن ينبغي اجل يتوقع المتوقع شرط المفترض الممكن المفروض المقرر رغم "
    "شريطه كما غير الا لولا يريد اهميه وجوب امكانيه"
)
"""Words after which أن does not belong to a reporting word before them."""
_COMMENTS = word_set("وهو وهي مما الامر")
"""Words behind a comma with which the writer remarks on what was reported."""
_CONJUNCTIONS = word_set("فيما وفيما بينما كما حيث حين")
"""Words before a reporting verb that belong to its sentence, not to the clause before."""
_TRIMMED = " \t\u00a0\u200f\u200e.،,؛;:!؟?\u0640-–—"


@dataclass(frozen=True, slots=True)
class Opening:
    """Where reported content begins: `at` is its first code point; `before` the word index that closes the speaker.

    `by` is "particle", "colon" or "marks"; `quoted` what stands in marks right there.
    """

    at: int
    before: int
    by: str
    quoted: Quoted | None = None


def opening(document: Document, cue: Cue, names_in_marks: frozenset[int]) -> Opening | None:
    """Return what `cue` opens behind it in its sentence, None for nothing.

    `names_in_marks` holds the first code points of marked stretches that are names and open nothing.
    """
    words, folded = document.words, document.folded_words
    end = sentence_end(document, cue.span.start)
    for index in range(cue.last + 1, min(len(words), cue.last + 1 + FARTHEST)):
        word = words[index]
        gap = document.gaps[index]
        if word.start >= end and not gap.lstrip().startswith((":", "“", '"', "«")):
            return None
        quoted = _quoted_at(document, word, index)
        named = quoted is not None and quoted.span.start in names_in_marks
        if ":" in gap:
            return Opening(quoted.span.start if quoted else word.start, index, "colon", quoted)
        if quoted is not None and not named:
            return Opening(quoted.span.start, index, "marks", quoted)
        if folded[index] in PARTICLES:
            if folded[index - 1] in _NOT_REPORTING or index + 1 >= len(words):
                return None
            following = _quoted_at(document, words[index + 1], index + 1)
            named = following is not None and following.span.start in names_in_marks
            at = words[index + 1].start
            if named and following is not None:
                at = following.outer.start
            return Opening(at, index, "particle", None if named else following)
        if folded[index] in ("وان", "لان"):
            return None
    return None


def _quoted_at(document: Document, word: Span, index: int) -> Quoted | None:
    """Return the marked stretch that opens between word `index` and the word before it."""
    before = document.words[index - 1].end if index else 0
    opened = (q for q in document.marks_at(word.start) if before <= q.outer.start and q.span.start <= word.start)
    return next(opened, None)


def sentence_end(document: Document, point: int) -> int:
    """Return the end of the sentence that holds `point`; an end mark inside quotation marks does not end it."""
    sentence = document.sentence_at(point)
    if sentence is None:
        return len(document.text)
    around = document.marks_at(sentence.end)
    inside = next((q for q in around if q.balanced and q.span.start < sentence.end < q.outer.end), None)
    return sentence_end(document, inside.outer.end - 1) if inside is not None else sentence.end


def clause_end(document: Document, start: int, cues: Sequence[Cue], openers: frozenset[int]) -> int:
    """Return where the clause that begins at code point `start` ends.

    `openers` holds the first word index of the cues that open content of their own. In order: the sentence; a
    participle that goes on reporting (مشيرا إلى أن); و or فيما with a reporting verb that opens content; a source
    behind a comma (، بحسب مصدر) or of the speaker's own (وفق قوله); a remark of the writer (، وهو الموقف الذي).
    """
    end = sentence_end(document, start)
    for cue in cues[bisect_right(cues, start, key=lambda c: c.span.start) :]:
        if cue.span.start >= end:
            break
        if (at := _stop_at(document, cue, openers)) is not None and at > start:
            end = at
            break
    for index in document.indexes_in(Span(start + 1, end)) if end > start + 1 else ():
        at, word = document.words[index].start, document.folded_words[index]
        if word in _COMMENTS and "،" in document.gaps[index] and not _in_marks(document, at):
            end = at
            break
    return trimmed_end(document.text, start, end)


def _stop_at(document: Document, cue: Cue, openers: frozenset[int]) -> int | None:
    word = document.words[cue.first]
    if _in_marks(document, cue.span.start):
        return None
    gap = document.gaps[cue.first]
    parted = any(c in gap for c in '،,؛-–—"”»(')
    before = document.folded_words[cue.first - 1] if cue.first else ""
    following = document.folded_words[cue.last + 1] if cue.last + 1 < len(document.words) else ""
    if cue.form.kind is Kind.PARTICIPLE:
        goes_on = cue.first in openers or following in ("الي", "علي", "ان", "بان")
        return word.start if goes_on and (parted or cue.first in openers) else None
    if cue.form.kind is Kind.SOURCE:
        own = following.startswith(("قول", "تعبير", "راي", "وصف", "ما"))
        return word.start if parted or own or cue.last > cue.first else None
    if cue.form.kind is Kind.VERB and cue.form.asserts and cue.first in openers:
        if cue.span.start > word.start:
            return word.start
        if before in _CONJUNCTIONS:
            return document.words[cue.first - 1].start
    return None


def _in_marks(document: Document, point: int) -> bool:
    return any(q.balanced and q.outer.start < point < q.outer.end for q in document.marks_at(point))


def trimmed_end(text: str, start: int, end: int) -> int:
    """Return `end` without the white space, punctuation and opening marks before it."""
    while end > start + 1 and text[end - 1] in _TRIMMED:
        end -= 1
    return end
