"""Names, titles and terms in quotation marks, told from speech by their words and neighbours."""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from annotator.arabic.marks import Quoted
from annotator.arabic.words import word_set
from annotator.model.article import ZoneKind
from annotator.suggest.document import Document
from annotator.suggest.naming.lexicon import lexicon
from annotator.suggest.reporting.clauses import LEADING
from annotator.suggest.reporting.speakers import name_words

_NAMING = word_set(
    "تنظيم برنامج صحيفه مجله قناه شركه فيلم موقع مجموعه مشروع مبادره حمله عمليه جايزه كتاب روايه جماعه حركه مسلسل "
    "تحت مهرجان مسرحيه اغنيه فندق سفينه مسمي يسمي تسمي المسمي المسماه معرض مسابقه منتدي موتمر ملتقي ندوه دوره "
    "بطوله كاس فرقه نادي فريق حزب قايمه تحالف ايتلاف قوات كتايب كتيبه لواء عاصفه خطه وثيقه قانون تطبيق منصه حساب "
    "وسم هاشتاغ هاشتاج سلسله نظام منظومه صاروخ صواريخ طايره طايرات طراز نوع مركب باخره مطعم مقهي مركز مول محل دار "
    "موسسه منظمه جمعيه لجنه هييه رابطه وكاله بنك مصرف شبكه راديو اذاعه تلفزيون فضاييه جريده يوميه لقب اسم البوم "
    "ديوان مقال عمود مدونه لفظ مصطلح مفهوم معركه مخيم مستشفي مدرسه جامعه قريه حي شارع ميدان منطقه مدينه بلده مطار "
    "حقل مجمع فصيل سرايا جبهه تيار ايقونه لعبه علامه ماركه دواء عقار لقاح فيروس مرض اعصار منتج سياره هاتف جهاز "
    "صفحه كليب حلقه قصيده لوحه مليشيا مليشيات ميليشيا ميليشيات يدعي تدعي كراسه قنوات عباره كلمه دوريه خليه شخص "
    "شاب حادثه قضيه"
)
"""Nouns before marks that hold a name."""
_ACTING = word_set(
    "فريق شخص شاب حزب لجنه هييه مجلس حركه جماعه مرض قضيه حادثه نوع خطه قانون نظام مشروع عمليه سوق مركز حي"
)
"""Those of them that, with the article, are as often the subject of what the marks say: الفريق «لعب جيدا»."""
_ANNOUNCING = word_set("بعنوان عنوان عنوانه عنوانها شعار بشعار شعاره باسم المعنون المعنونه الموسوم الموسومه مسمي")
"""Words before the title of a lecture, a book, a campaign, however long."""
_BEFORE_SPEECH = LEADING | word_set("هو هي كان كانت يكون تكون ليس ليست وهو وهي")
_NETWORKS = word_set(
    "تويتر فيسبوك الفيسبوك الفايسبوك فايسبوك انستغرام يوتيوب اليوتيوب واتساب الواتساب تيليغرام تلغرام سناب توتير"
)
SHORT = 5


LONGEST_TITLE = 180
"""Code points of a first line that may be a title; a longer one is the lead of an article without title."""


def in_title(document: Document, point: int) -> bool:
    """Tell whether code point `point` stands in the title, where nothing is learned about who speaks."""
    return document.in_headline(point) and all(
        zone.span.length <= LONGEST_TITLE for zone in document.zones if zone.kind is ZoneKind.HEADLINE
    )


def names_in_marks(document: Document) -> frozenset[int]:
    """Return the first code points of marked stretches that are names, not speech."""
    return _names_in_marks(document)


@lru_cache(maxsize=8)
def _names_in_marks(document: Document) -> frozenset[int]:
    if not document.quoted:
        return frozenset()
    body = (q for q in document.quoted if not in_title(document, q.span.start))
    times = Counter(q.span.of(document.text) for q in body)
    names: set[int] = set()
    before: Quoted | None = None
    for quoted in document.quoted:
        again = before is not None and before.span.start in names and _goes_on(document, before, quoted)
        if again or _is_name(document, quoted, times):
            names.add(quoted.span.start)
        before = quoted
    return frozenset(names)


def _goes_on(document: Document, before: Quoted, quoted: Quoted) -> bool:
    """Tell whether few words in marks are joined to a name in marks before them: «النور» و«الأمل»."""
    between = document.text[before.outer.end : quoted.outer.start]
    few = len(document.indexes_in(quoted.span)) <= 3
    return few and len(between) < 40 and between.rstrip().endswith(("و", "،", "أو"))


def _is_name(document: Document, quoted: Quoted, times: Mapping[str, int]) -> bool:
    """Few words behind a naming noun or a bracket, in Latin letters, twice in the text, or known as a name."""
    inside = document.indexes_in(quoted.span)
    if not inside:
        return True
    before = document.folded_words[inside[0] - 1] if inside[0] else ""
    announced = before.removeprefix("و") in _ANNOUNCING
    if len(inside) > (15 if announced else SHORT):
        return False
    if (
        announced
        or _is_naming(document, inside[0] - 1, before, few=len(inside) <= 3)
        or "(" in document.gaps[inside[0]]
    ):
        return True
    surface = quoted.span.of(document.text)
    if surface[0].isascii() and surface[0].isalpha():
        return True
    often = times.get(surface, 0) > 1 and len(inside) <= 3 and before not in ("ب", "بـ", "بانه", "بانها", "بانهم")
    return often or name_words(document).issuperset(inside) or _is_term(document, inside, before)


def _is_naming(document: Document, index: int, before: str, *, few: bool) -> bool:
    """Tell whether the word before the marks announces a name, with what may be written on it: للفيلم, وبرنامج."""
    if index < 0:
        return False
    if before in ("ل", "لـ"):
        return True
    if few and index and before.startswith("ال") and before.endswith(("ي", "يه")) and len(before) > 5:
        index -= 1  # الفيلم البولوني «أب وابن»
    forms = [form for _, form in document.heads[index]]
    return any(form in _NAMING or (few and form.removeprefix("ال") in _NAMING - _ACTING) for form in forms)


def _is_term(document: Document, inside: range, before: str) -> bool:
    """Tell whether one or two words in marks are a term of the writer or an unlisted name.

    A definite word alone that no preposition of speech leads in («السويس»), words that are in no list or are spelt
    letters («اف ام»), or what an adjective of relation follows («تليغراف» البريطانية).
    """
    folded, known = document.folded_words, lexicon().words
    if folded[inside[0]] in _NETWORKS and len(inside) == 1:
        return True
    if before in _BEFORE_SPEECH or len(inside) > 3:
        return False
    following = inside[-1] + 1
    if following < len(folded) and document.gaps[following].strip() in ("»", '"', "”", "“", "«", "″"):
        word = folded[following]
        if word.startswith("ال") and word.endswith(("يه", "ي")) and len(word) > 5:
            return True
    if len(inside) == 1 and folded[inside[0]].startswith("ال"):
        return True
    if (
        len(inside) == 1
        and before
        and not before.startswith("ال")
        and before in known
        and not folded[inside[0]].endswith("ا")
    ):
        return True  # an adjective in passing: مستويات «صعبة»
    if len(inside) > 2:
        return False
    spelt = all(len(folded[k].removeprefix("ال")) <= 3 for k in inside)
    unknown = not before.startswith("ال") and not any(form in known for k in inside for _, form in document.heads[k])
    return unknown or (spelt and not any(folded[k] in known and folded[k].startswith("و") for k in inside))
