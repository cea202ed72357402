"""Undo as changes: what takes a decision back, and which later decisions stand in the way. Pure."""

from collections.abc import Iterable

from annotator.model.decision import Added, Change, Decision, Removed, inverse
from annotator.model.facts import Fact, Link, Note, Quote
from annotator.model.layer import Layer


def can_take_back(layer: Layer, decision: Decision) -> bool:
    """Tell whether every fact is still as `decision` left it, and nothing new points at what would go."""
    changes = inverse(decision.changes)
    leaving = {c.fact.id for c in changes if isinstance(c, Removed)} - {
        c.fact.id for c in changes if isinstance(c, Added)
    }
    held = dict(layer.facts)
    for change in changes:
        if isinstance(change, Removed):
            if held.pop(change.fact.id, None) != change.fact:
                return False
        elif change.fact.id in held:
            return False
        else:
            held[change.fact.id] = change.fact
    gone = {name for fact_id in leaving for name in _names(layer.facts[fact_id])}
    return not any(isinstance(f, Link | Note) and f.target in gone for f in held.values())


def dependents(decision: Decision, later: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return those of the `later` standing decisions of the stream that build on `decision`, in their order."""
    ground = _made(decision.changes)
    found: list[Decision] = []
    for candidate in later:
        made = _made(candidate.changes)
        if ground & (made | _pointed_at(candidate.changes)):
            ground |= made
            found.append(candidate)
    return tuple(found)


def _made(changes: Iterable[Change]) -> set[str]:
    return {name for change in changes for name in _names(change.fact)}


def _pointed_at(changes: Iterable[Change]) -> set[str]:
    facts = (change.fact for change in changes)
    return {f.target for f in facts if isinstance(f, Link | Note) and f.target}


def _names(fact: Fact) -> set[str]:
    """Return the ids by which others can point at a fact: its own and those of its parts."""
    parts = {part.id for part in fact.parts().values()} if isinstance(fact, Quote) else set()
    return {fact.id, *parts}
