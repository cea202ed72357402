"""The list of disagreements: filters, the same question together, what a figure asks for, the same answer elsewhere."""

from dataclasses import replace

from pressing import press
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from settled_ground import Begin, Round

from ui.adjudication.elsewhere_dialog import ElsewhereDialog
from ui.adjudication.filters import UNSETTLED, Filters


def words(study: Round) -> list[str]:
    return [case.disagreement.words for case in study.page.panel.cases]


def rows(study: Round) -> str:
    return "\n".join(f"{row.words} {row.under}" for row in study.page.panel.model.rows)


def choose(box, data: str) -> None:
    """Choose in a box as a person does."""
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_every_case_has_a_row_with_words_kind_and_who_said_what(begin: Begin) -> None:
    study = begin(articles=1)
    told = rows(study)
    assert "المملكة" in told
    assert "other code · \u2068AC LOC  B ORG\u2069" in told
    assert "missed by one · \u2068AB LOC  C –\u200e\u2069" in told
    assert "A ≠ BC" in told, "they differ in the speaker, not in the type"


def test_the_list_is_filtered_by_kind_code_coder_article_and_state(begin: Begin) -> None:
    study = begin()
    line = study.page.panel.filter_line
    choose(line.kind, "code")
    assert words(study) == ["المملكة", "المملكة"]
    choose(line.article, study.articles[0])
    assert words(study) == ["المملكة"]
    choose(line.kind, "")
    choose(line.code, "LOC")
    assert set(words(study)) == {"المملكة", "القاهرة", "عمان"}
    study.page.show_filtered(Filters(coders=(study.corpus.coder("Badr").id,)))
    assert set(words(study)) == {"المملكة", "الوزير سامح شكري"}
    study.go_to("المملكة")
    study.press("1")
    choose(line.state, UNSETTLED)
    assert words(study).count("المملكة") == 1


def test_a_figure_of_names_leaves_quotes_out_until_another_kind_is_chosen(begin: Begin) -> None:
    study = begin()
    line = study.page.panel.filter_line
    study.page.show_filtered(Filters(kinds=("missed", "code", "speaker"), names_only=True))
    assert words(study)
    assert not any("quote" in case.disagreement.codes for case in study.page.panel.cases)
    assert line.told(study.page.desk.cast).endswith("Without quotes.")
    choose(line.kind, "speaker")
    assert all("quote" in case.disagreement.codes for case in study.page.panel.cases)
    assert words(study)


def test_edges_that_differ_by_a_proclitic_only_are_filtered_by(begin: Begin) -> None:
    study = begin()
    line = study.page.panel.filter_line
    choose(line.kind, "proclitic")
    assert words(study) == []
    choose(line.kind, "boundary")
    assert set(words(study)) == {"الوزير سامح شكري"}


def test_a_case_that_is_settled_stays_listed_until_the_filters_are_used_again(begin: Begin) -> None:
    study = begin()
    choose(study.page.panel.filter_line.state, "open")
    number = len(study.page.panel.cases)
    study.press("1")
    assert len(study.page.panel.cases) == number
    choose(study.page.panel.filter_line.state, "open")
    assert len(study.page.panel.cases) == number - 1


def test_a_figure_asks_for_what_two_coders_differ_on(begin: Begin) -> None:
    study = begin()
    pair = tuple(study.corpus.coder(name).id for name in ("Amal", "Chadi"))
    study.page.show_filtered(Filters(round="main", coders=pair, kinds=("missed", "boundary")))
    assert set(words(study)) == {"القاهرة", "عمان"}
    told = study.page.panel.told.text()
    assert "Amal" in told
    assert "Chadi" in told
    assert "missed by one, other boundary" in told


def test_the_same_question_stands_together_with_how_often_it_is_asked(begin: Begin) -> None:
    study = begin(articles=3)
    study.press("S")
    headings = [f"{row.words} {row.under}" for row in study.page.panel.model.rows if row.case is None]
    assert any("المملكة" in told and "3 times" in told for told in headings)
    at = words(study).index("المملكة")
    assert words(study)[at : at + 3] == ["المملكة"] * 3


def test_the_same_answer_is_given_only_where_it_was_ticked_and_as_one_batch(begin: Begin) -> None:
    study = begin(articles=4)
    study.go_to("المملكة")
    seen: list[str] = []

    def tick() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ElsewhereDialog)
        seen.append(dialog.list.item(0).data(0x0101))
        assert not dialog.do.isEnabled(), "nothing is ticked at first"
        press(dialog.list, "Space", "Space", "Enter")

    QTimer.singleShot(200, tick)
    study.press("A")
    assert "المملكة" in seen[0]
    assert "وصل الوزير" in seen[0], "the case is shown in its context"
    settled = [c for c in study.page.desk.all if c.state == "settled"]
    assert len(settled) == 3
    assert {("LOC", "المملكة")} <= study.gold(0)
    study.press("U")
    assert study.states.count("settled") == 0


def test_at_first_the_answer_of_most_coders_is_chosen(begin: Begin) -> None:
    study = begin(articles=2)
    study.go_to("المملكة")
    chosen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ElsewhereDialog)
        chosen.append(dialog.answer.currentText())
        dialog.reject()

    QTimer.singleShot(200, look)
    study.press("A")
    assert chosen[0].startswith("AC: LOC")


def test_cases_of_one_article_under_one_question_are_numbered(begin: Begin) -> None:
    study = begin(articles=1)
    cases = study.page.desk.all
    page, titles = study.page, {study.articles[0]: "زيارة"}
    twice = [replace(case, disagreement=replace(case.disagreement, question="same")) for case in cases[:2]]
    page.panel.model.show(twice, titles=titles, together=True, cast=page.desk.cast, names=page.names)
    assert [row.title for row in page.panel.model.rows if row.case is not None] == ["1 · زيارة", "2 · زيارة"]


def test_where_the_question_is_asked_once_nothing_is_offered(begin: Begin) -> None:
    study = begin(articles=1)
    said: list[str] = []
    study.page.message.connect(said.append)
    study.go_to("المملكة")
    study.press("A")
    assert said[-1] == "The same question is open nowhere else."


def test_another_round_has_cases_of_its_own(begin: Begin) -> None:
    study = begin()
    study.corpus.study.add_round("Rana", "Second", purpose="pilot", seed=1)
    study.page.show_filtered(Filters(round=study.corpus.round("Second").id))
    QApplication.processEvents()
    while study.page.desk.reading:
        QApplication.processEvents()
    assert study.states == []
    assert "nothing to settle" in study.page.panel.told.text()
    assert study.page.case is None
    study.press("1", "F", "Ctrl+Enter", "E", "A", "N", "Z", "0")


def test_a_round_without_disagreements_is_said_so(begin: Begin) -> None:
    study = begin(coders=1)
    assert "nothing to settle" in study.page.panel.told.text()
