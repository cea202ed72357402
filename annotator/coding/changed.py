"""What listeners to a session are told after a commit."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model.decision import Decision
from annotator.model.facts import Zones


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What callers and listeners are told after a commit: the subjects touched, the decisions, the facts made."""

    subjects: tuple[str, ...]
    decisions: tuple[Decision, ...]
    ids: tuple[str, ...] = ()


def zoned(made: Sequence[Decision]) -> tuple[str, ...]:
    """Return the articles whose zones the decisions changed."""
    return tuple(dict.fromkeys(c.fact.id for d in made for c in d.changes if isinstance(c.fact, Zones)))
