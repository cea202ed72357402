"""Who speaks: the noun phrase behind a reporting word. Subjects before the verb are in `subjects`."""

from functools import lru_cache

from annotator.arabic.words import word_set
from annotator.model.span import Span
from annotator.suggest.document import Document
from annotator.suggest.entities import EntitySuggester
from annotator.suggest.naming.lexicon import lexicon
from annotator.suggest.naming.triggers import TITLES
from annotator.suggest.reporting.cues import Cue, Kind, cue_forms

_ENDS = word_set(
    "في خلال علي عن من الي مع بعد قبل امس اليوم مساء صباح لدي عبر حول عقب ضمن اثناء حيث ان بان انه انها ضد عند "
    "منذ يوم حين امام فيما بينما كما ايضا كذلك مجددا رسميا قد فقد ثم بانه بانها فان فانه فانها قال قالت وقد له "
    "لها لهم به بها فيه فيها الذي التي الذين هذا هذه ذلك تلك اذا لو لم لن لا ما كان كانت يكون تكون انما لكن لكنه "
    "بل او ام هو هي هم نحو الا سوي بقوله بالقول قوله قولها هناك هنا جدا وذلك وهو وهي ليس ليست فقط مره مرات ثانيه "
    "مرارا بشكل بشده صراحه سابقا لاحقا انذاك حينها حينيذ"
)
"""Words that end a noun phrase or begin none."""
_SKIPPED = word_set("امس اليوم ايضا كذلك مجددا رسميا قد فقد بدوره بدورها بدورهم مساء صباح ذلك لاحقا سابقا هنا")
_FOR_ONES_PART = word_set("جهته جهتها جهتهم جانبه جانبها جانبهم ناحيته ناحيتها طرفه طرفها")
"""Words between a verb and its subject that are passed over."""
_PRONOUNS = word_set(
    "منه منها منهم عنه عنها عنهم عليه عليها عليهم اليه اليها اليهم فيهم معه معها معهم لديه لديها لنا لي"
)
_SOURCES = word_set("مصدر مصادر مسوول مسوولون شهود شاهد خبير خبراء محلل محللون ناشط ناشطون قيادي نايب مدير")
_DAYS = word_set("الماضي الماضيه الجاري المقبل الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت")
_OWN_FIRST_LETTER = word_set(
    "بلديه بيان بلاغ بعض بطل لجنه لاعب لواء بنك برلمان برنامج بحار باحث باحثون باحثه بيانات لاجي لاجيون لجان"
)
"""Words whose ب or ل is no preposition though the rest is a word as well, however they go on."""
_WITH_PREPOSITION = {("المشرف", "علي"), ("مشرف", "علي"), ("المسوول", "عن"), ("مسوول", "عن"), ("القايم", "علي")}
LONGEST = 40  # words of a speaker
_SELF = ("قول", "تعبير", "راي", "وصف")


def speaker_behind(document: Document, cue: Cue, stop: int) -> Span | None:
    """Return the noun phrase behind `cue` before word index `stop`, with title, apposition and coordination."""
    index = cue.last + 1
    folded, joined = document.folded_words, document.joined
    stop = min(stop, len(folded), cue.last + 1 + LONGEST)
    if cue.form.kind is Kind.SOURCE:
        return _source(document, index)
    if cue.form.lemma in ("جاء", "ورد"):
        return phrase_from(document, index + 1, stop) if folded[index : index + 1] == ("في",) else None
    told = _behind_addressee(document, index, stop)
    addressed, index = told > index, told
    if (named := _in_marks(document, index, cue)) is not None:
        return named
    while index < stop and joined[index]:
        if folded[index] in _SKIPPED or folded[index] in _DAYS:
            index += 1
        elif folded[index] == "من" and index + 1 < stop and folded[index + 1] in _FOR_ONES_PART:
            index += 2
        else:
            break
    parted = index < stop and index > cue.last + 1 and "،" in document.gaps[index]
    if index >= stop or not (joined[index] or parted or addressed):
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
    if document.text[start] == "ل" and folded[index] not in _OWN_FIRST_LETTER and index not in name_words(document):
        start = document.heads[index][-1][0]
    return phrase_from(document, index, index + LONGEST, start=start)


def _in_marks(document: Document, index: int, cue: Cue) -> Span | None:
    """Return the few words in marks right behind a verb that are the name of who speaks: أكدت «النور» أن ..."""
    if index != cue.last + 1 or index >= len(document.words) or document.joined[index]:
        return None
    at = document.words[index].start
    quoted = next((q for q in document.marks_at(at) if q.span.start == at and q.balanced), None)
    inside = document.indexes_in(quoted.span) if quoted is not None else range(0)
    goes_on = inside[-1] + 1 < len(document.words) if inside else False
    if quoted is None or len(inside) > 4 or not goes_on or "." in document.gaps[inside[-1] + 1]:
        return None
    return quoted.span


def _behind_addressee(document: Document, index: int, stop: int) -> int:
    """Return the word behind the paper or station that is told (وقال لـ«الشرق» مصدر), `index` where none is."""
    if index + 1 >= stop:
        return index
    if document.folded_words[index].startswith("لل") or _is_addressee(document, index):
        near = range(index + 1, min(stop, index + 5))
        return next(
            (k for k in near if document.folded_words[k] in TITLES or document.folded_words[k] in _SOURCES), index
        )
    if document.folded_words[index] not in ("ل", "لـ"):
        return index
    told = next(
        (
            q
            for q in document.marks_at(document.words[index + 1].start)
            if q.span.start == document.words[index + 1].start
        ),
        None,
    )
    behind = document.indexes_in(told.span)[-1] + 1 if told is not None and told.balanced else index
    return behind if behind < stop and document.gaps[behind].strip(' »”"“«') == "" else index


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
        if (folded[index - 1], word) in _WITH_PREPOSITION:
            continue
        if ends_phrase(document, index) or _is_object(document, index):
            break
        if index - 1 in name_words(document) and index not in name_words(document) and _begins_object(word):
            break
        if index - 1 in name_words(document) and word[:1] == "ب" and _is_prepositional(document, index):
            break
        if index > first and word.startswith("ل") and _is_addressee(document, index):
            break
        last = index
    begin, end = document.words[first].start if start is None else start, document.words[last].end
    closing = (
        q.outer.end for q in document.marks_at(end) if q.balanced and q.span.end == end and q.outer.start >= begin
    )
    return Span(begin, next(closing, end))


def _is_object(document: Document, index: int) -> bool:
    """Tell whether a definite feminine word behind a man's title is no adjective of it: اتهم النائب الحكومة بـ ..."""
    before, word = document.folded_words[index - 1], document.folded_words[index]
    feminine = word.startswith("ال") and document.words[index].of(document.text).endswith("ة")
    return feminine and before in TITLES and before.startswith("ال") and not before.endswith("ه")


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
        lone_proclitic
        or word in _ENDS
        or word in _PRONOUNS
        or word in _DAYS
        or (word in cue_forms() and index not in name_words(document))
    )


def _is_prepositional(document: Document, index: int) -> bool:
    """Tell whether a word begins with ب or ل that is not its own: برفع, للمساعدة."""
    if document.folded_words[index][:1] not in ("ب", "ل") or index in name_words(document):
        return False
    word, known = document.folded_words[index], lexicon().words
    if word in _OWN_FIRST_LETTER:
        return False
    rests = [rest for _, rest in document.heads[index][1:]]
    return word.startswith("لل") or word not in known or any(len(rest) > 2 and rest in known for rest in rests)


@lru_cache(maxsize=8)
def name_spans(document: Document) -> tuple[Span, ...]:
    """Return the places of the names, in order."""
    return tuple(s.span for s in EntitySuggester().suggest(document))


@lru_cache(maxsize=8)
def name_words(document: Document) -> frozenset[int]:
    """Return the indexes of the words that are inside names."""
    spans = name_spans(document)
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
