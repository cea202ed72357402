"""A round article by article: coders' finished layers are compared, and adjudicators' gold is laid beside them.

What was compared is kept by the heads of the streams, so that only what was decided since is compared again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.adjudication.settlements import Settlement, standing
from annotator.model.codebook import Codebook
from annotator.model.layer import Layer
from annotator.model.stream import StreamKey
from annotator.model.study import Round
from annotator.model.variables import TEXT
from annotator.review.differing import Agreed, Disagreement, compare
from annotator.store import adjudicated
from annotator.store.adjudicated import Standing
from annotator.store.corpus_file import CorpusFile

CODER, ADJUDICATOR = "coder", "adjudicator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One article: its title and text, the layers of its coders, those that were compared, and what came out."""

    round: str
    article: str
    title: str
    text: str
    layers: Mapping[str, Layer]
    finished: tuple[str, ...]
    disagreements: tuple[Disagreement, ...] = ()
    agreed: tuple[Agreed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """One adjudicator's stream about an article: what holds in it, whether it is finished, what it settled."""

    adjudicator: str
    layer: Layer
    finished: bool
    settlements: tuple[Settlement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjudicated:
    """One article as it stands between coders and adjudicators."""

    compared: Compared
    gold: tuple[Gold, ...] = ()


@dataclass(slots=True)
class Comparing:
    """Compares the articles of a corpus's rounds, each once for each state of its streams."""

    file: CorpusFile
    _kept: dict[tuple[str, str], tuple[object, Compared]] = field(default_factory=dict)
    _golden: dict[StreamKey, tuple[object, Gold]] = field(default_factory=dict)

    def articles(
        self, round: Round, codebook: Codebook, *, adjudicator: str = "", article: str = ""
    ) -> Iterator[Adjudicated]:
        """Yield the articles that coders or adjudicators began in a round, by id: one adjudicator's gold or all."""
        streams: dict[str, list[Standing]] = {}
        for one in adjudicated.standings(self.file, round.id, article or None):
            streams.setdefault(one.key.subject, []).append(one)
        compared = self._compared(round, codebook, {id_: _of(listed, CODER) for id_, listed in streams.items()})
        golden = [
            one for listed in streams.values() for one in _of(listed, ADJUDICATOR) if adjudicator in ("", one.key.coder)
        ]
        gold = self._gold(round, codebook, golden)
        for id_ in sorted(compared):
            yield Adjudicated(compared=compared[id_], gold=tuple(gold.get(id_, ())))

    def _compared(
        self, round: Round, codebook: Codebook, streams: Mapping[str, Sequence[Standing]]
    ) -> dict[str, Compared]:
        marks = {
            id_: (codebook.id, *((s.key.coder, s.head, s.state) for s in listed)) for id_, listed in streams.items()
        }
        stale = [id_ for id_, mark in marks.items() if self._kept.get((round.id, id_), ("",))[0] != mark]
        if stale:
            texts = adjudicated.texts(self.file, stale)
            layers = adjudicated.layers(self.file, round.id, [s for id_ in stale for s in streams[id_]])
            for id_ in stale:
                if id_ in texts:
                    made = _compare(round.id, id_, *texts[id_], codebook, {s: layers[s.number] for s in streams[id_]})
                    self._kept[round.id, id_] = (marks[id_], made)
        return {id_: self._kept[round.id, id_][1] for id_ in streams if (round.id, id_) in self._kept}

    def _gold(self, round: Round, codebook: Codebook, streams: Sequence[Standing]) -> dict[str, list[Gold]]:
        marks = {one.key: (codebook.id, one.head, one.state) for one in streams}
        stale = [one for one in streams if self._golden.get(one.key, ("",))[0] != marks[one.key]]
        if stale:
            layers = adjudicated.layers(self.file, round.id, stale)
            settling = adjudicated.settling(self.file, stale)
            for one in stale:
                layer = layers[one.number]
                made = Gold(
                    adjudicator=one.key.coder,
                    layer=layer,
                    finished=one.state == "finished",
                    settlements=tuple(standing(settling[one.key], layer)),
                )
                self._golden[one.key] = (marks[one.key], made)
        found: dict[str, list[Gold]] = {}
        for one in streams:
            found.setdefault(one.key.subject, []).append(self._golden[one.key][1])
        return found


def _of(streams: Iterable[Standing], role: str) -> list[Standing]:
    return [one for one in streams if one.key.role == role]


def _compare(
    round: str, article: str, title: str, text: str, codebook: Codebook, streams: Mapping[Standing, Layer]
) -> Compared:
    layers = {standing.key.coder: layer for standing, layer in streams.items()}
    finished = tuple(standing.key.coder for standing in streams if standing.state == "finished")
    disagreements: tuple[Disagreement, ...] = ()
    agreed: tuple[Agreed, ...] = ()
    if len(finished) > 1:
        disagreements, agreed = differing(text, {who: layers[who] for who in finished}, codebook, article)
    return Compared(
        round=round,
        article=article,
        title=title,
        text=text,
        layers=layers,
        finished=finished,
        disagreements=disagreements,
        agreed=agreed,
    )


def differing(
    text: str, layers: Mapping[str, Layer], codebook: Codebook, article: str
) -> tuple[tuple[Disagreement, ...], tuple[Agreed, ...]]:
    """Compare layers as a codebook has it: codes of one layer of it with each other, and no answers in words."""
    return compare(
        text,
        layers,
        article=article,
        levels={code.id: layer.id for layer in codebook.layers for code in layer.codes},
        leave_out={v.id for v in codebook.variables if v.level == TEXT},
    )
