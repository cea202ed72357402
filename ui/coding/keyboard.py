"""From a key in the article to a command. The only place where keys of the article are read."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent

from ui.coding.work import Work
from ui.keys import KeyMap, Stroke, is_held, stroke_of


class Keyboard(QObject):
    """Filters the events of the article view: keys answer the open question, or perform a command.

    Qt asks with a ShortcutOverride whether the view wants a key before a menu's shortcut gets it: it wants every key
    that is a command, so that letters and Ctrl chords act in any layout.
    """

    def __init__(self, work: Work, keys: KeyMap, commands: Mapping[str, Callable[[], None]]) -> None:
        super().__init__(work)
        self._work = work
        self.commands = commands
        self.keys = keys
        work.view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Return True for keys that were used up."""
        if not isinstance(event, QKeyEvent) or not self._work.article_id:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            wanted = stroke_of(event)
            if wanted is not None and (self.keys.command(wanted) or self._answers(wanted)):
                event.accept()
                return True
            return False
        return event.type() is QEvent.Type.KeyPress and self._press(event)

    def perform(self, command: str) -> None:
        """Do what a command says, as if its key had been pressed."""
        self._work.give_up()
        self.commands[command]()

    def _press(self, event: QKeyEvent) -> bool:
        if is_held(event):
            return True
        pressed = stroke_of(event)
        if pressed is None:
            return False
        if self._work.question is not None and (self._work.answer(str(pressed)) or pressed.key == "Esc"):
            return True
        command = self.keys.command(pressed)
        if command is not None:
            self._work.said.emit("")  # what was said of the last act is not true of this one
            self.commands[command]()
        # A letter without a command must not reach a menu or the window; Shift+Tab and Ctrl chords are theirs.
        return command is not None or (len(pressed.key) == 1 and not pressed.ctrl)

    def _answers(self, pressed: Stroke) -> bool:
        question = self._work.question
        return question is not None and (str(pressed) in question.answers or pressed.key == "Esc")
