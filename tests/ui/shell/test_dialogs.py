import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from shell_builders import answer

from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.model.article import ZoneKind
from annotator.model.span import Span
from ui.dialogs.backups import BackupsDialog
from ui.dialogs.new_corpus import NewCorpusDialog
from ui.dialogs.zones import ZonesDialog
from ui.exporting.dialog import ExportDialog
from ui.settings import Settings
from ui.trees import all_items


@pytest.fixture
def new_corpus(qtbot: QtBot, tmp_path: Path) -> NewCorpusDialog:
    dialog = NewCorpusDialog("Amal", "en")
    qtbot.addWidget(dialog)
    dialog.folder.setText(str(tmp_path))
    dialog.name.setText("Water news")
    return dialog


def test_a_new_corpus_has_the_codes_that_are_ticked(new_corpus: NewCorpusDialog, tmp_path: Path) -> None:
    for item in all_items(new_corpus.codes):
        if item.text(0).startswith(("DATE", "NUM")):
            on = item.checkState(0) == Qt.CheckState.Checked
            item.setCheckState(0, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
    new_corpus.accept()
    assert new_corpus.corpus is not None
    with new_corpus.corpus as corpus:
        assert corpus.path == tmp_path / "Water news.hashiya"
        assert [c.id for c in corpus.codebook().codes()] == ["PER", "LOC", "ORG", "NUM"]


def test_a_new_corpus_is_not_made_in_a_synchronised_folder(new_corpus: NewCorpusDialog, tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    new_corpus.folder.setText(str(tmp_path / "Dropbox"))
    new_corpus.accept()
    assert new_corpus.corpus is None
    assert "Dropbox" in new_corpus.problem.text()


def test_a_new_corpus_needs_a_name(new_corpus: NewCorpusDialog) -> None:
    new_corpus.name.clear()
    new_corpus.accept()
    assert new_corpus.corpus is None
    assert new_corpus.problem.text()


def test_finished_articles_are_exported_with_their_annotations(
    corpus: Corpus, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    session = corpus.session("Amal")
    article = next(row.id for row in list(corpus.articles()))
    session.act(article, actions.code, Span(0, 4), "LOC")
    session.act(article, actions.finish)
    dialog = ExportDialog(corpus, "Amal", settings)
    qtbot.addWidget(dialog)
    dialog.choices.place.field.setText(str(tmp_path / "out.jsonl"))
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.left is not None)
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [a["surface"] for line in lines for a in json.loads(line)["annotations"]] == ["مسقط"]
    assert "Codings of articles: 1, annotations: 1" in dialog.report.text()


def test_tables_are_exported_into_a_folder(corpus: Corpus, settings: Settings, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = ExportDialog(corpus, "Amal", settings)
    qtbot.addWidget(dialog)
    dialog.formats.choose("csv")
    dialog.choices.every.click()
    dialog.choices.place.field.setText(str(tmp_path / "tables"))
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.left is not None)
    assert len(list((tmp_path / "tables").glob("*.csv"))) >= 3


def test_a_backup_is_gone_back_to(corpus: Corpus, qtbot: QtBot) -> None:
    session = corpus.session("Amal")
    article = next(row.id for row in list(corpus.articles()))
    corpus.back_up()
    session.act(article, actions.code, Span(0, 4), "LOC")
    dialog = BackupsDialog(corpus.path, before_restoring=corpus.close)
    qtbot.addWidget(dialog)
    answer(QMessageBox, lambda box: box.button(QMessageBox.StandardButton.Yes).click())
    dialog.restore.click()
    dialog.reject()
    assert not dialog.result(), "Escape while the file is copied would open half of it"
    with qtbot.waitSignal(dialog.accepted):
        pass
    assert dialog.to_open == corpus.path
    with Corpus.open(corpus.path, write=False) as restored:
        assert [d.action for d in restored.log()] == ["set up"]


def test_going_back_from_a_damaged_file_says_where_it_was_kept(corpus: Corpus, qtbot: QtBot) -> None:
    corpus.back_up()
    corpus.close()
    corpus.path.write_bytes(bytes(64) + corpus.path.read_bytes()[64:])
    dialog = BackupsDialog(corpus.path)
    qtbot.addWidget(dialog)
    answer(QMessageBox, lambda box: box.button(QMessageBox.StandardButton.Yes).click())
    dialog.show()
    dialog.restore.click()
    qtbot.waitUntil(lambda: "was kept as" in dialog.sentence.text())
    assert dialog.isVisible(), "nobody could read it"
    dialog.close_button.click()
    assert dialog.to_open == corpus.path


def test_zones_are_changed_until_coding_begins(corpus: Corpus, qtbot: QtBot) -> None:
    article = next(row.id for row in list(corpus.articles()))
    dialog = ZonesDialog(corpus.article(article), changeable=True)
    qtbot.addWidget(dialog)
    dialog.editor.table.setCurrentCell(1, 1)
    dialog.editor.set_kind(ZoneKind.SKIP)
    corpus.session("Amal").set_zones(article, dialog.zones())
    assert [z.kind for z in corpus.zones(article)][:2] == [ZoneKind.HEADLINE, ZoneKind.SKIP]


def test_what_can_be_read_of_a_damaged_corpus_is_saved_as_another(sample: Path, tmp_path: Path, qtbot: QtBot) -> None:
    data = bytearray(sample.read_bytes())
    data[:64] = bytes(64)
    sample.write_bytes(data)
    dialog = BackupsDialog(sample)
    qtbot.addWidget(dialog)
    dialog.rescue_to(tmp_path / "rescued.hashiya")
    qtbot.waitUntil(lambda: dialog.to_open == tmp_path / "rescued.hashiya")
    with Corpus.open(tmp_path / "rescued.hashiya", write=False) as rescued:
        assert len(list(rescued.articles())) == 10
    assert "Articles: 10" in dialog.sentence.text()
