"""Coders reopen, change, remove, come late, are withdrawn or work on two laptops after their articles were settled."""

from dataclasses import replace
from pathlib import Path

import pytest
from adjudicated_ground import Ground, ground

from annotator.adjudication.case import NEITHER, OPEN_AGAIN, SETTLED
from annotator.coding import actions
from annotator.model.ids import new_id
from annotator.model.span import Span
from annotator.store import decisions
from annotator.store.decisions import unite
from annotator.store.withdrawal import withdraw_coder


@pytest.fixture
def rounds(tmp_path: Path) -> Ground:
    return ground(tmp_path, articles=3)


def test_a_coder_who_reopens_an_article_takes_no_settlement_away(rounds: Ground) -> None:
    rounds.code("Amal", (4, 9, "PER"))
    (badrs,) = rounds.code("Badr", (4, 9, "ORG"))
    rounds.adjudication.settle(rounds.adjudicator(), rounds.cases()[0], "A")
    session = rounds.session("Badr")
    session.act(rounds.articles[0], actions.reopen)
    assert [c.state for c in rounds.cases()] == [SETTLED]
    session.act(rounds.articles[0], actions.remove, badrs)
    (case,) = rounds.cases()
    assert (case.state, case.changed_by) == (OPEN_AGAIN, ("Badr",))
    session.act(rounds.articles[0], actions.finish)
    (case,) = rounds.cases()
    assert (case.state, case.changed_by) == (OPEN_AGAIN, ("Badr",))


def test_a_third_coder_who_comes_later_opens_only_what_is_new(rounds: Ground) -> None:
    rounds.code("Amal", (4, 9, "PER"), (14, 19, "LOC"))
    rounds.code("Badr", (4, 9, "ORG"))
    session = rounds.adjudicator()
    for case in rounds.cases():
        rounds.adjudication.settle(session, case, "A")
    rounds.code("Chadi", (4, 9, "LOC"))
    first, second = rounds.cases()
    assert (first.state, first.changed_by) == (OPEN_AGAIN, ("Chadi",))
    assert second.state == SETTLED


def test_one_of_three_who_reopens_an_article_opens_nothing_again(rounds: Ground) -> None:
    rounds.code("Amal", (4, 9, "PER"))
    rounds.code("Badr", (4, 9, "ORG"))
    (chadis,) = rounds.code("Chadi", (4, 9, "PER"))
    rounds.adjudication.settle(rounds.adjudicator(), rounds.cases()[0], "A")
    session = rounds.session("Chadi")
    session.act(rounds.articles[0], actions.reopen)
    assert [c.state for c in rounds.cases()] == [SETTLED]
    session.act(rounds.articles[0], actions.recode, chadis, "LOC")
    assert [(c.state, c.changed_by) for c in rounds.cases()] == [(OPEN_AGAIN, ("Chadi",))]


def test_what_all_have_removed_since_is_settled_once_more_and_then_rests(rounds: Ground) -> None:
    made = {name: rounds.code(name, (4, 9, code))[0] for name, code in (("Amal", "PER"), ("Badr", "ORG"))}
    rounds.adjudication.settle(rounds.adjudicator(), rounds.cases()[0], "A")
    for name, fact in made.items():
        session = rounds.session(name)
        session.act(rounds.articles[0], actions.reopen)
        session.act(rounds.articles[0], actions.remove, fact)
        session.act(rounds.articles[0], actions.finish)
    (case,) = rounds.cases()
    assert (case.state, case.changed_by) == (OPEN_AGAIN, ("Amal", "Badr"))
    assert case.disagreement.place == Span(4, 9)
    rounds.adjudication.settle(rounds.adjudicator(), case, NEITHER)
    assert rounds.gold() == ()
    assert [c.state for c in rounds.cases()] == [SETTLED]


def test_what_all_agree_on_since_rests_once_it_is_settled(rounds: Ground) -> None:
    rounds.code("Amal", (4, 9, "PER"))
    (badrs,) = rounds.code("Badr", (4, 9, "ORG"))
    rounds.adjudication.settle(rounds.adjudicator(), rounds.cases()[0], "A")
    rounds.change("Badr", badrs, "PER")
    assert [c.state for c in rounds.cases()] == [OPEN_AGAIN]
    rounds.adjudication.settle(rounds.adjudicator(), rounds.cases()[0], "A")
    assert rounds.cases() == ()
    assert len(rounds.gold()) == 1


def test_who_comes_later_and_misses_what_all_said_opens_it_again(rounds: Ground) -> None:
    rounds.code("Amal", (4, 9, "PER"))
    rounds.code("Badr", (4, 9, "PER"))
    rounds.adjudication.take_agreed(rounds.adjudicator())
    rounds.code("Chadi")
    assert [(c.state, c.changed_by) for c in rounds.cases()] == [(OPEN_AGAIN, ("Chadi",))]


def test_who_is_withdrawn_leaves_gold_and_its_cases_as_they_are(rounds: Ground) -> None:
    rounds.code("Amal", (4, 9, "PER"))
    rounds.code("Badr", (4, 9, "ORG"))
    rounds.code("Chadi", (4, 9, "LOC"))
    rounds.adjudication.settle(rounds.adjudicator(), rounds.cases()[0], "A")
    withdraw_coder(rounds.corpus.file, rounds.corpus.coder("Badr").id)
    assert [(c.state, c.changed_by) for c in rounds.cases()] == [(SETTLED, ())]
    assert len(rounds.gold()) == 1


def test_two_versions_of_one_coders_work_are_compared_once_one_is_chosen(rounds: Ground) -> None:
    rounds.code("Amal", (4, 9, "PER"))
    rounds.code("Badr", (4, 9, "ORG"))
    badr = rounds.corpus.coder("Badr").id
    other = next(d for d in rounds.corpus.history(rounds.articles[0]) if d.key.coder == badr)
    unite(rounds.corpus.file, [replace(other, id=new_id(), parents=(other.id,), depth=1, copy="another", changes=())])
    assert len(decisions.layers(rounds.corpus.file, other.key)) == 2
    assert rounds.cases() == ()
    rounds.session("Badr").settle(rounds.articles[0], 0)
    assert len(rounds.cases()) == 1
