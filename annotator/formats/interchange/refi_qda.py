"""REFI-QDA projects (.qdpx), which NVivo, ATLAS.ti, MAXQDA, QualCoder and others exchange: texts, codes, selections."""

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import PurePosixPath
from tempfile import TemporaryFile
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from annotator.formats.about import About
from annotator.formats.export_model import Chunk
from annotator.formats.interchange import losses
from annotator.formats.interchange.document import Document, Note, Scalar
from annotator.formats.interchange.draining import Drain
from annotator.formats.interchange.format_model import InterchangeReader, InterchangeWriter
from annotator.formats.interchange.guarded import encode_text
from annotator.formats.interchange.guarded import without_xml_breakers as sound
from annotator.formats.interchange.naming import flat_relation
from annotator.formats.interchange.refi_fitting import NAMELESS, NOBODYS, NOTES_LOST, NUMBERS, TREE, fit
from annotator.formats.interchange.refi_names import ORIGIN, PROJECT, guid, path_of, tag
from annotator.formats.interchange.refi_reading import read
from annotator.formats.interchange.units import CODE_POINTS, UTF16, Unit, UnitMap

_FILE = "project.qdpx"
_WHEN = (1980, 1, 1, 0, 0, 0)  # no time of writing: the same documents are the same bytes
_KINDS = {bool: "Boolean", int: "Integer", float: "Float", str: "Text"}


def _writer(unit: Unit, *, marked: bool) -> Callable[[Iterable[Document]], Iterator[Chunk]]:
    def write(documents: Iterable[Document]) -> Iterator[Chunk]:
        """Yield the one archive piece by piece; selections wait on disk until the codes of all are known."""
        drain: Any = Drain(_FILE)
        with TemporaryFile() as spooled, ZipFile(drain, "w", ZIP_DEFLATED) as archive:
            project = _Project(unit, spooled)
            for (name, text, metadata, _), group in itertools.groupby(documents, key=_together):
                path = project.source(name, text, metadata, list(group))
                data = text.encode("utf-8-sig") if marked else encode_text(text)
                archive.writestr(_entry(f"sources/{path}"), data)
                yield from drain.pieces()
            with archive.open(_entry("project.qde"), "w") as entry:
                for piece in project.pieces():
                    entry.write(piece)
                    yield from drain.pieces()
        yield from drain.pieces()

    return write


def _together(document: Document) -> tuple[Any, ...]:
    """Return what documents share that are one text there: a coder who said nothing has it alone."""
    silent = not document.marks and not document.notes
    return document.name, document.text, document.metadata, document.coder if silent else None


def _entry(name: str) -> ZipInfo:
    made = ZipInfo(name, _WHEN)
    made.compress_type = ZIP_DEFLATED
    return made


class _Project:
    """A project on its way: sources spooled, users, codes, variables, notes and links remembered."""

    def __init__(self, unit: Unit, spooled: IO[bytes]) -> None:
        self._unit, self._spooled = unit, spooled
        self._sources = 0
        self._users: dict[str, str] = {}
        self._codes: dict[tuple[str, ...], None] = {}
        self._variables: dict[tuple[str, str], str] = {}
        self._notes: list[bytes] = []
        self._links: list[bytes] = []

    def source(self, name: str, text: str, metadata: tuple[tuple[str, Scalar], ...], documents: list[Document]) -> str:
        """Spool a text with the codings of all its coders; return the name of its file."""
        from lxml import etree

        if len({document.coder for document in documents}) < len(documents):
            raise ValueError(f"{name}: one coder has coded one text twice")
        self._sources += 1
        own = guid("source", str(self._sources))
        path = f"{own}.txt"
        element = etree.Element(tag("TextSource"), guid=own, name=name, plainTextPath=f"internal://{path}")
        if len(documents) == 1 and documents[0].coder:
            element.set("creatingUser", self._user(documents[0].coder))
        units = UnitMap(text, self._unit)
        below: dict[str, list[Any]] = {"Coding": [], "NoteRef": []}
        for number, document in enumerate(documents):
            self._document(element, below, units, document, f"{self._sources} {number}")
        for parts in below.values():
            element.extend(parts)
        for variable, value in metadata:
            self._value(element, variable, value)
        self._spooled.write(etree.tostring(element, encoding="utf-8"))
        return path

    def _document(
        self, element: Any, below: dict[str, list[Any]], units: UnitMap, document: Document, number: str
    ) -> None:
        from lxml import etree

        by = {"creatingUser": self._user(document.coder)} if document.coder else {}
        noted: dict[str, list[str]] = {}
        for n, note in enumerate(document.notes):
            noted.setdefault(note.target, []).append(self._note(note, by, f"{number} {n}"))
        guids: dict[str, str] = {}
        for mark in document.marks:
            path = path_of(mark.layer, mark.label)
            self._codes |= dict.fromkeys(path[: depth + 1] for depth in range(len(path)))
            own = guid("coding", number, mark.id)
            coding = etree.Element(tag("Coding"), guid=own, attrib=by)
            etree.SubElement(coding, tag("CodeRef"), targetGUID=guid("code", *path))
            for note_guid in noted.get(mark.id, ()):
                etree.SubElement(coding, tag("NoteRef"), targetGUID=note_guid)
            if not mark.stretches:
                below["Coding"].append(coding)
                guids[mark.id] = own
                continue
            place = mark.stretches[0]
            selection = etree.SubElement(
                element,
                tag("PlainTextSelection"),
                guid=guid("selection", number, mark.id),
                name=sound(place.of(document.text)),
                startPosition=str(units.to_unit(place.start)),
                endPosition=str(units.to_unit(place.end)),
                attrib=by,
            )
            selection.append(coding)
            guids[mark.id] = guid("selection", number, mark.id)
        below["NoteRef"] += [etree.Element(tag("NoteRef"), targetGUID=g) for g in noted.get("", ())]
        for relation in document.relations:
            link = etree.Element(
                tag("Link"),
                guid=guid("link", number, relation.id),
                name=flat_relation(relation),
                direction="OneWay",
                originGUID=guids[relation.source],
                targetGUID=guids[relation.target],
            )
            for note_guid in noted.get(relation.id, ()):
                etree.SubElement(link, tag("NoteRef"), targetGUID=note_guid)
            self._links.append(etree.tostring(link, encoding="utf-8"))

    def _user(self, coder: str) -> str:
        self._users[guid("user", coder)] = coder
        return guid("user", coder)

    def _note(self, note: Note, by: dict[str, str], number: str) -> str:
        from lxml import etree

        own = guid("note", number)
        element = etree.Element(tag("Note"), guid=own, name=note.kind, attrib=by)
        etree.SubElement(element, tag("PlainTextContent")).text = note.text
        self._notes.append(etree.tostring(element, encoding="utf-8"))
        return own

    def _value(self, above: Any, name: str, value: Scalar) -> None:
        from lxml import etree

        kind = _KINDS[type(value)]
        self._variables.setdefault((name, kind), guid("variable", name, kind))
        element = etree.SubElement(above, tag("VariableValue"))
        etree.SubElement(element, tag("VariableRef"), targetGUID=self._variables[name, kind])
        said = str(value).lower() if isinstance(value, bool) else str(value)
        exact = format(Decimal(repr(value)), "f") if isinstance(value, float) else said
        etree.SubElement(element, tag(f"{kind}Value")).text = exact

    def pieces(self) -> Iterator[bytes]:
        """Yield the project's XML from the beginning."""
        yield b'<?xml version="1.0" encoding="utf-8"?>\n'
        yield f'<Project xmlns="{PROJECT}" name="{ORIGIN}" origin="{ORIGIN} ({self._unit})">'.encode()
        yield from self._lists()
        if self._sources:
            yield b"<Sources>"
            self._spooled.seek(0)
            while piece := self._spooled.read(1_000_000):
                yield piece
            yield b"</Sources>"
        for name, elements in (("Notes", self._notes), ("Links", self._links)):
            if elements:
                yield from (f"<{name}>".encode(), *elements, f"</{name}>".encode())
        yield b"</Project>\n"

    def _lists(self) -> Iterator[bytes]:
        from lxml import etree

        users = etree.Element(tag("Users"))
        for own, name in self._users.items():
            etree.SubElement(users, tag("User"), guid=own, name=name)
        book = etree.Element(tag("CodeBook"))
        made: dict[tuple[str, ...], Any] = {(): etree.SubElement(book, tag("Codes"))}
        for path in sorted(self._codes):
            own = guid("code", *path)
            made[path] = etree.SubElement(made[path[:-1]], tag("Code"), guid=own, name=path[-1], isCodable="true")
        variables = etree.Element(tag("Variables"))
        for (name, kind), own in self._variables.items():
            etree.SubElement(variables, tag("Variable"), guid=own, name=name, typeOfVariable=kind)
        for above, filled in ((users, self._users), (book, self._codes), (variables, self._variables)):
            if filled:
                yield etree.tostring(above, encoding="utf-8")


_PROGRAMS = "NVivo, ATLAS.ti, MAXQDA, QualCoder and others (REFI-QDA)"

READER = InterchangeReader(
    name="refi-qda",
    suffixes=(".qdpx",),
    read=read,
    recognises=lambda name, head: PurePosixPath(name).suffix.lower() == ".qdpx" and head.startswith(b"PK"),
    about=About(program=_PROGRAMS, unit="by program"),
)

_HOLDS = (
    "Codes in a tree on selections, empty ones too, and on whole texts, of several coders in one project.",
    "Notes on codings, links and texts; source data as variables of a text.",
    "Relations, a quote's speaker and cue among them, as links with one name; most programs do not show links.",
)
_LOSES = (
    losses.ATTRIBUTES,
    losses.STRETCHES,
    TREE,
    losses.RELATION_LABEL,
    losses.RELATION_ATTRIBUTES,
    losses.RELATION_ENDS,
    NOTES_LOST,
    NOBODYS,
    NUMBERS,
    NAMELESS,
    losses.CONTROL,
    losses.DECLARED,
)

WRITER = InterchangeWriter(
    name="refi-qda",
    fit=fit,
    write=_writer(UTF16, marked=True),
    holds=_HOLDS,
    loses=_LOSES,
    about=About(program=_PROGRAMS, files=_FILE, unit="UTF-16 units"),
    file=_FILE,
)
"""Offsets in UTF-16 units and a byte order mark, as NVivo writes them."""

CODE_POINT_WRITER = replace(
    WRITER,
    name="refi-qda-code-points",
    write=_writer(CODE_POINTS, marked=False),
    about=replace(WRITER.about, unit="code points"),
)
"""Offsets in code points, as QualCoder and other programs in Python count."""
