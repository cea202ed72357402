"""The labels of the files, each with how often, an example in its sentence, and what it becomes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.interchange.target_box import TargetBox
from ui.interchange.targets import NEW, OUT
from ui.style import ACCENT_DARK, INK_SOFT, WARNING

_LABEL, _TIMES, _EXAMPLE, _BECOMES, _WHY = range(5)
_ROW_HEIGHT = 44
_BOX_WIDTH = 276
_WHY_WIDTH = 190


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


class LabelsPage(QWidget):
    """`changed` comes when a person chose what a label becomes. Tab goes from label to label."""

    changed = Signal()
    save_wanted = Signal()
    load_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[LabelRow] = []
        self._boxes: list[TargetBox] = []
        self.words = QLabel(wordWrap=True)
        self.words.setProperty("role", "soft")
        self.keys = QLabel(
            self.tr(
                "Tab: next label · ↑ ↓ or the digit or first letters of a code: choose · "
                "Space: the whole list · +: new code · −: leave out"
            ),
            wordWrap=True,
        )
        self.keys.setProperty("role", "soft")
        self.table = QTableWidget(0, 5)
        self._dress_table()
        self.save = QPushButton(self.tr("Save these answers…"), autoDefault=False)
        self.load = QPushButton(self.tr("Load answers…"), autoDefault=False)
        self.save.clicked.connect(self.save_wanted)
        self.load.clicked.connect(self.load_wanted)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.keys, 1)
        row.addWidget(self.load)
        row.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.words)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)

    def show_labels(self, rows: Iterable[LabelRow], model: QStandardItemModel) -> None:
        """List labels; those that need a look come first."""
        order = (Why.UNKNOWN, Why.PROPOSED, Why.CHOSEN, Why.REMEMBERED, Why.KNOWN)
        self._rows = sorted(rows, key=lambda one: (order.index(one.why), -one.times, one.label))
        self._boxes = []
        self.table.setRowCount(0)
        self.table.setRowCount(len(self._rows))
        for at, one in enumerate(self._rows):
            self._show_row(at, one, model)
        for before, after in zip(self._boxes, self._boxes[1:], strict=False):
            QWidget.setTabOrder(before, after)
        if self._boxes:
            QWidget.setTabOrder(self._boxes[-1], self.load)
        self._tell()

    @property
    def said(self) -> dict[str, str]:
        """What each label becomes as it is shown now: NEW, OUT or a value of `Labels`."""
        return {one.label: box.target for one, box in zip(self._rows, self._boxes, strict=True)}

    @property
    def answered(self) -> frozenset[str]:
        """The labels that became what they are by a person's choice, now."""
        return frozenset(one.label for one in self._rows if one.why is Why.CHOSEN)

    @property
    def to_look_at(self) -> int:
        """How many labels nobody has answered: proposed, or unknown."""
        return sum(one.why in (Why.PROPOSED, Why.UNKNOWN) for one in self._rows)

    def answer(self, said: Mapping[str, str]) -> int:
        """Answer as a file says; return how many of the labels here it names. What it does not know stays."""
        number = 0
        for at, one in enumerate(self._rows):
            if one.label in said and self._boxes[at].show_target(said[one.label]):
                self._choose(at)
                number += 1
        return number

    def begin(self) -> None:
        """Put the keyboard on the first label."""
        if self._boxes:
            self._boxes[0].setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the label in sight whose box the keyboard is on."""
        if event.type() == QEvent.Type.FocusIn and watched in self._boxes:
            at = next(number for number, box in enumerate(self._boxes) if box is watched)
            self.table.selectRow(at)
            self.table.scrollTo(self.table.model().index(at, _LABEL))
        return super().eventFilter(watched, event)

    def _show_row(self, at: int, one: LabelRow, model: QStandardItemModel) -> None:
        label = QTableWidgetItem(f"\u2068{one.label}\u2069")
        label.setToolTip(one.label)
        times = QTableWidgetItem(f"{one.times:,}")
        times.setTextAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        example = QLabel(f'<p dir="rtl">{one.example}</p>' if one.example else "")
        example.setTextFormat(Qt.TextFormat.RichText)
        example.setWordWrap(True)
        example.setContentsMargins(8, 0, 8, 0)
        box = TargetBox(model)
        box.setAccessibleName(one.label)
        box.show_target(one.target)
        box.chosen.connect(self._chooser(at))
        box.installEventFilter(self)
        self._boxes.append(box)
        for column, item in ((_LABEL, label), (_TIMES, times), (_WHY, QTableWidgetItem())):
            self.table.setItem(at, column, item)
        self.table.setCellWidget(at, _EXAMPLE, example)
        self.table.setCellWidget(at, _BECOMES, _inset(box))
        self._show_why(at)

    def _chooser(self, at: int) -> Callable[[str], None]:
        return lambda _target: self._choose(at, tell=True)

    def _choose(self, at: int, *, tell: bool = False) -> None:
        one = self._rows[at]
        self._rows[at] = LabelRow(
            label=one.label, times=one.times, example=one.example, target=self._boxes[at].target, why=Why.CHOSEN
        )
        self._show_why(at)
        self._tell()
        if tell:
            self.changed.emit()

    def _show_why(self, at: int) -> None:
        one, target = self._rows[at], self._boxes[at].target
        words = {
            Why.KNOWN: self.tr("as in the codebook"),
            Why.REMEMBERED: self.tr("as you said before"),
            Why.PROPOSED: self.tr("proposed – please look"),
            Why.UNKNOWN: self.tr("unknown – please say"),
            Why.CHOSEN: self.tr("you said so"),
        }[one.why]
        item = self.table.item(at, _WHY)
        assert item is not None
        item.setText(words)
        item.setToolTip(words)
        look = one.why in (Why.PROPOSED, Why.UNKNOWN)
        item.setForeground(QBrush(QColor(WARNING if look else ACCENT_DARK if one.why is Why.CHOSEN else INK_SOFT)))
        font = item.font()
        font.setBold(look)
        item.setFont(font)
        label = self.table.item(at, _LABEL)
        assert label is not None
        struck = label.font()
        struck.setStrikeOut(target == OUT)
        label.setFont(struck)

    def _tell(self) -> None:
        look = self.to_look_at
        new = sum(box.target == NEW for box in self._boxes)
        told = [self.tr("Labels: %n.", "", len(self._rows))]
        if look:
            told.append(self.tr("Please look at %n of them: what they become is only proposed.", "", look))
        if new:
            told.append(self.tr("New codes: %n, in a new version of the codebook.", "", new))
        self.words.setText(" ".join(told))

    def _dress_table(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Labels"))
        table.setHorizontalHeaderLabels(
            [self.tr("Label"), self.tr("Times"), self.tr("Example"), self.tr("becomes"), self.tr("Why")]
        )
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        table.setShowGrid(False)
        table.setStyleSheet("QTableView::item { padding: 0 8px; }")
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_EXAMPLE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((_LABEL, 170), (_TIMES, 70), (_BECOMES, _BOX_WIDTH), (_WHY, _WHY_WIDTH)):
            table.setColumnWidth(column, width)


def _inset(box: TargetBox) -> QFrame:
    """Return the box with some room around it."""
    frame = QFrame()
    layout = QHBoxLayout(frame)
    layout.setContentsMargins(4, 4, 4, 4)
    layout.addWidget(box)
    frame.setFocusProxy(box)
    return frame
