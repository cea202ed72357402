"""Documents as spaCy's Doc, and many of them as the bytes of a DocBin. Needs spaCy: loaded only where it is there.

spaCy's own packing asks each token for nine strings, most of which nobody put in: a quarter of an export's time. Here
the strings are those of the vocabulary, which is a file's own.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from typing import Any

import srsly
from spacy.tokens import Doc, DocBin, Span, SpanGroup
from spacy.vocab import Vocab

from annotator.formats.interchange.document import Document, Mark, Stretch

ATTRIBUTES = ("ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID", "SENT_START")
Placed = tuple[Mark, Stretch]
"""A stretch of a mark, which is a span there."""


class Packed(DocBin):
    """The documents of one file."""

    def __init__(self) -> None:
        super().__init__(ATTRIBUTES, store_user_data=True)
        self.vocab = Vocab()

    def add(self, doc: Doc) -> None:
        """Take in a Doc of this vocabulary."""
        self.tokens.append(doc.to_array([*self.attrs]))
        self.spaces.append(doc.to_array("SPACY").astype(bool).reshape(-1, 1))
        self.span_groups.append(doc.spans.to_bytes())
        self.user_data.append(srsly.msgpack_dumps(doc.user_data))
        self.flags.append({"has_unknown_spaces": doc.has_unknown_spaces})
        self.cats.append(doc.cats)

    def to_bytes(self) -> bytes:
        """Return the file."""
        self.strings.update(self.vocab.strings)
        return bytes(super().to_bytes())


def doc_of(
    document: Document,
    vocab: Vocab,
    *,
    layers: Mapping[str, Iterable[Placed]],
    entities: Iterable[Placed],
    entry_of: Callable[[Mark], str],
    stated: Mapping[str, Any],
) -> Doc:
    """Return a document whose tokens begin and end where its spans do; `stated` is its data for users."""
    text, tokens = document.text, document.tokens
    first = {token.start: number for number, token in enumerate(tokens)}
    last = {token.end: number + 1 for number, token in enumerate(tokens)}
    starts = {sentence.start for sentence in document.sentences}
    doc = Doc(
        vocab,
        words=[token.of(text) for token in tokens],
        spaces=[token.end < after.start for token, after in pairwise((*tokens, Stretch(len(text), len(text))))],
        sent_starts=[token.start in starts or not number for number, token in enumerate(tokens)],
    )

    def span(placed: Placed) -> Span:
        mark, place = placed
        begin, end = first[place.start], last[place.end]
        return Span(doc, begin, end, label=mark.label, kb_id=entry_of(mark), span_id=mark.id)

    for name, placed in layers.items():
        doc.spans[name] = SpanGroup(doc, name=name, spans=[*map(span, placed)])
    doc.ents = [*map(span, entities)]
    doc.user_data.update(stated)
    return doc
