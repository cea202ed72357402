"""What a REFI-QDA project holds of a document."""

from collections.abc import Iterator
from dataclasses import replace

from annotator.formats.interchange.document import Document, Mark, Note, Scalar
from annotator.formats.interchange.guarded import without_xml_breakers as sound
from annotator.formats.interchange.naming import Ids, fit_flat_relation
from annotator.formats.interchange.refi_names import path_of, stable
from annotator.formats.interchange.reporting import Tally


def fit(document: Document, tally: Tally) -> Document:
    """Return what a project holds: codes on selections and texts, links with one name, notes, variables."""
    marks = [_fit_mark(part, tally) for mark in document.marks for part in _cut(mark, document, tally)]
    by_id = {mark.id: mark for mark in marks}
    relations = []
    for relation in document.relations:
        source, target = by_id.get(relation.source), by_id.get(relation.target)
        if source is None or target is None:
            tally.drop("relation", relation.id, "Links join codings there, nothing else.")
        else:
            relation = replace(
                relation, layer=sound(relation.layer), label=sound(relation.label), slot=sound(relation.slot)
            )
            relations.append(fit_flat_relation(relation, source, tally))
    if document.layers or document.tokens or document.sentences:
        tally.drop("layers, tokens and sentences", document.name, "They are not in this format.")
    ids = {"", *by_id, *(relation.id for relation in relations)}
    return replace(
        document,
        name=sound(document.name) or "document",
        coder=sound(document.coder),
        marks=tuple(marks),
        relations=tuple(relations),
        notes=tuple(n for note in document.notes if (n := _fit_note(note, ids, document.coder, tally))),
        metadata=tuple((sound(name), _fit_value(name, value, tally)) for name, value in document.metadata),
        layers=(),
        tokens=(),
        sentences=(),
    )


def _cut(mark: Mark, document: Document, tally: Tally) -> Iterator[Mark]:
    if len(mark.stretches) < 2:
        yield mark
        return
    tally.change("mark", mark.id, f"A coding has one selection there: it is {len(mark.stretches)} codings.")
    taken = Ids((*(m.id for m in document.marks), *(r.id for r in document.relations)))
    for number, stretch in enumerate(mark.stretches):
        own = taken.free(f"{mark.id}-{number + 1}") if number else mark.id
        yield replace(mark, id=own, stretches=(stretch,))


def _fit_mark(mark: Mark, tally: Tally) -> Mark:
    layer, label = stable(sound(mark.layer), sound(mark.label))
    if (layer, label) != (mark.layer, mark.label):
        tally.change("mark", mark.id, f'Codes stand in a tree there: it is "{" > ".join(path_of(layer, label))}".')
    for name, _ in mark.attributes:
        tally.drop("attribute", f"{mark.id}, {name}", "A coding has a code there and nothing else.")
    return replace(mark, layer=layer, label=label, attributes=())


def _fit_note(note: Note, ids: set[str], coder: str, tally: Tally) -> Note | None:
    if note.target not in ids:
        tally.drop("note", note.target, "What it is about could not be kept.")
        return None
    if not note.target and not coder:
        tally.change("note", "", "It is nobody's there.")
    return replace(note, text=sound(note.text), kind=sound(note.kind))


def _fit_value(name: str, value: Scalar, tally: Tally) -> Scalar:
    if isinstance(value, str):
        return sound(value)
    if isinstance(value, int) and abs(value) < 10**25:
        return value
    if isinstance(value, float) and 1e-300 < abs(value) < 1e300:
        return value
    tally.change("metadata", name, "Such a number is words there.")
    return str(value)
