"""The labels of the files, each with how often, an example in its sentence, and what it becomes."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.interchange.label_rows import LabelLine, LabelRow, Why, heading
from ui.interchange.targets import NEW
from ui.style import LINE, PAPER


class LabelsPage(QWidget):
    """`changed` comes when a person chose what a label becomes. Tab goes from label to label."""

    changed = Signal()
    save_wanted = Signal(Path)
    load_wanted = Signal(Path)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        """Files with answers are looked for in `folder` first."""
        super().__init__(parent)
        self._folder = folder
        self.lines: list[LabelLine] = []
        self.words = QLabel(wordWrap=True)
        self.words.setProperty("role", "soft")
        self.keys = QLabel(
            self.tr(
                "Tab: next label · ↑ ↓ or the digit or first letters of a code: choose · "
                "Space: the whole list · +: new code · −: leave out · Ctrl+Enter: import"
            ),
            wordWrap=True,
        )
        self.keys.setProperty("role", "soft")
        self._area = QScrollArea(widgetResizable=True)
        self._area.setObjectName("labels")
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # so that headings stand above
        self._area.setStyleSheet(
            f"#labels, #rows {{ background: {PAPER}; }} #labels {{ border: 1px solid {LINE}; border-radius: 6px; }}"
        )
        self.save = QPushButton(self.tr("Save these answers…"), autoDefault=False)
        self.load = QPushButton(self.tr("Load answers…"), autoDefault=False)
        self.save.clicked.connect(self._choose_place)
        self.load.clicked.connect(self._choose_file)
        head = QHBoxLayout()
        headings = (self.tr("Label"), self.tr("Times"), self.tr("Example"), self.tr("becomes"), self.tr("Why"))
        head.addWidget(heading(*headings))
        head.addSpacing(self._area.verticalScrollBar().sizeHint().width())
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.keys, 1)
        foot.addWidget(self.load)
        foot.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.words)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)
        layout.addLayout(foot)

    def show_labels(self, rows: Iterable[LabelRow], model: QStandardItemModel) -> None:
        """List labels; those that need a look come first."""
        order = (Why.UNKNOWN, Why.PROPOSED, Why.CHOSEN, Why.REMEMBERED, Why.KNOWN)
        listed = sorted(rows, key=lambda one: (order.index(one.why), -one.times, one.label))
        self.lines = [LabelLine(row, model) for row in listed]
        inside = QWidget()
        inside.setObjectName("rows")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        for line in self.lines:
            line.chosen.connect(self._on_choice)
            line.reached.connect(self._area.ensureWidgetVisible)
            column.addWidget(line)
        column.addStretch()
        self._area.setWidget(inside)
        self._tell()

    @property
    def said(self) -> dict[str, str]:
        """What each label becomes as it is shown now: NEW, OUT or a value of `Labels`."""
        return {line.row.label: line.box.target for line in self.lines}

    @property
    def answered(self) -> frozenset[str]:
        """The labels that became what they are by a person's choice, now."""
        return frozenset(line.row.label for line in self.lines if line.row.why is Why.CHOSEN)

    @property
    def to_look_at(self) -> int:
        """How many labels nobody has answered: proposed, or unknown."""
        return sum(line.row.why in (Why.PROPOSED, Why.UNKNOWN) for line in self.lines)

    def answer(self, said: Mapping[str, str]) -> int:
        """Answer as a file says; return how many of the labels here it names. What it does not know stays."""
        number = 0
        for line in self.lines:
            if line.row.label in said and line.box.show_target(said[line.row.label]):
                line.choose()
                number += 1
        self._tell()
        return number

    def begin(self) -> None:
        """Put the keyboard on the first label."""
        if self.lines:
            self.lines[0].box.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose_place(self) -> None:
        suggested = str(self._folder / "labels.json")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save what labels become"), suggested, "JSON (*.json)")
        if chosen:
            self.save_wanted.emit(Path(chosen))

    def _choose_file(self) -> None:
        title = self.tr("Load what labels become")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(self._folder), "JSON (*.json)")
        if chosen:
            self.load_wanted.emit(Path(chosen))

    def _on_choice(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        look = self.to_look_at
        new = sum(line.box.target == NEW for line in self.lines)
        told = [self.tr("Labels: %n.", "", len(self.lines))]
        if look:
            told.append(self.tr("Please look at %n of them: what they become is only proposed.", "", look))
        if new:
            told.append(self.tr("New codes: %n, in a new version of the codebook.", "", new))
        self.words.setText(" ".join(told))
