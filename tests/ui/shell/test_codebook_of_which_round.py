"""Which version of the codebook the lead edits, and in which rounds the new one will be used."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from codebook_window import dialog_of, small_corpus
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from shell_builders import answer

from annotator.corpus import Corpus
from annotator.model.codebook_edits import set_guideline, set_rule
from annotator.model.wording import Wording
from ui.codebook.editor import CodebookDialog
from ui.codebook.saving import SaveSheet


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with small_corpus(tmp_path) as made:
        yield made


def test_the_title_says_which_rounds_take_a_new_version_and_the_lead_chooses_another(
    qtbot: QtBot, corpus: Corpus
) -> None:
    corpus.study.add_round("Lead", "Pilot", purpose="pilot")
    corpus.study.add_round("Lead", "Test", purpose="reliability")
    first = corpus.codebook()
    corpus.codebooks.save(
        set_guideline(first.content, "PER", Wording("", "In the pilot.")), lead="Lead", rounds=["Pilot"]
    )
    dialog = dialog_of(qtbot, corpus, round="Pilot")
    assert dialog.windowTitle() == "Codebook – a new version is used in: Pilot"
    assert [dialog.version.itemText(at) for at in range(dialog.version.count())] == [
        "version 2 · as in Pilot",
        "version 1 · as in Test, First round",
    ]
    choose(dialog, first.id)
    assert dialog.windowTitle() == "Codebook – a new version is used in: Test, First round"
    assert dialog.draft.content == first.content
    dialog.draft.put(("code", "PER"), "name", {"ar": "أشخاص", "en": "People"})

    def save(sheet: SaveSheet) -> None:
        assert {name: box.isChecked() for name, box in sheet.rounds.items()} == {
            "main": True,
            "Test": True,
            "Pilot": False,
        }
        qtbot.waitUntil(sheet.save_button.isEnabled)
        sheet.save_button.click()

    answer(SaveSheet, save)
    dialog.save()
    assert corpus.codebook("Test").code("PER").name.en == "People"
    assert corpus.codebook("Pilot").code("PER").guideline.en == "In the pilot."


def test_another_version_is_not_chosen_over_changes_that_the_lead_wants_to_keep(qtbot: QtBot, corpus: Corpus) -> None:
    corpus.study.add_round("Lead", "Pilot", purpose="pilot")
    first = corpus.codebook()
    other = corpus.codebooks.save(set_rule(first.content, "entities_nest", True), lead="Lead", rounds=["Pilot"])
    dialog = dialog_of(qtbot, corpus)
    dialog.draft.put(("code", "PER"), "name", {"en": "People"})
    answer(QMessageBox, lambda box: box.button(QMessageBox.StandardButton.Cancel).click())
    choose(dialog, other.id)
    assert dialog.version.currentData() == first.id
    assert dialog.draft.codebook.code("PER").name.en == "People"
    answer(QMessageBox, lambda box: box.button(QMessageBox.StandardButton.Discard).click())
    choose(dialog, other.id)
    assert (dialog.draft.content, dialog.draft.can_undo) == (other.content, False)


def choose(dialog: CodebookDialog, version: str) -> None:
    """Choose a version as people do in the box."""
    at = dialog.version.findData(version)
    dialog.version.setCurrentIndex(at)
    dialog.version.activated.emit(at)
