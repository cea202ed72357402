"""The neutral document between all formats: text, marks, relations, notes. It knows no codebook and no corpus."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

Scalar = str | int | float | bool
Attributes = tuple[tuple[str, Scalar], ...]
"""Name and value, in the order of the file. What has no value is not there."""

NAME, QUOTE, SPEAKER, CUE = "name", "quote", "speaker", "cue"
"""Layers whose meaning is the same in every format. All others are names that a file brought, kept as they are."""

CLAUSE, NOTE, ARTICLE = "clause", "note", "article"
"""Layers of ours besides, for what stands before the content of a quote, a place with a note, and the article."""


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Code points `start` to `end` of a text, `end` excluded. Unlike a span it may be empty.

    Raises ValueError where 0 <= start <= end does not hold.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"No stretch goes from {self.start} to {self.end}.")

    def of(self, text: str) -> str:
        """Return the letters of `text` that the stretch covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What is said of one or several stretches of the text; without a stretch, of the whole document."""

    id: str
    layer: str = ""
    label: str = ""
    stretches: tuple[Stretch, ...] = ()
    attributes: Attributes = ()

    @property
    def hull(self) -> Stretch | None:
        """The smallest stretch that covers all of them."""
        if not self.stretches:
            return None
        return Stretch(min(s.start for s in self.stretches), max(s.end for s in self.stretches))

    def surfaces(self, text: str) -> tuple[str, ...]:
        """Return the letters of each stretch."""
        return tuple(stretch.of(text) for stretch in self.stretches)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """From one mark or relation to another, by their ids.

    With a `slot` the target fills that slot of its source (an argument of an event, the speaker of a quote), and
    `label` is the role within the slot; without one the relation stands by itself.
    """

    id: str
    source: str
    target: str
    layer: str = ""
    label: str = ""
    slot: str = ""
    attributes: Attributes = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Free words about a mark or a relation, by its id, or about the document where `target` is empty."""

    text: str
    target: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """An attribute that a layer declares. `range` is the type's name as the format has it.

    With a `target` it is a slot: `range` is the type of its links, `target` the layer of the marks that fill it.
    """

    name: str
    range: str = ""
    target: str = ""


SPAN_LAYER, RELATION_LAYER, CHAIN_LAYER, DOCUMENT_LAYER = "span", "relation", "chain", "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A layer that a file declares, used or not; `on` is the layer that its relations join."""

    name: str
    kind: str = SPAN_LAYER
    features: tuple[Feature, ...] = ()
    on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text with what one coder said of it. All positions are code points of `text`, which is never changed.

    Raises ValueError where a position lies outside of the text, an id comes twice, a relation or note leads to what
    is not there, or tokens and sentences are not in order.
    """

    text: str
    name: str = ""
    coder: str = ""
    marks: tuple[Mark, ...] = ()
    relations: tuple[Relation, ...] = ()
    notes: tuple[Note, ...] = ()
    layers: tuple[Layer, ...] = ()
    tokens: tuple[Stretch, ...] = ()
    sentences: tuple[Stretch, ...] = ()
    metadata: Attributes = field(default=())

    def __post_init__(self) -> None:
        ids = [mark.id for mark in self.marks] + [relation.id for relation in self.relations]
        known = set(ids)
        if len(known) != len(ids):
            raise ValueError(f'The id "{next(i for i in ids if ids.count(i) > 1)[:60]}" comes twice.')
        for mark in self.marks:
            if any(s.end > len(self.text) for s in mark.stretches):
                raise ValueError(f'The mark "{mark.id[:60]}" ends after the text.')
        for relation in self.relations:
            if relation.source not in known or relation.target not in known:
                raise ValueError(f'The relation "{relation.id[:60]}" leads to what is not there.')
        for note in self.notes:
            if note.target and note.target not in known:
                raise ValueError(f'A note is about "{note.target[:60]}", which is not there.')
        _check_order("tokens", self.tokens, len(self.text))
        _check_order("sentences", self.sentences, len(self.text))

    def mark(self, id_: str) -> Mark | None:
        """Return the mark of that id. Looks at each: for more than a few, make a dict of `marks`."""
        return next((mark for mark in self.marks if mark.id == id_), None)

    def slots_of(self) -> dict[str, list[Relation]]:
        """Return the relations that fill slots, by the id of their source."""
        found: dict[str, list[Relation]] = {}
        for relation in self.relations:
            if relation.slot:
                found.setdefault(relation.source, []).append(relation)
        return found


def _check_order(what: str, stretches: tuple[Stretch, ...], length: int) -> None:
    at = 0
    for stretch in stretches:
        if stretch.start < at or stretch.end > length:
            raise ValueError(f"The {what} are not in order or lie outside of the text: {stretch.start}-{stretch.end}.")
        at = stretch.end


def canonical(document: Document) -> Document:
    """Return the document with its statements in a fixed order and ids that follow from the order.

    Two documents that say the same under other ids, in another order, have equal canonical forms. Marks that agree in
    everything, also in what joins them to others and in their notes, keep the order they have.
    """
    marks = ordered_marks(document)
    names = {mark.id: f"m{number}" for number, mark in enumerate(marks)}
    pending = list(document.relations)
    relations: list[Relation] = []
    # Relations between relations are named after those that they join.
    while ready := [r for r in pending if r.source in names and r.target in names]:
        named = {r.id for r in ready}
        pending = [r for r in pending if r.id not in named]
        ready.sort(key=lambda r: (r.layer, r.slot, r.label, _number(names[r.source]), _number(names[r.target])))
        for relation in ready:
            own = f"r{len(relations)}"
            names[relation.id] = own
            relations.append(
                replace(
                    relation,
                    id=own,
                    source=names[relation.source],
                    target=names[relation.target],
                    attributes=in_order(relation.attributes),
                )
            )
    notes = sorted(
        (replace(note, target=names.get(note.target, "")) for note in document.notes),
        key=lambda note: (note.target, note.kind, note.text),
    )
    return replace(
        document,
        marks=tuple(replace(mark, id=names[mark.id], attributes=in_order(mark.attributes)) for mark in marks),
        relations=tuple(relations),
        notes=tuple(notes),
        layers=tuple(
            replace(layer, features=tuple(sorted(layer.features, key=lambda feature: feature.name)))
            for layer in sorted(document.layers, key=lambda layer: (layer.kind, layer.name))
        ),
        metadata=in_order(document.metadata),
    )


def ordered_marks(document: Document) -> list[Mark]:
    """Return the marks in the order that `canonical` gives them."""
    keys = {mark.id: _mark_key(mark) for mark in document.marks}
    if alike := _alike(keys):
        told = _told_of(document, alike, keys)
        keys = {id_: (*key, told.get(id_, ())) for id_, key in keys.items()}
    return sorted(document.marks, key=lambda mark: keys[mark.id])


def _mark_key(mark: Mark) -> tuple[object, ...]:
    places = tuple(
        [(s.start, s.end) for s in mark.stretches]
    )  # stretches themselves take three times as long to compare
    return places, mark.layer, mark.label, tuple([(n, str(v)) for n, v in in_order(mark.attributes)])


def _alike(keys: Mapping[str, tuple[object, ...]]) -> set[str]:
    """Return the ids of marks whose keys are those of others."""
    first: dict[tuple[object, ...], str] = {}
    found: set[str] = set()
    for id_, key in keys.items():
        if (other := first.setdefault(key, id_)) != id_:
            found |= {other, id_}
    return found


def _told_of(
    document: Document, ids: Iterable[str], keys: Mapping[str, tuple[object, ...]]
) -> dict[str, tuple[str, ...]]:
    """Return what is said of marks besides themselves, in words that do not depend on ids."""
    told: dict[str, list[str]] = {id_: [] for id_ in ids}
    for relation in document.relations:
        said = (relation.layer, relation.slot, relation.label, in_order(relation.attributes))
        for own, other, way in ((relation.source, relation.target, "to"), (relation.target, relation.source, "from")):
            if own in told:
                told[own].append(repr((said, way, own == other, keys.get(other))))
    for note in document.notes:
        if note.target in told:
            told[note.target].append(repr((note.kind, note.text)))
    return {id_: tuple(sorted(listed)) for id_, listed in told.items()}


def _number(id_: str) -> tuple[str, int]:
    return id_[0], int(id_[1:])


def in_order(attributes: Attributes) -> Attributes:
    """Return attributes by name, then by value."""
    if len(attributes) < 2:
        return attributes
    return tuple(sorted(attributes, key=lambda pair: (pair[0], str(pair[1]))))
