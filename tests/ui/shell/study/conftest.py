"""A study: its lead's corpus, and a packet of a coder."""

from pathlib import Path

import pytest
from lead_and_laptops import add_pilot, packet_for, settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from ui.main_window import MainWindow
from ui.study.lead_page import LeadPage


@pytest.fixture
def study(sample: Path) -> Path:
    """The path of a lead's corpus with a pilot for two coders."""
    with Corpus.open(sample, write=True) as corpus:
        add_pilot(corpus)
    return sample


@pytest.fixture
def packet(study: Path, tmp_path: Path) -> Path:
    """The packet of Basim."""
    with Corpus.open(study, write=True) as corpus:
        return packet_for(corpus, "Basim", tmp_path)


@pytest.fixture
def lead(window: MainWindow, study: Path, qtbot: QtBot) -> LeadPage:
    """The lead's page in the window."""
    assert window.work.open_path(study)
    qtbot.waitUntil(lambda: bool(window.page.article))
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    page = window.page.lead
    assert page is not None
    settle(page, qtbot)
    return page
