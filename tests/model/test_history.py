"""Undo and redo as a fold of acts, equal to what a plain list of states would do."""

import random

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.history import Act, History, history_of


def act(name: str, *, undoes: str | None = None, batch: str | None = None) -> Act:
    return Act(decision=name, subject="article", action="test", undoes=undoes, batch=batch)


def ids(acts: tuple[Act, ...]) -> list[str]:
    return [a.decision for a in acts]


def test_undo_takes_the_newest_act_that_stands() -> None:
    history = history_of([act("1"), act("2"), act("u", undoes="2")])
    assert ids(history.next_undo()) == ["1"]
    assert ids(history.next_redo()) == ["u"]


def test_redo_undoes_the_undo() -> None:
    history = history_of([act("1"), act("u", undoes="1"), act("r", undoes="u")])
    assert ids(history.next_undo()) == ["r"]
    assert history.next_redo() == ()


def test_a_new_act_empties_redo() -> None:
    assert history_of([act("1"), act("u", undoes="1"), act("2")]).next_redo() == ()


def test_an_older_act_can_be_taken_back_from_the_history() -> None:
    history = history_of([act("1"), act("2"), act("u", undoes="1")])
    assert ids(history.next_undo()) == ["2"]
    assert history.stands("1") is None


def test_a_batch_is_undone_and_redone_as_one() -> None:
    history = history_of([act("0"), act("1", batch="b"), act("2", batch="b")])
    assert ids(history.next_undo()) == ["2", "1"]
    history = history.push(act("u2", undoes="2", batch="u")).push(act("u1", undoes="1", batch="u"))
    assert ids(history.next_redo()) == ["u1", "u2"]


def test_an_undo_of_something_unknown_changes_nothing() -> None:
    assert history_of([act("u", undoes="long ago")]) == History()


@given(st.integers(0, 2**32))
def test_random_undo_and_redo_equal_a_list_of_states(seed: int) -> None:
    rng = random.Random(seed)
    history, states, at = History(), [frozenset[str]()], 0
    standing: set[str] = set()
    for number in range(40):
        roll, name = rng.random(), str(number)
        if roll < 0.5:
            history = history.push(act(name))
            standing = standing | {name}
            states, at = [*states[: at + 1], frozenset(standing)], at + 1
        elif roll < 0.8 and history.next_undo():
            target = history.next_undo()[0]
            first = next(s.first.decision for s in history.done if s.last is target)
            history, standing, at = history.push(act(name, undoes=target.decision)), standing - {first}, at - 1
        elif history.next_redo():
            target = history.next_redo()[0]
            first = next(s.first.decision for s in history.undone if s.last is target)
            history, standing, at = history.push(act(name, undoes=target.decision)), standing | {first}, at + 1
        assert standing == states[at]
        assert bool(history.next_undo()) == (at > 0)
