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
    "ضروره قبل بعد دون منذ حتي يجب يمكن ينبغي اجل يتوقع المتوقع شرط المفترض الممكن المفروض المقرر رغم الرغم بالرغم "
    "شريطه كما غير الا لولا يريد تريد نريد اهميه وجوب امكانيه يبدو يعني تعني علما خصوصا خاصه لاسيما سيما حيث اذ "
    "بحجه بزعم بذريعه يفترض المنتظر ينتظر المرجح الموكد الواضح المحتمل الطبيعي المعروف بد لابد شك سبق اتضح المهم "
    "لو بمعني لدرجه درجه باعتبار اعتبار بما كون بيد يستطيع تستطيع نستطيع اراد شانه شانها مفادها مفاده احتمال فرصه "
    "بدلا عوضا فضلا بشرط يحب يكفي كاد يكاد اوشك عسي لعل سوي بل او اي مثل اختار اختارت قرر قررت قرروا حاول حاولت استطاع استطاعت فضل فضلت رفض رفضت ارادت ارادوا كادت "
    "يود تود اود نود يامل نامل اتمني نتمني متمنيا امل املا ايه اي يسعدني يسرني تقرر ثبت تاكد تبين راجيا سايلا الله"
)
"""Words after which أن does not belong to a reporting word before them."""
_OWN_PREPOSITION = {"أشار": "الي", "لفت": "الي", "ألمح": "الي", "نوه": "الي", "شدد": "علي", "أعرب": "عن", "تحدث": "عن"}
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
    filled = False
    for index in range(cue.last + 1, min(len(words), cue.last + 1 + reach)):
        word, gap, distance = words[index], document.gaps[index], index - cue.last
        if word.start >= end and not gap.lstrip().startswith((":", "“", '"', "«")):
            return None
        quoted = _quoted_at(document, word, index) if gap and not gap.isspace() else None
        if ":" in gap:
            return _behind_colon(document, cue, index, quoted) if distance <= FARTHEST_COLON else None
        if quoted is not None and quoted.span.start not in names_in_marks and distance <= FARTHEST_MARKS:
            if not _is_speaker(document, cue, quoted, end):
                return Opening(quoted.span.start, index, "marks", quoted)
            continue
        if folded[index] in PARTICLES:
            return _behind_particle(document, cue, index, filled, names_in_marks)
        if folded[index] in ("وان", "لان"):
            return None
        if folded[index] == _OWN_PREPOSITION.get(cue.form.lemma):
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
    joined = document.joined[index]
    if index + 1 >= len(words) or (joined and _is_claimed(before)):
        return None
    if filled and before != _OWN_PREPOSITION.get(cue.form.lemma) and not folded[index].startswith("ب"):
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
    for index in range(inside[-1] + 1, min(len(document.words), inside[-1] + 13)):
        if document.words[index].start >= end:
            return False
        if ":" in document.gaps[index] or (
            index > inside[-1] + 1 and _quoted_at(document, document.words[index], index)
        ):
            return ":" in document.gaps[index]
        word = document.folded_words[index]
        if word in PARTICLES:
            return not _is_claimed(document.folded_words[index - 1])
        if word in cue_forms():
            return False
    return False


def is_aside(document: Document, cue: Cue, found: Opening) -> bool:
    """Tell whether `cue` stands in a relative clause set off by commas: وأوضحت المرأة، التي تحدثت للصحيفة، أنها ..."""
    relative = cue.first > 0 and document.folded_words[cue.first - 1] in _RELATIVE
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
