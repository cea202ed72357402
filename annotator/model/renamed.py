"""A layer as a later codebook reads it: codes that were merged have their present name. The log is not touched."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from annotator.model.codebook import Codebook
from annotator.model.decision import Change, Decision, Origin, Removed
from annotator.model.facts import Annotation, Entry, Fact, PassFinished, Rejection
from annotator.model.layer import Layer, Problem


@dataclass(frozen=True)
class RenamedLayer(Layer):
    """What `kept` says under the present names of codes; hashes and seals are those of `kept`."""

    kept: Layer = field(default_factory=Layer)
    names: Mapping[str, str] = field(default_factory=dict)

    def apply(self, decision: Decision) -> tuple[Layer, tuple[Problem, ...]]:
        """Return the layer after `decision`, which speaks of what is stored."""
        after, problems = self.kept.apply(decision)
        return renamed(after, self.names), problems

    @property
    def stored(self) -> Layer:
        """The layer as the log has it."""
        return self.kept

    def as_stored(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        """Return changes of what this layer shows as changes of what the log has: what goes, goes in its old form."""
        return tuple(self._as_stored(change) for change in changes)

    def _as_stored(self, change: Change) -> Change:
        if isinstance(change, Removed) and self.facts.get(change.fact.id) == change.fact:
            return Removed(self.kept.facts[change.fact.id])
        return change

    @cached_property
    def hash(self) -> str:
        """The hash of what is stored."""
        return self.kept.hash

    def holds(self, seal: PassFinished) -> bool:
        """Tell whether what a pass sealed is as it was then."""
        return self.kept.holds(seal)

    def sealed(self, pass_id: str, closes: tuple[str, ...]) -> PassFinished:
        """Return the seal of a pass on what is coded now."""
        return self.kept.sealed(pass_id, closes)


F = TypeVar("F", bound=Fact)


def renamed(layer: Layer, names: Mapping[str, str]) -> Layer:
    """Return the layer with the present names of codes; itself where no name has changed."""
    if not names:
        return layer
    stored = layer.stored
    facts = {id_: renamed_fact(fact, names) for id_, fact in stored.facts.items()}
    # What was shown is read under the same names: else what was accepted would seem corrected.
    origins = {id_: _renamed_origin(origin, names) for id_, origin in stored.origins.items()}
    return RenamedLayer(facts, stored.made, origins, kept=stored, names=names)


def present_names(codebook: Codebook) -> dict[str, str]:
    """Return the present name of every code that was merged into another."""
    return {old: codebook.current_code(old) for old in codebook.merged}


def _renamed_origin(origin: Origin, names: Mapping[str, str]) -> Origin:
    shown = origin.suggestion
    if shown is None or not isinstance(shown.fact, Annotation) or shown.fact.code not in names:
        return origin
    return replace(origin, suggestion=replace(shown, fact=replace(shown.fact, code=names[shown.fact.code])))


def renamed_fact(fact: F, names: Mapping[str, str]) -> F:
    """Return a fact with the present name of its code."""
    if isinstance(fact, Annotation | Rejection | Entry) and fact.code in names:
        return replace(fact, code=names[fact.code])
    return fact
