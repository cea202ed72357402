"""What a REFI-QDA project holds of a document."""

from collections.abc import Iterator
from dataclasses import replace

from annotator.formats.interchange import losses
from annotator.formats.interchange.document import Document, Mark, Note, Scalar
from annotator.formats.interchange.guarded import with_sound_words
from annotator.formats.interchange.naming import Ids, fit_flat_relation
from annotator.formats.interchange.refi_names import stable
from annotator.formats.interchange.reporting import Tally

TREE = "Codes stand in a tree: a layer is the code above, and a slash in a label makes another level."
NOTES_LOST = "Notes on what is left out are left out."
NOBODYS = losses.OfOthers("Notes on the article are nobody's where no coder is named.")
NAMELESS = losses.OfOthers("An article without a name is called document.")
NUMBERS = losses.OfOthers("Numbers in source data that are very large or very small become words.")


def fit(document: Document, tally: Tally) -> Document:
    """Return what a project holds: codes on selections and texts, links with one name, notes, variables."""
    made = with_sound_words(document)
    if made != document:
        tally.change("text", document.name, losses.CONTROL)
    document = made
    if not document.name:
        tally.change("name", "", NAMELESS)
    marks = [_fit_mark(part, tally) for mark in document.marks for part in _cut(mark, document, tally)]
    by_id = {mark.id: mark for mark in marks}
    relations = []
    for relation in document.relations:
        source, target = by_id.get(relation.source), by_id.get(relation.target)
        if source is None or target is None:
            tally.drop("relation", relation.id, losses.RELATION_ENDS)
        else:
            relations.append(fit_flat_relation(relation, source, tally))
    if document.layers or document.tokens or document.sentences:
        tally.drop("layers, tokens and sentences", document.name, losses.DECLARED)
    ids = {"", *by_id, *(relation.id for relation in relations)}
    return replace(
        document,
        name=document.name or "document",
        marks=tuple(marks),
        relations=tuple(relations),
        notes=tuple(n for note in document.notes if (n := _fit_note(note, ids, document.coder, tally))),
        metadata=tuple((name, _fit_value(name, value, tally)) for name, value in document.metadata),
        layers=(),
        tokens=(),
        sentences=(),
    )


def _cut(mark: Mark, document: Document, tally: Tally) -> Iterator[Mark]:
    if len(mark.stretches) < 2:
        yield mark
        return
    tally.change("mark", mark.id, losses.STRETCHES)
    taken = Ids((*(m.id for m in document.marks), *(r.id for r in document.relations)))
    for number, stretch in enumerate(mark.stretches):
        own = taken.free(f"{mark.id}-{number + 1}") if number else mark.id
        yield replace(mark, id=own, stretches=(stretch,))


def _fit_mark(mark: Mark, tally: Tally) -> Mark:
    layer, label = stable(mark.layer, mark.label)
    if (layer, label) != (mark.layer, mark.label):
        tally.change("mark", mark.id, TREE)
    for name, _ in mark.attributes:
        tally.drop("attribute", f"{mark.id}, {name}", losses.ATTRIBUTES)
    return replace(mark, layer=layer, label=label, attributes=())


def _fit_note(note: Note, ids: set[str], coder: str, tally: Tally) -> Note | None:
    if note.target not in ids:
        tally.drop("note", note.target, NOTES_LOST)
        return None
    if not note.target and not coder:
        tally.change("note", "", NOBODYS)
    return note


def _fit_value(name: str, value: Scalar, tally: Tally) -> Scalar:
    if isinstance(value, str):
        return value
    if isinstance(value, int) and abs(value) < 10**25:
        return value
    if isinstance(value, float) and 1e-300 < abs(value) < 1e300:
        return value
    tally.change("metadata", name, NUMBERS)
    return str(value)
