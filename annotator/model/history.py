"""What one coder in one copy can undo and redo: the order of the acts over all articles, nothing else.

The acts themselves are decisions in the log; an undo is a decision that names the one it takes back.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.model.decision import Decision
from annotator.model.stream import place_of

SETTLE = "settle"
"""The action of a decision that ends a fork."""

DEPTH = 5_000
"""How many acts back undo reaches; the log keeps all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One decision as the history needs it."""

    decision: str
    subject: str
    action: str
    undoes: str | None = None
    batch: str | None = None


def act_of(decision: Decision, round: str) -> Act:
    """Return a decision as the history of a session in `round` needs it."""
    return Act(
        decision=decision.id,
        subject=place_of(decision.key, round),
        action=decision.action,
        undoes=decision.undoes,
        batch=decision.batch,
    )


@dataclass(frozen=True, slots=True)
class _Step:
    """An act that stands (or was undone): `last` is the decision that the next undo or redo has to take back."""

    first: Act
    last: Act


@dataclass(frozen=True, slots=True)
class History:
    """Two stacks of steps, the newest last."""

    done: tuple[_Step, ...] = ()
    undone: tuple[_Step, ...] = ()

    def push(self, act: Act) -> "History":
        """Return the history after `act`. A new act empties redo; an undo may take back any act that stands.

        Settling a fork ends what can be undone in its article: acts before it may be of the version not chosen, and
        taking back the choice would leave neither.
        """
        if act.action == SETTLE:
            return History(
                *(tuple(s for s in steps if s.first.subject != act.subject) for steps in (self.done, self.undone))
            )
        if act.undoes is None:
            return History((*self.done, _Step(act, act))[-DEPTH:])
        for step in self.done:
            if step.last.decision == act.undoes:
                return History(_without(self.done, step), (*self.undone, _Step(step.first, act)))
        for step in self.undone:
            if step.last.decision == act.undoes:
                return History((*self.done, _Step(step.first, act)), _without(self.undone, step))
        return self

    def next_undo(self) -> tuple[Act, ...]:
        """Return the decisions that undo takes back, newest first: one act, or the whole batch it belongs to."""
        return _top(self.done)

    def next_redo(self) -> tuple[Act, ...]:
        """Return the undos that redo takes back, newest first."""
        return _top(self.undone)

    def stands(self, decision: str) -> Act | None:
        """Return what has to be taken back to undo `decision`; None when it is undone already or unknown."""
        return next((s.last for s in self.done if decision in (s.first.decision, s.last.decision)), None)


def history_of(acts: Iterable[Act]) -> History:
    """Return the history of acts given in the order in which they were done."""
    history = History()
    for act in acts:
        history = history.push(act)
    return history


def _without(steps: tuple[_Step, ...], gone: _Step) -> tuple[_Step, ...]:
    return tuple(s for s in steps if s is not gone)


def _top(steps: tuple[_Step, ...]) -> tuple[Act, ...]:
    if not steps:
        return ()
    batch = steps[-1].last.batch
    top: list[Act] = []
    for step in reversed(steps):
        if top and (batch is None or step.last.batch != batch):
            break
        top.append(step.last)
    return tuple(top)
