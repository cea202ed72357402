"""The columns of WebAnno TSV 3: marks, slots, relations and chains out of cells, references followed at the end."""

import re
from dataclasses import dataclass, replace
from itertools import accumulate

from annotator.formats.interchange import webanno_cells as cells
from annotator.formats.interchange.cas_names import ANNOTATION, CHAIN_LABEL, CHAIN_NEXT, LABEL, TOKEN
from annotator.formats.interchange.document import CHAIN_LAYER, RELATION_LAYER, Layer, Mark, Relation, Stretch
from annotator.formats.interchange.units import Claim, UnitMap
from annotator.model.errors import UserError

_REFERENCE = re.compile(r"(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)(?:\[(\d{1,9})(?:_(\d{1,9}))?\])?")


@dataclass(slots=True)
class Row:
    """A line of the file: a token or a part of one, in the units of the file."""

    place: str
    id: str
    start: int
    end: int
    surface: str
    cells: list[str]

    @property
    def claim(self) -> Claim:
        """What the line says of its place."""
        return Claim(self.start, self.end, self.surface, self.place)


def width_of(layer: Layer) -> int:
    """Return the number of columns of a layer."""
    own = sum(2 if feature.target else 1 for feature in layer.features)
    return own + 1 if layer.kind == RELATION_LAYER else max(1, own)


def _target_columns(layer: Layer) -> set[int]:
    """Return which columns of a layer hold what slots lead to: a number there is another mark's."""
    widths = accumulate((2 if feature.target else 1 for feature in layer.features), initial=0)
    return {at + 1 for at, feature in zip(widths, layer.features, strict=False) if feature.target}


class Columns:
    """Makes marks and relations of the cells; references are followed when all rows are read."""

    def __init__(self, layers: list[Layer], units: UnitMap) -> None:
        self._layers, self._units = layers, units
        self._targets = {layer.name: _target_columns(layer) for layer in layers}
        self.marks: dict[str, Mark] = {}
        self.relations: list[Relation] = []
        self._numbered: dict[tuple[str, str], str] = {}
        self._at: dict[str, dict[str, list[str]]] = {}
        self.tokens: dict[str, Stretch] = {}
        """Where tokens and parts of them stand, by their ids."""
        self._later: list[tuple[str, Relation, str, str]] = []
        self._links: dict[tuple[str, int, int], str] = {}

    def read(self, rows: list[Row]) -> None:
        """Read all rows. UserError with the line of a reference that leads nowhere."""
        widths = [(layer, width_of(layer)) for layer in self._layers]
        for row in rows:
            self.tokens[row.id] = self._units.stretch(row.start, row.end)
            if row.cells.count(cells.NULL_COLUMN) == len(row.cells):
                continue
            at = 0
            for layer, width in widths:
                own = row.cells[at : at + width]
                if own.count(cells.NULL_COLUMN) < width:
                    self._layer(row, layer, [cells.split(cell, "|") for cell in own])
                at += width
        self._follow()
        self._chain()

    def _layer(self, row: Row, layer: Layer, columns: list[list[str]]) -> None:
        depth = max(len(column) for column in columns)
        if any(len(column) not in (depth, 1) or (len(column) < depth and column != ["_"]) for column in columns):
            raise UserError(f"{row.place}: the columns of {layer.name} are stacked in different numbers.")
        for level in range(depth):
            own = [column[level] if level < len(column) else cells.NULL_COLUMN for column in columns]
            if layer.kind == RELATION_LAYER:
                self._relation(row, layer, own)
            else:
                self._mark(row, layer, own)

    def _mark(self, row: Row, layer: Layer, own: list[str]) -> None:
        chained = layer.kind == CHAIN_LAYER
        number = link = ""
        targets = self._targets[layer.name]
        for piece in (piece for at, piece in enumerate(own) if at not in targets):
            link = link or (cells.linked(piece)[1] if chained else "")
            number = number or ("" if chained else cells.numbered(piece)[1])
        key = link or number
        here = self.tokens[row.id]
        if key and (known := self._numbered.get((layer.name, key))):
            mark = self.marks[known]
            self._extend(row, mark, here)
        else:
            id_ = number or f"{row.id}/{len(self.marks)}"
            if id_ in self.marks:
                raise UserError(f"{row.place}: the number [{number}] is of two layers.")
            label, attributes = self._values(layer, own)
            mark = Mark(id=id_, layer=layer.name, label=label, stretches=(here,), attributes=attributes)
            self.marks[id_] = mark
            if key:
                self._numbered[layer.name, key] = id_
            if chained and link:
                chain, place = link.split("-")
                self._links[layer.name, int(chain), int(place)] = id_
            self._slots(row, layer, id_, own)
        self._at.setdefault(row.id, {}).setdefault(layer.name, []).append(mark.id)

    def _extend(self, row: Row, mark: Mark, here: Stretch) -> None:
        hull = Stretch(mark.stretches[0].start, max(here.end, mark.stretches[0].end))
        if here.start < mark.stretches[0].start:
            raise UserError(f"{row.place}: the mark [{mark.id}] goes on before it begins.")
        self.marks[mark.id] = replace(mark, stretches=(hull,))

    def _values(self, layer: Layer, own: list[str]) -> tuple[str, tuple[tuple[str, str], ...]]:
        label_name = CHAIN_LABEL if layer.kind == CHAIN_LAYER else LABEL
        label, attributes, at = "", [], 0
        for feature in layer.features:
            if feature.target:
                at += 2
                continue
            piece = cells.numbered(cells.linked(own[at])[0])[0]
            at += 1
            if piece not in (cells.NULL_VALUE, cells.NULL_COLUMN):
                value = cells.unescape(piece)
                if feature.name == label_name and value:
                    label = value
                else:
                    attributes.append((feature.name, value))
        return label, tuple(attributes)

    def _slots(self, row: Row, layer: Layer, host: str, own: list[str]) -> None:
        at = 0
        for feature in layer.features:
            if feature.target and own[at + 1] not in (cells.NULL_VALUE, cells.NULL_COLUMN):
                roles = cells.split(cells.numbered(own[at])[0], ";")
                targets = own[at + 1].split(";")
                if len(roles) != len(targets):
                    raise UserError(f"{row.place}: there are {len(roles)} roles for {len(targets)} marks.")
                for role, target in zip(roles, targets, strict=True):
                    label = "" if role == cells.NULL_VALUE else cells.unescape(role)
                    relation = Relation(id="", source=host, target="", slot=feature.name, label=label)
                    self._later.append((row.place, relation, target, feature.target))
            at += 2 if feature.target else 1

    def _relation(self, row: Row, layer: Layer, own: list[str]) -> None:
        label, attributes = self._values(layer, own)
        relation = Relation(id="", source="", target=row.id, layer=layer.name, label=label, attributes=attributes)
        self._later.append((row.place, relation, own[-1], layer.on))

    def _follow(self) -> None:
        for place, relation, reference, layer in self._later:
            found = _REFERENCE.fullmatch(reference)
            if found is None or found[1] not in self.tokens:
                raise UserError(f'{place}: "{reference[:40]}" leads nowhere.')
            there = self._find(place, found[1], found[2] or "", layer)
            id_ = f"r{len(self.relations) + 1}"
            while id_ in self.marks:
                id_ = f"r{id_}"
            if relation.slot:
                self.relations.append(replace(relation, id=id_, target=there))
            else:
                target = self._find(place, relation.target, found[3] or "", layer)
                self.relations.append(replace(relation, id=id_, source=there, target=target))

    def _find(self, place: str, unit: str, wanted: str, layer: str) -> str:
        """Return the id of the mark in a unit, by its number where it has one, else the one of that layer."""
        if wanted.strip("0"):
            listed = [id_ for id_ in (wanted,) if id_ in self.marks]
        elif layer == TOKEN:
            return self._token(unit)
        else:
            here = self._at.get(unit, {})
            listed = here.get(layer, []) if layer != ANNOTATION else [id_ for ids in here.values() for id_ in ids]
        if len(listed) != 1:
            raise UserError(f"{place}: what stands at {unit} is not one mark of the layer {layer}.")
        return listed[0]

    def _token(self, unit: str) -> str:
        id_ = f"token {unit}"
        if id_ not in self.marks:
            self.marks[id_] = Mark(id=id_, layer=TOKEN, stretches=(self.tokens[unit],))
        return id_

    def _chain(self) -> None:
        for (layer, chain, place), source in self._links.items():
            target = self._links.get((layer, chain, place + 1))
            if target is not None:
                self.relations.append(Relation(id=f"{source} next", source=source, target=target, slot=CHAIN_NEXT))
