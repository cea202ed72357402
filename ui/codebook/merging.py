"""Asks into which code another one goes, or among which codes it is split."""

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook
from ui.codebook.fields import Row, RowsTable, field_column, wording_column
from ui.coding.rich import isolated


class MergeDialog(QDialog):
    """After it was accepted, `into` is the id of the code."""

    def __init__(self, codebook: Codebook, code: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Merge"))
        self.setMinimumWidth(420)
        words = self.tr("%1 goes into the code below. Everything that has it counts as that code; nothing is lost.")
        told = QLabel(words.replace("%1", isolated(code)), self)
        told.setWordWrap(True)
        self.codes = QComboBox(self)
        self.codes.setAccessibleName(self.tr("Code"))
        for one in codebook.codes():
            if one.id != code:
                self.codes.addItem(f"{isolated(one.id)} · {isolated(one.name.in_language(language))}", one.id)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.addWidget(told)
        layout.addWidget(self.codes)
        layout.addWidget(_buttons(self))

    @property
    def into(self) -> str:
        """The chosen code."""
        return str(self.codes.currentData())


class SplitDialog(QDialog):
    """After it was accepted, `codes` are the codes, new or there already, as a codebook's JSON has them."""

    def __init__(self, codebook: Codebook, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Split"))
        self.resize(520, 320)
        self._code = code
        there = {one.id for one in codebook.codes(only_on=False)}
        words = self.tr("%1 is split into the codes below. What has it waits in each coder's list to be given one.")
        told = QLabel(words.replace("%1", isolated(code)), self)
        told.setWordWrap(True)

        def new(rows: list[Row]) -> Row:
            return {"id": next(f"{code}_{n}" for n in range(len(rows) + 1, 1000) if f"{code}_{n}" not in there)}

        columns = (field_column(self.tr("Id"), "id"), wording_column("العربية", "ar"), wording_column("English", "en"))
        self.rows = RowsTable(columns, new, self)
        first = new([])
        self._rows: list[Row] = [first, new([first])]
        self.rows.show_rows(self._rows)
        self.rows.edited.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.addWidget(told)
        layout.addWidget(self.rows, 1)
        layout.addWidget(_buttons(self))

    @property
    def codes(self) -> list[Row]:
        """The codes with an id, each once."""
        return list({row["id"]: row for row in self._rows if row.get("id") and row["id"] != self._code}.values())

    def accept(self) -> None:
        """Close with at least two codes."""
        if len(self.codes) > 1:
            super().accept()

    def _take(self, rows: list[Row]) -> None:
        self._rows = rows


def _buttons(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, dialog)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
