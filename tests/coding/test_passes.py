"""Passes: each has its own end, and what it sealed stays as it was until it is reopened."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from session_ground import DAMASCUS, article

from annotator.coding import actions, passes, quoting, values
from annotator.coding.session import Session
from annotator.corpus import Corpus
from annotator.model.codebook import parse_codebook
from annotator.model.errors import UserError
from annotator.model.span import Span

BOOK = parse_codebook(
    json.dumps(
        {
            "layers": [
                {"id": "entity", "kind": "span", "codes": [{"id": "PER", "key": "1"}, {"id": "LOC", "key": "2"}]},
                {"id": "quote", "kind": "quote"},
            ],
            "variables": [{"id": "A1", "on": "article", "level": "text", "required": True}],
            "passes": [
                {"id": "entities", "name": "Entities", "layers": ["entity"]},
                {"id": "quotes", "name": "Quotes", "layers": ["quote"]},
                {"id": "variables", "name": "Variables", "layers": ["variables"]},
            ],
        }
    )
)


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.create(tmp_path / "c.sqlite", name="test", coder="Rana", codebook=BOOK) as corpus:
        corpus.add_articles([article("a1")])
        yield corpus


@pytest.fixture
def session(corpus: Corpus) -> Session:
    return corpus.session("Rana")


def finish_all(session: Session) -> None:
    session.act("a1", values.set_value, "a1", "A1", ["x"])
    for name in ("entities", "quotes", "variables"):
        session.act("a1", passes.finish_pass, name)


def still_open(session: Session) -> list[str]:
    return [one.id for one in passes.passes_open(session.ground("a1"))]


def test_the_last_pass_finishes_the_article(session: Session) -> None:
    session.act("a1", passes.finish_pass, "entities")
    assert session.open("a1").state == "begun"
    session.act("a1", values.set_value, "a1", "A1", ["x"])
    session.act("a1", passes.finish_pass, "quotes")
    session.act("a1", passes.finish_pass, "variables")
    assert session.open("a1").state == "finished"


def test_passes_are_finished_in_their_order(session: Session) -> None:
    with pytest.raises(UserError, match="The pass Entities comes first"):
        session.act("a1", passes.finish_pass, "quotes")


def test_a_pass_with_variables_is_not_finished_without_their_answers(session: Session) -> None:
    session.act("a1", passes.finish_pass, "entities")
    session.act("a1", passes.finish_pass, "quotes")
    with pytest.raises(UserError, match="An answer is missing"):
        session.act("a1", passes.finish_pass, "variables")


def test_what_a_finished_pass_sealed_cannot_change_but_the_rest_can(session: Session) -> None:
    made = session.act("a1", actions.code, DAMASCUS, "LOC").ids[0]
    session.act("a1", passes.finish_pass, "entities")
    for action in (lambda g: actions.remove(g, made), lambda g: actions.code(g, Span(0, 6), "PER")):
        with pytest.raises(UserError, match="This pass is finished"):
            session.act("a1", action)
    session.act("a1", quoting.quote, {"content": [Span(41, 55)]})


def test_reopening_a_pass_reopens_the_article_and_leaves_later_passes_finished(session: Session) -> None:
    finish_all(session)
    session.act("a1", passes.reopen_pass, "entities")
    assert still_open(session) == ["entities"]
    session.act("a1", actions.code, DAMASCUS, "LOC")
    session.act("a1", passes.finish_pass, "entities")
    assert session.open("a1").state == "finished"


def test_reopening_the_article_reopens_its_last_pass(session: Session) -> None:
    finish_all(session)
    session.act("a1", actions.reopen)
    assert still_open(session) == ["variables"]


def test_finishing_the_article_finishes_every_pass(session: Session) -> None:
    session.act("a1", values.set_value, "a1", "A1", ["x"])
    session.act("a1", actions.finish)
    assert still_open(session) == []


def test_what_was_coded_before_a_finished_pass_is_undone_only_with_it(session: Session) -> None:
    (made,) = session.act("a1", actions.code, DAMASCUS, "LOC").decisions
    (seal,) = session.act("a1", passes.finish_pass, "entities").decisions
    session.act("a1", quoting.quote, {"content": [Span(41, 55)]})
    with pytest.raises(UserError, match="Later decisions build on this one"):
        session.undo_decision(made.id)
    assert [d.id for d in session.dependents(made.id)] == [seal.id]
    session.undo_decision(made.id, with_dependents=True)
    assert still_open(session) == ["entities", "quotes", "variables"]


def test_undoing_the_end_of_a_pass_leaves_the_next_ones_as_they_are(session: Session) -> None:
    (seal,) = session.act("a1", passes.finish_pass, "entities").decisions
    session.act("a1", quoting.quote, {"content": [Span(41, 55)]})
    session.undo_decision(seal.id)
    assert still_open(session) == ["entities", "quotes", "variables"]
    assert len(session.open("a1").layer.quotes) == 1


def test_seals_of_passes_hold_when_the_corpus_is_checked(corpus: Corpus, session: Session) -> None:
    session.act("a1", actions.code, DAMASCUS, "LOC")
    finish_all(session)
    assert list(corpus.check()) == []
