"""Where marks stand in WebAnno TSV: units (tokens and parts of tokens), their ids, and which marks have a number."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotator.formats.interchange.cas_names import ANNOTATION, CHAIN_NEXT, TOKEN, type_of
from annotator.formats.interchange.document import CHAIN_LAYER, RELATION_LAYER, Document, Mark, Relation, Stretch
from annotator.formats.interchange.tokens import TokenPlaces, grouped


@dataclass(slots=True)
class Placed:
    """A unit of the file: its id ("1-2", "1-2.1"), where it stands, and what stands there, by layer."""

    id: str
    stretch: Stretch
    here: dict[str, list[Mark | Relation]] = field(default_factory=dict)
    parts: dict[Stretch, "Placed"] = field(default_factory=dict)


class Layout:
    """The units of one fitted document."""

    def __init__(self, document: Document) -> None:
        self._places = TokenPlaces(document.tokens)
        self.sentences = list(_units(document))
        self._units = [unit for group in self.sentences for unit in group]
        self._first: dict[str, Placed] = {}
        self._several: set[str] = set()
        marks = {mark.id: mark for mark in document.marks}
        # INCEpTION numbers parts of tokens in the order of types, then of the text.
        for layer in sorted(document.layers, key=lambda one: type_of(one.name)):
            if layer.kind == RELATION_LAYER:
                self._place_relations(document, layer.name, marks)
            else:
                self._place_marks([m for m in document.marks if m.layer == layer.name])
        self.numbers = self._numbered(document)
        self.chains = dict(_chains(document))

    def unit_of(self, mark: Mark) -> Placed:
        """Return the first unit of a mark."""
        if mark.id not in self._first:
            self._first[mark.id] = next(self._units_of(mark))
        return self._first[mark.id]

    def _place_marks(self, marks: list[Mark]) -> None:
        for mark in sorted(marks, key=in_order):
            units = list(self._units_of(mark))
            self._first[mark.id] = units[0]
            if len(units) > 1:
                self._several.add(mark.id)
            for unit in units:
                unit.here.setdefault(mark.layer, []).append(mark)

    def _place_relations(self, document: Document, layer: str, marks: dict[str, Mark]) -> None:
        found = [r for r in document.relations if r.layer == layer and not r.slot]
        for relation in sorted(found, key=lambda r: in_order(marks[r.target])):
            self.unit_of(marks[relation.target]).here.setdefault(layer, []).append(relation)

    def _units_of(self, mark: Mark) -> Iterator[Placed]:
        stretch = mark.stretches[0]
        for number in self._places.covered(stretch):
            token = self._units[number]
            start, end = max(stretch.start, token.stretch.start), min(stretch.end, token.stretch.end)
            if (piece := Stretch(start, end)) == token.stretch:
                yield token
            else:
                yield token.parts.setdefault(piece, Placed(f"{token.id}.{len(token.parts) + 1}", piece))

    def _numbered(self, document: Document) -> dict[str, int]:
        """Return the number of each mark that has several units, shares one with its like, or is meant by any slot."""
        need = set(self._several)
        for unit in self._all():
            for those in unit.here.values():
                marks = [one for one in those if isinstance(one, Mark)]
                if len(marks) > 1:
                    need.update(mark.id for mark in marks)
        open_slots = {
            (layer.name, f.name) for layer in document.layers for f in layer.features if f.target == ANNOTATION
        }
        layers = {mark.id: mark.layer for mark in document.marks}
        need.update(r.target for r in document.relations if (layers[r.source], r.slot) in open_slots)
        chained = {layer.name for layer in document.layers if layer.kind == CHAIN_LAYER}
        ordered = sorted((m for m in document.marks if m.id in need and m.layer not in chained | {TOKEN}), key=in_order)
        own = [int(m.id) for m in ordered if m.id.isascii() and m.id.isdecimal() and m.id == str(int(m.id)) != "0"]
        if len(own) == len(ordered):  # numbers that were read are kept
            return dict(zip((m.id for m in ordered), own, strict=True))
        return {mark.id: number for number, mark in enumerate(ordered, 1)}

    def _all(self) -> Iterator[Placed]:
        for unit in self._units:
            yield unit
            yield from unit.parts.values()


def _units(document: Document) -> Iterator[list[Placed]]:
    for number, group in enumerate(grouped(document.tokens, document.sentences), 1):
        yield [Placed(f"{number}-{k}", token) for k, token in enumerate(group, 1)]


def in_order(mark: Mark) -> tuple[int, int, int]:
    """Return the key of UIMA's order: earlier first, longer first; what has a number after its like by that number."""
    stretch = mark.stretches[0]
    own = int(mark.id) if mark.id.isascii() and mark.id.isdecimal() and len(mark.id) < 10 else 0
    return stretch.start, -stretch.end, own


def _chains(document: Document) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the chain and the place in it of each member."""
    following = {r.source: r.target for r in document.relations if r.slot == CHAIN_NEXT}
    preceded = Counter(following.values())
    chain = 0
    for layer in (one.name for one in document.layers if one.kind == CHAIN_LAYER):
        members = {mark.id for mark in document.marks if mark.layer == layer}
        for mark in sorted((m for m in document.marks if m.layer == layer and not preceded[m.id]), key=in_order):
            chain, place, link = chain + 1, 1, mark.id
            while link in members:
                yield link, (chain, place)
                place, link = place + 1, following.get(link, "")
