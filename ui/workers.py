"""Runs long work beside the window: values in, values out. Nothing of Qt's widgets is touched in a worker.

Nor is anything of Qt's destroyed there: what the work refers to, a dialog for example, is let go in the thread of the
window, and while work is under way Python collects cycles in that thread only.
"""

import gc
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from threading import Event
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from annotator.model.errors import UserError

T = TypeVar("T")


class WorkFailed(Exception):
    """An exception in a worker that is our mistake; the message is its whole trace."""


class Task(QObject):
    """One piece of work under way, as its owner sees it. Its signals arrive in the owner's thread.

    `done` carries the result, `refused` the sentence of a UserError, `failed` the trace of a mistake of ours: exactly
    one of them comes, unless the task was dropped. `progressed` tells how much of how much.
    """

    done = Signal(object)
    refused = Signal(str)
    failed = Signal(str)
    progressed = Signal(int, int)

    def __init__(self, owner: QObject, stop: Event) -> None:
        super().__init__(owner)
        self._stop = stop
        self.dropped = False

    def cancel(self) -> None:
        """Ask the work to stop; it still reports how it ended."""
        self._stop.set()

    def drop(self) -> None:
        """Ask the work to stop and never report."""
        self.dropped = True
        self._stop.set()


@dataclass(kw_only=True)
class Course:
    """What the work itself holds, in its thread: it asks whether to stop, and tells how far it is."""

    stop: Event = field(default_factory=Event)
    job: "_Job | None" = None

    def cancelled(self) -> bool:
        """Tell whether the work shall stop."""
        return self.stop.is_set()

    def tell(self, done: int, total: int) -> None:
        """Report progress; a `total` of 0 means that nobody knows."""
        _post().arrived.emit(self.job, "progressed", (done, total))


@dataclass(kw_only=True)
class _Job:
    """Work with its task. The thread of the window empties it, so that the worker is never the last to let go."""

    work: Callable[[Course], object] | None
    task: Task | None
    course: Course


class _Post(QObject):
    """Carries letters from workers to the window's thread. There is one, and it outlives them all."""

    arrived = Signal(object, str, object)

    def __init__(self) -> None:
        super().__init__()
        self._under_way = 0
        self.arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def send(self, job: _Job) -> None:
        """Start a job in the pool."""
        self._under_way += 1
        gc.disable()
        QThreadPool.globalInstance().start(lambda: _run(job))

    @Slot(object, str, object)
    def _deliver(self, job: _Job, how: str, value: Any) -> None:
        task = job.task
        told = task is not None and shiboken6.isValid(task) and not task.dropped
        if how == "progressed":
            gc.collect(1)
            if told and task is not None:
                task.progressed.emit(*value)
            return
        self._under_way -= 1
        if not self._under_way:
            gc.enable()
        job.work = job.task = None
        if task is not None and shiboken6.isValid(task):
            # Its end lets go of what it called, perhaps of its owner for the last time: as one of the owner's children
            # it would then be deleted while it is being deleted.
            task.setParent(None)
            task.deleteLater()
            if told:
                getattr(task, how).emit(value)


@cache
def _post() -> _Post:
    return _Post()


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
    task = Task(owner, course.stop)
    task.done.connect(done)
    task.refused.connect(refused or _raise_user_error)
    task.failed.connect(_raise)
    course.job = _Job(work=work, task=task, course=course)
    _post().send(course.job)
    return task


def finish_work(limit_ms: int = 10_000) -> bool:
    """Wait until no work is under way; tell whether that came about within the limit."""
    return QThreadPool.globalInstance().waitForDone(limit_ms)


def _run(job: _Job) -> None:
    assert job.work is not None, "a job is emptied after its end"
    how: str = "done"
    value: object
    try:
        value = job.work(job.course)
    except UserError as error:
        how, value = "refused", str(error)
    except Exception:  # noqa: BLE001 - whatever it was goes to the crash report
        how, value = "failed", traceback.format_exc()
    _post().arrived.emit(job, how, value)


def _raise(trace: str) -> None:
    raise WorkFailed(trace)


def _raise_user_error(sentence: str) -> None:
    raise UserError(sentence)
