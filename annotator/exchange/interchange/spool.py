"""Decisions that wait for the end of an import: in memory while they are few, else in a file that nobody else sees."""

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import SpooledTemporaryFile, gettempdir

from annotator.model import decision as decisions
from annotator.model.decision import Decision
from annotator.model.stream import StreamKey
from annotator.store.failures import explained

_IN_MEMORY = 8 << 20
"""Bytes from which on they wait on the disk."""


class Spool:
    """Decisions in the order in which they are added, also by their streams; a context manager."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  (closed on leaving)
        self._places: list[int] = []
        self._keys: list[StreamKey] = []
        self._of: dict[StreamKey, list[int]] = {}
        self._end = 0

    def __enter__(self) -> "Spool":
        return self

    def __exit__(self, *raised: object) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._places)

    def add(self, decision: Decision) -> None:
        """Keep a decision. UserError for a full disk."""
        line = json.dumps(decisions.encode(decision), ensure_ascii=False, separators=(",", ":")).encode()
        with explained(Path(gettempdir(), "import")):
            self._file.seek(self._end)
            self._file.write(line)
        self._of.setdefault(decision.key, []).append(len(self._places))
        self._places.append(self._end)
        self._keys.append(decision.key)
        self._end += len(line)

    def __iter__(self) -> Iterator[Decision]:
        return (self._read(number) for number in range(len(self._places)))

    def of(self, key: StreamKey) -> list[Decision]:
        """Return the decisions of one stream."""
        return [self._read(number) for number in self._of.get(key, ())]

    def take_back(self, mark: int) -> None:
        """Forget what was added after the first `mark` decisions."""
        while len(self._places) > mark:
            self._end = self._places.pop()
            self._of[self._keys.pop()].pop()

    def _read(self, number: int) -> Decision:
        start = self._places[number]
        end = self._places[number + 1] if number + 1 < len(self._places) else self._end
        self._file.seek(start)
        return decisions.decode(json.loads(self._file.read(end - start)))
