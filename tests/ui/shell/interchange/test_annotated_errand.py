"""The way of annotated files through the window: dropped, chosen, mixed with articles, opened afterwards."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from twins import TEXT, label_studio, news, written

from ui.dialogs.coder import CoderDialog
from ui.dialogs.import_articles import ImportDialog
from ui.interchange.import_dialog import AnnotatedDialog
from ui.interchange.sorting import sort_files
from ui.main_window import MainWindow


def drop(window: MainWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, Qt.MouseButton.LeftButton, none))


def answer(kind: type, do: Callable[[object], object], *, when: Callable[[object], bool] = lambda _: True) -> None:
    """As soon as a modal window of this kind stands and is at rest, do something with it."""

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, kind) and when(shown):
            do(shown)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def at_rest(dialog: object) -> bool:
    return isinstance(dialog, AnnotatedDialog) and not dialog.busy and bool(dialog.seen.documents)


def bring_in(dialog: object) -> None:
    """Import, then open what came first."""
    assert isinstance(dialog, AnnotatedDialog)
    dialog._import()
    answer(AnnotatedDialog, lambda shown: shown.go_on.click(), when=lambda shown: bool(shown.brought))


def open_sample(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    assert window.work.open_path(sample)
    qtbot.waitUntil(lambda: window.page is not None and bool(window.page.article))


def test_dropped_annotated_files_come_to_the_page_and_are_opened(
    window: MainWindow, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    open_sample(window, sample, qtbot)
    answer(AnnotatedDialog, bring_in, when=at_rest)
    drop(window, label_studio(tmp_path / "project.json"))
    page = window.page
    assert page is not None
    assert page.corpus.article(page.article).text == TEXT
    layer = page.session.open(page.article).layer
    assert {a.code for a in layer.annotations} == {"PER", "LOC", "ORG", "label/MOOD"}
    assert page.session.codebook.code("label/MOOD") is not None
    assert page.coder.name == "Amal"


def test_what_somebody_else_coded_is_opened_under_that_name(
    window: MainWindow, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    open_sample(window, sample, qtbot)
    folder = written(tmp_path, "uima-xmi", news(coder="Nur"), news(TEXT + "زيادة.\n", coder="Salma"))
    answer(AnnotatedDialog, bring_in, when=at_rest)
    drop(window, folder)
    page = window.page
    assert page is not None
    assert page.coder.name == "Nur"
    assert window.settings.coder == "Amal"  # who codes in other corpora has not changed
    answer(CoderDialog, lambda dialog: dialog.accept())
    window.actions_by_id["coder"].trigger()
    assert window.settings.coder == "Nur"  # until somebody says so
    assert [str(q.type) for q in page.session.open(page.article).layer.quotes] == ["direct"]


def test_articles_among_them_come_first_in_their_own_dialog(
    window: MainWindow, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    open_sample(window, sample, qtbot)
    plain = tmp_path / "plain.txt"
    plain.write_text("عاصفة تضرب الساحل\nقالت الجهات المعنية إن الأضرار محدودة.\n", encoding="utf-8")
    told: list[str] = []

    def read(dialog: object) -> None:
        assert isinstance(dialog, ImportDialog)
        told.append(dialog.sentence.text())
        answer(AnnotatedDialog, bring_in, when=at_rest)
        dialog.reject()

    answer(ImportDialog, read, when=lambda shown: isinstance(shown, ImportDialog) and bool(shown.sentence.text()))
    drop(window, plain, label_studio(tmp_path / "project.json"))
    assert told[0].startswith("Files with annotations of another program: 1.")
    assert window.page is not None
    assert window.page.corpus.article(window.page.article).text == TEXT


def test_after_cancelling_the_page_is_as_it_was(window: MainWindow, sample: Path, tmp_path: Path, qtbot: QtBot) -> None:
    open_sample(window, sample, qtbot)
    before = window.page
    answer(AnnotatedDialog, lambda dialog: dialog.reject(), when=at_rest)
    drop(window, label_studio(tmp_path / "project.json"))
    assert window.page is before


def test_files_are_told_apart_by_what_they_hold(tmp_path: Path) -> None:
    plain = tmp_path / "a.txt"
    plain.write_text("عاصفة\nنص الخبر هنا.\n", encoding="utf-8")
    brat = written(tmp_path, "brat", news())
    project = label_studio(tmp_path / "project.json")
    found = sort_files([plain, project, brat])
    assert found.plain == (plain,)
    assert found.annotated == (project, brat)
    # Files named one by one: the text beside an .ann is no article of its own, and configuration is nothing.
    one_by_one = sort_files(sorted(path for path in brat.rglob("*") if path.is_file()))
    assert {path.suffix for path in one_by_one.annotated} == {".ann"}
    assert one_by_one.plain == ()


@pytest.mark.parametrize("name", ["label_studio/editor_examples", "brat", "refi_qda/nvivo_project.qdpx"])
def test_files_that_other_programs_wrote_are_taken_for_annotated(shared: Path, name: str) -> None:
    path = shared / "data" / "interop" / name
    assert sort_files([path]).annotated == (path,)
