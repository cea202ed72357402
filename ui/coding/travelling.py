"""Keys that go somewhere and decide nothing: to items, and with the caret by letter, word, line, paragraph, screen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ui.article.motion import Motion
from ui.coding.work import Work

_MOTIONS = {
    "word_left": Motion.WORD_LEFT,
    "word_right": Motion.WORD_RIGHT,
    "letter_left": Motion.LEFT,
    "letter_right": Motion.RIGHT,
    "line_up": Motion.LINE_UP,
    "line_down": Motion.LINE_DOWN,
    "paragraph_up": Motion.PARAGRAPH_BACK,
    "paragraph_down": Motion.PARAGRAPH_ON,
    "screen_up": Motion.PAGE_UP,
    "screen_down": Motion.PAGE_DOWN,
}
_EXTENDING = {
    "extend_left": Motion.WORD_LEFT,
    "extend_right": Motion.WORD_RIGHT,
    "extend_up": Motion.LINE_UP,
    "extend_down": Motion.LINE_DOWN,
}


class Travelling(QObject):
    """Moves focus and caret."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._work = work

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what is done by command id."""
        move = self._work.view.move_caret
        return {
            "next_undecided": partial(self._work.go, undecided=True),
            "previous_undecided": partial(self._work.go, undecided=True, forward=False),
            "next_any": partial(self._work.go, undecided=False),
            "previous_any": partial(self._work.go, undecided=False, forward=False),
            "copy": self._copy,
            **{name: partial(move, motion) for name, motion in _MOTIONS.items()},
            **{name: partial(move, motion, extend=True) for name, motion in _EXTENDING.items()},
        }

    def _copy(self) -> None:
        span = self._work.target
        if span is not None:
            QGuiApplication.clipboard().setText(span.of(self._work.text))
