"""Undo as changes: what takes a decision back, and which later decisions stand in the way. Pure."""

from collections.abc import Iterable, Mapping

from annotator.model.decision import Change, Decision, Removed, inverse
from annotator.model.facts import Fact, Finished, Link, Note, Quote
from annotator.model.layer import Layer


def facts_without(held: Mapping[str, Fact], decision: Decision) -> Mapping[str, Fact] | None:
    """Return the facts as they are once `decision` is taken back.

    None when it cannot be: a fact is no longer as the decision left it, something new points at what would go, or a
    seal would stand on a layer that it did not close.
    """
    left = dict(held)
    for change in inverse(decision.changes):
        fact = change.fact
        if isinstance(change, Removed):
            if left.pop(fact.id, None) != fact:
                return None
        elif fact.id in left:
            return None
        else:
            left[fact.id] = fact
    seal = Layer(left).finished
    if seal is not None and seal.layer_hash != Layer(left).hash:
        return None
    gone = _names_of(held.values()) - _names_of(left.values())
    return None if any(target in gone for target in _targets(left.values())) else left


def dependents(decision: Decision, later: Iterable[Decision], seal: Finished | None) -> tuple[Decision, ...]:
    """Return those of the `later` standing decisions of the stream that build on `decision`, in their order.

    The `seal` that holds now builds on everything before it, and everything after it on its reopening.
    """
    if any(isinstance(c, Removed) and isinstance(c.fact, Finished) for c in decision.changes):
        return tuple(later)
    ground = _made(decision.changes) | ({seal.id} if seal else set())
    found: list[Decision] = []
    for candidate in later:
        made = _made(candidate.changes)
        if ground & (made | _pointed_at(candidate.changes)):
            ground |= made
            found.append(candidate)
    return tuple(found)


def _made(changes: Iterable[Change]) -> set[str]:
    return _names_of(change.fact for change in changes)


def _pointed_at(changes: Iterable[Change]) -> set[str]:
    return _targets(change.fact for change in changes)


def _targets(facts: Iterable[Fact]) -> set[str]:
    return {f.target for f in facts if isinstance(f, Link | Note) and f.target}


def _names_of(facts: Iterable[Fact]) -> set[str]:
    """Return the ids by which others can point at these facts: their own and those of a quote's parts."""
    names: set[str] = set()
    for fact in facts:
        names.add(fact.id)
        if isinstance(fact, Quote):
            names.update(part.id for part in fact.parts().values())
    return names
