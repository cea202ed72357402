"""Tests of what a word hears from its other places in the article."""

from annotator.suggest.document import document_of
from annotator.suggest.naming.lexicon import lexicon
from annotator.suggest.naming.sighting import Reading
from annotator.suggest.sequence.elsewhere import elsewhere, looked_for, sort_of
from annotator.suggest.sequence.surroundings import sequence_starts


def _features(text: str) -> dict[int, list[str]]:
    document = document_of(text)
    return dict(elsewhere(Reading(document, lexicon()), {}, sequence_starts(document)))


def test_a_word_hears_the_title_that_stands_before_its_other_place() -> None:
    found = _features("قال الوزير زغبوطي نعم. ثم غادر زغبوطي القاعة.")
    assert "A<ttitle" in found[6]


def test_a_word_does_not_hear_what_stands_before_itself_alone() -> None:
    found = _features("قال الوزير زغبوطي نعم. ثم غادر زغبوطي القاعة.")
    assert "A<ttitle" not in found[2]


def test_a_word_with_a_proclitic_is_the_same_word() -> None:
    assert set(_features("زار بوتين باريس. قيل لبوتين ذلك.")) == {1, 4}


def test_a_word_that_stands_once_hears_nothing() -> None:
    assert _features("قال الوزير زغبوطي نعم.") == {}


def test_neighbours_of_another_sentence_are_not_heard() -> None:
    found = _features("سافر الوزير. زغبوطي عاد. ثم غادر زغبوطي القاعة.")
    assert "A<#" in found[6]
    assert "A<ttitle" not in found[6]


def test_common_words_and_short_ones_are_not_looked_for() -> None:
    assert [looked_for(word, lexicon()) for word in ("الحكومة", "من", "2015", "الزغبوطي")] == ["", "", "", "الزغبوطي"]


def test_sorts_tell_digits_titles_and_adjectives_of_places_apart() -> None:
    assert [sort_of(word, lexicon()) for word in ("2015", "الوزير", "الألماني")] == ["h0", "ttitle", "d11"]
