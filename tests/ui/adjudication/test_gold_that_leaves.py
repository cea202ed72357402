"""Whoever exports gold is told how many disagreements it is silent on."""

from pathlib import Path

from pytestqt.qtbot import QtBot
from settled_ground import Begin

from ui.dialogs.export import GOLD, ExportDialog


def test_an_export_of_gold_says_how_many_disagreements_are_not_settled_in_it(
    begin: Begin, tmp_path: Path, qtbot: QtBot
) -> None:
    study = begin()
    study.press("1", "1")
    here = [case for case in study.page.desk.all if case.disagreement.article == study.page.pane.article]
    left = sum(case.state != "settled" for case in here)
    dialog = ExportDialog(study.corpus, "Rana")
    qtbot.addWidget(dialog)
    dialog.coder.setCurrentIndex(dialog.coder.findData(GOLD))
    dialog.every.click()
    dialog.place.setText(str(tmp_path / "gold.jsonl"))
    dialog.write.click()
    qtbot.waitUntil(lambda: dialog._task is None)
    assert left
    assert f"not settled in these articles: {left};" in dialog.sentence.text()
