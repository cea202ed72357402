"""The worker process of the neural model, seen from the program: started when first asked, killed when cancelled."""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from threading import Lock, Thread
from typing import Any

from annotator.model.errors import UserError

BATCH = 16
"""Sentences that the model reads at once; between two batches progress is told."""

_LOOK_SECONDS = 0.1
"""How often it is looked whether the work was cancelled."""


class Stopped(UserError):
    """The reading was cancelled, or the program closes."""


class NeuralWorker:
    """One process with one model; one text at a time. Close it."""

    def __init__(self, model: Path, command: Sequence[str] | None = None) -> None:
        self._command = command or (sys.executable, "-m", "annotator.suggest.camel.serving", str(model))
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: Queue[bytes] = Queue()
        self._turn = Lock()
        self._closed = False

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
        with self._turn:
            tell(0, len(sentences))
            found: list[list[str]] = []
            if self._process is None:
                self._start()
                self._answer(cancelled)
            for first in range(0, len(sentences), BATCH):
                self._ask({"sentences": [list(s) for s in sentences[first : first + BATCH]]})
                found += self._answer(cancelled)["labels"]
                tell(len(found), len(sentences))
            return found

    def close(self) -> None:
        """End the process, in whatever it is about."""
        self._closed = True
        self._kill()

    @property
    def running(self) -> bool:
        """Whether there is a process."""
        return self._process is not None and self._process.poll() is None

    def _start(self) -> None:
        if self._closed:
            raise Stopped("The reading was stopped.")
        self._answers = Queue()
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=Path(__file__).resolve().parents[3],
        )
        Thread(target=_pass_on, args=(self._process, self._answers), daemon=True).start()

    def _ask(self, question: dict[str, Any]) -> None:
        process = self._process
        if process is None or process.stdin is None:
            raise Stopped("The reading was stopped.")
        try:
            process.stdin.write(json.dumps(question).encode() + b"\n")
            process.stdin.flush()
        except OSError as error:
            self._kill()
            raise self._ended() from error

    def _answer(self, cancelled: Callable[[], bool]) -> Any:
        while True:
            if cancelled() or self._closed:
                self._kill()
                raise Stopped("The reading was stopped.")
            try:
                line = self._answers.get(timeout=_LOOK_SECONDS)
            except Empty:
                continue
            if not line:
                self._kill()
                raise self._ended()
            answer = json.loads(line)
            if "error" in answer:
                self._kill()
                raise UserError(f"The neural model cannot be used: {answer['error']}.")
            return answer

    def _ended(self) -> UserError:
        return Stopped("The reading was stopped.") if self._closed else UserError("The neural model broke off.")

    def _kill(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            with suppress(OSError):  # what was still to be written has no reader
                if process.stdin is not None:
                    process.stdin.close()


def _pass_on(process: "subprocess.Popen[bytes]", answers: "Queue[bytes]") -> None:
    """Pass lines on until the process ends, and then that it did: an empty line."""
    assert process.stdout is not None
    with process.stdout:
        for line in process.stdout:
            answers.put(line)
    answers.put(b"")
