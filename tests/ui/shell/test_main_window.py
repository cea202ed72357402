from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot
from shell_builders import SECOND, answer, text_file

from annotator.care import list_backups
from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.model.span import Span
from ui.articles_model import STATE
from ui.commands import COMMANDS
from ui.dialogs.backups import BackupsDialog
from ui.dialogs.coder import CoderDialog
from ui.dialogs.import_articles import ImportDialog
from ui.main_window import MainWindow
from ui.opening import NotOpenedBox
from ui.settings import Settings
from ui.workers import finish_work


def open_sample(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    assert window.work.open_path(sample)
    qtbot.waitUntil(lambda: window.page is not None and bool(window.page.article))


def drop(window: MainWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, Qt.MouseButton.LeftButton, none))


def test_enter_presses_a_tile(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.start.packet.clicked):
        window.start.packet.clicked.disconnect(window.start.packet_wanted)
        qtbot.keyClick(window.start.packet, Qt.Key.Key_Return)


def test_the_window_begins_on_the_start_page(window: MainWindow) -> None:
    assert window.start.isVisible()
    assert not window.actions_by_id["import"].isEnabled()


def test_opening_a_corpus_shows_its_first_article_to_do(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    open_sample(window, sample, qtbot)
    assert window.page.pane.work.text.startswith("مسقط")
    assert window.actions_by_id["import"].isEnabled()


def test_the_sample_is_made_when_it_is_first_asked_for(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.start.sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page.articles.model.rowCount() == 10)
    assert (folder / "sample.hashiya").is_file()


def test_the_corpus_and_its_coder_are_remembered(
    window: MainWindow, sample: Path, settings: Settings, qtbot: QtBot
) -> None:
    open_sample(window, sample, qtbot)
    assert [r.path for r in settings.recent] == [sample]
    assert settings.coder == "Amal"


def test_closing_a_changed_corpus_leaves_a_backup(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    open_sample(window, sample, qtbot)
    window.page.session.act(window.page.article, actions.code, Span(0, 4), "LOC")
    window.work.close_corpus()
    assert finish_work()
    assert [b.articles for b in list_backups(sample)] == [10]
    assert window.start.isVisible()


def test_a_corpus_that_was_just_closed_can_be_opened_at_once(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    open_sample(window, sample, qtbot)
    window.work.close_corpus()
    open_sample(window, sample, qtbot)
    assert window.page.corpus.writable


def test_a_corpus_open_elsewhere_can_be_read(window: MainWindow, corpus: Corpus) -> None:
    said = []
    answer(NotOpenedBox, lambda box: (said.append(box.text()), box.read.click()))
    assert window.work.open_path(corpus.path)
    assert "open for writing in another window" in said[0]
    assert not window.actions_by_id["import"].isEnabled()
    assert window._read_only.isVisible()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(None, "There is no file"), (b"not a corpus at all", "is not a corpus")],
    ids=["missing", "another file"],
)
def test_what_is_no_corpus_is_refused_with_a_sentence(
    window: MainWindow, tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    path = tmp_path / "x.hashiya"
    if content is not None:
        path.write_bytes(content)
    said = []
    answer(NotOpenedBox, lambda box: (said.append(box.text()), box.reject()))
    assert not window.work.open_path(path)
    assert sentence in said[0]
    assert window.start.isVisible()


def test_an_unknown_coder_is_asked_for(window: MainWindow, sample: Path, settings: Settings, qtbot: QtBot) -> None:
    settings.coder = "Basim"
    answer(CoderDialog, lambda dialog: dialog.accept())
    open_sample(window, sample, qtbot)
    assert [c.name for c in window.page.corpus.coders()] == ["Amal", "Basim"]


def test_nobody_is_made_a_coder_by_cancelling(window: MainWindow, sample: Path, settings: Settings) -> None:
    settings.coder = "Basim"
    answer(CoderDialog, lambda dialog: dialog.reject())
    assert not window.work.open_path(sample)
    with Corpus.open(sample, write=True) as corpus:
        assert [c.name for c in corpus.coders()] == ["Amal"]


def test_files_dropped_on_the_window_are_shown_for_import(
    window: MainWindow, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    open_sample(window, sample, qtbot)
    file = text_file(tmp_path, "storm.txt", SECOND)
    titles = []

    def look(dialog: ImportDialog) -> None:
        qtbot.waitUntil(lambda: dialog.found.ticked == 1)
        titles.append(dialog.found.topLevelItem(0).text(0))
        dialog.reject()

    answer(ImportDialog, look)
    drop(window, file)
    assert titles == ["عاصفة تضرب الساحل"]


def test_a_corpus_dropped_on_the_window_is_opened(window: MainWindow, sample: Path) -> None:
    drop(window, sample)
    assert window.page.corpus.path == sample


def test_a_finished_article_is_marked_in_the_list(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    open_sample(window, sample, qtbot)
    panel = window.page.articles
    window.page.session.act(window.page.article, actions.finish)
    assert panel.model.index(0).data(STATE) == "finished"
    assert panel.progress.text() == "1 of 10 finished"


def test_the_next_unfinished_article_skips_finished_ones(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    open_sample(window, sample, qtbot)
    rows = list(window.page.corpus.articles())
    window.page.session.act(rows[1].id, actions.finish)
    window.actions_by_id["unfinished"].trigger()
    assert window.page.article == rows[2].id


def test_the_type_is_enlarged_by_the_menu(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    open_sample(window, sample, qtbot)
    before = window.page.pane.view.typography.size
    window.actions_by_id["larger"].trigger()
    assert window.page.pane.view.typography.size == before + 1


def test_no_chord_of_the_window_is_one_of_coding(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    open_sample(window, sample, qtbot)
    of_window = {a.shortcut().toString() for a in window.actions_by_id.values()} - {""}
    of_coding = {str(key) for name in COMMANDS for key in window.page.pane.keys.strokes(name)}
    assert of_window.isdisjoint(of_coding)
    assert not any(part in chord for chord in of_window for part in ("Alt", "Ctrl+Shift", "F1", "Ins", "Home", "End"))


def test_a_damaged_corpus_can_be_rescued(window: MainWindow, sample: Path, tmp_path: Path, qtbot: QtBot) -> None:
    sample.write_bytes(bytes(16) + sample.read_bytes()[16:])
    rescued = tmp_path / "rescued.hashiya"

    def rescue(dialog: BackupsDialog) -> None:
        dialog.rescue_to(rescued)
        qtbot.waitUntil(lambda: dialog.to_open is not None)
        dialog.close_button.click()

    def go_on(box: NotOpenedBox) -> None:
        answer(BackupsDialog, rescue)
        box.rescue.click()

    answer(NotOpenedBox, go_on)
    assert window.work.open_path(sample)
    assert window.page.corpus.path == rescued


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_every_menu_opens_by_a_letter_of_its_own_and_the_first_by_f10(window: MainWindow, qtbot: QtBot) -> None:
    titles = [menu.title() for menu in window.menus.values()]
    letters = {title[title.index("&") + 1].casefold() for title in titles}
    assert len(letters) == len(titles)
    assert titles[0] == "&File"
    shown: list[bool] = []
    window.menus["file"].aboutToShow.connect(lambda: shown.append(True))
    for key, modifier in (
        (Qt.Key.Key_F10, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier),
    ):
        qtbot.keyClick(window, key, modifier)
        qtbot.waitUntil(lambda: bool(shown))
        window.menus["file"].close()
        window.menuBar().setActiveAction(None)
        shown.clear()
