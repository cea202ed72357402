"""A sentence across the pane with buttons: a fork to settle, a finished article to reopen."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QWidget

from ui.coding.button_row import ButtonRow
from ui.style import WARNING_SOFT


class Banner(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setStyleSheet(f"#banner {{ background: {WARNING_SOFT}; }}")
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.answers = ButtonRow(self)
        self._said: tuple[str, tuple[str, ...]] = ("", ())
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(16, 4, 16, 4)
        self._layout.addWidget(self.sentence, 1)
        self._layout.addWidget(self.answers)
        self.hide()

    def say(self, sentence: str, answers: Mapping[str, Callable[[], object]]) -> None:
        """Show a sentence, answers beside it, those of several lines below it; without words hide."""
        said = (sentence, tuple(answers))
        if said != self._said or not sentence:
            self._said = said
            below = any("\n" in words for words in answers)
            way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
            self._layout.setDirection(way)
            self.sentence.setText(sentence)
            self.answers.offer(answers)
            self.setVisible(bool(sentence))
