"""A row of buttons that changes with what is asked. None of them takes the keyboard away from the article."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget


class ButtonRow(QWidget):
    """Shows one button for each answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def offer(self, answers: Mapping[str, Callable[[], object]], *, primary: str = "") -> None:
        """Show these buttons, by their words, instead of those before; `primary` is what most will want."""
        for button in self.buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        for words, act in answers.items():
            button = QPushButton(words, self)
            button.setProperty("role", "primary" if words == primary else None)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _ticked=False, act=act: act())
            self._layout.addWidget(button)
            self.buttons.append(button)
