"""Tests of the readings of figures by kind, on sentences written for it, and of the language of their rules."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.suggest.document import document_of
from annotator.suggest.figures import KINDS, readings
from annotator.suggest.figures.grammar import Grammar
from annotator.suggest.figures.lexing import SHAPES, shape_of
from annotator.suggest.figures.values import value_of
from annotator.suggest.service import suggest_text

READ = [
    ("date", "وصل الوفد [[قبل ثلاثة أيام]] وغادر [[أمس]]."),
    ("date", "يلتقيان [[بعد غد]] أو [[الأحد القادم]] في جنيف"),
    ("date", "يعود [[أول يوم جمعة من يوليو]]"),
    ("date", "غادر [[قبل شهر و 21 يوم]]"),
    ("date", "تسلم الطلبات حتى [[12 يناير من عام 2016]]"),
    ("date", "بتاريخ [[2016/02/22]] و[[9-18-15]]"),
    ("date-period", "استقر السعر [[الأسبوع الماضي]] وتراجع [[هذا الشهر]]"),
    ("date-period", "يقام المعرض [[من 4 إلى 22 هذا الشهر]]"),
    ("date-period", "نما الاقتصاد في [[الربع الثالث من عام 2016]]"),
    ("date-period", "خلال [[صيف 2016]] ثم في [[السبعينيات]]"),
    ("date-period", "بدأ [[في الأشهر 3 القادمة]]"),
    ("date-period", "افتتح في [[جمادى الأول 2001]]"),
    ("time", "يفتح الباب [[الثامنة والنصف مساءً]]"),
    ("time", "انتهى الاجتماع [[الساعة السابعة والنصف صباحا]]"),
    ("time", "سجل الهدف عند [[منتصف الليل]]"),
    ("time", "أقلعت [[7:56:35 مساء]]"),
    ("time-period", "يعمل المكتب [[من 5 إلى 6 مساءً]]"),
    ("time-period", "تنقطع الكهرباء [[بين الخامسة والسادسة مساءً]]"),
    ("datetime", "تنطلق الجلسة [[غدًا الساعة 8:00 صباحًا]]"),
    ("datetime", "وقعا [[6 يناير 2017 - 6:37 صباحًا]]"),
    ("datetime-period", "ينتظر [[هذه الليلة]] نتائج"),
    ("datetime-period", "نزل المطر [[ليلة الخامس من مايو]]"),
    ("duration", "استمر الإضراب [[ثلاثة أيام]] ثم [[ساعتين]]"),
    ("duration", "دام البحث [[ساعة ونصف]]"),
    ("number", "نقل [[خمسة وعشرون]] جريحا و[[٣٢٢ ألف]] طن"),
    ("number", "أنجز [[ثلاثة أرباع]] العمل"),
    ("number", "سكانها [[1 414 021 100]] نسمة"),
    ("ordinal", "حل في المركز [[الثاني والعشرين]]"),
    ("ordinal", "الفوج [[الحادي عشر]]"),
    ("ordinal-relative", "انظر الصفحة [[السابقة]]"),
    ("percent", "أيده [[ثلاثون بالمائة]] ورفضه [[٧٠٪]]"),
    ("percent", "هبط [[1.2 في المئة]]"),
    ("money", "تبلغ الكلفة [[3.5 مليار دولار]]"),
]


@pytest.mark.parametrize(("kind", "marked"), READ)
def test_a_reading_of_a_kind_has_its_span(kind: str, marked: str) -> None:
    text = re.sub(r"\[\[|\]\]", "", marked)
    found = [r.span.of(text) for r in readings(document_of(text), [kind])]
    assert found == re.findall(r"\[\[([^\]]+)\]\]", marked)


def test_readings_of_different_kinds_may_overlap_and_those_of_one_kind_do_not() -> None:
    text = "اجتمعوا في 22 أبريل 2020 عند الساعة 8:00 مساء ودفعوا 3 آلاف دولار."
    found = readings(document_of(text))
    assert {"date", "datetime", "time", "number", "money"} <= {r.kind for r in found}
    for kind in KINDS:
        spans = [r.span for r in found if r.kind == kind]
        assert not any(a.overlaps(b) for a in spans for b in spans if a != b)


WORDS = "في من إلى 22 أبريل 2020 يوم الأحد القادم ، . / - 8:00 مساء بتوقيت مكان ثلاثة و مئة % نصف الساعة للثاني ("
PIECES = [*WORDS.split(), "\u064b", "\u200f", "\n"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=15), st.sampled_from(["", " "]))
def test_whatever_the_text_readings_lie_inside_it_and_begin_and_end_with_no_blank(pieces: list[str], gap: str) -> None:
    text = gap.join(pieces)
    for reading in readings(document_of(text)):
        surface = reading.span.of(text)
        assert 0 <= reading.span.start < reading.span.end <= len(text)
        assert surface == surface.strip()


def test_the_command_line_tells_the_kind_of_each_reading_and_all_else_stays() -> None:
    text = "قال سامر حداد أمس إن 20% من السكان غادروا."
    plain, everything = suggest_text(text), suggest_text(text, figures=tuple(KINDS))
    assert {(text[e["start"] : e["end"]], e["label"]) for e in plain["entities"]} == {
        ("سامر حداد", "PER"),
        ("20%", "PCT"),
    }
    kinds = {(text[e["start"] : e["end"]], e["label"], e["kind"]) for e in everything["entities"] if "kind" in e}
    assert {("أمس", "DATE", "date"), ("20%", "PCT", "percent"), ("20", "NUM", "number")} <= kinds
    assert [e["label"] for e in everything["entities"] if "kind" not in e] == ["PER"]
    assert everything["quotes"] == plain["quotes"]


def test_an_unknown_kind_of_figures_is_refused() -> None:
    with pytest.raises(KeyError, match="dates"):
        suggest_text("نص", figures=["dates"])


def test_a_rule_with_an_unknown_name_is_refused() -> None:
    grammar = Grammar({"شهر": ["unit"]}, {}, ["unit"])
    with pytest.raises(ValueError, match="unti"):
        grammar.compile("unti")
    with pytest.raises(ValueError, match="no sign"):
        grammar.compile("unit & unit")


def test_every_shape_of_digits_is_the_shape_of_its_own_example() -> None:
    written = [key for key in SHAPES if len(key) > 1]
    assert [shape_of(key) for key in written] == written


@pytest.mark.parametrize(
    ("surface", "code", "value"),
    [
        ("الثلاثاء 6 تشرين الأول/أكتوبر 2026", "DATE", "2026-10-06"),
        ("٩ محرم ١٤٤٨هـ", "DATE", "1448-01-09 AH"),
        ("الحادي والعشرين من مايو 2019", "DATE", "2019-05-21"),
        ("22/4/2016", "DATE", "2016-04-22"),
        ("17 مايو الجاري", "DATE", ""),
        ("ثلاثة ملايين ومئتي ألف", "NUM", "3,200,000"),
        ("خمسة آلاف درهم", "MONEY", "5,000"),
        ("12.5%", "PCT", "12.5%"),
        ("20-25", "NUM", ""),
    ],
)
def test_the_value_of_a_plain_figure_is_shown_and_of_a_doubtful_one_is_not(surface: str, code: str, value: str) -> None:
    assert value_of(surface, code) == value


def test_a_text_of_nothing_but_number_words_takes_time_with_its_length_only() -> None:
    document = document_of("مئة ألف وخمس " * 4000)
    started = time.perf_counter()
    found = readings(document, ["number"])
    assert found
    assert time.perf_counter() - started < 10  # without the limit of a stretch: minutes
