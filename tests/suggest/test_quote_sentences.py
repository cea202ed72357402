"""Tests of the suggester of quotes on sentences written for its rules (quote_sentences/*.txt)."""

import pytest
from quote_notation import Case, Expected, Place, cases, read

from annotator.model.facts import Part, Quote
from annotator.model.span import hull
from annotator.suggest.document import document_of
from annotator.suggest.quotes import QuoteSuggester


def found_in(text: str) -> list[Expected]:
    found = []
    for suggestion in QuoteSuggester().suggest(document_of(text)):
        fact = suggestion.fact
        assert isinstance(fact, Quote)
        content, cue, speaker = (_place(text, part) for part in (fact.content, fact.cue, fact.speaker))
        found.append(Expected(str(fact.type), content, cue, speaker))
    return found


def _place(text: str, part: Part | None) -> Place | None:
    if part is None:
        return None
    span = hull(part.spans)
    return Place(span.start, span.end, span.of(text))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.where)
def test_a_sentence_has_the_quotes_that_its_notation_says(case: Case) -> None:
    assert found_in(case.text) == case.quotes


def test_there_are_sentences_for_the_rules() -> None:
    assert len(cases()) >= 150


def test_the_notation_gives_places_in_the_bare_sentence() -> None:
    case = read("mixed | {قال} <المدرب> إن الفريق «[[لعب جيدا]]» أمس.")
    assert case.text == "قال المدرب إن الفريق «لعب جيدا» أمس."
    assert case.quotes == [Expected("mixed", Place(22, 30, "لعب جيدا"), Place(0, 3, "قال"), Place(4, 10, "المدرب"))]


def test_a_part_of_a_quote_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="no quote 2"):
        read("direct | {2:قال}: «[[نعم]]»")
