"""Runs long work beside the window: values in, values out. Nothing of Qt's widgets is touched in a worker."""

import traceback
from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from annotator.model.errors import UserError

T = TypeVar("T")


class WorkFailed(Exception):
    """An exception in a worker that is our mistake; the message is its whole trace."""


class Course(QObject):
    """What the work itself holds, in its thread: it asks whether to stop, and tells how far it is."""

    ended = Signal(str, object)
    progressed = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.stop = Event()

    def cancelled(self) -> bool:
        """Tell whether the work shall stop."""
        return self.stop.is_set()

    def tell(self, done: int, total: int) -> None:
        """Report progress; a `total` of 0 means that nobody knows."""
        self.progressed.emit(done, total)


class Task(QObject):
    """One piece of work under way, as its owner sees it. Its signals arrive in the owner's thread.

    `done` carries the result, `refused` the sentence of a UserError, `failed` the trace of a mistake of ours: exactly
    one of them comes, unless the task was dropped. `progressed` tells how much of how much.
    """

    done = Signal(object)
    refused = Signal(str)
    failed = Signal(str)
    progressed = Signal(int, int)

    def __init__(self, owner: QObject, course: Course) -> None:
        super().__init__(owner)
        # Kept, so that it is not destroyed in the thread of the work.
        self._course = course
        self._dropped = False
        course.ended.connect(self._end)
        course.progressed.connect(self.progressed)

    def cancel(self) -> None:
        """Ask the work to stop; it still reports how it ended."""
        self._course.stop.set()

    def drop(self) -> None:
        """Ask the work to stop and never report."""
        self._dropped = True
        self._course.stop.set()

    @Slot(str, object)
    def _end(self, how: str, value: object) -> None:
        self.deleteLater()
        if not self._dropped:
            getattr(self, how).emit(value)


def in_background(
    owner: QObject,
    work: Callable[[Course], T],
    done: Callable[[T], None],
    *,
    refused: Callable[[str], None] | None = None,
) -> Task:
    """Start `work` in a thread of the pool and call `done` with its result in the thread of `owner`.

    A UserError goes to `refused`; without it, and for every other exception, the hook for uncaught exceptions gets it.
    Nothing is called once `owner` is gone.
    """
    course = Course()
    task = Task(owner, course)
    task.done.connect(done)
    task.refused.connect(refused or _raise_user_error)
    task.failed.connect(_raise)
    QThreadPool.globalInstance().start(lambda: _run(work, course))
    return task


def finish_work(limit_ms: int = 10_000) -> bool:
    """Wait until no work is under way; tell whether that came about within the limit."""
    return QThreadPool.globalInstance().waitForDone(limit_ms)


def _run(work: Callable[[Course], object], course: Course) -> None:
    try:
        value = work(course)
    except UserError as error:
        course.ended.emit("refused", str(error))
    except Exception:  # noqa: BLE001 - whatever it was goes to the crash report
        course.ended.emit("failed", traceback.format_exc())
    else:
        course.ended.emit("done", value)


def _raise(trace: str) -> None:
    raise WorkFailed(trace)


def _raise_user_error(sentence: str) -> None:
    raise UserError(sentence)
