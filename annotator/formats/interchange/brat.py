"""brat standoff: NAME.txt with the text, NAME.ann with a line for each statement, offsets in code points."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import PurePosixPath

from annotator.formats.about import About
from annotator.formats.export_model import Chunk
from annotator.formats.interchange import brat_names, losses
from annotator.formats.interchange.brat_conf import Configuration, configuration_of, write_configuration
from annotator.formats.interchange.brat_reading import ANNOTATOR, EQUAL, REFERENCE, read
from annotator.formats.interchange.document import QUOTE, Attributes, Document, Mark, Note, Relation, Scalar, Stretch
from annotator.formats.interchange.format_model import FOLDER, InterchangeReader, InterchangeWriter
from annotator.formats.interchange.guarded import encode_text
from annotator.formats.interchange.naming import EVENT, RELATION, fit_label, fit_names, refuse_same_files
from annotator.formats.interchange.reporting import Tally

_REFERENCE_TEXT = re.compile(r"[^\s:]+:\S+(?:\t[^\t\n\r]*)?")
_ROLES_TEXT = re.compile(r"[A-Za-z0-9_-]+ [A-Za-z0-9_-]+")
ROLES = "roles"
"""The attribute of a relation that names its two arguments where they are not Arg1 and Arg2."""


_SAME = losses.OfOthers("What is said to be the same is one group, without direction and attributes.")
_ROLES_LOST = losses.OfOthers("Names of the two ends of a relation that are no words of ASCII letters are left out.")
_NOTES_LOST = "Notes on the whole article, and on what is left out, are left out."
_NOTES_CHANGED = (
    "Line ends and tabs in notes become blanks; a reference without a source and an id becomes a plain note."
)


def fit(document: Document, tally: Tally) -> Document:
    """Return what brat holds: marks with letters, events with arguments, relations between them, attributes, notes."""
    document = fit_names(document, tally)
    hosts = set(document.slots_of())
    marks = [kept for mark in document.marks if (kept := _fit_mark(mark, hosts, tally))]
    ids = {mark.id for mark in marks}
    relations = [joined for r in document.relations if (joined := _fit_relation(r, ids, tally))]
    ids |= {relation.id for relation in relations if not relation.slot and relation.layer != EQUAL}
    for name, _ in document.metadata:
        tally.drop("metadata", name, losses.METADATA)
    if document.layers or document.tokens or document.sentences:
        tally.drop("layers, tokens and sentences", document.name, losses.DECLARED)
    fitted = replace(
        document,
        marks=tuple(marks),
        relations=tuple(relations),
        notes=tuple(note for n in document.notes if (note := _fit_note(n, ids, tally))),
        metadata=(),
        layers=(),
        tokens=(),
        sentences=(),
    )
    return replace(fitted, relations=tuple(_fit_equals(fitted, tally)))


def is_event(mark: Mark, hosts: Iterable[str]) -> bool:
    """Tell whether a mark is an event there: quotes are, and all that have arguments."""
    return mark.layer in (QUOTE, EVENT) or mark.id in hosts


def _fit_mark(mark: Mark, hosts: set[str], tally: Tally) -> Mark | None:
    stretches = tuple(s for s in mark.stretches if s.start < s.end)
    if not stretches:
        tally.drop("mark", mark.id, losses.EMPTY if mark.stretches else losses.WHOLE)
        return None
    if stretches != mark.stretches:
        tally.drop("stretch", mark.id, losses.EMPTY)
    default = EVENT if is_event(mark, hosts) else "name"
    layer, label = fit_label(mark.layer, mark.label, mark.id, tally, default)
    return replace(
        mark, layer=layer, label=label, stretches=stretches, attributes=_fit_attributes(mark.attributes, mark.id, tally)
    )


def _fit_attributes(attributes: Attributes, place: str, tally: Tally) -> Attributes:
    for name, value in attributes:
        if value is not True and not isinstance(value, str):
            tally.change("attribute", f"{place}, {name}", losses.WORDS)
    return tuple((name, _plain(value)) for name, value in attributes)


def _plain(value: Scalar) -> Scalar:
    if value is True or isinstance(value, str):
        return value
    return "false" if value is False else str(value)


def _fit_relation(relation: Relation, ids: set[str], tally: Tally) -> Relation | None:
    if relation.source not in ids or relation.target not in ids:
        tally.drop("relation", relation.id, losses.RELATION_ENDS)
        return None
    if relation.slot:
        if relation.attributes or relation.layer:
            tally.drop("attributes of an argument", relation.id, losses.SLOTS)
        return replace(relation, attributes=(), layer="")
    if relation.layer == EQUAL:
        if relation.attributes:
            tally.drop("attributes of a relation", relation.id, _SAME)
        return replace(relation, attributes=())
    layer, label = fit_label(relation.layer, relation.label, relation.id, tally, RELATION)
    roles = [a for a in relation.attributes if a[0] == ROLES]
    if any(not _ROLES_TEXT.fullmatch(str(value)) or value == "Arg1 Arg2" for _, value in roles) or len(roles) > 1:
        tally.drop("attribute", f"{relation.id}, {ROLES}", _ROLES_LOST)
        relation = replace(relation, attributes=tuple(a for a in relation.attributes if a[0] != ROLES))
    return replace(
        relation, layer=layer, label=label, attributes=_fit_attributes(relation.attributes, relation.id, tally)
    )


def _fit_note(note: Note, ids: set[str], tally: Tally) -> Note | None:
    if note.target not in ids:
        tally.drop("note", note.target, _NOTES_LOST)
        return None
    kind = "" if note.kind == ANNOTATOR else note.kind
    if kind == REFERENCE and _REFERENCE_TEXT.fullmatch(note.text):
        return note
    kind = "" if kind == REFERENCE else kind
    text = re.sub(r"[\t\n\r]", " ", note.text)
    if (kind, text) != (note.kind, note.text):
        tally.change("note", note.target, _NOTES_CHANGED)
    return replace(note, kind=kind, text=text)


def _fit_equals(document: Document, tally: Tally) -> Iterator[Relation]:
    """Yield the relations, with those that say that marks are the same as one row through each group of them."""
    places = {mark.id: number for number, mark in enumerate(sorted(document.marks, key=lambda m: m.stretches))}
    same: dict[str, list[Relation]] = {}
    for relation in document.relations:
        if relation.layer == EQUAL and not relation.slot:
            same.setdefault(relation.label, []).append(relation)
        else:
            yield relation
    for label, relations in same.items():
        rows = [(r, pair) for r, pair in zip(relations, _rows(relations, places), strict=False)]
        if [(r.source, r.target) for r in relations] != [pair for _, pair in rows]:
            tally.change("relation", label, _SAME)
        for relation, (source, target) in rows:
            yield replace(relation, source=source, target=target)


def _rows(relations: list[Relation], places: dict[str, int]) -> Iterator[tuple[str, str]]:
    for group in groups(relations):
        row = sorted(group, key=places.__getitem__)
        yield from pairwise(row)


def groups(relations: Iterable[Relation]) -> list[list[str]]:
    """Return the groups that relations join, each in the order in which its members come."""
    found: list[list[str]] = []
    for relation in relations:
        touched = [g for g in found if relation.source in g or relation.target in g]
        joined = [id_ for group in touched for id_ in group]
        joined += [id_ for id_ in dict.fromkeys((relation.source, relation.target)) if id_ not in joined]
        found = [g for g in found if g not in touched] + [joined]
    return [group for group in found if len(group) > 1]


def write(documents: Iterable[Document]) -> Iterator[Chunk]:
    """Yield "CODER/NAME.txt" and ".ann" of each document, and a configuration with all types for each coder."""
    seen: set[str] = set()
    types: dict[str, Configuration] = {}
    for document in documents:
        folder = f"{document.coder}/" if document.coder else ""
        file = f"{folder}{document.name}"
        refuse_same_files((f"{file}.ann",), seen)
        lines = list(_Lines(document).all())
        types.setdefault(folder, Configuration()).add(configuration_of(lines))
        yield Chunk(f"{file}.txt", encode_text(document.text))
        yield Chunk(f"{file}.ann", "".join(f"{line}\n" for line in lines).encode("utf-8"))
    for folder, configuration in types.items():
        for name, content in write_configuration(configuration).items():
            yield Chunk(f"{folder}{name}", content.encode("utf-8"))


class _Lines:
    """The lines of one document, with ids as brat makes them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._slots = document.slots_of()
        self._ids: dict[str, str] = {}

    def all(self) -> Iterator[str]:
        document = self._document
        events = [m for m in document.marks if is_event(m, self._slots)]
        others = [m for m in document.marks if not is_event(m, self._slots)]
        self._ids = {m.id: f"E{n}" for n, m in enumerate(events, 1)} | {m.id: f"T{n}" for n, m in enumerate(others, 1)}
        for mark in others:
            yield self._text_bound(self._ids[mark.id], mark, "name")
        for number, mark in enumerate(events, len(others) + 1):
            yield self._text_bound(f"T{number}", mark, EVENT)
            roles = (f"{brat_names.pair(r.slot, r.label)}:{self._ids[r.target]}" for r in self._slots.get(mark.id, ()))
            type_ = brat_names.type_name(mark.layer, mark.label, EVENT)
            yield " ".join((f"{self._ids[mark.id]}\t{type_}:T{number}", *roles))
        yield from self._relations()
        yield from self._attributes()
        yield from self._notes()

    def _text_bound(self, id_: str, mark: Mark, default: str) -> str:
        places = ";".join(f"{s.start} {s.end}" for s in mark.stretches)
        letters = " ".join(_one_line(s, self._document.text) for s in mark.stretches)
        return f"{id_}\t{brat_names.type_name(mark.layer, mark.label, default)} {places}\t{letters}"

    def _relations(self) -> Iterator[str]:
        equal: dict[str, list[Relation]] = {}
        number = 0
        for relation in self._document.relations:
            if relation.slot:
                continue
            if relation.layer == EQUAL:
                equal.setdefault(relation.label, []).append(relation)
                continue
            number += 1
            id_ = self._ids[relation.id] = f"R{number}"
            first, second = str(dict(relation.attributes).get(ROLES, "Arg1 Arg2")).split(" ")
            type_ = brat_names.type_name(relation.layer, relation.label, RELATION)
            yield f"{id_}\t{type_} {first}:{self._ids[relation.source]} {second}:{self._ids[relation.target]}\t"
        for label, relations in equal.items():
            for group in groups(relations):
                yield f"*\t{brat_names.name(label)} {' '.join(self._ids[id_] for id_ in group)}"

    def _attributes(self) -> Iterator[str]:
        number = 0
        everything: tuple[Mark | Relation, ...] = (*self._document.marks, *self._document.relations)
        for one in everything:
            for name, value in one.attributes:
                if name == ROLES and isinstance(one, Relation):
                    continue
                number += 1
                more = "" if value is True else f" {brat_names.value(str(value))}"
                yield f"A{number}\t{brat_names.name(name)} {self._ids[one.id]}{more}"

    def _notes(self) -> Iterator[str]:
        for number, note in enumerate(self._document.notes, 1):
            target = self._ids.get(note.target, "")
            if note.kind == REFERENCE:
                yield f"N{number}\t{REFERENCE} {target} {note.text}"
            else:
                yield f"#{number}\t{brat_names.name(note.kind or ANNOTATOR)} {target}\t{note.text}"


def _one_line(stretch: Stretch, text: str) -> str:
    return re.sub(r"[\t\n\r]", " ", stretch.of(text))


_ABOUT = About(program="brat", files="CODER/NAME.ann with NAME.txt, annotation.conf, visual.conf", unit="code points")

READER = InterchangeReader(
    name="brat",
    suffixes=(".ann",),
    read=read,
    recognises=lambda name, _head: PurePosixPath(name).suffix == ".ann",
    about=_ABOUT,
    coder_named_by=FOLDER,
)

WRITER = InterchangeWriter(
    name="brat",
    apart=True,
    fit=fit,
    write=write,
    holds=(
        "Annotations of one or several stretches with attributes, relations between them, and notes on both.",
        "Quotes are events with speaker and cue as arguments; so is everything else that has slots.",
        "A configuration with all types: names beyond ASCII are written as _x0646_ and shown as they are.",
    ),
    loses=(
        losses.WHOLE,
        losses.METADATA,
        _NOTES_LOST,
        _NOTES_CHANGED,
        losses.LAYERS,
        losses.WORDS,
        losses.EMPTY,
        losses.RELATION_ENDS,
        losses.SLOTS,
        _SAME,
        _ROLES_LOST,
        losses.NAMES,
        losses.DECLARED,
    ),
    about=_ABOUT,
)
