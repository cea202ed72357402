"""From a key in the article to a command of settling. The only place where its keys are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.coding.questions import Question
from ui.keys import KeyMap, is_held, stroke_of


class SettlingKeyboard(QObject):
    """Filters the events of the article view while it is `on`; `asked` carries the open question, or None."""

    asked = Signal(object)
    pressed = Signal()
    """A key is about to do something: what was said of the last act is not true of this one."""
    missed = Signal(str)
    """A letter without a command was pressed: the letter that the Latin layout has on its key."""

    def __init__(self, view: QWidget, keys: Callable[[], KeyMap], commands: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(view)
        self.on = True
        self._keys, self._commands = keys, commands
        self._question: Question | None = None
        view.installEventFilter(self)

    def perform(self, command: str) -> None:
        """Do what a command says, as if its key had been pressed."""
        self.do(self._commands[command])

    def do(self, act: Callable[[], object]) -> None:
        """Do what a click means, as if it were a key: an open question is given up."""
        self.give_up()
        self.pressed.emit()
        act()

    def ask(self, question: Question) -> None:
        """Ask something that the next key answers."""
        self.give_up()
        self._question = question
        self.asked.emit(question)

    def answer(self, stroke: str) -> bool:
        """Answer the open question; False, and the question given up, where it is no answer."""
        question = self._question
        self.give_up()
        if question is None or stroke not in question.answers:
            return False
        question.answers[stroke]()
        return True

    def give_up(self) -> None:
        """Take the open question back."""
        question, self._question = self._question, None
        if question is not None:
            self.asked.emit(None)
            question.ended()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Return True for keys that were used up."""
        if not self.on or not isinstance(event, QKeyEvent):
            return False
        stroke = stroke_of(event)
        if event.type() is QEvent.Type.ShortcutOverride:
            wanted = stroke is not None and (self._keys().command(stroke) or self._answers(str(stroke)))
            if wanted:
                event.accept()
            return bool(wanted)
        if event.type() is not QEvent.Type.KeyPress or stroke is None:
            return False
        if is_held(event):
            return True
        if self._question is not None and (self.answer(str(stroke)) or stroke.key == "Esc"):
            return True
        command = self._keys().command(stroke)
        if command is not None and command in self._commands:
            self.perform(command)
            return True
        # A letter without a command must not reach a menu or the window; Ctrl chords are theirs.
        if len(stroke.key) != 1 or stroke.ctrl:
            return False
        self.missed.emit(stroke.key)
        return True

    def _answers(self, stroke: str) -> bool:
        return self._question is not None and (stroke in self._question.answers or stroke == "Esc")
