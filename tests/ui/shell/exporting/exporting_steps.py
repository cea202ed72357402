"""Steps that tests of the export dialog share."""

from pytestqt.qtbot import QtBot

from ui.exporting.dialog import ExportDialog


def choose_whose(dialog: ExportDialog, whose: str) -> None:
    dialog.choices.whose.setCurrentIndex(dialog.choices.whose.findData(whose))


def export(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.left is not None, timeout=60_000)  # pyarrow alone takes seconds to load
