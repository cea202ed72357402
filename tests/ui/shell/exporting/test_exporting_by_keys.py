"""The export dialog by its keys, on a real corpus; what it writes is read with the readers of the formats."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pressing import Layout, press
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from shell_builders import answer

from annotator.coding import actions, quoting
from annotator.corpus import Corpus
from annotator.formats.interchange.document import Document, Mark
from annotator.formats.interchange.formats import READERS
from annotator.model.span import Span
from ui.exporting.dialog import ExportDialog
from ui.main_window import MainWindow
from ui.study.final_dialog import FinalDialog

MUSCAT = "مسقط"


@pytest.fixture
def coded(sample: Path) -> Path:
    """The sample with one article that Amal finished: a place and a quotation of two stretches."""
    with Corpus.open(sample, write=True) as corpus:
        session = corpus.session("Amal")
        article = next(row.id for row in list(corpus.articles()))
        session.act(article, actions.code, Span(0, 4), "LOC")
        session.act(article, quoting.quote, {"content": (Span(335, 361),)})
        session.act(article, actions.finish)
    return sample


@pytest.fixture
def open_window(window: MainWindow, coded: Path, qtbot: QtBot) -> MainWindow:
    assert window.work.open_path(coded)
    qtbot.waitUntil(lambda: bool(window.page.article))
    return window


def type_keys(*keys: str) -> None:
    """Press keys where the focus is."""
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        press(target, key)


def export_by(
    window: MainWindow, qtbot: QtBot, do: Callable[[ExportDialog], object], *, layout: Layout = "latin"
) -> None:
    """Ctrl+E, and do something in the dialog. It is closed afterwards, so that a test that fails does not wait."""
    went_well = []

    def go(dialog: ExportDialog) -> None:
        try:
            qtbot.waitUntil(dialog.formats.line.hasFocus)
            do(dialog)
            went_well.append(True)
        finally:
            if dialog.isVisible():
                dialog.done(0)

    answer(ExportDialog, go)
    press(window.page.pane.view, "Ctrl+E", layout=layout)
    assert went_well


def export_by_keys(window: MainWindow, qtbot: QtBot, *keys: str, then: Callable[[ExportDialog], object]) -> None:
    """Ctrl+E, the keys, Enter; when it is written do something, and Enter closes."""

    def go(dialog: ExportDialog) -> None:
        type_keys(*keys, "Enter")
        qtbot.waitUntil(lambda: not dialog.busy and (dialog.left is not None or bool(dialog.sentence.text())))
        then(dialog)
        type_keys("Enter")
        assert not dialog.isVisible(), "Enter closes"

    export_by(window, qtbot, go)


def documents(format_name: str, folder: Path) -> list[Document]:
    files = {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    return [one.document for one in READERS[format_name].read(files, None)]


def marked(document: Document, layer: str) -> list[Mark]:
    return [mark for mark in document.marks if mark.layer == layer]


def test_an_export_to_webanno_tsv_needs_keys_only(open_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    told = []
    export_by_keys(open_window, qtbot, *"WEBANNO", then=lambda dialog: told.append(dialog.report.text()))
    (document,) = documents("webanno-tsv", tmp_path / "sample-webanno-tsv")
    assert [mark.surfaces(document.text) for mark in marked(document, "name")] == [(MUSCAT,)]
    assert len(marked(document, "quote")) == 1
    assert "Codings of articles: 1, annotations: 1, quotes: 1." in told[0]
    assert "Read back and compared" in told[0]
    assert "Codings of articles: 1." in told[0]
    assert "zone\tleft out" in told[0]


def test_an_export_to_doccano_of_all_articles_needs_keys_only(
    open_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    def go(dialog: ExportDialog) -> None:
        type_keys(*"DOCC")
        while not dialog.choices.only_finished.hasFocus():
            type_keys("Tab")
        type_keys("Right", "Enter")
        qtbot.waitUntil(lambda: dialog.left is not None)
        type_keys("Enter")

    export_by(open_window, qtbot, go)
    found = documents("doccano", tmp_path / "sample-doccano")
    assert len(found) == 10
    assert [m.surfaces(d.text) for d in found for m in marked(d, "name")] == [(MUSCAT,)]


def test_the_second_export_is_two_keys(open_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    export_by_keys(open_window, qtbot, *"BRAT", then=lambda _: None)
    export_by_keys(open_window, qtbot, then=lambda _: None)
    first, second = tmp_path / "sample-brat", tmp_path / "sample-brat-2"
    assert {path.name for path in first.iterdir()} == {path.name for path in second.iterdir()}
    assert len(documents("brat", second)) == 1


def test_the_arabic_layout_exports_too(open_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    def go(dialog: ExportDialog) -> None:
        type_keys("Enter")
        qtbot.waitUntil(lambda: dialog.left is not None)

    export_by(open_window, qtbot, go, layout="arabic")
    lines = (tmp_path / "sample-export.jsonl").read_text(encoding="utf-8").splitlines()
    assert [a["surface"] for line in lines for a in json.loads(line)["annotations"]] == [MUSCAT]


def test_arrows_go_over_the_formats_and_not_over_headings(open_window: MainWindow, qtbot: QtBot) -> None:
    seen = []

    def go(dialog: ExportDialog) -> None:
        for _ in range(len(dialog.formats.shown()) - 1):
            assert dialog.offer is not None
            seen.append(dialog.offer.name)
            type_keys("Down")
        assert dialog.offer is not None
        seen.append(dialog.offer.name)
        assert seen == dialog.formats.shown()
        type_keys("Esc")

    export_by(open_window, qtbot, go)
    assert {"uima-xmi", "refi-qda", "tei", "citron", "parquet"} < set(seen)


def test_escape_cancels_the_export_and_nothing_is_left_behind(
    open_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    before = {path.name for path in tmp_path.iterdir()}

    def go(dialog: ExportDialog) -> None:
        dialog.choices.every.click()
        type_keys(*"XMI", "Enter", "Esc")
        qtbot.waitUntil(lambda: not dialog.busy)
        assert dialog.sentence.text() == "The export was cancelled; no file was written."
        assert dialog.act.isEnabled(), "it can be begun again"
        type_keys("Esc")

    export_by(open_window, qtbot, go)
    assert {path.name for path in tmp_path.iterdir()} - before <= {"sample.hashiya-wal", "sample.hashiya-shm"}


def test_a_format_of_statistics_leads_to_the_final_data_set(open_window: MainWindow, qtbot: QtBot) -> None:
    seen = []

    def look(dialog: FinalDialog) -> None:
        seen.append(dialog.format.currentData())
        dialog.reject()

    answer(FinalDialog, look)
    export_by(open_window, qtbot, lambda _: type_keys(*"SPSS", "Enter"))
    assert seen == ["sav"]


def test_the_open_article_goes_to_paper_from_the_same_dialog(
    open_window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "article.pdf"
    # The desktop's own dialog for files has no keys here.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(paper), ""))
    export_by(open_window, qtbot, lambda _: type_keys(*"PDF", "Enter"))
    assert paper.read_bytes().startswith(b"%PDF")
