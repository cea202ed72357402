"""Asks of two coders with one name whether they are one person; who does not know lets it be: then they stay two."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from annotator.exchange.merge_report import OneName


class NamesakeQuestions(QWidget):
    """A line for each question; `answered` tells that there is another answer."""

    answered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[tuple[str, str], QComboBox] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def ask(self, names: Sequence[OneName]) -> None:
        """Put the questions that are not there yet; what was answered stays to be seen and changed."""
        for one in names:
            pair = (one.one, one.other)
            if pair not in self.boxes:
                self._add(one.name, pair)
        self.setVisible(bool(self.boxes))

    def answers(self) -> dict[tuple[str, str], bool]:
        """Return what was answered, by the two ids."""
        given = {pair: box.currentData() for pair, box in self.boxes.items()}
        return {pair: bool(answer) for pair, answer in given.items() if answer is not None}

    def _add(self, name: str, pair: tuple[str, str]) -> None:
        box = QComboBox()
        box.addItem(self.tr("I do not know yet: keep them apart"), None)
        box.addItem(self.tr("One person: put their work together (only the backup takes it back)"), True)
        box.addItem(self.tr("Two people of one name"), False)
        question = QLabel(self.tr("Two coders are called “{name}”. Who are they?").format(name=name))
        box.setAccessibleName(question.text())
        box.activated.connect(lambda: self.answered.emit())
        self.boxes[pair] = box
        self._form.addRow(question, box)
