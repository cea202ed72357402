"""The page of a variable in the editor: what it asks about, its level, choices, range and filters."""

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.model.variables import number_of
from ui.codebook.draft import Draft, Place
from ui.codebook.fields import Column, Row, RowsTable, WordingFields, field_column, listed, wording_column

_CHOSEN = ("nominal", "ordinal", "multiple")
_MEASURED = ("interval", "ratio")


class VariablePage(QWidget):
    """Edits the variable at `place` of a draft."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._place: Place = ("variable", "")
        self.id = QLineEdit(self)
        self.name = WordingFields(self)
        self.on = QComboBox(self)
        self.level = QComboBox(self)
        for value, words in self._subjects().items():
            self.on.addItem(words, value)
        for value, words in self._levels().items():
            self.level.addItem(words, value)
        self.required = QCheckBox(self.tr("Required"), self)
        self.retired = QCheckBox(self.tr("Retired: asked no more"), self)
        self.lowest, self.highest = QLineEdit(self), QLineEdit(self)
        self.choices = RowsTable(self._choice_columns(), _new_choice, self)
        self.filters = RowsTable(self._filter_columns(), lambda _rows: {"variable": "", "values": []}, self)
        self.filters.setMaximumHeight(120)
        self.form = QFormLayout()
        bounds = QHBoxLayout()
        for line, words in ((self.lowest, self.tr("lowest")), (self.highest, self.tr("highest"))):
            line.setPlaceholderText(words)
            bounds.addWidget(line)
        self.bounds = QWidget(self)
        bounds.setContentsMargins(0, 0, 0, 0)
        self.bounds.setLayout(bounds)
        marks = QHBoxLayout()
        marks.addWidget(self.required)
        marks.addWidget(self.retired)
        marks.addStretch(1)
        self.form.addRow(self.tr("Id"), self.id)
        self.form.addRow(self.tr("Name"), self.name)
        self.form.addRow(self.tr("Asked about"), self.on)
        self.form.addRow(self.tr("Level"), self.level)
        self.form.addRow(self.tr("Range"), self.bounds)
        self.form.addRow("", marks)
        self.choices_title = QLabel(self.tr("Choices; tick the missing codes (98, 99)"), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addLayout(self.form)
        layout.addWidget(self.choices_title)
        layout.addWidget(self.choices, 1)
        layout.addWidget(QLabel(self.tr("Not asked where another question has one of these values"), self))
        layout.addWidget(self.filters)
        self.id.editingFinished.connect(self._rename_id)
        self.name.edited.connect(lambda words: draft.put(self._place, "name", words))
        self.on.activated.connect(lambda: self._put_everywhere("on", self.on.currentData()))
        self.level.activated.connect(self._set_level)
        self.required.clicked.connect(lambda on: draft.put(self._place, "required", on or None))
        self.retired.clicked.connect(lambda on: draft.put(self._place, "retired", on or None))
        self.lowest.textEdited.connect(lambda words: self._bound("lowest", words))
        self.highest.textEdited.connect(lambda words: self._bound("highest", words))
        self.choices.edited.connect(lambda rows: draft.put(self._place, "choices", rows))
        self.filters.edited.connect(self._set_filters)

    def show_place(self, place: Place) -> None:
        """Show a variable."""
        found = self._draft.find(place)
        if found is None:
            return
        self._place = place
        self.id.setText(found["id"])
        self.id.setEnabled(found["id"] not in self._draft.saved_ids)
        self.name.show_words(found.get("name"))
        self.on.setCurrentIndex(self.on.findData(found["on"]))
        self.level.setCurrentIndex(self.level.findData(found["level"]))
        self.required.setChecked(bool(found.get("required")))
        self.retired.setChecked(bool(found.get("retired")))
        for name, line in (("lowest", self.lowest), ("highest", self.highest)):
            line.setText("" if found.get(name) is None else f"{found[name]:g}")
        self.choices.show_rows(found.get("choices") or [])
        self.filters.show_rows(found.get("skip_if") or [])
        self._fit(found["level"])

    def _fit(self, level: str) -> None:
        """Show what a variable of this level can have."""
        self.form.setRowVisible(self.bounds, level in _MEASURED)
        words = self.tr("Choices; tick the missing codes (98, 99)")
        self.choices_title.setText(words if level in _CHOSEN else self.tr("Missing codes (98, 99)"))
        for widget in (self.choices, self.choices_title):
            widget.setVisible(level != "text")

    def _set_level(self) -> None:
        self._put_everywhere("level", self.level.currentData())

    def _put_everywhere(self, name: str, value: str) -> None:
        def edit(_raw: Row) -> None:
            found = self._draft.find(self._place)
            if found is not None:
                found[name] = value
                if found["level"] in _CHOSEN and not found.get("choices"):
                    found["choices"] = [{"value": 0, "name": {}}, {"value": 1, "name": {}}]

        self._draft.edit(edit, everywhere=True)

    def _bound(self, name: str, words: str) -> None:
        number = number_of(words) if words.strip() else None

        def edit(_raw: Row) -> None:
            found = self._draft.find(self._place)
            if found is not None:
                found.pop(name, None)
                if number is not None:  # 0 is a bound: `put` would take it for nothing
                    found[name] = int(number) if number == int(number) else number

        self._draft.edit(edit, typing=f"{self._place}/{name}")

    def _set_filters(self, rows: list[Row]) -> None:
        self._draft.put(self._place, "skip_if", [row for row in rows if row.get("variable") and row.get("values")])

    def _rename_id(self) -> None:
        new, old = self.id.text().strip(), self._place[1]
        if not new or new == old or self._draft.find(("variable", new)) is not None:
            self.id.setText(old)
            return
        self._place = ("variable", new)
        self._draft.rename_id(("variable", old), new)

    def _subjects(self) -> dict[str, str]:
        return {
            "article": self.tr("the article"),
            "quote": self.tr("each quote"),
            "entry": self.tr("each speaker in the registry"),
        }

    def _levels(self) -> dict[str, str]:
        return {
            "nominal": self.tr("nominal: one choice"),
            "ordinal": self.tr("ordinal: one choice, in order"),
            "interval": self.tr("interval: a number"),
            "ratio": self.tr("ratio: a number with a true zero"),
            "multiple": self.tr("several choices"),
            "text": self.tr("words"),
        }

    def _choice_columns(self) -> tuple[Column, ...]:
        return (
            Column(title=self.tr("No."), width=44, read=lambda row: row.get("value", ""), write=_write_number),
            wording_column("العربية", "ar"),
            wording_column("English", "en"),
            Column(
                title=self.tr("missing"),
                width=64,
                tick=True,
                read=lambda row: row.get("missing", False),
                write=_write_missing,
            ),
        )

    def _filter_columns(self) -> tuple[Column, ...]:
        return (
            field_column(self.tr("Question"), "variable"),
            Column(
                title=self.tr("Values (1, 2)"),
                read=lambda row: ", ".join(map(str, row.get("values", ()))),
                write=lambda row, text: row.update(values=listed(text)),
            ),
        )


def _new_choice(rows: list[Row]) -> Row:
    """Return a choice with the number after the highest that is no missing code."""
    return {"value": max((r["value"] for r in rows if not r.get("missing")), default=0) + 1, "name": {}}


def _write_number(row: Row, text: str) -> None:
    number = number_of(text)
    if number is not None and number == int(number):
        row["value"] = int(number)


def _write_missing(row: Row, on: bool) -> None:
    row.pop("missing", None)
    if on:
        row["missing"] = True
