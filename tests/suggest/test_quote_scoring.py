"""Tests of the scorer of quotes: probabilities, features, and that unlikely quotes are left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest.document import document_of
from annotator.suggest.quotes import QuoteSuggester
from annotator.suggest.reporting.attribution import quotes_of
from annotator.suggest.reporting.features import quote_features
from annotator.suggest.reporting.scoring import QuoteScorer, shipped_scorer

TEXT = "قال سامر حداد: «سنعود إلى العمل غدا صباحا»، مشيرا إلى أن الطريق مفتوح."


def _features(text: str) -> list[tuple[str, ...]]:
    document = document_of(text)
    return [quote_features(document, found) for found in quotes_of(document)]


def test_the_features_name_rule_type_cue_and_speaker() -> None:
    colon, clause = _features(TEXT)
    assert {"rule=colon", "type=direct", "cue=قال", "voice=behind", "before=colon"} <= set(colon)
    assert {"rule=particle", "type=indirect", "kind=participle", "voice=last"} <= set(clause)


def test_a_feature_comes_once_and_in_the_same_order_each_time() -> None:
    assert _features(TEXT) == _features(TEXT)
    assert all(len(set(listed)) == len(listed) for listed in _features(TEXT))


def test_clear_speech_is_likelier_than_a_word_in_marks_in_passing() -> None:
    scorer = shipped_scorer()
    clear = scorer.score(_features(TEXT)[0])
    passing = [scorer.score(f) for f in _features("أكد المدير نجاح الخطة والعمل في مشاريع كثيرة و«ثقافة» العمال.")]
    assert clear > 0.9
    assert all(probability < 0.5 for probability in passing)


def test_the_score_of_a_suggestion_is_the_probability() -> None:
    found = QuoteSuggester().suggest(document_of(TEXT))
    assert [s.score for s in found] == [round(shipped_scorer().score(f), 4) for f in _features(TEXT)]


def test_quotes_below_the_threshold_are_left_out() -> None:
    never = QuoteScorer(weights={"bias": -5.0}, version="test")
    assert QuoteSuggester(never).suggest(document_of(TEXT)) == ()


def test_the_version_says_rules_and_scorer() -> None:
    assert QuoteSuggester().version == f"2.{shipped_scorer().version}"
    assert QuoteSuggester(QuoteScorer(weights={}, version="1+ab")).version == "2.1+ab"


@given(st.dictionaries(st.text(max_size=8), st.floats(-9, 9)), st.floats(0, 1))
def test_what_is_written_is_read_again(weights: dict[str, float], threshold: float) -> None:
    scorer = QuoteScorer(weights=weights, version="7", threshold=threshold)
    again = QuoteScorer.read(scorer.write())
    assert again.write() == scorer.write()
    assert again.score(weights) == pytest.approx(scorer.score(weights), abs=0.01)


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"\xff", b'{"version": "1", "threshold": 0.4, "weights": {"a": NaN}}', b'"x"']
)
def test_bytes_that_hold_no_scorer_are_refused(content: bytes) -> None:
    with pytest.raises(ValueError):
        QuoteScorer.read(content)
