"""spaCy's DocBin: tokens cut at the edges of all marks, names as entities, every layer as a span group. Written only.

It needs spaCy, which comes with the extra "spacy". A DocBin lies in memory as a whole, so a long export is several
files, which `spacy train` reads as the folder that holds them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.formats.about import About
from annotator.formats.export_model import Chunk
from annotator.formats.interchange import losses
from annotator.formats.interchange.document import Document, Mark, Note, Relation, Stretch
from annotator.formats.interchange.format_model import OTHERWISE, InterchangeWriter
from annotator.formats.interchange.spacy_fitting import (
    NO_ENTITY,
    NO_LETTERS,
    NUMBERS,
    TOKENS,
    entities_of,
    fit,
    sentences_from,
)
from annotator.model.errors import UserError

if TYPE_CHECKING:
    from annotator.formats.interchange.spacy_packing import Packed

_FILE, _READ_ME = "docs-{number:05}.spacy", "README.md"
_LETTERS_A_FILE = 60_000
_ENTRY = "entry"
_TOLD = """# {documents} documents, {marks} marks

    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    docs = list(DocBin().from_disk("{first}").get_docs(Vocab()))

A Doc is one text as one coder marked it; `doc.text` is the text, letter by letter. Blanks and line ends that are no
single blank after a word are tokens, as in spaCy's own tokenizer.

| where | what |
|---|---|
| doc.ents | names without blanks at their edges; of those that overlap the longest; ent_id_ and kb_id_ as below |
| doc.spans[LAYER] | every stretch of every mark of a layer: label_, id_ (the mark's), kb_id_ (the entry's name) |
| doc.user_data["hashiya"] | name, coder, metadata; marks with attributes, relations, notes; places in code points |

Layers: {layers}.
"""


def write(documents: Iterable[Document]) -> Iterator[Chunk]:
    """Yield the files one after the other, and what is in them. UserError where spaCy is not installed."""
    try:
        from annotator.formats.interchange.spacy_packing import Packed
    except ImportError:
        raise UserError(
            'A DocBin needs the extra "spacy": python3 -m uv sync --no-dev --inexact --extra spacy.'
        ) from None
    with _without_plugins(), ThreadPoolExecutor(1) as beside:
        yield from _files(documents, Packed, beside)


@contextmanager
def _without_plugins() -> Iterator[None]:
    """Let srsly pack and unpack by what it comes with.

    Else it looks for more, seven times a document, in what is installed and in all that spaCy registered: half of the
    time of an export.
    """
    import srsly.msgpack

    registries = (srsly.msgpack.msgpack_encoders, srsly.msgpack.msgpack_decoders)
    before = [dict(vars(registry)) for registry in registries]
    for registry in registries:
        registry.entry_points = False
        registry.get_all = partial(dict, registry.get_all())
    try:
        yield
    finally:
        for registry, had in zip(registries, before, strict=True):
            vars(registry).clear()
            vars(registry).update(had)


def _files(documents: Iterable[Document], new: "Callable[[], Packed]", beside: ThreadPoolExecutor) -> Iterator[Chunk]:
    """Yield the files; while one is compressed, the documents of the next are made."""
    count, marks, letters, number = 0, 0, 0, 1
    layers = set[str]()
    packed = new()
    compressed: Future[bytes] | None = None
    for document in documents:
        count, marks, letters = count + 1, marks + len(document.marks), letters + len(document.text)
        layers |= {mark.layer for mark in document.marks}
        packed.add(_doc(document, packed.vocab))
        if letters >= _LETTERS_A_FILE:
            if compressed is not None:
                yield Chunk(_FILE.format(number=number - 1), compressed.result())
            compressed = beside.submit(packed.to_bytes)
            packed, letters, number = new(), 0, number + 1
    if compressed is not None:
        yield Chunk(_FILE.format(number=number - 1), compressed.result())
    if len(packed) or number == 1:
        yield Chunk(_FILE.format(number=number), packed.to_bytes())
    told = ", ".join(f"`{layer}`" for layer in sorted(layers)) or "none"
    read_me = _TOLD.format(documents=count, marks=marks, layers=told, first=_FILE.format(number=1))
    yield Chunk(_READ_ME, read_me.encode("utf-8"))


def _doc(document: Document, vocab: Any) -> Any:
    from annotator.formats.interchange.spacy_packing import doc_of

    return doc_of(
        document,
        vocab,
        layers={layer: _lettered(marks) for layer, marks in _by_layer(document).items()},
        entities=entities_of(document.text, document.marks),
        entry_of=_entry_of,
        stated={"hashiya": _stated(document)},
    )


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


def read_back(paths: Mapping[str, Path]) -> Iterator[Document]:
    """Yield the documents of files that `write` wrote. UserError where spans or entities are not what is stated.

    It is no reader: of a DocBin of others nothing is known.
    """
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    with _without_plugins():
        for name, path in paths.items():
            if name != _READ_ME:
                for doc in DocBin().from_bytes(path.read_bytes()).get_docs(Vocab()):
                    yield _read(doc)


def _read(doc: Any) -> Document:
    said, text = doc.user_data["hashiya"], doc.text
    places = [(token.idx, token.idx + len(token), token.is_sent_start) for token in doc]
    tokens = tuple(Stretch(start, end) for start, end, _ in places)
    starts = {start for start, _, first in places if first}
    document = Document(
        text=text,
        name=said["name"],
        coder=said["coder"],
        tokens=tokens,
        sentences=sentences_from(tokens, starts),
        marks=tuple(
            Mark(**mark | {"stretches": tuple(Stretch(*s) for s in mark["stretches"])}) for mark in said["marks"]
        ),
        relations=tuple(Relation(**relation) for relation in said["relations"]),
        notes=tuple(Note(**note) for note in said["notes"]),
        metadata=said["metadata"],
    )
    for layer, marks in _by_layer(document).items():
        meant = [_span_of(mark, place) for mark, place in _lettered(marks)]
        if [*map(_found, doc.spans[layer])] != meant:
            raise UserError(OTHERWISE.format(name=document.name))
    entities = sorted(_span_of(mark, place) for mark, place in entities_of(text, document.marks))
    if sorted(map(_found, doc.ents)) != entities:
        raise UserError(OTHERWISE.format(name=document.name))
    return document


_Spanned = tuple[int, int, str, str, str]
"""Start, end, label, name of the entry, id."""


def _found(span: Any) -> _Spanned:
    return span.start_char, span.end_char, span.label_, span.kb_id_, span.id_


def _span_of(mark: Mark, place: Stretch) -> _Spanned:
    return place.start, place.end, mark.label, _entry_of(mark), mark.id


def _entry_of(mark: Mark) -> str:
    return next((value for name, value in mark.attributes if name == _ENTRY and isinstance(value, str)), "")


def _lettered(marks: Iterable[Mark]) -> Iterator[tuple[Mark, Stretch]]:
    """Yield the stretches that are spans there, each with its mark."""
    return ((mark, place) for mark in marks for place in mark.stretches if place.start < place.end)


def _by_layer(document: Document) -> dict[str, list[Mark]]:
    layers: dict[str, list[Mark]] = {}
    for mark in document.marks:
        layers.setdefault(mark.layer, []).append(mark)
    return layers


WRITER = InterchangeWriter(
    name="spacy",
    apart=True,
    fit=fit,
    write=write,
    holds=(
        "The text letter by letter, with tokens and sentences.",
        "Names as entities; names, quotes, speakers, cues and every other layer as a span group.",
        "Attributes, relations, notes and source data in user_data.",
    ),
    loses=(
        NO_ENTITY,
        NO_LETTERS,
        NUMBERS,
        TOKENS,
        losses.LAYERS_UNUSED,
    ),
    extra="spacy",
    read_back=read_back,
    about=About(program="spaCy", files="docs-NUMBER.spacy with README.md", unit="tokens, and code points"),
)
