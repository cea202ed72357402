"""What somebody coded elsewhere, put into a corpus as that coder's own decisions: the coders of the sample corpus."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from annotator.model.decision import Added, Change, Decision
from annotator.model.facts import Annotation, Fact, Finished, Quote
from annotator.model.ids import new_id
from annotator.model.layer import Layer
from annotator.model.stream import StreamKey
from annotator.store import decisions
from annotator.store.corpus_file import CorpusFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """What one coder coded in one article: `facts` in the order of coding, in `seconds`, finished at `until`."""

    key: StreamKey
    facts: Sequence[Annotation | Quote]
    until: datetime
    seconds: float = 0.0
    finished: bool = True


def state(file: CorpusFile, codings: Iterable[Coding], *, codebook: str) -> int:
    """Write the codings as decisions, all or none, each fact one decision; return how many. `codebook` is its id.

    Each stream must be a new one: ValueError where the coder has decided on the article in that round before.
    """
    made = [decision for coding in codings for decision in _decisions(coding, file.meta()["copy"], codebook)]
    decisions.append(file, made)
    return len(made)


def _decisions(coding: Coding, copy: str, codebook: str) -> list[Decision]:
    steps: list[tuple[str, Fact]] = [("code" if isinstance(f, Annotation) else "quote", f) for f in coding.facts]
    if coding.finished:
        layer = Layer({fact.id: fact for fact in coding.facts})
        steps.append(("finish", Finished(id=new_id(), layer_hash=layer.hash)))
    each = coding.seconds / max(1, len(steps))
    made: list[Decision] = []
    for number, (action, fact) in enumerate(steps):
        changes: tuple[Change, ...] = (Added(fact),)
        made.append(
            Decision(
                id=new_id(),
                key=coding.key,
                parents=(made[-1].id,) if made else (),
                depth=number,
                copy=copy,
                time=_iso(coding.until - timedelta(seconds=each * (len(steps) - 1 - number))),
                action=action,
                changes=changes,
                codebook=codebook,
                active_seconds=round(each, 1),
            )
        )
    return made


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
