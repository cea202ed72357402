"""Taking decisions back: the steps that undo several, over all articles. What stands in the way, `undoing` says."""

from collections.abc import Iterable, Mapping, Sequence

from annotator.coding.streams import Step, Streams
from annotator.coding.undoing import facts_without
from annotator.model.decision import Change, Decision, Removed, inverse
from annotator.model.errors import UserError
from annotator.model.facts import Entry, Fact
from annotator.store import mentions
from annotator.store.corpus_file import CorpusFile


def steps_back(file: CorpusFile, streams: Streams, verb: str, wanted: Iterable[Decision]) -> list[Step]:
    """Return the steps that take back the decisions, in their order. UserError where later ones build on one."""
    steps: list[Step] = []
    held: dict[str, Mapping[str, Fact]] = {}
    for decision in wanted:
        subject = streams.place(decision)
        left = facts_without(held.get(subject, streams.layer(subject).stored.facts), decision)
        if left is None:
            raise UserError("Later decisions build on this one; undo them first, or together with it.")
        held[subject] = left
        changes = _without_entries_in_use(file, inverse(decision.changes), steps)
        steps.append(Step(subject, verb, changes, undoes=decision.id))
    return steps


def _without_entries_in_use(
    file: CorpusFile, changes: tuple[Change, ...], before: Sequence[Step]
) -> tuple[Change, ...]:
    """Return the changes but for the going of entries that are linked, save by links that go in steps `before`."""
    gone = {c.fact.id for step in before for c in step.changes if isinstance(c, Removed)}
    return tuple(
        c
        for c in changes
        if not (isinstance(c, Removed) and isinstance(c.fact, Entry)) or mentions.links_to(file, c.fact.id) <= gone
    )
