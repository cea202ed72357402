"""Has figures made beside the window, one piece of work at a time; what nobody waits for any more is dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.agreement.figures import Options
from ui.sentences import said
from ui.workers import Course, Task, in_background

if TYPE_CHECKING:
    from ui.agreement.choices import Asked

T = TypeVar("T")


class Figuring(QObject):
    """`began` when work starts, `ended` when it is done, refused or dropped; `refused` carries the sentence."""

    began = Signal()
    ended = Signal()
    progressed = Signal(int, int)
    refused = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self.needed = False

    @property
    def busy(self) -> bool:
        """Whether figures are being made."""
        return self._task is not None

    def start(self, make: Callable[[Course], T], done: Callable[[T], None], *, needed: bool = True) -> None:
        """Make figures in place of those that are being made.

        `needed` tells afterwards whether what is under way may be replaced by what a tab would like to show.
        """
        self.needed = needed
        if self._task is not None:
            self._task.drop()

        def end(made: T) -> None:
            self._end()
            done(made)

        self._task = in_background(self, make, end, refused=self._refuse)
        self._task.progressed.connect(self.progressed)
        self._task.failed.connect(lambda _trace: self.drop())
        self.began.emit()

    def cancel(self) -> None:
        """Ask the work to stop; it says when it has."""
        if self._task is not None:
            self._task.cancel()

    def drop(self) -> None:
        """Stop, and tell nobody."""
        if self._task is not None:
            self._task.drop()
            self._end()

    def _refuse(self, sentence: str) -> None:
        self._end()
        self.refused.emit(said(sentence))

    def _end(self) -> None:
        self._task, self.needed = None, False
        self.ended.emit()


def options_of(asked: Asked, *, gamma: bool = False) -> Options:
    """Return what is asked for in the words of the core."""
    return Options(
        round=asked.round, condition=asked.condition, against=asked.against, collapse=asked.collapse, gamma=gamma
    )
