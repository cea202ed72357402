"""Quotes as the BBC's Citron writes them: cue, sources and contents with their letters, offsets in code points.

The type of a quote is ours; Citron passes over it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from annotator.formats.about import About
from annotator.formats.export_model import Chunk
from annotator.formats.interchange import losses
from annotator.formats.interchange.document import CUE, QUOTE, SPEAKER, Document, Mark, Relation, Stretch
from annotator.formats.interchange.format_model import (
    FILE,
    Files,
    Imported,
    InterchangeReader,
    InterchangeWriter,
    count,
)
from annotator.formats.interchange.guarded import decode_text, make_document, parse_json, whole_number
from annotator.formats.interchange.json_parts import json_line, listed, words
from annotator.formats.interchange.naming import fit_names, refuse_same_files
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.units import (
    Claim,
    OffsetError,
    Unit,
    UnitMap,
    check_claims,
    recognise_unit,
)
from annotator.model.errors import UserError

_OTHERS = "All but quotes with their speakers and cues is left out, and so are quotes without letters."
_PARTS = "Of a speaker or cue only its places are kept, each of each quote as one of its own."
_QUOTES = "Of a quote its type and the places with letters are kept, no attributes."
_RELATIONS = "A quote keeps any speakers and one cue of one stretch; other relations are left out."
_ROLES = losses.OfOthers("Roles and attributes of what fills a slot are left out.")


def fit(document: Document, tally: Tally) -> Document:
    """Return the quotes with letters, and what fills their slots "speaker" and "cue"."""
    document = fit_names(document, tally)
    quotes = {m.id: _lettered(m) for m in document.marks if m.layer == QUOTE and _lettered(m).stretches}
    others = {mark.id: mark for mark in document.marks}
    parts: dict[tuple[str, str, Stretch], Mark] = {}
    fills: dict[str, tuple[str, str]] = {}
    relations: list[Relation] = []
    used: set[str] = set()
    for source in quotes:
        filled = [r for r in document.relations if r.source == source and r.slot in (SPEAKER, CUE)]
        cued = False
        for relation in filled:
            stretches = _lettered(others[relation.target]).stretches
            if relation.slot == CUE and (cued or len(stretches) != 1):
                continue
            cued = cued or relation.slot == CUE
            for stretch in stretches:
                if (source, relation.slot, stretch) in parts:
                    tally.change("mark", relation.target, _PARTS)
                else:
                    part = parts[source, relation.slot, stretch] = _part(relation.slot, stretch, len(parts))
                    relations.append(_fill(source, part, relation.slot, len(relations)))
                if fills.setdefault(relation.target, (source, relation.slot)) != (source, relation.slot):
                    tally.change("mark", relation.target, _PARTS)
                used.add(relation.id)
                used.add(relation.target)
    _tell(document, quotes, others, used, tally)
    return replace(
        document,
        marks=(*quotes.values(), *parts.values()),
        relations=tuple(relations),
        notes=(),
        layers=(),
        tokens=(),
        sentences=(),
        metadata=(),
    )


def _lettered(mark: Mark) -> Mark:
    return replace(mark, stretches=tuple(s for s in mark.stretches if s.start < s.end), attributes=())


def _is_place(mark: Mark) -> bool:
    """Tell whether a mark is one stretch with letters and nothing else."""
    return len(mark.stretches) == 1 and mark == replace(_lettered(mark), label="")


def _part(slot: str, stretch: Stretch, number: int) -> Mark:
    return Mark(id=f"part {number}", layer=slot, stretches=(stretch,))


def _fill(quote: str, part: Mark, slot: str, number: int) -> Relation:
    return Relation(id=f"fills {number}", source=quote, target=part.id, slot=slot)


def _tell(document: Document, quotes: dict[str, Mark], others: dict[str, Mark], used: set[str], tally: Tally) -> None:
    for mark in others.values():
        if mark.id not in quotes and mark.id not in used:
            tally.drop("mark", mark.id, _OTHERS)
        elif mark.id in used and (mark.layer not in (SPEAKER, CUE) or not _is_place(mark)):
            tally.change("mark", mark.id, _PARTS)
        elif mark.id in quotes and mark != quotes[mark.id]:
            tally.change("mark", mark.id, _QUOTES)
    for relation in document.relations:
        if relation.id not in used:
            tally.drop("relation", relation.id, _RELATIONS)
        elif relation.label or relation.attributes:
            tally.change("relation", relation.id, _ROLES)
    for note in document.notes:
        tally.drop("note", note.target, losses.NOTES)
    for name, _ in document.metadata:
        tally.drop("metadata", name, losses.METADATA)
    if document.layers or document.tokens or document.sentences:
        tally.drop("layers, tokens and sentences", document.name, losses.DECLARED)


def write(documents: Iterable[Document]) -> Iterator[Chunk]:
    """Yield "NAME/CODER.json" of each document."""
    seen: set[str] = set()
    for document in documents:
        file = f"{document.name}/{document.coder or 'annotations'}.json"
        refuse_same_files((file,), seen)
        marks, slots = {mark.id: mark for mark in document.marks}, document.slots_of()
        quotes = []
        for mark in document.marks:
            if mark.layer != QUOTE:
                continue
            filled = {
                slot: [marks[r.target].stretches[0] for r in slots.get(mark.id, ()) if r.slot == slot]
                for slot in (SPEAKER, CUE)
            }
            quotes.append(
                {
                    "id": mark.id,
                    "type": mark.label,
                    "cue": next((_span(s, document.text) for s in filled[CUE]), None),
                    "sources": [_span(s, document.text) for s in filled[SPEAKER]],
                    "contents": [_span(s, document.text) for s in mark.stretches],
                }
            )
        yield Chunk(file, f"{json_line({'quotes': quotes, 'text': document.text})}\n".encode())


def _span(stretch: Stretch, text: str) -> dict[str, Any]:
    return {"start": stretch.start, "end": stretch.end, "text": stretch.of(text)}


def read(files: Files, unit: Unit | None) -> Iterator[Imported]:
    """Yield the document of each file."""
    for name, data in files.items():
        path = PurePosixPath(name)
        if path.suffix == ".json":
            yield _imported(path, parse_json(decode_text(data, name), name), unit)


def _imported(path: PurePosixPath, value: Any, unit: Unit | None) -> Imported:
    place, tally = str(path), Tally()
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise UserError(f"{place}: the file has no text.")
    text, quotes = value["text"], listed(value.get("quotes"), place)
    said = {n: list(_spans(quote, f"{place}, quote {n + 1}")) for n, quote in enumerate(quotes)}
    claims = [claim for spans in said.values() for _, claim in spans]
    if unit is not None:
        check_claims(text, [claim for claim in claims if claim.surface], unit)
    units = UnitMap(text, unit or recognise_unit(text, claims))
    marks: dict[str, Mark] = {}
    parts: dict[tuple[str, str, Stretch], Mark] = {}
    relations: list[Relation] = []
    for number, quote in enumerate(quotes):
        id_ = f"quote {number}"
        contents = []
        for role, claim in said[number]:
            try:
                stretch = units.stretch(claim.start, claim.end)
            except OffsetError as error:
                raise UserError(f"{claim.place}: {error}") from None
            if role == QUOTE:
                contents.append(stretch)
                continue
            if (id_, role, stretch) not in parts:
                part = parts[id_, role, stretch] = _part(role, stretch, len(parts))
                relations.append(_fill(id_, part, role, len(relations)))
        label = words(quote.get("type") or "", place)
        marks[id_] = Mark(id=id_, layer=QUOTE, label=label, stretches=tuple(contents))
    if value.get("coreference_groups"):
        tally.drop("coreference groups", place, "Who is the same as who is not kept.")
    document = make_document(
        place,
        text=text,
        name=path.parent.name or path.stem,
        coder=path.stem if path.parent.name and path.stem != "annotations" else "",
        marks=(*marks.values(), *parts.values()),
        relations=tuple(relations),
    )
    return count(document, tally)


def _spans(quote: Any, place: str) -> Iterator[tuple[str, Claim]]:
    if not isinstance(quote, dict):
        raise UserError(f"{place}: a quote is an object.")
    cue = quote.get("cue")
    for role, spans in (
        (QUOTE, listed(quote.get("contents"), place)),
        (SPEAKER, listed(quote.get("sources"), place)),
        (CUE, [cue] if cue is not None else []),
    ):
        for span in spans:
            if not isinstance(span, dict):
                raise UserError(f"{place}: a span is an object.")
            start, end = whole_number(span.get("start"), place), whole_number(span.get("end"), place)
            yield role, Claim(start, end, str(span.get("text") or ""), place)


_ABOUT = About(program="Citron (BBC)", files="NAME/CODER.json", unit="code points")

READER = InterchangeReader(
    name="citron",
    suffixes=(".json",),
    read=read,
    recognises=lambda name, head: PurePosixPath(name).suffix == ".json" and b'"quotes"' in head,
    about=_ABOUT,
    coder_named_by=FILE,
)

WRITER = InterchangeWriter(
    name="citron",
    apart=True,
    fit=fit,
    write=write,
    holds=("Quotes of one or several stretches with their type, any speakers and one cue each.",),
    loses=(
        _OTHERS,
        _RELATIONS,
        _PARTS,
        _QUOTES,
        _ROLES,
        losses.NOTES,
        losses.METADATA,
        losses.NAMES,
        losses.DECLARED,
    ),
    about=_ABOUT,
)
