"""A whole study through the window: a lead and two laptops, as people would do it."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot
from shell_builders import answer

from annotator.corpus import Corpus
from ui.main_window import MainWindow
from ui.study.add_coder import AddCoderDialog
from ui.study.assign_dialog import AssignDialog
from ui.study.final_dialog import FinalDialog
from ui.study.merge_dialog import MergeDialog
from ui.study.packets_dialog import PacketsDialog
from ui.study.receive_dialog import ReceiveDialog
from ui.study.report_dialog import ReportDialog
from ui.study.return_dialog import ReturnDialog
from ui.study.round_dialog import RoundDialog
from ui.study.sample_dialog import SampleDialog

CODERS = ("Basim", "Dana")


class Person:
    """Somebody at the window."""

    def __init__(self, window: MainWindow, folder: Path, qtbot: QtBot) -> None:
        self.window, self.folder, self.qtbot = window, folder, qtbot

    def wait(self) -> None:
        window = self.window
        self.qtbot.waitUntil(lambda: window.page is not None and bool(window.page.article))
        self.qtbot.waitUntil(lambda: window.page.articles._task is None)

    def press(self, errand: str) -> None:
        page = self.window.page.lead
        self.qtbot.waitUntil(lambda: page._task is None)
        self.qtbot.mouseClick(page.errands.buttons[errand], Qt.MouseButton.LeftButton)

    def drop(self, *files: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        self.window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, Qt.MouseButton.LeftButton, none))


@pytest.fixture
def person(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> Person:
    return Person(window, tmp_path, qtbot)


def set_up(person: Person) -> None:
    """As the lead: people, a round, a sample, who codes what, packets."""
    qtbot = person.qtbot

    def people(dialog: AddCoderDialog) -> None:
        for name in CODERS:
            qtbot.keyClicks(dialog.name, name)
            qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
        dialog.reject()

    def round(dialog: RoundDialog) -> None:
        qtbot.keyClicks(dialog.name, "Pilot")
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)

    def sample(dialog: SampleDialog) -> None:
        dialog.round.setCurrentIndex(dialog.round.findText("Pilot"))
        dialog.size_box.setValue(3)
        qtbot.waitUntil(lambda: dialog.outlook is not None and len(dialog.outlook.articles) == 3)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    def assign(dialog: AssignDialog) -> None:
        dialog.round.setCurrentIndex(dialog.round.findText("Pilot"))
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    def packets(dialog: PacketsDialog) -> None:
        dialog.folder.field.setText(str(person.folder / "packets"))
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: len(dialog.written) == 2)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    person.window.work.study.show_lead_page()
    answer(AddCoderDialog, people)
    person.press("coders")
    answer(RoundDialog, round)
    person.press("new_round")
    answer(ReportDialog, lambda dialog: dialog.reject())
    answer(SampleDialog, sample)
    person.press("sample")
    answer(AssignDialog, assign)
    person.press("assign")
    answer(PacketsDialog, packets)
    person.press("packets")


def code(person: Person, coder: str) -> Path:
    """As a coder: open the packet, finish every article by keys, return the work."""
    qtbot, window = person.qtbot, person.window
    laptop, out = person.folder / f"{coder}.hashiya", person.folder / f"{coder}.hashiya-return"

    def take(dialog: ReceiveDialog) -> None:
        dialog.place.field.setText(str(laptop))
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    def give(dialog: ReturnDialog) -> None:
        dialog.place.field.setText(str(out))
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: dialog.sent is not None)
        dialog.reject()

    window.work.close_corpus()
    answer(ReceiveDialog, take)
    person.drop(person.folder / "packets" / f"sample-{coder}.hashiya-packet")
    person.wait()
    page = window.page
    assert page.session.round.name == "Pilot"
    for _ in range(3):
        qtbot.waitUntil(lambda: page.pane.work.desk.suggested)
        page.pane.perform("next_undecided")
        page.pane.perform("accept")
        left = page.corpus.progress(page.coder.id, page.session.round.id).finished
        page.pane.perform("finish")
        if page.pane.work.desk.state != "finished":  # suggestions are undecided: that is asked about
            qtbot.keyClick(page.pane.view, Qt.Key.Key_Return)
        qtbot.waitUntil(
            lambda left=left: page.corpus.progress(page.coder.id, page.session.round.id).finished == left + 1
        )
    answer(ReturnDialog, give)
    window.actions_by_id["return"].trigger()
    return out


def test_a_lead_and_two_laptops_come_to_one_data_set(person: Person, sample: Path) -> None:
    window, qtbot = person.window, person.qtbot
    assert window.work.open_path(sample)
    person.wait()
    set_up(person)
    returns = [code(person, coder) for coder in CODERS]
    window.work.close_corpus()
    assert window.work.open_path(sample, "Amal")
    person.wait()

    def merge(dialog: MergeDialog) -> None:
        qtbot.waitUntil(lambda: dialog.preview is not None)
        assert set(dialog.preview.decisions_new) == set(CODERS)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: dialog.merged is not None)
        dialog.reject()

    def final(dialog: FinalDialog) -> None:
        dialog.round.setCurrentIndex(dialog.round.findText("Pilot"))
        dialog.format.setCurrentIndex(dialog.format.findData("csv"))
        dialog.place.field.setText(str(person.folder / "final"))
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: dialog.report is not None)
        dialog.reject()

    answer(MergeDialog, merge)
    person.drop(*reversed(returns))
    answer(FinalDialog, final)
    window.actions_by_id["final"].trigger()
    with (person.folder / "final" / "article.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["state"] for row in csv.DictReader(file)] == ["finished"] * 3
    with Corpus.open(sample, write=False) as corpus:
        pilot = corpus.round("Pilot").id
        assert [corpus.progress(corpus.coder(name).id, pilot).finished for name in CODERS] == [3, 3]
