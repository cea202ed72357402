"""The codebook in its window: codes, questions, rules, versions; who may edit and what saving says before."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from codebook_window import dialog_of, small_corpus
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from shell_builders import answer

from annotator.corpus import Corpus
from ui.codebook.draft import GENERAL
from ui.codebook.editor import CodebookDialog
from ui.codebook.merging import MergeDialog, SplitDialog
from ui.codebook.saving import SaveSheet
from ui.codebook.versions import VersionsDialog


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with small_corpus(tmp_path) as made:
        yield made


def test_what_is_written_about_a_code_is_in_the_draft_and_in_the_preview(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus)
    dialog.tree.go_to(("code", "PER"))
    qtbot.keyClicks(dialog.code.name.lines["en"], "s")
    dialog.guideline.text.setPlainText("## Rule\n\n**Whole** names only.")
    code = dialog.draft.codebook.code("PER")
    assert code is not None
    assert code.name.en == "Persons"
    assert code.guideline.en.startswith("## Rule")
    qtbot.waitUntil(lambda: dialog.guideline.preview.toPlainText() == "Rule\nWhole names only.")


def test_typing_in_one_field_is_one_step_of_undo(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus)
    dialog.tree.go_to(("code", "PER"))
    qtbot.keyClicks(dialog.code.name.lines["en"], "abc")
    dialog.undo_button.click()
    assert dialog.code.name.lines["en"].text() == "Person"
    assert not dialog.draft.dirty


def test_a_new_code_is_made_moved_under_another_and_out_again_by_keys(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus)
    dialog.tree.go_to(("code", "PER"))
    dialog.commands.press("Ctrl+N")
    assert dialog.tree.place == ("code", "NEW1")
    dialog.tree.put_under()
    made = dialog.draft.codebook.code("NEW1")
    assert made is not None
    assert made.parent == "PER"
    dialog.tree.put_out()
    dialog.tree.move_by(-1)
    assert [c.id for c in dialog.draft.codebook.codes()][:2] == ["NEW1", "PER"]
    dialog.code.id.setText("FAMILY")
    dialog.code.id.editingFinished.emit()
    assert dialog.draft.codebook.code("FAMILY") is not None


def test_a_code_dropped_on_another_stands_under_it_but_never_under_itself(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus)
    dialog.tree.drop("LOC", ("code", "ORG"))
    dialog.tree.drop("ORG", ("code", "LOC"))
    parents = {c.id: c.parent for c in dialog.draft.codebook.codes()}
    assert parents["LOC"] == "ORG"
    assert parents["ORG"] == ""
    assert dialog.draft.problem == ""


def test_a_code_dropped_between_others_stands_there(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus)
    dialog.tree.drop("ORG", ("code", "PER"))
    dialog.tree.drop("DATE", ("code", "ORG"), beside=0)
    dialog.tree.drop("LOC", ("code", "PER"), beside=0)
    codes = dialog.draft.codebook.codes()
    assert [(c.id, c.parent) for c in codes][:4] == [("LOC", ""), ("PER", ""), ("DATE", "PER"), ("ORG", "PER")]


def test_the_id_of_a_saved_code_cannot_be_changed_and_deleting_retires_it(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus)
    dialog.tree.go_to(("code", "LOC"))
    assert not dialog.code.id.isEnabled()
    dialog.commands.press("Delete")
    code = dialog.draft.codebook.code("LOC")
    assert code is not None
    assert code.retired
    assert dialog.code.retired.isChecked()


def test_a_layer_of_quotes_is_added_where_there_is_none(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus)
    raw = json.loads(corpus.codebook().content)
    raw["layers"] = [layer for layer in raw["layers"] if layer["kind"] == "span"]
    assert not quotes_action(dialog).isEnabled()  # it has one
    dialog.draft.take(json.dumps(raw))
    assert dialog.draft.codebook.quotes() is None
    quotes_action(dialog).trigger()
    assert dialog.tree.place == ("layer", "quote")
    assert dialog.draft.problem == ""
    quotes = dialog.draft.codebook.quotes()
    assert quotes is not None
    assert quotes.name.en == "Quotations"
    dialog.draft.undo()
    assert dialog.draft.codebook.quotes() is None


def quotes_action(dialog: CodebookDialog) -> QAction:
    """Return what the menu of the tree has for a new layer of quotes."""
    menu = QMenu(dialog)
    dialog.commands._fill(menu)
    return next(action for action in menu.actions() if action.text() == "New layer of quotes")


def test_two_codes_are_merged_and_one_is_split(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus)
    dialog.tree.go_to(("code", "LOC"))
    answer(MergeDialog, lambda shown: (shown.codes.setCurrentIndex(shown.codes.findData("ORG")), shown.accept()))
    dialog.commands.merge()
    assert dialog.draft.codebook.merged == {"LOC": "ORG"}
    dialog.tree.go_to(("code", "PER"))
    answer(SplitDialog, lambda shown: shown.accept())
    dialog.commands.split()
    assert dialog.draft.codebook.split == {"PER": ("PER_1", "PER_2")}


def test_a_variable_with_choices_missing_codes_and_a_filter_is_made(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus)
    dialog.tree.go_to(("subject", "article"))
    dialog.commands.press("Ctrl+N")
    dialog.commands.press("Ctrl+N")
    page = dialog.variable
    assert dialog.tree.place == ("variable", "V2")
    page.required.click()
    rows = page.choices.table
    rows.item(0, 2).setText("none")
    page.choices._add()
    rows.item(2, 0).setText("99")
    rows.item(2, 3).setCheckState(rows.item(0, 3).checkState().Checked)
    page.filters._add()
    page.filters.table.item(0, 1).setText("0، 1")
    page.filters.table.item(0, 0).setText("V1")
    made = dialog.draft.codebook.variable("V2")
    assert made is not None
    assert made.required
    assert [(c.value, c.name.en, c.missing) for c in made.choices] == [
        (0, "none", False),
        (1, "", False),
        (99, "", True),
    ]
    assert [(f.variable, f.values) for f in made.skip_if] == [("V1", ("0", "1"))]


def test_rules_and_passes_are_set_on_the_page_of_the_codebook(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus)
    dialog.tree.go_to(GENERAL)
    dialog.general.rules["quotes_nest"].click()
    for _ in range(3):
        dialog.general.passes._add()
    assert dialog.draft.codebook.quotes_nest
    assert [one.layers for one in dialog.draft.codebook.passes] == [("entity",), ("quote",), ("variables",)]


def test_what_cannot_be_read_is_said_and_not_saved(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus)
    dialog.draft.put(("code", "LOC"), "key", "1")
    assert "key 1 twice" in dialog.problem.text()
    assert not dialog.save_button.isEnabled()


def test_a_colour_that_looks_like_another_is_pointed_out(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus)
    dialog.tree.go_to(("code", "LOC"))
    tint = (dialog.draft.find(("code", "PER")) or {})["colour"]
    dialog.code.colour.chosen.emit(tint)
    assert "look alike" in dialog.problem.text()
    assert dialog.save_button.isEnabled()


def test_before_saving_a_sheet_says_what_changes_and_who_reads_how_much_again(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus)
    dialog.draft.put(("code", "PER"), "guideline", {"ar": "كل اسم", "en": "every name"})
    dialog.draft.put(("code", "LOC"), "name", {"ar": "موضع", "en": "Location"})
    seen: list[str] = []

    def save(sheet: SaveSheet) -> None:
        qtbot.waitUntil(sheet.save_button.isEnabled)
        seen.extend(sheet.differences.item(row).text() for row in range(sheet.differences.count()))
        seen.append(sheet.again.text())
        sheet.save_button.click()

    answer(SaveSheet, save)
    dialog.save()
    told = [words.translate({0x2068: None, 0x2069: None}) for words in seen]
    assert told == ["↻ PER: other guideline", "· LOC: Place is called Location now", "Rana in “First round”: 1"]
    assert dialog.saved
    assert [item.words for item in corpus.codebooks.worklist("Rana")] == ["سالم الدرويش"]
    versions = VersionsDialog(corpus)
    qtbot.addWidget(versions)
    assert versions.list.count() == 2
    assert versions.differences.count() == 2


def test_who_is_no_lead_reads_the_codebook_and_changes_nothing(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus, "Rana")
    dialog.tree.go_to(("code", "PER"))
    assert not dialog.code.isEnabled()
    assert dialog.guideline.text.isReadOnly()
    assert not dialog.save_button.isVisible()
    before = dialog.draft.content
    dialog.tree.pressed.emit("Ctrl+N")
    dialog.tree.move_by(1)
    assert dialog.draft.content == before


def test_attributes_are_written_as_rows_of_their_values(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus)
    dialog.tree.go_to(("code", "PER"))
    table = dialog.code.attributes
    for row, value in enumerate(("female", "male")):
        table._add()
        table.table.item(row, 0).setText("gender")
        table.table.item(row, 3).setText(value)
    code = dialog.draft.codebook.code("PER")
    assert code is not None
    assert [(a.id, [v for v, _ in a.values]) for a in code.attributes] == [("gender", ["female", "male"])]


def test_a_codebook_is_exported_and_imported_again(
    qtbot: QtBot, corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QFileDialog

    dialog = dialog_of(qtbot, corpus)
    out = tmp_path / "book.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    dialog.draft.put(("code", "PER"), "name", {"ar": "إنسان", "en": "Human"})
    from ui.codebook.files import export_codebook

    export_codebook(dialog, dialog.draft.codebook, "en")
    dialog.draft.undo()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(out), ""))
    dialog._import()
    code = dialog.draft.codebook.code("PER")
    assert code is not None
    assert code.name.en == "Human"
    assert json.loads(out.read_text(encoding="utf-8"))["layers"]


def test_tab_leads_out_of_the_table_of_choices(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = dialog_of(qtbot, corpus)
    dialog.tree.go_to(("subject", "article"))
    dialog.commands.new()
    dialog.variable.choices.table.setFocus()
    qtbot.keyClick(dialog.variable.choices.table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not dialog.variable.choices.table
