"""The rows of the page of labels: a label each, with its box. Widgets and no table: a screen reader finds the boxes."""

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.coding.elided import ElidedLabel
from ui.coding.rich import runs_right_to_left
from ui.interchange.target_box import TargetBox
from ui.interchange.targets import OUT
from ui.style import ACCENT_DARK, ACCENT_SOFT, INK_SOFT, WARNING
from ui.translation import start_of

WIDTHS = {"label": 216, "times": 64, "example": 0, "box": 276, "why": 196}
"""Pixels of each column; what is 0 takes the rest."""
_MARGINS = (12, 4, 12, 4)
_SPACING = 12
_OF_NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
"""A label stands by the direction of its own words, which digits do not share with their heading."""
translate = QCoreApplication.translate


class Why(StrEnum):
    """Where the answer of a label comes from."""

    KNOWN = "known"
    """The codebook has a code of this name."""
    REMEMBERED = "remembered"
    PROPOSED = "proposed"
    UNKNOWN = "unknown"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelRow:
    """One label: its flat name, how often it comes, an example as rich text, what it becomes and why."""

    label: str
    times: int
    example: str
    target: str
    why: Why


class LabelLine(QFrame):
    """Shows one row; `chosen` comes when a person chose, `reached` when the keyboard is on its box."""

    chosen = Signal()
    reached = Signal(object)

    def __init__(self, row: LabelRow, model: QStandardItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._name = ElidedLabel(Qt.TextElideMode.ElideLeft, in_column=True)
        self._name.setText(row.label)
        times = QLabel(f"{row.times:,}")
        times.setAlignment(_OF_NUMBERS)
        direction = "rtl" if runs_right_to_left(row.example) else "ltr"
        example = QLabel(f'<p dir="{direction}">{row.example}</p>' if row.example else "")
        example.setTextFormat(Qt.TextFormat.RichText)
        example.setWordWrap(True)
        self.box = TargetBox(model)
        self.box.setAccessibleName(row.label)
        self.box.show_target(row.target)
        self.box.chosen.connect(self._on_choice)
        self.box.installEventFilter(self)
        self._why = QLabel(wordWrap=True)
        lay_out(self, self._name, times, example, self.box, self._why)
        self._show()

    def choose(self) -> None:
        """Take what the box shows for a person's choice."""
        self.row = replace(self.row, target=self.box.target, why=Why.CHOSEN)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Set the row off while the keyboard is in it."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            here = event.type() == QEvent.Type.FocusIn
            self.setStyleSheet(f"LabelLine {{ background: {ACCENT_SOFT}; }}" if here else "")
            if here:
                self.reached.emit(self)
        return super().eventFilter(watched, event)

    def _on_choice(self) -> None:
        self.choose()
        self.chosen.emit()

    def _show(self) -> None:
        words = {
            Why.KNOWN: translate("LabelLine", "as in the codebook"),
            Why.REMEMBERED: translate("LabelLine", "as you said before"),
            Why.PROPOSED: translate("LabelLine", "proposed – please look"),
            Why.UNKNOWN: translate("LabelLine", "unknown – please say"),
            Why.CHOSEN: translate("LabelLine", "you said so"),
        }
        look = self.row.why in (Why.PROPOSED, Why.UNKNOWN)
        colour = WARNING if look else ACCENT_DARK if self.row.why is Why.CHOSEN else INK_SOFT
        self._why.setText(words[self.row.why])
        self._why.setStyleSheet(f"QLabel {{ color: {colour}; font-weight: {600 if look else 400}; }}")
        self.box.setAccessibleDescription(words[self.row.why])
        name = self._name.font()
        name.setStrikeOut(self.box.target == OUT)
        self._name.setFont(name)


def lay_out(row: QWidget, *cells: QWidget) -> None:
    """Put cells into a row, in the columns that all rows have."""
    layout = QHBoxLayout(row)
    layout.setContentsMargins(*_MARGINS)
    layout.setSpacing(_SPACING)
    for cell, width in zip(cells, WIDTHS.values(), strict=True):
        if width:
            cell.setFixedWidth(width)
        layout.addWidget(cell, int(not width))


def heading(*words: str) -> QWidget:
    """Return the row of headings."""
    row = QWidget()
    cells = [QLabel(word) for word in words]
    for cell in cells:
        cell.setProperty("role", "soft")
        cell.setAlignment(start_of(row))
    cells[1].setAlignment(_OF_NUMBERS)
    lay_out(row, *cells)
    return row
