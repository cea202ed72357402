from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shell_builders import FIRST, SECOND, answer, text_file

from annotator.corpus import Corpus
from annotator.model.article import ZoneKind
from ui.dialogs.import_articles import ImportDialog
from ui.dialogs.same_text import LEAVE, SameTextBox
from ui.settings import Settings


@pytest.fixture
def dialog(corpus: Corpus, settings: Settings, qtbot: QtBot) -> ImportDialog:
    made = ImportDialog(corpus, [], settings)
    qtbot.addWidget(made)
    made.show()
    return made


def look_at(dialog: ImportDialog, qtbot: QtBot, *files: Path) -> None:
    dialog.add_files(files)
    qtbot.waitUntil(lambda: dialog._task is None)


def take_in(dialog: ImportDialog, qtbot: QtBot) -> list[str]:
    """Import what is shown; return the lines of the report."""
    dialog.take.click()
    qtbot.waitUntil(lambda: dialog._task is None)
    return dialog.report.text().splitlines()[2:]


def titles(corpus: Corpus) -> list[str]:
    return [row.title for row in corpus.articles()][10:]


def test_a_file_is_imported_as_it_is_shown(dialog: ImportDialog, corpus: Corpus, tmp_path: Path, qtbot: QtBot) -> None:
    look_at(dialog, qtbot, text_file(tmp_path, "storm.txt", SECOND))
    assert dialog.take.text() in ("Import 1 article", "Import 1 articles")  # as English or the code has it
    assert take_in(dialog, qtbot) == ["imported\tstorm.txt"]
    assert dialog.sentence.text() == ""  # what is imported "so far" is said while it goes on
    assert titles(corpus) == ["عاصفة تضرب الساحل"]


def test_several_articles_in_one_file_are_split_when_ticked(
    dialog: ImportDialog, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    look_at(dialog, qtbot, text_file(tmp_path, "two.txt", FIRST + SECOND))
    dialog.preview._boxes[0].click()
    assert dialog.found.ticked == 2
    take_in(dialog, qtbot)
    assert titles(corpus) == ["الوزير يزور العاصمة", "عاصفة تضرب الساحل"]


def test_an_article_is_split_at_a_paragraph_that_the_person_chooses(
    dialog: ImportDialog, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    look_at(dialog, qtbot, text_file(tmp_path, "two.txt", "أول\nنص أول\nثان\nنص ثان\n"))
    dialog.preview.editor.table.setCurrentCell(2, 1)
    dialog.preview.editor.split_button.click()
    take_in(dialog, qtbot)
    assert titles(corpus) == ["أول", "ثان"]


def test_the_zone_of_a_paragraph_is_set_by_its_digit(
    dialog: ImportDialog, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    look_at(dialog, qtbot, text_file(tmp_path, "storm.txt", SECOND))
    table = dialog.preview.editor.table
    table.setFocus()
    table.setCurrentCell(2, 1)
    qtbot.keyClick(table, Qt.Key.Key_4)
    take_in(dialog, qtbot)
    zones = corpus.zones(list(corpus.articles())[-1].id)
    assert [z.kind for z in zones] == [ZoneKind.HEADLINE, ZoneKind.SKIP]


def test_what_has_no_tick_is_left_out(dialog: ImportDialog, corpus: Corpus, tmp_path: Path, qtbot: QtBot) -> None:
    look_at(dialog, qtbot, text_file(tmp_path, "a.txt", FIRST), text_file(tmp_path, "b.txt", SECOND))
    dialog.found.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    take_in(dialog, qtbot)
    assert titles(corpus) == ["عاصفة تضرب الساحل"]


def test_what_is_refused_is_listed_with_its_reason(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    look_at(dialog, qtbot, text_file(tmp_path, "empty.txt", ""))
    assert dialog.found.topLevelItem(0).text(2) == "The file is empty."
    assert not dialog.take.isEnabled()


def test_another_encoding_is_named(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    look_at(dialog, qtbot, text_file(tmp_path, "old.txt", SECOND, "cp1256"))
    assert "cp1256" in dialog.preview.facts.text()


def test_the_columns_of_a_table_can_be_mapped_otherwise(
    dialog: ImportDialog, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    look_at(dialog, qtbot, text_file(tmp_path, "t.csv", f"title,text,who\nعنوان,{SENTENCE_CELL},كاتب\n"))
    dialog.found.setCurrentItem(dialog.found.topLevelItem(0))
    choice = dialog.columns.choices["author"]
    choice.setCurrentIndex(choice.findData("who"))
    choice.activated.emit(choice.currentIndex())
    qtbot.waitUntil(lambda: dialog._task is None)
    take_in(dialog, qtbot)
    assert corpus.article(list(corpus.articles())[-1].id).source.author == "كاتب"


SENTENCE_CELL = "نص طويل بما يكفي ليكون خبراً"


def test_the_same_text_of_another_source_is_asked_about(
    dialog: ImportDialog, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = "".join(f"عنوان,{SENTENCE_CELL},{outlet}\n" for outlet in ("الميزان", "المرفأ"))
    look_at(dialog, qtbot, text_file(tmp_path, "t.csv", f"title,text,outlet\n{rows}"))
    answer(SameTextBox, lambda box: box.take.click())
    take_in(dialog, qtbot)
    assert titles(corpus) == ["عنوان", "عنوان"]


def test_the_same_text_of_another_source_is_left_out_unasked_when_told_so(
    dialog: ImportDialog, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = "".join(f"عنوان,{SENTENCE_CELL},{outlet}\n" for outlet in ("الميزان", "المرفأ"))
    look_at(dialog, qtbot, text_file(tmp_path, "t.csv", f"title,text,outlet\n{rows}"))
    dialog.same_text.setCurrentIndex(dialog.same_text.findData(LEAVE))
    assert take_in(dialog, qtbot)[0].startswith("same text of another source, left out\tt.csv")
    assert titles(corpus) == ["عنوان"]


def test_a_cancelled_import_leaves_nothing(dialog: ImportDialog, corpus: Corpus, tmp_path: Path, qtbot: QtBot) -> None:
    rows = "".join(f'{{"text": "نص رقم {n} من النصوص الكثيرة"}}\n' for n in range(5000))
    look_at(dialog, qtbot, text_file(tmp_path, "many.jsonl", rows))
    assert dialog.take.text() == "Import 200 articles and further rows"
    dialog.take.click()
    dialog.close_button.click()
    qtbot.waitUntil(lambda: dialog._task is None)
    assert titles(corpus) == []
    assert dialog.sentence.text() == "The import was cancelled; nothing was imported."


def test_a_folder_is_read_with_what_is_in_it(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    inside = tmp_path / "news" / "may"
    inside.mkdir(parents=True)
    text_file(inside, "a.txt", FIRST)
    text_file(inside, ".hidden.txt", SECOND)
    look_at(dialog, qtbot, tmp_path / "news")
    assert dialog.found.ticked == 1
