from collections.abc import Callable
from pathlib import Path

import pytest
from lead_and_laptops import LEAD, PILOT, coded_laptop, packet_for, returned
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shell_builders import answer

from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.exchange.packets import receive
from annotator.model.span import Span
from ui.main_window import MainWindow
from ui.study.merge_dialog import MergeDialog
from ui.study.receive_dialog import ReceiveDialog
from ui.study.return_dialog import ReturnDialog
from ui.study.update_dialog import UpdateDialog


def drop(window: MainWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, Qt.MouseButton.LeftButton, none))


def wait_for_list(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.page is not None and bool(window.page.article))
    qtbot.waitUntil(lambda: window.page.articles._task is None)


def take_in(qtbot: QtBot) -> Callable[[UpdateDialog], None]:
    def take(dialog: UpdateDialog) -> None:
        qtbot.waitUntil(lambda: dialog.preview is not None)
        assert "New articles: 2" in dialog.sentence.text()
        dialog.act.click()

    return take


@pytest.fixture
def at_work(window: MainWindow, packet: Path, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The window with Basim's corpus, made of the packet that was dropped on the start page."""
    place = tmp_path / "mine.hashiya"

    def take(dialog: ReceiveDialog) -> None:
        dialog.place.field.setText(str(place))
        dialog.act.click()

    answer(ReceiveDialog, take)
    drop(window, packet)
    wait_for_list(window, qtbot)
    return window


def test_a_packet_dropped_on_the_start_page_becomes_the_coders_corpus(at_work: MainWindow, qtbot: QtBot) -> None:
    page = at_work.page
    assert page.corpus.path.name == "mine.hashiya"
    assert page.coder.name == "Basim"
    qtbot.waitUntil(lambda: page.session.round.name == PILOT)
    assert page.articles.model.rowCount() == 4
    assert page.articles.progress.text() == "0 of 4 finished"


def test_a_corpus_made_without_the_window_opens_in_the_round_that_its_coder_was_given(
    window: MainWindow, packet: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    receive(packet, tmp_path / "mine.hashiya")
    assert window.work.open_path(tmp_path / "mine.hashiya", "Basim")
    wait_for_list(window, qtbot)
    assert window.page.session.round.name == PILOT


def test_the_articles_stand_in_the_coders_own_order(at_work: MainWindow) -> None:
    corpus, model = at_work.page.corpus, at_work.page.articles.model
    listed = [model.index(at).data(Qt.ItemDataRole.UserRole).id for at in range(model.rowCount())]
    assert tuple(listed) == corpus.study.assigned("Basim", PILOT)


def test_returned_work_says_where_it_is_and_what_is_in_it(at_work: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    page = at_work.page
    page.session.act(page.article, actions.code, Span(0, 4), "LOC")
    page.session.act(page.article, actions.finish)
    told = []

    def write(dialog: ReturnDialog) -> None:
        dialog.place.field.setText(str(tmp_path / "out.hashiya-return"))
        dialog.act.click()
        qtbot.waitUntil(lambda: dialog.sent is not None)
        told.append(dialog.sentence.text())
        dialog.reject()

    answer(ReturnDialog, write)
    at_work.actions_by_id["return"].trigger()
    assert "decisions of Basim 2; articles that the lead lacks 0" in told[0]
    assert "kB" in told[0]
    assert (tmp_path / "out.hashiya-return").is_file()


def test_nothing_decided_is_nothing_to_return(at_work: MainWindow, qtbot: QtBot) -> None:
    dialog = ReturnDialog(at_work.page.corpus, "Basim")
    qtbot.addWidget(dialog)
    dialog.act.click()
    qtbot.waitUntil(lambda: not dialog.busy)
    assert "nothing to return" in dialog.sentence.text()


def test_a_newer_packet_goes_into_the_work_in_progress(
    at_work: MainWindow, study: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    from annotator.coding.study import Plan

    page = at_work.page
    first = page.article
    page.session.act(first, actions.finish)
    with Corpus.open(study, write=True) as corpus:
        corpus.study.draw(LEAD, PILOT, Plan(size=2, seed=9))
        corpus.study.assign(LEAD, PILOT, ["Basim"])
        newer = packet_for(corpus, "Basim", tmp_path)
    answer(UpdateDialog, take_in(qtbot))
    drop(at_work, newer)
    wait_for_list(at_work, qtbot)
    assert at_work.page.articles.model.rowCount() == 6
    assert at_work.page.articles.progress.text() == "1 of 6 finished"
    assert "new articles 2" in at_work.statusBar().currentMessage()


def test_a_file_that_is_no_packet_is_refused_with_a_sentence(
    at_work: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    other = tmp_path / "x.hashiya-packet"
    other.write_bytes(b"PK\x03\x04 no zip")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    told = []

    def look(dialog: UpdateDialog) -> None:
        qtbot.waitUntil(lambda: not dialog.busy)
        told.extend((dialog.sentence.text(), dialog.act.isEnabled()))
        dialog.reject()

    answer(UpdateDialog, look)
    at_work.actions_by_id["update"].trigger()
    assert "x.hashiya-packet" in told[0]
    assert not told[1]


def test_a_packet_is_not_opened_into_the_corpus_that_is_open(at_work: MainWindow, packet: Path, qtbot: QtBot) -> None:
    dialog = ReceiveDialog(packet, at_work.page.corpus.path)
    qtbot.addWidget(dialog)
    dialog.place.field.setText(str(at_work.page.corpus.path))
    assert not dialog.act.isEnabled()
    assert "choose Update" in dialog.sentence.text()


def test_returns_dropped_on_the_leads_corpus_are_shown_and_merged(
    window: MainWindow, study: Path, packet: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    file = returned(coded_laptop(packet, "Basim", articles=2))
    before = file.read_bytes()
    assert window.work.open_path(study)
    wait_for_list(window, qtbot)
    told = []

    def merge(dialog: MergeDialog) -> None:
        qtbot.waitUntil(lambda: dialog.preview is not None)
        headings = [dialog.found.topLevelItem(at).text(0) for at in range(dialog.found.topLevelItemCount())]
        told.extend(headings)
        dialog.act.click()
        qtbot.waitUntil(lambda: dialog.merged is not None)
        told.append(dialog.sentence.text())
        dialog.save_report(tmp_path / "report.txt")
        dialog.reject()

    answer(MergeDialog, merge)
    drop(window, file)
    assert "New decisions: 4" in told
    assert "The backup made before it" in told[-1]
    assert "only read" in told[-1]
    assert file.read_bytes() == before
    assert "Basim: 4" in (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert (
        window.page.corpus.progress(window.page.corpus.coder("Basim").id, window.page.corpus.round(PILOT).id).finished
        == 2
    )


def test_two_laptops_under_one_name_show_their_fork(study: Path, packet: Path, qtbot: QtBot) -> None:
    laptops = [coded_laptop(packet, "Basim", articles=1, name=name) for name in ("one", "two")]
    with Corpus.open(study, write=True) as corpus:
        dialog = MergeDialog(corpus, [returned(laptop) for laptop in laptops])
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda: dialog.preview is not None)
        texts = [dialog.found.topLevelItem(at).text(0) for at in range(dialog.found.topLevelItemCount())]
        assert any("two versions under one name: 1" in text for text in texts)
        dialog.act.click()
        qtbot.waitUntil(lambda: dialog.merged is not None)


def test_two_people_of_one_name_are_asked_about(study: Path, tmp_path: Path, qtbot: QtBot) -> None:
    from annotator.sample import make_sample

    other = tmp_path / "other.hashiya"
    make_sample(other, coder="Basim", language="en", study=False)
    with Corpus.open(study, write=True) as corpus:
        dialog = MergeDialog(corpus, [other])
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda: dialog.preview is not None)
        assert "another study" in dialog.sentence.text()
        assert not dialog.act.isEnabled()
        assert [box.count() for box in dialog.questions.boxes.values()] == [3]
        (box,) = dialog.questions.boxes.values()
        box.setCurrentIndex(1)
        box.activated.emit(1)
        qtbot.waitUntil(lambda: dialog.preview is not None)
        assert dialog.preview.one_name == ()


def test_files_are_taken_off_the_list_by_a_key(study: Path, packet: Path, qtbot: QtBot) -> None:
    with Corpus.open(study, write=True) as corpus:
        dialog = MergeDialog(corpus, [packet])
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: dialog.preview is not None)
        dialog.files.setCurrentRow(0)
        dialog.files.setFocus()
        qtbot.keyClick(dialog.files, Qt.Key.Key_Delete)
        assert dialog.files.count() == 0
        assert not dialog.act.isEnabled()
