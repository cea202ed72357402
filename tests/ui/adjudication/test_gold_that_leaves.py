"""Whoever exports gold is told how many disagreements it is silent on."""

from pathlib import Path

from pytestqt.qtbot import QtBot
from settled_ground import Begin

from ui.exporting.choices_form import GOLD
from ui.exporting.dialog import ExportDialog
from ui.settings import Settings


def test_an_export_of_gold_says_how_many_disagreements_are_not_settled_in_it(
    begin: Begin, tmp_path: Path, qtbot: QtBot
) -> None:
    study = begin()
    study.press("1", "1")
    here = [case for case in study.page.desk.all if case.disagreement.article == study.page.pane.article]
    left = sum(case.state != "settled" for case in here)
    dialog = ExportDialog(study.corpus, "Rana", Settings())
    qtbot.addWidget(dialog)
    dialog.formats.choose("jsonl")
    dialog.choices.whose.setCurrentIndex(dialog.choices.whose.findData(GOLD))
    dialog.choices.every.click()
    dialog.choices.place.field.setText(str(tmp_path / "gold.jsonl"))
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.left is not None)
    assert left
    assert f"not settled in these articles: {left};" in dialog.report.text()
