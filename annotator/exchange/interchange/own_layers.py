"""Layers that are the program's own under the names that formats with typed layers give them. Pure."""

from dataclasses import replace

from annotator.exchange.interchange.labels import ARTICLE, CLAUSE, NOTE
from annotator.formats.interchange.cas_names import layer_like
from annotator.formats.interchange.document import Document, Mark

_OWN = {layer_like(layer): layer for layer in (ARTICLE, CLAUSE, NOTE)}


def with_own_layers(document: Document) -> Document:
    """Return the document with a clause, a note's place and the article's answers under their own names.

    A foreign layer may have such a name too: it is ours only where it does what ours does.
    """
    if not any(mark.layer in _OWN for mark in document.marks):
        return document
    clauses = {relation.target for relation in document.relations if relation.slot == CLAUSE}
    noted = {note.target for note in document.notes}

    def own(mark: Mark) -> Mark:
        layer = _OWN.get(mark.layer, mark.layer)
        does = {CLAUSE: mark.id in clauses, NOTE: mark.id in noted, ARTICLE: not mark.stretches}
        return replace(mark, layer=layer) if does.get(layer, False) else mark

    return replace(document, marks=tuple(map(own, document.marks)))
