from pathlib import Path

from dialog_steps import Open, choose, facts, go_to, rest
from interchange_keys import press
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from twins import TEXT, at, doccano, label_studio, news, written

from annotator.corpus import Corpus
from ui.app import let_enter_press
from ui.interchange.import_dialog import DOCUMENTS, LABELS, REPORT
from ui.interchange.label_rows import Why
from ui.interchange.remembering import remembered
from ui.interchange.targets import NEW, OUT
from ui.interchange.whose_form import CODER, NAMED, NEW_CODER, SUGGESTER
from ui.settings import Settings


def test_documents_are_shown_with_what_they_hold(open_dialog: Open, tmp_path: Path) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    item = dialog.documents.found.topLevelItem(0)
    assert "Label Studio" in item.text(0)
    assert item.child(0).text(2) == "4"
    assert dialog.documents.preview.view.text == TEXT
    start, end = at("سالم العامري")
    assert (start, end) in {(s.start, s.end) for mark in dialog.documents.preview.view.marks for s in mark.spans}
    assert dialog.documents.preview.view.isRightToLeft()


def test_by_keys_alone_labels_are_answered_and_the_file_is_brought_in(
    open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    assert dialog.go_on.text() == "Next: labels"
    press(dialog, "Enter")
    assert dialog.page == LABELS
    said = {label.removeprefix("label/"): target for label, target in dialog.labels.said.items()}
    names, parts = {"PERSON": "PER", "GPE": "LOC", "ORG": "ORG"}, {"Speaker": "speaker", "Cue": "cue"}
    assert said == names | parts | {"Quote": "quote", "MOOD": NEW}
    press(dialog, "-", "Tab", "Tab")
    go_to(dialog, dialog.go_on.text())
    press(dialog, "Enter")
    rest(dialog, qtbot)
    assert dialog.page == REPORT
    assert [row.status for row in dialog.brought] == ["imported"]
    names, quotes = facts(corpus)
    assert "PER سالم العامري" in names
    assert quotes == ["mixed"]
    assert not any("متاحة" in name for name in names)
    assert "label/MOOD" in dialog.report.text()


def test_ctrl_enter_goes_on_from_anywhere(open_dialog: Open, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    for page in (LABELS, REPORT):
        press(dialog, "Ctrl+Enter")
        rest(dialog, qtbot)
        assert dialog.page == page
    assert [row.status for row in dialog.brought] == ["imported"]


def test_enter_presses_the_button_that_has_the_focus(
    open_dialog: Open, corpus: Corpus, tmp_path: Path, qapp: QApplication
) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    qapp.focusChanged.connect(let_enter_press)
    try:
        dialog.close_button.setFocus()
        press(dialog, "Enter")
    finally:
        qapp.focusChanged.disconnect(let_enter_press)
    assert not dialog.isVisible()
    assert list(corpus.articles())[-1].title != TEXT.split("\n")[0]
    assert dialog.brought == ()


def test_a_code_that_would_be_switched_on_is_to_be_looked_at(open_dialog: Open, corpus: Corpus, tmp_path: Path) -> None:
    off = next(code.id for code in corpus.codebook().codes(only_on=False) if not code.on)
    dialog = open_dialog(doccano(tmp_path / "off.jsonl", TEXT, (0, 4, off)))
    (line,) = dialog.labels.lines
    assert line.row.why is Why.PROPOSED
    assert "(is switched on)" in line.box.currentText()
    assert dialog.go_on.text() == "Next: labels"


def test_answers_are_remembered_for_the_next_file(
    open_dialog: Open, corpus: Corpus, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    first = open_dialog(label_studio(tmp_path / "project.json"))
    press(first, "Enter", "-")
    first.go_on.click()
    rest(first, qtbot)
    assert remembered(settings, corpus.copy)["label/MOOD"] == OUT
    second = open_dialog(label_studio(tmp_path / "next.json", TEXT + "والسعر مناسب.\n"))
    assert second.labels.to_look_at == 0
    assert second.go_on.text().startswith("Import 1 ")
    assert second.labels.said["label/MOOD"] == OUT


def test_esc_goes_back_from_the_labels_and_keeps_the_answers(
    open_dialog: Open, corpus: Corpus, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    press(dialog, "Enter", "-", "Esc")
    rest(dialog, qtbot)
    assert (dialog.page, dialog.isVisible()) == (DOCUMENTS, True)
    assert dialog.labels.said["label/MOOD"] == OUT
    press(dialog, "Esc")
    assert not dialog.isVisible()
    assert remembered(settings, corpus.copy) == {"label/MOOD": OUT}
    assert open_dialog(label_studio(tmp_path / "project.json")).labels.said["label/MOOD"] == OUT


def test_who_the_file_names_becomes_a_coder(open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = open_dialog(written(tmp_path, "uima-xmi", news(coder="Salma"), news(coder="Nur")))
    assert str(dialog.documents.whose.who.currentData()) == NAMED
    assert "Salma" in dialog.documents.whose.told.text()
    dialog.go_on.click()
    if dialog.page == LABELS:
        dialog.go_on.click()
    rest(dialog, qtbot)
    assert [c.name for c in corpus.coders()] == ["Amal", "Nur", "Salma"]
    assert facts(corpus, "Salma") == (["PER سالم العامري", "LOC مسقط"], ["direct"])


def test_with_one_unknown_name_it_is_who_works_here_unless_somebody_is_chosen(
    open_dialog: Open, tmp_path: Path
) -> None:
    dialog = open_dialog(written(tmp_path, "uima-xmi", news(coder="Salma")))
    assert str(dialog.documents.whose.who.currentData()) == f"{CODER}Amal"


def test_a_new_coder_needs_a_name_before_anything_is_brought_in(
    open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(written(tmp_path, "uima-xmi", news(coder="")))
    choose(dialog, NEW_CODER)
    rest(dialog, qtbot)
    dialog._import()
    assert dialog.page == DOCUMENTS
    assert dialog.sentence.text() == "Write the name of whose annotations these are."
    press(dialog, "Nur")
    dialog.documents.whose.finished.setChecked(True)
    rest(dialog, qtbot)
    dialog._import()
    rest(dialog, qtbot)
    article = list(corpus.articles())[-1].id
    assert corpus.session("Nur").open(article).layer.finished is not None


def test_suggestions_of_a_program_are_nobodys_coding(
    open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    choose(dialog, SUGGESTER)
    assert dialog.documents.whose.name.text() == "Label Studio"
    assert not dialog.documents.whose.finished.isEnabled()
    rest(dialog, qtbot)
    dialog._import()
    rest(dialog, qtbot)
    assert {row.suggester for row in dialog.brought} == {"Label Studio"}
    assert facts(corpus) == ([], [])


def test_what_a_model_predicted_is_a_suggestion_unless_somebody_says_otherwise(
    open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json", model="tagger 2"))
    assert "tagger 2" in dialog.documents.whose.told.text()
    assert [one.suggester for one in dialog.seen.documents] == ["tagger 2"]
    dialog._import()
    rest(dialog, qtbot)
    assert [row.suggester for row in dialog.brought] == ["tagger 2"]
    assert facts(corpus) == ([], [])


def test_a_file_with_a_wrong_place_is_refused_with_the_place(open_dialog: Open, tmp_path: Path) -> None:
    good = label_studio(tmp_path / "good.json")
    bad = tmp_path / "bad.json"
    bad.write_text(good.read_text(encoding="utf-8").replace('"text": "صحار"', '"text": "صحر"'), encoding="utf-8")
    dialog = open_dialog(bad)
    item = dialog.documents.found.topLevelItem(0).child(0)
    assert item.text(5) == "✗ refused"
    assert "صحر" in dialog.documents.preview.lines.item(0).text()
    assert not dialog.go_on.isEnabled()


def test_who_does_not_lead_makes_no_new_codes(open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot) -> None:
    corpus.add_coder("Lead", role="lead")
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    assert dialog.labels.said["label/MOOD"] == OUT
    before = corpus.codebook().id
    dialog._import()
    rest(dialog, qtbot)
    assert corpus.codebook().id == before


def test_who_leads_makes_a_code_of_an_unknown_label(
    open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    dialog._import()
    rest(dialog, qtbot)
    assert corpus.codebook().code("label/MOOD") is not None


def test_a_new_code_may_be_called_as_a_part_of_a_quote(
    open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(doccano(tmp_path / "lines.jsonl", "وقال سامي ثم مضى", (5, 9, "speaker"), (0, 4, "MOOD")))
    assert dialog.labels.said == {"speaker": "speaker", "MOOD": NEW}
    press(dialog, "Enter", "-", "Tab", "+")
    assert dialog.labels.said == {"speaker": NEW, "MOOD": OUT}
    dialog.go_on.click()
    rest(dialog, qtbot)
    assert facts(corpus)[0] == ["speaker سامي"]
    assert corpus.codebook().code("speaker") is not None


def test_where_nothing_tells_the_unit_the_same_marks_are_shown_in_each(
    open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(doccano(tmp_path / "lines.jsonl", "😀 وقال!! ثم مضى", (3, 7, "WORD")))
    units = dialog.documents.unit.units
    asked = [units.itemText(row).translate(dict.fromkeys((0x2068, 0x2069))) for row in range(1, units.count())]
    assert [words.partition(" — ")[0] for words in asked] == ["«قال!»", "«وقال»"]
    assert not dialog.go_on.isEnabled()
    units.setFocus()
    press(dialog, "Down", "Down")
    rest(dialog, qtbot)
    dialog._import()
    rest(dialog, qtbot)
    assert facts(corpus)[0] == ["WORD وقال"]
