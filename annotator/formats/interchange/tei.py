"""TEI P5: names and quotes within the text where they nest, all else beside it (standOff) by string-range."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from annotator.formats.about import About
from annotator.formats.export_model import Chunk
from annotator.formats.interchange import losses
from annotator.formats.interchange.document import NAME, QUOTE, Document, Mark, Note, Relation, Stretch
from annotator.formats.interchange.format_model import FILE, InterchangeReader, InterchangeWriter
from annotator.formats.interchange.guarded import with_sound_words
from annotator.formats.interchange.guarded import without_xml_breakers as sound
from annotator.formats.interchange.naming import (
    fit_flat_relation,
    fit_label,
    fit_names,
    flat,
    flat_relation,
    refuse_same_files,
)
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.tei_reading import NAMESPACE, XML_ID, XML_SPACE, read

_NAMES = {
    **dict.fromkeys(("per", "pers", "person", "persname"), "persName"),
    **dict.fromkeys(("org", "organization", "organisation", "orgname"), "orgName"),
    **dict.fromkeys(("loc", "place", "gpe", "location", "placename"), "placeName"),
}
_TEXT = "text"


def fit(document: Document, tally: Tally) -> Document:
    """Return what the file holds: marks of any stretches with one label, relations with one label, notes, words."""
    made = replace(with_sound_words(document), text=sound(document.text))
    if made != document:
        tally.change("text", document.name, losses.CONTROL)
    document = fit_names(made, tally)
    marks = tuple(_fit_mark(mark, tally) for mark in document.marks)
    by_id = {mark.id: mark for mark in marks}
    relations: list[Relation] = []
    for relation in document.relations:
        if relation.source in by_id and relation.target in by_id:
            relations.append(fit_flat_relation(relation, by_id[relation.source], tally))
        else:
            tally.drop("relation", relation.id, losses.RELATION_ENDS)
    notes: list[Note] = []
    for note in document.notes:
        if note.target and note.target not in by_id:
            tally.drop("note", note.target, losses.NOTES_ON_RELATIONS)
        else:
            notes.append(note)
    for name, value in document.metadata:
        if not isinstance(value, str):
            tally.change("metadata", name, losses.METADATA_WORDS)
    if document.layers or document.tokens or document.sentences:
        tally.drop("layers, tokens and sentences", document.name, losses.DECLARED)
    return replace(
        document,
        marks=marks,
        relations=tuple(relations),
        notes=tuple(notes),
        metadata=tuple((name, str(value)) for name, value in document.metadata),
        layers=(),
        tokens=(),
        sentences=(),
    )


def _fit_mark(mark: Mark, tally: Tally) -> Mark:
    layer, label = fit_label(mark.layer, mark.label, mark.id, tally)
    for name, _ in mark.attributes:
        tally.drop("attribute", f"{mark.id}, {name}", losses.ATTRIBUTES)
    return replace(mark, layer=layer, label=label, attributes=())


def write(documents: Iterable[Document]) -> Iterator[Chunk]:
    """Yield "NAME/CODER.xml" of each document."""
    seen: set[str] = set()
    for document in documents:
        file = f"{document.name}/{document.coder or 'annotations'}.xml"
        refuse_same_files((file,), seen)
        yield Chunk(file, _Writing(document).file())


def _add(above: Any, element: str, text: str | None = None, **attributes: str) -> Any:
    from lxml import etree

    made = etree.SubElement(above, f"{{{NAMESPACE}}}{element}", attributes)
    made.text = text
    return made


class _Writing:
    """One document: which marks nest within the text, and the ids of all."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._ids = {mark.id: f"m{number}" for number, mark in enumerate(document.marks, 1)}
        self._inline = list(_nesting(document.marks))
        marks = {mark.id: mark for mark in document.marks}
        self._who = {
            r.source: f"#{self._ids[r.target]}"
            for r in document.relations
            if r.slot == "speaker" and marks[r.source].layer == QUOTE
        }

    def file(self) -> bytes:
        from lxml import etree

        root = etree.Element(f"{{{NAMESPACE}}}TEI", nsmap={None: NAMESPACE})  # type: ignore[dict-item]
        self._header(root)
        self._stand_off(root)
        body = _add(_add(root, _TEXT), "body")
        block = _add(body, "ab", "")
        block.set(XML_ID, _TEXT)
        block.set(XML_SPACE, "preserve")
        self._fill(block)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8")

    def _header(self, root: Any) -> None:
        about = _add(_add(root, "teiHeader"), "fileDesc")
        title = _add(about, "titleStmt")
        _add(title, "title", self._document.name)
        if self._document.coder:
            by = _add(title, "respStmt")
            _add(by, "resp", "coder")
            _add(by, "name", self._document.coder)
        _add(_add(about, "publicationStmt"), "p")
        if self._document.metadata:
            notes = _add(about, "notesStmt")
            for name, value in self._document.metadata:
                _add(notes, "note", str(value), n=name)
        _add(_add(about, "sourceDesc"), "p")

    def _stand_off(self, root: Any) -> None:
        inline = {mark.id for mark in self._inline}
        beside = [mark for mark in self._document.marks if mark.id not in inline]
        if not beside and not self._document.notes and not self._document.relations:
            return
        above = _add(root, "standOff")
        if beside:
            group = _add(above, "spanGrp", type="marks")
            for mark in beside:
                target = " ".join(f"#string-range({_TEXT},{s.start},{s.end - s.start})" for s in mark.stretches)
                where = {"target": target} if target else {}
                _add(group, "span", n=flat(mark.layer, mark.label), **where).set(XML_ID, self._ids[mark.id])
        if self._document.notes:
            group = _add(above, "spanGrp", type="notes")
            for note in self._document.notes:
                _add(group, "span", note.text, n=note.kind, target=f"#{self._ids.get(note.target, _TEXT)}")
        if self._document.relations:
            group = _add(above, "listRelation")
            for relation in self._document.relations:
                ends = {"active": f"#{self._ids[relation.source]}", "passive": f"#{self._ids[relation.target]}"}
                _add(group, "relation", name="relation", n=flat_relation(relation), **ends)

    def _fill(self, block: Any) -> None:
        """Write the text into the block, opening and closing the elements of the marks that nest."""
        open_: list[tuple[Any, int]] = [(block, len(self._document.text))]
        at = 0
        for mark in self._inline:
            place = mark.stretches[0]
            while open_[-1][1] <= place.start:
                at = self._say(open_[-1][0], at, open_[-1][1])
                open_.pop()
            at = self._say(open_[-1][0], at, place.start)
            open_.append((self._element(open_[-1][0], mark), place.end))
        while open_:
            element, end = open_.pop()
            at = self._say(element, at, end)

    def _say(self, element: Any, start: int, end: int) -> int:
        letters = self._document.text[start:end]
        if len(element):
            element[-1].tail = (element[-1].tail or "") + letters
        else:
            element.text = (element.text or "") + letters
        return max(start, end)

    def _element(self, above: Any, mark: Mark) -> Any:
        if mark.layer == NAME:
            made = _add(above, _NAMES.get(mark.label.lower(), "name"), n=mark.label)
        elif mark.layer == QUOTE:
            who = {"who": self._who[mark.id]} if mark.id in self._who else {}
            made = _add(above, "said", n=mark.label, **who)
        else:
            made = _add(above, "seg", type=mark.layer, n=mark.label)
        made.set(XML_ID, self._ids[mark.id])
        return made


def _nesting(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield marks of one stretch with letters that nest in one another, the outer and earlier first."""
    whole = [m for m in marks if len(m.stretches) == 1 and m.stretches[0].start < m.stretches[0].end]
    open_: list[Stretch] = []
    for mark in sorted(whole, key=lambda m: (m.stretches[0].start, -m.stretches[0].end)):
        place = mark.stretches[0]
        open_ = [outer for outer in open_ if outer.end > place.start]
        if all(place.end <= outer.end for outer in open_):
            open_.append(place)
            yield mark


_ABOUT = About(program="TEI P5", files="NAME/CODER.xml", unit="code points")

READER = InterchangeReader(
    name="tei",
    suffixes=(".xml", ".tei"),
    read=read,
    recognises=lambda name, head: PurePosixPath(name).suffix in (".xml", ".tei") and NAMESPACE.encode() in head,
    about=_ABOUT,
    coder_named_by=FILE,
)

WRITER = InterchangeWriter(
    name="tei",
    apart=True,
    fit=fit,
    write=write,
    holds=(
        "Annotations of any stretches, crossing as they may; what is said of the whole article; notes; source data.",
        "Names are persName, orgName, placeName or name, quotes are said with who, where they nest; all else beside.",
        "Relations with one label.",
    ),
    loses=(
        losses.ATTRIBUTES,
        losses.LAYERS,
        losses.RELATION_LABEL,
        losses.RELATION_ATTRIBUTES,
        losses.RELATION_ENDS,
        losses.NOTES_ON_RELATIONS,
        losses.METADATA_WORDS,
        losses.CONTROL,
        losses.NAMES,
        losses.DECLARED,
    ),
    about=_ABOUT,
)
