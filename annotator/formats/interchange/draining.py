"""A stream for libraries that write one file: what they write is given on in pieces, and cannot be gone back to."""

from collections.abc import Iterator
from typing import Any

from annotator.formats.export_model import Chunk


class Drain:
    """Takes the bytes of one file of an export, and gives them on."""

    closed = False

    def __init__(self, file: str) -> None:
        self._file = file
        self._pieces: list[bytes] = []
        self._at = 0

    def write(self, data: Any) -> int:
        """Take bytes."""
        piece = bytes(data)
        self._pieces.append(piece)
        self._at += len(piece)
        return len(piece)

    def tell(self) -> int:
        """Return how many bytes were taken."""
        return self._at

    def flush(self) -> None:
        """Nothing waits here."""

    def close(self) -> None:
        """What was taken stays."""

    def pieces(self) -> Iterator[Chunk]:
        """Yield what was taken since."""
        pieces, self._pieces = self._pieces, []
        yield from (Chunk(self._file, piece) for piece in pieces)
