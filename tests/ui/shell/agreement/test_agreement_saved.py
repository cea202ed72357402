"""What is taken away from the view of agreement, read back: runs, pictures, tables, words for the paper."""

from pathlib import Path

from coded_rounds import settle
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from annotator.agreement.figures import SPANS
from ui.agreement.agreement_dialog import AgreementDialog
from ui.agreement.drift import DriftPlot
from ui.agreement.forest import ForestPlot
from ui.agreement.runs_dialog import RunsDialog
from ui.agreement.tabs import ALL, WEEKS


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
