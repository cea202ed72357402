"""The lock of the one program that may write to a corpus: an OS lock, so it ends with its process however that ends."""

import json
import os
import platform
from contextlib import suppress
from pathlib import Path

from annotator.model.errors import UserError
from annotator.model.ids import now
from annotator.store.failures import explained
from annotator.store.files import beside
from annotator.store.os_lock import OsLock


class WriterLock:
    """Held from `take` to `release`. The lock is on CORPUS.lock; CORPUS.writer says who holds it, for people."""

    def __init__(self, corpus: Path) -> None:
        self._corpus = corpus
        self._lock = OsLock(beside(corpus, ".lock"))
        self._note = beside(corpus, ".writer")

    def take(self) -> None:
        """Take the lock, or raise UserError that names who has it."""
        with explained(self._corpus):
            taken = self._lock.take()
        if not taken:
            raise UserError(self._who())
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
