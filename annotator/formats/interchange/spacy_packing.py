"""Documents as spaCy's Doc, and many of them as the bytes of a DocBin. Needs spaCy: loaded only where it is there.

spaCy's own packing asks each token for nine strings, most of which nobody put in: a quarter of an export's time. Here
the strings are those of the vocabulary, which is a file's own.
"""

from itertools import pairwise

import srsly
from spacy.tokens import Doc, DocBin, Span, SpanGroup
from spacy.vocab import Vocab

from annotator.formats.interchange.document import Document, Mark, Stretch
from annotator.formats.interchange.spacy_fitting import by_layer, entities_of, entry_of, lettered, stated

ATTRIBUTES = ("ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID", "SENT_START")


class Packed:
    """The documents of one file, in a DocBin of spaCy's."""

    def __init__(self) -> None:
        self._bin, self._vocab = DocBin(ATTRIBUTES, store_user_data=True), Vocab()

    def __len__(self) -> int:
        return len(self._bin)

    def add(self, document: Document) -> None:
        """Take in a document whose tokens begin and end where its marks do."""
        doc, packed = _doc_of(document, self._vocab), self._bin
        packed.tokens.append(doc.to_array([*packed.attrs]))
        packed.spaces.append(doc.to_array("SPACY").astype(bool).reshape(-1, 1))
        packed.span_groups.append(doc.spans.to_bytes())
        packed.user_data.append(srsly.msgpack_dumps(doc.user_data))
        packed.flags.append({"has_unknown_spaces": doc.has_unknown_spaces})
        packed.cats.append(doc.cats)

    def to_bytes(self) -> bytes:
        """Return the file."""
        self._bin.strings.update(self._vocab.strings)
        return self._bin.to_bytes()


def _doc_of(document: Document, vocab: Vocab) -> Doc:
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

    def span(mark: Mark, place: Stretch) -> Span:
        begin, end = first[place.start], last[place.end]
        return Span(doc, begin, end, label=mark.label, kb_id=entry_of(mark), span_id=mark.id)

    for layer, marks in by_layer(document).items():
        doc.spans[layer] = SpanGroup(doc, name=layer, spans=[span(mark, place) for mark, place in lettered(marks)])
    doc.ents = [span(mark, place) for mark, place in entities_of(text, document.marks)]
    doc.user_data["hashiya"] = stated(document)
    return doc
