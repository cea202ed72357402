"""Feedback: the lead writes it and asks about the codebook, a coder opens it and goes through the own decisions."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from differing_coders import LEAD, make_corpus
from pytestqt.qtbot import QtBot
from settled_ground import Begin

from annotator.adjudication.feedback_files import read_feedback
from annotator.corpus import Corpus
from annotator.model.codebook import Codebook
from ui.adjudication.feedback_dialog import FeedbackDialog
from ui.adjudication.feedback_reading import FeedbackReading
from ui.main_window import MainWindow
from ui.settings import FOLDER_VARIABLE, Settings
from ui.workers import finish_work


def settled(begin: Begin):
    """Return a round of which the lead settled two cases against Badr, with reasons."""
    study = begin(articles=1)
    study.go_to("المملكة")
    study.press("X", "1")
    study.go_to("الوزير سامح شكري")
    study.press("Z", "1")
    return study


def test_the_lead_sees_what_gold_changed_of_a_coder_with_reasons(begin: Begin, qtbot: QtBot) -> None:
    study = settled(begin)
    dialog = FeedbackDialog(study.corpus, LEAD, "main", "en")
    qtbot.addWidget(dialog)
    dialog.coder.setCurrentIndex(dialog.coder.findData("Badr"))
    dialog.coder.activated.emit(dialog.coder.currentIndex())
    told = [dialog.list.item(n).data(0x0101) for n in range(dialog.list.count())]
    assert len(told) == 2
    assert any("slip" in html and "الوزير سامح شكري" in html for html in told)
    assert any("guideline unclear" in html and "ORG" in html and "LOC" in html for html in told)


def test_the_dialog_begins_with_a_coder_of_whom_gold_changed_something(begin: Begin, qtbot: QtBot) -> None:
    dialog = FeedbackDialog(settled(begin).corpus, LEAD, "main", "en")
    qtbot.addWidget(dialog)
    assert (dialog.coder.currentText(), dialog.list.count()) == ("Badr", 2)


def test_where_gold_changed_nothing_the_first_coder_is_shown(begin: Begin, qtbot: QtBot) -> None:
    dialog = FeedbackDialog(begin(articles=1).corpus, LEAD, "main", "en")
    qtbot.addWidget(dialog)
    assert (dialog.coder.currentText(), dialog.list.count()) == ("Amal", 0)


@pytest.mark.parametrize("ending", [".json", ".html", ".docx"])
def test_feedback_is_written_as_the_name_ends(begin: Begin, qtbot: QtBot, tmp_path: Path, ending: str) -> None:
    study = settled(begin)
    dialog = FeedbackDialog(study.corpus, LEAD, "main", "en")
    qtbot.addWidget(dialog)
    dialog.coder.setCurrentIndex(dialog.coder.findData("Badr"))
    dialog.write_to(tmp_path / f"one{ending}")
    assert (tmp_path / f"one{ending}").stat().st_size > 100
    assert "Written" in dialog.told.text()


def test_what_caused_most_is_listed_and_sent_to_the_open_questions(begin: Begin, qtbot: QtBot) -> None:
    study = settled(begin)
    dialog = FeedbackDialog(study.corpus, LEAD, "main", "en")
    qtbot.addWidget(dialog)
    causes = dialog.causes
    assert causes.table.topLevelItemCount() >= 3
    causes.reason.setCurrentIndex(causes.reason.findData("guideline unclear"))
    causes.refresh()
    assert causes.table.topLevelItemCount() == 1
    assert "LOC" in causes.question.text() or "Place" in causes.question.text()
    causes.question.setText("Is المملكة a place or an organisation?")
    causes.send.click()
    asked = study.corpus.codebooks.questions(None)
    assert [one.text for one in asked] == ["Is المملكة a place or an organisation?"]


@pytest.fixture
def window(
    qtbot: QtBot, fonts: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    assert fonts
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "own"))
    settings = Settings(tmp_path / "own")
    settings.coder = "Badr"
    made = MainWindow(settings)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    assert finish_work()


def feedback_for(folder: Path, codebook: Codebook) -> tuple[Path, Path]:
    """Return a corpus in which one case is settled, and Badr's feedback on it."""
    with make_corpus(folder, codebook, articles=2) as corpus:
        session = corpus.session(LEAD, role="adjudicator")
        for case in corpus.adjudication.cases("main"):
            if case.disagreement.words in ("المملكة", "الوزير سامح شكري"):
                corpus.adjudication.settle(session, case, 0, reason="slip", note="انظر الدليل")
        corpus.adjudication.write_feedback(folder / "Badr.feedback.json", "main", "Badr")
        return corpus.path, folder / "Badr.feedback.json"


def reading(window: MainWindow) -> FeedbackReading:
    assert window.page is not None
    return window.page.findChild(FeedbackReading)


def test_a_coder_goes_from_one_own_decision_to_the_next_in_the_text(
    window: MainWindow, tmp_path: Path, codebook: Codebook
) -> None:
    corpus, file = feedback_for(tmp_path, codebook)
    window.work.open_path(corpus, "Badr")
    window.work.adjudication.open_feedback(file)
    dialog, page = reading(window), window.page
    assert page is not None
    seen = []
    for _ in range(dialog.list.count()):
        item = page.pane.work.item
        assert item is not None, "the own mark has the focus"
        seen.append((page.article, item.span.of(page.pane.work.text)))
        dialog.next.click()
    assert len(seen) == 4
    assert len({article for article, _ in seen}) == 2
    assert {words for _, words in seen} == {"المملكة", "الوزير سامح شكري"}
    assert "انظر الدليل" in dialog.list.item(0).data(0x0101)


def test_a_place_in_an_article_that_is_not_here_is_said_to_be_missing(
    window: MainWindow, tmp_path: Path, codebook: Codebook
) -> None:
    corpus, file = feedback_for(tmp_path, codebook)
    raw = json.loads(file.read_text(encoding="utf-8"))
    for item in raw["items"]:
        item["article"] = "elsewhere"
    file.write_text(json.dumps(raw), encoding="utf-8")
    window.work.open_path(corpus, "Badr")
    window.work.adjudication.open_feedback(file)
    dialog = reading(window)
    assert dialog.problem.text()
    assert dialog.list.count() == 4


def test_a_feedback_file_that_is_dropped_is_opened_and_another_json_is_not(
    window: MainWindow, tmp_path: Path, codebook: Codebook
) -> None:
    corpus, file = feedback_for(tmp_path, codebook)
    other = tmp_path / "other.json"
    other.write_text('{"kind": "something else"}', encoding="utf-8")
    window.work.open_path(corpus, "Badr")
    assert window.work.adjudication.is_feedback(file)
    assert not window.work.adjudication.is_feedback(other)


def test_from_the_start_page_the_corpus_used_last_is_opened_with_the_feedback(
    window: MainWindow, tmp_path: Path, codebook: Codebook
) -> None:
    corpus, file = feedback_for(tmp_path, codebook)
    window.work.open_path(corpus, "Badr")
    window.work.close_corpus()
    assert finish_work()
    window.work.adjudication.open_feedback(file)
    assert window.page is not None
    assert reading(window).list.count() == 4


def test_a_broken_file_is_said_to_be_none(window: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "x.feedback.json"
    broken.write_text("{", encoding="utf-8")
    window.work.adjudication.open_feedback(broken)
    assert "no feedback" in window.statusBar().currentMessage()


def test_the_file_says_for_whom_it_is(tmp_path: Path, codebook: Codebook) -> None:
    _, file = feedback_for(tmp_path, codebook)
    assert read_feedback(file).coder == "Badr"


def test_the_menu_leads_to_the_page_and_back(
    window: MainWindow, tmp_path: Path, codebook: Codebook, qtbot: QtBot
) -> None:
    corpus, _ = feedback_for(tmp_path, codebook)
    window.work.open_path(corpus, LEAD)
    window.actions_by_id["disagreements"].trigger()
    page = window.page
    assert page is not None
    assert page.adjudication is not None
    qtbot.waitUntil(lambda: not page.adjudication.desk.reading)
    assert page.adjudication.isVisible()
    assert not page.split.isVisible()
    window.actions_by_id["disagreements"].trigger()
    assert page.split.isVisible()


def test_undo_of_the_menu_undoes_what_was_settled_and_not_what_the_lead_coded(
    window: MainWindow, tmp_path: Path, codebook: Codebook, qtbot: QtBot
) -> None:
    path, _ = feedback_for(tmp_path, codebook)
    window.work.open_path(path, LEAD)
    window.work.adjudication.show_disagreements()
    assert window.page is not None
    page = window.page.adjudication
    assert page is not None
    qtbot.waitUntil(lambda: not page.desk.reading)
    settled = sum(case.state == "settled" for case in page.desk.all)
    edit = window.menus["edit"]
    edit.aboutToShow.emit()
    assert len(edit.actions()) == 2
    edit.actions()[0].trigger()
    assert sum(case.state == "settled" for case in page.desk.all) == settled - 1
    window.work.adjudication.show_disagreements()
    edit.aboutToShow.emit()
    assert len(edit.actions()) > 2


def test_the_page_begins_with_a_round_that_has_something_to_settle(
    window: MainWindow, tmp_path: Path, codebook: Codebook, qtbot: QtBot
) -> None:
    path, _ = feedback_for(tmp_path, codebook)
    with Corpus.open(path, write=True) as corpus:
        corpus.study.add_round(LEAD, "Second", purpose="pilot", seed=1)
        second = corpus.round("Second").id
    window.work.open_path(path, LEAD)
    window.work.change_round(second)
    window.work.adjudication.show_disagreements()
    assert window.page is not None
    page = window.page.adjudication
    assert page is not None
    qtbot.waitUntil(lambda: not page.desk.reading)
    assert page.desk.session.round.id == "main"
    assert page.desk.all


def test_what_a_figure_leads_to_names_coders(
    window: MainWindow, tmp_path: Path, codebook: Codebook, qtbot: QtBot
) -> None:
    class Behind:
        round, code, coders, kinds, article = "main", "", ("Amal", "Badr"), ("code",), ""
        names_only = True

    corpus, _ = feedback_for(tmp_path, codebook)
    window.work.open_path(corpus, LEAD)
    window.work.adjudication.show_behind(Behind())
    assert window.page is not None
    page = window.page.adjudication
    assert page is not None
    qtbot.waitUntil(lambda: not page.desk.reading)
    assert [case.disagreement.words for case in page.panel.cases] == ["المملكة", "المملكة"]


def test_an_open_corpus_is_read_only_and_says_so(tmp_path: Path, codebook: Codebook, qtbot: QtBot) -> None:
    from ui.adjudication.page import AdjudicationPage

    path, _ = feedback_for(tmp_path, codebook)
    with Corpus.open(path, write=False) as corpus:
        page = AdjudicationPage(corpus, LEAD, Settings(tmp_path / "s"), "main")
        qtbot.addWidget(page)
        qtbot.waitUntil(lambda: not page.desk.reading)
        said: list[str] = []
        page.message.connect(said.append)
        page.settling.take(0)
        assert said[-1]
        page.leave()
        assert finish_work()
