"""The type of a quote follows from marks and host clause; the sentences are written for these tests."""

import pytest

from annotator.model.facts import QuoteType
from annotator.model.span import Span
from annotator.suggest.quote_types import quote_type


def typed(sentence: str, *, cue: str = "", clause: str = "") -> QuoteType:
    """Return the type of the stretch between | and | in the sentence."""
    text = sentence.replace("|", "")
    start = sentence.index("|")
    content = Span(start, sentence.rindex("|") - 1)
    cues = [Span(text.index(cue), text.index(cue) + len(cue))] if cue else []
    clauses = [Span(text.index(clause), text.index(clause) + len(clause))] if clause else []
    return quote_type(text, [content], clause=clauses, cue=cues)


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        ("قالت الوزيرة إن |المصنع سيفتح أبوابه في الربيع|.", "قالت", QuoteType.INDIRECT),
        ("وتابع: |سنعود غدا إلى العمل|.", "تابع", QuoteType.INDIRECT),
        ("وقالت الوزيرة: «|سنعود غدا إلى العمل في المصنع|».", "قالت", QuoteType.DIRECT),
        ('وأضاف "|لم يبق لنا وقت كثير نضيعه هنا|".', "أضاف", QuoteType.DIRECT),
        ("وأكد المدير أن “|العمل في المصنع لن يتوقف أبدا|”.", "أكد", QuoteType.DIRECT),
        ("وأكد المدير أن العمل “|لن يتوقف أبدا|” في المصنع.", "أكد", QuoteType.MIXED),
        ("وقال المدير إنه يعمل «|ليلا ونهارا|» مع رفاقه.", "قال", QuoteType.MIXED),
        ("ووصفت الوزيرة المصنع بـ«|جوهرة المدينة|».", "وصفت", QuoteType.PARTIAL),
        ('ودعا المدير إلى "|العمل معا من أجل مستقبل أفضل للجميع|".', "دعا", QuoteType.PARTIAL),
    ],
)
def test_the_type_follows_from_marks_and_host(sentence: str, cue: str, expected: QuoteType) -> None:
    assert typed(sentence, cue=cue) is expected


def test_marks_that_fill_the_given_clause_are_direct_and_others_mixed() -> None:
    sentence = "بحسب الوزيرة «|العمل يبدأ غدا|» في كل المصانع."
    assert typed(sentence, clause="«العمل يبدأ غدا»") is QuoteType.DIRECT
    assert typed(sentence, clause="«العمل يبدأ غدا» في كل المصانع") is QuoteType.MIXED
