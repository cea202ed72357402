"""From the neutral document to feature structures, as INCEpTION has them: tokens, sentences, layers, slots, chains."""

from collections.abc import Iterator

from annotator.formats.interchange.cas_mapping import OF_CAS
from annotator.formats.interchange.cas_names import (
    CHAIN_LABEL,
    CHAIN_NEXT,
    DOCUMENT_DATA,
    LABEL,
    SENTENCE,
    TOKEN,
    type_of,
)
from annotator.formats.interchange.cas_structures import ARRAY, Cas, Ref, Structure, Value
from annotator.formats.interchange.cas_types import DATA_FIELD, head_of
from annotator.formats.interchange.document import CHAIN_LAYER, Document, Mark, Relation, Stretch
from annotator.formats.interchange.units import UTF16, UnitMap


def to_cas(document: Document) -> tuple[Cas, int]:
    """Return the structures of a fitted document, and an id that none of them has."""
    return _Writing(document).cas()


class _Writing:
    """One document: ids that are numbers are kept, all others are given."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._units = UnitMap(document.text, UTF16)
        self._cas = Cas(document.text)
        every: tuple[Mark | Relation, ...] = (*document.marks, *document.relations)
        self._ids = {one.id: int(one.id) for one in every if _is_number(one.id)}
        self._next = max(self._ids.values(), default=0)
        for one in every:
            if one.id not in self._ids:
                self._ids[one.id] = self._new()
        self._slots = document.slots_of()
        self._features = {(layer.name, f.name): f for layer in document.layers for f in layer.features}
        self._chains = {layer.name for layer in document.layers if layer.kind == CHAIN_LAYER}

    def cas(self) -> tuple[Cas, int]:
        self._describe()
        held = {mark.layer: set[Stretch]() for mark in self._document.marks}
        for mark in self._document.marks:
            held[mark.layer].update(mark.stretches)
        for type_, stretches in ((SENTENCE, self._document.sentences), (TOKEN, self._document.tokens)):
            for stretch in stretches:
                if stretch not in held.get(type_, ()):
                    self._add(self._new(), type_, self._place(stretch))
        marks = {mark.id: mark for mark in self._document.marks}
        for mark in self._document.marks:
            self._mark(mark)
        for relation in self._document.relations:
            if not relation.slot:
                self._relation(relation, marks[relation.target])
        self._heads()
        return self._cas, self._new()

    def _new(self) -> int:
        self._next += 1
        return self._next

    def _add(self, id_: int, type_: str, values: dict[str, Value]) -> None:
        self._cas.structures[id_] = Structure(id_, type_, values)

    def _place(self, stretch: Stretch) -> dict[str, Value]:
        return {"begin": self._units.to_unit(stretch.start), "end": self._units.to_unit(stretch.end)}

    def _describe(self) -> None:
        whole = self._place(Stretch(0, len(self._document.text)))
        given = {name.removeprefix(OF_CAS): v for name, v in self._document.metadata if name.startswith(OF_CAS)}
        self._add(self._new(), DOCUMENT_DATA, {**whole, "documentTitle": self._document.name, **given})
        for name, value in self._document.metadata:
            if not name.startswith(OF_CAS):
                self._add(self._new(), DATA_FIELD, {**whole, "key": name, "value": value})

    def _mark(self, mark: Mark) -> None:
        values: dict[str, Value] = self._place(mark.stretches[0]) if mark.stretches else {}
        values |= _labelled(mark, CHAIN_LABEL if mark.layer in self._chains else LABEL)
        for relation in self._slots.get(mark.id, ()):
            target = Ref(self._ids[relation.target])
            if relation.slot == CHAIN_NEXT and mark.layer in self._chains:
                values[CHAIN_NEXT] = target
                continue
            feature = self._features[mark.layer, relation.slot]
            if not feature.range:
                values[relation.slot] = target
                continue
            listed = values.setdefault(relation.slot, [])
            if isinstance(listed, list):
                listed.append(target if feature.range == ARRAY else self._link(feature.range, target, relation.label))
        self._add(self._ids[mark.id], type_of(mark.layer), values)

    def _link(self, type_: str, target: Ref, role: str) -> Ref:
        id_ = self._new()
        self._add(id_, type_, {"role": role, "target": target} if role else {"target": target})
        return Ref(id_)

    def _relation(self, relation: Relation, target: Mark) -> None:
        ends: dict[str, Value] = {
            "Governor": Ref(self._ids[relation.source]),
            "Dependent": Ref(self._ids[relation.target]),
        }
        place = self._place(target.stretches[0]) if target.stretches else {}
        self._add(self._ids[relation.id], type_of(relation.layer), place | ends | _labelled(relation, LABEL))

    def _heads(self) -> None:
        followed = {r.target for r in self._document.relations if r.slot == CHAIN_NEXT}
        for mark in self._document.marks:
            if mark.layer in self._chains and mark.id not in followed:
                self._add(self._new(), head_of(type_of(mark.layer)), {"first": Ref(self._ids[mark.id])})


def _labelled(one: Mark | Relation, name: str) -> dict[str, Value]:
    return {**({name: one.label} if one.label else {}), **dict(one.attributes)}


def _is_number(id_: str) -> bool:
    return id_.isascii() and id_.isdecimal() and len(id_) < 9 and str(int(id_)) == id_ and id_ != "0"


def features_in_use(document: Document) -> Iterator[tuple[str, str]]:
    """Yield layer and name of each feature that a mark or relation has, labels and slots included."""
    layers = {mark.id: mark.layer for mark in document.marks}
    chains = {layer.name for layer in document.layers if layer.kind == CHAIN_LAYER}
    every: tuple[Mark | Relation, ...] = (*document.marks, *document.relations)
    for one in every:
        if isinstance(one, Relation) and one.slot:
            yield layers[one.source], one.slot
            continue
        yield from ((one.layer, name) for name, _ in one.attributes)
        if one.label:
            yield one.layer, CHAIN_LABEL if one.layer in chains else LABEL
