"""What a study changes later and what comes back a year later: a round's name, and texts in a published archive."""

from pathlib import Path

from lead_and_laptops import LEAD, PILOT
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from annotator.exchange.publishing import Publication
from annotator.model.resources import resource
from ui.study.change_round_dialog import ChangeRoundDialog
from ui.study.rehydrate_dialog import RehydrateDialog


def test_a_round_gets_another_name_by_keys(study: Path, qtbot: QtBot) -> None:
    with Corpus.open(study, write=True) as corpus:
        dialog = ChangeRoundDialog(corpus, LEAD, PILOT)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.name.selectAll()
        qtbot.keyClicks(dialog.name, "First pilot")
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert dialog.result() == ChangeRoundDialog.DialogCode.Accepted
        assert corpus.study.round("First pilot").purpose == "pilot"


def test_a_name_that_is_taken_is_refused_with_the_reason(study: Path, qtbot: QtBot) -> None:
    with Corpus.open(study, write=True) as corpus:
        dialog = ChangeRoundDialog(corpus, LEAD, PILOT)
        qtbot.addWidget(dialog)
        dialog.name.setText("main")
        dialog.act.click()
        assert "already" in dialog.sentence.text()
        assert corpus.study.round(PILOT).name == PILOT


def test_texts_are_put_back_into_an_archive(study: Path, qtbot: QtBot, tmp_path: Path) -> None:
    archive = tmp_path / "study.zip"
    with Corpus.open(study, write=False) as corpus:
        articles = len(list(corpus.articles()))
        corpus.publishing.archive(archive, Publication())
    texts = sorted((resource("sample") / "articles").glob("*.txt"))
    dialog = RehydrateDialog()
    qtbot.addWidget(dialog)
    assert not dialog.act.isEnabled()
    dialog.archive.field.setText(str(archive))
    dialog.add_texts([*texts[1:], resource("sample") / "manifest.json"])
    dialog.place.field.setText(str(tmp_path / "back.hashiya"))
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.made is not None)
    assert dialog.made is not None
    assert (dialog.made.articles, len(dialog.made.missing)) == (articles - 1, 1)
    assert str(articles - 1) in dialog.sentence.text()
    with Corpus.open(dialog.corpus, write=False) as corpus:
        assert list(corpus.check()) == []


def test_an_archive_that_is_none_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "not.zip").write_bytes(b"PK nothing")
    dialog = RehydrateDialog()
    qtbot.addWidget(dialog)
    dialog.archive.field.setText(str(tmp_path / "not.zip"))
    dialog.add_texts([tmp_path / "a.txt"])
    dialog.place.field.setText(str(tmp_path / "back.hashiya"))
    dialog.act.click()
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.made is None
    assert dialog.sentence.text()
    assert not dialog.corpus.exists()
