"""What dialogs of the study say is what a screen reader finds."""

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from ui.study.work_dialog import WorkDialog


def test_the_sentence_of_a_dialog_is_its_accessible_name(qtbot: QtBot) -> None:
    dialog = WorkDialog("Title", "", "Do it")
    qtbot.addWidget(dialog)
    dialog.say("Articles for every coder: 4.")
    told = QAccessible.queryAccessibleInterface(dialog.sentence)
    assert told.text(QAccessible.Text.Name) == "Articles for every coder: 4."
