"""What is taken away from the view of agreement, read back: runs, pictures, tables, words for the paper."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
from coded_rounds import add_coded_round, settle
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.agreement.figures import SPANS, TOKENS
from annotator.corpus import Corpus
from ui.agreement.agreement_dialog import AgreementDialog
from ui.agreement.drift import DriftPlot
from ui.agreement.forest import ForestPlot
from ui.agreement.runs_dialog import RunsDialog
from ui.agreement.tabs import ALL, ARTICLES, WEEKS

Open = Callable[..., AgreementDialog]


def saved(view: AgreementDialog, name: str, qtbot: QtBot) -> str:
    """Save a run and return what the view says."""
    view.foot.giving.save_run(name)
    settle(view, qtbot)
    return view.foot.sentence.text()


def test_a_saved_run_is_listed_with_what_it_is_of(view: AgreementDialog, qtbot: QtBot) -> None:
    assert "is saved" in saved(view, "pilot, June", qtbot)
    dialog = RunsDialog(view.corpus, view)
    item = dialog.list.topLevelItem(0)
    assert item is not None
    told = [item.text(column).translate({0x2068: None, 0x2069: None}) for column in range(3)]
    assert told == ["pilot, June", "Pilot", "All articles"]
    dialog.show_run.click()
    assert dialog.name == "pilot, June"


def test_a_name_is_given_once(view: AgreementDialog, qtbot: QtBot) -> None:
    saved(view, "pilot", qtbot)
    assert saved(view, "pilot", qtbot) == "There is a saved run pilot already."


def test_a_saved_run_shows_the_choices_and_figures_of_then(view: AgreementDialog, qtbot: QtBot) -> None:
    view.choices.put_together((("LOC", "ORG"),))
    settle(view, qtbot)
    view.choices.choose(SPANS, "cu_alpha")
    then = [entry.row for entry in view.tabs.codes.entries]
    saved(view, "pilot", qtbot)
    view.choices.put_together(())
    settle(view, qtbot)
    assert [entry.row for entry in view.tabs.codes.entries] != then
    view.foot.giving.open_run("pilot")
    settle(view, qtbot)
    assert [entry.row for entry in view.tabs.codes.entries] == then
    assert view.choices.collapse == (("LOC", "ORG"),)
    assert "the saved run" in view.foot.sentence.text()


def test_a_saved_run_is_not_mixed_with_what_was_handed_in_since(view: AgreementDialog, qtbot: QtBot) -> None:
    view.tabs.setCurrentIndex(ARTICLES)
    settle(view, qtbot)
    assert view.tabs.articles.entries
    saved(view, "pilot", qtbot)
    view.foot.giving.open_run("pilot")
    settle(view, qtbot)
    assert not view.tabs.articles.entries
    assert "without figures by article" in view.foot.sentence.text()


def test_the_picture_is_that_of_the_tab(view: AgreementDialog, qtbot: QtBot, tmp_path: Path) -> None:
    giving = view.foot.giving
    assert isinstance(giving.plot, ForestPlot)
    assert [entry.bar.value for entry in giving.plot.entries] == [e.row.value for e in view.tabs.codes.entries]
    view.tabs.setCurrentIndex(ALL)
    assert len(giving.plot.entries) == len(view.tabs.everything.entries)  # type: ignore[attr-defined]
    view.tabs.setCurrentIndex(WEEKS)
    settle(view, qtbot)
    assert isinstance(giving.plot, DriftPlot)
    giving.write_picture(tmp_path / "weeks.svg")
    giving.write_picture(tmp_path / "weeks.png")
    assert QSvgRenderer(str(tmp_path / "weeks.svg")).isValid()
    assert not QImage(str(tmp_path / "weeks.png")).isNull()
    assert "weeks.png" in view.foot.sentence.text()


def test_a_picture_that_cannot_be_written_is_said_in_the_foot(view: AgreementDialog, tmp_path: Path) -> None:
    view.attempt(lambda: view.foot.giving.write_picture(tmp_path / "absent" / "figure.svg"))
    assert "cannot be written" in view.foot.sentence.text()
    assert view.foot.sentence.property("role") == "error"


def test_the_figure_at_hand_is_copied_for_the_paper_in_either_language(view: AgreementDialog) -> None:
    view.choices.choose(SPANS, "cu_alpha")
    row = view.row
    assert row is not None
    view.foot.strokes["Ctrl+C"]()
    english = QApplication.clipboard().text()
    assert all(f"{number:.3f}" in english for number in (row.value, row.low, row.high))
    assert "2,000 draws" in english
    assert "Krippendorff" in english.splitlines()[-2] + english.splitlines()[-1]
    view.foot.strokes["Ctrl+E"]()
    arabic = QApplication.clipboard().text()
    assert arabic.splitlines()[0] != english.splitlines()[0]
    assert arabic.splitlines()[1:] == english.splitlines()[1:]


def test_the_table_shown_is_read_back_from_csv(view: AgreementDialog, tmp_path: Path) -> None:
    view.foot.giving.write_table(tmp_path / "codes.csv", shown=True)
    read = list(csv.DictReader(io.StringIO((tmp_path / "codes.csv").read_text(encoding="utf-8-sig"))))
    assert [line["code"] for line in read] == [entry.row.code for entry in view.tabs.codes.entries]
    assert [float(line["value"]) for line in read] == [entry.row.value for entry in view.tabs.codes.entries]


def test_all_figures_are_read_back_from_a_sheet(view: AgreementDialog, tmp_path: Path) -> None:
    view.foot.giving.write_table(tmp_path / "all.xlsx", shown=False)
    sheet = openpyxl.load_workbook(tmp_path / "all.xlsx").worksheets[0]
    assert view.report is not None
    assert sheet.max_row == len(view.report.rows) + 1


def test_a_table_for_latex_has_a_line_for_each_figure(view: AgreementDialog, tmp_path: Path) -> None:
    view.foot.giving.write_table(tmp_path / "codes.tex", shown=True)
    lines = (tmp_path / "codes.tex").read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith("tokens &") for line in lines) == len(view.tabs.codes.entries)


def test_what_coders_coded_is_written_for_recal_and_for_irr(view: AgreementDialog, tmp_path: Path) -> None:
    view.choices.choose(TOKENS, "alpha_nominal")
    for kind in ("recal", "irr"):
        view.foot.giving.write_matrix(tmp_path / f"pilot.{kind}.csv")
    recal = list(csv.reader(io.StringIO((tmp_path / "pilot.recal.csv").read_text(encoding="utf-8"))))
    irr = list(csv.reader(io.StringIO((tmp_path / "pilot.irr.csv").read_text(encoding="utf-8"))))
    assert irr[0] == ["Basim", "Dana", "Huda"]
    assert irr[1:] == recal
    assert view.row is not None
    assert len(recal) == view.row.n_units


def test_a_matrix_of_spans_is_refused_with_what_there_is(view: AgreementDialog, tmp_path: Path) -> None:
    view.choices.choose(SPANS, "cu_alpha")
    view.attempt(lambda: view.foot.giving.write_matrix(tmp_path / "pilot.recal.csv"))
    assert "There is a matrix of one level at a time" in view.foot.sentence.text()
    assert list(tmp_path.glob("*.recal*")) == []


def test_a_round_without_figures_gives_nothing_away(corpus: Corpus, open_view: Open, tmp_path: Path) -> None:
    add_coded_round(corpus, finished=False)
    view = open_view(corpus)
    view.attempt(lambda: view.foot.giving.write_table(tmp_path / "all.csv", shown=False))
    assert view.foot.sentence.text() == "There are no figures to write."
    view.foot.giving.copy()
    assert view.foot.sentence.text() == "Choose a figure first."
