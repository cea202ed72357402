"""What a DocBin of spaCy holds of a document: tokens cut at the edges of all marks, sentences, names as entities."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any, TypeVar

from annotator.formats.interchange import losses
from annotator.formats.interchange.document import NAME, Attributes, Document, Mark, Relation, Scalar, Stretch
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.tokens import cut_at, split_sentences, tokenise, without_blanks

_ENTRY = "entry"
_LARGEST, _SMALLEST = 2**64 - 1, -(2**63)

_Stated = TypeVar("_Stated", Mark, Relation)

NO_ENTITY = (
    "A name without a label, of several stretches, with blanks at its edges or within a longer one, is a span but no "
    "entity."
)
NO_LETTERS = "What covers no letter, or the whole article, is no span but stands in user_data."
TOKENS = losses.OfOthers("Tokens that an imported file brought are cut at the edges of annotations and at blanks.")
NUMBERS = losses.OfOthers("Numbers of more than 64 bits become words.")


def fit(document: Document, tally: Tally) -> Document:
    """Return the document with the tokens and sentences that are written; what is no span is told."""
    marks = tuple(_fitted(mark, tally) for mark in document.marks)
    relations = tuple(_fitted(relation, tally) for relation in document.relations)
    metadata = _held(document.metadata, document.name, tally)
    if document.layers:
        tally.drop("layers", document.name, losses.LAYERS_UNUSED)
    for mark in marks:
        if not mark.stretches or any(s.start == s.end for s in mark.stretches):
            tally.change("mark", mark.id, NO_LETTERS)
        elif mark.layer == NAME and len(mark.stretches) > 1:
            tally.change("mark", mark.id, NO_ENTITY)
    entities = {mark.id for mark, _ in entities_of(document.text, marks)}
    for mark in marks:
        if mark.layer == NAME and mark.id not in entities and len(mark.stretches) == 1:
            tally.change("mark", mark.id, NO_ENTITY)
    if not document.tokens:
        tally.keep("tokens of our own", 1)
    starts = {sentence.start for sentence in document.sentences or split_sentences(document.text)}
    tokens = tuple(_tokens(document.text, document.tokens, marks, starts))
    if document.tokens and not set(document.tokens) <= set(tokens):
        tally.change("tokens", document.name, TOKENS)
    return replace(
        document,
        marks=marks,
        relations=relations,
        metadata=metadata,
        layers=(),
        tokens=tokens,
        sentences=sentences_from(tokens, starts),
    )


def sentences_from(tokens: tuple[Stretch, ...], starts: Container[int]) -> tuple[Stretch, ...]:
    """Return the sentences that begin with tokens at these places, and with the first: from token to token."""
    first = [n for n, token in enumerate(tokens) if not n or token.start in starts]
    return tuple(Stretch(tokens[a].start, tokens[b - 1].end) for a, b in pairwise((*first, len(tokens))))


def _fitted(one: _Stated, tally: Tally) -> _Stated:
    """Return a mark or relation with attributes that have room there; most are as they were."""
    held = _held(one.attributes, one.id, tally)
    return one if held == one.attributes else replace(one, attributes=held)


def _held(attributes: Attributes, place: str, tally: Tally) -> Attributes:
    """Return the attributes with whole numbers that have no room there (64 bits) as words."""
    held: list[tuple[str, Scalar]] = []
    for name, value in attributes:
        large = isinstance(value, int) and not _SMALLEST <= value <= _LARGEST
        if large:
            tally.change("attribute", f"{place}, {name}", NUMBERS)
        held.append((name, str(value) if large else value))
    return tuple(held)


def entities_of(text: str, marks: Iterable[Mark]) -> Iterator[tuple[Mark, Stretch]]:
    """Yield the entities: labelled names of one stretch without blanks at its edges; of overlapping the longest."""
    names = [
        (mark, stretch)
        for mark in marks
        if mark.layer == NAME and mark.label and len(mark.stretches) == 1
        for stretch in mark.stretches
        if (said := stretch.of(text)) and said == said.strip()
    ]
    taken = bytearray(len(text))
    for mark, place in sorted(names, key=lambda pair: (pair[1].start - pair[1].end, pair[1].start)):
        if not any(taken[place.start : place.end]):
            taken[place.start : place.end] = b"\x01" * (place.end - place.start)
            yield mark, place


def _tokens(
    text: str, given: tuple[Stretch, ...], marks: Iterable[Mark], sentences: Iterable[int]
) -> Iterator[Stretch]:
    """Yield tokens that cover the text, but for one blank after a token where no mark begins or ends with it."""
    words = without_blanks(text, given) or tokenise(text)
    begins = {stretch.start for mark in marks for stretch in mark.stretches}
    ends = {stretch.end for mark in marks for stretch in mark.stretches}
    edges = sorted(begins | ends | set(sentences))
    at = next_edge = 0
    for word in (*words, Stretch(len(text), len(text))):
        if at and at < word.start and text[at] == " " and not (at in begins or at + 1 in ends):
            at += 1
        if at < word.start:
            yield from cut_at(Stretch(at, word.start), edges)
        while next_edge < len(edges) and edges[next_edge] <= word.start:
            next_edge += 1
        if next_edge < len(edges) and edges[next_edge] < word.end:
            yield from cut_at(word, edges)
        elif word.start < word.end:
            yield word
        at = word.end


def stated(document: Document) -> dict[str, Any]:
    """Return everything that is stated as plain values: spans hold no attributes, nothing empty, no relations."""
    return {
        "name": document.name,
        "coder": document.coder,
        "metadata": list(document.metadata),
        "marks": [
            {
                "id": mark.id,
                "layer": mark.layer,
                "label": mark.label,
                "stretches": [(s.start, s.end) for s in mark.stretches],
                "attributes": list(mark.attributes),
            }
            for mark in document.marks
        ],
        "relations": [
            {
                "id": relation.id,
                "source": relation.source,
                "target": relation.target,
                "layer": relation.layer,
                "label": relation.label,
                "slot": relation.slot,
                "attributes": list(relation.attributes),
            }
            for relation in document.relations
        ],
        "notes": [{"text": note.text, "target": note.target, "kind": note.kind} for note in document.notes],
    }


def entry_of(mark: Mark) -> str:
    """Return the name of the registry entry that a mark is linked to, "" for none."""
    return next((value for name, value in mark.attributes if name == _ENTRY and isinstance(value, str)), "")


def lettered(marks: Iterable[Mark]) -> Iterator[tuple[Mark, Stretch]]:
    """Yield the stretches that are spans there, each with its mark."""
    return ((mark, place) for mark in marks for place in mark.stretches if place.start < place.end)


def by_layer(document: Document) -> dict[str, list[Mark]]:
    """Return the marks of each layer."""
    layers: dict[str, list[Mark]] = {}
    for mark in document.marks:
        layers.setdefault(mark.layer, []).append(mark)
    return layers
