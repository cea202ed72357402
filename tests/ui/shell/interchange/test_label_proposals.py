import pytest

from annotator.model.shipped import load_codebook
from ui.interchange.proposing import proposed
from ui.interchange.remembering import remember, remembered
from ui.settings import Settings


@pytest.mark.parametrize(
    ("label", "becomes"),
    [
        ("PERS", "PER"),
        ("PERSON", "PER"),
        ("B-PER", "PER"),
        ("label/Person", "PER"),
        ("شخص", "PER"),
        ("ORGANIZATION", "ORG"),
        ("GPE", "LOC"),
        ("webanno.custom.Entity/LOCATION", "LOC"),
        ("Organisation", "ORG"),
        ("DATE", "DATE"),
        ("CARDINAL", "NUM"),
        ("Quote", "quote"),
        ("QUOTATION", "quote"),
        ("Direct-Quote", "quote/direct"),
        ("Speaker", "speaker"),
        ("Cue", "cue"),
    ],
)
def test_common_names_are_proposed(label: str, becomes: str) -> None:
    assert proposed(label, load_codebook("news")) == becomes


@pytest.mark.parametrize("label", ["MISC", "mood", "", "/", "B-"])
def test_nothing_is_proposed_for_what_nobody_can_know(label: str) -> None:
    assert proposed(label, load_codebook("news")) is None


def test_only_what_the_codebook_has_is_proposed() -> None:
    book = load_codebook("attribution")
    assert proposed("PERSON", book) is None
    assert proposed("Speaker", book) == "speaker"


def test_answers_are_remembered_for_each_corpus_beside_earlier_ones(settings: Settings) -> None:
    remember(settings, "one", {"PERS": "PER", "MISC": ""})
    remember(settings, "one", {"GPE": "LOC"})
    remember(settings, "two", {"PERS": "ORG"})
    assert remembered(settings, "one") == {"PERS": "PER", "MISC": "", "GPE": "LOC"}
    assert remembered(settings, "two") == {"PERS": "ORG"}


def test_broken_settings_are_as_none(settings: Settings) -> None:
    settings.put("labels", '{"one": 3')
    assert remembered(settings, "one") == {}
