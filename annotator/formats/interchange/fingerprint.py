"""What a document says, as a few bytes: two that say the same, under whatever ids, have the same."""

import hashlib
import json
from collections.abc import Iterable

from annotator.formats.interchange.document import Document, Layer, Stretch, canonical, in_order, ordered_marks


def fingerprint(document: Document) -> bytes:
    """Return 16 bytes that follow from the canonical form of a document.

    That form itself is made only where something is said of relations: it takes as long as writing most formats.
    """
    marks = ordered_marks(document)
    numbers = {mark.id: number for number, mark in enumerate(marks)}
    ends = [end for r in document.relations for end in (r.source, r.target)]
    if not numbers.keys() >= {*ends, *(note.target for note in document.notes if note.target)}:
        document = canonical(document)
        ids = [*(mark.id for mark in document.marks), *(relation.id for relation in document.relations)]
        numbers = {id_: number for number, id_ in enumerate(ids)}
        marks = list(document.marks)
    relations = [
        [r.layer, r.slot, r.label, numbers[r.source], numbers[r.target], in_order(r.attributes)]
        for r in document.relations
    ]
    told = [
        document.text,
        document.name,
        document.coder,
        [(m.layer, m.label, _places(m.stretches), in_order(m.attributes)) for m in marks],
        sorted(map(json.dumps, relations)),
        sorted([note.text, numbers.get(note.target, -1), note.kind] for note in document.notes),
        sorted([one.name, one.kind, one.on, _features(one)] for one in document.layers),
        _places(document.tokens),
        _places(document.sentences),
        in_order(document.metadata),
    ]
    return hashlib.blake2b(json.dumps(told).encode(), digest_size=16).digest()


def _places(stretches: Iterable[Stretch]) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in stretches]


def _features(layer: Layer) -> list[tuple[str, str, str]]:
    return sorted((f.name, f.range, f.target) for f in layer.features)
