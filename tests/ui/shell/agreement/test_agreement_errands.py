"""The way to the view of agreement from the window, and from it to the disagreements."""

import subprocess
import sys
from pathlib import Path

import pytest
from coded_rounds import LEAD, ROUND, settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shell_builders import answer

from annotator.agreement.figures import CONTENT, CUE, SPANS, TOKENS, VARIABLE, Row
from annotator.corpus import Corpus
from ui.agreement.agreement_dialog import AgreementDialog
from ui.agreement.behind import Behind, behind
from ui.main_window import MainWindow
from ui.study.words import isolated

REPOSITORY = Path(__file__).resolve().parents[4]


@pytest.fixture
def working(window: MainWindow, coded: Corpus, qtbot: QtBot) -> MainWindow:
    """A window in which the lead has the corpus open."""
    path = coded.path
    coded.close()
    window.work.open_path(path, LEAD)
    page = window.work.page
    assert page is not None
    qtbot.waitUntil(lambda: page.pane is not None)
    return window


def test_the_menu_shows_a_round_that_has_figures_where_the_one_worked_in_has_none(
    working: MainWindow, qtbot: QtBot
) -> None:
    seen: list[str] = []

    def look(view: AgreementDialog) -> None:
        settle(view, qtbot)
        seen.append(view.choices.round.currentText())
        view.reject()

    answer(AgreementDialog, look)
    working.actions_by_id["agreement"].trigger()
    assert seen == [isolated(ROUND)]


def test_a_figure_closes_the_view_and_opens_the_disagreements_behind_it(working: MainWindow, qtbot: QtBot) -> None:
    page = working.work.page
    assert page is not None
    round = page.corpus.round(ROUND).id

    def lead_on(view: AgreementDialog) -> None:
        settle(view, qtbot)
        view.choices.choose(SPANS, "ku_alpha")
        table = view.tabs.codes
        table.setCurrentCell([entry.row.code for entry in table.entries].index("LOC"), 0)
        QTest.keyClick(table, Qt.Key.Key_Return)

    answer(AgreementDialog, lead_on)
    working.work.agreement.show(round)
    shown = page.adjudication
    assert shown is not None
    assert shown.isVisible()
    assert (shown.desk.filters.round, shown.desk.filters.code, shown.desk.filters.kinds) == (round, "LOC", ("code",))
    qtbot.waitUntil(lambda: bool(shown.desk.cases), timeout=20_000)
    assert all("LOC" in case.disagreement.codes for case in shown.desk.cases)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            Row(level=SPANS, measure="f1_strict", coders=("a", "b")),
            Behind(round="r", coders=("a", "b"), kinds=("missed", "code", "boundary"), names_only=True),
        ),
        (
            Row(level=SPANS, measure="ku_alpha", code="PER", coders=("a", "b", "c")),
            Behind(round="r", code="PER", kinds=("code",), names_only=True),
        ),
        (
            Row(level=TOKENS, measure="alpha_nominal", code="O", coders=("a", "b", "c")),
            Behind(round="r", kinds=("missed", "code", "boundary"), names_only=True),
        ),
        (
            Row(level=CONTENT, measure="u_alpha", coders=("a", "b", "c"), article="x"),
            Behind(round="r", code="quote", kinds=("missed", "boundary"), article="x"),
        ),
        (
            Row(level=CUE, measure="f1_exact", coders=("a", "b", "c")),
            Behind(round="r", code="quote", kinds=("missed", "boundary", "cue")),
        ),
        (
            Row(level=SPANS, measure="gamma_k", code="PER", coders=("a", "b", "c")),
            Behind(round="r", code="PER", kinds=("code",), names_only=True),
        ),
        (
            Row(level=f"{VARIABLE}V1", measure="alpha_ordinal", coders=("a", "b", "c"), week="2026-W20"),
            Behind(round="r", code="V1", kinds=("value",), week="2026-W20"),
        ),
    ],
    ids=["a pair", "a code", "not marked", "quotes of an article", "cues", "gamma of a code", "a question in a week"],
)
def test_a_figure_knows_which_disagreements_are_behind_it(row: Row, expected: Behind) -> None:
    assert behind(row, "r", everybody=3) == expected


def test_the_window_loads_nothing_of_agreement_before_it_is_asked_for() -> None:
    program = (
        "import sys, ui.main_window, ui.workplace, ui.corpus_page, ui.study.errands;"
        "print([m for m in ('ui.agreement', 'annotator.agreement', 'numpy', 'PySide6.QtSvg') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
