"""Tests of where a reported clause begins and ends: a sentence for each stop rule."""

import pytest

from annotator.model.facts import Quote
from annotator.model.span import hull
from annotator.suggest.document import document_of
from annotator.suggest.quotes import QuoteSuggester

CLAUSES = [
    # the sentence, without its mark
    ("قال الوزير إن السد امتلأ. والمطر يهطل.", ["السد امتلأ"]),
    ("قال الوزير إن السد امتلأ\nوالمطر يهطل.", ["السد امتلأ"]),
    # an end mark inside quotation marks ends nothing
    ("قال الوزير: «السد امتلأ اليوم. لن نعطش بعد الآن».", ["السد امتلأ اليوم. لن نعطش بعد الآن"]),
    # a participle that goes on reporting
    ("قال الوزير إن السد امتلأ مشيرا إلى أن المطر زاد.", ["السد امتلأ", "المطر زاد"]),
    ("قال الوزير إن السد امتلأ، لافتا إلى أن المطر زاد.", ["السد امتلأ", "المطر زاد"]),
    # و, فيما or كما with a reporting verb that opens content
    ("قال الوزير إن السد امتلأ وأكد أن المطر زاد.", ["السد امتلأ", "المطر زاد"]),
    ("قال الوزير إن السد امتلأ، فيما أكد الخبير أن المطر زاد.", ["السد امتلأ", "المطر زاد"]),
    ("قال الوزير إن السد امتلأ، كما قال إن المطر زاد.", ["السد امتلأ", "المطر زاد"]),
    # two أن clauses under one reporting word are one
    ("قال الوزير إن السد امتلأ وإن المطر زاد.", ["السد امتلأ وإن المطر زاد"]),
    # a source behind a comma, or the speaker's own without one
    ("قال الوزير إن السد امتلأ، بحسب بيان للوزارة.", ["السد امتلأ"]),
    ("قال الوزير إن السد امتلأ وفق قوله.", ["السد امتلأ"]),
    ("قال الوزير إن العمل يسير وفق الخطة.", ["العمل يسير وفق الخطة"]),
    # a remark of the writer
    ("قال الوزير إن السد امتلأ، وهو ما نفاه الخبراء.", ["السد امتلأ"]),
    # أن that belongs to another word opens nothing
    ("شدد الوزير على ضرورة أن يعمل الجميع.", []),
    ("أعلن الوزير استقالته قبل أن يغادر البلاد.", []),
]


@pytest.mark.parametrize(("text", "contents"), CLAUSES)
def test_a_reported_clause_ends_where_the_rule_says(text: str, contents: list[str]) -> None:
    found = [s.fact for s in QuoteSuggester().suggest(document_of(text))]
    assert [hull(f.content.spans).of(text) for f in found if isinstance(f, Quote)] == contents


def test_the_clause_of_a_part_in_marks_is_kept() -> None:
    text = "قال الوزير إن السد “امتلأ حتى آخره” أمس."
    (suggestion,) = QuoteSuggester().suggest(document_of(text))
    assert isinstance(suggestion.fact, Quote)
    assert suggestion.fact.clause is not None
    assert hull(suggestion.fact.clause.spans).of(text) == "السد “امتلأ حتى آخره” أمس"
