"""Undo as changes: what takes a decision back, and which later decisions stand in the way. Pure."""

from collections.abc import Iterable, Mapping

from annotator.model.decision import Change, Decision, Removed, inverse
from annotator.model.facts import Fact, Finished, PassFinished, Quote
from annotator.model.layer import POINTING, Layer


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
    layer = Layer(left)
    seal = layer.finished
    if (seal is not None and seal.layer_hash != layer.hash) or not all(map(layer.holds, layer.passes)):
        return None
    gone = _names_of(held.values()) - _names_of(left.values())
    return None if any(target in gone for target in _targets(left.values())) else left


def dependents(decision: Decision, later: Iterable[Decision], layer: Layer) -> tuple[Decision, ...]:
    """Return those of the `later` standing decisions of the stream that build on `decision`, in their order.

    A seal that holds now in `layer` builds on everything that it covers before it, and everything that it covered
    after it on its reopening.
    """
    lifted = [c.fact for c in decision.changes if isinstance(c, Removed)]
    if any(isinstance(fact, Finished) for fact in lifted):
        return tuple(later)
    opened = [fact for fact in lifted if isinstance(fact, PassFinished)]
    ground = _made(decision.changes) | ({layer.finished.id} if layer.finished else set())
    ground |= {seal.id for seal in layer.passes if any(seal.seals(c.fact) for c in decision.changes)}
    found: list[Decision] = []
    for candidate in later:
        made = _made(candidate.changes)
        within = any(seal.seals(c.fact) for seal in opened for c in candidate.changes)
        if within or ground & (made | _pointed_at(candidate.changes)):
            ground |= made
            found.append(candidate)
    return tuple(found)


def _made(changes: Iterable[Change]) -> set[str]:
    return _names_of(change.fact for change in changes)


def _pointed_at(changes: Iterable[Change]) -> set[str]:
    return _targets(change.fact for change in changes)


def _targets(facts: Iterable[Fact]) -> set[str]:
    return {f.target for f in facts if isinstance(f, POINTING) and f.target}


def _names_of(facts: Iterable[Fact]) -> set[str]:
    """Return the ids by which others can point at these facts: their own and those of a quote's parts."""
    names: set[str] = set()
    for fact in facts:
        names.add(fact.id)
        if isinstance(fact, Quote):
            names.update(part.id for part in fact.parts().values())
    return names
