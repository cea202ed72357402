"""Answers to the codebook's questions, settled by keys: a coder's, an own choice."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from differing_coders import CODERS, LEAD, make_corpus
from pytestqt.qtbot import QtBot
from settled_ground import Round, show_page

from annotator.coding import actions, values
from annotator.model.codebook import parse_codebook
from annotator.model.facts import Value
from annotator.model.resources import resource
from ui.settings import Settings
from ui.workers import finish_work

QUESTION = {
    "id": "V1",
    "on": "article",
    "name": {"ar": "الموضوع", "en": "Topic"},
    "level": "nominal",
    "choices": [
        {"value": 0, "name": {"ar": "غير ذلك", "en": "something else"}},
        {"value": 5, "name": {"ar": "النقل", "en": "transport"}},
        {"value": 7, "name": {"ar": "التعليم", "en": "schools"}},
    ],
}


@pytest.fixture
def study(qtbot: QtBot, fonts: tuple[str, ...], tmp_path: Path) -> Iterator[Round]:
    """Three coders, of whom Chadi has another topic for the only article."""
    assert fonts
    raw = json.loads(resource("codebooks/news.json").read_text(encoding="utf-8"))
    corpus = make_corpus(tmp_path, parse_codebook(json.dumps(raw | {"variables": [QUESTION]})), articles=1)
    (article,) = [row.id for row in corpus.articles()]
    for name, answer in zip(CODERS, ("0", "0", "5"), strict=False):
        session = corpus.session(name)
        session.act(article, actions.reopen)
        session.act(article, values.set_value, article, "V1", [answer])
        session.act(article, actions.finish)
    shown = show_page(qtbot, corpus, Settings(tmp_path / "settings"), LEAD)
    yield shown
    shown.page.leave()
    assert finish_work()
    corpus.close()


def gold(study: Round) -> list[tuple[str, ...]]:
    facts = study.page.desk.gold(study.articles[0]).facts.values()
    return [fact.values for fact in facts if isinstance(fact, Value)]


def go_to_the_question(study: Round) -> None:
    while "value" not in study.case.disagreement.kinds:
        study.press("Shift+F")


def test_a_row_names_the_question_and_who_gave_which_answer(study: Round) -> None:
    rows = [f"{row.words} {row.under}" for row in study.page.panel.model.rows]
    assert any("Topic" in row and "AB something else  C transport" in row for row in rows)


def test_a_digit_takes_a_coders_answer(study: Round) -> None:
    go_to_the_question(study)
    study.press("3")
    assert gold(study) == [("5",)]


def test_an_own_answer_is_chosen_by_its_number_in_the_list(study: Round) -> None:
    go_to_the_question(study)
    study.press("E")
    assert "3 schools" in study.page.pane.hints.sentence.text()
    study.press("3")
    assert gold(study) == [("7",)]
    assert study.states.count("settled") == 1


def test_esc_leaves_the_question_without_an_answer(study: Round) -> None:
    go_to_the_question(study)
    study.press("E", "Esc")
    assert gold(study) == []
    study.press("1")
    assert gold(study) == [("0",)]
