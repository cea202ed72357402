from pathlib import Path
from zipfile import ZipFile

import pytest
from dialog_steps import Open, choose, rest
from interchange_keys import press
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from shell_builders import answer
from twins import TEXT, label_studio, news, written

from annotator.corpus import Corpus
from ui.interchange.import_dialog import REPORT
from ui.interchange.targets import OUT
from ui.interchange.whose_form import CODER, NAMED


def test_labels_are_saved_and_loaded_as_the_command_line_has_them(open_dialog: Open, tmp_path: Path) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    file = tmp_path / "labels.json"
    file.write_text('{"label/MOOD": "", "label/GPE": "ORG"}', encoding="utf-8")
    dialog.load_labels(file)
    assert (dialog.labels.said["label/MOOD"], dialog.labels.said["label/GPE"]) == (OUT, "ORG")
    assert dialog.sentence.text() == "Labels answered by the file: 2."
    file.write_text('{"label/MOOD": 3}', encoding="utf-8")
    dialog.load_labels(file)
    assert "labels" in dialog.sentence.text()


def test_further_files_are_added_and_plain_articles_among_them_are_left_out(
    open_dialog: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    plain = tmp_path / "plain.txt"
    plain.write_text("عاصفة\nنص الخبر هنا.\n", encoding="utf-8")
    dialog.add_files([plain, written(tmp_path, "brat", news())])
    rest(dialog, qtbot)
    assert [one.format for one in dialog.seen.documents] == ["label-studio", "brat"]
    assert "left out: 1" in dialog.documents.summary.text()


def test_an_empty_folder_is_answered_with_a_sentence(open_dialog: Open, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    (tmp_path / "empty").mkdir()
    dialog.add_files([tmp_path / "empty"])
    rest(dialog, qtbot)
    assert dialog.sentence.text() == "No file is in it."
    assert len(dialog.seen.documents) == 1


def test_what_an_archive_holds_besides_is_not_read_and_not_called_refused(open_dialog: Open, tmp_path: Path) -> None:
    folder = written(tmp_path / "in", "webanno-tsv", news())
    with ZipFile(tmp_path / "project.zip", "w") as archive:
        for file in folder.rglob("*.tsv"):
            archive.write(file, f"annotation/{file.relative_to(folder).as_posix()}")
        archive.writestr("log/project.log", "x")
    dialog = open_dialog(tmp_path / "project.zip")
    assert len(dialog.seen.documents) == 2
    assert "Refused" not in dialog.documents.summary.text()


def test_enter_on_a_document_of_the_report_opens_that_one(open_dialog: Open, tmp_path: Path, qtbot: QtBot) -> None:
    first = label_studio(tmp_path / "project.json")
    dialog = open_dialog(first, label_studio(tmp_path / "next.json", TEXT + "زيادة.\n"))
    dialog._import()
    rest(dialog, qtbot)
    rows = dialog.report.list
    rows.setCurrentItem(rows.topLevelItem(1))
    press(dialog, "Enter")
    assert dialog.to_open is not None
    assert dialog.to_open.article == dialog.brought[1].article


def test_another_round_has_the_labels_of_its_codebook(
    corpus: Corpus, open_dialog: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    corpus.study.add_round("Amal", "Pilot", purpose="pilot", seed=7)
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    rounds = dialog.documents.whose.rounds
    rounds.setCurrentIndex(rounds.findText("Pilot"))
    rounds.activated.emit(rounds.currentIndex())
    rest(dialog, qtbot)
    dialog._import()
    rest(dialog, qtbot)
    article = dialog.brought[0].article
    assert article is not None
    assert corpus.session("Amal", round="Pilot").open(article).layer.annotations
    assert not corpus.session("Amal").open(article).layer.annotations


def test_cancelling_leaves_nothing(open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot) -> None:
    files = [label_studio(tmp_path / f"{n}.json", TEXT + f"رقم {n}\n") for n in range(30)]
    dialog = open_dialog(*files)
    dialog._import()
    dialog.reject()
    rest(dialog, qtbot)
    assert dialog.brought == ()
    assert len(list(corpus.articles())) == 10


def test_the_report_says_what_was_kept_changed_and_dropped(open_dialog: Open, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json", utf16=True))
    dialog._import()
    rest(dialog, qtbot)
    text = dialog.report.text()
    assert "UTF-16" in text
    dialog.report.save_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == text


def test_the_first_article_is_opened_under_the_name_of_its_coder(
    open_dialog: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(written(tmp_path, "uima-xmi", news(coder="Salma")))
    choose(dialog, NAMED)
    rest(dialog, qtbot)
    dialog._import()
    rest(dialog, qtbot)
    assert dialog.go_on.text() == "Open the first article as Salma"
    assert dialog.close_button.isDefault()
    answer(QMessageBox, lambda box: box.defaultButton().click())
    press(dialog, "Enter")
    assert dialog.to_open is None
    answer(QMessageBox, lambda box: next(b for b in box.buttons() if b.text() == "Open it").click())
    press(dialog, "Enter")
    assert dialog.to_open is not None
    assert (dialog.to_open.coder, dialog.to_open.article) == ("Salma", dialog.brought[0].article)


REAL = (
    "brat",
    "doccano/import/sequence_labeling",
    "inception/testsuite",
    "label_studio/editor_examples",
    "prodigy",
    "refi_qda/nvivo_project.qdpx",
    "spacy/conll",
    "tei",
    "uima_cassis/xmi",
)


@pytest.mark.parametrize("name", REAL)
def test_files_that_other_programs_wrote_are_shown_and_brought_in(
    open_dialog: Open, shared: Path, name: str, qtbot: QtBot
) -> None:
    dialog = open_dialog(shared / "data" / "interop" / name)
    documents = dialog.seen.documents
    assert documents
    for number, one in enumerate(documents[:40]):
        dialog.documents.found.go_to(number)
        assert dialog.documents.preview.view.text == one.text
        assert not one.refused or dialog.documents.preview.lines.count()
    choose(dialog, CODER, "Amal")
    rest(dialog, qtbot)
    dialog._import()
    rest(dialog, qtbot)
    assert dialog.page == REPORT, dialog.sentence.text()
    assert len(dialog.brought) >= len(documents)
    assert dialog.report.text().count("\n") > len(documents)
