"""Whether the files of an export say what was fitted: they are read back from the disk, by other processes if many."""

import gc
import multiprocessing
import os
import signal
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from dataclasses import replace

from annotator.exchange.interchange.pieces import ByDocument, Cut, Piece, pieces
from annotator.exchange.written import Written
from annotator.formats.export_model import Chunk
from annotator.formats.interchange.fingerprint import fingerprint
from annotator.formats.interchange.format_model import OTHERWISE, InterchangeWriter
from annotator.formats.interchange.formats import WRITERS, reader_of
from annotator.model.errors import UserError

_OF_ONE_PROCESS = 8
"""So many pieces are read here before it is worth while to start others."""
_PROCESSES, _WAITING = 2, 6
_PROCESSES_OF = {"spacy": 1}
"""Where the library alone takes a hundred megabytes."""

_ASK_TO_END = (signal.SIGINT, signal.SIGTERM)

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
            raise UserError(OTHERWISE.format(name=name))
        self._open[mark] -= 1

    def finish(self) -> None:
        """Raise UserError where a document was not read back."""
        for mark, left in self._open.items():
            if left:
                raise UserError(OTHERWISE.format(name=self._names[mark]))


def read_back(piece: Piece) -> Read:
    """Return name and fingerprint of each document in a piece. UserError where it cannot be read."""
    reader, by_path = reader_of(piece.format_name), WRITERS[piece.format_name].read_back
    if by_path is not None:
        documents = by_path({cut.name: cut.path for cut in piece.cuts})
    elif reader is not None:
        read = reader.read(piece.files(), WRITERS[piece.format_name].unit)
        documents = (one.document for one in read)
    else:
        raise ValueError(f"nothing reads {piece.format_name}")
    return [(document.name, fingerprint(document)) for document in documents]


def _begin() -> None:
    """Begin a process that reads for another one."""
    gc.set_threshold(50_000, 20, 20)  # as in `__main__`: little of what is read is in cycles
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when the one is gone that it reads for, however that ended."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Have processes that are started meanwhile not interrupted by Ctrl+C, which is for the one that they read for.

    That one is asked to end only afterwards, and as if it had been then: a pool that is half started cannot be shut
    down.
    """
    if threading.current_thread() is not threading.main_thread():  # handlers run, and are set, in the main one only
        with _without_ctrl_c():
            yield
        return
    asked: dict[int, None] = {}
    with ExitStack() as stack:
        stack.callback(lambda: [*map(signal.raise_signal, asked)])
        for number in _ASK_TO_END:
            stack.callback(signal.signal, number, signal.signal(number, lambda got, _frame: asked.setdefault(got)))
        with _without_ctrl_c():
            yield


@contextmanager
def _without_ctrl_c() -> Iterator[None]:
    """Block Ctrl+C in this thread and, for good, in processes that it starts meanwhile."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Checking:
    """Reads back what an export has written: whole documents while others are still written, the rest at the end.

    To be used as a context, which ends the other processes. `found` takes what was read; `go_on` is called now and
    then, and raises where the work shall end.
    """

    def __init__(
        self, writer: InterchangeWriter, written: Written, found: Callable[[Read], None], go_on: Callable[[], None]
    ) -> None:
        self._writer, self._written, self._found, self._go_on = writer, written, found, go_on
        self._documents = ByDocument(writer.name) if writer.apart else None
        self._few: list[Piece] = []
        self._by_common: list[tuple[Piece, Read]] = []
        self._waiting: deque[tuple[Piece, Future[Read] | None]] = deque()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Checking":
        return self

    def __exit__(self, *raised: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def wrote(self, chunk: Chunk) -> None:
        """Take note of what is about to be written: what was written of documents before is whole."""
        if self._documents is None:
            return
        path = self._written.path(chunk.file)
        if chunk.common:
            self._documents.common = Cut(chunk.file, path, data=chunk.data)
            return
        for piece in self._documents.take(chunk.file, path):
            self._read_apart(piece)
        self._take_done()

    def finish(self) -> None:
        """Read what was not read yet; all files are closed then. UserError for what cannot be read."""
        self._written.close()
        paths = {name: self._written.path(name) for name in self._written.names}
        if self._documents is not None:
            for piece in self._documents.rest():
                self._read(piece)
        elif self._writer.read_back is not None:
            for document in self._writer.read_back(paths):
                self._go_on()
                self._found([(document.name, fingerprint(document))])
        else:
            for piece in pieces(self._writer.name, paths):
                self._read(piece)
                self._take_done(_WAITING)
        for piece in self._few if self._pool is None else ():
            self._go_on()
            self._take(piece, read_back(piece))
        self._take_done(0)
        self._read_by_the_last()

    def _read_by_the_last(self) -> None:
        """Read once more what was read by an earlier state of the file by which all are read: it says the same still.

        UserError where it does not, or where that file is not on the disk as it was last written.
        """
        last = self._documents.common if self._documents is not None else None
        if last is not None and last.path.read_bytes() != last.data:
            raise UserError(OTHERWISE.format(name=last.name))
        earlier = [(replace(piece, common=last), read) for piece, read in self._by_common if piece.common != last]
        again = [(piece, read, _submitted(self._pool, piece) if self._pool else None) for piece, read in earlier]
        for piece, read, future in again:
            self._go_on()
            if _result(piece, future) != read:
                raise UserError(OTHERWISE.format(name=read[0][0]))

    def _take(self, piece: Piece, read: Read) -> None:
        if piece.common is not None:
            self._by_common.append((piece, read))
        self._found(read)

    def _read_apart(self, piece: Piece) -> None:
        for cut in piece.cuts:
            self._written.end(cut.name)
        self._read(piece)

    def _read(self, piece: Piece) -> None:
        """Have a piece read by another process, which is started when there are some."""
        self._few.append(piece)
        if self._pool is None and len(self._few) > _OF_ONE_PROCESS:
            context = multiprocessing.get_context("spawn")  # a fork would copy the window and its threads
            workers = min(_PROCESSES_OF.get(self._writer.name, _PROCESSES), os.cpu_count() or 1)
            with _uninterrupted():
                self._pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin)
        if self._pool is not None:
            self._waiting += [(one, _submitted(self._pool, one)) for one in self._few]
            self._few = []

    def _take_done(self, most: int | None = None) -> None:
        """Take what other processes have read; with `most` wait until no more than that is under way."""
        while self._waiting:
            piece, future = self._waiting[0]
            done = future is not None and future.done()
            if not done and (most is None or len(self._waiting) <= most):
                break
            self._waiting.popleft()
            self._go_on()
            self._take(piece, _result(piece, future))


def _submitted(pool: ProcessPoolExecutor, piece: Piece) -> Future[Read] | None:
    try:
        with _uninterrupted():
            return pool.submit(read_back, piece)
    except BrokenProcessPool:
        return None


def _result(piece: Piece, future: Future[Read] | None) -> Read:
    """Return what a process read, or read it here where the processes have ended early."""
    try:
        return read_back(piece) if future is None else future.result()
    except BrokenProcessPool:
        return read_back(piece)
