"""Tests of morphology as evidence for names."""

from dataclasses import replace
from pathlib import Path

import pytest
from builders_suggest import Told

from annotator.arabic.camel_data import morphology_file
from annotator.arabic.morphology import load
from annotator.suggest.camel.evidence import MorphologicalEvidence
from annotator.suggest.document import document_of
from annotator.suggest.merging import suggest_all

TEXT = "قالت الوزيرة إن موسكو وواشنطن اتفقتا، وسيكتب الوفد من عمان."


@pytest.fixture(scope="module")
def evidence(camel_folder: Path) -> MorphologicalEvidence:
    database = morphology_file(camel_folder)
    assert database is not None
    return MorphologicalEvidence(load(database))


def _left(evidence: MorphologicalEvidence, *proposals: tuple[str, str]) -> list[str]:
    told = Told([(words, code, 0.8) for words, code in proposals])
    found = suggest_all(document_of(TEXT), {"PER", "LOC", "ORG"}, [told], evidence=evidence)
    return [s.span.of(TEXT) for s in found]


def test_a_verb_is_no_place(evidence: MorphologicalEvidence) -> None:
    assert _left(evidence, ("قالت", "LOC"), ("موسكو", "LOC")) == ["موسكو"]


def test_a_place_behind_its_proclitic_stays(evidence: MorphologicalEvidence) -> None:
    assert _left(evidence, ("واشنطن", "LOC")) == ["واشنطن"]


def test_a_place_that_begins_inside_a_word_where_no_proclitic_ends_goes(evidence: MorphologicalEvidence) -> None:
    assert _left(evidence, ("كتب", "LOC")) == []


def test_persons_organisations_longer_names_and_unknown_words_are_left_alone(evidence: MorphologicalEvidence) -> None:
    assert _left(evidence, ("قالت", "PER"), ("سيكتب", "ORG"), ("من عمان", "LOC")) == ["قالت", "سيكتب", "من عمان"]


def test_what_two_agree_on_sinks_and_stays(evidence: MorphologicalEvidence) -> None:
    one = Told([("قالت", "LOC", 0.8)])
    (found,) = suggest_all(document_of(TEXT), {"LOC"}, [one, replace(one, name="other")], evidence=evidence)
    assert found.score == 0.48
