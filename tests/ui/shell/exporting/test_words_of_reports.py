"""Reports of an import and of an export call a kind of thing by the same word, in both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tools import sentences
from ui.exporting.left_report import thing as exported
from ui.interchange.words import kept_words, told
from ui.report_words import things
from ui.translation import speak


@pytest.fixture
def arabic(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "ar")
    yield
    speak(qapp, "en")


@pytest.mark.usefixtures("arabic")
def test_each_is_in_arabic_and_the_same_in_both_dialogs() -> None:
    for what in sentences.kinds():
        assert not any("a" <= letter <= "z" for letter in exported(what)), what
        assert told(what, "", "").startswith(f"{exported(what)}:")
        assert exported(what) in kept_words([(what, 3)])


@pytest.mark.usefixtures("arabic")
def test_no_two_have_one_word_in_arabic() -> None:
    words = list(things().values())
    assert sorted(set(words)) == sorted(words)


def test_a_label_of_the_user_stays_as_it_is() -> None:
    assert exported("PER") == "PER"
