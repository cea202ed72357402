"""Subjects before their verb, the one addressed behind it, and speakers who go on: agreement of gender and number."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.arabic.words import word_set
from annotator.model.span import Span
from annotator.suggest.document import Document
from annotator.suggest.entities import EntitySuggester
from annotator.suggest.naming.persons import BEHIND_TITLE
from annotator.suggest.naming.triggers import TITLES
from annotator.suggest.reporting.cues import Class, Cue
from annotator.suggest.reporting.speakers import ends_phrase, name_spans, name_words, phrase_from

_INTRODUCING = word_set("و وكان وكانت كان كانت لكن ولكن اما غير الا ان وان بينما فيما وفيما كما")
"""Words at the head of a sentence that stand before its subject."""
_RELATIVE = word_set("الذي التي الذين اللذان اللتان")
_PREPOSITIONS = word_set("علي في من الي عن مع ضد حول بين نحو لدي عبر عند بعد قبل خلال وبين")
_COLLECTIVE = word_set(
    "الشعب المجتمع الجميع كل الكل الاطراف جميع كافه العالم الناس انصار ابناء الدول دول الاحزاب اهالي الامم القوي "
    "المواطنين بلاده البلدين الطرفين الجانبين كلا اعضاء الراي الجماهير الشباب المراه الاسر الاسره الجهات"
)
"""Whom one calls upon; they seldom speak themselves."""
_THINGS = word_set(
    "معارضه دعوه دعوته دعوتها رفض رفضه رفضها دعم دعمه دعمها التزام التزامه التزامها ضروره اهميه حرص حرصه حرصها "
    "سيطره استعداد استعداده استعدادها مقتل وفاه اصابه اعتقال توقيف وقوع وجود عدم نيه نيته نيتها موقف موقفه موقفها "
    "صحه تمسك تمسكه تمسكها ثقه ثقته ثقتها تقديره تقديرها شكره شكرها رغبه رغبته رغبتها عزم عزمه عزمها قدره قدرته "
    "قدرتها حق حقه استمرار مواصله فتح اغلاق انطلاق اطلاق تعيين اقاله استقاله استقالته استقالتها فوز فوزه خساره "
    "ارتفاع انخفاض تراجع تسجيل ضبط القبض بدء انتهاء تاجيل الغاء تمديد توقيع افتتاح حالات حاله عمله عملها حديثه "
    "حديثها كلمته كلمتها هذه نفسه نفسها السياق الاطار الصدد اسفه اسفها قلقه قلقها امله املها سعادته خبر انباء نبا "
    "تفاصيل نتايج اسباب تاييده تاييدها تضامنه تضامنها ادانته ادانتها"
)
"""Heads of what is reported or done, never of who speaks: أكد معارضة روسيا لـ, أعلنت استعدادها لـ."""
_MANY = word_set(
    "مصادر شهود مسوولون خبراء علماء نشطاء سكان محللون باحثون اهالي ناشطون عدد بعض نواب اطباء زعماء وزراء قاده"
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A speaker at a place, with the gender that the verb told and whether they are several."""

    span: Span
    feminine: bool
    plural: bool = False


def is_many(document: Document, span: Span) -> bool:
    """Tell whether a phrase names several: a plural noun at its head, or names joined by و."""
    inside = document.indexes_in(span)
    head = document.folded_words[inside[0]].removeprefix("ال") if inside else ""
    if head in _MANY or (len(head) > 4 and head.endswith(("ون", "ين")) and inside[0] not in name_words(document)):
        return True
    return any(
        document.heads[k][1:]
        and k in name_words(document)
        and document.text[document.words[k].start] == "و"
        and k - 1 in name_words(document)
        for k in inside[1:]
    )


def is_addressed(document: Document, cue: Cue, span: Span, spoken: Sequence[Spoken]) -> bool:
    """Tell whether the phrase behind a calling verb is the one called upon: ودعا الشعب إلى, وطالبت المحتجين بـ.

    Only where somebody has spoken before who agrees with the verb. An ending of the object (المحتجين), a collective
    noun, a feminine noun behind a masculine verb or a masculine person's title behind a feminine one give it away.
    """
    inside = document.indexes_in(span)
    if inside and document.folded_words[inside[0]] in _THINGS:
        return True
    if cue.form.group is not Class.CALL or not any(s.feminine == cue.form.feminine for s in spoken):
        return False
    if not inside:
        return False
    head = document.folded_words[inside[0]]
    named = inside[0] in name_words(document)
    if head in _COLLECTIVE or (len(head) > 5 and head.endswith("ين") and not named):
        return True
    if not cue.form.feminine and document.words[inside[0]].of(document.text).endswith("ة"):
        return head not in TITLES
    return cue.form.feminine and head in TITLES and not document.words[inside[0]].of(document.text).endswith("ة")


def speaker_before(document: Document, cue: Cue, sentence_start: int) -> Span | None:
    """Return the subject before the verb: names right before it (أما نتنياهو فقد أكد), coordination included."""
    listed = name_spans(document)
    if cue.form.lemma in ("جاء", "ورد"):
        before = cue.first - 1  # بيانا جاء فيه
        return phrase_from(document, before, cue.first, start=document.words[before].start) if cue.first else None
    names = listed[bisect_left(listed, Span(sentence_start, sentence_start + 1)) : bisect_left(listed, cue.span)]
    if not names:
        return _phrase_before(document, cue, sentence_start)
    if names[-1].end > cue.span.start and names[-1].start < document.words[cue.first].start:
        names = (*names[:-1], Span(names[-1].start, document.words[cue.first - 1].end))
    between = document.text[names[-1].end : cue.span.start].strip(" \u0640،,")
    if between not in ("", "فقد", "قد", "وقد", "بدوره", "بدورها", "من جهته", "من جهتها", "من جانبه", "من جانبها"):
        return _phrase_before(document, cue, sentence_start)
    span = with_title(document, names[-1])
    leader = document.index_at(span.start) - 1
    if leader >= 0 and document.folded_words[leader] in _PREPOSITIONS and document.joined[leader + 1]:
        return None  # ردا على سؤال عن إيران قال
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


def _phrase_before(document: Document, cue: Cue, sentence_start: int) -> Span | None:
    """Return the noun phrase between the head of the sentence and the verb: مصدر أمني أكد, وكان مسؤول قد أعلن."""
    folded = document.folded_words
    if cue.first and folded[cue.first - 1] in _RELATIVE:
        return _antecedent(document, cue.first - 2)
    last = cue.first - 1
    while last >= 0 and folded[last] in ("قد", "فقد", "بدوره", "بدورها"):
        last -= 1
    if last > 0 and folded[last] in ("جهته", "جهتها", "جانبه", "جانبها") and folded[last - 1] == "من":
        last -= 2
    first = document.index_at(sentence_start)
    while first < last and folded[first] in _INTRODUCING:
        first += 1
    if not 0 <= last - first < 12 or document.words[first].start < sentence_start:
        return None
    start = None
    if document.text[document.words[first].start] == "و" and len(document.heads[first]) > 1:
        start = document.heads[first][1][0]
    if last >= 0 and folded[last] in _THINGS:
        return None
    found = phrase_from(document, first, last + 1, start=start)
    return found if found is not None and found.end == document.words[last].end else None


def _antecedent(document: Document, last: int) -> Span | None:
    """Return the noun phrase that ends in word `last`, before a relative pronoun: السلطات المحلية التي أكدت."""
    first = last + 1
    while first > max(0, last - 5) and not ends_phrase(document, first - 1):
        first -= 1
        if not document.joined[first] or not document.folded_words[first].startswith("ال"):
            break
    return phrase_from(document, first, last + 1) if first <= last else None


def subject_of_sentence(document: Document, cue: Cue) -> Span | None:
    """Return the first person or body named near the head of the cue's sentence: وصل سامر حداد أمس مؤكدا أن ..."""
    start = document.sentence_start(cue.span.start)
    listed = name_spans(document)
    names = listed[bisect_left(listed, Span(start, start + 1)) : bisect_left(listed, cue.span)]
    known = {s.span for s in EntitySuggester().suggest(document) if s.code != "LOC"}
    first = next((name for name in names if name in known), None)
    near = first is not None and document.index_at(first.start) - document.index_at(start) <= 8
    return with_title(document, first) if first is not None and near else None


def last_speaker(spoken: Sequence[Spoken], cue: Cue) -> Span | None:
    """Return the nearest earlier speaker that agrees with the verb in gender and number, else in one, else the last."""
    for one in reversed(spoken):
        if one.feminine == cue.form.feminine and one.plural == cue.form.plural:
            return one.span
    for one in reversed(spoken):
        if one.plural if cue.form.plural else one.feminine == cue.form.feminine:
            return one.span
    return spoken[-1].span if spoken else None
