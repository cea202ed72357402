"""Whether the files of an export say what was fitted: they are read back from the disk, by two processes if many."""

import gc
import multiprocessing
import os
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from pathlib import Path

from annotator.exchange.interchange.pieces import Piece, pieces
from annotator.formats.interchange.fingerprint import fingerprint
from annotator.formats.interchange.format_model import InterchangeWriter
from annotator.formats.interchange.formats import reader_of
from annotator.formats.interchange.units import UTF16
from annotator.model.errors import UserError

_OF_ONE_PROCESS = 8
"""So many pieces are read here before it is worth while to start others."""
_PROCESSES, _WAITING = 2, 6
_UNITS = {"doccano": UTF16}
"""How a writer counts where its format does not tell: what is checked is what was meant."""

Read = list[tuple[str, bytes]]
"""Name and fingerprint of each document of a piece."""


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
        """Strike out a document that was read back. UserError where it was not fitted, or not so often."""
        if not self._open[mark]:
            raise UserError(_OTHERWISE.format(name=name))
        self._open[mark] -= 1

    def finish(self) -> None:
        """Raise UserError where a document was not read back."""
        for mark, left in self._open.items():
            if left:
                raise UserError(_OTHERWISE.format(name=self._names[mark]))


_OTHERWISE = "What was written of {name} is read back otherwise; nothing was exported. Please report this mistake."


def is_read_back(writer: InterchangeWriter) -> bool:
    """Tell whether something here reads what it writes."""
    return writer.read_back is not None or reader_of(writer.name) is not None


def read_back(piece: Piece) -> Read:
    """Return name and fingerprint of each document in a piece. UserError where it cannot be read."""
    reader = reader_of(piece.format_name)
    if reader is None:
        raise ValueError(f"nothing reads {piece.format_name}")
    imported = reader.read(piece.files(), _UNITS.get(piece.format_name))
    return [(one.document.name, fingerprint(one.document)) for one in imported]


def _begin() -> None:
    gc.set_threshold(50_000, 20, 20)  # as in `__main__`: little of what is read is in cycles


def all_read_back(writer: InterchangeWriter, paths: Mapping[str, Path], go_on: Callable[[], None]) -> Iterator[Read]:
    """Yield what is in the files of an export, by their names, piece by piece.

    `go_on` is called now and then, and raises where the work shall end. UserError for what cannot be read.
    """
    if writer.read_back is not None:
        for document in writer.read_back(paths):
            go_on()
            yield [(document.name, fingerprint(document))]
    else:
        yield from _of_pieces(pieces(writer.name, paths), go_on)


def _of_pieces(left: Iterator[Piece], go_on: Callable[[], None]) -> Iterator[Read]:
    few = list(islice(left, _OF_ONE_PROCESS))
    after = next(left, None)
    if after is None:
        for piece in few:
            go_on()
            yield read_back(piece)
        return
    context = multiprocessing.get_context("spawn")  # a fork would copy the window and its threads
    pool = ProcessPoolExecutor(min(_PROCESSES, os.cpu_count() or 1), mp_context=context, initializer=_begin)
    try:
        waiting: deque[tuple[Piece, Future[Read] | None]] = deque()
        for piece in chain(few, (after,), left):
            go_on()
            waiting.append((piece, _submitted(pool, piece)))
            if len(waiting) == _WAITING:
                yield _result(*waiting.popleft())
        while waiting:
            go_on()
            yield _result(*waiting.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, piece: Piece) -> Future[Read] | None:
    try:
        return pool.submit(read_back, piece)
    except BrokenProcessPool:
        return None


def _result(piece: Piece, future: Future[Read] | None) -> Read:
    """Return what a process read, or read it here where the processes have ended early."""
    try:
        return read_back(piece) if future is None else future.result()
    except BrokenProcessPool:
        return read_back(piece)
