"""The streams that one session writes: their layers as they are now, and the commit of new decisions to them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.coding.forking import Version, versions_of
from annotator.coding.proposal import Proposal
from annotator.model.decision import About, Added, Change, Decision, Origin, Removed
from annotator.model.facts import Annotation, Quote
from annotator.model.history import SETTLE
from annotator.model.ids import new_id, now
from annotator.model.layer import Layer, fold
from annotator.model.stream import CORPUS, StreamKey, key_of_place, place_of
from annotator.store import decisions
from annotator.store.corpus_file import CorpusFile
from annotator.store.decisions import Tip


@dataclass(frozen=True, slots=True)
class Step:
    """One decision to be made, before it has its place in a stream."""

    subject: str
    action: str
    changes: tuple[Change, ...]
    undoes: str | None = None
    origin: Origin | None = None
    about: About | None = None
    reason: str = ""


def steps_of(place: str, proposal: Proposal, *, visible: bool) -> list[Step]:
    """Return the decisions that a proposal about an article asks for; `visible`: suggestions are shown there."""
    steps = [Step(CORPUS, proposal.action, proposal.shared)] if proposal.shared else []
    if proposal.changes or not steps:
        stated = any(isinstance(c, Added) and isinstance(c.fact, Annotation | Quote) for c in proposal.changes)
        origin = Origin(proposal.shown, visible=visible) if stated or proposal.shown is not None else None
        step = Step(place, proposal.action, proposal.changes, None, origin, proposal.about, proposal.reason)
        steps.append(step)
    return steps


class Streams:
    """Layers and tips by subject, read once and then kept in step with what is written."""

    def __init__(self, file: CorpusFile, *, copy: str, coder: str, role: str, round: str) -> None:
        self._file = file
        self._coder, self._role, self._round = coder, role, round
        self._copy = copy
        self._layers: dict[str, Layer] = {}
        self._tips: dict[str, Tip] = {}

    def key(self, subject: str) -> StreamKey:
        """Return the key of this session's stream about `subject`; see `stream.again` for planted articles."""
        return key_of_place(subject, coder=self._coder, role=self._role, round=self._round)

    def place(self, decision: Decision) -> str:
        """Return the subject under which `decision` is found here."""
        return place_of(decision.key, self._round)

    def layer(self, subject: str) -> Layer:
        """Return what holds now; of CORPUS, what all coders said."""
        if subject not in self._layers:
            if subject == CORPUS:
                self._tip(subject)  # from before the layer, so that `append` sees when it has grown old
                self._layers[subject] = decisions.corpus_layer(self._file)
            else:
                self._layers[subject] = decisions.layer(self._file, self.key(subject))
        return self._layers[subject]

    def begun(self, subject: str) -> bool:
        """Tell whether the stream has any decision."""
        return bool(self._tip(subject).parents)

    def forked(self, subject: str) -> bool:
        """Tell whether the coder has to settle the stream first; those about the corpus are folded as one anyway."""
        return subject != CORPUS and len(self._tip(subject).forks) > 1

    def versions(self, subject: str) -> tuple[Version, ...]:
        """Return the versions of a forked stream, the one shown first; none for a sound one."""
        return versions_of(self._file, self.key(subject)) if self.forked(subject) else ()

    def forget(self, subject: str) -> None:
        """Read the stream anew when it is next needed."""
        self._layers.pop(subject, None)
        self._tips.pop(subject, None)

    def append(self, steps: Sequence[Step], *, codebook: str, active_seconds: float) -> tuple[Decision, ...]:
        """Write the steps as decisions, all or none; several are one batch. On return they are on the disk.

        The time goes to the first of them that is about an article.
        """
        self._look_at_corpus(step.subject for step in steps)
        batch = new_id() if len(steps) > 1 else None
        timed = next((n for n, step in enumerate(steps) if step.subject != CORPUS), 0)
        layers: dict[str, Layer] = {}
        tips: dict[str, Tip] = {}
        made: list[Decision] = []
        for number, step in enumerate(steps):
            tip = tips.get(step.subject) or self._tip(step.subject)
            layer = layers.get(step.subject) or self.layer(step.subject)
            decision = Decision(
                id=new_id(),
                key=self.key(step.subject),
                parents=tip.parents,
                depth=tip.depth,
                copy=self._copy,
                time=now(),
                action=step.action,
                changes=layer.as_stored(step.changes),
                undoes=step.undoes,
                batch=batch,
                origin=step.origin,
                about=step.about,
                reason=step.reason,
                codebook=codebook,
                active_seconds=active_seconds if number == timed else 0.0,
            )
            layers[step.subject], _ = layer.apply(decision)
            tips[step.subject] = Tip((decision.id,), decision.depth + 1, (decision.id,))
            made.append(decision)
        decisions.append(self._file, made)
        self._layers |= layers
        self._tips |= tips
        return tuple(made)

    def settle(self, subject: str, version: int, *, active_seconds: float) -> tuple[Decision, ...]:
        """Write the decision that ends a fork: both heads are its parents, `version` of `versions` is what holds."""
        key, tip = self.key(subject), self._tip(subject)
        chosen = self.versions(subject)[version].layer.stored
        united, _ = fold(decisions.stream(self._file, key))
        decision = Decision(
            id=new_id(),
            key=key,
            parents=tip.forks,
            depth=tip.depth,
            copy=self._copy,
            time=now(),
            action=SETTLE,
            changes=_difference(united, chosen),
            active_seconds=active_seconds,
        )
        decisions.append(self._file, [decision])
        self.forget(subject)
        return (decision,)

    def _look_at_corpus(self, subjects: Iterable[str]) -> None:
        """Forget what was read about the corpus where it has changed since: a lead and a session both write there."""
        if (
            CORPUS in subjects
            and CORPUS in self._tips
            and decisions.tip(self._file, self.key(CORPUS)) != self._tip(CORPUS)
        ):
            self.forget(CORPUS)

    def _tip(self, subject: str) -> Tip:
        if subject not in self._tips:
            self._tips[subject] = decisions.tip(self._file, self.key(subject))
        return self._tips[subject]


def _difference(old: Layer, new: Layer) -> tuple[Change, ...]:
    gone = [Removed(f) for i, f in sorted(old.facts.items()) if new.facts.get(i) != f]
    come = [Added(f) for i, f in sorted(new.facts.items()) if old.facts.get(i) != f]
    return (*gone, *come)
