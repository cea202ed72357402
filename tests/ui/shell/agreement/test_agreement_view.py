"""What the view of agreement shows of a round, and what keys do there."""

from collections.abc import Callable, Iterator

import pytest
from coded_rounds import add_coded_round, settle
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from annotator.agreement.figures import SPANS, TOKENS
from annotator.corpus import Corpus
from ui.agreement.agreement_dialog import AgreementDialog
from ui.agreement.behind import Behind
from ui.agreement.matrix import shade
from ui.agreement.numbers import interval, value
from ui.agreement.tabs import ARTICLES, LEFT_OUT, WEEKS
from ui.translation import speak

Open = Callable[..., AgreementDialog]


def wanted_of(view: AgreementDialog) -> list[Behind]:
    found: list[Behind] = []
    view.disagreements_wanted.connect(found.append)
    return found


def go_to(view: AgreementDialog, tab: int, qtbot: QtBot) -> None:
    QTest.keyClick(view.tabs.codes, Qt.Key(Qt.Key.Key_1.value + tab), Qt.KeyboardModifier.ControlModifier)
    settle(view, qtbot)


def press_on_arabic_board(widget: QWidget, letter: str, scan_code: int) -> None:
    """Press Ctrl and a key of a board in Arabic layout: the event carries an Arabic letter."""
    ctrl = Qt.KeyboardModifier.ControlModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, ord(letter), ctrl, scan_code, 0, 0, letter))


def test_the_matrix_has_the_figure_of_each_pair_on_both_sides(view: AgreementDialog) -> None:
    report, matrix = view.report, view.left.matrix
    assert report is not None
    assert report.coders == ("Basim", "Dana", "Huda")
    figures = report.matrix(view.level, view.measure)
    for down, one in enumerate(report.coders):
        for across, other in enumerate(report.coders):
            shown = matrix.item(down, across)
            assert shown is not None
            assert shown.text() == ("" if one == other else value(figures[one, other].value))


def test_a_higher_value_has_another_shade() -> None:
    assert len({shade(value) for value in (0.5, 0.7, 0.85, 0.95)}) == 4


def test_a_measure_for_which_no_limits_were_set_is_not_coloured_by_them(view: AgreementDialog) -> None:
    for level, measure, coloured in (
        (TOKENS, "cohen_kappa", True),
        (TOKENS, "percent_agreement", False),
        (SPANS, "f1_strict", False),
    ):
        view.choices.choose(level, measure)
        cell = view.left.matrix.item(0, 1)
        assert cell is not None
        assert (cell.background().style() != Qt.BrushStyle.NoBrush) is coloured
        assert all(bar.limited is coloured for bar in view.tabs.codes.bars)


def test_the_table_of_codes_has_value_interval_units_and_chances(view: AgreementDialog) -> None:
    view.choices.choose(SPANS, "u_alpha_marked")
    table = view.tabs.codes
    names = [entry.name for entry in table.entries]
    assert names[0] == "All codes"
    assert {"Person", "Place", "Organisation"} < set(names)
    for at, entry in enumerate(table.entries):
        told = [item.text() for column in range(table.columnCount()) if (item := table.item(at, column)) is not None]
        assert value(entry.row.value) in told
        assert interval(entry.row.low, entry.row.high) in told
        assert f"{entry.row.n_units:,}" in told


def test_the_figure_at_hand_is_told_in_words(view: AgreementDialog) -> None:
    row = view.tabs.codes.row_at_hand
    assert row is not None
    assert view.card.value.text() == value(row.value)
    assert "Basim, Dana, Huda" in view.card.name.text().translate({0x2068: None, 0x2069: None})
    assert interval(row.low, row.high) in view.card.rests.text()
    assert "articles 6" in view.card.rests.text()
    assert "fewer than 20 articles" in view.card.says.text()


def test_undefined_is_a_word_with_its_reason_on_hover_and_in_a_line(corpus: Corpus, open_view: Open) -> None:
    add_coded_round(corpus, ("Basim",))
    view = open_view(corpus)
    shown = view.tabs.codes.item(0, 1)
    assert shown is not None
    assert (shown.text(), shown.toolTip()) == ("undefined", "There is only one coder.")
    assert (view.card.value.text(), view.card.says.text()) == ("undefined", "There is only one coder.")


def test_a_round_that_nobody_finished_says_so(corpus: Corpus, open_view: Open) -> None:
    add_coded_round(corpus, finished=False)
    view = open_view(corpus)
    assert view.card.name.text() == "There are no figures: nobody has finished an article of this round."
    assert (view.left.matrix.rowCount(), view.tabs.codes.rowCount()) == (0, 0)
    assert view.tabs.tabText(LEFT_OUT) == "Left out (18)"
    told = view.tabs.left_out.item(0)
    assert told.text().startswith("18 · ")


def test_a_measure_of_pairs_shows_the_codes_of_the_pair_in_the_matrix(view: AgreementDialog) -> None:
    view.choices.choose(TOKENS, "cohen_kappa")
    view.left.matrix.setFocus()
    view.left.matrix.setCurrentCell(1, 2)
    assert {entry.row.coders for entry in view.tabs.codes.entries} == {("Dana", "Huda")}


def test_enter_leads_from_a_pair_to_what_differs_between_them(view: AgreementDialog) -> None:
    wanted = wanted_of(view)
    view.choices.choose(SPANS, "cu_alpha")
    view.left.matrix.setCurrentCell(2, 0)
    QTest.keyClick(view.left.matrix, Qt.Key.Key_Return)
    assert wanted == [
        Behind(round=view.choices.asked.round, coders=("Basim", "Huda"), kinds=("code",), names_only=True)
    ]
    assert "other code" in view.foot.sentence.text()


def test_enter_leads_from_a_code_to_its_disagreements(view: AgreementDialog) -> None:
    wanted = wanted_of(view)
    view.choices.choose(SPANS, "u_alpha_marked")
    table = view.tabs.codes
    table.setCurrentCell([entry.row.code for entry in table.entries].index("LOC"), 0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert wanted == [Behind(round=view.choices.asked.round, code="LOC", kinds=("missed", "boundary"), names_only=True)]


def test_an_article_leads_to_its_disagreements(view: AgreementDialog, qtbot: QtBot) -> None:
    wanted = wanted_of(view)
    go_to(view, ARTICLES, qtbot)
    table = view.tabs.articles
    assert len(table.entries) == 6
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [one.article for one in wanted] == [table.entries[1].row.article]


def test_weeks_are_drawn_and_articles_planted_again_have_lines_of_their_own(
    view: AgreementDialog, qtbot: QtBot
) -> None:
    go_to(view, WEEKS, qtbot)
    plot = view.tabs.drift.plot
    assert [line.name.translate({0x2068: None, 0x2069: None}) for line in plot.lines] == [
        "All coders",
        "Basim, planted again",
        "Dana, planted again",
        "Huda, planted again",
    ]
    assert plot.weeks == sorted(plot.weeks)
    assert len(plot.weeks) > 2


def test_an_alarm_is_told_below_the_threshold(view: AgreementDialog, qtbot: QtBot) -> None:
    go_to(view, WEEKS, qtbot)
    drift = view.tabs.drift
    drift.threshold.setValue(-1.0)
    assert drift.alarms.text() == "No week lies below it."
    drift.threshold.setValue(1.0)
    assert drift.alarms.text().startswith("⚠")
    assert len(drift.plot.alarms()) == sum(
        point.value is not None and point.value < 1 for line in drift.plot.lines for point in line.points
    )


def test_arrows_go_from_point_to_point_and_enter_leads_on(view: AgreementDialog, qtbot: QtBot) -> None:
    wanted = wanted_of(view)
    go_to(view, WEEKS, qtbot)
    drift = view.tabs.drift.view
    first = drift.current
    QTest.keyClick(drift, Qt.Key.Key_Right)
    assert drift.current is not first
    QTest.keyClick(drift, Qt.Key.Key_Return)
    assert drift.current is not None
    assert [one.week for one in wanted] == [drift.current.week]


def test_codes_put_together_agree_more_and_nothing_is_recoded(view: AgreementDialog, qtbot: QtBot) -> None:
    view.choices.choose(SPANS, "cu_alpha")
    before, decisions = view.picked.by_code(view.report.coders)[0].value, len(list(view.corpus.log()))  # type: ignore[union-attr]
    view.choices.put_together((("LOC", "ORG"), ("PER", "ORG")))
    settle(view, qtbot)
    after = view.picked.by_code(view.report.coders)[0].value  # type: ignore[union-attr]
    assert before != after
    assert view.choices.together.text() == "2 codes…"
    assert len(list(view.corpus.log())) == decisions


def test_what_cannot_be_compared_is_said_and_the_choice_goes_back(view: AgreementDialog, qtbot: QtBot) -> None:
    shown = view.report
    view.choices.against.setCurrentIndex(view.choices.against.findData("gold"))
    settle(view, qtbot)
    assert "There is no gold" in view.foot.sentence.text()
    assert view.choices.asked.against == ""
    assert view.report is shown


def test_a_coder_is_compared_with_the_own_earlier_coding(view: AgreementDialog, qtbot: QtBot) -> None:
    view.choices.against.setCurrentIndex(view.choices.against.findData("again"))
    settle(view, qtbot)
    matrix = view.left.matrix
    assert (matrix.rowCount(), matrix.columnCount()) == (3, 1)
    first = matrix.item(0, 0)
    assert first is not None
    row = view.picked.by_code(("Basim", "Basim (Pilot/again)"))[0]
    assert first.text() == value(row.value)


def test_gamma_is_computed_when_it_is_asked_for_and_then_shown(view: AgreementDialog, qtbot: QtBot) -> None:
    assert view.choices.measure.findData("gamma") < 0
    QTest.keyClick(view.tabs.codes, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert view.foot.stop.isVisible()
    settle(view, qtbot)
    assert (view.level, view.measure) == (SPANS, "gamma")
    assert view.card.value.text() == value(view.row.value if view.row is not None else None) != ""


def test_escape_stops_the_work_under_way_and_leaves_the_figures(view: AgreementDialog, qtbot: QtBot) -> None:
    shown = view.report
    view.refresh(gamma=True)
    QTest.keyClick(view.tabs.codes, Qt.Key.Key_Escape)
    settle(view, qtbot)
    assert view.isVisible()
    assert view.report is shown
    assert view.foot.sentence.property("role") == "error"


def test_a_tab_waits_for_the_figures_that_are_being_made(view: AgreementDialog, qtbot: QtBot) -> None:
    before = view.report
    view.choices.put_together((("LOC", "ORG"),))
    view.tabs.setCurrentIndex(ARTICLES)
    qtbot.waitUntil(lambda: view.report is not before and not view.figuring.busy, timeout=20_000)
    assert view.report is not None
    assert view.report.options.collapse == (("LOC", "ORG"),)
    assert view.tabs.articles.entries


def test_keys_of_an_arabic_board_do_the_same(view: AgreementDialog, qtbot: QtBot) -> None:
    press_on_arabic_board(view.tabs.codes, "٢", 11)
    assert view.tabs.currentIndex() == ARTICLES
    settle(view, qtbot)
    wanted = wanted_of(view)
    press_on_arabic_board(view.choices.level, "ي", 40)  # the key D, in a box that would search for it
    assert len(wanted) == 1


def test_every_button_shows_its_key(view: AgreementDialog) -> None:
    buttons = (view.foot.disagreements, view.foot.gamma, view.foot.copy, view.foot.save, view.foot.runs)
    told = [button.text().translate({0x2066: None, 0x2069: None}) for button in buttons]
    assert [words.rsplit(" ", 1)[1] for words in told] == ["Ctrl+D", "Ctrl+G", "Ctrl+C", "Ctrl+S", "Ctrl+R"]


def test_escape_closes(view: AgreementDialog) -> None:
    QTest.keyClick(view.tabs.codes, Qt.Key.Key_Escape)
    assert view.result() == QDialog.DialogCode.Rejected
    assert not view.isVisible()


def test_the_view_fits_the_smallest_screen(view: AgreementDialog) -> None:
    assert view.width() <= 1240
    assert view.height() <= 680


@pytest.fixture
def arabic(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "ar")
    yield
    speak(qapp, "en")


@pytest.mark.usefixtures("arabic")
def test_in_arabic_the_view_is_mirrored(coded: Corpus, open_view: Open, qtbot: QtBot) -> None:
    view = open_view(coded, language="ar")
    assert view.left.mapTo(view, QPoint(0, 0)).x() > view.tabs.mapTo(view, QPoint(0, 0)).x()
    go_to(view, WEEKS, qtbot)
    drift = view.tabs.drift.view
    first = drift.plot.lines[0]
    placed = drift.plot.places(QRectF(drift.rect()), mirrored=True)
    places = sorted((point.week, spot.x()) for line, point, spot in placed if line is first)
    assert [x for _, x in places] == sorted((x for _, x in places), reverse=True)
