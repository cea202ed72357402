"""CoNLL-2002, CoNLL-2003 and IOB2: a token a line with the tag of the one name that covers it. There is no text."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from annotator.formats.about import About
from annotator.formats.export_model import Chunk
from annotator.formats.interchange.document import Document, Mark, Stretch
from annotator.formats.interchange.format_model import Files, Imported, InterchangeReader, InterchangeWriter, count
from annotator.formats.interchange.guarded import decode_text, make_document
from annotator.formats.interchange.json_parts import one_stretch_each
from annotator.formats.interchange.naming import Ids, fit_label, fit_names, flat, refuse_same_files, unflat
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.tokens import TokenPlaces, cut_at, grouped, split_sentences, tokenise, without_blanks
from annotator.formats.interchange.units import Unit
from annotator.model.errors import UserError

_START = "-DOCSTART-"
_TAG = re.compile(r"O|([BIESLU])-(.+)")
_SUFFIXES = (".conll", ".iob", ".iob2", ".bio", ".conllner")


def fit_split(document: Document, tally: Tally) -> Document:
    """Return what the format holds; tokens are cut where marks begin or end in them, so a proclitic stands alone."""
    return _fit(document, tally, split=True)


def fit_snapped(document: Document, tally: Tally) -> Document:
    """Return what the format holds; marks are widened to whole tokens, proclitics and all."""
    return _fit(document, tally, split=False)


def _fit(document: Document, tally: Tally, *, split: bool) -> Document:
    document = fit_names(document, tally)
    marks = _longest([_fit_mark(m, tally) for m in one_stretch_each(document, tally, whole=False)], tally)
    tokens = without_blanks(document.text, document.tokens) or tokenise(document.text)
    if not tokens:
        raise UserError(f"{document.name}: the text has no word, so this format cannot hold it.")
    edges = sorted({edge for m in marks for edge in (m.stretches[0].start, m.stretches[0].end)}) if split else []
    cut = tuple(piece for token in tokens for piece in _cut(token, document.text, edges))
    if split and len(cut) > len(tokens):
        tally.change("tokens", document.name, f"{len(cut) - len(tokens)} tokens were cut where a mark begins or ends.")
    marks = _longest([moved for mark in marks if (moved := _at_tokens(mark, cut, tally))], tally)
    for things, what in ((document.relations, "relation"), (document.notes, "note")):
        for thing in things:
            tally.drop(what, getattr(thing, "id", ""), "The format has marks and nothing else.")
    for name, _ in document.metadata:
        tally.drop("metadata", name, "Data about the document have no place in this format.")
    if document.layers:
        tally.drop("layers", document.name, "Declared layers have no place in this format.")
    groups = list(grouped(cut, document.sentences or split_sentences(document.text)))
    return _rebuilt(document, groups, list(_in_sentences(marks, groups, tally)), tally)


def _fit_mark(mark: Mark, tally: Tally) -> Mark:
    layer, label = fit_label(mark.layer, mark.label, mark.id, tally)
    said = flat(layer, label)
    tag = "_".join(said.split()) or "_"
    if tag != said:
        tally.change("mark", mark.id, f'A tag has no blanks: it is "{tag}".')
        layer, label = unflat(tag)
    for name, _ in mark.attributes:
        tally.drop("attribute", f"{mark.id}, {name}", "Marks have a label there and nothing else.")
    return replace(mark, layer=layer, label=label, attributes=())


def _longest(marks: list[Mark], tally: Tally) -> list[Mark]:
    """Return marks that do not overlap: the longest of those that do, the first of equals."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.stretches[0].start - m.stretches[0].end, m.stretches[0].start)):
        place = mark.stretches[0]
        other = next((k for k in kept if k.stretches[0].start < place.end and place.start < k.stretches[0].end), None)
        if other is None:
            kept.append(mark)
        else:
            tally.drop(
                "mark", mark.id, f"It overlaps {other.id}; a token has one tag there, and the longer mark stays."
            )
    return sorted(kept, key=lambda m: m.stretches)


def _cut(token: Stretch, text: str, edges: list[int]) -> Iterator[Stretch]:
    pieces = list(cut_at(token, edges))
    if [piece.of(text) for piece in pieces] == [_START]:  # no token may look like the beginning of a document
        return cut_at(token, [token.end - 1])
    return iter(pieces)


def _at_tokens(mark: Mark, tokens: tuple[Stretch, ...], tally: Tally) -> Mark | None:
    covered = TokenPlaces(tokens).covered(mark.stretches[0])
    if not covered:
        tally.drop("mark", mark.id, "It stands on blanks only; there is no token to tag.")
        return None
    snapped = Stretch(tokens[covered[0]].start, tokens[covered[-1]].end)
    if snapped != mark.stretches[0]:
        tally.change("mark", mark.id, "It was widened or narrowed to whole tokens.")
    return replace(mark, stretches=(snapped,))


def _in_sentences(marks: list[Mark], groups: list[tuple[Stretch, ...]], tally: Tally) -> Iterator[Mark]:
    """Yield the marks cut where a sentence ends."""
    taken = Ids(mark.id for mark in marks)
    for mark in marks:
        place = mark.stretches[0]
        inside = [(max(g[0].start, place.start), min(g[-1].end, place.end)) for g in groups]
        pieces = [Stretch(start, end) for start, end in inside if start < end]
        if len(pieces) > 1:
            tally.change("mark", mark.id, f"Marks end with the sentence there: it is {len(pieces)} marks.")
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
            pieces += [letters, "\n" if token == group[-1] else " "]
            at += len(letters) + 1
        sentences.append(Stretch(first, at - 1))
    text = "".join(pieces)[:-1]
    if text != document.text:
        tally.change("text", document.name, "There is no text in the format: a blank stands between all tokens.")
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


def read(files: Files, _unit: Unit | None) -> Iterator[Imported]:
    """Yield each document of each file. UserError with the line of a tag that is none."""
    for name, data in files.items():
        path = PurePosixPath(name)
        if path.suffix not in _SUFFIXES:
            continue
        documents = list(_documents(decode_text(data, name), name))
        if not documents:
            raise UserError(f"{name}: the file has no token.")
        for number, sentences in enumerate(documents, 1):
            own = path.parent.name or path.stem
            coder = path.stem if path.parent.name and path.stem != "annotations" else ""
            yield _imported(name, sentences, own if len(documents) == 1 else f"{own} {number}", coder)


_Token = tuple[str, str, str]
"""Letters, the kind of tag (B, I, O ...) and its label."""


def _documents(content: str, name: str) -> Iterator[list[list[_Token]]]:
    sentences: list[list[_Token]] = [[]]
    for number, line in enumerate(content.replace("\r\n", "\n").split("\n"), 1):
        if not line.strip(" \t"):
            sentences.append([])
        elif line.startswith(_START):
            if any(sentences):
                yield [s for s in sentences if s]
            sentences = [[]]
        elif not line.startswith("#\t") and not line.startswith("# "):
            tokens = list(_tokens(line, f"{name}, line {number}"))
            sentences[-1] += tokens
            if len(tokens) > 1:  # a sentence a line
                sentences.append([])
    if any(sentences):
        yield [s for s in sentences if s]


def _tokens(line: str, place: str) -> Iterator[_Token]:
    words = line.split()
    joined = [word.split("|") for word in words]
    if len(words) > 1 and all(len(parts) > 1 and _TAG.fullmatch(parts[-1]) for parts in joined):
        columns = joined
    else:
        columns = [line.rstrip("\t ").split("\t") if "\t" in line.rstrip() else words]
    for parts in columns:
        found = _TAG.fullmatch(parts[-1]) if len(parts) > 1 and parts[0] else None
        if found is None:
            raise UserError(f'{place}: "{line[:40]}" is no token with a tag (O, B-PER, I-PER ...).')
        yield parts[0], found[1] or "O", found[2] or ""


def _imported(place: str, sentences: list[list[_Token]], name: str, coder: str) -> Imported:
    tally = Tally()
    tally.change("text", name, "There is no text in the format: a blank stands between all tokens.")
    texts: list[str] = []
    tokens: list[Stretch] = []
    stretches: list[Stretch] = []
    marks: list[Mark] = []
    at = 0
    for sentence in sentences:
        begun, open_ = at, False
        for letters, kind, said in sentence:
            here = Stretch(at, at + len(letters))
            tokens.append(here)
            layer, label = unflat(said)
            goes_on = kind in "IEL" and open_ and (marks[-1].layer, marks[-1].label) == (layer, label)
            if goes_on:
                marks[-1] = replace(marks[-1], stretches=(Stretch(marks[-1].stretches[0].start, here.end),))
            elif kind != "O":
                marks.append(Mark(id=f"m{len(marks)}", layer=layer, label=label, stretches=(here,)))
            open_ = kind in "BI"
            at = here.end + 1
        texts.append(" ".join(letters for letters, _, _ in sentence))
        stretches.append(Stretch(begun, at - 1))
    document = make_document(
        place,
        text="\n".join(texts),
        name=name,
        coder=coder,
        marks=tuple(marks),
        tokens=tuple(tokens),
        sentences=tuple(stretches),
    )
    return count(document, tally)


_ABOUT = About(program="spaCy, flair, transformers and others (CoNLL)", files="NAME/CODER.conll", unit="tokens")

READER = InterchangeReader(
    name="conll",
    suffixes=_SUFFIXES,
    read=read,
    recognises=lambda name, head: PurePosixPath(name).suffix in _SUFFIXES or head.startswith(_START.encode()),
    about=_ABOUT,
)

_LOSES = (
    "the text: a blank stands between all tokens, a line end after each sentence",
    "overlapping and nested marks: the longest stays; attributes, relations, notes, data about the document",
    "marks of several stretches: each is a mark; marks that cover no letter or all of the document",
    "layers other than names, quotes, speakers, cues and events: the layer becomes part of the tag; blanks in labels",
)
_SPLIT = ("one mark a token; tokens are cut at the edges of marks, so a proclitic is a token of its own",)
_SNAPPED = ("one mark a token; marks are widened to whole tokens, proclitics and all",)
_FORMS = {
    "conll-2003": _writer(lambda token, tag: f"{token} -X- _ {tag}", f"{_START} -X- O O\n\n"),
    "conll-2002": _writer(lambda token, tag: f"{token} {tag}"),
    "iob2": _writer(lambda token, tag: f"{token}\t{tag}"),
}
WRITERS = tuple(
    InterchangeWriter(name=f"{name}{ending}", fit=fit, write=write, holds=holds, loses=_LOSES, about=_ABOUT)
    for name, write in _FORMS.items()
    for ending, fit, holds in (("", fit_split, _SPLIT), ("-snapped", fit_snapped, _SNAPPED))
)
