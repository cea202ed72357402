"""Answers to the codebook's questions: on the article, on quotes, on those who speak."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from session_ground import article

from annotator.coding import actions, quoting, values
from annotator.coding.session import Session
from annotator.corpus import Corpus
from annotator.model.codebook import parse_codebook
from annotator.model.errors import UserError
from annotator.model.facts import value_id
from annotator.model.span import Span

YES_NO = [{"value": 0, "name": "no"}, {"value": 1, "name": "yes"}, {"value": 99, "name": "n/a", "missing": True}]
BOOK = parse_codebook(
    json.dumps(
        {
            "layers": [
                {"id": "entity", "kind": "span", "codes": [{"id": "PER", "key": "1"}]},
                {"id": "quote", "kind": "quote"},
            ],
            "variables": [
                {"id": "A1", "on": "article", "level": "nominal", "choices": YES_NO, "required": True},
                {
                    "id": "A2",
                    "on": "article",
                    "level": "ratio",
                    "required": True,
                    "skip_if": [{"variable": "A1", "values": ["0"]}],
                },
                {
                    "id": "Q1",
                    "on": "quote",
                    "level": "nominal",
                    "choices": YES_NO,
                    "required": True,
                    "skip_if": [{"variable": "A1", "values": ["0"]}],
                },
                {"id": "Q2", "on": "quote", "level": "text"},
                {"id": "E1", "on": "entry", "level": "nominal", "choices": YES_NO, "required": True},
            ],
        }
    )
)


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.create(tmp_path / "c.sqlite", name="test", coder="Rana", codebook=BOOK) as corpus:
        corpus.add_articles([article("a1"), article("a2")])
        yield corpus


@pytest.fixture
def session(corpus: Corpus) -> Session:
    return corpus.session("Rana")


def a_quote(session: Session) -> str:
    return session.act("a1", quoting.quote, {"content": [Span(41, 55)], "speaker": [Span(21, 40)]}).ids[0]


def an_entry(session: Session, quote: str) -> str:
    return session.act("a1", quoting.link_new, quote, "سامي").ids[1]


def what_is_missing(session: Session, article_id: str = "a1") -> list[tuple[str, str]]:
    return [(m.subject, m.variable) for m in values.missing(session.ground(article_id))]


def test_an_answer_is_kept_after_reopening_the_corpus(corpus: Corpus, session: Session) -> None:
    session.act("a1", values.set_value, "a1", "A1", ["1"])
    assert values.values_of(corpus.session("Rana").ground("a1"), "a1", "A1") == ("1",)


def test_another_answer_takes_the_place_of_the_first_and_undo_brings_it_back(session: Session) -> None:
    session.act("a1", values.set_value, "a1", "A1", ["1"])
    session.act("a1", values.set_value, "a1", "A1", ["99"])
    assert values.values_of(session.ground("a1"), "a1", "A1") == ("99",)
    session.undo()
    assert values.values_of(session.ground("a1"), "a1", "A1") == ("1",)


def test_an_answer_can_be_cleared(session: Session) -> None:
    session.act("a1", values.set_value, "a1", "A1", ["1"])
    session.act("a1", values.clear_value, "a1", "A1")
    assert values.values_of(session.ground("a1"), "a1", "A1") == ()


def test_what_is_missing_is_named_with_its_target(session: Session) -> None:
    quote = a_quote(session)
    entry = an_entry(session, quote)
    assert what_is_missing(session) == [("article", "A1"), ("article", "A2"), ("quote", "Q1"), ("entry", "E1")]
    assert [m.target for m in values.missing(session.ground("a1"))] == ["a1", "a1", quote, entry]


def test_a_question_that_is_filtered_out_is_not_missing(session: Session) -> None:
    a_quote(session)
    session.act("a1", values.set_value, "a1", "A1", ["0"])
    assert what_is_missing(session) == []


def test_answers_that_a_filter_takes_out_go_in_the_same_act_and_come_back_with_it(session: Session) -> None:
    quote = a_quote(session)
    session.act("a1", values.set_value, "a1", "A1", ["1"])
    session.act("a1", values.set_value, "a1", "A2", ["2.5"])
    session.act("a1", values.set_value, quote, "Q1", ["1"])
    session.act("a1", values.set_value, "a1", "A1", ["0"])
    assert values.values_of(session.ground("a1"), "a1", "A2") == ()
    assert values.values_of(session.ground("a1"), quote, "Q1") == ()
    session.undo()
    assert values.values_of(session.ground("a1"), quote, "Q1") == ("1",)


def test_a_question_that_is_filtered_out_cannot_be_answered(session: Session) -> None:
    session.act("a1", values.set_value, "a1", "A1", ["0"])
    with pytest.raises(UserError, match="A2 is not asked here"):
        session.act("a1", values.set_value, "a1", "A2", ["1"])


def test_answers_go_with_their_quote_and_come_back_with_it(session: Session) -> None:
    quote = a_quote(session)
    session.act("a1", values.set_value, quote, "Q2", ["كلام"])
    session.act("a1", actions.remove, quote)
    assert value_id(quote, "Q2") not in session.open("a1").layer.facts
    session.undo()
    assert values.values_of(session.ground("a1"), quote, "Q2") == ("كلام",)


def test_what_is_said_of_a_speaker_holds_in_every_article(session: Session) -> None:
    entry = an_entry(session, a_quote(session))
    session.act("a1", values.set_value, entry, "E1", ["1"])
    assert ("entry", "E1") not in what_is_missing(session)
    assert values.values_of(session.ground("a2"), entry, "E1") == ("1",)
    assert session.open("a2").state == "new"


def test_the_form_shows_every_question_of_a_target(session: Session) -> None:
    quote = a_quote(session)
    session.act("a1", values.set_value, "a1", "A1", ["0"])
    asked = [(q.variable.id, q.asked) for q in values.questions(session.ground("a1"), quote)]
    assert asked == [("Q1", False), ("Q2", True)]


def test_a_value_that_the_codebook_refuses_is_not_kept(session: Session) -> None:
    with pytest.raises(UserError, match="A1 has no choice 7"):
        session.act("a1", values.set_value, "a1", "A1", ["7"])
    with pytest.raises(UserError, match="no question Q1 about this"):
        session.act("a1", values.set_value, "a1", "Q1", ["1"])


def test_an_article_with_answers_missing_is_not_finished(session: Session) -> None:
    session.act("a1", values.set_value, "a1", "A1", ["1"])
    with pytest.raises(UserError, match="An answer is missing: A2"):
        session.act("a1", actions.finish)
    session.act("a1", values.set_value, "a1", "A2", ["3"])
    session.act("a1", actions.finish)
    with pytest.raises(UserError, match="finished"):
        session.act("a1", values.set_value, "a1", "A2", ["4"])
