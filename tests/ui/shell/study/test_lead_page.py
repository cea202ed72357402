from collections.abc import Iterator
from pathlib import Path

import pytest
from lead_and_laptops import CODERS, LEAD, PILOT, coded_laptop, returned, settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot
from shell_builders import answer

from annotator.corpus import Corpus
from annotator.model.study import BLIND, COACHING, STRATIFIED
from ui.dialogs.new_corpus import NewCorpusDialog
from ui.main_window import MainWindow
from ui.study.add_coder import AddCoderDialog
from ui.study.assign_dialog import AssignDialog
from ui.study.fields import ticked
from ui.study.hand_over_dialog import HandOverDialog
from ui.study.lead_page import LeadPage
from ui.study.merge_dialog import MergeDialog
from ui.study.packets_dialog import PacketsDialog
from ui.study.report_dialog import ReportDialog
from ui.study.round_dialog import RoundDialog
from ui.study.sample_dialog import SampleDialog
from ui.trees import all_items


@pytest.fixture
def opened(study: Path) -> Iterator[Corpus]:
    with Corpus.open(study, write=True) as corpus:
        yield corpus


def rows_of(page: LeadPage) -> list[list[str]]:
    def words(item: QTreeWidgetItem) -> list[str]:
        return [item.text(column) for column in range(page.table.columnCount())]

    return [words(item) for item in all_items(page.table)]


def row_of(page: LeadPage, coder: str) -> list[str]:
    return next(row for row in rows_of(page) if row[0] == coder)


def test_the_page_shows_who_has_how_many_articles(lead: LeadPage) -> None:
    assert row_of(lead, "Basim")[1:4] == ["4", "0", "0"]
    assert [row[0] for row in rows_of(lead) if row[0] in CODERS] == list(CODERS)


def test_esc_leads_back_to_the_articles(window: MainWindow, lead: LeadPage) -> None:
    QTest.keyClick(lead.table, Qt.Key.Key_Escape)
    assert not lead.isVisible()
    assert window.page.split.isVisible()


def test_who_does_not_lead_does_not_see_the_page(window: MainWindow, study: Path, qtbot: QtBot) -> None:
    assert window.work.open_path(study, "Basim")
    qtbot.waitUntil(lambda: bool(window.page.article))
    window.menus["study"].aboutToShow.emit()
    assert not window.actions_by_id["lead"].isEnabled()
    assert window.actions_by_id["return"].isEnabled()
    window.work.study.show_lead_page()
    assert window.page.lead is None
    assert "Only who leads" in window.statusBar().currentMessage()


def test_a_packet_without_a_return_is_marked(lead: LeadPage, qtbot: QtBot, tmp_path: Path) -> None:
    def make(dialog: PacketsDialog) -> None:
        dialog.folder.field.setText(str(tmp_path / "out"))
        dialog.act.click()
        qtbot.waitUntil(lambda: bool(dialog.written))
        assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(
            f"sample-{name}.hashiya-packet" for name in CODERS
        )
        dialog.reject()

    answer(PacketsDialog, make)
    lead.errands.buttons["packets"].click()
    settle(lead, qtbot)
    assert row_of(lead, "Basim")[6].startswith("1 · ")
    assert "missing" in row_of(lead, "Basim")[7]
    assert not lead.missing.isHidden()


def test_merging_a_return_shows_what_the_coder_did(
    window: MainWindow, lead: LeadPage, qtbot: QtBot, tmp_path: Path
) -> None:
    corpus = window.page.corpus
    packet = tmp_path / "b.hashiya-packet"
    pilot = corpus.round(PILOT).id
    corpus.packets.make(corpus.coder("Basim"), rounds=[pilot], out=packet, lead=corpus.coder(LEAD))
    file = returned(coded_laptop(packet, "Basim", articles=3))

    def merge(dialog: MergeDialog) -> None:
        dialog.add_files([file])
        qtbot.waitUntil(lambda: dialog.preview is not None)
        assert dialog.preview.decisions_new == {"Basim": 6}
        dialog.act.click()
        qtbot.waitUntil(lambda: dialog.merged is not None)
        dialog.reject()

    select(lead, pilot)
    answer(MergeDialog, merge)
    lead.errands.buttons["merge"].click()
    shown = window.page.lead
    assert shown is not None
    assert shown.isVisible()
    settle(shown, qtbot)
    assert shown.round == pilot  # the next errand is about the round that the lead had chosen
    assert row_of(shown, "Basim")[1:4] == ["4", "0", "3"]
    assert "missing" not in row_of(shown, "Basim")[7]


def test_a_new_round_stands_in_the_page_and_in_the_list_of_rounds(
    window: MainWindow, lead: LeadPage, qtbot: QtBot
) -> None:
    def add(dialog: RoundDialog) -> None:
        dialog.name.setText("Reliability 1")
        dialog.purpose.setCurrentIndex(dialog.purpose.findData("reliability"))
        dialog.blind.click()
        dialog.act.click()

    answer(RoundDialog, add)
    lead.errands.buttons["new_round"].click()
    settle(lead, qtbot)
    assert window.page.corpus.round("Reliability 1").suggestions == BLIND
    assert "Reliability 1" in [row[0] for row in rows_of(lead)]
    assert window.page.articles.round_line.rounds.findText("Reliability 1") >= 0
    assert lead.round == window.page.corpus.round("Reliability 1").id  # the sample is drawn for it next


def select(lead: LeadPage, round: str) -> None:
    """Make a round the chosen one."""
    tops = [lead.table.topLevelItem(at) for at in range(lead.table.topLevelItemCount())]
    lead.table.setCurrentItem(next(item for item in tops if item.data(0, Qt.ItemDataRole.UserRole) == round))


def test_the_outlook_of_a_round_counts_the_articles_without_suggestions(opened: Corpus, qtbot: QtBot) -> None:
    dialog = RoundDialog(opened, LEAD)
    qtbot.addWidget(dialog)
    dialog.name.setText("Half")
    dialog.mixed.click()
    dialog.share.setValue(50)
    dialog.seed.setValue(3)
    dialog.act.click()
    made = dialog.made
    without = sum(not made.shows(row.text_sha256) for row in opened.articles())
    assert 0 < without < 10
    assert f"{without} are coded without" in dialog._outlook()


def test_a_round_of_coder_training_has_gold_and_a_pass_mark(opened: Corpus, qtbot: QtBot) -> None:
    dialog = RoundDialog(opened, LEAD)
    qtbot.addWidget(dialog)
    dialog.name.setText("School")
    dialog.purpose.setCurrentIndex(dialog.purpose.findData(COACHING))
    assert dialog.form.isRowVisible(dialog.gold)
    dialog.pass_mark.setValue(75)
    dialog.act.click()
    assert dialog.made.pass_mark == 0.75
    assert dialog.made.gold.role == "adjudicator"


def test_a_taken_name_of_a_round_is_refused_with_a_sentence(opened: Corpus, qtbot: QtBot) -> None:
    dialog = RoundDialog(opened, LEAD)
    qtbot.addWidget(dialog)
    dialog.name.setText(PILOT)
    dialog.act.click()
    assert dialog.made is None
    assert "already" in dialog.sentence.text()


def test_what_a_draw_gives_is_seen_before_it_is_made(opened: Corpus, qtbot: QtBot) -> None:
    opened.study.add_round(LEAD, "Main study", purpose="main")
    dialog = SampleDialog(opened, LEAD, opened.round("Main study").id)
    qtbot.addWidget(dialog)
    dialog.method.setCurrentIndex(dialog.method.findData(STRATIFIED))
    dialog.field.setCurrentIndex(dialog.field.findData("outlet"))
    dialog.size_box.setValue(3)
    dialog.apart.item(1).setCheckState(Qt.CheckState.Checked)
    apart = ticked(dialog.apart)
    qtbot.waitUntil(lambda: dialog.outlook is not None and dialog.outlook.strata != ())
    seen = dialog.outlook.articles
    assert opened.study.samples("Main study") == ()
    assert "Strata by Outlet" in dialog.sentence.text()
    dialog.act.click()
    assert dialog.made.articles == seen
    assert dialog.made.apart_from == tuple(apart)


def test_a_draw_that_cannot_be_made_says_why(opened: Corpus, qtbot: QtBot) -> None:
    opened.study.add_round(LEAD, "Main study", purpose="main")
    dialog = SampleDialog(opened, LEAD, opened.round("Main study").id)
    qtbot.addWidget(dialog)
    dialog.size_box.setValue(999)
    qtbot.waitUntil(lambda: "999 were asked for" in dialog.sentence.text())
    assert not dialog.act.isEnabled()


def test_articles_are_parted_between_coders(opened: Corpus, qtbot: QtBot) -> None:
    from annotator.coding.study import Plan

    opened.study.add_round(LEAD, "Main study", purpose="main")
    opened.study.draw(LEAD, "Main study", Plan(size=6, seed=1))
    dialog = AssignDialog(opened, LEAD, opened.round("Main study").id)
    qtbot.addWidget(dialog)
    dialog.some.click()
    assert "about 3" in dialog.sentence.text()
    dialog.act.click()
    assert [len(one.articles) for one in dialog.made] == [3, 3]


def test_a_round_without_a_sample_cannot_be_assigned(opened: Corpus, qtbot: QtBot) -> None:
    opened.study.add_round(LEAD, "Main study", purpose="main")
    dialog = AssignDialog(opened, LEAD, opened.round("Main study").id)
    qtbot.addWidget(dialog)
    assert not dialog.act.isEnabled()
    assert "No sample" in dialog.sentence.text()


def test_the_report_of_a_sample_is_saved_and_the_draw_holds(opened: Corpus, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ReportDialog(opened, opened.round(PILOT).id)
    qtbot.addWidget(dialog)
    dialog.save_to(tmp_path / "sample.txt")
    assert "The seed of the draw: 7." in (tmp_path / "sample.txt").read_text(encoding="utf-8")
    dialog.act.click()
    qtbot.waitUntil(lambda: not dialog.busy)
    assert "the same articles" in dialog.sentence.text()


def test_people_are_added_with_their_role(opened: Corpus, qtbot: QtBot) -> None:
    dialog = AddCoderDialog(opened)
    qtbot.addWidget(dialog)
    dialog.name.setText("Elias")
    dialog.role.setCurrentIndex(dialog.role.findData("adjudicator"))
    dialog.act.click()
    assert opened.coder("Elias").role == "adjudicator"


def test_what_a_coder_leaves_is_handed_over(opened: Corpus, qtbot: QtBot) -> None:
    opened.add_coder("Elias")
    dialog = HandOverDialog(opened, LEAD, opened.round(PILOT).id)
    qtbot.addWidget(dialog)
    dialog.leaving.setCurrentText("Basim")
    dialog.coder.setCurrentText("Elias")
    assert "Basim has not finished in this round: 4." in dialog.sentence.text()
    dialog.act.click()
    assert len(opened.study.assigned("Elias", PILOT)) == 4


def test_the_lead_can_switch_off_the_recording_of_time(window: MainWindow, lead: LeadPage, qtbot: QtBot) -> None:
    assert lead.times.isChecked()
    lead.times.click()
    settle(lead, qtbot)
    assert not window.page.corpus.study.times_recorded
    assert not lead.times.isChecked()


def test_who_makes_a_corpus_leads_it(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = NewCorpusDialog("Rana", "en")
    qtbot.addWidget(dialog)
    dialog.folder.setText(str(tmp_path))
    dialog.accept()
    with dialog.corpus as corpus:
        corpus.add_coder("Basim")
        assert corpus.study.may_lead("Rana")
        assert not corpus.study.may_lead("Basim")
