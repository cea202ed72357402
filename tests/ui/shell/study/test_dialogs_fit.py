"""The smallest screen that the window is made for is 1280 x 720; a title bar takes some of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lead_and_laptops import LEAD, PILOT
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from annotator.model.study import COACHING, STRATIFIED
from ui.settings import Settings
from ui.study.add_coder import AddCoderDialog
from ui.study.archive_dialog import ArchiveDialog
from ui.study.assign_dialog import AssignDialog
from ui.study.final_dialog import FinalDialog
from ui.study.hand_over_dialog import HandOverDialog
from ui.study.merge_dialog import MergeDialog
from ui.study.packets_dialog import PacketsDialog
from ui.study.receive_dialog import ReceiveDialog
from ui.study.report_dialog import ReportDialog
from ui.study.return_dialog import ReturnDialog
from ui.study.round_dialog import RoundDialog
from ui.study.sample_dialog import SampleDialog
from ui.study.withdraw_dialog import WithdrawDialog
from ui.translation import speak

WIDEST, HIGHEST = 1240, 680


@pytest.fixture(params=["en", "ar"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    speak(qapp, request.param)
    yield request.param
    speak(qapp, "en")


def fullest_round(corpus: Corpus) -> RoundDialog:
    dialog = RoundDialog(corpus, LEAD)
    dialog.purpose.setCurrentIndex(dialog.purpose.findData(COACHING))
    return dialog


def fullest_sample(corpus: Corpus) -> SampleDialog:
    dialog = SampleDialog(corpus, LEAD, corpus.round(PILOT).id)
    dialog.method.setCurrentIndex(dialog.method.findData(STRATIFIED))
    dialog.say("\n".join("x" for _ in range(8)))
    return dialog


DIALOGS: dict[str, Callable[[Corpus, Settings], QDialog]] = {
    "round": lambda corpus, _: fullest_round(corpus),
    "sample": lambda corpus, _: fullest_sample(corpus),
    "assign": lambda corpus, _: AssignDialog(corpus, LEAD, "main"),
    "hand over": lambda corpus, _: HandOverDialog(corpus, LEAD, "main"),
    "packets": lambda corpus, _: PacketsDialog(corpus, LEAD),
    "merge": lambda corpus, _: MergeDialog(corpus),
    "report": lambda corpus, _: ReportDialog(corpus, corpus.round(PILOT).id),
    "add coder": lambda corpus, _: AddCoderDialog(corpus),
    "final": lambda corpus, _: FinalDialog(corpus, "main", "en"),
    "archive": lambda corpus, settings: ArchiveDialog(corpus, settings, "ar"),
    "withdraw": lambda corpus, _: WithdrawDialog(corpus, "", LEAD),
    "receive": lambda corpus, _: ReceiveDialog(corpus.path),
    "return": lambda corpus, _: ReturnDialog(corpus, LEAD),
}


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_of_the_study_fits_the_smallest_screen(
    name: str, study: Path, settings: Settings, qtbot: QtBot
) -> None:
    with Corpus.open(study, write=True) as corpus:
        dialog = DIALOGS[name](corpus, settings)
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.width() <= WIDEST
        assert dialog.height() <= HIGHEST
        dialog.close()
