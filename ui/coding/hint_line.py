"""A line of keys with what they do, which asks an open question in their place. What it says others tell it."""

import re
from collections.abc import Callable
from functools import partial
from html import unescape

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.coding.button_row import ButtonRow
from ui.coding.questions import Question
from ui.coding.rich import isolated

_MARGIN, _BETWEEN = 16, 8
"""Pixels beside the line, and between two keys."""
_UNSEEN = re.compile("<[^>]*>|[\u2066-\u2069]")
"""Tags and isolates: they take no room."""

Hint = tuple[str, str]
"""A key as a cap, and what it does."""


class HintLine(QFrame):
    """Shows as many hints as there is room for, the last one always; an open question takes their place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[Hint] = []
        self.hints = QLabel(self)
        self.hints.setTextFormat(Qt.TextFormat.RichText)
        self.hints.setMinimumWidth(1)
        self.hints.setStyleSheet("font-size: 12px;")
        self._question = QFrame(self)
        self.sentence = QLabel(self._question)
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumWidth(1)
        self._answers = ButtonRow(self._question)
        row = QHBoxLayout(self._question)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.sentence, 1)
        row.addWidget(self._answers)
        self._question.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 0, _MARGIN, 2)
        layout.addWidget(self.hints, 1)
        layout.addWidget(self._question, 1)
        self.setFixedHeight(40)

    def show_hints(self, hints: list[Hint]) -> None:
        """Show these, from the first one on."""
        self._shown = hints
        fitting = self._fitting(list(hints))
        direction = "rtl" if self.isRightToLeft() else "ltr"
        told = " &ensp;".join(f"{isolated(keys)}&nbsp;{words}" for keys, words in fitting)
        self.hints.setText(f'<p dir="{direction}">{told}</p>')

    def ask(self, question: Question | None, answer: Callable[[str], object]) -> None:
        """Ask a question in place of the hints, with a button for each labelled answer; None shows the hints again."""
        self.hints.setVisible(question is None)
        self._question.setVisible(question is not None)
        if question is None:
            self._answers.offer({})
            return
        self.sentence.setText(question.sentence)
        told = {key: f"{words} ({key})" for key, words in question.labels.items()}
        self._answers.offer({told[key]: partial(answer, key) for key in told}, primary=told.get("Enter", ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many keys as the width has room for."""
        super().resizeEvent(event)
        self.show_hints(self._shown)

    def _fitting(self, pairs: list[Hint]) -> list[Hint]:
        """Leave keys out before the last one, which is help, until the line is as long as its room."""
        room = self.width() - 2 * _MARGIN
        metrics = self.hints.fontMetrics()
        lengths = [
            metrics.horizontalAdvance(_UNSEEN.sub("", unescape(keys + words))) + _BETWEEN for keys, words in pairs
        ]
        while len(pairs) > 2 and sum(lengths) > room:
            del pairs[-2], lengths[-2]
        return pairs
