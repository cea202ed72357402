from pathlib import Path

import pytest
from lead_and_laptops import LEAD
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.model.span import Span
from ui.articles_model import STATE
from ui.main_window import MainWindow
from ui.settings import Settings


@pytest.fixture
def two_rounds(sample: Path) -> Path:
    """A corpus whose first article is finished in the first round, and that has a second round."""
    with Corpus.open(sample, write=True) as corpus:
        corpus.study.add_round(LEAD, "r2", purpose="reliability")
        session = corpus.session("Amal")
        first = next(iter(list(corpus.articles()))).id
        session.act(first, actions.code, Span(0, 4), "LOC")
        session.act(first, actions.finish)
    return sample


def open_corpus(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    assert window.work.open_path(path)
    wait_for_list(window, qtbot)


def wait_for_list(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.page is not None and bool(window.page.article))
    qtbot.waitUntil(lambda: window.page.articles._task is None)


def choose(window: MainWindow, round: str, qtbot: QtBot) -> None:
    line = window.page.articles.round_line
    line.rounds.setCurrentIndex(line.rounds.findData(round))
    line.rounds.activated.emit(line.rounds.currentIndex())
    wait_for_list(window, qtbot)


def test_a_corpus_of_one_round_has_no_line_of_rounds(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    open_corpus(window, sample, qtbot)
    assert window.page.articles.round_line.rounds.isHidden()
    window.actions_by_id["round"].trigger()
    assert "one round only" in window.statusBar().currentMessage()


def test_the_list_shows_the_states_of_the_chosen_round(window: MainWindow, two_rounds: Path, qtbot: QtBot) -> None:
    open_corpus(window, two_rounds, qtbot)
    assert window.page.articles.progress.text() == "1 of 10 finished"
    choose(window, "r2", qtbot)
    assert window.page.session.round.id == "r2"
    assert window.page.articles.progress.text() == "0 of 10 finished"
    assert window.page.articles.model.index(0).data(STATE) == "new"


def test_the_same_article_is_coded_anew_in_another_round(window: MainWindow, two_rounds: Path, qtbot: QtBot) -> None:
    open_corpus(window, two_rounds, qtbot)
    choose(window, "r2", qtbot)
    page = window.page
    first = page.articles.model.index(0).data(Qt.ItemDataRole.UserRole).id
    page.open(first)
    assert page.pane.work.desk.state == "new"
    assert page.session.can_undo() is None
    page.session.act(first, actions.finish)
    assert page.articles.progress.text() == "1 of 10 finished"


def test_the_round_is_the_same_when_the_corpus_is_opened_again(
    window: MainWindow, two_rounds: Path, qtbot: QtBot
) -> None:
    open_corpus(window, two_rounds, qtbot)
    choose(window, "r2", qtbot)
    window.work.close_corpus()
    open_corpus(window, two_rounds, qtbot)
    assert window.page.session.round.id == "r2"
    assert window.page.articles.round_line.rounds.currentText() == "r2"


def test_a_round_that_is_gone_gives_way_to_one_that_is_there(
    window: MainWindow, sample: Path, settings: Settings, qtbot: QtBot
) -> None:
    with Corpus.open(sample, write=False) as corpus:
        kept = f'{{"{corpus.copy} {corpus.coder("Amal").id}": "gone"}}'
    settings.put("rounds", kept)
    open_corpus(window, sample, qtbot)
    assert window.page.session.round.id == "main"
    qtbot.waitUntil(lambda: window.page.articles.model.rowCount() == 10)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_list_of_rounds_opens_by_a_chord(window: MainWindow, two_rounds: Path, qtbot: QtBot) -> None:
    open_corpus(window, two_rounds, qtbot)
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    rounds = window.page.articles.round_line.rounds
    assert rounds.view().isVisible()
    rounds.hidePopup()
