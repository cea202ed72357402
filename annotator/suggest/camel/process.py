"""A process of our own that answers in JSON lines, seen from the program: asked, waited for, killed when cancelled."""

import json
import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

from annotator.model.errors import UserError

_LOOK_SECONDS = 0.1
"""How often it is looked whether the work was cancelled."""
_ROOT = Path(__file__).resolve().parents[3]


class Stopped(UserError):
    """The work was cancelled, or the program closes."""


class BrokenOff(UserError):
    """The process ended without an answer."""


class Answering:
    """One process. `kill` it; it ends by itself, too, when this program does and it reads its standard input."""

    def __init__(self, command: Sequence[str], *, environment: Mapping[str, str] | None = None) -> None:
        self._answers: Queue[bytes] = Queue()
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env={**os.environ, **(environment or {})},
        )
        Thread(target=_pass_on, args=(self._process, self._answers), daemon=True).start()

    @property
    def running(self) -> bool:
        """Whether the process lives."""
        return self._process.poll() is None

    def ask(self, question: dict[str, Any]) -> None:
        """Send a line. BrokenOff when the process has ended."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(question).encode() + b"\n")
            self._process.stdin.flush()
        except (OSError, ValueError) as error:  # ValueError: closed
            raise BrokenOff("The process broke off.") from error

    def answer(self, cancelled: Callable[[], bool]) -> dict[str, Any]:
        """Return the next line. Stopped when `cancelled` says so, BrokenOff when none comes any more."""
        while True:
            if cancelled():
                raise Stopped("The work was stopped.")
            with suppress(Empty):
                line = self._answers.get(timeout=_LOOK_SECONDS)
                if not line:
                    raise BrokenOff("The process broke off.")
                answer: dict[str, Any] = json.loads(line)
                return answer

    def kill(self) -> None:
        """End the process, whatever it is about, and wait until it has ended."""
        self._process.kill()
        self._process.wait()
        with suppress(OSError):  # what was still to be written has no reader
            assert self._process.stdin is not None
            self._process.stdin.close()


def _pass_on(process: "subprocess.Popen[bytes]", answers: "Queue[bytes]") -> None:
    """Pass lines on until the process ends, and then that it did: an empty line."""
    assert process.stdout is not None
    with process.stdout:
        for line in process.stdout:
            answers.put(line)
    answers.put(b"")
