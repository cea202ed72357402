"""The line over the list of articles: the round that is worked in, others to choose, the coder's own time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from ui.study.words import duration, purpose_name, round_name

if TYPE_CHECKING:
    from annotator.model.study import Round


class RoundLine(QWidget):
    """Shows nothing while a corpus has one round and no time was spent; `wanted` carries the id of a chosen round."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rounds = QComboBox()
        self.rounds.setAccessibleName(self.tr("Round"))
        self.rounds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.rounds.activated.connect(lambda: self.wanted.emit(self.rounds.currentData()))
        self.time = QLabel()
        self.time.setProperty("role", "soft")
        self.time.setToolTip(
            self.tr("Time in which you worked on articles; longer pauses are not counted. You and your lead see it.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.rounds)
        layout.addWidget(self.time)
        self.rounds.hide()
        self.time.hide()
        self.hide()

    def show_rounds(self, rounds: Sequence[Round], current: str) -> None:
        """Offer these rounds; `current` is worked in."""
        self.rounds.clear()
        for number, one in enumerate(rounds):
            self.rounds.addItem(round_name(one), one.id)
            tip = f"{round_name(one)} · {purpose_name(one.purpose)}"
            self.rounds.setItemData(number, tip, Qt.ItemDataRole.ToolTipRole)
        self.rounds.setCurrentIndex(self.rounds.findData(current))
        self.rounds.setVisible(len(rounds) > 1)
        self._show()

    def show_time(self, *, today: float, round: float) -> None:
        """Show seconds of work today and in the round; nothing where there are none yet."""
        words = self.tr("Today {today} · in this round {all}")
        self.time.setText(words.format(today=duration(today), all=duration(round)))
        self.time.setVisible(round > 0)
        self._show()

    def choose(self) -> bool:
        """Open the list of rounds for the keyboard; tell whether there is more than one."""
        if self.rounds.isHidden():
            return False
        self.rounds.setFocus()
        self.rounds.showPopup()
        return True

    def _show(self) -> None:
        self.setVisible(not (self.rounds.isHidden() and self.time.isHidden()))
