"""The box in which a label gets its meaning: arrows choose, letters and digits find, Space or Enter opens the list."""

import time
import unicodedata

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui.interchange.targets import SOUGHT, TARGET
from ui.keys import stroke_of

_PAUSE_SECONDS = 1.0
"""After so long the next letter begins another word."""


class TargetBox(QComboBox):
    """Lists what a label can become; `chosen` comes when a person chose, never when it is set.

    What is typed counts as it is written, and as the same keys write in a Latin layout: in an Arabic one both find.
    """

    chosen = Signal(str)

    def __init__(self, model: QStandardItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setMaxVisibleItems(20)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._typed, self._at = ("", ""), 0.0
        self.activated.connect(lambda: self.chosen.emit(self.target))

    @property
    def target(self) -> str:
        """What the label becomes."""
        return str(self.currentData(TARGET))

    def show_target(self, target: str) -> bool:
        """Show what the label becomes; tell whether there is such a line."""
        row = next((row for row in range(self.count()) if self.itemData(row, TARGET) == target), -1)
        if row >= 0:
            self.setCurrentIndex(row)
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Find by letters, digits, + and -; open the list by Space or Enter; leave the rest to Qt and the dialog."""
        words = event.text()
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not plain:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (words == " " and not self._goes_on()):
            self.showPopup()
        elif plain and words and words.isprintable():
            pressed = stroke_of(event)
            self._find(_plain(words), pressed.key.casefold() if pressed and len(pressed.key) == 1 else words)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the table: who scrolls does not mean to choose."""
        event.ignore()

    def _typing(self) -> bool:
        return bool(self._typed[0]) and time.monotonic() - self._at < _PAUSE_SECONDS

    def _goes_on(self) -> bool:
        """Tell whether a blank is part of the words that are being typed."""
        return self._typing() and any(self._rows(f"{typed} ") for typed in self._typed)

    def _find(self, written: str, pressed: str) -> None:
        # The same letter again goes on to the next line that begins with it.
        again = self._typing() and self._typed[0] == written
        before = self._typed if self._typing() and not again else ("", "")
        self._typed, self._at = (before[0] + written, before[1] + pressed), time.monotonic()
        rows = self._rows(self._typed[0]) or self._rows(self._typed[1])
        after = self.currentIndex() if again else -1
        if rows:
            self.setCurrentIndex(next((row for row in rows if row > after), rows[0]))
            self.chosen.emit(self.target)

    def _rows(self, words: str) -> list[int]:
        return [row for row in range(self.count()) if self._fits(row, words)]

    def _fits(self, row: int, words: str) -> bool:
        index: QModelIndex = self.model().index(row, 0)
        usable = bool(self.model().flags(index) & Qt.ItemFlag.ItemIsEnabled)
        return usable and any(word.startswith(words) for word in str(self.itemData(row, SOUGHT)).split("\n"))


def _plain(words: str) -> str:
    """Return what was typed for comparing: small letters, digits of any script as 0 to 9, a minus as a hyphen."""
    digits = (str(unicodedata.digit(c)) if c.isdigit() else c for c in words.casefold())
    return "".join(digits).replace("−", "-")
