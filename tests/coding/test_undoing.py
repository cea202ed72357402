"""Undo over articles and of older acts: what builds on an act, and the seal, are not left hanging."""

import pytest
from session_ground import DAMASCUS, reopened, spans

from annotator.coding import actions, quoting
from annotator.coding.session import Session
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.span import Span


def test_undo_follows_the_acts_over_articles_and_survives_a_restart(corpus: Corpus, session: Session) -> None:
    session.act("a1", actions.code, DAMASCUS, "LOC")
    session.act("a2", actions.code, DAMASCUS, "LOC")
    again = reopened(corpus)
    assert again.undo().subjects == ("a2",)
    assert again.undo().subjects == ("a1",)
    with pytest.raises(UserError, match="nothing to undo"):
        again.undo()
    assert reopened(corpus).redo().subjects == ("a1",)
    assert len(list(corpus.log())) == 1 + 5


def test_an_older_decision_is_undone_with_what_builds_on_it(session: Session) -> None:
    (first,) = session.act("a1", actions.code, DAMASCUS, "LOC").decisions
    made = session.open("a1").layer.annotations[0].id
    (moved,) = session.act("a1", actions.move, made, Span(12, 15)).decisions
    session.act("a1", actions.code, Span(0, 6), "PER")
    with pytest.raises(UserError, match="build on this"):
        session.undo_decision(first.id)
    assert [d.id for d in session.dependents(first.id)] == [moved.id]
    session.undo_decision(first.id, with_dependents=True)
    assert spans(session) == [("PER", "الوزير")]
    session.redo()
    assert spans(session) == [("PER", "الوزير"), ("LOC", "دمش")]


def test_undoing_an_older_act_does_not_slip_past_the_seal(session: Session) -> None:
    (first,) = session.act("a1", actions.code, DAMASCUS, "LOC").decisions
    (seal,) = session.act("a1", actions.finish).decisions
    with pytest.raises(UserError, match="build on this"):
        session.undo_decision(first.id)
    assert [d.id for d in session.dependents(first.id)] == [seal.id]
    session.undo_decision(first.id, with_dependents=True)
    assert (session.open("a1").state, spans(session)) == ("begun", [])


def test_an_old_seal_does_not_come_back_over_newer_codings(session: Session) -> None:
    session.act("a1", actions.finish)
    (reopening,) = session.act("a1", actions.reopen).decisions
    (newer,) = session.act("a1", actions.code, DAMASCUS, "LOC").decisions
    with pytest.raises(UserError, match="build on this"):
        session.undo_decision(reopening.id)
    assert [d.id for d in session.dependents(reopening.id)] == [newer.id]
    session.undo_decision(reopening.id, with_dependents=True)
    assert (session.open("a1").state, spans(session)) == ("finished", [])


def test_what_was_undone_and_redone_is_named_once_among_what_builds_on_an_act(session: Session) -> None:
    (first,) = session.act("a1", actions.code, DAMASCUS, "LOC").decisions
    made = session.open("a1").layer.annotations[0].id
    (moved,) = session.act("a1", actions.move, made, Span(12, 15)).decisions
    session.undo()
    session.redo()
    assert [d.id for d in session.dependents(first.id)] == [moved.id]
    session.undo_decision(first.id, with_dependents=True)
    assert spans(session) == []


def test_undo_leaves_an_entry_in_the_registry_that_somebody_else_has_linked(corpus: Corpus) -> None:
    corpus.add_coder("Omar")
    first = corpus.session("Rana")
    (mention,) = first.act("a1", actions.code, DAMASCUS, "LOC").ids
    _, entry = first.act("a1", quoting.link_new, mention, "دمشق").ids
    second = corpus.session("Omar")
    (other,) = second.act("a1", actions.code, DAMASCUS, "LOC").ids
    second.act("a1", quoting.link, other, entry)
    first.undo()
    assert first.open("a1").layer.links_of(mention) == ()
    assert [e.id for e in corpus.entries()] == [entry]
    first.redo()
    assert [link.entry for link in first.open("a1").layer.links_of(mention)] == [entry]
    assert list(corpus.check()) == []
