"""What a coder gets back: own decisions that gold changed, beside the article, from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.adjudication.feedback_rows import FeedbackList
from ui.adjudication.wording import Names
from ui.coding.rich import isolated

if TYPE_CHECKING:
    from annotator.adjudication.feedback import FeedbackFile

_WIDTH, _HEIGHT = 600, 500


class FeedbackReading(QDialog):
    """Stands beside the article, which can be read meanwhile; `place_wanted` carries the `Feedback` to show."""

    place_wanted = Signal(object)

    def __init__(self, feedback: FeedbackFile, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Feedback for {coder}").format(coder=feedback.coder))
        self.resize(_WIDTH, _HEIGHT)
        number = len(feedback.items)
        words = self.tr("Round “{round}”: gold differs at {number} places from what you coded.")
        told = words.format(round=isolated(feedback.round), number=number)
        self.told = QLabel(told if number else self.tr("Gold differs nowhere from what you coded."), wordWrap=True)
        self.told.setStyleSheet("font-weight: 600;")
        self.list = FeedbackList(names, mine=True)
        self.list.setAccessibleName(self.tr("What gold changed"))
        self.list.show_items(feedback.items)
        self.list.shown.connect(self.place_wanted)
        self.problem = QLabel(wordWrap=True)
        self.problem.setProperty("role", "note")
        self.problem.hide()
        self.next, self.previous = QPushButton(self.tr("Next")), QPushButton(self.tr("Previous"))
        self.next.setDefault(True)
        self.next.setProperty("role", "primary")
        self.next.clicked.connect(lambda: self.list.step(1))
        self.previous.clicked.connect(lambda: self.list.step(-1))
        self.previous.setAutoDefault(False)
        close = QPushButton(self.tr("Close"), autoDefault=False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(close)
        foot.addStretch(1)
        foot.addWidget(self.previous)
        foot.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(self.told)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.problem)
        layout.addLayout(foot)
        for button in (self.next, self.previous):
            button.setEnabled(bool(number))

    def begin(self) -> None:
        """Go to the first difference."""
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def say(self, sentence: str) -> None:
        """Say why a place cannot be shown; "" for that it can."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
