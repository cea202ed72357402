"""A file that holds a whole corpus is opened in the window: recognised by its content, made a corpus, shown."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pressing import press
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from shell_builders import answer
from unpacking_steps import answered_at, unsealed

from annotator.corpus import Corpus
from annotator.formats.sealed_zip import MANIFEST
from annotator.formats.whole_zip import FORMAT, VERSION
from ui.dialogs.import_articles import ImportDialog
from ui.dialogs.unpack_corpus import UnpackDialog
from ui.exporting.dialog import ExportDialog
from ui.main_window import MainWindow
from ui.opening import NotOpenedBox, holds_corpus
from ui.settings import Settings


def type_keys(*keys: str) -> None:
    """Press keys where the focus is."""
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        press(target, key)


def chosen(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    """Choose a file in the desktop's own dialog, which has no keys here."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))


def drop(window: MainWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, Qt.MouseButton.LeftButton, none))


def shown(window: MainWindow, qtbot: QtBot) -> Corpus:
    qtbot.waitUntil(lambda: window.page is not None and bool(window.page.article))
    assert window.page is not None
    return window.page.corpus


def test_a_corpus_exported_by_keys_is_opened_by_keys_elsewhere(
    window: MainWindow, sample: Path, digest: str, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert window.work.open_path(sample)
    shown(window, qtbot)

    written = []

    def export(dialog: ExportDialog) -> None:
        try:
            qtbot.waitUntil(dialog.formats.line.hasFocus)
            type_keys(*"HASHIYA", "Enter")
            qtbot.waitUntil(lambda: dialog.left is not None)
            written.append(dialog.choices.place.path)
            type_keys("Enter")
        finally:
            if dialog.isVisible():
                dialog.done(0)

    answer(ExportDialog, export)
    press(window.page.pane.view, "Ctrl+E")
    chosen(monkeypatch, written[0])
    answer(UnpackDialog, answered_at(home / "again.hashiya"))
    press(window.page.pane.view, "Ctrl+O")
    qtbot.waitUntil(lambda: window.page is not None and window.page.corpus.path == home / "again.hashiya")
    made = shown(window, qtbot)
    assert made.packets.digest() == digest
    assert len(list(made.articles())) == 10
    assert [one.path for one in window.settings.recent][:2] == [home / "again.hashiya", sample]
    with Corpus.open(sample, write=False) as original:
        assert [row.title for row in made.articles()] == [row.title for row in original.articles()]


def test_it_is_opened_from_the_start_page(
    window: MainWindow, packed: Path, digest: str, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    chosen(monkeypatch, packed)
    answer(UnpackDialog, answered_at(home / "mine"))
    window.start.open.setFocus()
    press(window.start.open, "Space")
    assert shown(window, qtbot).packets.digest() == digest
    assert window.page.corpus.path == home / "mine.hashiya", "it has the ending of a corpus"


def test_it_is_recognised_by_its_content_when_it_is_dropped(
    window: MainWindow, packed: Path, digest: str, home: Path, qtbot: QtBot
) -> None:
    answer(UnpackDialog, answered_at(home / "new.hashiya"))
    drop(window, packed)
    assert shown(window, qtbot).packets.digest() == digest


def test_chosen_for_import_it_is_opened_as_a_corpus_of_its_own(
    window: MainWindow, sample: Path, packed: Path, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert window.work.open_path(sample)
    shown(window, qtbot)
    chosen(monkeypatch, packed)
    answer(ImportDialog, lambda dialog: dialog.add.click())
    answer(UnpackDialog, answered_at(home / "new.hashiya"))
    window.actions_by_id["import"].trigger()
    assert shown(window, qtbot).path == home / "new.hashiya"


def test_among_articles_for_import_it_is_refused_with_the_way_to_open_it(
    packed: Path, corpus: Corpus, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    text = tmp_path / "a.txt"
    text.write_text("وصل الوزير إلى العاصمة.", encoding="utf-8")
    dialog = ImportDialog(corpus, [text, packed], settings)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog._task is None)
    (refusal,) = dialog._batches[packed].found
    assert "holds a whole corpus" in refusal.reason
    assert dialog.whole is None


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-400])


def made_newer(file: Path) -> None:
    unsealed(file, f'{{"format": "{FORMAT}", "version": {VERSION + 1}}}'.encode(), MANIFEST)


def made_false(file: Path) -> None:
    unsealed(file, f'{{"format": "{FORMAT}", "version": {VERSION}, "name": "x"}}'.encode(), MANIFEST)


@pytest.mark.parametrize(
    ("spoil", "why"), [(cut, "cut off"), (made_newer, "newer version of the program"), (made_false, "altered")]
)
def test_one_that_is_not_sound_is_one_sentence_and_what_was_open_stays_open(
    spoil: Callable[[Path], None],
    why: str,
    window: MainWindow,
    sample: Path,
    packed: Path,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    assert window.work.open_path(sample)
    shown(window, qtbot)
    spoil(packed)
    before = {path.name for path in tmp_path.iterdir()}
    told = []

    def look(box: NotOpenedBox) -> None:
        told.extend((box.text(), box.rescue.isVisible()))
        box.reject()

    answer(NotOpenedBox, look)
    drop(window, packed)
    assert why in told[0]
    assert not told[1], "it has no backups"
    assert window.page is not None
    assert window.page.corpus.path == sample
    assert {path.name for path in tmp_path.iterdir()} == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_is_no_such_file_and_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.zip")
    assert not holds_corpus(tmp_path / "pipe.zip")
