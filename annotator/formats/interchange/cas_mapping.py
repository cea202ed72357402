"""From feature structures to a neutral document: what is a mark, a slot, a relation, a chain, and what is none."""

from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter

from annotator.formats.interchange.cas_names import (
    CHAIN_LABEL,
    CHAIN_NEXT,
    DOCUMENT_DATA,
    LABEL,
    SENTENCE,
    TOKEN,
    layer_of,
)
from annotator.formats.interchange.cas_structures import (
    ANNOTATION,
    ARRAY,
    Cas,
    FeatureType,
    Ref,
    Structure,
    TypeSystem,
    Value,
)
from annotator.formats.interchange.cas_types import DATA_FIELD
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
    Scalar,
    Stretch,
)
from annotator.formats.interchange.guarded import make_document
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.units import OffsetError, UnitMap
from annotator.model.errors import UserError

OF_CAS = "cas:"
"""Before the names of metadata that are features of DocumentMetaData there."""
_ENDS = ("Governor", "Dependent")


def to_document(
    cas: Cas, types: TypeSystem | None, place: str, units: UnitMap, tally: Tally, *, name: str, coder: str
) -> Document:
    """Return the document. UserError with the id of the structure that is wrong."""
    return _Mapping(cas, types, place, units, tally).document(name, coder)


class _Mapping:
    """One text: which structures are links, heads and relations, and what they become."""

    def __init__(self, cas: Cas, types: TypeSystem | None, place: str, units: UnitMap, tally: Tally) -> None:
        self._cas, self._types, self._place, self._units, self._tally = cas, types, place, units, tally
        self._links = {one.id for one in cas.structures.values() if _is_link(one)}
        self._chain_types = {
            cas.structures[first.id].type
            for one in cas.structures.values()
            if _is_head(one) and isinstance(first := one.values["first"], Ref) and first.id in cas.structures
        }
        self._marks: list[Mark] = []
        self._held: set[int] = set()
        self._relations: list[Relation] = []
        self._layers: dict[str, dict[str, Feature]] = {}
        self._kinds: dict[str, tuple[str, str]] = {}
        self._metadata: list[tuple[str, Scalar]] = []
        self._tokens: list[Stretch] = []
        self._sentences: list[Stretch] = []

    def document(self, name: str, coder: str) -> Document:
        for one in self._cas.structures.values():
            self._structure(one, name)
        return make_document(
            self._place,
            text=self._cas.text,
            name=name,
            coder=coder,
            marks=tuple(self._marks),
            relations=tuple(self._relations),
            layers=tuple(self._all_layers()),
            tokens=self._in_order("tokens", self._tokens),
            sentences=self._in_order("sentences", self._sentences),
            metadata=tuple(self._metadata),
        )

    def _structure(self, one: Structure, name: str) -> None:
        if one.type == DOCUMENT_DATA:
            given = {k: v for k, v in one.values.items() if k not in ("begin", "end")}
            given = {k: v for k, v in given.items() if not (k == "documentTitle" and v == name)}
            self._metadata += [(f"{OF_CAS}{key}", value) for key, value in given.items() if _is_scalar(value)]  # type: ignore[misc]
        elif one.type == DATA_FIELD and isinstance(one.values.get("key"), str):
            self._metadata.append((str(one.values["key"]), str(one.values.get("value", ""))))
        elif one.type in (TOKEN, SENTENCE) and one.is_annotation:
            (self._tokens if one.type == TOKEN else self._sentences).append(self._stretch(one))
            more = len(one.values) > 3 or (len(one.values) == 3 and "order" not in one.values)
            if more or one.values.get("order", 0) not in (0, "0"):
                self._mark(one)
        elif one.id in self._links or _is_head(one) or one.type.endswith("[]") or one.type == ARRAY:
            return
        elif all(isinstance(one.values.get(end), Ref) for end in _ENDS):
            self._relation(one)
        else:
            self._mark(one)

    def _stretch(self, one: Structure) -> Stretch:
        begin, end = one.values["begin"], one.values["end"]
        try:
            if type(begin) is int and type(end) is int:
                return self._units.stretch(begin, end)
            return self._units.stretch(int(str(one.values["begin"])), int(str(one.values["end"])))
        except (OffsetError, ValueError) as error:
            raise UserError(f"{self._place}: the structure {one.id}: {error}") from None

    def _mark(self, one: Structure) -> None:
        stretches = (self._stretch(one),) if one.is_annotation else ()
        chained = one.type in self._chain_types
        layer = layer_of(one.type)
        self._kinds[layer] = (CHAIN_LAYER if chained else SPAN_LAYER if stretches else DOCUMENT_LAYER, "")
        label, attributes = self._plain_values(one, layer, CHAIN_LABEL if chained else LABEL)
        mark = Mark(id=str(one.id), layer=layer, label=label, stretches=stretches, attributes=attributes)
        self._marks.append(mark)
        for name, value in one.values.items():
            if isinstance(value, Ref) and chained and name == CHAIN_NEXT:
                self._lead(one, name, value.id, "")
            elif isinstance(value, Ref):
                self._slot(one, layer, name, [value], single=True)
            elif isinstance(value, list) and value:
                self._slot(one, layer, name, [v for v in value if isinstance(v, Ref)], single=False)
                if any(not isinstance(v, Ref) for v in value):
                    self._tally.drop("attribute", f"{one.id}, {name}", "Lists of words are not kept.")

    def _plain_values(self, one: Structure, layer: str, label_name: str) -> tuple[str, Attributes]:
        label, attributes = "", []
        features = self._layers.setdefault(layer, {})
        declared = self._types.features_of(one.type) if self._types is not None else {}
        for name, value in one.values.items():
            if name in ("begin", "end") or isinstance(value, (Ref, list)):
                continue
            features.setdefault(name, Feature(name=name, range=declared.get(name, FeatureType("")).range))
            if name == label_name and isinstance(value, str) and value:
                label = value
            else:
                attributes.append((name, value))
        return label, tuple(attributes)

    def _slot(self, one: Structure, layer: str, name: str, refs: list[Ref], *, single: bool) -> None:
        declared = self._types.features_of(one.type).get(name) if self._types is not None else None
        links = [self._cas.structures[ref.id] for ref in refs if ref.id in self._links]
        if not links:
            range_ = "" if single else ARRAY
            target = declared.range if declared is not None and single else ANNOTATION
            self._layers[layer].setdefault(name, Feature(name=name, range=range_, target=layer_of(target)))
            for ref in refs:
                self._lead(one, name, ref.id, "")
            return
        targets = {self._type_at(link.values["target"]) for link in links}
        target = next(iter(targets)) if len(targets) == 1 else ANNOTATION
        if self._types is not None and "target" in (of_link := self._types.features_of(links[0].type)):
            target = of_link["target"].range
        self._layers[layer].setdefault(name, Feature(name=name, range=links[0].type, target=layer_of(target)))
        for link in links:
            to, role = link.values["target"], link.values.get("role", "")
            if isinstance(to, Ref):
                self._lead(one, name, to.id, str(role))

    def _type_at(self, value: Value) -> str:
        there = self._cas.structures.get(value.id) if isinstance(value, Ref) else None
        return there.type if there is not None else ANNOTATION

    def _lead(self, one: Structure, slot: str, target: int, label: str) -> None:
        if target not in self._cas.structures:
            raise UserError(f'{self._place}: "{slot}" of the structure {one.id} leads to {target}, which is not there.')
        self._relations.append(
            Relation(
                id=f"{one.id} {len(self._relations)}", source=str(one.id), target=str(target), slot=slot, label=label
            )
        )
        self._hold(target)

    def _hold(self, target: int) -> None:
        """Make a mark of a token or sentence that something leads to."""
        there = self._cas.structures[target]
        bare = not there.values.keys() - {"begin", "end", "order"}
        if there.type in (TOKEN, SENTENCE) and bare and target not in self._held:
            self._held.add(target)
            self._kinds.setdefault(there.type, (SPAN_LAYER, ""))
            self._layers.setdefault(there.type, {})
            self._marks.append(Mark(id=str(target), layer=there.type, stretches=(self._stretch(there),)))

    def _relation(self, one: Structure) -> None:
        ends = [value.id for end in _ENDS if isinstance(value := one.values[end], Ref)]
        for end in ends:
            if end not in self._cas.structures:
                raise UserError(f"{self._place}: the relation {one.id} leads to {end}, which is not there.")
            self._hold(end)
        layer = layer_of(one.type)
        label, attributes = self._plain_values(one, layer, LABEL)
        if layer not in self._kinds:
            self._kinds[layer] = (RELATION_LAYER, layer_of(self._cas.structures[ends[0]].type))
        if any(isinstance(v, (Ref, list)) for name, v in one.values.items() if name not in _ENDS):
            self._tally.drop("slot of a relation", str(one.id), "Relations have no slots here.")
        source, target = map(str, ends)
        self._relations.append(
            Relation(id=str(one.id), layer=layer, label=label, source=source, target=target, attributes=attributes)
        )

    def _all_layers(self) -> Iterator[Layer]:
        for name, (kind, on) in self._kinds.items():
            yield Layer(name=name, kind=kind, features=tuple(self._layers.get(name, {}).values()), on=on)

    def _in_order(self, what: str, stretches: list[Stretch]) -> tuple[Stretch, ...]:
        if all(a.start < b.start and a.end <= b.start for a, b in pairwise(stretches)):
            return tuple(stretches)
        ordered: list[Stretch] = []
        for stretch in sorted(set(stretches), key=attrgetter("start", "end")):
            if ordered and stretch.start < ordered[-1].end:
                self._tally.drop(what, f"{stretch.start}-{stretch.end}", "It overlaps the one before it.")
            else:
                ordered.append(stretch)
        return tuple(ordered)


def _is_link(one: Structure) -> bool:
    return (
        isinstance(one.values.get("target"), Ref) and not one.is_annotation and one.values.keys() <= {"target", "role"}
    )


def _is_head(one: Structure) -> bool:
    return isinstance(one.values.get("first"), Ref) and not one.is_annotation and one.values.keys() == {"first"}


def _is_scalar(value: Value) -> bool:
    return isinstance(value, (str, int, float, bool))
