"""Tests of dates, times, numbers, money and percentages: the spans that the shipped guidelines ask for."""

import re

import pytest

from annotator.suggest.document import document_of
from annotator.suggest.figures import FigureSuggester

MARKED = [
    ("DATE", "وُقّع الاتفاق [[الثلاثاء 6 تشرين الأول/أكتوبر 2026]] في بيروت."),
    ("DATE", "وصل في [[6/10/2026]] ليلا"),
    ("DATE", "الموافق [[٩ محرم ١٤٤٨هـ]]."),
    ("DATE", "منذ [[عام 1998]] وحتى [[عام ٢٠٠٣]]"),
    ("DATE", "حضر [[يوم 3 مارس]] وغاب [[شهر رجب]]"),
    ("DATE", "يبدأ في [[17 مايو الجاري]]."),
    ("DATE", "نهاية [[عام 2030]]، مساء [[الأحد 4 يناير]]."),
    ("DATE", "من [[2 أيار]] إلى [[9 أيار]]"),
    ("DATE", "الأيام [[2-9 أيار]]"),
    ("DATE", "في [[ثمانينيات القرن الماضي]]"),
    ("DATE", "نُشر في [[22nd, January 2025]] GMT"),
    ("DATE", "آخر تحديث: [[يناير 22, 2025]]"),
    ("DATE", "في [[الرابع من مارس المنصرم]] تحديدا"),
    ("DATE", "تأسست في [[2014]]، ونمت"),
    ("DATE", "بين [[يونيو]] و[[يوليو 2015]]"),
    ("DATE", "بتاريخ [[2016-02-22]]"),
    ("DATE", "أمس وغدا والأسبوع الماضي والاثنين وآب يمشي"),
    ("TIME", "عند [[الساعة 6:30 مساءً]]، قبل [[الثامنة صباحاً]]"),
    ("TIME", "بدأت [[14:00 بتوقيت غرينتش]] وانتهت"),
    ("TIME", "[[الأحد 4 يناير|DATE]] عند [[الساعة 20:00]]"),
    ("TIME", "من [[السابعة]] إلى [[العاشرة مساءً]]"),
    ("TIME", "دامت ساعتين ونصف الساعة، فجرا"),
    ("NUM", "[[2.5 مليون]] نخلة و[[ثلاثمئة وأربعون]] قاربا، [[٧٥]] كيلومترا"),
    ("NUM", "بين [[20]] و[[25]] جريحا، أو [[20-25]]"),
    ("NUM", "فاز [[3-1]] أمام [[عشرة آلاف]] متفرج"),
    ("NUM", "عشرات ومئات وآلاف والثالث"),
    ("MONEY", "[[1.3 مليار دولار]] ونحو [[خمسة آلاف درهم]]، [[$20]]، [[EUR 400]]"),
    ("MONEY", "بقيمة [[90 مليون ريال يمني]]"),
    ("MONEY", "[[35 ألف دينار]] ([[11 ألف دولار]])، ملايين الدولارات"),
    ("PCT", "[[12.5%]]، [[٩٥٪]]، [[ستين في المئة]]، [[10 بالمائة]]، بنسبة [[7%]]"),
    ("PCT", "رفعت [[0.25 نقطة مئوية]]، والثلث، ونصف السكان"),
]


@pytest.mark.parametrize(("code", "marked"), MARKED)
def test_a_figure_has_the_span_of_the_guidelines(code: str, marked: str) -> None:
    wanted = [(w, c or code) for w, c in re.findall(r"\[\[([^\]|]+)(?:\|(\w+))?\]\]", marked)]
    text = re.sub(r"\[\[([^\]|]+)(?:\|\w+)?\]\]", r"\1", marked)
    found = sorted(FigureSuggester().suggest(document_of(text)), key=lambda s: s.span)
    shown = {c for _, c in wanted} | {code}
    assert [(s.span.of(text), s.code) for s in found if s.code in shown] == wanted


def test_a_number_inside_a_date_is_no_number() -> None:
    assert {s.code for s in FigureSuggester().suggest(document_of("في 17 مايو 2015 و10%"))} == {"DATE", "PCT"}
