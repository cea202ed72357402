"""The same words in other articles: shown in their context, gone to, never coded."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus_builders import TEXT, article, new_corpus
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from ui.dialogs.elsewhere import ElsewhereDialog
from ui.trees import all_items

OTHER = "عنوان آخر\nالتقى الوزير بوتين في القصر، ثم غادر بوتن بعد ساعة."


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with new_corpus(tmp_path) as made:
        made.add_articles([article(), article(OTHER, title="عنوان آخر"), article("خبر\nلا شيء هنا.", title="خبر")])
        yield made


def shown(qtbot: QtBot, corpus: Corpus, words: str) -> ElsewhereDialog:
    first = next(row.id for row in corpus.articles())
    dialog = ElsewhereDialog(corpus.learning, words, first, learns=True)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._task is None)
    return dialog


def test_a_place_is_shown_in_its_context_and_gone_to_by_enter(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = shown(qtbot, corpus, TEXT[4:9])
    (title, place) = all_items(dialog.list)
    assert (title.text(0), place.text(0)) == ("عنوان آخر", "بوتين")
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.chosen is not None
    other, span = dialog.chosen
    assert span.of(corpus.article(other).text) == "بوتين"
    assert dialog.result() == ElsewhereDialog.DialogCode.Accepted
    assert corpus.history(other) == []


def test_words_that_stand_nowhere_else_are_told(qtbot: QtBot, corpus: Corpus) -> None:
    dialog = shown(qtbot, corpus, "موسكو")
    assert list(all_items(dialog.list)) == []
    assert "موسكو" in dialog.count.text()
    assert not dialog.go.isEnabled()
