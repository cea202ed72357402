"""An export cut into pieces that can be read by themselves, so that 20,000 articles are read back in little memory."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from annotator.exchange.interchange.refi_pieces import projects_within
from annotator.formats.interchange.format_model import Files

_AT_ONCE = 25
"""Documents that are read at once."""
_FILES_AT_ONCE = {"spacy": 1}
"""How many files are read at once where one holds many documents."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A file of an export, or bytes `start` to `end` of it; `data` where the bytes were put together already."""

    name: str
    path: Path
    start: int = 0
    end: int | None = None
    data: bytes | None = None

    def bytes(self) -> bytes:
        """Return what stands on the disk."""
        if self.data is not None:
            return self.data
        with self.path.open("rb") as file:
            file.seek(self.start)
            return file.read() if self.end is None else file.read(self.end - self.start)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some documents of an export in a format; `items` are those of a JSON list, whose brackets are not in them.

    `common` is the file by which they are read, as it was when they had been written.
    """

    format_name: str
    cuts: tuple[Cut, ...]
    items: bool = False
    common: Cut | None = None

    def files(self) -> Files:
        """Return the files as the format's reader takes them."""
        files = {cut.name: cut.bytes() for cut in (*self.cuts, *filter(None, [self.common]))}
        if self.items:
            return {name: b"[" + data.strip().removesuffix(b",") + b"]" for name, data in files.items()}
        return files


def pieces(format_name: str, paths: Mapping[str, Path]) -> Iterator[Piece]:
    """Yield an export in pieces; `paths` are its files by their names, in the order in which they were written."""
    yield from _CUT_BY.get(format_name, _files)(format_name, paths)


class ByDocument:
    """Files of documents, each of which has files of its own, as pieces: told one by one as they are written.

    `common` is the file by which all others are read, if there is one.
    """

    def __init__(self, format_name: str) -> None:
        self._format_name = format_name
        self.common: Cut | None = None
        self._at_once = _FILES_AT_ONCE.get(format_name, _AT_ONCE)
        self._stem = ""
        self._own: dict[str, Cut] = {}
        self._documents = 0

    def take(self, name: str, path: Path) -> Iterator[Piece]:
        """Take a file that is written to, as often as one likes; yield the piece that was whole before it, if any."""
        stem = name.rpartition(".")[0]
        if stem != self._stem:
            if self._documents == self._at_once:
                yield from self.rest()
            self._stem = stem
            self._documents += 1
        self._own[name] = Cut(name, path)

    def rest(self) -> Iterator[Piece]:
        """Yield what was taken and not yielded yet."""
        if self._own:
            yield Piece(self._format_name, tuple(self._own.values()), common=self.common)
        self._own, self._documents = {}, 0


def _files(format_name: str, paths: Mapping[str, Path]) -> Iterator[Piece]:
    """Each document has files of its own, which were written one after the other."""
    documents = ByDocument(format_name)
    for name, path in paths.items():
        yield from documents.take(name, path)
    yield from documents.rest()


def _lines(format_name: str, paths: Mapping[str, Path]) -> Iterator[Piece]:
    """Each document is a line."""
    for name, path in paths.items():
        for start, end in _ranges(path):
            yield Piece(format_name, (Cut(name, path, start, end),))


def _items(format_name: str, paths: Mapping[str, Path]) -> Iterator[Piece]:
    """Each document is an item of a list, on a line of its own between the lines of the brackets."""
    for name, path in paths.items():
        if path.stat().st_size and name.endswith(".json"):
            for start, end in _ranges(path, brackets=True):
                yield Piece(format_name, (Cut(name, path, start, end),), items=True)


def _ranges(path: Path, *, brackets: bool = False) -> Iterator[tuple[int, int]]:
    """Yield where some lines begin and end, those that hold nothing but brackets left out."""
    at = start = number = 0
    with path.open("rb") as file:
        for line in file:
            if brackets and line.strip() in (b"[", b"]", b"[]"):
                if number:
                    yield start, at
                start, number = at + len(line), 0
            else:
                number += 1
            at += len(line)
            if number == _AT_ONCE:
                yield start, at
                start, number = at, 0
    if number:
        yield start, at


def _project(format_name: str, paths: Mapping[str, Path]) -> Iterator[Piece]:
    """All documents are in one archive, each text with its selections apart."""
    for name, path in paths.items():
        for data in projects_within(path, at_once=_AT_ONCE):
            yield Piece(format_name, (Cut(name, path, data=data),))


_CUT_BY: dict[str, Callable[[str, Mapping[str, Path]], Iterator[Piece]]] = {
    "prodigy": _lines,
    "doccano": _lines,
    "label-studio": _items,
    "refi-qda": _project,
    "refi-qda-code-points": _project,
}
"""How formats are cut that do not give each document files of its own."""
