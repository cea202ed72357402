"""More coders than digits and letters: each has a letter of its own, and the mouse takes whom no key reaches."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from settled_ground import Begin


def test_thirty_coders_have_thirty_letters(begin: Begin) -> None:
    cast = begin(coders=30, articles=1).page.desk.cast
    letters = [cast.letter(coder) for coder in cast.coders]
    assert letters[25:] == ["Z", "AA", "AB", "AC", "AD"]
    assert len(set(letters)) == 30
    assert cast.letters([cast.coders[27], cast.coders[0]]) == "A AB"


def test_a_click_takes_the_answer_of_a_coder_beyond_the_ninth(begin: Begin) -> None:
    study = begin(coders=30, articles=1)
    study.go_to("عمان")
    line = next(one for one in study.page.pane.card.lines if one.coder == 29)
    assert line.isVisible()
    assert line.keys.text() == "", "no digit takes the thirtieth coder"
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert study.states.count("settled") == 1
    assert ("LOC", "عمان") not in study.gold()
