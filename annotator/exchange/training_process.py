"""Trains in a process of its own, so that the window stays quick; ended when its owner no longer wants it."""

import multiprocessing
import traceback
from collections.abc import Sequence
from multiprocessing.connection import Connection

from annotator.exchange.training import train_here
from annotator.formats.export_model import CodedArticle
from annotator.learn.training import Trained
from annotator.model.course import Cancelled, Course
from annotator.model.errors import UserError

_LOOK_EVERY = 0.1
"""Seconds between two looks whether to stop."""


def train_in_process(name: str, articles: Sequence[CodedArticle], course: Course) -> Trained:
    """Train the suggester of a name in another process. Cancelled when asked to stop; UserError when it ends early."""
    context = multiprocessing.get_context("spawn")  # a fork would copy the window and its threads
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(theirs, name, tuple(articles)), daemon=True)
    child.start()
    theirs.close()
    try:
        while True:
            if course.cancelled():
                raise Cancelled("Learning was cancelled; nothing has changed.")
            if ours.poll(_LOOK_EVERY):
                how, value = ours.recv()
                if how == "done":
                    trained: Trained = value
                    return trained
                if how == "failed":
                    raise RuntimeError(value)
                course.tell(*value)
    except EOFError:
        raise UserError("Learning ended without a result; try again with other programs closed.") from None
    finally:
        child.terminate()
        child.join()
        ours.close()


class _Reporting:
    """The course of the work in the other process."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def cancelled(self) -> bool:
        return False

    def tell(self, done: int, total: int) -> None:
        self._connection.send(("told", (done, total)))


def _work(connection: Connection, name: str, articles: tuple[CodedArticle, ...]) -> None:
    try:
        connection.send(("done", train_here(name, articles, _Reporting(connection))))
    except Exception:  # noqa: BLE001 - told in the process that asked, as a mistake of ours
        connection.send(("failed", traceback.format_exc()))
