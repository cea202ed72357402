"""Sources named beside a clause: whether بحسب, وفقا and their like name one who speaks, and where the clause begins."""

from annotator.arabic.words import word_set
from annotator.model.span import Span
from annotator.suggest.document import Document
from annotator.suggest.reporting.cues import Cue, Kind, cue_forms

_SPEAKING = word_set(
    "مصدر مصادر بيان بلاغ تقرير تقارير وكاله وكالات صحيفه صحف متحدث ناطق شهود شاهد مسوول مسوولين مسوولون وزاره "
    "موقع مواقع قناه تصريح تصريحات ارقام بيانات احصاءات احصاييات دراسه دراسات استطلاع خبراء خبير محللين محلل "
    "مراقبين ناشطين ناشط ناشطون نشطاء مرصد منظمه سلطات شرطه جيش حكومه وسايل روايه روايات معلومات تقديرات مدير "
    "رييس وزير مكتب طبيب اطباء سكان اهالي منظمات هييه لجنه معهد مركز جريده مجله محضر باحثين علماء مختصين متابعين "
    "مصادره شبكه"
)
"""Nouns of those who speak and of what is read: behind one of them a source needs no comma before it."""
_SILENT = word_set(
    "معايير معيار قانون قوانين خطه خطط جدول برنامج نظام انظمه لايحه لوايح شروط شرط مواصفات ضوابط مبدا مبادي اتفاق "
    "اتفاقيه احكام حكم قرار قرارات حاجه ظروف نوع حجم مدي امكانات تعليمات توجيهات قواعد قاعده فصل ماده فتره اسعار "
    "سعر الاصول اصول مقتضيات منهج اليات اليه احدث اخر ترتيب اولويات قدره رغبه نمط اسس اختصاص ثقافه مصالح مصلحه "
    "عرف تقاليد"
)
"""Nouns that say nothing: according to plan, to law, to need."""
_TOLD = word_set("ورد جاء نشر نشرت نشرته نشره اوردت اوردته تداوله تداولته بثته ذكرته ذكره قاله قالته علمت علم")
_CLAUSE_HEADS = word_set("كان كانت قد لم لن لا هناك سوف")
"""Words behind a source at the head of a sentence that begin the clause without a comma: وبحسب صحيفة النور كان ..."""
_SELF = ("قول", "تعبير", "راي", "وصف", "زعم", "تصريح")
CLOSING = frozenset({"قال", "أضاف", "أكد", "تابع", "أوضح", "شرح", "ذكر", "ختم", "أردف", "استطرد", "كتب", "رأى"})
"""Verbs that close a clause with their speaker: ...، يضيف المصدر ذاته."""
NOT_SOURCES = frozenset({"أضاف", "زاد", "تابع", "رد", "كرر", "جدد", "دعا", "واصل", "أكمل", "ختم", "وعد", "سرد", "ردد"})
"""Verbs that name no source behind كما: كما زاد المؤشر."""
LEAST = 4  # words of a clause


def names_a_source(document: Document, cue: Cue, *, parted: bool = False) -> bool:
    """Tell whether a source word names one who speaks; behind a comma (`parted`) whatever is not known to be silent."""
    index = cue.last + 1
    folded = document.folded_words
    if cue.last > cue.first:
        return True
    if cue.form.lemma == "نقلا":
        return index < len(folded) and folded[index] == "عن"
    if index < len(folded) and folded[index] in ("الي", "عن"):
        index += 1
    if index >= len(folded):
        return False
    if folded[index] == "ما":
        return _tells(folded[index + 1 : index + 2])
    if folded[index].startswith(_SELF):
        return True
    forms = {form.removeprefix("ال") for _, form in document.heads[index]}
    if forms & _SPEAKING:
        return True
    return parted and not forms & _SILENT and not folded[index].isdigit()


def _tells(verb: tuple[str, ...]) -> bool:
    """Tell whether the verb behind بحسب ما reports: أعلن, أفاد به, ذكرته."""
    if not verb:
        return False
    forms = cue_forms()
    bare = (verb[0], verb[0].removesuffix("ه"), verb[0].removesuffix("ها"))
    return verb[0] in _TOLD or any(w in forms and forms[w].kind is Kind.VERB for w in bare)


def behind_source(document: Document, cue: Cue, sentence: Span, *, comma: bool) -> int | None:
    """Return where the clause begins behind a source: behind فإن, at the head of a sentence behind a comma too."""
    words, folded = document.words, document.folded_words
    for index in range(cue.last + 1, min(len(words), cue.last + 14)):
        if words[index].start >= sentence.end:
            return None
        if folded[index].startswith("فان") and index + 1 < len(words):
            return words[index + 1].start
        if comma and folded[index] in _CLAUSE_HEADS and index > cue.last + 2:
            return words[index].start
        if comma and ":" in document.gaps[index]:
            return words[index].start
        if comma and "،" in document.gaps[index] and not folded[index].startswith("فان"):
            return words[index].start
    return None


def main_clause(document: Document, cue: Cue, sentence: Span, taken: int) -> int:
    """Return where the clause before a source begins: behind حيث, else at the head of the sentence without و.

    What ends at or before code point `taken` belongs to another quote.
    """
    for index in range(cue.first - 1, -1, -1):
        word = document.words[index]
        if word.start < max(sentence.start, taken):
            break
        if document.folded_words[index] in ("حيث", "فيما", "بينما") and index + 1 < cue.first:
            return document.words[index + 1].start
    start = sentence.start
    heads = document.heads[document.index_at(start)]
    if document.text[start] == "و" and len(heads) > 1:
        return heads[1][0]
    return start
