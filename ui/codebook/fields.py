"""Fields of the codebook's editor: words in both languages, a table of rows. They know nothing of codebooks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

Row = dict[str, Any]
LANGUAGES = ("ar", "en")


def words_of(raw: Any, language: str) -> str:
    """Return the words of a codebook's JSON in one language, without falling back to the other."""
    if isinstance(raw, str):
        return raw
    return str(raw.get(language, "")) if isinstance(raw, dict) else ""


class WordingFields(QWidget):
    """A line for Arabic and one for English; `edited` carries both as codebooks have them."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = {language: QLineEdit(self) for language in LANGUAGES}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for row, (language, line) in enumerate(self.lines.items()):
            rtl = language == "ar"
            line.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
            tag = QLabel("ع" if rtl else "En", self)
            tag.setProperty("role", "soft")
            layout.addWidget(tag, row, 0)
            layout.addWidget(line, row, 1)
            line.setAccessibleName("العربية" if rtl else "English")
            line.textEdited.connect(lambda _words: self.edited.emit(self.value()))

    def value(self) -> dict[str, str]:
        """Return the words by language."""
        return {language: line.text() for language, line in self.lines.items()}

    def show_words(self, raw: Any) -> None:
        """Show the words of a codebook's JSON."""
        for language, line in self.lines.items():
            line.setText(words_of(raw, language))


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: how a row is read and written. `tick`: a box instead of words; `width` in pixels, 0 stretches."""

    title: str
    read: Callable[[Row], Any]
    write: Callable[[Row, Any], None]
    tick: bool = False
    width: int = 0
    rtl: bool = False


class RowsTable(QWidget):
    """A table that is edited in place, with rows added, taken away and moved; `edited` carries all rows."""

    edited = Signal(object)

    def __init__(self, columns: Sequence[Column], new: Callable[[list[Row]], Row], parent: QWidget | None = None):
        super().__init__(parent)
        self._columns, self._new = tuple(columns), new
        self._rows: list[Row] = []
        self.table = QTableWidget(0, len(columns), self)
        self.table.setTabKeyNavigation(False)  # or Tab would never lead out of it again
        self.table.setHorizontalHeaderLabels([column.title for column in columns])
        self.table.verticalHeader().hide()
        self.table.setStyleSheet("QHeaderView::section { padding: 2px 4px; }")
        header = self.table.horizontalHeader()
        for at, column in enumerate(columns):
            mode = QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(at, mode)
            if column.width:
                self.table.setColumnWidth(at, column.width)
        buttons = QVBoxLayout()
        buttons.setSpacing(2)
        for sign, tip, do in (
            ("+", self.tr("New row"), self._add),
            ("−", self.tr("Take the row away"), self._remove),
            ("↑", self.tr("Row up"), lambda: self._move(-1)),
            ("↓", self.tr("Row down"), lambda: self._move(1)),
        ):
            button = QToolButton(self)
            button.setText(sign)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(lambda _ticked=False, do=do: do())
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self.table.itemChanged.connect(self._on_item)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show rows; they are copied."""
        self._rows = [dict(row) for row in rows]
        self._fill()

    def _fill(self, current: int = -1) -> None:
        self.table.blockSignals(True)
        self.table.setRowCount(len(self._rows))
        for at, row in enumerate(self._rows):
            self.table.setRowHeight(at, 26)
            for number, column in enumerate(self._columns):
                self.table.setItem(at, number, self._item(column, row))
        if current >= 0:
            self.table.setCurrentCell(current, 0)
        self.table.blockSignals(False)

    def _item(self, column: Column, row: Row) -> QTableWidgetItem:
        value = column.read(row)
        if column.tick:
            item = QTableWidgetItem()
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if value else Qt.CheckState.Unchecked)
            return item
        item = QTableWidgetItem("" if value is None else str(value))
        item.setToolTip(item.text())
        if column.rtl:
            item.setTextAlignment(
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            )
        return item

    def _on_item(self, item: QTableWidgetItem) -> None:
        column, row = self._columns[item.column()], self._rows[item.row()]
        column.write(row, item.checkState() == Qt.CheckState.Checked if column.tick else item.text().strip())
        self._tell()

    def _add(self) -> None:
        self._rows.append(self._new(self._rows))
        self._fill(len(self._rows) - 1)
        self._tell()
        self.table.edit(self.table.model().index(len(self._rows) - 1, 0))

    def _remove(self) -> None:
        at = self.table.currentRow()
        if 0 <= at < len(self._rows):
            del self._rows[at]
            self._fill(min(at, len(self._rows) - 1))
            self._tell()

    def _move(self, step: int) -> None:
        at = self.table.currentRow()
        to = at + step
        if 0 <= at < len(self._rows) and 0 <= to < len(self._rows):
            self._rows[at], self._rows[to] = self._rows[to], self._rows[at]
            self._fill(to)
            self._tell()

    def _tell(self) -> None:
        self.edited.emit([dict(row) for row in self._rows])


def listed(text: str) -> list[str]:
    """Return what is written between commas, Latin or Arabic."""
    return [piece.strip() for piece in text.replace("،", ",").split(",") if piece.strip()]


def field_column(title: str, name: str, *, width: int = 0) -> Column:
    """Return a column for a text field of the rows."""
    return Column(
        title=title, width=width, read=lambda row: row.get(name, ""), write=lambda row, text: row.update({name: text})
    )


def wording_column(title: str, language: str, name: str = "name") -> Column:
    """Return a column for the words of a field in one language."""

    def write(row: Row, text: str) -> None:
        row[name] = {other: words_of(row.get(name), other) for other in LANGUAGES} | {language: text}

    return Column(title=title, rtl=language == "ar", read=lambda row: words_of(row.get(name), language), write=write)
