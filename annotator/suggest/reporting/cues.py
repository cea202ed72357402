"""The words that report speech, in all their forms, and where they stand in a document."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from annotator.arabic.folding import fold_text
from annotator.arabic.words import word_set
from annotator.model.resources import resource
from annotator.model.span import Span
from annotator.suggest.document import Document


class Kind(StrEnum):
    """How a word reports: a verb has its speaker behind or before it, a participle goes on with the last one."""

    VERB = "verb"
    PARTICIPLE = "participle"
    SAYING = "saying"  # قوله، بالقول، اعتقاده
    SOURCE = "source"  # بحسب، وفقا، على حد قول


class Class(StrEnum):
    """What a word needs to make a quote; the fourth column of cues.tsv."""

    SAY = "say"  # an أن clause, a colon or marks
    ON = "on"  # the same, near by: واصل حديثه قائلا, but واصل العمل
    URGE = "urge"  # marks
    CALL = "call"  # marks; behind it stands often the one addressed, not the speaker


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a reporting word: its verb, how it reports, gender and number as the form tells them."""

    kind: Kind
    group: Class = Class.SAY
    feminine: bool = False
    plural: bool = False
    lemma: str = ""
    present: bool = False

    @property
    def asserts(self) -> bool:
        """Tell whether the word governs an أن clause, where others need marks to make a quote."""
        return self.group in (Class.SAY, Class.ON)


@dataclass(frozen=True, slots=True)
class Cue:
    """A form at its place: word index `first` to `last`, its stretch without proclitics."""

    first: int
    last: int
    span: Span
    form: Form


SOURCES = word_set("براي بحسب حسب حسبما وفق وفقا وفقما طبقا نقلا استنادا")
SAYINGS = word_set("قوله قولها قولهم قولهما بقوله بقولها بقولهم بالقول")
BELIEFS = word_set(
    "اعتقاده اعتقادها اعتقادهم قناعته قناعتها قناعتهم تاكيده تاكيدها تاكيدهم بتاكيده بتاكيدها زعمه زعمها زعمهم "
    "ادعايه ادعايها اعلانه اعلانها اعلانهم اشارته اشارتها تصريحه تصريحها ثقته ثقتها يقينه تقديره التاكيد القول "
    "الاشاره"
)
"""Verbal nouns that report where a particle follows: معربا عن اعتقاده أن, في تأكيده أن."""
PARTICLES = word_set(
    "ان انه انها انهم انهما انهن اننا انني اني انك بان بانه بانها بانهم بانهما باننا بانني فان فانه فانها فانهم"
)
"""أن / إن with what can be written on it, in search form."""
IMPERSONAL = word_set("يذكر يشار يقال يتوقع يلاحظ يعتقد يرجح")
"""Presents that mean "it is said" where a particle follows at once: nobody speaks in ويذكر أن."""
_AMBIGUOUS = word_set(
    "سموه سموها سموهم عبر اقرا امله مفيده عقب شرح لمح قص مصر صرخه شكر هنا سال زايد زايده كتاب يبلغ تبلغ يبلغان "
    "يبلغون يسر تسر سرد دان دانت دانا سجلا رصدت تجدد ردا ظنا يجد تجد يعد تعد"
)
_ALSO_NOUNS = word_set("رد ذكر نقل كشف وعد طلب وصف ختم حث زعم تعهد توقع تحدث خلص شرح ظن دعا اعلان")
"""Pasts that are verbal nouns too; behind a preposition they are nothing else."""
_BEFORE_VERBS = word_set("كما فيما الذي قد فقد جهته جهتها جانبه جانبها ناحيته بدوره بدورها")
_BEFORE_NOUNS = word_set("في من الي علي عن بعد قبل دون عدم اول اي كل رغم لدي عند مع حول بين هذا ذلك حق محل موضع")
"""Forms that are far more often another word (across, read!, his hope, useful, after, here)."""
_TAKING_UP = word_set("ما كما")
_NO_BELIEF = word_set("تجدر وتجدر يمكن ويمكن يمكننا يجب نستطيع تجب وجدير الجدير يجوز يصح يسعنا")
_WITH_OBJECT = frozenset({"اعتبر", "أبلغ", "أخبر", "سمى", "هدد", "وعد"})
"""Verbs outside Class.CALL that carry a pronoun of whom they are about: اعتبره, أبلغها."""


def cues(document: Document) -> tuple[Cue, ...]:
    """Return the reporting words of the document in order."""
    return tuple(_cues(document))


def _cues(document: Document) -> Iterator[Cue]:
    forms = cue_forms()
    words, folded = document.words, document.folded_words
    skip = -1
    for index, heads in enumerate(document.heads):
        if index <= skip:
            continue
        whole = folded[index]
        if whole not in forms and len(heads) == 1 and not whole.endswith(("ه", "ي")):
            continue  # the common case, without a look at its parts
        if whole == "علي" and (last := _on_the_word_of(folded, index)):
            skip = last
            yield Cue(index, last, Span(words[index].start, words[last].end), Form(Kind.SOURCE, lemma="على حد"))
            continue
        for start, word in heads:
            form = forms.get(word)
            if form is None and word.endswith("ه") and index and folded[index - 1] in _TAKING_UP:
                form = forms.get(word[:-1])  # ما أعلنه الوزير من أن
                form = form if form is not None and form.kind is Kind.VERB else None
            if form is None:
                continue
            lead = document.text[words[index].start] if start != words[index].start else ""
            if lead and lead not in "وف" and not (lead == "ل" and form.present):
                continue
            if not _reports(document, index, start, word, form):
                continue
            last = index
            follower = forms.get(folded[index + 1]) if index + 1 < len(words) else None
            if word in ("حسبما", "وفقما") and follower is not None and follower.kind is Kind.VERB:
                last = skip = index + 1
            yield Cue(index, last, Span(start, words[last].end), form)
            break


def _on_the_word_of(folded: tuple[str, ...], index: int) -> int:
    """Return the last word of على حد قول or على ما أفاد that begins in word `index`, 0 where none does."""
    following = folded[index + 1 : index + 3]
    if len(following) < 2:
        return 0
    if following[0] == "حد" and following[1].startswith(("قول", "تعبير", "وصف", "زعم")):
        return index + 2
    form = cue_forms().get(following[1])
    return index + 2 if following[0] == "ما" and form is not None and form.kind is Kind.VERB and form.asserts else 0


def _reports(document: Document, index: int, start: int, word: str, form: Form) -> bool:
    """Tell whether a form is a reporting word at its place and not another word of the same letters."""
    folded = document.folded_words
    surface = document.text[start : document.words[index].end]
    following = folded[index + 1] if index + 1 < len(folded) else ""
    if (word == "راي" and not surface.endswith("ى")) or (word == "يدعي" and surface.endswith("ى")):
        return False  # رأي, an opinion; يدعى, by name
    if word in IMPERSONAL and (
        following in PARTICLES or (following == "الي" and folded[index + 2 : index + 3] == ("ان",))
    ):
        return False
    if word == "تبين" and following in PARTICLES and "ي" + "ّ" not in surface:
        return False  # تبين أن: it turned out
    if word == "بين":
        if "ّ" in surface:
            return True
        at_head = document.sentence_start(start) == document.words[index].start or folded[index - 1] in (
            "كما",
            "فيما",
            "الذي",
            "قد",
            "فقد",
        )
        led = start != document.words[index].start
        earlier = folded[index - 1] if index else ""
        if following in PARTICLES:
            return (led or earlier in ("كما", "فيما", "الذي", "قد", "فقد")) and "بين" not in folded[
                max(0, index - 8) : index
            ]
        return (at_head and led) or earlier in _BEFORE_VERBS
    noun = word if word in _ALSO_NOUNS else word.removesuffix("ه")
    if noun in _ALSO_NOUNS and (
        following == "فعل" or (index and start == document.words[index].start and folded[index - 1] in _BEFORE_NOUNS)
    ):
        return False
    if word == "كتب":
        gap = document.gaps[index + 1]
        return document.sentence_start(start) == document.words[index].start and gap.isspace()
    if word in BELIEFS:
        free = not index or folded[index - 1] not in _NO_BELIEF
        return free and bool(PARTICLES & {*folded[index + 1 : index + 3]})
    if word == "ابرز":
        return document.sentence_start(start) == document.words[index].start or folded[index - 1] in (
            "كما",
            "فيما",
            "قد",
        )
    if form.lemma == "عبر":
        return "عن" in folded[index + 1 : index + 8]
    if form.lemma in ("جاء", "ورد"):
        return following in ("في", "فيه", "فيها", "علي")
    if form.kind is Kind.PARTICIPLE and (form.feminine or form.plural):
        gap = document.gaps[index + 1]
        parted = not index or not document.joined[index] or start != document.words[index].start
        return parted or following in PARTICLES or following in ("الي", "علي", "في", "ذلك") or not gap.isspace()
    return form.kind is not Kind.SOURCE or following != "ان"


@lru_cache(maxsize=1)
def cue_forms() -> dict[str, Form]:
    """Return search form -> form of every reporting word, out of resources/lexicons/cues.tsv."""
    forms: dict[str, Form] = {}
    for line in resource("lexicons/cues.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            past, present, participle, group = line.split("\t")
            for surface, form in _inflected(past, present, participle):
                form = replace(form, group=Class(group), lemma=past)
                forms.setdefault(fold_text(surface), form)
                if form.kind is Kind.VERB and (form.group is Class.CALL or past in _WITH_OBJECT):
                    bare = (
                        surface[:-1] + "ا"
                        if surface[-1] == "ى"
                        else surface.removesuffix("ا")
                        if form.plural
                        else surface
                    )
                    for pronoun in ("ه", "ها", "هم"):
                        forms.setdefault(fold_text(bare + pronoun), form)
    for word in _AMBIGUOUS:
        forms.pop(word, None)
    forms["كتب"] = Form(Kind.VERB, Class.URGE, lemma="كتب")
    forms.update((word, Form(Kind.SAYING, lemma=word, feminine=word.endswith("ها"))) for word in SAYINGS | BELIEFS)
    forms.update((word, Form(Kind.SOURCE, lemma=word)) for word in SOURCES)
    return forms


def _inflected(past: str, present: str, participle: str) -> Iterator[tuple[str, Form]]:
    stem = past[:-1] if past[-1] in "ىا" else past
    verb, feminine = Form(Kind.VERB), Form(Kind.VERB, feminine=True)
    yield past, verb
    yield stem + "ت", feminine
    yield past + "ا", replace(verb, plural=True)
    yield stem + "تا", replace(feminine, plural=True)
    yield stem + "وا", replace(verb, plural=True)
    bare = present[:-1] if present[-1] in "يىو" else present
    yield present, replace(verb, present=True)
    yield "ت" + present[1:], replace(feminine, present=True)
    for ending in ("ان", "ون"):
        yield bare + ending, replace(verb, plural=True, present=True)
    if participle == "-":
        return
    stem = participle.removesuffix("ي")
    going_on = Form(Kind.PARTICIPLE)
    yield participle + "ا", going_on
    yield stem + "يا", going_on
    yield participle + "ة", replace(going_on, feminine=True)
    yield stem + "ين", replace(going_on, plural=True)
