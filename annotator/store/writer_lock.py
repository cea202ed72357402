"""The lock of the one program that may write to a corpus: an OS lock, so it ends with its process however that ends."""

import json
import os
import platform
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from annotator.model.errors import UserError
from annotator.model.ids import now
from annotator.store.failures import explained
from annotator.store.files import beside


class WriterLock:
    """Held from `take` to `release`. The lock is on CORPUS.lock; CORPUS.writer says who holds it, for people."""

    def __init__(self, corpus: Path) -> None:
        self._corpus = corpus
        # An OS lock or none: a mere lock file would outlive a killed process.
        self._lock = FileLock(beside(corpus, ".lock"), timeout=0, thread_local=False, fallback_to_soft=False)
        self._note = beside(corpus, ".writer")

    def take(self) -> None:
        """Take the lock, or raise UserError that names who has it."""
        with explained(self._corpus):
            try:
                self._lock.acquire()
            except Timeout:
                raise UserError(self._who()) from None
        note = {"computer": platform.node(), "process": os.getpid(), "since": now()}
        with suppress(OSError):  # the lock holds without it
            self._note.write_text(json.dumps(note), encoding="utf-8")

    def release(self) -> None:
        """Give the lock back."""
        self._note.unlink(missing_ok=True)
        self._lock.release()

    def _who(self) -> str:
        sentence = f"{self._corpus.name} is open for writing in another window or program"
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
            return f"{sentence} (computer {note['computer']}, process {note['process']}, since {note['since']})."
        except (OSError, ValueError, KeyError):
            return f"{sentence}."
