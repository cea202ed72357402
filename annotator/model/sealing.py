"""What of a stream counts as handed in: the decisions up to its first Finished. What is mended later does not."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from annotator.model.decision import Added, Decision
from annotator.model.facts import Finished
from annotator.model.layer import in_order


def seals(decision: Decision) -> bool:
    """Tell whether a decision says that the article is finished."""
    return any(isinstance(c, Added) and isinstance(c.fact, Finished) for c in decision.changes)


def first_seal(stream: Iterable[Decision]) -> Decision | None:
    """Return the first Finished of a stream in the order of the fold; None where it was never finished."""
    return next((d for d in in_order(stream) if seals(d)), None)


class NotHandedIn(StrEnum):
    """Why nothing of a stream counts as handed in, as what is said of how many there are."""

    NEVER_FINISHED = "Articles that a coder began and never finished."
    TORN = "Articles that one coder coded on two computers and finished apart: which version counts is not settled."


def handed_in(stream: Sequence[Decision]) -> Decision | NotHandedIn:
    """Return the decision that seals what was handed in: agreement and coder training measure the layer at it."""
    sealing = first_seal(stream)
    if sealing is None:
        return NotHandedIn.NEVER_FINISHED
    return NotHandedIn.TORN if torn(stream, sealing) else sealing


def torn(stream: Sequence[Decision], sealing: Decision) -> bool:
    """Tell whether the stream was forked before `sealing`: some of its lines do not come from it.

    Then there are two versions of what was handed in, and nobody can tell which one it was.
    """
    after = {sealing.id}
    before: set[str] = set()
    parents = {d.id: d.parents for d in stream}
    waiting = list(sealing.parents)
    while waiting:
        one = waiting.pop()
        if one not in before:
            before.add(one)
            waiting.extend(parents.get(one, ()))
    for decision in in_order(stream):
        if after.intersection(decision.parents):
            after.add(decision.id)
    followed = {parent for d in stream for parent in d.parents}
    return any(d.id not in after and (d.id not in followed or seals(d)) for d in stream if d.id not in before)
