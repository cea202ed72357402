"""Reading CoNLL-2002, CoNLL-2003, IOB1, IOB2, BIOES and BILOU: the text is rebuilt, one blank between tokens."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from annotator.formats.interchange.document import Mark, Stretch
from annotator.formats.interchange.format_model import Files, Imported, count
from annotator.formats.interchange.guarded import decode_text, make_document
from annotator.formats.interchange.naming import unflat
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.units import Unit
from annotator.model.errors import UserError

START = "-DOCSTART-"
SUFFIXES = (".conll", ".iob", ".iob2", ".bio", ".conllner")
_TAG = re.compile(r"O|([BIESLU])-(.+)")
_NO_TEXT = "There is no text in the file: one blank stands between all tokens."


def read(files: Files, _unit: Unit | None) -> Iterator[Imported]:
    """Yield each document of each file. UserError with the line of a tag that is none."""
    for name, data in files.items():
        path = PurePosixPath(name)
        if path.suffix not in SUFFIXES:
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
        elif line.startswith(START):
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
    joined = [word.split("|") for word in words] if "|" in line else []
    if len(joined) > 1 and all(len(parts) > 1 and _TAG.fullmatch(parts[-1]) for parts in joined):
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
    tally.change("text", name, _NO_TEXT)
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
            layer, label = unflat(said) if kind != "O" else ("", "")
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
