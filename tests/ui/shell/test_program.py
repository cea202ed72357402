from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.errors import UserError
from ui.app import Program
from ui.settings import Settings
from ui.translation import speak
from ui.workers import finish_work


@pytest.fixture
def program(qapp: QApplication, settings: Settings) -> Iterator[Program]:
    settings.language = "en"
    made = Program(qapp, settings)
    # Exceptions of the test belong to pytest.
    made.hook.remove()
    made.window.show()
    yield made
    made.window.close()
    assert finish_work()
    made.window.deleteLater()
    made.deleteLater()
    speak(qapp, "en")


def test_the_language_changes_while_the_corpus_stays_open(program: Program, sample: Path, qtbot: QtBot) -> None:
    program.window.work.open_path(sample)
    program.change_language("ar")
    assert program.window.actions_by_id["export"].text() == "تصدير…"
    assert program.window.page.corpus.path == sample
    assert program.window.page.corpus.writable
    qtbot.waitUntil(lambda: program.window.page.articles.model.rowCount() == 10)


def test_the_language_is_that_of_the_next_start(program: Program, settings: Settings) -> None:
    program.change_language("ar")
    assert settings.language == "ar"
    assert QLocale().language() == QLocale.Language.Arabic


def test_a_sentence_that_nobody_caught_is_said_in_the_window(program: Program, qtbot: QtBot) -> None:
    program.hook._catch(UserError, UserError("The disk is full."), None)
    qtbot.waitUntil(lambda: program.window.statusBar().currentMessage() == "The disk is full.")
