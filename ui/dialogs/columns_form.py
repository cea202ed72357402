"""Which column of a table holds what: a guess that a person corrects, above the table's first rows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.exchange.preview import FIELDS, ColumnMapping, Preview

_LONGEST_CELL = 80
_PER_ROW = 4


class ColumnsForm(QWidget):
    """`changed` when another column was chosen and one is named for the text."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            "title": self.tr("Headline"),
            "text": self.tr("Text"),
            "outlet": self.tr("Outlet"),
            "date": self.tr("Date"),
            "author": self.tr("Author"),
            "address": self.tr("Address"),
            "id": self.tr("Its own id"),
            "path": self.tr("File"),
        }
        self.choices = {field: QComboBox() for field in FIELDS}
        self.problem = QLabel(self.tr("Choose the column that holds the text."))
        self.problem.setProperty("role", "error")
        self.rows = QTableWidget()
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.setAccessibleName(self.tr("First rows of the table"))
        self.rows.setTabKeyNavigation(False)  # or Tab would never lead out of it again
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, (field, choice) in enumerate(self.choices.items()):
            row, column = divmod(number, _PER_ROW)
            label = QLabel(names[field])
            label.setBuddy(choice)
            grid.addWidget(label, 2 * row, column)
            grid.addWidget(choice, 2 * row + 1, column)
            choice.activated.connect(self._on_choice)
        advice = QLabel(self.tr("One article a row. Which column holds what?"))
        advice.setProperty("role", "heading")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(advice)
        layout.addLayout(grid)
        layout.addWidget(self.problem)
        layout.addWidget(self.rows, 1)

    def show_table(self, preview: Preview, mapping: ColumnMapping | None) -> None:
        """Show a table's columns, as `mapping` has them or as they were guessed."""
        mapping = mapping or preview.guess
        columns = mapping.columns if mapping else {}
        for field, choice in self.choices.items():
            choice.clear()
            choice.addItem(self.tr("(none)"), "")
            for name in preview.names:
                choice.addItem(name, name)
            choice.setCurrentIndex(max(0, choice.findData(columns.get(field, ""))))
        self.problem.setVisible(mapping is None)
        self.rows.clear()
        self.rows.setColumnCount(len(preview.names))
        self.rows.setRowCount(len(preview.rows))
        self.rows.setHorizontalHeaderLabels(list(preview.names))
        for y, cells in enumerate(preview.rows):
            for x, cell in enumerate(cells):
                item = QTableWidgetItem(" ".join(cell[:_LONGEST_CELL].split()))
                item.setTextAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
                self.rows.setItem(y, x, item)

    @property
    def mapping(self) -> ColumnMapping | None:
        """The mapping as it is chosen; None while no column holds the text."""
        columns = {field: choice.currentData() for field, choice in self.choices.items() if choice.currentData()}
        return ColumnMapping(columns) if "text" in columns else None

    def _on_choice(self) -> None:
        self.problem.setVisible(self.mapping is None)
        if self.mapping is not None:
            self.changed.emit()
