"""Tests of the suggester of names: one sentence for each rule."""

from itertools import pairwise

import pytest

from annotator.suggest.document import document_of
from annotator.suggest.entities import EntitySuggester

NAMED = [
    # lists, proclitics outside, the article inside unless swallowed in لل
    ("سافر من القاهرة إلى باريس.", [("القاهرة", "LOC"), ("باريس", "LOC")]),
    ("عاد لموسكو وبيروت.", [("موسكو", "LOC"), ("بيروت", "LOC")]),
    ("وصل بالقاهرة.", [("القاهرة", "LOC")]),
    ("عاش في وهران.", [("وهران", "LOC")]),
    ("زار كوريا الجنوبية.", [("كوريا الجنوبية", "LOC")]),
    ("جال في مدينة حلب.", [("حلب", "LOC")]),
    ("تأمل كثيرا في الأمر.", []),
    # persons
    ("التقى محمد حسن صديقه.", [("محمد حسن", "PER")]),
    ("حضر خالد بن سعيد الزهراني.", [("خالد بن سعيد الزهراني", "PER")]),
    ("وقالت بن خلدون ذلك.", [("بن خلدون", "PER")]),
    ("شكر الرئيس الفرنسي نيكولا ساركوزي الحضور.", [("نيكولا ساركوزي", "PER")]),
    ("حضر محمود قرطلان مبكرا.", [("محمود قرطلان", "PER")]),
    ("جاء أحمد وعلي حسن.", [("أحمد", "PER"), ("علي حسن", "PER")]),
    # organisations
    ("صرحت وزارة الداخلية الألمانية أمس.", [("وزارة الداخلية الألمانية", "ORG")]),
    ("دخل الجيش الإسرائيلي القرية.", [("الجيش الإسرائيلي", "ORG")]),
    ("فاز حزب العمال.", [("حزب العمال", "ORG")]),
    ("اجتمع مجلس الوزراء أمس.", []),
    ("نشرت صحيفة «المنارة» ذلك.", [("المنارة", "ORG")]),
    ("اعتقلت الشرطة رجلا، وقالت الحكومة إنه بريء.", []),
    # what the guidelines say of a kingdom, and what is never a name
    ("عاد إلى المملكة أمس.", [("المملكة", "LOC")]),
    ("بلغت الكلفة 20 مليون ريال.", []),
    ("دفع (5.300) ريال نقدا.", []),
    ("اشترى قصراً وبستاناً.", []),
]


def _found(text: str) -> list[tuple[str, str]]:
    return [(s.span.of(text), s.code) for s in EntitySuggester().suggest(document_of(text))]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_names_are_found_as_the_guidelines_ask(text: str, names: list[tuple[str, str]]) -> None:
    assert _found(text) == names


def test_a_surname_is_found_again_once_its_full_name_stands_in_the_article() -> None:
    text = "قال محمود قرطلان إن العمل بدأ.\nوشكر قرطلان الحضور، ثم التقى بقرطلان صحفي."
    assert [name for name, _ in _found(text)] == ["محمود قرطلان", "قرطلان", "قرطلان"]


def test_a_name_is_found_with_tashkeel_and_tatweel() -> None:
    assert _found("زَارَ القَاهِـــرَةَ.") == [("القَاهِـــرَةَ", "LOC")]


def test_names_come_in_reading_order_and_do_not_overlap(seed_text: str) -> None:
    spans = [s.span for s in EntitySuggester().suggest(document_of(seed_text))]
    assert all(a.end <= b.start for a, b in pairwise(spans))
