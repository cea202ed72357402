"""The time that a coder takes: seconds from decision to decision, pauses cut off, recorded unless the lead says no."""

import time
from collections.abc import Callable

from annotator.model.study import TIMING, Timing
from annotator.store import decisions
from annotator.store.corpus_file import CorpusFile

IDLE_SECONDS = 60.0
"""A pause longer than this counts as this much active time."""


class Stopwatch:
    """Measures from one decision to the next; always 0 where time is not recorded."""

    def __init__(self, *, running: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._running = running
        self._clock = clock
        self._last = clock()

    def lap(self) -> float:
        """Return the active seconds since the last lap, to tenths."""
        before, self._last = self._last, self._clock()
        return round(min(self._last - before, IDLE_SECONDS), 1) if self._running else 0.0


def times_recorded(file: CorpusFile) -> bool:
    """Tell whether coders' times are recorded in this corpus."""
    return not any(t.off for t in decisions.corpus_facts(file, Timing) if t.id == TIMING)
