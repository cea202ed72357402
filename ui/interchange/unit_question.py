"""The question how a file counts its positions, where nothing in it tells: the same marks shown in each way."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QVBoxLayout, QWidget

from ui.coding.rich import cut, isolated

_WORDS, _LONGEST = 4, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitTry:
    """One way of counting, by the name that the core gives it, and the words that are marked when it is right."""

    unit: str
    words: tuple[str, ...]


class UnitQuestion(QFrame):
    """Hidden until it is asked; `chosen` carries the unit that a person took."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(wordWrap=True)
        self.words.setProperty("role", "warning")
        self.units = QComboBox()
        self.units.setAccessibleName(self.tr("Which words are marked?"))
        self.units.activated.connect(self._answer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.words)
        layout.addWidget(self.units)
        self.hide()

    def ask(self, file: str, tries: Sequence[UnitTry]) -> None:
        """Ask which of the ways is right; without any, there is nothing to ask."""
        self.setVisible(bool(tries))
        if not tries:
            return
        words = self.tr(
            "Where marks stand in %1 is not certain: programs count letters in different ways. Choose the line in "
            "which whole names or sentences are marked."
        )
        self.words.setText(words.replace("%1", isolated(file)))
        self.units.clear()
        self.units.addItem(self.tr("Choose: which words are marked?"), "")
        for one in tries:
            shown = " · ".join(f"«{isolated(cut(word, _LONGEST))}»" for word in one.words[:_WORDS])
            self.units.addItem(f"{shown} — {self._name(one.unit)}", one.unit)

    @property
    def asked(self) -> bool:
        """Whether the question stands and nobody has answered it."""
        return not self.isHidden() and not self.units.currentData()

    def _answer(self) -> None:
        if unit := self.units.currentData():
            self.chosen.emit(unit)

    def _name(self, unit: str) -> str:
        counted = {
            "code-points": self.tr("code points"),
            "utf-16": self.tr("UTF-16 units"),
            "graphemes": self.tr("graphemes"),
            "bytes": self.tr("bytes of UTF-8"),
        }
        ends = {"-crlf-as-one": self.tr("CR LF as one"), "-lf-as-two": self.tr("LF as CR LF")}
        end = next((end for end in ends if unit.endswith(end)), "")
        words = [counted.get(unit.removesuffix(end), unit), ends.get(end, "")]
        return " · ".join(filter(None, words))
