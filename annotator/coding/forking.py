"""The versions of an article that one name coded on more than one laptop: what tells them apart for who has to choose."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.model.facts import Quote, Value
from annotator.model.layer import Layer
from annotator.model.stream import StreamKey
from annotator.store import decisions
from annotator.store.corpus_file import CorpusFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One line of a forked stream; `marks` and `answers` each with how many of them no other version has.

    `time` (ISO 8601, UTC) and `copy` are those of its newest decision. Two marks are one where they say the same of the
    same stretch: each laptop gave its own ids.
    """

    layer: Layer
    time: str
    copy: str
    marks: tuple[int, int]
    answers: tuple[int, int]


def versions_of(file: CorpusFile, key: StreamKey) -> tuple[Version, ...]:
    """Return the versions of a stream, the one that is shown first."""
    made = {decision.id: decision for decision in decisions.stream(file, key)}
    layers = decisions.layers(file, key)
    marks = {head: list(_marks(layer).values()) for head, layer in layers.items()}
    answers = {head: list(_answers(layer)) for head, layer in layers.items()}
    return tuple(
        Version(
            layer=layer,
            time=made[head].time,
            copy=made[head].copy,
            marks=_counted(head, marks),
            answers=_counted(head, answers),
        )
        for head, layer in layers.items()
    )


def _counted(head: str, said: Mapping[str, Sequence[Hashable]]) -> tuple[int, int]:
    elsewhere = {one for other, there in said.items() if other != head for one in there}
    return len(said[head]), sum(one not in elsewhere for one in said[head])


def _marks(layer: Layer) -> dict[str, Hashable]:
    """Return what each annotation and quote says, by its id, without the ids."""
    said: dict[str, Hashable] = {a.id: (a.code, a.span, a.attributes) for a in layer.annotations}
    return said | {q.id: _quoted(q) for q in layer.quotes}


def _quoted(quote: Quote) -> Hashable:
    return (quote.type, *((name, part.spans) for name, part in quote.parts().items()))


def _answers(layer: Layer) -> Iterator[Hashable]:
    """Yield the answers about the article and its quotes; of a quote it counts what it says, not its id."""
    marks = _marks(layer)
    for fact in layer.facts.values():
        if isinstance(fact, Value):
            yield (fact.variable, marks.get(fact.target, fact.target), fact.values)
