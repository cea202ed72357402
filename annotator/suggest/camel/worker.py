"""The worker process of the neural model, seen from the program: started when first asked, killed when cancelled."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock

from annotator.model.errors import UserError
from annotator.suggest.camel.neural import Found, found_in, sentences_of
from annotator.suggest.camel.process import Answering, BrokenOff, Stopped
from annotator.suggest.document import Document

BATCH = 16
"""Sentences that the model reads at once; between two batches progress is told."""


class NeuralWorker:
    """One process with one model; one text at a time. Close it."""

    def __init__(self, model: Path, command: Sequence[str] | None = None) -> None:
        self._command = command or (sys.executable, "-m", "annotator.suggest.camel.serving", str(model))
        self._process: Answering | None = None
        self._turn = Lock()
        self._closed = False

    @property
    def running(self) -> bool:
        """Whether there is a process."""
        return self._process is not None and self._process.running

    def labels(
        self,
        sentences: Sequence[Sequence[str]],
        *,
        cancelled: Callable[[], bool] = lambda: False,
        tell: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> list[list[str]]:
        """Return a label per word of each sentence; `tell` hears how many sentences of how many are done.

        Stopped when `cancelled` says so or the worker is closed: the process is killed then. UserError with the reason
        when the model cannot be loaded or fails.
        """

        def over() -> bool:
            return self._closed or cancelled()

        with self._turn:
            try:
                return self._read(sentences, over, tell)
            except BaseException as error:
                self._kill()
                if isinstance(error, BrokenOff) and over():
                    raise Stopped("The work was stopped.") from error
                raise

    def names(
        self,
        document: Document,
        *,
        cancelled: Callable[[], bool] = lambda: False,
        tell: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> list[Found]:
        """Return the names in a document; otherwise as `labels`."""
        tokens = sentences_of(document)
        words = [[t.of(document.text) for t in sentence] for sentence in tokens]
        labels = self.labels(words, cancelled=cancelled, tell=tell)
        return [found for ts, ls in zip(tokens, labels, strict=True) for found in found_in(ts, ls)]

    def close(self) -> None:
        """End the process, in whatever it is about; nothing is read any more."""
        self._closed = True
        self._kill()

    def _read(
        self, sentences: Sequence[Sequence[str]], over: Callable[[], bool], tell: Callable[[int, int], None]
    ) -> list[list[str]]:
        tell(0, len(sentences))
        if over():
            raise Stopped("The work was stopped.")
        process = self._process
        if process is None:
            process = self._process = Answering(self._command)
            _checked(process.answer(over))
        found: list[list[str]] = []
        for first in range(0, len(sentences), BATCH):
            process.ask({"sentences": [list(s) for s in sentences[first : first + BATCH]]})
            found += _checked(process.answer(over))["labels"]
            tell(len(found), len(sentences))
        return found

    def _kill(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()


def _checked(answer: dict[str, list[list[str]]]) -> dict[str, list[list[str]]]:
    if "error" in answer:
        raise UserError(f"The neural model cannot be used: {answer['error']}.")
    return answer
