"""Tests of reported speech inside reported speech: one level more where the codebook says so, else none."""

import pytest

from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.errors import UserError
from annotator.model.facts import QUOTE_CODE, Quote
from annotator.model.span import hull
from annotator.suggest.document import document_of
from annotator.suggest.merging import nested_once, suggest_all
from annotator.suggest.quotes import QuoteSuggester
from annotator.suggest.service import suggest_text

TEXT = "قال الوزير إن المدير أكد أن المصنع سيفتح أبوابه غدا. وأضاف أن العمال عادوا."


def _codebook(rules: str) -> Codebook:
    layer = '{"id": "quote", "kind": "quote", "name": "Quotations"}'
    return parse_codebook(f'{{"name": "Test", {rules} "layers": [{layer}]}}')


def _contents(text: str, *, nested: bool) -> list[tuple[str, str | None]]:
    document = document_of(text, nested_reports=nested)
    found = [s.fact for s in suggest_all(document, {QUOTE_CODE}, [QuoteSuggester()])]
    quotes = [f for f in found if isinstance(f, Quote)]
    speakers = [f.speaker.spans[0].of(text) if f.speaker else None for f in quotes]
    return list(zip((hull(f.content.spans).of(text) for f in quotes), speakers, strict=True))


def test_without_the_rule_only_the_outer_report_is_a_quote() -> None:
    assert _contents(TEXT, nested=False) == [
        ("المدير أكد أن المصنع سيفتح أبوابه غدا", "الوزير"),
        ("العمال عادوا", "الوزير"),
    ]


def test_with_the_rule_the_report_inside_is_one_too() -> None:
    assert _contents(TEXT, nested=True) == [
        ("المدير أكد أن المصنع سيفتح أبوابه غدا", "الوزير"),
        ("المصنع سيفتح أبوابه غدا", "المدير"),
        ("العمال عادوا", "الوزير"),
    ]


def test_there_is_no_third_level() -> None:
    text = "قال الوزير إن المدير أكد أن المهندس أوضح أن الجسر سليم تماما."
    assert [content for content, _ in _contents(text, nested=True)] == [
        "المدير أكد أن المهندس أوضح أن الجسر سليم تماما",
        "المهندس أوضح أن الجسر سليم تماما",
    ]


def test_the_rule_stands_in_the_codebook_and_is_off_where_it_says_nothing() -> None:
    assert _codebook("").quotes_nest is False
    assert _codebook('"rules": {"quotes_nest": true},').quotes_nest is True
    with pytest.raises(UserError, match="quotes_nest"):
        _codebook('"rules": {"quotes_nest": "yes"},')


def test_a_codebook_with_the_rule_reaches_the_suggester() -> None:
    texts = {}
    for rule in ("true", "false"):
        found = suggest_text(TEXT, _codebook(f'"rules": {{"quotes_nest": {rule}}},'))
        texts[rule] = [TEXT[q["content"]["start"] : q["content"]["end"]] for q in found["quotes"]]
    assert "المصنع سيفتح أبوابه غدا" in texts["true"]
    assert "المصنع سيفتح أبوابه غدا" not in texts["false"]


def test_quotes_that_cross_are_still_rivals_under_the_rule() -> None:
    outer, inner = QuoteSuggester().suggest(document_of(TEXT, nested_reports=True))[:2]
    kept = nested_once([outer, inner])
    assert {s.id for s in kept} == {outer.id, inner.id}
    assert nested_once([outer, outer]) == [outer]
