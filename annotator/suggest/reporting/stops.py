"""Where a reported clause ends. The rules are ordered; docs/suggestions/quotations.md has an example of each."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.arabic.words import word_set
from annotator.model.span import Span
from annotator.suggest.document import Document
from annotator.suggest.reporting.clauses import OWN_PREPOSITION, sentence_end
from annotator.suggest.reporting.cues import PARTICLES, Class, Cue, Kind
from annotator.suggest.reporting.sources import names_a_source
from annotator.suggest.reporting.speakers import name_words

_COMMENTS = word_set("وهو وهي مما الامر")
"""Words behind a comma with which the writer remarks on what was reported."""
_CONJUNCTIONS = word_set("فيما وفيما بينما وبينما كما حيث حين")
"""Words before a reporting verb that belong to its sentence, not to the clause before."""
_BACKGROUND = word_set("وكان وكانت")
_ARRIVALS = word_set(
    "وجاء وجاءت وياتي وتاتي وتزامن وتزامنت ويتزامن وسبق ويذكر ويشار وتجدر وجدير والجدير يذكر تجدر يشار"
)
"""Words behind a comma with which the writer turns to the background: ويأتي هذا التصريح, وتجدر الإشارة."""
_TURNING = word_set(
    "موجها موجهه مقدما مقدمه مستعرضا مستعرضه محملا محمله مجددا مستشهدا مستشهده متطرقا متطرقه معلنا معلنه مهنيا "
    "شاكرا شاكره مذكرا مذكره مثنيا مثنيه مستدلا مقترحا مقترحه متمنيا متمنيه راجيا املا مشيدا مشيده رافضا رافضه"
)
"""Adverbs of state behind a comma with which the writer goes on about the one who spoke: موجها شكره."""
_BREAKS = word_set("حيث فيما بينما")
_PERSONS = word_set("الوزير الرييس المتحدث الناطق المدير المصدر المسوول السفير القايد المحافظ النايب الامين المدرب")
_TRIMMED = " \t\u00a0\u200f\u200e.،,؛;:!؟?\u0640-–—"


@dataclass(frozen=True, slots=True)
class Host:
    """What a clause depends on: its reporting word, the speaker's words that name a person, and what opened it."""

    cue: Cue
    by: str
    person: frozenset[str] = frozenset()


def clause_end(
    document: Document, start: int, cues: Sequence[Cue], openers: frozenset[int], host: Host | None = None
) -> int:
    """Return where the clause that begins at code point `start` ends.

    `openers` holds the first word index of the cues that open content of their own. In order: (1) the sentence;
    (2) a participle that goes on (مشيرا إلى أن), (3) و, فيما or كما with a reporting verb, (4) a source (، بحسب مصدر),
    whichever comes first; where that source has a clause of its own behind حيث, the clause ends there (5);
    (6) a remark of the writer (، وهو ما), (7) background (، وكان الوزير قد), (8) a new sentence about the speaker.
    """
    end = sentence_end(document, start)
    for cue in cues[bisect_right(cues, start, key=lambda c: c.span.start) :]:
        if cue.span.start >= end:
            break
        if (at := _stop_at(document, cue, openers, host)) is not None and at > start:
            end = at
            if cue.form.kind is Kind.SOURCE and not _is_own(document, cue):
                end = _break_before(document, start, at)
            break
    first = bisect_left(document.words, start + 1, key=lambda w: w.start)
    for index in range(first, len(document.words)):
        at = document.words[index].start
        if at >= end:
            break
        if (
            any(c in document.gaps[index] for c in "،,؛")
            and _turns(document, index, host)
            and not in_marks(document, at)
        ):
            end = at
            break
    return trimmed_end(document.text, start, end)


def _turns(document: Document, index: int, host: Host | None) -> bool:
    """Tell whether the writer speaks again from word `index` on, which stands behind a comma."""
    folded = document.folded_words
    word = folded[index]
    if word[:1] not in ("و", "م", "ي", "ت", "ا", "ف"):
        return False
    spoken = host is not None and host.by == "colon"
    if word in _TURNING or (word == "في" and folded[index + 1 : index + 3] == ("اشاره", "الي")):
        return True
    if word in _COMMENTS:
        return not spoken
    if word in _ARRIVALS:
        return True
    following = folded[index + 1 : index + 8]
    if word in _BACKGROUND:
        return "قد" in following[1:]
    about = host is not None and bool(following) and following[0] in host.person
    return about and word[:1] == "و" and word[1:2] not in ("ي", "ت", "س", "ا") and word not in PARTICLES


def _break_before(document: Document, start: int, end: int) -> int:
    """Return where a clause with a source of its own begins: ... في صدره، حيث توفي في المستشفى، بحسب مصدر طبي."""
    for index in document.indexes_in(Span(start, end)):
        at = document.words[index].start
        if start < at < end and document.folded_words[index] in _BREAKS and "،" in document.gaps[index]:
            return at if len(document.indexes_in(Span(at, end))) >= 5 else end
    return end


def _stop_at(document: Document, cue: Cue, openers: frozenset[int], host: Host | None) -> int | None:
    word = document.words[cue.first]
    if in_marks(document, cue.span.start):
        return None
    gap = document.gaps[cue.first]
    parted = any(c in gap for c in '،,؛-–—"”»(')
    following = document.folded_words[cue.last + 1] if cue.last + 1 < len(document.words) else ""
    if cue.form.kind is Kind.PARTICIPLE:
        if cue.first in openers:
            return word.start
        goes_on = following in ("الي", "علي", "عن", "من", "ان", "بان") or document.folded_words[cue.first].endswith("ا")
        again = host is not None and host.cue.form.feminine and cue.form.feminine
        if following and following == OWN_PREPOSITION.get(cue.form.lemma) and cue.form.asserts:
            return word.start
        return word.start if (goes_on or again) and parted else None
    if cue.form.kind is Kind.SOURCE:
        return word.start if _is_own(document, cue) or names_a_source(document, cue, parted=parted) else None
    if cue.form.kind is Kind.VERB:
        return _before_verb(document, cue, parted, openers, host)
    return None


def _before_verb(document: Document, cue: Cue, parted: bool, openers: frozenset[int], host: Host | None) -> int | None:
    """Return where the clause of a reporting verb begins that ends the clause before it."""
    word = document.words[cue.first]
    before = document.folded_words[cue.first - 1] if cue.first else ""
    if cue.first in openers and cue.form.asserts:
        if cue.span.start > word.start:
            return word.start
        if before in _CONJUNCTIONS:
            two = before == "حين" and cue.first > 1 and document.folded_words[cue.first - 2] in ("في", "وفي")
            return document.words[cue.first - (2 if two else 1)].start
        return None
    if before == "كما" and cue.form.asserts and "،" in document.gaps[cue.first - 1]:
        return document.words[cue.first - 1].start
    same = (
        host is not None
        and cue.form.group in (Class.SAY, Class.CALL)
        and host.cue.form.feminine == cue.form.feminine
        and not cue.form.present
    )
    return word.start if same and parted and cue.span.start > word.start else None


def _is_own(document: Document, cue: Cue) -> bool:
    """Tell whether a source names the speaker's own words (وفق قوله) or a verb (بحسب ما أفاد)."""
    following = document.folded_words[cue.last + 1] if cue.last + 1 < len(document.words) else ""
    if cue.last > cue.first or following.startswith(("قول", "تعبير", "راي", "وصف")):
        return True
    return following == "ما" and names_a_source(document, cue)


def in_marks(document: Document, point: int) -> bool:
    """Tell whether code point `point` stands between balanced quotation marks."""
    return any(q.balanced and q.outer.start < point < q.outer.end for q in document.marks_at(point))


def trimmed_end(text: str, start: int, end: int) -> int:
    """Return `end` without the white space, punctuation and opening marks before it."""
    while end > start + 1 and text[end - 1] in _TRIMMED:
        end -= 1
    return end


def person_words(document: Document, speaker: Span) -> frozenset[str]:
    """Return the words by which a writer goes on to speak about a person who spoke: the title and the last name."""
    inside = document.indexes_in(speaker)
    ends = {document.folded_words[k] for k in (inside[0], inside[-1])} if inside else set()
    named = {document.folded_words[inside[-1]]} if inside and inside[-1] in name_words(document) else set()
    return frozenset((ends & _PERSONS) | named)
