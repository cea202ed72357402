"""Runs a scenario beside the window: the scenario in a thread of its own, straight from top to bottom, and everything
that touches the window in Qt's thread. So a dialog that waits for its answer does not keep the scenario waiting."""

import time
from collections.abc import Callable
from queue import Empty, Queue
from threading import Thread
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog

T = TypeVar("T")
_PATIENCE = 20.0
_LOOK_AGAIN = 0.01


class Stage(QObject):
    """Lives in Qt's thread; `do`, `look` and `wait` are called from the scenario's."""

    _wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._wanted.connect(self._perform, Qt.ConnectionType.QueuedConnection)

    def play(self, scenario: Callable[[], object]) -> None:
        """Run a scenario while Qt's events go on; raise what it raises."""
        loop = QEventLoop()
        raised: list[BaseException] = []

        def run() -> None:
            try:
                scenario()
            except BaseException as error:  # noqa: BLE001 - what pytest raises to skip or fail is no Exception
                raised.append(error)
            finally:
                self._wanted.emit(lambda: _leave(loop))

        thread = Thread(target=run, name="scenario")
        thread.start()
        loop.exec()
        thread.join()
        if raised:
            raise raised[0]

    def do(self, act: Callable[[], object]) -> None:
        """Do something in Qt's thread, and go on once the window is at rest, even when a dialog stands open by then."""
        outcome = _Outcome(act)
        rested: Queue[None] = Queue()
        self._wanted.emit(outcome.bring)
        # A timer comes after all that the act has set going at once.
        self._wanted.emit(lambda: QTimer.singleShot(1, lambda: rested.put(None)))
        _get(rested)
        outcome.complain()

    def look(self, at: Callable[[], T]) -> T:
        """Return what `at` finds in Qt's thread."""
        outcome = _Outcome(at)
        seen: Queue[None] = Queue()
        self._wanted.emit(lambda: (outcome.bring(), seen.put(None)))
        _get(seen)
        outcome.complain()
        return outcome.value

    def wait(self, until: Callable[[], T | None], *, what: str, seconds: float = _PATIENCE) -> T:
        """Look again and again until there is something to see, and return it."""
        end = time.monotonic() + seconds
        while not (seen := self.look(until)):
            if time.monotonic() > end:
                raise TimeoutError(f"{what} did not come in {seconds:.0f} seconds")
            time.sleep(_LOOK_AGAIN)
        return seen

    @Slot(object)
    def _perform(self, act: Callable[[], object]) -> None:
        act()


class _Outcome:
    """What an act in Qt's thread returned or raised, for the scenario's thread."""

    def __init__(self, act: Callable[[], Any]) -> None:
        self._act = act
        self._mistake: Exception | None = None
        self.value: Any = None

    def bring(self) -> None:
        try:
            self.value = self._act()
        except Exception as error:  # noqa: BLE001 - raised again in the scenario
            self._mistake = error

    def complain(self) -> None:
        if self._mistake is not None:
            raise self._mistake


def _get(answer: "Queue[None]") -> None:
    try:
        answer.get(timeout=_PATIENCE)
    except Empty:
        raise TimeoutError("the window does not answer") from None


def _leave(loop: QEventLoop) -> None:
    """Close what a scenario that failed left open, from the top, then end the loop beneath."""
    left = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if left is None:
        loop.quit()
    else:
        # Not `close`: what holds unsaved work would ask, and go on asking.
        QDialog.done(left, 0) if isinstance(left, QDialog) else left.close()
        QTimer.singleShot(10, lambda: _leave(loop))
