"""CoNLL-2002, CoNLL-2003 and IOB2: a token a line with the tag of the one name that covers it. There is no text."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from annotator.formats.about import About
from annotator.formats.export_model import Chunk
from annotator.formats.interchange import losses
from annotator.formats.interchange.conll_reading import START, SUFFIXES, read
from annotator.formats.interchange.document import NAME, Document, Mark, Stretch
from annotator.formats.interchange.format_model import FILE, InterchangeReader, InterchangeWriter
from annotator.formats.interchange.json_parts import one_stretch_each, without_notes
from annotator.formats.interchange.naming import Ids, fit_label, fit_names, flat, refuse_same_files, unflat
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.tokens import TokenPlaces, cut_at, grouped, split_sentences, tokenise, without_blanks
from annotator.model.errors import UserError

_NO_TEXT = "The text itself is left out: read back, one blank stands between all tokens."
_OVERLAP = "Of annotations that overlap only one is kept: a name before a quote or anything else, then the longest."
_CUT = "Words are cut where an annotation begins or ends in them: a proclitic becomes a token of its own."
_WHOLE_TOKENS = "Annotations are widened or narrowed to whole tokens; blanks at their edges are left out."
_SENTENCES = "What goes beyond the end of a sentence becomes several annotations, one for each sentence."
_BLANKS = "Blanks in labels become _."


def fit_split(document: Document, tally: Tally) -> Document:
    """Return what the format holds; tokens are cut where marks begin or end in them, so a proclitic stands alone."""
    return _fit(document, tally, split=True)


def fit_snapped(document: Document, tally: Tally) -> Document:
    """Return what the format holds; marks are widened to whole tokens, proclitics and all."""
    return _fit(document, tally, split=False)


def _fit(document: Document, tally: Tally, *, split: bool) -> Document:
    document = fit_names(document, tally)
    for note in document.notes:
        tally.drop("note", note.target, losses.NOTES)
    document = without_notes(document)
    marks = _longest([_fit_mark(m, tally) for m in one_stretch_each(document, tally, whole=False)], tally)
    tokens = without_blanks(document.text, document.tokens) or tokenise(document.text)
    if not tokens:
        raise UserError(f"{document.name}: the text has no word, so this format cannot hold it.")
    edges = sorted({edge for m in marks for edge in (m.stretches[0].start, m.stretches[0].end)}) if split else []
    cut = tuple(piece for token in tokens for piece in _cut(token, document.text, edges))
    if split and len(cut) > len(tokens):
        tally.change("tokens", document.name, _CUT)
    places = TokenPlaces(cut)
    marks = _longest([moved for mark in marks if (moved := _at_tokens(mark, cut, places, tally))], tally)
    for relation in document.relations:
        tally.drop("relation", relation.id, losses.RELATIONS)
    for name, _ in document.metadata:
        tally.drop("metadata", name, losses.METADATA)
    if document.layers:
        tally.drop("layers", document.name, losses.LAYERS_DECLARED)
    groups = list(grouped(cut, document.sentences or split_sentences(document.text)))
    return _rebuilt(document, groups, list(_in_sentences(marks, groups, tally)), tally)


def _fit_mark(mark: Mark, tally: Tally) -> Mark:
    layer, label = fit_label(mark.layer, mark.label, mark.id, tally)
    said = flat(layer, label)
    tag = "_".join(said.split()) or "_"
    if tag != said:
        tally.change("mark", mark.id, _BLANKS)
        layer, label = unflat(tag)
    for name, _ in mark.attributes:
        tally.drop("attribute", f"{mark.id}, {name}", losses.ATTRIBUTES)
    return replace(mark, layer=layer, label=label, attributes=())


def _longest(marks: list[Mark], tally: Tally) -> list[Mark]:
    """Return marks that do not overlap: names before others, then the longest, the first of equals.

    A name in a quote would otherwise be lost to the quote, and names are what the format is for.
    """
    kept: list[Mark] = []
    for mark in sorted(marks, key=_rank):
        place = mark.stretches[0]
        other = next((k for k in kept if k.stretches[0].start < place.end and place.start < k.stretches[0].end), None)
        if other is None:
            kept.append(mark)
        else:
            tally.drop("mark", mark.id, _OVERLAP)
    return sorted(kept, key=lambda m: m.stretches)


def _rank(mark: Mark) -> tuple[bool, int, int]:
    place = mark.stretches[0]
    return mark.layer != NAME, place.start - place.end, place.start


def _cut(token: Stretch, text: str, edges: list[int]) -> Iterable[Stretch]:
    if token.end - token.start < len(START):
        return cut_at(token, edges)
    pieces = list(cut_at(token, edges))
    if [piece.of(text) for piece in pieces] == [START]:  # no token may look like the beginning of a document
        return cut_at(token, [token.end - 1])
    return pieces


def _at_tokens(mark: Mark, tokens: tuple[Stretch, ...], places: TokenPlaces, tally: Tally) -> Mark | None:
    covered = places.covered(mark.stretches[0])
    if not covered:
        tally.drop("mark", mark.id, losses.BLANKS_ONLY)
        return None
    snapped = Stretch(tokens[covered[0]].start, tokens[covered[-1]].end)
    if snapped != mark.stretches[0]:
        tally.change("mark", mark.id, _WHOLE_TOKENS)
    return replace(mark, stretches=(snapped,))


def _in_sentences(marks: list[Mark], groups: list[tuple[Stretch, ...]], tally: Tally) -> Iterator[Mark]:
    """Yield the marks cut where a sentence ends."""
    taken = Ids(mark.id for mark in marks)
    ends = [group[-1].end for group in groups]
    for mark in marks:
        place = mark.stretches[0]
        near = groups[bisect_right(ends, place.start) : bisect_left(ends, place.end) + 1]
        inside = [(max(g[0].start, place.start), min(g[-1].end, place.end)) for g in near]
        pieces = [Stretch(start, end) for start, end in inside if start < end]
        if len(pieces) > 1:
            tally.change("mark", mark.id, _SENTENCES)
        for number, piece in enumerate(pieces):
            yield replace(mark, id=mark.id if not number else taken.free(f"{mark.id}-{number + 1}"), stretches=(piece,))


def _rebuilt(document: Document, groups: list[tuple[Stretch, ...]], marks: list[Mark], tally: Tally) -> Document:
    """Return the document with the text that a reader of the file sees: a blank between tokens, a line a sentence."""
    pieces: list[str] = []
    tokens: list[Stretch] = []
    sentences: list[Stretch] = []
    at, moved = 0, dict[int, int]()
    ends: dict[int, int] = {}
    for group in groups:
        first = at
        for token in group:
            letters = token.of(document.text)
            moved[token.start], ends[token.end] = at, at + len(letters)
            tokens.append(Stretch(at, at + len(letters)))
            pieces += [letters, "\n" if token is group[-1] else " "]
            at += len(letters) + 1
        sentences.append(Stretch(first, at - 1))
    text = "".join(pieces)[:-1]
    if text != document.text:
        tally.change("text", document.name, _NO_TEXT)
    placed = tuple(
        replace(m, stretches=(Stretch(moved[m.stretches[0].start], ends[m.stretches[0].end]),)) for m in marks
    )
    return replace(
        document,
        text=text,
        marks=placed,
        tokens=tuple(tokens),
        sentences=tuple(sentences),
        relations=(),
        notes=(),
        layers=(),
        metadata=(),
    )


def _writer(line: Callable[[str, str], str], head: str = "") -> Callable[[Iterable[Document]], Iterator[Chunk]]:
    def write(documents: Iterable[Document]) -> Iterator[Chunk]:
        """Yield "NAME/CODER.conll" of each document."""
        seen: set[str] = set()
        for document in documents:
            file = f"{document.name}/{document.coder or 'annotations'}.conll"
            refuse_same_files((file,), seen)
            begun = {m.stretches[0].start: m for m in document.marks}
            lines, inside, last = [head] if head else [], "", -1
            ends = {sentence.end for sentence in document.sentences}
            for token in document.tokens:
                if token.start in begun:
                    mark = begun[token.start]
                    inside, last = flat(mark.layer, mark.label), mark.stretches[0].end
                    tag = f"B-{inside}"
                else:
                    tag = f"I-{inside}" if token.end <= last else "O"
                lines.append(f"{line(token.of(document.text), tag)}\n" + ("\n" if token.end in ends else ""))
            yield Chunk(file, "".join(lines).encode("utf-8"))

    return write


_ABOUT = About(program="spaCy, flair, transformers and others (CoNLL)", files="NAME/CODER.conll", unit="tokens")

READER = InterchangeReader(
    name="conll",
    suffixes=SUFFIXES,
    read=read,
    recognises=lambda name, head: PurePosixPath(name).suffix in SUFFIXES or head.startswith(START.encode()),
    about=_ABOUT,
    coder_named_by=FILE,
)

_LOSES = (
    _NO_TEXT,
    _OVERLAP,
    losses.RELATIONS,
    losses.ATTRIBUTES,
    losses.NOTES,
    losses.METADATA,
    losses.WHOLE,
    losses.STRETCHES,
    _SENTENCES,
    losses.LAYERS,
    _BLANKS,
    losses.EMPTY,
    losses.BLANKS_ONLY,
    _WHOLE_TOKENS,
    losses.NAMES,
    losses.LAYERS_DECLARED,
)
_SPLIT = ("Tokens with one label each; a proclitic before a name is a token of its own.",)
_SNAPPED = ("Tokens with one label each; an annotation takes in whole tokens, proclitics and all.",)
_FORMS = {
    "conll-2003": _writer(lambda token, tag: f"{token} -X- _ {tag}", f"{START} -X- O O\n\n"),
    "conll-2002": _writer(lambda token, tag: f"{token} {tag}"),
    "iob2": _writer(lambda token, tag: f"{token}\t{tag}"),
}
WRITERS = tuple(
    InterchangeWriter(name=f"{name}{ending}", fit=fit, write=write, holds=holds, loses=loses, apart=True, about=_ABOUT)
    for name, write in _FORMS.items()
    for ending, fit, holds, loses in (
        ("", fit_split, _SPLIT, (*_LOSES, _CUT)),
        ("-snapped", fit_snapped, _SNAPPED, _LOSES),
    )
)
