"""Layers that are the program's own under the names that formats with typed layers give them. Pure."""

from collections.abc import Container
from dataclasses import replace

from annotator.exchange.interchange.labels import ARTICLE, CLAUSE, NOTE
from annotator.formats.interchange.cas_names import layer_like
from annotator.formats.interchange.cas_structures import DOCUMENT_ANNOTATION
from annotator.formats.interchange.document import Document, Mark

_OWN = {layer_like(layer): layer for layer in (ARTICLE, CLAUSE, NOTE)}


def with_own_layers(document: Document) -> Document:
    """Return the document with a clause, a note's place and the article's answers under their own names.

    A foreign layer may have such a name too: it is ours only where it does what ours does. UIMA's annotation of the
    whole text, which nobody made, becomes data about the document.
    """
    document = _without_annotation_of_all(document)
    if not any(mark.layer in _OWN for mark in document.marks):
        return document
    clauses = {relation.target for relation in document.relations if relation.slot == CLAUSE}
    noted = {note.target for note in document.notes}

    def own(mark: Mark) -> Mark:
        layer = _OWN.get(mark.layer, mark.layer)
        does = {CLAUSE: mark.id in clauses, NOTE: mark.id in noted, ARTICLE: not mark.stretches}
        return replace(mark, layer=layer) if does.get(layer, False) else mark

    return replace(document, marks=tuple(map(own, document.marks)))


def is_note(mark: Mark, noted: Container[str]) -> bool:
    """Tell whether a mark is nothing but the place of a note; `noted` are the ids that notes are about."""
    return mark.layer == NOTE and not mark.label and mark.id in noted


def _without_annotation_of_all(document: Document) -> Document:
    """Every UIMA program adds it for the language; as a mark it would lie around all that somebody coded."""
    found = {mark.id: mark for mark in document.marks if mark.layer == DOCUMENT_ANNOTATION}
    for relation in document.relations if found else ():
        found.pop(relation.source, None)
        found.pop(relation.target, None)
    for note in document.notes if found else ():
        found.pop(note.target or "", None)
    if not found:
        return document
    marks = tuple(mark for mark in document.marks if mark.id not in found)
    said = tuple(attribute for mark in found.values() for attribute in mark.attributes)
    return replace(document, marks=marks, metadata=(*document.metadata, *said))
