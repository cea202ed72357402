"""What the export dialog tells afterwards, and that every format can be written from it."""

from pathlib import Path

import pytest
from exporting_steps import choose_whose, export
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.exchange.publishing import unpack
from annotator.model.span import Span
from ui.exporting.choices_form import EVERY, GOLD
from ui.exporting.dialog import ExportDialog
from ui.exporting.losing_words import place_words
from ui.exporting.programs import offers
from ui.settings import Settings


@pytest.mark.parametrize("name", ["citron", "jsonl"])
def test_an_export_without_articles_says_why_and_writes_nothing(
    dialog: ExportDialog, corpus: Corpus, name: str, qtbot: QtBot
) -> None:
    before = set(corpus.path.parent.iterdir())
    dialog.formats.choose(name)
    choose_whose(dialog, GOLD)
    dialog.act.click()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=20_000)
    assert "choose all articles" in dialog.sentence.text()
    assert (dialog.left, set(corpus.path.parent.iterdir())) == (None, before)


def test_the_report_is_copied_and_its_folder_shown(dialog: ExportDialog, corpus: Corpus, qtbot: QtBot) -> None:
    class Opened(QObject):
        """What the desktop is asked to show."""

        urls: list[str] = []

        @Slot(QUrl)
        def show(self, url: QUrl) -> None:
            self.urls.append(url.toLocalFile())

    corpus.session("Amal").act(next(row.id for row in list(corpus.articles())), actions.code, Span(0, 4), "LOC")
    dialog.formats.choose("conll-2003")
    dialog.choices.every.click()
    export(dialog, qtbot)
    place = dialog.choices.place.path
    dialog.report.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "zone\tleft out\t" in copied
    assert str(place) in copied
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "show")
    dialog.report.show_folder.click()
    QDesktopServices.unsetUrlHandler("file")
    assert opened.urls == [str(place)]


def test_another_export_begins_where_one_types(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.choices.every.click()
    export(dialog, qtbot)
    dialog.report.again.click()
    assert dialog.formats.isVisible()
    assert dialog.act.isEnabled()
    assert dialog.choices.place.path.name == "sample-export-2.jsonl"


def test_every_format_is_written_from_the_dialog(study: Corpus, settings: Settings, qtbot: QtBot) -> None:
    dialog = ExportDialog(study, "Amal", settings)
    qtbot.addWidget(dialog)
    choose_whose(dialog, EVERY)
    written = [offer.name for offer in offers(study.interchange.formats()) if not offer.info.final]
    for name in written:
        dialog.left = None
        dialog.formats.choose(name)
        if dialog.act.isEnabled():
            export(dialog, qtbot)
            assert dialog.choices.place.path.exists(), name
            assert dialog.report.checked.text(), name
            dialog.report.again.click()
    assert len(written) > 20


def test_the_whole_corpus_leaves_without_choices_and_comes_back(
    study: Corpus, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = ExportDialog(study, "Amal", settings)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.formats.choose("hashiya")
    assert not dialog.choices.whose.isVisible()
    export(dialog, qtbot)
    assert "each the same by its hash" in dialog.report.checked.text()
    unpack(dialog.choices.place.path, tmp_path / "again.hashiya")
    with Corpus.open(tmp_path / "again.hashiya", write=False) as again:
        assert list(again.check()) == []
        assert [d.id for d in again.log()] == [d.id for d in study.log()]


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("01-port: 01a21953-2bd5-7000-9322-7426ab107a9e", "01-port"),
        ("01-port: 01a21953-2bd5-7000-9322-7426ab107a9e, gender", "01-port"),
        ("01-port: headline 0-66", "01-port: headline 0-66"),
        ("01-port: مسقط (66-70)", "01-port: مسقط (66-70)"),
        ("01-port", "01-port"),
    ],
)
def test_a_place_has_no_ids_in_it(place: str, shown: str) -> None:
    assert place_words(place).translate(dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069))).startswith(shown)
    assert "7426ab107a9e" not in place_words(place)
