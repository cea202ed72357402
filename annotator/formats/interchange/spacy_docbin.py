"""spaCy's DocBin: tokens cut at the edges of all marks, names as entities, every layer as a span group. Written only.

It needs spaCy, which comes with the extra "spacy". A DocBin lies in memory as a whole, so a long export is several
files, which `spacy train` reads as the folder that holds them.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
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
    by_layer,
    entities_of,
    entry_of,
    fit,
    lettered,
    sentences_from,
)
from annotator.model.errors import UserError

if TYPE_CHECKING:
    from annotator.formats.interchange.spacy_packing import Packed

_FILE, _READ_ME = "docs-{number:05}.spacy", "README.md"
_LETTERS_A_FILE = 60_000
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
    with _without_plugins, ThreadPoolExecutor(1) as beside:
        yield from _files(documents, Packed, beside)


class _WithoutPlugins:
    """Lets srsly pack and unpack by what it comes with, as long as anybody is within; to be used as a context.

    Else it looks for more, seven times a document, in what is installed and in all that spaCy registered: half of the
    time of an export.
    """

    def __init__(self) -> None:
        self._lock, self._within = threading.Lock(), 0
        self._before: list[tuple[Any, dict[str, Any]]] = []

    def __enter__(self) -> None:
        import srsly.msgpack

        with self._lock:
            self._within += 1
            if self._within > 1:
                return
            registries = (srsly.msgpack.msgpack_encoders, srsly.msgpack.msgpack_decoders)
            self._before = [(registry, dict(vars(registry))) for registry in registries]
            for registry in registries:
                registry.entry_points = False
                registry.get_all = partial(dict, registry.get_all())

    def __exit__(self, *raised: object) -> None:
        with self._lock:
            self._within -= 1
            for registry, had in self._before if not self._within else ():
                vars(registry).clear()
                vars(registry).update(had)


_without_plugins = _WithoutPlugins()


def _files(documents: Iterable[Document], new: "Callable[[], Packed]", beside: ThreadPoolExecutor) -> Iterator[Chunk]:
    """Yield the files; while one is compressed, the documents of the next are made."""
    count, marks, letters, number = 0, 0, 0, 1
    layers = set[str]()
    packed = new()
    compressed: Future[bytes] | None = None
    for document in documents:
        count, marks, letters = count + 1, marks + len(document.marks), letters + len(document.text)
        layers |= {mark.layer for mark in document.marks}
        packed.add(document)
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


def read_back(paths: Mapping[str, Path]) -> Iterator[Document]:
    """Yield the documents of files that `write` wrote. UserError where spans or entities are not what is stated.

    It is no reader: of a DocBin of others nothing is known.
    """
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    with _without_plugins:
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
    for layer, marks in by_layer(document).items():
        meant = [_span_of(mark, place) for mark, place in lettered(marks)]
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
    return place.start, place.end, mark.label, entry_of(mark), mark.id


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
