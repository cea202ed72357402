"""Reading back from the disk what was written, in pieces: whether the files of an export say what was fitted."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from annotator.formats.interchange.fingerprint import fingerprint
from annotator.formats.interchange.formats import reader_of
from annotator.model.errors import UserError

_AT_ONCE = 25
"""Documents that are read at once."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Files of an export that can be read by themselves."""

    format_name: str
    folder: Path
    files: tuple[str, ...]


def pieces(format_name: str, folder: Path, files: Sequence[str]) -> Iterator[Piece]:
    """Yield what an export can be read back by, from the files as they were written one after the other."""
    documents = [list(group) for _, group in groupby(files, key=lambda name: name.rpartition(".")[0])]
    common = tuple(name for group in documents for name in group if name in _COMMON)
    apart = [group for group in documents if not _COMMON.issuperset(group)]
    for at in range(0, len(apart), _AT_ONCE):
        some = tuple(name for group in apart[at : at + _AT_ONCE] for name in group)
        yield Piece(format_name, folder, (*some, *common))


_COMMON = frozenset(("TypeSystem.xml",))


def read_back(piece: Piece) -> list[tuple[str, bytes]]:
    """Return name and fingerprint of each document in a piece. UserError where it cannot be read."""
    reader = reader_of(piece.format_name)
    if reader is None:
        return []
    files = {name: (piece.folder / name).read_bytes() for name in piece.files}
    return [(one.document.name, fingerprint(one.document)) for one in reader.read(files, None)]


class Fitted:
    """The fingerprints of what was fitted, until they are found in what was written."""

    def __init__(self) -> None:
        self._open: Counter[bytes] = Counter()
        self._names: dict[bytes, str] = {}

    def add(self, name: str, mark: bytes) -> None:
        """Remember a document that was fitted."""
        self._open[mark] += 1
        self._names[mark] = name

    def found(self, name: str, mark: bytes) -> None:
        """Strike out a document that was read back. UserError where it was never fitted."""
        if not self._open[mark]:
            raise UserError(_OTHERWISE.format(name=name))
        self._open[mark] -= 1

    def finish(self) -> None:
        """Raise UserError where a document was not read back."""
        for mark, left in self._open.items():
            if left:
                raise UserError(_OTHERWISE.format(name=self._names[mark]))


_OTHERWISE = 'What was written of "{name}" is read back otherwise, so no file was left; please report this.'
