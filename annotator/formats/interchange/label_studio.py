"""Label Studio's JSON: a list of tasks, each with the annotations of its coders and the predictions of its models."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from annotator.formats.about import About
from annotator.formats.export_model import Chunk
from annotator.formats.interchange import losses
from annotator.formats.interchange.document import Document, Mark, Note, Relation, Scalar
from annotator.formats.interchange.format_model import InterchangeReader, InterchangeWriter
from annotator.formats.interchange.json_parts import (
    fit_metadata,
    flat_relations,
    json_line,
    one_stretch_each,
    tell_dropped,
)
from annotator.formats.interchange.label_studio_reading import CODER, MODEL, NAME_OF, TEXT, read
from annotator.formats.interchange.naming import flat_relation
from annotator.formats.interchange.reporting import Tally

_FILE, _CONFIG = "tasks.json", "config.xml"
_TO = "text"


_CHOICES = "What is said of the whole article becomes a choice with a label and no attributes."
_TRUTH = "Truth values become words."
_KINDS = "Notes on annotations lose their kind, and those on the article without one are of the kind note."


def fit(document: Document, tally: Tally) -> Document:
    """Return what Label Studio holds: regions, their attributes and notes, choices for the document, flat relations."""
    tell_dropped(document, tally, notes=False)
    marks = tuple(_fit_mark(mark, tally) for mark in one_stretch_each(document, tally, whole=True))
    regions = {mark.id for mark in marks if mark.stretches}
    return replace(
        document,
        marks=marks,
        relations=flat_relations(document.relations, marks, tally),
        notes=tuple(kept for note in document.notes if (kept := _fit_note(note, regions, tally))),
        metadata=fit_metadata(document, tally, (TEXT, NAME_OF, CODER)),
        layers=(),
        tokens=(),
        sentences=(),
    )


def _fit_mark(mark: Mark, tally: Tally) -> Mark:
    if not mark.stretches:
        for name, _ in mark.attributes:
            tally.drop("attribute", f"{mark.id}, {name}", _CHOICES)
        if not mark.label:
            tally.change("mark", mark.id, _CHOICES)
        return replace(mark, label=mark.label or mark.layer or "document", attributes=())
    kept: list[tuple[str, Scalar]] = []
    for name, value in mark.attributes:
        if isinstance(value, bool):
            tally.change("attribute", f"{mark.id}, {name}", _TRUTH)
            value = str(value).lower()
        kept.append((name, value))
    return replace(mark, attributes=tuple(kept))


def _fit_note(note: Note, regions: set[str], tally: Tally) -> Note | None:
    if note.target and note.target not in regions:
        tally.drop("note", note.target, losses.NOTES_ON_RELATIONS)
        return None
    if note.target and note.kind:
        tally.change("note", note.target, _KINDS)
        return replace(note, kind="")
    if not note.target and not note.kind:
        tally.change("note", "", _KINDS)
        return replace(note, kind="note")
    return note


def write(documents: Iterable[Document]) -> Iterator[Chunk]:
    """Yield the one list of tasks, and the labeling configuration that knows their labels."""
    config = _Config()
    for number, document in enumerate(documents):
        config.add(document)
        yield Chunk(_FILE, f"{',' if number else '['}\n{json_line(_task(document))}".encode())
    yield Chunk(_FILE, b"\n]\n" if config.any else b"[]\n")
    yield Chunk(_CONFIG, config.written())


def _task(document: Document) -> dict[str, Any]:
    metadata = dict(document.metadata)
    data: dict[str, Any] = {TEXT: document.text, NAME_OF: document.name}
    model = metadata.pop(MODEL, None)
    result = {"result": list(_results(document))}
    if model is not None:
        return {"data": data | metadata, "predictions": [{"model_version": document.coder, **result}]}
    return {"data": data | {CODER: document.coder} | metadata, "annotations": [result]}


def _results(document: Document) -> Iterator[dict[str, Any]]:
    notes: dict[str, list[str]] = {}
    for note in document.notes:
        notes.setdefault(note.target, []).append(note.text)
    for mark in document.marks:
        if not mark.stretches:
            yield _result(mark.layer, "choices", mark.id, {"choices": [mark.label]})
            continue
        place = {"start": mark.stretches[0].start, "end": mark.stretches[0].end}
        letters = {"text": mark.stretches[0].of(document.text)}
        region = _result(
            mark.layer, "labels", mark.id, place | letters | {"labels": [mark.label] if mark.label else []}
        )
        yield region | ({"meta": {"text": notes[mark.id]}} if mark.id in notes else {})
        for name, value in mark.attributes:
            if isinstance(value, str):
                yield _result(name, "textarea", mark.id, place | {"text": [value]})
            else:
                yield _result(name, "number", mark.id, place | {"number": value})
    for number, note in enumerate(n for n in document.notes if not n.target):
        yield _result(note.kind, "textarea", f"note {number}", {"text": [note.text]})
    for relation in document.relations:
        yield _relation(relation)


def _result(from_name: str, type_: str, id_: str, value: dict[str, Any]) -> dict[str, Any]:
    return {"id": id_, "from_name": from_name, "to_name": _TO, "type": type_, "origin": "manual", "value": value}


def _relation(relation: Relation) -> dict[str, Any]:
    ends = {"from_id": relation.source, "to_id": relation.target, "direction": "right"}
    return {"type": "relation", **ends, "labels": [flat_relation(relation)]}


class _Config:
    """The labels of all documents, as the configuration of a project declares them."""

    def __init__(self) -> None:
        self.any = False
        self._labels: dict[str, dict[str, None]] = {}
        self._choices: dict[str, dict[str, None]] = {}
        self._texts: dict[str, bool] = {}
        self._numbers: dict[str, None] = {}
        self._relations: dict[str, None] = {}

    def add(self, document: Document) -> None:
        self.any = True
        for mark in document.marks:
            labels = self._labels if mark.stretches else self._choices
            own = labels.setdefault(mark.layer, {})
            if mark.label:
                own[mark.label] = None
            for name, value in mark.attributes:
                if isinstance(value, str):
                    self._texts.setdefault(name, True)
                else:
                    self._numbers[name] = None
        for note in document.notes:
            if not note.target:
                self._texts[note.kind] = False
        self._relations |= dict.fromkeys(map(flat_relation, document.relations))

    def written(self) -> bytes:
        from lxml import etree

        from annotator.formats.interchange.guarded import without_xml_breakers as sound

        view = etree.Element("View")

        def add(above: Any, tag: str, **attributes: str) -> Any:
            return etree.SubElement(above, tag, {name: sound(value) for name, value in attributes.items()})

        relations = add(view, "Relations")
        for label in self._relations:
            add(relations, "Relation", value=label)
        for layer, labels in self._labels.items():
            own = add(view, "Labels", name=layer, toName=_TO)
            for label in labels:
                add(own, "Label", value=label)
        add(view, "Text", name=_TO, value=f"${TEXT}")
        for layer, labels in self._choices.items():
            own = add(view, "Choices", name=layer, toName=_TO, choice="multiple")
            for label in labels:
                add(own, "Choice", value=label)
        for name, region in self._texts.items():
            add(view, "TextArea", name=name, toName=_TO, perRegion="true" if region else "false")
        for name in self._numbers:
            add(view, "Number", name=name, toName=_TO, perRegion="true")
        return etree.tostring(view, encoding="utf-8", pretty_print=True)


_ABOUT = About(program="Label Studio", files="tasks.json with config.xml", unit="code points")

READER = InterchangeReader(
    name="label-studio",
    suffixes=(".json",),
    read=read,
    recognises=lambda name, head: PurePosixPath(name).suffix == ".json" and b'"data"' in head and b"result" in head,
    about=_ABOUT,
)

WRITER = InterchangeWriter(
    name="label-studio",
    fit=fit,
    write=write,
    holds=(
        "Annotations of one stretch with label, attributes and notes; a quote's speaker and cue are joined to it.",
        "Relations with one label, what is said of the whole article, notes on it, and source data.",
        "The configuration of the project is written beside the tasks.",
    ),
    loses=(
        losses.STRETCHES,
        losses.EMPTY,
        _CHOICES,
        _TRUTH,
        _KINDS,
        losses.NOTES_ON_RELATIONS,
        losses.RELATION_LABEL,
        losses.RELATION_ATTRIBUTES,
        losses.RELATION_ENDS,
        losses.TAKEN,
        losses.DECLARED,
    ),
    about=_ABOUT,
)
