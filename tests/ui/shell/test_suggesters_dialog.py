"""The dialog of the suggesters, and the one that offers what is not there."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from annotator.coding.choosing import Choice
from annotator.coding.installing import OFFERS
from ui.choices import choice_in, keep_choice
from ui.dialogs import fetching
from ui.dialogs.fetching import FetchDialog
from ui.dialogs.suggesters import SuggestersDialog
from ui.settings import Settings


@pytest.fixture(autouse=True)
def _no_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the person who runs the tests has installed is not seen."""
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path / "camel"))


@pytest.fixture
def dialog(settings: Settings, qtbot: QtBot) -> SuggestersDialog:
    made = SuggestersDialog(settings, "copy")
    qtbot.addWidget(made)
    return made


def row(dialog: SuggestersDialog, name: str) -> QTreeWidgetItem:
    return next(item for item in dialog.rows.findItems("", Qt.MatchFlag.MatchContains) if item.data(0, 256) == name)


def test_what_is_unticked_is_off_in_all_corpora_or_in_this_one(dialog: SuggestersDialog, settings: Settings) -> None:
    row(dialog, "figures").setCheckState(0, Qt.CheckState.Unchecked)
    dialog.accept()
    assert choice_in(settings, "copy").without == choice_in(settings, "other").without == {"figures"}
    again = SuggestersDialog(settings, "copy")
    row(again, "quotes").setCheckState(0, Qt.CheckState.Unchecked)
    again.here.setChecked(True)
    again.accept()
    assert choice_in(settings, "copy").without == {"figures", "quotes"}
    assert choice_in(settings, "other").without == {"figures"}


def test_going_back_changes_nothing(dialog: SuggestersDialog, settings: Settings) -> None:
    row(dialog, "figures").setCheckState(0, Qt.CheckState.Unchecked)
    dialog.reject()
    assert choice_in(settings, "copy") == Choice()


def test_what_is_not_there_can_be_got_and_keeps_its_choice(dialog: SuggestersDialog) -> None:
    for name in ("camel-ner", "morphology", "entities"):
        dialog.rows.setCurrentItem(row(dialog, name))
        assert dialog.get.isEnabled() == (name != "entities")
    assert "camel-ner" not in dialog.choice().without


def test_a_choice_in_a_broken_settings_file_is_everything(settings: Settings) -> None:
    settings.put("suggesters", "[")
    assert choice_in(settings, "copy") == Choice()
    keep_choice(settings, "copy", Choice(morphology=True), everywhere=False)
    assert choice_in(settings, "copy").morphology


def _fetching(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Let the dialog run a real process that says what `program` prints instead of one that reaches for the network."""
    fetch = fetching.fetch
    command = [sys.executable, "-c", program]
    monkeypatch.setattr(fetching, "fetch", lambda offer, course: fetch(offer, course, command=command))


def test_what_comes_is_told_and_where_it_is(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    _fetching(monkeypatch, """print('{"done": 1000000, "total": 2000000}\\n{"place": "there"}', flush=True)""")
    dialog = FetchDialog(OFFERS["morphology"], needs_packages=False)
    qtbot.addWidget(dialog)
    assert dialog.place is None
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.place == Path("there"))
    assert not dialog.start.isEnabled()


def test_cancel_stops_the_process_and_leaves_the_dialog_open(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    _fetching(monkeypatch, "import time; time.sleep(60)")
    dialog = FetchDialog(OFFERS["camel-ner"], needs_packages=True)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.start.click()
    dialog.close_button.click()
    qtbot.waitUntil(dialog.start.isEnabled)
    assert dialog.isVisible()
    assert dialog.place is None
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_without_network_a_sentence_says_so(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    _fetching(monkeypatch, """print('{"error": "network"}', flush=True)""")
    dialog = FetchDialog(OFFERS["camel-ner"], needs_packages=True)
    qtbot.addWidget(dialog)
    dialog.start.click()
    qtbot.waitUntil(lambda: "cannot be reached" in dialog.sentence.text())
