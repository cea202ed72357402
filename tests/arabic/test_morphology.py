"""Tests of morphology, on a real database of camel-tools."""

from pathlib import Path

import pytest

from annotator.arabic.camel_data import morphology_file
from annotator.arabic.morphology import Morphology, load
from annotator.model.errors import UserError


@pytest.fixture(scope="module")
def morphology(camel_folder: Path) -> Morphology:
    database = morphology_file(camel_folder)
    assert database is not None
    return load(database)


def test_a_name_has_a_proper_noun_among_its_analyses_with_lemma_and_gloss(morphology: Morphology) -> None:
    proper = [a for a in morphology.analyses("موسكو") if a.proper]
    assert [(a.lemma, a.gloss, a.proclitics) for a in proper] == [("مُوسْكُو", "Moscow", 0)]


@pytest.mark.parametrize(("word", "letters"), [("وبوتين", 1), ("وبالوزارة", 2), ("فسيكتب", 2), ("للكرملين", 1)])
def test_proclitics_are_counted_in_letters(morphology: Morphology, word: str, letters: int) -> None:
    assert morphology.analyses(word)[0].proclitics == letters


def test_a_verb_is_no_name(morphology: Morphology) -> None:
    assert {a.pos for a in morphology.analyses("قالت")} == {"verb"}


def test_an_unknown_word_a_number_and_a_sign_have_no_analyses(morphology: Morphology) -> None:
    assert [morphology.analyses(word) for word in ("ميركلاوسكي", "2015", "،", "Covid")] == [(), (), (), ()]


def test_a_database_is_loaded_once(camel_folder: Path, morphology: Morphology) -> None:
    database = morphology_file(camel_folder)
    assert database is not None
    assert load(database) is morphology


def test_a_file_that_is_no_database_is_refused_in_a_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "morphology.db"
    broken.write_text("###STEMS###\nnonsense\n", encoding="utf-8")
    with pytest.raises(UserError, match="cannot be read"):
        load(broken)
