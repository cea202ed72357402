"""doccano's JSON lines: spans by offsets without their letters, relations by ids; one file for each coder."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from annotator.formats.about import About
from annotator.formats.export_model import Chunk
from annotator.formats.interchange import losses
from annotator.formats.interchange.document import Document, Mark, Relation
from annotator.formats.interchange.edges import Places, recognise_by_edges
from annotator.formats.interchange.format_model import (
    FILE,
    Files,
    Imported,
    InterchangeReader,
    InterchangeWriter,
    count,
)
from annotator.formats.interchange.guarded import decode_text, make_document, whole_number
from annotator.formats.interchange.json_parts import (
    fit_metadata,
    flat_relations,
    json_line,
    json_objects,
    listed,
    one_stretch_each,
    scalars,
    tell_dropped,
    without_notes,
    words,
)
from annotator.formats.interchange.naming import fit_label, fit_names, flat, flat_relation, unflat, unflat_relation
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.units import CODE_POINTS, GRAPHEMES, UTF16, OffsetError, Unit, UnitMap
from annotator.model.errors import UserError

_NAME = "name"
_TEXTS, _LABELS = ("text", "data"), ("label", "labels")
_OWN = (*_TEXTS, *_LABELS, "entities", "relations", "id", _NAME, "Comments", "cats")
_UNITS = (UTF16, GRAPHEMES, CODE_POINTS)


def fit(document: Document, tally: Tally) -> Document:
    """Return what doccano holds: marks of one stretch with one label, relations with one label, data as words."""
    tell_dropped(document, tally, notes=True)
    document = without_notes(document)
    document = fit_names(document, tally)
    marks = tuple(_fit_mark(mark, tally) for mark in one_stretch_each(document, tally, whole=False))
    return replace(
        document,
        marks=marks,
        relations=flat_relations(document.relations, marks, tally),
        metadata=fit_metadata(document, tally, _OWN),
        notes=(),
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
    """Yield a line for each document in the file of its coder; offsets in UTF-16 units, as doccano's page counts."""
    for document in documents:
        units = UnitMap(document.text, UTF16)
        ids = {mark.id: number for number, mark in enumerate(document.marks)}
        entities = [
            {
                "id": ids[mark.id],
                "label": flat(mark.layer, mark.label),
                "start_offset": units.to_unit(mark.stretches[0].start),
                "end_offset": units.to_unit(mark.stretches[0].end),
            }
            for mark in document.marks
        ]
        relations = [
            {"id": n, "from_id": ids[r.source], "to_id": ids[r.target], "type": flat_relation(r)}
            for n, r in enumerate(document.relations)
        ]
        line = {"text": document.text, _NAME: document.name, "entities": entities, "relations": relations}
        yield Chunk(f"{document.coder or 'all'}.jsonl", f"{json_line(line | dict(document.metadata))}\n".encode())


def read(files: Files, unit: Unit | None) -> Iterator[Imported]:
    """Yield the document of each entry. UserError where the unit cannot be told: doccano repeats no letters."""
    for name, data in files.items():
        path = PurePosixPath(name)
        if path.suffix not in (".jsonl", ".json"):
            continue
        entries = list(json_objects(decode_text(data, name), name))
        parsed = [_Entry(place, entry) for place, entry in entries]
        used = unit or recognise_by_edges([entry.places for entry in parsed], _UNITS)
        for number, entry in enumerate(parsed, 1):
            yield entry.imported(used, "" if path.stem == "all" else path.stem, f"{path.stem} {number}")


class _Entry:
    """One object of the file: its text, and its spans as the file counts them."""

    def __init__(self, place: str, entry: dict[str, Any]) -> None:
        self.place, self._entry = place, entry
        text = next((entry[key] for key in _TEXTS if isinstance(entry.get(key), str)), None)
        if text is None:
            raise UserError(f"{place}: the entry has no text.")
        self.text: str = text
        self.spans: list[tuple[str, int, int, str]] = []
        self._whole: list[str] = []
        for one in (value for key in _LABELS for value in _several(entry.get(key), place)):
            self._label(one)
        for number, one in enumerate(listed(entry.get("entities"), place)):
            if isinstance(one, list):
                self._label(one)
                continue
            if not isinstance(one, dict):
                raise UserError(f"{place}: an entity is an object.")
            id_ = str(one.get("id", f"entity {number}"))
            self._span(id_, one.get("start_offset"), one.get("end_offset"), one.get("label"))

    def _label(self, one: Any) -> None:
        if isinstance(one, list) and len(one) == 3:
            self._span(f"span {len(self.spans)}", *one)
        elif isinstance(one, (str, int)) and not isinstance(one, bool):
            self._whole.append(str(one))
        elif isinstance(one, dict) and "labels" in one:
            raise UserError(f"{self.place}: this is Label Studio's short form, JSON-MIN; export JSON instead.")
        else:
            raise UserError(f"{self.place}: a label is [start, end, label].")

    def _span(self, id_: str, start: Any, end: Any, label: Any) -> None:
        place = f"{self.place}, {id_}"
        self.spans.append((id_, whole_number(start, place), whole_number(end, place), words(label, place)))

    @property
    def places(self) -> Places:
        """The spans as the file counts them."""
        return Places(self.place, self.text, tuple((start, end) for _, start, end, _ in self.spans))

    def imported(self, unit: Unit, coder: str, name: str) -> Imported:
        """Return the document, its spans counted in `unit`."""
        tally = Tally()
        try:
            stretches = self.places.stretches(unit)
        except OffsetError:
            raise UserError(f"{self.place}: a span lies outside of the text, or within a letter ({unit}).") from None
        if unit != UTF16:
            tally.change("offsets", self.place, f"They are {unit} here; doccano's page counts UTF-16 units.")
        marks = []
        for (id_, _, _, said), stretch in zip(self.spans, stretches, strict=True):
            layer, label = unflat(said)
            marks.append(Mark(id=id_, layer=layer, label=label, stretches=(stretch,)))
        marks += [Mark(id=f"document {n}", layer="document", label=label) for n, label in enumerate(self._whole)]
        document = make_document(
            self.place,
            text=self.text,
            name=str(self._entry.get(_NAME) or name),
            coder=coder,
            marks=tuple(marks),
            relations=tuple(self._relations({mark.id: mark for mark in marks})),
            metadata=scalars(self._entry, tally, self.place, _OWN),
        )
        return count(document, tally)

    def _relations(self, marks: dict[str, Mark]) -> Iterator[Relation]:
        for number, one in enumerate(listed(self._entry.get("relations"), self.place)):
            if not isinstance(one, dict):
                raise UserError(f"{self.place}: a relation is an object.")
            source, target = str(one.get("from_id")), str(one.get("to_id"))
            if source not in marks or target not in marks:
                raise UserError(f"{self.place}: the relation {number} leads to what is not there.")
            layer, slot, label = unflat_relation(words(one.get("type"), self.place), marks[source])
            yield Relation(id=f"relation {number}", source=source, target=target, layer=layer, slot=slot, label=label)


def _several(value: Any, place: str) -> list[Any]:
    return [value] if isinstance(value, (str, int)) and not isinstance(value, bool) else listed(value, place)


_ABOUT = About(program="doccano", files="CODER.jsonl", unit="UTF-16 units")

READER = InterchangeReader(
    name="doccano",
    suffixes=(".jsonl", ".json"),
    read=read,
    recognises=lambda _name, head: b'"start_offset"' in head or re.search(rb'"labels?"\s*:\s*\[', head) is not None,
    about=_ABOUT,
    coder_named_by=FILE,
)

WRITER = InterchangeWriter(
    name="doccano",
    unit=UTF16,
    fit=fit,
    write=write,
    holds=(
        "Annotations of one stretch with one label; a quote's speaker and cue are joined to it.",
        "Relations with one label, and source data; a file for each coder.",
    ),
    loses=(
        losses.ATTRIBUTES,
        losses.NOTES,
        losses.WHOLE,
        losses.STRETCHES,
        losses.EMPTY,
        losses.LAYERS,
        losses.RELATION_LABEL,
        losses.RELATION_ATTRIBUTES,
        losses.RELATION_ENDS,
        losses.TAKEN,
        losses.NAMES,
        losses.DECLARED,
    ),
    about=_ABOUT,
)
