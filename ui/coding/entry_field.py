"""A line of text in the pane: tells of Enter, Esc and the arrows, which mean something to the bar it stands in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class EntryField(QLineEdit):
    """A `QLineEdit` whose keys never reach the window."""

    entered = Signal(bool)
    """Enter; whether Shift was held."""
    left = Signal()
    """Esc."""
    stepped = Signal(int)
    """1 for the arrow down, -1 for the arrow up."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the keys that are the bar's."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
