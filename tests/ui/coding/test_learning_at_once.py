"""What was just decided is suggested at other places of the open article, without reopening it."""

from pathlib import Path

from coded_article import coded
from pressing import press
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from annotator.model.shipped import load_codebook
from ui.coding.pane import CodingPane
from ui.settings import Settings

TEXT = "وصل زمقشط أمس.\nثم غادر زمقشط، وعاد زمقشيط وحده.\n"


def open_pane(qtbot: QtBot, corpus: Corpus, folder: Path) -> CodingPane:
    file = folder / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    corpus.import_files([file])
    pane = CodingPane(corpus.session("Layla"), Settings(folder))
    qtbot.addWidget(pane)
    pane.show()
    pane.open(next(iter(corpus.articles())).id)
    qtbot.waitUntil(lambda: pane.work.desk.suggested)
    return pane


def suggested(pane: CodingPane) -> list[str]:
    return [f"{s.code} {s.span.of(TEXT)}" for s in pane.work.desk.open_suggestions]


def test_a_name_coded_once_is_suggested_at_its_other_places(qtbot, corpus, tmp_path) -> None:
    pane = open_pane(qtbot, corpus, tmp_path)
    pane.view.put_caret(TEXT.index("زمقشط"))
    press(pane.view, "2")
    assert coded(pane)[0].startswith("LOC")
    qtbot.waitUntil(lambda: suggested(pane) == ["LOC زمقشط", "LOC زمقشيط"])
    press(pane.view, "F", "Space")
    qtbot.waitUntil(lambda: suggested(pane) == ["LOC زمقشيط"])
    pane.leave()


def test_what_is_taken_back_is_suggested_no_longer(qtbot, corpus, tmp_path) -> None:
    pane = open_pane(qtbot, corpus, tmp_path)
    pane.view.put_caret(TEXT.index("زمقشط"))
    press(pane.view, "2")
    qtbot.waitUntil(lambda: len(suggested(pane)) == 2)
    press(pane.view, "U")
    qtbot.waitUntil(lambda: suggested(pane) == [])
    pane.leave()


def test_in_a_round_of_a_study_suggestions_stay_as_they_were(qtbot, tmp_path) -> None:
    made = Corpus.create(
        tmp_path / "main.hashiya", name="m", coder="Layla", codebook=load_codebook("news"), purpose="main"
    )
    with made as corpus:
        pane = open_pane(qtbot, corpus, tmp_path)
        pane.view.put_caret(TEXT.index("زمقشط"))
        press(pane.view, "2")
        qtbot.wait(500)
        assert suggested(pane) == []
        pane.leave()
