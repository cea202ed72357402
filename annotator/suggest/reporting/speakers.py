"""Who speaks: noun phrases behind a reporting verb or before it, and the speakers so far."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from annotator.arabic.words import word_set
from annotator.model.span import Span
from annotator.suggest.document import Document
from annotator.suggest.entities import EntitySuggester
from annotator.suggest.naming.lexicon import lexicon
from annotator.suggest.naming.persons import BEHIND_TITLE
from annotator.suggest.naming.triggers import TITLES
from annotator.suggest.reporting.cues import Cue, Kind, cue_forms

_ENDS = word_set(
    "في خلال علي عن من الي مع بعد قبل امس اليوم مساء صباح لدي عبر حول عقب ضمن اثناء حيث ان بان انه انها "
    "ضد عند منذ يوم حين امام فيما بينما كما ايضا كذلك مجددا رسميا قد فقد ثم بانه بانها فان فانه فانها قال "
    "قالت وقد له لها لهم به بها فيه فيها الذي التي الذين هذا هذه ذلك تلك اذا لو لم لن لا ما كان كانت يكون "
    "تكون انما لكن لكنه بل او ام هو هي هم نحو الا سوي بقوله بالقول قوله قولها هناك هنا جدا وذلك وهو وهي "
    "ليس ليست فقط"
)
"""Words that end a noun phrase or begin none."""
_SKIPPED = word_set("امس اليوم ايضا كذلك مجددا رسميا قد فقد بدوره بدورها مساء صباح ذلك")
"""Words between a verb and its subject that are passed over."""
_DAYS = word_set("الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت")
_OWN_FIRST_LETTER = word_set("بلديه بيان بلاغ بعض بطل لجنه لاعب لواء")
"""Words whose ب or ل is no preposition though the rest is a word as well."""
LONGEST = 12  # words of a speaker
_SELF = ("قول", "تعبير", "راي", "وصف")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A speaker at a place, with the gender that the verb told."""

    span: Span
    feminine: bool


def speaker_behind(document: Document, cue: Cue, stop: int) -> Span | None:
    """Return the noun phrase behind `cue` before word index `stop`, with title, apposition and coordination."""
    index = cue.last + 1
    folded, joined = document.folded_words, document.joined
    stop = min(stop, len(folded), cue.last + 1 + 20)
    if cue.form.kind is Kind.SOURCE:
        return _source(document, index)
    while index < stop and (folded[index] in _SKIPPED | _DAYS) and joined[index]:
        index += 1
    parted = index < stop and index > cue.last + 1 and "،" in document.gaps[index]
    if index >= stop or not (joined[index] or parted):
        return None
    return phrase_from(document, index, stop)


def _source(document: Document, index: int) -> Span | None:
    """Return the phrase behind وفقا, بحسب, نقلا عن: its ل or عن stays outside."""
    folded = document.folded_words
    if index < len(folded) and folded[index] in ("عن", "الي"):
        index += 1
    if index >= len(folded) or folded[index].startswith(_SELF):
        return None
    if folded[index] == "ما" and index + 2 < len(folded):  # بحسب ما أعلن المتحدث
        index += 2
        if index + 1 < len(folded) and folded[index] in ("به", "عنه"):
            index += 1
    start = document.words[index].start
    for point, _ in document.heads[index][1:]:
        if document.text[start] == "ل":
            start = point
    return phrase_from(document, index, index + LONGEST, start=start)


def phrase_from(document: Document, first: int, stop: int, *, start: int | None = None) -> Span | None:
    """Return the noun phrase that begins in word `first`, before word index `stop`; None where none begins."""
    folded = document.folded_words
    if first >= len(folded) or ends_phrase(document, first) or (start is None and _is_prepositional(document, first)):
        return None
    last = first
    indefinite = not folded[first].startswith("ال")
    for index in range(first + 1, min(stop, len(folded), first + LONGEST)):
        word, gap = folded[index], document.gaps[index]
        if not document.joined[index] and not _goes_on(document, index, gap):
            break
        if (
            word in ("في", "من")
            and index == last + 1
            and last - first < 3
            and indefinite
            and not _names(document, first, last)
        ):
            if index + 1 < min(stop, len(folded)) and folded[index + 1] not in (
                "بيان",
                "تصريح",
                "تصريحات",
                "حديث",
                "مداخله",
                "مقابله",
            ):
                continue
            break
        if ends_phrase(document, index):
            break
        if index - 1 in name_words(document) and index not in name_words(document) and _begins_object(word):
            break
        if index > first and word.startswith("ل") and _is_addressee(document, index):
            break
        last = index
    begin = document.words[first].start if start is None else start
    return Span(begin, document.words[last].end)


def _begins_object(word: str) -> bool:
    """Tell whether a word behind a name is no apposition: neither definite nor coordinated nor a title."""
    return not word.startswith(("ال", "و", "لل", "ب", "ل")) and word not in TITLES and not word.startswith("عضو")


def ends_phrase(document: Document, index: int) -> bool:
    """Tell whether word `index` belongs to no noun phrase: a particle, an adverb, a day, a reporting word."""
    word = document.folded_words[index]
    if word == "علي" and document.words[index].of(document.text).endswith("ي"):
        return False  # the name, not the preposition على
    lone_proclitic = len(word) == 1  # بـ before quotation marks
    return (
        lone_proclitic or word in _ENDS or word in _DAYS or (word in cue_forms() and index not in name_words(document))
    )


def _is_prepositional(document: Document, index: int) -> bool:
    """Tell whether a word begins with ب or ل that is not its own: برفع, للمساعدة."""
    if document.folded_words[index][:1] not in ("ب", "ل") or index in name_words(document):
        return False
    word, known = document.folded_words[index], lexicon().words
    if word in _OWN_FIRST_LETTER:
        return False
    return word.startswith("لل") or any(len(rest) > 2 and rest in known for _, rest in document.heads[index][1:])


@lru_cache(maxsize=8)
def _name_spans(document: Document) -> tuple[Span, ...]:
    return tuple(s.span for s in EntitySuggester().suggest(document))


@lru_cache(maxsize=8)
def name_words(document: Document) -> frozenset[int]:
    """Return the indexes of the words that are inside names."""
    spans = _name_spans(document)
    return frozenset(k for span in spans for k in document.indexes_in(span))


def _is_addressee(document: Document, index: int) -> bool:
    """Tell whether ل begins the one spoken to (قال مصدر لوكالة ...), not a part of a title (رئيس اللجنة للهلال)."""
    word = document.folded_words[index]
    return word.startswith(
        ("لوكال", "لصحيف", "لقنا", "لراديو", "للاذاع", "للصحف", "للصحاف", "لاذاع", "لموقع", "لبرنامج", "لرويترز")
    ) or word in ("ل", "لـ")


def _goes_on(document: Document, index: int, gap: str) -> bool:
    """Tell whether a phrase goes on over a comma: a title or a name in apposition."""
    if gap.strip() in ("“", '"', "«", "”", "»", '" '):
        return "\n" not in gap
    if gap.strip() != "،":
        return False
    word = document.folded_words[index]
    at = document.words[index].start
    return word.startswith(("رييس", "مدير", "وزير", "عضو", "نايب", "المتحدث", "استاذ", "خبير")) or any(
        s.span.start == at and s.code == "PER" for s in EntitySuggester().suggest(document)
    )


def _names(document: Document, first: int, last: int) -> bool:
    return not name_words(document).isdisjoint(range(first, last + 1))


def speaker_before(document: Document, cue: Cue, sentence_start: int) -> Span | None:
    """Return the subject before the verb: names right before it (أما نتنياهو فقد أكد), coordination included."""
    listed = _name_spans(document)
    names = listed[bisect_left(listed, Span(sentence_start, sentence_start + 1)) : bisect_left(listed, cue.span)]
    if not names:
        return None
    between = document.text[names[-1].end : cue.span.start].strip(" \u0640")
    if between not in ("", "فقد", "قد", "وقد"):
        return None
    span = with_title(document, names[-1])
    for earlier in reversed(names[:-1]):
        if document.text[earlier.end : max(earlier.end, span.start)].strip() not in ("و", "،"):
            break
        span = with_title(document, Span(earlier.start, span.end))
    return span


def with_title(document: Document, name: Span) -> Span:
    """Return the name with the title before it: الرئيس الروسي فلاديمير بوتين. Proclitics of the title stay outside."""
    index = document.index_at(name.start)
    found = name
    for k in range(index, max(-1, index - BEHIND_TITLE - 1), -1):
        if k < index:
            title = next((start for start, word in reversed(document.heads[k]) if word in TITLES), None)
            if title is not None:
                found = Span(title, name.end)
            elif not document.folded_words[k].startswith(("ال", "لل", "باسم")):
                break
        if not document.joined[k]:
            break
    return found


def last_speaker(spoken: Sequence[Spoken], cue: Cue) -> Span | None:
    """Return the nearest earlier speaker that agrees with the verb in gender, or simply the last one."""
    for one in reversed(spoken):
        if one.feminine == cue.form.feminine:
            return one.span
    return spoken[-1].span if spoken else None
