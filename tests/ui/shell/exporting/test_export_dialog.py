"""What the export dialog shows before anything is written: formats, what they cannot hold, places, choices."""

from pathlib import Path

import pytest
from exporting_steps import choose_whose, export
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from annotator.exchange.interchange.interchange import FormatInfo
from annotator.formats.writers import WRITERS
from ui.exporting.choices_form import EVERY, FINAL
from ui.exporting.dialog import ExportDialog
from ui.exporting.format_card import FormatCard
from ui.exporting.format_list import FormatList
from ui.exporting.programs import MORE, offers
from ui.exporting.writing import OWN
from ui.settings import Settings
from ui.translation import speak

WIDEST, HIGHEST = 1240, 680


def test_every_format_that_is_written_has_a_place_in_a_group(corpus: Corpus) -> None:
    assert [offer.name for offer in offers(corpus.interchange.formats()) if offer.words.group == MORE] == []


def test_the_formats_of_articles_are_those_of_the_core() -> None:
    assert set(WRITERS) <= set(OWN)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("atlas", ["refi-qda"]),
        ("qdpx", ["refi-qda", "refi-qda-code-points"]),
        ("label st", ["label-studio"]),
        ("InCePtIoN json", ["uima-json"]),
        ("editions", ["tei"]),
    ],
)
def test_a_format_is_found_by_what_people_call_it(dialog: ExportDialog, typed: str, found: list[str]) -> None:
    dialog.formats.line.setText(typed)
    assert dialog.formats.shown() == found
    assert dialog.offer is not None
    assert dialog.offer.name == found[0]


@pytest.mark.parametrize("typed", ["spacy", "prodigy", "brat", "qualcoder", "r"])
def test_what_is_called_exactly_so_is_chosen_first(dialog: ExportDialog, typed: str) -> None:
    for end in range(1, len(typed) + 1):
        dialog.formats.line.setText(typed[:end])
    assert dialog.offer is not None
    assert typed in (dialog.offer.name, dialog.offer.words.program.lower())


def test_what_is_no_format_is_said_and_cannot_be_written(dialog: ExportDialog) -> None:
    dialog.formats.line.setText("nothing of the kind")
    assert dialog.card.program.text() == "No program or format is called so."
    assert not dialog.act.isEnabled()
    dialog.formats.line.clear()
    assert dialog.act.isEnabled()


def test_what_a_format_cannot_hold_is_said_before_the_export(dialog: ExportDialog) -> None:
    for offer in offers(dialog._corpus.interchange.formats()):
        dialog.formats.choose(offer.name)
        for sentence in (*offer.info.holds, *offer.info.loses):
            assert sentence in dialog.card.words()


def test_a_format_whose_library_is_missing_says_how_to_get_it(qtbot: QtBot) -> None:
    info = FormatInfo(name="parquet", reads=False, writes=True, extra="no-such-library", suffix=".x")
    listed, card = FormatList(offers([info])), FormatCard()
    qtbot.addWidget(listed)
    qtbot.addWidget(card)
    listed.choose("parquet")
    card.show_offer(listed.offer)
    assert "uv sync --no-dev --inexact --extra no-such-library" in card.missing.text()


def test_a_folder_with_other_things_in_it_is_refused_before_the_work_begins(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine", encoding="utf-8")
    dialog.formats.choose("brat")
    dialog.choices.place.field.setText(str(tmp_path / "mine"))
    assert "has other things in it" in dialog.choices.note.text()
    assert not dialog.act.isEnabled()
    dialog.choices.place.field.setText(str(tmp_path / "missing" / "mine"))
    assert "There is no folder" in dialog.choices.note.text()
    assert not dialog.act.isEnabled()


def test_a_file_that_is_there_is_said_to_be_replaced(dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "old.jsonl").write_text("", encoding="utf-8")
    dialog.choices.place.field.setText(str(tmp_path / "old.jsonl"))
    assert "it is replaced" in dialog.choices.note.text()
    assert dialog.act.isEnabled()


def test_the_place_that_is_proposed_is_free_and_stays_in_the_folder_chosen(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "sample-tei").mkdir()
    dialog.choices.place.field.setText(str(tmp_path / "out" / "any.jsonl"))
    dialog.formats.choose("tei")
    assert dialog.choices.place.path == tmp_path / "out" / "sample-tei-2"


def test_rounds_are_asked_for_only_where_there_are_several(
    dialog: ExportDialog, study: Corpus, settings: Settings, qtbot: QtBot
) -> None:
    several = ExportDialog(study, "Amal", settings)
    qtbot.addWidget(several)
    several.show()
    assert several.choices.round.isVisible()
    assert not dialog.choices.round.isVisible()
    several.close()


@pytest.mark.parametrize("format_name", ["uima-json", "csv"])
def test_a_final_data_set_has_one_coding_an_article(
    format_name: str, study: Corpus, settings: Settings, qtbot: QtBot
) -> None:
    dialog = ExportDialog(study, "Amal", settings)
    qtbot.addWidget(dialog)
    dialog.formats.choose(format_name)
    dialog.choices.every.click()
    choose_whose(dialog, FINAL)
    assert dialog.choices.round.currentData(), "of one round"
    dialog.choices.round.setCurrentIndex(dialog.choices.round.findText("pilot"))
    export(dialog, qtbot)
    assert dialog.left is not None
    in_the_round = list(study.articles(coder=study.coder("Amal").id, round=study.round("pilot").id))
    assert dialog.left.articles == len(in_the_round)


def test_suggestions_are_in_no_final_data_set(dialog: ExportDialog) -> None:
    dialog.formats.choose("training")
    choose_whose(dialog, FINAL)
    assert "has no suggestions" in dialog.choices.note.text()
    assert not dialog.act.isEnabled()
    choose_whose(dialog, EVERY)
    assert dialog.act.isEnabled()


def test_the_choices_of_the_last_export_are_those_of_the_next(
    dialog: ExportDialog, corpus: Corpus, settings: Settings, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    dialog.formats.choose("label-studio")
    dialog.choices.every.click()
    choose_whose(dialog, EVERY)
    dialog.choices.place.field.setText(str(tmp_path / "out" / "studio"))
    export(dialog, qtbot)
    again = ExportDialog(corpus, "Amal", settings)
    qtbot.addWidget(again)
    assert again.offer is not None
    assert again.offer.name == "label-studio"
    assert again.choices.every.isChecked()
    assert again.choices.whose.currentData() == EVERY
    assert again.choices.place.path == tmp_path / "out" / "sample-label-studio"


@pytest.mark.parametrize("kept", ["[]", "{", '{"%s": 3}', '{"%s": {"format": 5, "whose": [], "finished": "no"}}'])
def test_settings_that_are_damaged_are_as_good_as_none(
    kept: str, corpus: Corpus, settings: Settings, qtbot: QtBot
) -> None:
    settings.put("exports", kept.replace("%s", corpus.copy))
    dialog = ExportDialog(corpus, "Amal", settings)
    qtbot.addWidget(dialog)
    assert dialog.offer is not None
    assert dialog.offer.name == "jsonl"
    assert dialog.choices.whose.currentText() == "Amal"
    assert dialog.choices.only_finished.isChecked()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_dialog_fits_the_smallest_screen(
    language: str, study: Corpus, settings: Settings, qtbot: QtBot, qapp: QApplication
) -> None:
    speak(qapp, language)
    dialog = ExportDialog(study, "Amal", settings)
    qtbot.addWidget(dialog)
    dialog.show()
    for name in dialog.formats.shown():
        dialog.formats.choose(name)
        assert dialog.width() <= WIDEST
        assert dialog.height() <= HIGHEST
    dialog.close()
    speak(qapp, "en")
