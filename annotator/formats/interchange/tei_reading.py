"""Reading TEI: the text of paragraphs with the names in it, and what stands beside it in files of our own."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from annotator.formats.interchange.document import NAME, QUOTE, Mark, Note, Relation, Stretch
from annotator.formats.interchange.format_model import Files, Imported, count
from annotator.formats.interchange.guarded import make_document, parse_xml
from annotator.formats.interchange.naming import unflat, unflat_relation
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.units import CODE_POINTS, OffsetError, Unit, UnitMap
from annotator.model.errors import UserError

NAMESPACE = "http://www.tei-c.org/ns/1.0"
_TEI = f"{{{NAMESPACE}}}TEI"
_XML = "{http://www.w3.org/XML/1998/namespace}"
XML_ID, XML_SPACE = f"{_XML}id", f"{_XML}space"

_NAMES = ("persName", "orgName", "placeName", "geogName", "name", "rs")
_QUOTES = ("said", "quote", "q")
_INLINE = {
    *_NAMES,
    *_QUOTES,
    *("seg", "hi", "emph", "foreign", "term", "ref", "w", "c", "pc", "num", "date", "time", "title", "abbr", "expan"),
    *(
        "choice",
        "sic",
        "corr",
        "orig",
        "reg",
        "add",
        "supplied",
        "unclear",
        "forename",
        "surname",
        "roleName",
        "addName",
    ),
    *("settlement", "country", "region", "district", "soCalled", "mentioned", "gloss", "distinct", "measure", "g"),
}
_LEFT_OUT = ("teiHeader", "standOff", "note", "fw", "figDesc", "del")
_RANGE = re.compile(r"#string-range\(text,(\d{1,9}),(\d{1,9})\)")


def read(files: Files, unit: Unit | None) -> Iterator[Imported]:
    """Yield a document for each file, of a corpus for each text; positions are code points. UserError: it is no TEI."""
    for name, data in files.items():
        path = PurePosixPath(name)
        if path.suffix.lower() in (".xml", ".tei"):
            root = parse_xml(data, name)
            texts = list(_texts_of(root))
            for number, one in enumerate(texts, 1):
                more = f" {number}" if len(texts) > 1 else ""
                yield _Reading(name, one, unit or CODE_POINTS).read(path, more)


def _texts_of(root: Any) -> Iterator[Any]:
    """Yield the outermost TEI elements of a corpus, each with a header of its own; else the root itself."""
    if root.tag != f"{{{NAMESPACE}}}teiCorpus":
        yield root
        return
    for one in root.iter(_TEI):
        if not any(above.tag == _TEI for above in one.iterancestors()):
            yield one


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


class _Reading:
    """One file: letters as they come, marks by where their elements begin and end."""

    def __init__(self, place: str, root: Any, unit: Unit) -> None:
        self._place, self._root, self._unit = place, root, unit
        self._tally = Tally()
        self._pieces: list[str] = []
        self._length = 0
        self._waiting = ""  # a blank or a line end that is said only when letters follow
        self._marks: dict[str, Mark] = {}
        self._dropped: set[str] = set()

    def read(self, path: PurePosixPath, more: str) -> Imported:
        if not str(self._root.tag).startswith(f"{{{NAMESPACE}}}"):
            raise UserError(f"{self._place}: the file is XML, but no TEI P5.")
        texts = [
            e
            for e in self._root.iter(f"{{{NAMESPACE}}}text")
            if not any(_local(a) == "text" for a in e.iterancestors())
        ]
        if not texts:
            raise UserError(f"{self._place}: the file has no text.")
        for text in texts:
            self._walk(text)
        whole = "".join(self._pieces)
        marks, notes, relations = self._beside(UnitMap(whole, self._unit))
        for what in sorted(self._dropped):
            self._tally.drop("element", what, "It is not part of the text that is coded.")
        document = make_document(
            self._place,
            text=whole,
            name=f"{path.parent.name or self._title() or path.stem}{more}",
            coder=path.stem if path.parent.name and path.stem != "annotations" else "",
            marks=marks,
            relations=relations,
            notes=notes,
            metadata=tuple(self._metadata()),
        )
        return count(document, self._tally)

    def _walk(self, top: Any) -> None:
        """Go through an element and all below, without recursion: what strangers nest may be deep."""
        begun: list[str] = []
        stack: list[tuple[Any, bool]] = [(top, False)]
        while stack:
            element, leaving = stack.pop()
            name = _local(element)
            if leaving:
                self._leave(element, name, begun.pop())
                self._say(element.tail if element is not top else None, element.getparent())
            elif not isinstance(element.tag, str) or name in _LEFT_OUT:
                self._dropped.add(name)
                self._say(element.tail, element.getparent())
            else:
                if (name not in _INLINE and not _preserved(element)) or name in ("lb", "p"):
                    self._break()
                begun.append(self._enter(element, name))
                stack.append((element, True))
                self._say(element.text, element)
                stack += [(child, False) for child in reversed(element)]

    def _enter(self, element: Any, name: str) -> str:
        """Return the id of the mark that the element is, "" for none: it begins where the next letters stand."""
        said = _said(element, name)
        if said is None:
            return ""
        id_ = element.get(XML_ID) or f"e{len(self._marks)}"
        if id_ in self._marks:
            raise UserError(f'{self._place}: two elements have the id "{id_[:40]}".')
        start = self._length + (len(self._waiting) if self._length else 0)
        self._marks[id_] = Mark(id=id_, layer=said[0], label=said[1], stretches=(Stretch(start, start),))
        return id_

    def _leave(self, element: Any, name: str, id_: str) -> None:
        if id_:
            start = min(self._marks[id_].stretches[0].start, self._length)
            self._marks[id_] = replace(self._marks[id_], stretches=(Stretch(start, self._length),))
        if name not in _INLINE and not _preserved(element):
            self._break()

    def _say(self, letters: str | None, inside: Any) -> None:
        if not letters:
            return
        if _preserved(inside):
            self._put(letters)
            return
        for word in re.split(r"(\s+)", letters):
            if not word:
                continue
            if word.isspace():
                self._waiting = self._waiting or " "
            else:
                self._put(word)

    def _put(self, letters: str) -> None:
        if self._waiting and self._length:
            self._pieces.append(self._waiting)
            self._length += len(self._waiting)
        self._waiting = ""
        self._pieces.append(letters)
        self._length += len(letters)

    def _break(self) -> None:
        self._waiting = "\n"

    def _beside(self, units: UnitMap) -> tuple[tuple[Mark, ...], tuple[Note, ...], tuple[Relation, ...]]:
        notes: list[Note] = []
        relations: list[Relation] = []
        beside = [e for e in self._root if _local(e) == "standOff"]
        for group in (g for e in beside for g in e if _local(g) == "spanGrp"):
            for span in (e for e in group if _local(e) == "span"):
                if group.get("type") == "notes":
                    target = (span.get("target") or "").removeprefix("#")
                    notes.append(
                        Note(target="" if target == "text" else target, kind=span.get("n") or "", text=span.text or "")
                    )
                else:
                    self._span(span, units)
        for relation in (e for b in beside for g in b if _local(g) == "listRelation" for e in g):
            ends = [(relation.get(end) or "").removeprefix("#") for end in ("active", "passive")]
            if any(end not in self._marks for end in ends):
                self._tally.drop("relation", " ".join(ends), "It joins what is not in the text.")
                continue
            layer, slot, label = unflat_relation(relation.get("n") or relation.get("name") or "", self._marks[ends[0]])
            id_ = f"relation {len(relations)}"
            relations.append(Relation(id=id_, source=ends[0], target=ends[1], layer=layer, slot=slot, label=label))
        for note in notes:
            if note.target and note.target not in self._marks:
                raise UserError(f'{self._place}: a note is about "{note.target[:40]}", which is not there.')
        return tuple(self._marks.values()), tuple(notes), tuple(relations)

    def _span(self, span: Any, units: UnitMap) -> None:
        id_ = span.get(XML_ID) or f"s{len(self._marks)}"
        found = [_RANGE.fullmatch(one) for one in (span.get("target") or "").split()]
        if id_ in self._marks or not all(found):
            raise UserError(f'{self._place}: the span "{id_[:40]}" is there twice, or has no place in the text.')
        try:
            places = [(int(m[1]), int(m[2])) for m in found if m is not None]
            stretches = tuple(units.stretch(start, start + length) for start, length in places)
        except OffsetError as error:
            raise UserError(f'{self._place}, span "{id_[:40]}": {error}') from None
        layer, label = unflat(span.get("n") or "")
        self._marks[id_] = Mark(id=id_, layer=layer, label=label, stretches=stretches)

    def _title(self) -> str:
        found = self._root.find(f".//{{{NAMESPACE}}}titleStmt/{{{NAMESPACE}}}title")
        return " ".join("".join(found.itertext()).split()) if found is not None else ""

    def _metadata(self) -> Iterator[tuple[str, str]]:
        for note in self._root.iterfind(f".//{{{NAMESPACE}}}notesStmt/{{{NAMESPACE}}}note"):
            if note.get("n") is not None:
                yield str(note.get("n")), note.text or ""


def _preserved(element: Any) -> bool:
    while element is not None:
        if (said := element.get(XML_SPACE)) is not None:
            return bool(said == "preserve")
        element = element.getparent()
    return False


def _said(element: Any, name: str) -> tuple[str, str] | None:
    """Return layer and label of an element that is a mark."""
    label = element.get("n")
    if name in _NAMES:
        return NAME, label if label is not None else element.get("type") or name
    if name in _QUOTES:
        return QUOTE, label if label is not None else element.get("type") or ""
    if name == "seg" and element.get("type"):
        return unflat(f"{element.get('type')}/{label}" if label else element.get("type"))
    return None
