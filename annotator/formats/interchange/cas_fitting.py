"""What layers of INCEpTION hold of a document: typed marks of one stretch, slots, relations in a layer, chains."""

from collections.abc import Iterable
from dataclasses import replace

from annotator.formats.interchange import losses
from annotator.formats.interchange.cas_names import (
    ANNOTATION,
    CHAIN_LABEL,
    CHAIN_NEXT,
    CHAIN_RELATION,
    CUSTOM,
    LABEL,
    TOKEN,
    feature_like,
    free_name,
    layer_like,
    type_of,
)
from annotator.formats.interchange.cas_structures import ARRAY
from annotator.formats.interchange.document import (
    CHAIN_LAYER,
    DOCUMENT_LAYER,
    RELATION_LAYER,
    SPAN_LAYER,
    Attributes,
    Document,
    Feature,
    Layer,
    Mark,
    Relation,
)
from annotator.formats.interchange.json_parts import without_notes
from annotator.formats.interchange.reporting import Tally

TYPES = "Layers are types: a name that no type can have, or that two kinds of layers share, is changed."
FEATURES = "Attributes and slots are features: a name that no feature can have is changed."
VALUE = "An attribute called value becomes the label where there is none, and of an attribute twice the first is kept."
BETWEEN = losses.OfOthers(
    "Relations join annotations of one layer in a layer of their own; between layers they become slots."
)
ROLES = losses.OfOthers("What fills a slot has a role, if an empty one.")
CHAINS = losses.OfOthers(
    "A chain has one order without branches; its members have a type and a relation, its links nothing."
)
LAYER_LOSSES = (TYPES, FEATURES, VALUE, BETWEEN, losses.SLOTS, losses.RELATION_ENDS, CHAINS)
"""What both forms of INCEpTION's layers lose."""


def fit_to_layers(document: Document, tally: Tally, *, cas: bool = False) -> Document:
    """Return the document as layers can hold it; notes are dropped.

    In a `cas` there are also metadata, marks of the whole document, and slots that hold marks without a role.
    """
    return _Fitting(document, tally, cas=cas).fitted()


class _Fitting:
    """One document on its way: the names that are taken, and the features of each layer."""

    def __init__(self, document: Document, tally: Tally, *, cas: bool) -> None:
        self._document, self._tally, self._cas = document, tally, cas
        self._span_layers = {mark.layer for mark in document.marks}
        self._ids = {mark.id for mark in document.marks} | {relation.id for relation in document.relations}
        self._placed = {mark.layer for mark in document.marks if mark.stretches}
        self._declared = {layer.name: layer for layer in document.layers}
        self._names: dict[str, str] = {}
        self._followed: set[str] = set()
        self._taken: set[str] = set()
        self._features: dict[tuple[str, str, str], str] = {}
        self._features_taken: dict[str, set[str]] = {}

    def fitted(self) -> Document:
        document = without_notes(self._document)
        chains = {layer.name for layer in document.layers if layer.kind == CHAIN_LAYER}
        marks = [self._mark(part, chain=mark.layer in chains) for mark in document.marks for part in self._cut(mark)]
        by_id = {mark.id: mark for mark in marks}
        relations = list(self._relations(by_id, {self._layer(c) for c in chains}))
        self._tell_the_rest()
        return replace(
            self._document,
            marks=tuple(marks),
            relations=tuple(relations),
            notes=(),
            metadata=self._document.metadata if self._cas else (),
            layers=tuple(self._layers(marks, relations, by_id)),
        )

    def _tell_the_rest(self) -> None:
        for note in self._document.notes:
            self._tally.drop("note", note.target, losses.NOTES)
        for name, _ in self._document.metadata if not self._cas else ():
            self._tally.drop("metadata", name, losses.METADATA)

    def _layer(self, layer: str) -> str:
        if layer not in self._names:
            self._names[layer] = free_name(layer_like(layer), self._taken)
            if self._names[layer] != layer:
                self._tally.change("layer", layer, TYPES)
        return self._names[layer]

    def _feature(self, layer: str, name: str, kind: str = "attribute") -> str:
        key = layer, kind, name
        if key not in self._features:
            taken = self._features_taken.setdefault(layer, set())
            self._features[key] = feature_like(name, taken, "A-Za-z0-9" if kind == "slot" else "A-Za-z0-9_")
            if self._features[key] != name:
                self._tally.change(kind, f"{layer}, {name}", FEATURES)
        return self._features[key]

    def _cut(self, mark: Mark) -> Iterable[Mark]:
        if not mark.stretches and self._cas:
            if mark.layer in self._placed:
                self._tally.change("layer", mark.layer, TYPES)
                mark = replace(mark, layer=f"{mark.layer}Document")
            yield mark
        elif not mark.stretches:
            self._tally.drop("mark", mark.id, losses.WHOLE)
        elif len(mark.stretches) == 1:
            yield mark
            return
        else:
            self._tally.change("mark", mark.id, losses.STRETCHES)
        for number, stretch in enumerate(mark.stretches):
            own = mark.id if not number else free_name(f"{mark.id}-{number + 1}", self._ids)
            yield replace(mark, id=own, stretches=(stretch,))

    def _mark(self, mark: Mark, *, chain: bool) -> Mark:
        layer = self._layer(mark.layer)
        if not chain:
            label, attributes = self._labelled(layer, mark.id, mark.label, mark.attributes)
            if (layer, label, attributes) == (mark.layer, mark.label, mark.attributes):
                return mark
            return replace(mark, layer=layer, label=label, attributes=attributes)
        for name, _ in mark.attributes:
            if name != CHAIN_RELATION:
                self._tally.drop("attribute", f"{mark.id}, {name}", CHAINS)
        return replace(mark, layer=layer, attributes=tuple(a for a in mark.attributes if a[0] == CHAIN_RELATION))

    def _labelled(self, layer: str, place: str, label: str, attributes: Attributes) -> tuple[str, Attributes]:
        """Return label and attributes; an attribute that is called as the label is there becomes the label."""
        kept: dict[str, str | int | float | bool] = {}
        for name, value in attributes:
            if name == LABEL and not label and isinstance(value, str) and value:
                self._tally.change("attribute", f"{place}, {name}", VALUE)
                label = value
            elif name in kept:
                self._tally.drop("attribute", f"{place}, {name}", VALUE)
            else:
                kept[self._feature(layer, name)] = value
        return label, tuple(kept.items())

    def _relations(self, marks: dict[str, Mark], chains: set[str]) -> Iterable[Relation]:
        joined: dict[str, str] = {}
        follows: dict[str, str] = {}
        for relation in self._document.relations:
            source, target = marks.get(relation.source), marks.get(relation.target)
            if source is None or target is None:
                self._tally.drop("relation", relation.id, losses.RELATION_ENDS)
            elif relation.slot == CHAIN_NEXT and source.layer in chains:
                yield from self._link(relation, source, target, follows)
            elif relation.slot or source.layer != target.layer:
                yield self._slot(relation, source.layer)
            else:
                yield self._free_relation(relation, source.layer, joined)

    def _link(self, relation: Relation, source: Mark, target: Mark, follows: dict[str, str]) -> Iterable[Relation]:
        end = target.id
        while end in follows:
            end = follows[end]
        if source.id in follows or target.id in self._followed or target.layer != source.layer or end == source.id:
            self._tally.drop("relation", relation.id, CHAINS)
            return
        follows[source.id] = target.id
        self._followed.add(target.id)
        if relation.attributes or relation.label or relation.layer:
            self._tally.drop("attributes of a link", relation.id, CHAINS)
        yield replace(relation, attributes=(), label="", layer="")

    def _slot(self, relation: Relation, layer: str) -> Relation:
        own = relation.slot
        if not own:
            own = relation.layer.removeprefix(CUSTOM) or relation.label or "relation"
            self._tally.change("relation", relation.id, BETWEEN)
        elif relation.layer:
            self._tally.change("relation", relation.id, losses.SLOTS)
        if relation.attributes:
            self._tally.drop("attributes of a slot", relation.id, losses.SLOTS)
        slot = self._feature(layer, own, "slot")
        if (slot, "", ()) == (relation.slot, relation.layer, relation.attributes):
            return relation
        return replace(relation, slot=slot, layer="", attributes=())

    def _free_relation(self, relation: Relation, on: str, joined: dict[str, str]) -> Relation:
        """Return the relation in a relation layer of its own for each layer that it joins."""
        wanted = relation.layer or "Relation"
        while joined.setdefault(self._layer(wanted), on) != on or self._is_span_layer(wanted):
            wanted = f"{wanted}Relation"
        layer = self._layer(wanted)
        label, attributes = self._labelled(layer, relation.id, relation.label, relation.attributes)
        if not relation.layer:
            self._tally.change("relation", relation.id, BETWEEN)
        elif wanted != relation.layer:
            self._tally.change("layer", relation.layer, TYPES)
        return replace(relation, layer=layer, label=label, attributes=attributes)

    def _is_span_layer(self, layer: str) -> bool:
        return layer in self._span_layers

    def _layers(self, marks: list[Mark], relations: list[Relation], by_id: dict[str, Mark]) -> Iterable[Layer]:
        """Yield the declared layers and then those in use, each with the features in use beside the declared ones."""
        used: dict[tuple[str, str], set[str]] = {}
        slots: dict[tuple[str, str], list[Relation]] = {}
        on: dict[str, str] = {}
        chains = {self._layer(layer.name) for layer in self._document.layers if layer.kind == CHAIN_LAYER}
        for mark in marks:
            kind = CHAIN_LAYER if mark.layer in chains else SPAN_LAYER if mark.stretches else DOCUMENT_LAYER
            if mark.layer != TOKEN or self._cas:
                _use(used.setdefault((kind, mark.layer), set()), mark.label, mark.attributes)
        for relation in relations:
            source = by_id[relation.source].layer
            if relation.layer:
                _use(used.setdefault((RELATION_LAYER, relation.layer), set()), relation.label, relation.attributes)
                on[relation.layer] = source
            elif source not in chains:
                slots.setdefault((source, relation.slot), []).append(relation)
        declared = {(layer.kind, self._layer(layer.name)): layer for layer in self._document.layers}
        kinds = (SPAN_LAYER, CHAIN_LAYER, RELATION_LAYER, DOCUMENT_LAYER)
        fresh = sorted(used.keys() - declared.keys(), key=lambda key: (kinds.index(key[0]), type_of(key[1])))
        for kind, name in (*declared, *fresh):
            layer = declared.get((kind, name), Layer(name=name, kind=kind))
            own = used.get((kind, name), set()) | ({CHAIN_LABEL, CHAIN_RELATION} if kind == CHAIN_LAYER else set())
            joins = on.get(name) or (self._layer(layer.on) if layer.on else "")
            yield replace(layer, name=name, on=joins, features=self._all_features(layer, name, own, slots, by_id))

    def _all_features(
        self,
        layer: Layer,
        name: str,
        used: set[str],
        slots: dict[tuple[str, str], list[Relation]],
        marks: dict[str, Mark],
    ) -> tuple[Feature, ...]:
        features = {f.name: replace(f, target=self._target(f.target)) for f in layer.features}
        for feature in sorted(used):
            features.setdefault(feature, Feature(name=feature))
        for (host, slot), fills in sorted(slots.items(), key=lambda pair: pair[0]):
            if host != name:
                continue
            link = f"{type_of(name)}{slot[:1].upper()}{slot[1:]}Link"
            targets = {marks[r.target].layer for r in fills}
            target = next(iter(targets)) if len(targets) == 1 else ANNOTATION
            known = features.get(slot, Feature(name=slot, range=link, target=target))
            if not self._cas and known.range in ("", ARRAY):
                self._tally.change("slot", f"{name}, {slot}", ROLES)
                known = replace(known, range=link)
            elif (known.range == ARRAY or not known.range) and not _bare(fills, several=known.range == ARRAY):
                known = replace(known, range=link)
            features[slot] = known if known.target == target else replace(known, target=ANNOTATION)
        return tuple(features.values())

    def _target(self, target: str) -> str:
        return self._layer(target) if target and target != ANNOTATION else target


def _bare(fills: list[Relation], *, several: bool) -> bool:
    """Tell whether marks fill a slot without a role, one each where not `several` may."""
    return not any(r.label for r in fills) and (several or len({r.source for r in fills}) == len(fills))


def _use(features: set[str], label: str, attributes: Attributes) -> None:
    features.update(name for name, _ in attributes)
    if label:
        features.add(LABEL)
