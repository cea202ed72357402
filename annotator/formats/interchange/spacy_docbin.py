"""spaCy's DocBin: tokens cut at the edges of all marks, names as entities, every layer as a span group. Written only.

It needs spaCy, which comes with the extra "spacy". A DocBin lies in memory as a whole, so a long export is several
files, which `spacy train` reads as the folder that holds them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from annotator.formats.about import About
from annotator.formats.export_model import Chunk
from annotator.formats.interchange import losses
from annotator.formats.interchange.document import NAME, Attributes, Document, Mark, Scalar, Stretch
from annotator.formats.interchange.format_model import InterchangeWriter
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.tokens import cut_at, split_sentences, tokenise, without_blanks
from annotator.model.errors import UserError

_FILE, _READ_ME = "docs-{number:05}.spacy", "README.md"
_LETTERS_A_FILE = 250_000
_ATTRIBUTES = ("ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "SENT_START")
_ENTRY = "entry"
_LARGEST, _SMALLEST = 2**64 - 1, -(2**63)
_TOLD = """# {documents} documents, {marks} marks

    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    docs = list(DocBin().from_disk("{first}").get_docs(Vocab()))

A Doc is one text as one coder marked it; `doc.text` is the text, letter by letter. Blanks and line ends that are no
single blank after a word are tokens, as in spaCy's own tokenizer.

| where | what |
|---|---|
| doc.ents | names without blanks at their edges; of those that overlap the longest |
| doc.spans[LAYER] | every stretch of every mark of a layer: label_, id_ (the mark's), kb_id_ (the entry's name) |
| doc.user_data["hashiya"] | name, coder, metadata; marks with attributes, relations, notes; places in code points |

Layers: {layers}.
"""


_NO_ENTITY = "A name of several stretches, with blanks at its edges or within a longer one, is a span but no entity."
_NO_LETTERS = "What covers no letter, or the whole article, is no span but stands in user_data."
_TOKENS = losses.OfOthers("Tokens that an imported file brought are cut at the edges of annotations and at blanks.")
_NUMBERS = losses.OfOthers("Numbers of more than 64 bits become words.")


def fit(document: Document, tally: Tally) -> Document:
    """Return the document with the tokens and sentences that are written; what is no span is told."""
    marks = tuple(replace(mark, attributes=_held(mark.attributes, mark.id, tally)) for mark in document.marks)
    fitted = replace(
        document,
        marks=marks,
        relations=tuple(replace(r, attributes=_held(r.attributes, r.id, tally)) for r in document.relations),
        metadata=_held(document.metadata, document.name, tally),
        layers=(),
        sentences=document.sentences or split_sentences(document.text),
    )
    if document.layers:
        tally.drop("layers", document.name, losses.LAYERS_UNUSED)
    for mark in marks:
        if not mark.stretches or any(s.start == s.end for s in mark.stretches):
            tally.change("mark", mark.id, _NO_LETTERS)
        elif mark.layer == NAME and len(mark.stretches) > 1:
            tally.change("mark", mark.id, _NO_ENTITY)
    entities = {mark.id for mark, _ in _entities(document.text, marks)}
    for mark in marks:
        if mark.layer == NAME and mark.id not in entities and len(mark.stretches) == 1:
            tally.change("mark", mark.id, _NO_ENTITY)
    if not document.tokens:
        tally.keep("tokens of our own", 1)
    tokens = tuple(_tokens(fitted))
    if not set(document.tokens) <= set(tokens):
        tally.change("tokens", document.name, _TOKENS)
    return replace(fitted, tokens=tokens)


def _held(attributes: Attributes, place: str, tally: Tally) -> Attributes:
    """Return the attributes with whole numbers that have no room there (64 bits) as words."""
    held: list[tuple[str, Scalar]] = []
    for name, value in attributes:
        large = isinstance(value, int) and not _SMALLEST <= value <= _LARGEST
        if large:
            tally.change("attribute", f"{place}, {name}", _NUMBERS)
        held.append((name, str(value) if large else value))
    return tuple(held)


def _entities(text: str, marks: Iterable[Mark]) -> Iterator[tuple[Mark, Stretch]]:
    """Yield the names that are entities: one stretch without blanks at its edges, of overlapping ones the longest."""
    names = [
        (mark, stretch)
        for mark in marks
        if mark.layer == NAME and len(mark.stretches) == 1
        for stretch in mark.stretches
        if (said := stretch.of(text)) and said == said.strip()
    ]
    taken = bytearray(len(text))
    for mark, place in sorted(names, key=lambda pair: (pair[1].start - pair[1].end, pair[1].start)):
        if not any(taken[place.start : place.end]):
            taken[place.start : place.end] = b"\x01" * (place.end - place.start)
            yield mark, place


def _tokens(document: Document) -> Iterator[Stretch]:
    """Yield tokens that cover the text, but for one blank after a token where no mark begins or ends with it."""
    text = document.text
    words = without_blanks(text, document.tokens) or tokenise(text)
    begins = {stretch.start for mark in document.marks for stretch in mark.stretches}
    ends = {stretch.end for mark in document.marks for stretch in mark.stretches}
    edges = sorted(begins | ends | {sentence.start for sentence in document.sentences})
    around = (Stretch(0, 0), *words, Stretch(len(text), len(text)))
    for word, following in pairwise(around):
        if word.start < word.end:
            yield from cut_at(word, edges)
        start = word.end
        if text[start : start + 1] == " " and start and start < following.start:
            start += not (start in begins or start + 1 in ends)
        if start < following.start:
            yield from cut_at(Stretch(start, following.start), edges)


def write(documents: Iterable[Document]) -> Iterator[Chunk]:
    """Yield the files one after the other, and what is in them. UserError where spaCy is not installed."""
    try:
        from spacy.tokens import DocBin
        from spacy.vocab import Vocab
    except ImportError:
        raise UserError('A DocBin needs the extra "spacy": uv sync --no-dev --inexact --extra spacy.') from None
    count, marks, letters, number = 0, 0, 0, 1
    layers = set[str]()
    packed, vocab = DocBin(_ATTRIBUTES, store_user_data=True), Vocab()
    for document in documents:
        count, marks, letters = count + 1, marks + len(document.marks), letters + len(document.text)
        layers |= {mark.layer for mark in document.marks}
        packed.add(_doc(document, vocab))
        if letters >= _LETTERS_A_FILE:
            yield Chunk(_FILE.format(number=number), packed.to_bytes())
            packed, vocab, letters, number = DocBin(_ATTRIBUTES, store_user_data=True), Vocab(), 0, number + 1
    if len(packed) or number == 1:
        yield Chunk(_FILE.format(number=number), packed.to_bytes())
    told = ", ".join(f"`{layer}`" for layer in sorted(layers)) or "none"
    read_me = _TOLD.format(documents=count, marks=marks, layers=told, first=_FILE.format(number=1))
    yield Chunk(_READ_ME, read_me.encode("utf-8"))


def _doc(document: Document, vocab: Any) -> Any:
    from spacy.tokens import Doc, Span, SpanGroup

    text, tokens = document.text, document.tokens
    first = {token.start: number for number, token in enumerate(tokens)}
    last = {token.end: number + 1 for number, token in enumerate(tokens)}
    sentences = {sentence.start for sentence in document.sentences}
    doc = Doc(
        vocab,
        words=[token.of(text) for token in tokens],
        spaces=[token.end < after.start for token, after in pairwise((*tokens, Stretch(len(text), len(text))))],
        sent_starts=[token.start in sentences or not number for number, token in enumerate(tokens)],
    )

    def span(mark: Mark, place: Stretch) -> Any:
        entry = next((value for name, value in mark.attributes if name == _ENTRY and isinstance(value, str)), "")
        return Span(doc, first[place.start], last[place.end], label=mark.label, kb_id=entry, span_id=mark.id)

    groups: dict[str, list[Any]] = {}
    for mark in document.marks:
        places = [span(mark, place) for place in mark.stretches if place.start < place.end]
        groups.setdefault(mark.layer, []).extend(places)
    for layer, places in groups.items():
        doc.spans[layer] = SpanGroup(doc, name=layer, spans=places)
    doc.ents = [span(mark, place) for mark, place in _entities(text, document.marks)]
    doc.user_data["hashiya"] = _stated(document)
    return doc


def _stated(document: Document) -> dict[str, Any]:
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


WRITER = InterchangeWriter(
    name="spacy",
    fit=fit,
    write=write,
    holds=(
        "The text letter by letter, with tokens and sentences.",
        "Names as entities; names, quotes, speakers, cues and every other layer as a span group.",
        "Attributes, relations, notes and source data in user_data.",
    ),
    loses=(
        _NO_ENTITY,
        _NO_LETTERS,
        _NUMBERS,
        _TOKENS,
        losses.LAYERS_UNUSED,
    ),
    extra="spacy",
    about=About(program="spaCy", files="docs-NUMBER.spacy with README.md", unit="tokens, and code points"),
)
