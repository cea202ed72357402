"""The buttons of the lead's page: what a lead does, in the order in which a study comes to it, each with its key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ui.keys import Stroke, legends, stroke_of

_IN_A_ROW = 6
_KEYS = "1234567890-="
"""The row of digits on the board: a key for each of the first errands, in their order."""
_COMPARING = {"agreement": Stroke("M", ctrl=True), "disagreements": Stroke("U", ctrl=True), "feedback": Stroke("F")}
"""What is done with several coders' work; the chords are those of the menu."""
_NEED_ROUND = ("sample", "assign", "hand_over", "report")


class LeadErrands(QWidget):
    """`wanted` carries the id of an errand."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        self._by_key: dict[Stroke, QPushButton] = {}
        words = self._words()
        strokes = [*map(Stroke, _KEYS), *_COMPARING.values()]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for at, (stroke, (name, told)) in enumerate(zip(strokes, words.items(), strict=True)):
            key = " ".join(filter(None, legends(stroke))) if not stroke.ctrl else legends(stroke)[0]
            button = self.buttons[name] = QPushButton(f"{told} (\u2066{key}\u2069)", autoDefault=True)
            button.clicked.connect(partial(self.wanted.emit, name))
            grid.addWidget(button, at // _IN_A_ROW, at % _IN_A_ROW)
            if not stroke.ctrl:  # chords are pressed through the menu
                self._by_key[stroke] = button

    def press(self, event: QKeyEvent) -> bool:
        """Press the button whose key the event is; False for none."""
        pressed = None if event.isAutoRepeat() else stroke_of(event)
        button = None if pressed is None else self._by_key.get(pressed)
        if button is not None:
            button.click()
        return button is not None

    def enable(self, *, round_chosen: bool) -> None:
        """Enable what is done to a round only where one is chosen."""
        for name in _NEED_ROUND:
            self.buttons[name].setEnabled(round_chosen)

    def _words(self) -> dict[str, str]:
        """Return the words of each errand."""
        return {
            "new_round": self.tr("New round…"),
            "change_round": self.tr("Change the round…"),
            "sample": self.tr("Draw a sample…"),
            "assign": self.tr("Assign articles…"),
            "hand_over": self.tr("Hand over articles…"),
            "packets": self.tr("Make packets…"),
            "merge": self.tr("Merge returns…"),
            "report": self.tr("How it was drawn…"),
            "coders": self.tr("Add a coder…"),
            "final": self.tr("Final data set…"),
            "archive": self.tr("Archive for publication…"),
            "withdraw": self.tr("Withdraw…"),
            "agreement": self.tr("Agreement…"),
            "disagreements": self.tr("Disagreements…"),
            "feedback": self.tr("Feedback…"),
        }
