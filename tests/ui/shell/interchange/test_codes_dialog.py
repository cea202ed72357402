"""Codes that were changed in a table come back through the window: shown first, taken as one, undone as one."""

import csv
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.coding import actions
from annotator.corpus import MAIN, Corpus
from annotator.model.span import Span
from ui.interchange.codes_dialog import CodesDialog
from ui.settings import Settings


@pytest.fixture
def table(corpus: Corpus, tmp_path: Path) -> Path:
    """annotations.csv of two names in two articles, one of them finished, with other codes."""
    session = corpus.session("Amal")
    first, second = (row.id for row in list(corpus.articles())[:2])
    for article in (first, second):
        session.act(article, actions.code, Span(0, 4), "LOC")
    session.act(second, actions.finish)
    corpus.export(tmp_path / "tables", format_name="csv")
    path = tmp_path / "tables" / "annotations.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["code"] = "ORG"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.fixture
def dialog(corpus: Corpus, settings: Settings, qtbot: QtBot) -> CodesDialog:
    made = CodesDialog(corpus, "Amal", MAIN, settings)
    qtbot.addWidget(made)
    made.show()
    return made


def rest(dialog: CodesDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.busy and not dialog._soon.isActive(), timeout=10_000)


def codes(corpus: Corpus) -> list[str]:
    session = corpus.session("Amal")
    return [a.code for row in corpus.articles() for a in session.open(row.id).layer.annotations]


def shown(dialog: CodesDialog) -> list[tuple[str, ...]]:
    items = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    return [tuple(item.text(column).strip("\u2068\u2069") for column in (0, 3, 4)) for item in items]


def test_rows_are_shown_then_taken_and_one_undo_takes_them_back(
    dialog: CodesDialog, corpus: Corpus, table: Path, qtbot: QtBot
) -> None:
    assert not dialog.act.isEnabled()
    dialog.file.field.setText(str(table))
    rest(dialog, qtbot)
    assert shown(dialog) == [("refused", "", "ORG"), ("recoded", "LOC", "ORG")]
    assert codes(corpus) == ["LOC", "LOC"]
    dialog.act.click()
    rest(dialog, qtbot)
    assert (dialog.took, codes(corpus)) == (1, ["ORG", "LOC"])
    assert not dialog.act.isEnabled()
    corpus.session("Amal").undo()
    assert codes(corpus) == ["LOC", "LOC"]


def test_finished_articles_are_opened_for_it_where_that_is_wanted(
    dialog: CodesDialog, corpus: Corpus, table: Path, qtbot: QtBot
) -> None:
    dialog.file.field.setText(str(table))
    dialog.reopen.setChecked(True)
    rest(dialog, qtbot)
    dialog.act.click()
    rest(dialog, qtbot)
    assert (dialog.took, codes(corpus)) == (2, ["ORG", "ORG"])
    assert corpus.session("Amal").open(list(corpus.articles())[1].id).layer.finished is not None


def test_what_is_no_table_of_codings_is_said(dialog: CodesDialog, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    dialog.file.field.setText(str(tmp_path / "other.csv"))
    rest(dialog, qtbot)
    assert dialog.sentence.property("role") == "error"
    assert len(dialog.sentence.text()) > 20
    assert not dialog.act.isEnabled()
