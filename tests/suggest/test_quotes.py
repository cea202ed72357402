"""Tests of the suggester of quotes: content, cue, speaker and type, one sentence for each rule."""

import re
from dataclasses import dataclass

import pytest

from annotator.model.facts import Quote
from annotator.model.span import Span, hull
from annotator.suggest.document import document_of
from annotator.suggest.quotes import QuoteSuggester


@dataclass(frozen=True)
class Wanted:
    """A quote by its words."""

    type: str
    content: str
    cue: str
    speaker: str | None


def _found(text: str) -> list[Wanted]:
    def words(part: tuple[Span, ...] | None) -> str | None:
        return hull(part).of(text) if part else None

    found = []
    for suggestion in QuoteSuggester().suggest(document_of(text)):
        fact = suggestion.fact
        assert isinstance(fact, Quote)
        cue, speaker = (p.spans if p else None for p in (fact.cue, fact.speaker))
        found.append(Wanted(str(fact.type), hull(fact.content.spans).of(text), words(cue) or "", words(speaker)))
    return found


# {content}, <cue>, [speaker]; the type first
MARKED = [
    # particle, with the pronoun outside
    ("indirect", "<قال> [الخبراء] إن {الأسعار ارتفعت منذ شهر}."),
    ("indirect", "و<أكد> [مصدر طبي] أنه {نقل المصابين إلى المستشفى}."),
    ("indirect", "<أشار> [سامر حداد] إلى أن {الجسر مغلق حتى المساء}."),
    ("indirect", "<تزعم> [بكين] أن {الجزيرة جزء من أراضيها}، وهو الموقف الذي ترفضه الجزيرة."),
    # the whole clause in marks, a part of it
    ("direct", "<أعلنت> [وزارة الصحة] أن «{المستشفيات جاهزة لاستقبال الجرحى}»."),
    ("mixed", "<أكد> [سامر حداد] أن العلاقة بين البلدين “{تتقدم يوما بعد يوم}” رغم الخلاف."),
    # colon, with and without marks, of every kind
    ("direct", "<قال> [سامر حداد]: “{سنعود إلى العمل غدا صباحا}”."),
    ("direct", "<قال> [سامر حداد]: ”{سنعود إلى العمل غدا صباحا}“."),
    ("direct", "<قال> [سامر حداد]: »{سنعود إلى العمل غدا صباحا}«."),
    ("direct", '<قال> [سامر حداد]: "{سنعود إلى العمل غدا صباحا}".'),
    ("indirect", "<قال> [سامر حداد]: {سنعود إلى العمل غدا صباحا}."),
    # marks right behind the verb
    ("direct", '<قال> [سامر حداد] "{لن نتوقف عن العمل حتى النهاية}".'),
    # marks first
    ("direct", "«{لن نتوقف عن العمل حتى النهاية}»، <يقول> [سامر حداد]."),
    # a phrase
    ("partial", "<وصف> [سامر حداد] خصمه بأنه “{رجل لامع}”."),
    # sources
    ("indirect", "{قتل شاب قرب المدينة صباح أمس}، <بحسب> [مصدر أمني]."),
    ("indirect", "{قتل شاب قرب المدينة صباح أمس}، <حسبما أفاد> [مصدر طبي]."),
    ("indirect", "و<بحسب> [المصدر الأمني] فإن {الطريق مفتوح منذ الفجر}."),
    # نقل عن ... قوله
    ("direct", "نقلت صحف عن [المتحدث باسم الشرطة سامر حداد] <قوله>: “{انتهى التحقيق في القضية}”."),
    # the subject before the verb
    ("indirect", "أما [سامر حداد] فقد <أكد> أن {الموعد لم يتغير بعد}."),
    # title and coordination
    ("indirect", "<قال> [وزير الخارجية سامر حداد] في بيان إن {المحادثات انتهت أمس}."),
    ("indirect", "<قال> [سامر حداد ومحمود حسن] إن {الخطة جاهزة للتنفيذ}."),
    # no speaker at all
    ("indirect", "و<أضاف> أن {الطريق مغلق حتى إشعار آخر}."),
]


@pytest.mark.parametrize(("kind", "marked"), MARKED)
def test_a_quote_has_its_parts(kind: str, marked: str) -> None:
    parts = [re.search(pattern, marked) for pattern in (r"\{(.*?)\}", r"<(.*?)>", r"\[(.*?)\]")]
    content, cue, speaker = (m[1] if m else None for m in parts)
    text = re.sub(r"[{}<>\[\]]", "", marked)
    assert _found(text) == [Wanted(kind, content or "", cue or "", speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "شاهد الناس فيلم “الأرض البعيدة” في القاعة.",
        "قال سامر حداد كلمته ومضى.",
        "أكد على ضرورة أن يستمر العمل.",
        "سامر حداد: لن نعود.",
        "يجب أن نعمل معا.",
        "كتب كثيرة بين أن تقرأ وأن تنسى.",
    ],
)
def test_what_is_no_quote_is_left_alone(text: str) -> None:
    assert _found(text) == []


def test_a_participle_goes_on_with_the_same_speaker() -> None:
    text = "قال سامر حداد إن العمل انتهى، مشيرا إلى أن “النتائج جيدة جدا”، ومؤكدا أن الفريق باق."
    assert _found(text) == [
        Wanted("indirect", "العمل انتهى", "قال", "سامر حداد"),
        Wanted("direct", "النتائج جيدة جدا", "مشيرا", "سامر حداد"),
        Wanted("indirect", "الفريق باق", "مؤكدا", "سامر حداد"),
    ]


def test_the_one_who_speaks_on_is_the_last_speaker_of_that_gender() -> None:
    text = "كشف الوزير سامر حداد أن السد امتلأ. وأظهرت البيانات أن المطر زاد. وأضاف أن المياه تكفي البلاد."
    assert [w.speaker for w in _found(text)] == ["الوزير سامر حداد", "البيانات", "الوزير سامر حداد"]


def test_an_unbalanced_mark_ends_where_the_next_report_begins() -> None:
    text = "قال سامر حداد إن «الطريق مفتوح للجميع وأضاف حداد أن «الجسر مغلق حتى المساء»."
    assert [w.content for w in _found(text)] == ["الطريق مفتوح للجميع", "الجسر مغلق حتى المساء"]


def test_marks_around_a_name_inside_a_clause_are_no_speech() -> None:
    text = "قال سامر حداد إن شركة “النور” ستبدأ العمل غدا."
    assert [(w.type, w.content) for w in _found(text)] == [("indirect", "شركة “النور” ستبدأ العمل غدا")]


def test_ids_of_facts_and_parts_depend_on_nothing_but_the_place() -> None:
    text = "قال سامر حداد: “سنعود إلى العمل غدا صباحا”."
    first, second = (QuoteSuggester().suggest(document_of(text)) for _ in range(2))
    assert first == second


def test_a_lone_proclitic_before_the_marks_is_nobody() -> None:
    text = "والوفود تتعهد بـ«صفحة جديدة» في العلاقات."
    speakers = [s.fact.speaker for s in QuoteSuggester().suggest(document_of(text)) if isinstance(s.fact, Quote)]
    assert [part.spans[0].of(text) for part in speakers if part is not None] == ["الوفود"]
