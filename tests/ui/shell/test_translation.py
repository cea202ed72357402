import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tools import sentences
from tools.translate import LANGUAGES, TRANSLATIONS, compile_translations, gather
from ui.main_window import MainWindow
from ui.report_words import things
from ui.sentences import said
from ui.settings import Settings
from ui.translation import speak

_PLACE = re.compile(r"\{\w+\}|%[n\d]")


def messages(file: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Context, source and translations of each message."""
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield context.findtext("name", ""), message.findtext("source", ""), forms or [translation.text or ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_of_the_window_are_translated(language: str, tmp_path: Path) -> None:
    file = tmp_path / f"hashiya_{language}.ts"
    file.write_bytes((TRANSLATIONS / file.name).read_bytes())
    gather(language, file)
    missing = [(context, source) for context, source, forms in messages(file) if not all(forms)]
    assert missing == [], "translate them in the .ts file, then run: uv run python -m tools.translate"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_translations_are_those_of_the_words(language: str, tmp_path: Path) -> None:
    compiled = compile_translations(TRANSLATIONS / f"hashiya_{language}.ts", tmp_path / "now.qm")
    shipped = TRANSLATIONS / f"hashiya_{language}.qm"
    assert compiled.read_bytes() == shipped.read_bytes(), "run: uv run python -m tools.translate"


def test_a_translation_has_the_placeholders_of_its_source() -> None:
    wrong = [
        source
        for _, source, forms in messages(TRANSLATIONS / "hashiya_ar.ts")
        if len(forms) == 1 and sorted(_PLACE.findall(source)) != sorted(_PLACE.findall(forms[0]))
    ]
    assert wrong == []


@pytest.fixture
def arabic(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "ar")
    yield
    speak(qapp, "en")


@pytest.mark.usefixtures("arabic")
def test_the_window_is_arabic_and_mirrored_when_that_is_chosen(settings: Settings, qtbot) -> None:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    assert window.actions_by_id["import"].text() == "استيراد…"
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_every_sentence_of_the_core_is_translated() -> None:
    assert sentences.missing() == [], "translate them in resources/translations/sentences_ar.json"
    assert sentences.idle() == [], "take them out of resources/translations/sentences_ar.json"


def test_a_translated_sentence_has_the_places_of_its_source() -> None:
    known = json.loads(sentences.FILE.read_text(encoding="utf-8"))
    assert [s for s, t in known.items() if sorted(_PLACE.findall(s)) != sorted(_PLACE.findall(t))] == []


@pytest.mark.usefixtures("arabic")
def test_a_sentence_of_the_core_is_said_in_arabic_with_its_places_filled() -> None:
    told = said("There is no file a.hashiya in home.").translate({0x2068: None, 0x2069: None})
    assert told == "لا ملف a.hashiya في home."


@pytest.mark.usefixtures("arabic")
def test_several_sentences_are_said_one_after_the_other() -> None:
    told = said("The file was read as cp1256. Text boxes were dropped.").translate({0x2068: None, 0x2069: None})
    assert told == "قُرئ الملف بترميز cp1256. أُسقطت مربعات النص."


@pytest.mark.usefixtures("arabic")
@pytest.mark.parametrize(
    ("sentence", "arabic_sentence"),
    [
        ('a.ann: The id "T1" comes twice.', "a.ann: تكرّر المعرّف «T1»."),
        ("They are UTF-16 units here; brat counts code points.", "هي هنا وحدات UTF-16؛ ويعدّ brat محارف يونيكود."),
        ("a.ann, line 2: Position 13 lies outside of the text.", "a.ann، السطر 2: الموضع 13 خارج النص."),
        ("There is no code mark in the codebook.", "لا رمز mark في دليل الترميز."),
    ],
)
def test_places_stay_and_what_is_filled_in_is_translated_where_it_is_no_name(
    sentence: str, arabic_sentence: str
) -> None:
    assert said(sentence).translate({0x2068: None, 0x2069: None}) == arabic_sentence


def test_a_sentence_stays_as_it_is_in_english(qapp: QApplication) -> None:
    speak(qapp, "en")
    assert said("The file is empty.") == "The file is empty."


def test_every_kind_of_thing_that_reports_tell_of_has_one_word() -> None:
    # Parts of quotes, and what is counted or put in order by its name, stand at their telling as variables.
    named_elsewhere = {"speaker", "cue", "clause", "marks", "relations", "notes", "tokens", "sentences", "slot"}
    assert set(things()) == sentences.kinds() | named_elsewhere
    words = list(things().values())
    assert sorted(set(words)) == sorted(words), "two kinds of things with one word look like one thing twice"
