"""The ids by which articles and coders were known before a merge found that two of them are one.

A merge writes the kept id into the log (`sameness`); what was made before still speaks by the other one.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from json import loads

from annotator.model import facts
from annotator.model.errors import UserError
from annotator.model.ids import canonical_json
from annotator.model.layer import Layer
from annotator.model.stream import StreamKey
from annotator.store.corpus_file import CorpusFile
from annotator.store.sameness import with_ids


@dataclass(frozen=True, slots=True)
class FormerIds:
    """`now` has, by its former id, the id that each article or coder is known by now, where that is another one."""

    now: Mapping[str, str] = field(default_factory=dict)
    then: Mapping[str, str] = field(default_factory=dict)

    def key(self, key: StreamKey) -> StreamKey:
        """Return the key of a stream as it is now."""
        return StreamKey(
            self.now.get(key.coder, key.coder), key.role, key.round, self.now.get(key.subject, key.subject)
        )

    def layer(self, layer: Layer) -> Layer:
        """Return what holds now as it was said then."""
        if not self.then:
            return layer
        stored = (
            facts.decode(loads(with_ids(canonical_json(facts.encode(f)), self.then))) for f in layer.facts.values()
        )
        made = {with_ids(id_, self.then): decision for id_, decision in layer.made.items()}
        return Layer({fact.id: fact for fact in stored}, made, layer.origins)


def former_ids(file: CorpusFile, ids: Collection[str]) -> FormerIds:
    """Return by which ids those of an earlier time are known now. UserError where two of them are one now."""
    with file.reading() as db:
        kept = {id_: kept for id_, kept in db.execute("SELECT id, kept FROM alias") if id_ in ids}
    known = Counter(kept.get(id_, id_) for id_ in ids)
    if united := sorted(id_ for id_, kept_id in kept.items() if known[kept_id] > 1):
        raise UserError(
            f"{united[0]} is known as {kept[united[0]]} since a merge, and both are in the manifest: "
            f"two articles or two coders of then are one in {file.path.name}. "
            "The data set cannot be made again from it."
        )
    return FormerIds(kept, {kept_id: id_ for id_, kept_id in kept.items()})
