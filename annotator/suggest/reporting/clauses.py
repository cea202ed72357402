"""What a reporting word opens behind it: where the reported content begins, and by what. Not where it ends."""

from dataclasses import dataclass

from annotator.arabic.marks import Quoted
from annotator.arabic.words import word_set
from annotator.model.span import Span
from annotator.suggest.document import Document
from annotator.suggest.reporting.cues import PARTICLES, Class, Cue, Kind, cue_forms

FARTHEST = 46  # words between a reporting word and its particle: long titles stand between
FARTHEST_MARKS = 28
FARTHEST_COLON = 16
FARTHEST_GOING_ON = 14  # behind a participle or a verb of going on
_NOT_REPORTING = word_set(
    "ضروره قبل بعد دون منذ حتي يجب يمكن ينبغي اجل يتوقع المتوقع شرط المفترض الممكن المفروض المقرر رغم الرغم "
    "بالرغم شريطه كما غير الا لولا يريد تريد نريد اهميه وجوب امكانيه يبدو يعني تعني علما خصوصا خاصه لاسيما سيما "
    "حيث اذ بحجه بزعم بذريعه يفترض المنتظر ينتظر المرجح الموكد الواضح المحتمل الطبيعي المعروف بد لابد شك سبق اتضح "
    "المهم لو بمعني لدرجه درجه باعتبار اعتبار بما كون بيد يستطيع تستطيع نستطيع اراد شانه شانها مفادها مفاده "
    "احتمال فرصه بدلا عوضا فضلا بشرط يحب يكفي كاد يكاد اوشك عسي لعل سوي بل او اي مثل اختار اختارت قرر قررت قرروا "
    "حاول حاولت استطاع استطاعت فضل فضلت رفض رفضت ارادت ارادوا كادت يود تود اود نود يامل نامل اتمني نتمني متمنيا "
    "امل املا ايه يسعدني يسرني تقرر ثبت تاكد تبين راجيا سايلا الله"
)
"""Words after which أن does not belong to a reporting word before them."""
OWN_PREPOSITION = {"أشار": "الي", "لفت": "الي", "ألمح": "الي", "نوه": "الي", "شدد": "علي", "أعرب": "عن", "تحدث": "عن"}
"""Verbs whose content stands behind a preposition: once it has taken a noun, a later أن is another word's."""
_RELATIVE = word_set("الذي التي الذين ما مما")


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
    near = cue.form.kind is Kind.PARTICIPLE or cue.form.group is Class.ON
    reach = FARTHEST_GOING_ON if near else FARTHEST
    filled = claimed = False
    passed = 0  # the end of marks that open nothing: what stands in them is not looked at
    for index in range(cue.last + 1, min(len(words), cue.last + 1 + reach)):
        word, gap, distance = words[index], document.gaps[index], index - cue.last
        if word.start >= end and not gap.lstrip().startswith((":", "“", '"', "«")):
            return None
        if word.start < passed:
            continue
        quoted = _quoted_at(document, word, index) if gap and not gap.isspace() else None
        if ":" in gap:
            return _behind_colon(document, cue, index, quoted) if quoted or distance <= FARTHEST_COLON else None
        if quoted is not None and quoted.span.start not in names_in_marks and distance <= FARTHEST_MARKS:
            if not _is_speaker(document, cue, quoted, end) and not _is_aside_phrase(document, cue, index, quoted):
                return Opening(quoted.span.start, index, "marks", quoted)
            passed = quoted.span.end
            continue
        if quoted is not None and quoted.balanced and quoted.span.start in names_in_marks and ":" not in gap:
            passed = quoted.span.end
            continue
        if folded[index] in PARTICLES:
            if document.joined[index] and _is_claimed(folded[index - 1]):
                claimed = True
                continue
            if claimed and not any(c in gap for c in "،,"):
                return None
            return _behind_particle(document, cue, index, filled, names_in_marks)
        if folded[index] in ("وان", "لان"):
            return None
        if folded[index] == OWN_PREPOSITION.get(cue.form.lemma):
            filled = index + 1 < len(words) and folded[index + 1] not in PARTICLES
    return None


def _behind_colon(document: Document, cue: Cue, index: int, quoted: Quoted | None) -> Opening | None:
    word = document.words[index]
    if quoted is None and not cue.form.asserts:
        return None
    if quoted is None and word.of(document.text)[0].isascii():
        return None  # an address, an hour
    if quoted is None and document.folded_words[index] in PARTICLES and index + 1 < len(document.words):
        following = _quoted_at(document, document.words[index + 1], index + 1)
        return Opening(document.words[index + 1].start, index, "particle", following)
    return Opening(quoted.span.start if quoted else word.start, index, "colon", quoted)


def _behind_particle(
    document: Document, cue: Cue, index: int, filled: bool, names_in_marks: frozenset[int]
) -> Opening | None:
    words, folded = document.words, document.folded_words
    before = folded[index - 1]
    if index + 1 >= len(words):
        return None
    if filled and before != OWN_PREPOSITION.get(cue.form.lemma) and not folded[index].startswith("ب"):
        return None
    following = _quoted_at(document, words[index + 1], index + 1)
    named = following is not None and following.span.start in names_in_marks
    at = words[index + 1].start
    if named and following is not None:
        at = following.outer.start
    return Opening(at, index, "particle", None if named else following)


def _is_claimed(before: str) -> bool:
    """Tell whether أن behind this word is governed by it, not by a reporting word: قبل أن, ويمكن أن."""
    return before in _NOT_REPORTING or (before[:1] in "وف" and before[1:] in _NOT_REPORTING)


def _is_speaker(document: Document, cue: Cue, quoted: Quoted, end: int) -> bool:
    """Tell whether a few words in marks are the name of who speaks: the content opens behind them.

    أكدت «النور» أن ..., صرح "مركز الواحة" الترفيهي بأن ...
    """
    inside = document.indexes_in(quoted.span)
    if len(inside) > 4 or not quoted.balanced or inside[0] - cue.last > 3 or cue.form.kind is Kind.PARTICIPLE:
        return False
    for index in range(inside[-1] + 1, min(len(document.words), inside[-1] + FARTHEST_MARKS)):
        if document.words[index].start >= end:
            return False
        if ":" in document.gaps[index] or (
            index > inside[-1] + 1 and _quoted_at(document, document.words[index], index)
        ):
            following = _quoted_at(document, document.words[index], index)
            return ":" in document.gaps[index] or len(document.indexes_in(following.span)) > 4 if following else True
        word = document.folded_words[index]
        if word in PARTICLES:
            return not _is_claimed(document.folded_words[index - 1])
        if word in cue_forms():
            return False
    return False


def _is_aside_phrase(document: Document, cue: Cue, index: int, quoted: Quoted) -> bool:
    """Tell whether few words in marks far from the verb are a term in passing, not what is said.

    They are what is said right behind the verb and its subject's name, or behind a word that leads in a phrase
    (بـ, بأنه, إلى), or behind a verb that judges (وصف, انتقد).
    """
    few = len(document.indexes_in(quoted.span)) < 4
    before = document.folded_words[index - 1]
    judges = cue.form.group in (Class.URGE, Class.CALL) or cue.form.lemma in ("اعتبر", "سمى")
    return few and not judges and index - cue.last > 4 and before not in LEADING


LEADING = word_set("ب بـ بانه بانها بانهم ك الي علي عن ان انه انها لان")
"""Words before marks that lead in a phrase of someone: وصفه بأنه «خائن», دعا إلى «الحوار»."""


def is_aside(document: Document, cue: Cue, found: Opening) -> bool:
    """Tell whether `cue` stands in a relative clause set off by commas: وأوضحت المرأة، التي تحدثت للصحيفة، أنها ..."""
    back = 2 if cue.first > 1 and document.folded_words[cue.first - 1] in ("لم", "لن", "لا", "قد") else 1
    relative = cue.first >= back and document.folded_words[cue.first - back] in _RELATIVE
    gap = document.gaps[found.before]
    return relative and found.by != "colon" and any(c in gap for c in "،,-–—")


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
