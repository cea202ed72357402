import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from lead_and_laptops import LEAD, PILOT
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from annotator.model.study import BLIND
from ui.study.assign_dialog import AssignDialog
from ui.study.fields import ticked
from ui.study.packets_dialog import PacketsDialog
from ui.study.round_dialog import RoundDialog
from ui.study.sample_dialog import SampleDialog


@pytest.fixture
def opened(study: Path) -> Iterator[Corpus]:
    with Corpus.open(study, write=True) as corpus:
        yield corpus


def test_a_round_is_added_by_keys_alone(opened: Corpus, qtbot: QtBot) -> None:
    dialog = RoundDialog(opened, LEAD)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.name, "Second pilot")
    qtbot.keyClick(dialog.purpose, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.blind, Qt.Key.Key_Space)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.made is not None
    assert (dialog.made.name, dialog.made.purpose, dialog.made.suggestions) == ("Second pilot", "reliability", BLIND)


def test_a_dialog_begins_at_its_first_field(opened: Corpus, qtbot: QtBot) -> None:
    for kind in (AssignDialog, SampleDialog):
        dialog = kind(opened, LEAD, PILOT)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(dialog.round.hasFocus)
        dialog.close()


def test_a_coder_is_left_out_by_the_space_bar(opened: Corpus, qtbot: QtBot) -> None:
    dialog = PacketsDialog(opened, LEAD)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.coders.setCurrentRow(1)
    qtbot.keyClick(dialog.coders, Qt.Key.Key_Space)
    assert [coder.name for coder in ticked(dialog.coders)] == ["Dana"]


def test_a_round_can_have_a_version_of_the_codebook_that_no_round_has_yet(opened: Corpus, qtbot: QtBot) -> None:
    content = json.loads(opened.codebook().content)
    content["name"] = "After the meeting"
    newer = opened.codebooks.save(json.dumps(content), lead=LEAD, rounds=())
    dialog = RoundDialog(opened, LEAD)
    qtbot.addWidget(dialog)
    dialog.name.setText("After the meeting")
    dialog.codebook.setCurrentIndex(dialog.codebook.findData(newer.id))
    dialog.act.click()
    assert dialog.made.codebook == newer.id
