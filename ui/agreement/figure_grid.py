"""What the tables of figures have in common: one cell or line is at hand, Enter and a double click lead on from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableWidget, QWidget

if TYPE_CHECKING:
    from annotator.agreement.figures import Row


class FigureGrid(QTableWidget):
    """`current_changed` and `wanted` (Enter, double click) carry the row of a figure or None."""

    current_changed = Signal(object)
    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.currentCellChanged.connect(lambda *_: self.current_changed.emit(self.row_at_hand))
        self.itemDoubleClicked.connect(lambda _item: self.wanted.emit(self.row_at_hand))

    @property
    def row_at_hand(self) -> Row | None:
        """The figure that is at hand, of which there is none before figures are shown."""
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead on with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit(self.row_at_hand)
        else:
            super().keyPressEvent(event)
