"""The layer: what holds in one stream now, as the fold of its decisions. The fold is total and deterministic."""

from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from json import loads
from typing import Any, Protocol, TypeVar

from annotator.model import facts
from annotator.model.decision import Added, Change, Decision, Origin
from annotator.model.facts import (
    Annotation,
    Checked,
    Fact,
    Finished,
    Link,
    Note,
    PassFinished,
    Quote,
    Rejection,
    Value,
)
from annotator.model.ids import canonical_json, content_hash
from annotator.model.span import Span, hull

F = TypeVar("F", bound=Fact)

POINTING = Link | Note | Value | Checked
"""The kinds of facts that are about another one, their `target`, and go with it."""


@dataclass(frozen=True)
class Problem:
    """A change that found nothing to change: reported by `check`, never raised."""

    decision: str
    fact: str
    what: str


@dataclass(frozen=True)
class Layer:
    """The facts of one stream that hold now.

    `made` names for each fact id the decision that made its present version; `origins` what its first author was
    shown, kept even while the fact is removed, so that an undone removal still knows where the fact came from.
    """

    facts: Mapping[str, Fact] = field(default_factory=dict)
    made: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)

    def apply(self, decision: Decision) -> tuple["Layer", tuple[Problem, ...]]:
        """Return the layer after `decision`, and the changes that found nothing to change."""
        now, made, origins = dict(self.facts), dict(self.made), self.origins
        problems: list[Problem] = []
        for change in decision.changes:
            fact = change.fact
            if isinstance(change, Added):
                if fact.id in now:
                    problems.append(Problem(decision.id, fact.id, "added although it was there"))
                now[fact.id], made[fact.id] = fact, decision.id
                if decision.origin is not None and fact.id not in origins:
                    origins = {**origins, fact.id: decision.origin}
            else:
                if now.get(fact.id) != fact:
                    problems.append(Problem(decision.id, fact.id, "removed although it was not there in this form"))
                now.pop(fact.id, None)
                made.pop(fact.id, None)
        after = Layer(now, made, origins)
        for name, (kind, order) in _ORDERS.items():
            if name in vars(self):  # sorted already: a decision has to be quick among 1,000 spans
                vars(after)[name] = _after(vars(self)[name], kind, order, decision, now)
        if not any(isinstance(change.fact, Finished) for change in decision.changes) and "finished" in vars(self):
            vars(after)["finished"] = self.finished
        return after, tuple(problems)

    @cached_property
    def annotations(self) -> tuple[Annotation, ...]:
        """The annotations, by position, longer ones first."""
        return tuple(sorted(self._of(Annotation), key=_reading_order))

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes, by the position of their content."""
        return tuple(sorted(self._of(Quote), key=_content_order))

    @cached_property
    def rejections(self) -> tuple[Rejection, ...]:
        """The suggestions that the coder said no to."""
        return tuple(sorted(self._of(Rejection), key=_place_order))

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        """The coder's notes and questions, in the order of their ids."""
        return tuple(sorted(self._of(Note), key=lambda n: n.id))

    @cached_property
    def finished(self) -> Finished | None:
        """The seal, when the coder is done with the article."""
        return next(self._of(Finished), None)

    @cached_property
    def passes(self) -> tuple[PassFinished, ...]:
        """The passes that the coder is done with."""
        return tuple(sorted(self._of(PassFinished), key=_name_order))

    def links_of(self, target: str) -> tuple[Link, ...]:
        """Return the links of one mention (annotation id) or part (part id)."""
        return tuple(sorted((f for f in self._of(Link) if f.target == target), key=lambda link: link.id))

    def dependents_of(self, fact: Fact) -> tuple[Fact, ...]:
        """Return the links, notes, values and checks that point at the fact or at one of its parts."""
        targets = {fact.id}
        if isinstance(fact, Quote):
            targets |= {part.id for part in fact.parts().values()}
        return tuple(f for f in self.facts.values() if isinstance(f, POINTING) and f.target in targets)

    @cached_property
    def hash(self) -> str:
        """The hash of everything that is coded, whatever the order of the decisions; seals and checks are no part."""
        return _hash(f for f in self.facts.values() if not isinstance(f, Finished | PassFinished | Checked))

    def holds(self, seal: PassFinished) -> bool:
        """Tell whether what a pass sealed is as it was then."""
        return _hash(filter(seal.seals, self.facts.values())) == seal.layer_hash

    def sealed(self, pass_id: str, closes: tuple[str, ...]) -> PassFinished:
        """Return the seal of a pass on what is coded now."""
        seal = PassFinished(id=pass_id, layer_hash="", closes=closes)
        return replace(seal, layer_hash=_hash(filter(seal.seals, self.facts.values())))

    @property
    def stored(self) -> "Layer":
        """The layer as the log has it; another one only where a later codebook reads it (`renamed`)."""
        return self

    def as_stored(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        """Return changes of what this layer shows as changes of what the log has."""
        return tuple(changes)

    def where(self, subject: str, other: str) -> "Layer":
        """Return the layer as it was where the article `subject` is known by the id `other`, which facts may name."""
        renamed = (loads(canonical_json(facts.encode(f)).replace(subject, other)) for f in self.facts.values())
        return Layer({fact.id: fact for fact in map(facts.decode, renamed)})

    def _of(self, kind: type[F]) -> Iterator[F]:
        return (f for f in self.facts.values() if isinstance(f, kind))


def _hash(coded: Iterable[Fact]) -> str:
    return content_hash([facts.encode(f) for f in sorted(coded, key=lambda f: f.id)])


def _reading_order(annotation: Annotation) -> tuple[int, int, str, str]:
    return annotation.span.start, -annotation.span.end, annotation.code, annotation.id


def _content_order(quote: Quote) -> tuple[Span, str]:
    return hull(quote.content.spans), quote.id


def _place_order(rejection: Rejection) -> tuple[Span, str, str]:
    return rejection.span, rejection.code, rejection.id


def _name_order(seal: PassFinished) -> str:
    return seal.id


_ORDERS: dict[str, tuple[type, Callable[[Any], Any]]] = {
    "annotations": (Annotation, _reading_order),
    "quotes": (Quote, _content_order),
    "rejections": (Rejection, _place_order),
    "passes": (PassFinished, _name_order),
}


def _after(
    listed: tuple[F, ...], kind: type[F], order: Callable[[F], Any], decision: Decision, now: Mapping[str, Fact]
) -> tuple[F, ...]:
    """Return the sorted facts of a kind after a decision, given those before it and the facts that hold `now`."""
    touched = {change.fact.id for change in decision.changes}
    kept = [fact for fact in listed if fact.id not in touched]
    come = [fact for fact in map(now.get, touched) if isinstance(fact, kind)]
    if not come and len(kept) == len(listed):
        return listed
    for fact in come:
        insort(kept, fact, key=order)
    return tuple(kept)


class Placed(Protocol):
    """What has its place in a stream: a decision, or a row of the log that nobody has made a decision of yet."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def parents(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def depth(self) -> int: ...  # noqa: D102


P = TypeVar("P", bound=Placed)


def in_order(decisions: Iterable[P]) -> list[P]:
    """Return the decisions in the one order that every laptop gives them: by depth, then id."""
    return sorted(decisions, key=lambda d: (d.depth, d.id))


def fold(decisions: Iterable[Decision]) -> tuple[Layer, tuple[Problem, ...]]:
    """Return the layer that the decisions make, in whatever order they are given, and what found nothing to change."""
    layer = Layer()
    problems: list[Problem] = []
    for decision in in_order(decisions):
        layer, found = layer.apply(decision)
        problems.extend(found)
    return layer, tuple(problems)


def heads(decisions: Iterable[P]) -> tuple[str, ...]:
    """Return the ids of the decisions that no other one follows: one for a sound stream, several for a fork."""
    listed = in_order(decisions)
    followed = {parent for d in listed for parent in d.parents}
    return tuple(d.id for d in listed if d.id not in followed)


def branch(decisions: Iterable[P], head: str) -> tuple[P, ...]:
    """Return the decisions that lead to `head`, `head` included, in order. A missing parent ends its line."""
    by_id = {d.id: d for d in decisions}
    found: dict[str, P] = {}
    open_ids = [head]
    while open_ids:
        decision = by_id.get(open_ids.pop())
        if decision is not None and decision.id not in found:
            found[decision.id] = decision
            open_ids.extend(decision.parents)
    return tuple(in_order(found.values()))
