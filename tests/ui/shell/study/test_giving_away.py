import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lead_and_laptops import LEAD, PILOT, coded_laptop, returned
from PySide6.QtWidgets import QTableWidgetItem
from pytestqt.qtbot import QtBot
from shell_builders import answer

from annotator.corpus import Corpus
from ui.exporting.dialog import ExportDialog
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.study.archive_dialog import ArchiveDialog
from ui.study.final_dialog import FinalDialog
from ui.study.withdraw_dialog import WithdrawDialog


@pytest.fixture
def coded(study: Path, packet: Path) -> Iterator[Corpus]:
    """The lead's corpus with what Basim returned."""
    file = returned(coded_laptop(packet, "Basim", articles=3))
    with Corpus.open(study, write=True) as corpus:
        corpus.packets.merge([file])
        yield corpus


def final(corpus: Corpus, out: Path, qtbot: QtBot, *, format_name: str = "csv") -> FinalDialog:
    dialog = FinalDialog(corpus, corpus.round(PILOT).id, "en")
    qtbot.addWidget(dialog)
    dialog.format.setCurrentIndex(dialog.format.findData(format_name))
    dialog.place.field.setText(str(out))
    return dialog


def test_the_final_data_set_is_written_with_its_manifest(coded: Corpus, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = final(coded, tmp_path / "out", qtbot)
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.report is not None)
    manifest = json.loads(dialog.report.files[-1].read_text(encoding="utf-8"))
    assert manifest["asked"]["round"] == coded.round(PILOT).id
    assert "Articles: 4, annotations: 3" in dialog.sentence.text()
    assert "the first of several coders assigned 3" in dialog.sentence.text()


def test_a_data_set_is_made_again_from_its_manifest(coded: Corpus, tmp_path: Path, qtbot: QtBot) -> None:
    first = final(coded, tmp_path / "one", qtbot)
    first.act.click()
    qtbot.waitUntil(lambda: first.report is not None)
    second = final(coded, tmp_path / "two", qtbot)
    second.write_again(first.report.files[-1])
    qtbot.waitUntil(lambda: second.report is not None)
    assert second.report.same
    assert "byte by byte" in second.sentence.text()


def test_json_lines_have_no_wide_shape(coded: Corpus, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = final(coded, tmp_path / "x.jsonl", qtbot, format_name="jsonl")
    assert not dialog.shape.isEnabled()
    assert dialog.place.field.text().endswith(".jsonl")


def test_the_export_dialog_leads_to_the_final_data_set(window: MainWindow, study: Path, qtbot: QtBot) -> None:
    assert window.work.open_path(study)
    qtbot.waitUntil(lambda: bool(window.page.article))
    seen = []
    answer(ExportDialog, lambda dialog: dialog.final.click())
    answer(FinalDialog, lambda dialog: (seen.append(dialog.round.currentData()), dialog.reject()))
    window.actions_by_id["export"].trigger()
    assert seen == ["main"]


def test_the_archive_holds_no_text_and_its_citation(
    coded: Corpus, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = ArchiveDialog(coded, settings, "ar")
    qtbot.addWidget(dialog)
    dialog.publisher.setText("University")
    for column, value in enumerate(("Haddad", "Rana", "", "University")):
        dialog.people.setItem(0, column, QTableWidgetItem(value))
    dialog.place.field.setText(str(tmp_path / "a.zip"))
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.archived is not None)
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        assert "Haddad" in packed.read("CITATION.cff").decode()
        whole = b"".join(packed.read(name) for name in packed.namelist()).decode()
    assert "Basim" not in whole
    assert "مسقط" not in whole
    again = ArchiveDialog(coded, settings, "ar")
    qtbot.addWidget(again)
    assert again.publisher.text() == "University"
    assert again.form_content()["creators"][0]["family"] == "Haddad"


def test_a_citation_without_creators_is_refused_with_a_sentence(
    coded: Corpus, settings: Settings, qtbot: QtBot
) -> None:
    dialog = ArchiveDialog(coded, settings, "ar")
    qtbot.addWidget(dialog)
    dialog.act.click()
    assert dialog.archived is None
    assert dialog.sentence.text().startswith("The citation needs")


def test_a_withdrawn_coder_is_gone_and_who_still_holds_the_work_is_listed(coded: Corpus, qtbot: QtBot) -> None:
    dialog = WithdrawDialog(coded, "", LEAD)
    qtbot.addWidget(dialog)
    dialog.of_coder.click()
    dialog.coder.setCurrentIndex(dialog.coder.findText("Basim"))
    assert dialog.coder.findText(LEAD) == -1
    assert not dialog.act.isEnabled()
    dialog.sure.click()
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.withdrawn is not None)
    assert "Basim" not in [coder.name for coder in coded.coders()]
    told = dialog.holding.toPlainText()
    assert "Packet 1 of" in told
    assert "A return of" in told
    assert "Backup " in told


def test_a_withdrawn_article_leaves_the_list(window: MainWindow, study: Path, qtbot: QtBot) -> None:
    assert window.work.open_path(study)
    qtbot.waitUntil(lambda: bool(window.page.article))
    gone = window.page.article

    def withdraw(dialog: WithdrawDialog) -> None:
        dialog.sure.click()
        dialog.act.click()
        qtbot.waitUntil(lambda: dialog.withdrawn is not None)
        dialog.reject()

    answer(WithdrawDialog, withdraw)
    window.actions_by_id["withdraw"].trigger()
    qtbot.waitUntil(lambda: window.page is not None and window.page.articles.model.rowCount() == 9)
    assert not window.page.articles.model.index_of(gone).isValid()
