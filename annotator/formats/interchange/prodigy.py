"""Prodigy's JSON lines: spans with tokens, offsets in code points, the letters of spans and tokens repeated."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from annotator.formats.about import About
from annotator.formats.export_model import Chunk
from annotator.formats.interchange import losses
from annotator.formats.interchange.document import Attributes, Document, Mark, Relation, Stretch
from annotator.formats.interchange.edges import Places, recognise_by_edges
from annotator.formats.interchange.format_model import Files, Imported, InterchangeReader, InterchangeWriter, count
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
from annotator.formats.interchange.naming import Ids, fit_label, flat, flat_relation, unflat, unflat_relation
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.tokens import cut_at, tokenise
from annotator.formats.interchange.units import (
    CODE_POINTS,
    UTF16,
    Claim,
    OffsetError,
    Unit,
    UnitMap,
    check_claims,
    recognise_unit,
)
from annotator.model.errors import UserError

_FILE = "annotations.jsonl"
_CHOICE = "choice"
_SPAN = ("start", "end", "label", "text", "token_start", "token_end", "id")
_NAME, _BY = "name", "_annotator_id"


_CHOICES = "What is said of the whole article becomes a choice: one label, of which the layer is a part, no attributes."


def fit(document: Document, tally: Tally) -> Document:
    """Return what Prodigy holds: marks of one stretch with attributes, choices for the document, flat relations."""
    tell_dropped(document, tally, notes=True)
    document = without_notes(document)
    marks = tuple(_fit_mark(mark, tally) for mark in one_stretch_each(document, tally, whole=True))
    return replace(
        document,
        marks=marks,
        relations=flat_relations(document.relations, marks, tally),
        metadata=fit_metadata(document, tally, ()),
        notes=(),
        layers=(),
        tokens=(),
        sentences=(),
    )


def _fit_mark(mark: Mark, tally: Tally) -> Mark:
    if not mark.stretches:
        label = mark.label if mark.layer == _CHOICE and mark.label else flat(mark.layer, mark.label, _CHOICE)
        if (mark.layer, mark.label) != (_CHOICE, label):
            tally.change("mark", mark.id, _CHOICES)
        for name, _ in mark.attributes:
            tally.drop("attribute", f"{mark.id}, {name}", _CHOICES)
        return replace(mark, layer=_CHOICE, label=label, attributes=())
    layer, label = fit_label(mark.layer, mark.label, mark.id, tally)
    kept: dict[str, Any] = {}
    for name, value in mark.attributes:
        if name in _SPAN or name in kept:
            tally.drop("attribute", f"{mark.id}, {name}", losses.TAKEN)
        kept.setdefault(name, value)
    attributes: Attributes = tuple((name, value) for name, value in kept.items() if name not in _SPAN)
    return replace(mark, layer=layer, label=label, attributes=attributes)


def write(documents: Iterable[Document]) -> Iterator[Chunk]:
    """Yield a line for each document; tokens are cut at the edges of marks, so that every mark has its tokens."""
    for document in documents:
        yield Chunk(_FILE, f"{json_line(_task(document))}\n".encode())


def _task(document: Document) -> dict[str, Any]:
    text = document.text
    marks = [mark for mark in document.marks if mark.stretches]
    tokens = list(_tokens(text, {edge for m in marks for edge in (m.stretches[0].start, m.stretches[0].end)}))
    first = {token.start: number for number, token in enumerate(tokens)}
    last = {token.end: number for number, token in enumerate(tokens)}
    spans = {}
    for mark in marks:
        place = mark.stretches[0]
        spans[mark.id] = {
            "id": mark.id,
            "start": place.start,
            "end": place.end,
            "text": place.of(text),
            "token_start": first[place.start],
            "token_end": last[place.end],
            "label": flat(mark.layer, mark.label),
            **dict(mark.attributes),
        }
    short = ("id", "start", "end", "token_start", "token_end", "label")
    ends = {id_: {key: span[key] for key in short} for id_, span in spans.items()}
    task = {
        "text": text,
        _NAME: document.name,
        "tokens": [_token(text, n, t) for n, t in enumerate(tokens)],
        "spans": list(spans.values()),
        "relations": [
            {
                "head": ends[r.source]["token_end"],
                "child": ends[r.target]["token_end"],
                "head_span": ends[r.source],
                "child_span": ends[r.target],
                "label": flat_relation(r),
            }
            for r in document.relations
        ],
        "meta": dict(document.metadata),
        "answer": "accept",
    }
    choices = [mark.label for mark in document.marks if not mark.stretches]
    return task | ({"accept": choices} if choices else {}) | ({_BY: document.coder} if document.coder else {})


def _tokens(text: str, edges: set[int]) -> Iterator[Stretch]:
    """Yield tokens that cover the text but for single blanks between them, cut at the edges."""
    found = tokenise(text)
    gaps = zip((0, *(t.end for t in found)), (*(t.start for t in found), len(text)), strict=True)
    pieces = [*found, *(Stretch(a, b) for a, b in gaps if a < b and (text[a:b] != " " or a == 0 or edges & {a, b}))]
    ordered = sorted(edges)
    for piece in sorted(pieces, key=lambda one: one.start):
        yield from cut_at(piece, ordered)


def _token(text: str, number: int, token: Stretch) -> dict[str, Any]:
    blank = text[token.end : token.end + 1] == " "
    return {"text": token.of(text), "start": token.start, "end": token.end, "id": number, "ws": blank}


def read(files: Files, unit: Unit | None) -> Iterator[Imported]:
    """Yield the document of each task that was accepted."""
    for name, data in files.items():
        if PurePosixPath(name).suffix in (".jsonl", ".json"):
            for number, (place, task) in enumerate(json_objects(decode_text(data, name), name), 1):
                yield _imported(place, task, f"{PurePosixPath(name).stem} {number}", unit)


def _imported(place: str, task: dict[str, Any], name: str, unit: Unit | None) -> Imported:
    text, tally = task.get("text"), Tally()
    if not isinstance(text, str):
        raise UserError(f"{place}: the task has no text.")
    spans = [_checked(one, place) for one in listed(task.get("spans"), place)]
    units = _units(place, text, task, spans, unit, tally)
    marks: dict[str, Mark] = {}
    ids = Ids()
    for number, span in enumerate(spans):
        mark = _mark(f"{place}, span {number}", span, units, tally)
        marks[ids.free(str(span.get("id", f"span {number}")))] = mark
    marks = {id_: replace(mark, id=id_) for id_, mark in marks.items()}
    for number, chosen in enumerate(listed(task.get("accept"), place)):
        id_ = ids.free(f"choice {number}")
        marks[id_] = Mark(id=id_, layer=_CHOICE, label=words(chosen, place))
    relations = tuple(_relations(place, task, marks, units, ids))
    answer = task.get("answer", "accept")
    if answer != "accept":
        tally.drop("task", place, f'The answer to it is "{str(answer)[:20]}": nobody states what is marked in it.')
        marks, relations = {}, ()
    document = make_document(
        place,
        text=text,
        name=str(task.get(_NAME) or name),
        coder=str(task.get(_BY) or task.get("_session_id") or ""),
        marks=tuple(marks.values()),
        relations=relations,
        metadata=scalars(task.get("meta"), tally, place),
    )
    return count(document, tally)


def _checked(span: Any, place: str) -> dict[str, Any]:
    if not isinstance(span, dict):
        raise UserError(f"{place}: a span is an object.")
    whole_number(span.get("start"), place)
    whole_number(span.get("end"), place)
    return span


def _units(
    place: str, text: str, task: dict[str, Any], spans: list[dict[str, Any]], unit: Unit | None, tally: Tally
) -> UnitMap:
    tokens = [_checked(one, place) for one in listed(task.get("tokens"), place)]
    claims = [
        Claim(s["start"], s["end"], str(s.get("text") or ""), f"{place}, {s['start']}") for s in (*spans, *tokens)
    ]
    told = [claim for claim in claims if claim.surface]
    if unit is not None:
        check_claims(text, told, unit)
        return UnitMap(text, unit)
    if told or not spans or max(text, default="") <= "\uffff":
        found = recognise_unit(text, told)
    else:
        bare = Places(place, text, tuple((span["start"], span["end"]) for span in spans))
        found = recognise_by_edges([bare], (CODE_POINTS, UTF16))
    if found != CODE_POINTS:
        tally.change("offsets", place, f"They are {found} here; Prodigy counts code points.")
    return UnitMap(text, found)


def _mark(place: str, span: dict[str, Any], units: UnitMap, tally: Tally) -> Mark:
    try:
        stretch = units.stretch(span["start"], span["end"])
    except OffsetError as error:
        raise UserError(f"{place}: {error}") from None
    layer, label = unflat(words(span.get("label", ""), place))
    return Mark(id="", layer=layer, label=label, stretches=(stretch,), attributes=scalars(span, tally, place, _SPAN))


def _relations(
    place: str, task: dict[str, Any], marks: dict[str, Mark], units: UnitMap, ids: Ids
) -> Iterator[Relation]:
    for number, one in enumerate(listed(task.get("relations"), place)):
        if not isinstance(one, dict):
            raise UserError(f"{place}: a relation is an object.")
        source = _end(place, one.get("head_span"), marks, units, ids)
        target = _end(place, one.get("child_span"), marks, units, ids)
        layer, slot, label = unflat_relation(words(one.get("label"), place), marks[source])
        id_ = ids.free(f"relation {number}")
        yield Relation(id=id_, source=source, target=target, layer=layer, slot=slot, label=label)


def _end(place: str, said: Any, marks: dict[str, Mark], units: UnitMap, ids: Ids) -> str:
    """Return the mark that a relation means: by its id, else by its place and label."""
    if not isinstance(said, dict):
        raise UserError(f"{place}: a relation does not say which spans it joins.")
    if str(said.get("id")) in marks:
        return str(said["id"])
    try:
        stretch = units.stretch(whole_number(said.get("start"), place), whole_number(said.get("end"), place))
    except OffsetError as error:
        raise UserError(f"{place}: {error}") from None
    there = [m for m in marks.values() if m.stretches == (stretch,)]
    own = [m for m in there if flat(m.layer, m.label) == said.get("label")] or there
    if not own:
        id_ = ids.free(f"token {stretch.start}")
        marks[id_] = Mark(id=id_, layer="token", stretches=(stretch,))
        return id_
    return own[0].id


_ABOUT = About(program="Prodigy", files="annotations.jsonl", unit="code points")

READER = InterchangeReader(
    name="prodigy",
    suffixes=(".jsonl",),
    read=read,
    recognises=lambda _name, head: b'"_task_hash"' in head or (b'"spans"' in head and b'"answer"' in head),
    about=_ABOUT,
)

WRITER = InterchangeWriter(
    name="prodigy",
    file=_FILE,
    fit=fit,
    write=write,
    holds=(
        "Annotations of one stretch with label and attributes; a quote's speaker and cue are joined to it.",
        "Relations with one label, source data and the coder; tokens, cut so that every annotation has whole ones.",
    ),
    loses=(
        losses.NOTES,
        _CHOICES,
        losses.STRETCHES,
        losses.EMPTY,
        losses.LAYERS,
        losses.RELATION_LABEL,
        losses.RELATION_ATTRIBUTES,
        losses.RELATION_ENDS,
        losses.TAKEN,
        losses.DECLARED,
    ),
    about=_ABOUT,
)
