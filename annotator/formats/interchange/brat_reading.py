"""Reading brat standoff: text-bound marks, events, relations, equivalences, attributes, references and notes."""

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from pathlib import PurePosixPath

from annotator.formats.interchange import brat_names
from annotator.formats.interchange.document import NAME, Attributes, Mark, Note, Relation, Scalar
from annotator.formats.interchange.format_model import Files, Imported, count
from annotator.formats.interchange.guarded import decode_text, make_document
from annotator.formats.interchange.naming import EVENT, RELATION
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.units import (
    CODE_POINTS,
    Claim,
    OffsetError,
    Unit,
    UnitMap,
    check_claims,
    recognise_unit,
)
from annotator.model.errors import UserError

ANNOTATOR, REFERENCE, EQUAL = "AnnotatorNotes", "Reference", "equivalence"

_UNKNOWN = re.compile(r"[A-Z]\d+\t\S")
_BOUND = re.compile(r"(T\S+)\t(\S+) (\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*)\t(.*)", re.DOTALL)
_EVENT = re.compile(r"(E\S+)\t(\S+):(T\S+)((?: \S+:\S+)*)\s*")
_RELATION = re.compile(r"(R\S+)\t(\S+) (\S+):(\S+) (\S+):(\S+)\s*")
_EQUAL = re.compile(r"\*\t(\S+)((?: \S+){2,})\s*")
_ATTRIBUTE = re.compile(r"[AM]\S+\t(\S+) (\S+)(?: (\S.*?))?\s*")
_REFERENCE = re.compile(r"N\S*\tReference (\S+) (\S+:\S+(?:\t.*)?)")
_NOTE = re.compile(r"#\S*\t(\S+) (\S+)(?:\t(.*))?", re.DOTALL)


def read(files: Files, unit: Unit | None) -> Iterator[Imported]:
    """Yield the document of each .ann that has its .txt. UserError with the line of what is wrong."""
    for name, data in files.items():
        path = PurePosixPath(name)
        if path.suffix != ".ann":
            continue
        text = files.get(str(path.with_suffix(".txt")))
        if text is None:
            raise UserError(f"{name}: the text {path.stem}.txt is not beside it.")
        yield _read_one(path, text, decode_text(data, name), unit)


def _read_one(path: PurePosixPath, text: bytes, content: str, unit: Unit | None) -> Imported:
    """Return the document. A byte order mark is no letter here; brat counts it as one, so that is tried next."""
    letters = decode_text(text, f"{path.stem}.txt")
    try:
        return _Reading(path, letters, unit).read(content)
    except UserError:
        if text.startswith(codecs.BOM_UTF8):
            with suppress(UserError):
                return _Reading(path, f"\ufeff{letters}", unit).read(content)
        raise


class _Reading:
    """One document: its lines by kind, then marks and what leads to them."""

    def __init__(self, path: PurePosixPath, text: str, unit: Unit | None) -> None:
        self._path, self._text, self._unit = path, text, unit
        self._tally = Tally()
        self._bound: dict[str, tuple[str, tuple[tuple[int, int], ...], Claim]] = {}
        self._events: dict[str, tuple[int, str, str, list[str]]] = {}
        self._attributes: dict[str, list[tuple[str, Scalar]]] = {}
        self._places: dict[str, int] = {}
        self._notes: list[Note] = []
        self._relations: list[Relation] = []

    def read(self, content: str) -> Imported:
        for number, line in enumerate(content.replace("\r\n", "\n").split("\n"), 1):
            if line.strip():
                self._line(number, line)
        units = self._units()
        marks = [*self._marks(units), *self._event_marks(units)]
        self._check_targets({mark.id for mark in marks})
        document = make_document(
            self._path.name,
            text=self._text,
            name=self._path.stem,
            coder=self._path.parent.name,
            marks=tuple(marks),
            relations=tuple(self._with_attributes(r) for r in self._relations),
            notes=tuple(self._notes),
        )
        return count(document, self._tally)

    def _at(self, number: int) -> str:
        return f"{self._path}, line {number}"

    def _line(self, number: int, line: str) -> None:
        kinds = {"T": self._text_bound, "E": self._event, "R": self._relation, "*": self._equal}
        kinds |= {"A": self._attribute, "M": self._attribute, "N": self._reference, "#": self._note}
        kind = kinds.get(line[0])
        if kind is None and _UNKNOWN.match(line):
            self._tally.drop("line", f"line {number}", f'A line that begins with "{line[:1]}" is none of brat\'s.')
        elif kind is None or not kind(number, line):
            raise UserError(f'{self._at(number)}: "{line[:60]}" is not written as brat does.')

    def _new(self, id_: str, number: int) -> str:
        if id_ in self._places:
            raise UserError(f"{self._at(number)}: {id_} stands in line {self._places[id_]} already.")
        self._places[id_] = number
        return id_

    def _text_bound(self, number: int, line: str) -> bool:
        found = _BOUND.fullmatch(line)
        if found is None:
            return False
        places = [tuple(map(int, place.split())) for place in found[3].split(";")]
        pairs = tuple((start, end) for start, end in places)
        claim = Claim(*pairs[0], surface=found[4], place=self._at(number), more=pairs[1:])
        self._bound[self._new(found[1], number)] = (found[2], pairs, claim)
        return True

    def _event(self, number: int, line: str) -> bool:
        found = _EVENT.fullmatch(line)
        if found is not None:
            self._events[self._new(found[1], number)] = (number, found[2], found[3], found[4].split())
        return found is not None

    def _relation(self, number: int, line: str) -> bool:
        found = _RELATION.fullmatch(line)
        if found is None:
            return False
        id_ = self._new(found[1], number)
        layer, label = brat_names.layer_and_label(found[2], RELATION)
        roles = f"{found[3]} {found[5]}"
        if roles != "Arg1 Arg2":
            self._attributes.setdefault(id_, []).append(("roles", roles))
        self._relations.append(Relation(id=id_, source=found[4], target=found[6], layer=layer, label=label))
        return True

    def _equal(self, number: int, line: str) -> bool:
        found = _EQUAL.fullmatch(line)
        if found is None:
            return False
        members, label = found[2].split(), brat_names.words(found[1])
        for at, (first, second) in enumerate(pairwise(members)):
            id_ = self._new(f"* {number} {at}", number)
            self._relations.append(Relation(id=id_, source=first, target=second, layer=EQUAL, label=label))
        return True

    def _attribute(self, number: int, line: str) -> bool:
        found = _ATTRIBUTE.fullmatch(line)
        if found is None:
            return False
        self._new(line.split("\t")[0], number)
        value = True if found[3] is None else brat_names.words(found[3])
        self._attributes.setdefault(found[2], []).append((brat_names.words(found[1]), value))
        self._places.setdefault(f"of {found[2]}", number)
        return True

    def _reference(self, number: int, line: str) -> bool:
        found = _REFERENCE.fullmatch(line)
        if found is not None:
            self._places.setdefault(f"of {found[1]}", number)
            self._notes.append(Note(target=found[1], kind=REFERENCE, text=found[2]))
        return found is not None

    def _note(self, number: int, line: str) -> bool:
        found = _NOTE.fullmatch(line)
        if found is not None:
            self._places.setdefault(f"of {found[2]}", number)
            kind = "" if found[1] == ANNOTATOR else brat_names.words(found[1])
            self._notes.append(Note(target=found[2], kind=kind, text=found[3] or ""))
        return found is not None

    def _units(self) -> UnitMap:
        claims = [claim for _, _, claim in self._bound.values()]
        if self._unit is not None:
            check_claims(self._text, claims, self._unit)
            return UnitMap(self._text, self._unit)
        unit = recognise_unit(self._text, claims)
        if unit != CODE_POINTS:
            self._tally.change("offsets", self._path.name, f"They are {unit} here; brat counts code points.")
        return UnitMap(self._text, unit)

    def _marks(self, units: UnitMap) -> Iterator[Mark]:
        triggers = {trigger for _, _, trigger, _ in self._events.values()}
        meant = {r.source for r in self._relations} | {r.target for r in self._relations} | self._attributes.keys()
        meant |= {n.target for n in self._notes} | {a.rpartition(":")[2] for e in self._events.values() for a in e[3]}
        for id_, (type_, _, _) in self._bound.items():
            if id_ in triggers and id_ not in meant:
                continue
            if id_ in triggers:
                self._tally.change("trigger", id_, "More is said of it than that it is a trigger: it is a mark too.")
            layer, label = brat_names.layer_and_label(type_, NAME)
            yield self._mark(id_, id_, layer, label, units)

    def _mark(self, id_: str, place: str, layer: str, label: str, units: UnitMap) -> Mark:
        _, places, claim = self._bound[place]
        try:
            stretches = tuple(units.stretch(start, end) for start, end in places)
        except OffsetError as error:
            raise UserError(f"{claim.place}: {error}") from None
        attributes: Attributes = tuple(self._attributes.get(id_, ()))
        return Mark(id=id_, layer=layer, label=label, stretches=stretches, attributes=attributes)

    def _event_marks(self, units: UnitMap) -> Iterator[Mark]:
        for id_, (number, type_, trigger, arguments) in self._events.items():
            if trigger not in self._bound:
                raise UserError(f"{self._at(number)}: the trigger {trigger} is not there.")
            layer, label = brat_names.layer_and_label(type_, EVENT)
            for at, argument in enumerate(arguments):
                role, _, target = argument.rpartition(":")
                slot, own = brat_names.parted(role)
                argument_id = self._new(f"{id_} {at}", number)
                self._relations.append(
                    Relation(id=argument_id, source=id_, target=target, slot=slot or role, label=own)
                )
            yield self._mark(id_, trigger, layer, label, units)

    def _with_attributes(self, relation: Relation) -> Relation:
        return replace(relation, attributes=tuple(self._attributes.get(relation.id, ())))

    def _check_targets(self, marks: set[str]) -> None:
        for relation in self._relations:
            for end in (relation.source, relation.target):
                if end not in marks:
                    raise UserError(f"{self._at(self._places[relation.id])}: {end} is not there.")
        known = marks | {relation.id for relation in self._relations}
        for target in self._attributes:
            if target not in known:
                place = self._at(self._places[f"of {target}"])
                raise UserError(f"{place}: the attribute is about {target}, which is not there.")
        kept = [note for note in self._notes if note.target in known]
        for note in self._notes:
            if note.target not in known:
                place = f"line {self._places[f'of {note.target}']}"
                self._tally.drop("note", place, f"It is about {note.target}, which is not there.")
        self._notes = kept
