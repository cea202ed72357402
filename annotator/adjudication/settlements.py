"""What stands of an adjudicator's decisions: which disagreements they settled, and what they put into gold. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from annotator.model.decision import Added, Decision
from annotator.model.facts import Annotation, Note, Quote, Value
from annotator.model.layer import Layer

TAKE_AGREED = "take agreed"
"""The action of a decision that takes over what all coders say in an article."""

SETTLE_CASE = "settle disagreement"
"""The action of a decision that settles one disagreement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """One disagreement as it was settled: the versions (fact and decision) and the facts of gold (ids) made of them.

    `noted` are the ids of the notes that say why; `agreed` tells that all coders said so, and that nothing had to be
    settled.
    """

    decision: str
    adjudicator: str
    article: str
    versions: frozenset[tuple[str, str]]
    made: tuple[str, ...]
    reason: str = ""
    note: str = ""
    noted: tuple[str, ...] = ()
    agreed: bool = False

    @property
    def facts(self) -> frozenset[str]:
        """The ids of the facts that it was about."""
        return frozenset(fact for fact, _ in self.versions)


def standing(decisions: Iterable[Decision], gold: Layer) -> Iterator[Settlement]:
    """Yield what stands of the decisions of one stream, given in the order of the fold, the last one first.

    What was undone does not stand, nor what put something into gold of which nothing is left there.
    """
    listed = tuple(decisions)
    undone = _undone(listed)
    for decision in reversed(listed):
        if decision.about is not None and decision.id not in undone and decision.undoes is None:
            yield from (s for s in _settlements(decision) if not s.made or any(id_ in gold.facts for id_ in s.made))


def _undone(decisions: Iterable[Decision]) -> set[str]:
    """Return the decisions that are taken back; an undo that is itself taken back undoes nothing."""
    undone: set[str] = set()
    for decision in reversed(tuple(decisions)):
        if decision.undoes is not None and decision.id not in undone:
            undone.add(decision.undoes)
    return undone


def _settlements(decision: Decision) -> Iterator[Settlement]:
    about = decision.about
    if about is None:
        return
    added = [c.fact for c in decision.changes if isinstance(c, Added)]
    said = tuple(f.id for f in added if isinstance(f, Annotation | Quote | Value))
    adjudicator, article = decision.key.coder, decision.key.subject
    if decision.action != TAKE_AGREED:
        notes = [f for f in added if isinstance(f, Note)]
        yield Settlement(
            decision=decision.id,
            adjudicator=adjudicator,
            article=article,
            versions=frozenset(about.versions),
            made=said,
            reason=decision.reason,
            note="; ".join(note.text for note in notes),
            noted=tuple(note.id for note in notes),
        )
        return
    quotes = {f.id for f in added if isinstance(f, Quote)}
    heads = [
        f.id for f in added if isinstance(f, Annotation | Quote) or (isinstance(f, Value) and f.target not in quotes)
    ]
    each = len(about.versions) // max(1, len(heads))
    for n, made in enumerate(heads):  # the versions of each fact stand together, in the order of the facts
        yield Settlement(
            decision=decision.id,
            adjudicator=adjudicator,
            article=article,
            versions=frozenset(about.versions[n * each : (n + 1) * each]),
            made=(made,),
            agreed=True,
        )


def by_fact(settlements: Iterable[Settlement]) -> Mapping[str, tuple[Settlement, ...]]:
    """Return the settlements by the ids of the facts that they are about, in their order."""
    found: dict[str, tuple[Settlement, ...]] = {}
    for one in settlements:
        for fact in one.facts:
            found[fact] = (*found.get(fact, ()), one)
    return found
