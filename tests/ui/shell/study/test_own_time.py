import time
from pathlib import Path

from lead_and_laptops import LEAD, PILOT
from pytestqt.qtbot import QtBot

from annotator.coding import actions
from annotator.coding.study import Plan
from annotator.corpus import MAIN, Corpus
from annotator.model.span import Span
from ui.main_window import MainWindow
from ui.study.round_line import RoundLine
from ui.study.words import midnight


def test_own_time_is_what_was_decided_since_a_moment_and_in_a_round(study: Path) -> None:
    with Corpus.open(study, write=True) as corpus:
        session = corpus.session("Basim", round=PILOT)
        time.sleep(0.2)
        session.act(corpus.study.assigned("Basim", PILOT)[0], actions.code, Span(0, 4), "LOC")
        today, in_round = corpus.study.own_time("Basim", PILOT, since=midnight())
        assert 0.2 <= today == in_round <= 5
        assert corpus.study.own_time("Basim", MAIN, since="2999-01-01T00:00:00.000Z") == (0.0, 0.0)
        assert corpus.study.own_time(LEAD, PILOT, since=midnight()) == (0.0, 0.0)


def test_what_a_draw_would_give_is_what_it_gives(study: Path) -> None:
    with Corpus.open(study, write=True) as corpus:
        corpus.study.add_round(LEAD, "Main study", purpose="main")
        plan = Plan(size=5, seed=11, apart_from=(PILOT,))
        seen = corpus.study.outlook("Main study", plan)
        assert corpus.study.samples("Main study") == ()
        assert corpus.study.draw(LEAD, "Main study", plan).articles == seen.articles


def test_time_is_shown_in_minutes_then_in_hours(qtbot: QtBot) -> None:
    line = RoundLine()
    qtbot.addWidget(line)
    line.show_time(today=12 * 60, round=3720)
    assert line.time.text() == "Today 12 min · in this round 1 h 2 min"
    assert not line.isHidden()


def test_no_line_is_shown_where_no_time_is_recorded(qtbot: QtBot) -> None:
    line = RoundLine()
    qtbot.addWidget(line)
    line.show_time(today=0, round=0)
    assert line.isHidden()


def test_the_coder_sees_the_own_time_over_the_list(window: MainWindow, study: Path, qtbot: QtBot) -> None:
    with Corpus.open(study, write=True) as corpus:
        session = corpus.session(LEAD)
        time.sleep(0.2)
        session.act(next(row.id for row in list(corpus.articles())), actions.code, Span(0, 4), "LOC")
    assert window.work.open_path(study)
    qtbot.waitUntil(lambda: window.page is not None and bool(window.page.article))
    qtbot.waitUntil(lambda: not window.page.articles.round_line.time.isHidden())
