"""The page of a code or a layer in the editor: names, colours, key, attributes."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.colours import BLACK, READABLE, READABLE_BEHIND, WHITE, contrast, is_colour
from ui.codebook.draft import Draft, Place
from ui.codebook.fields import Column, Row, RowsTable, WordingFields, field_column, wording_column
from ui.style import LINE

_KEYS = "123456789"


class ColourButton(QPushButton):
    """Shows a colour and lets another one be chosen; `chosen` carries #rrggbb."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = ""
        self.setAutoDefault(False)
        self.clicked.connect(self._choose)

    def show_colour(self, colour: str) -> None:
        """Show a colour; none for ""."""
        self.colour = colour
        shown = colour if is_colour(colour) else "transparent"
        ink = "white" if is_colour(colour) and contrast(colour, WHITE) > contrast(colour, BLACK) else "black"
        self.setText(f"\u2066{colour or '—'}\u2069")
        self.setStyleSheet(f"background: {shown}; color: {ink}; border: 1px solid {LINE};")

    def _choose(self) -> None:
        chosen = QColorDialog.getColor(QColor(self.colour or WHITE), self, self.toolTip())
        if chosen.isValid():
            self.chosen.emit(chosen.name())


class CodePage(QWidget):
    """Edits the code or layer at `place` of a draft."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._place: Place = ("code", "")
        self.id = QLineEdit(self)
        self.name = WordingFields(self)
        self.colour, self.line = ColourButton(self), ColourButton(self)
        self.colour.setToolTip(self.tr("Colour behind the letters"))
        self.line.setToolTip(self.tr("Colour of lines and tags"))
        self.contrast = QLabel(self)
        self.contrast.setProperty("role", "soft")
        self.contrast.setWordWrap(True)
        self.key = QComboBox(self)
        self.key.addItem(self.tr("no key"), "")
        for digit in _KEYS:
            self.key.addItem(digit, digit)
        self.on = QCheckBox(self.tr("In use: can be given, is suggested"), self)
        self.retired = QCheckBox(self.tr("Retired: what has it keeps it"), self)
        self.attributes_title = QLabel(self.tr("Attributes and their values"), self)
        self.attributes = RowsTable(self._attribute_columns(), lambda rows: dict(rows[-1]) if rows else {}, self)
        colours = QHBoxLayout()
        colours.addWidget(self.colour)
        colours.addWidget(self.line)
        self.form = QFormLayout()
        self.form.addRow(self.tr("Id"), self.id)
        self.form.addRow(self.tr("Name"), self.name)
        self.form.addRow(self.tr("Colours"), colours)
        self.form.addRow("", self.contrast)
        self.form.addRow(self.tr("Key"), self.key)
        self.form.addRow("", self.on)
        self.form.addRow("", self.retired)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addLayout(self.form)
        layout.addWidget(self.attributes_title)
        layout.addWidget(self.attributes, 1)
        self.id.editingFinished.connect(self._rename_id)
        self.name.edited.connect(lambda words: draft.put(self._place, "name", words))
        self.colour.chosen.connect(lambda colour: self._set_colour("colour", colour))
        self.line.chosen.connect(lambda colour: self._set_colour("line", colour))
        self.key.activated.connect(lambda: draft.put(self._place, "key", self.key.currentData()))
        self.on.clicked.connect(lambda on: draft.put(self._place, "on", on))
        self.retired.clicked.connect(lambda on: draft.put(self._place, "retired", on or None))
        self.attributes.edited.connect(lambda rows: draft.put(self._place, "attributes", _attributes_of(rows)))

    def _attribute_columns(self) -> tuple[Column, ...]:
        return (
            field_column(self.tr("Attribute"), "id"),
            wording_column("ع", "ar"),
            wording_column("En", "en"),
            field_column(self.tr("Value"), "value"),
            wording_column("ع", "ar", "label"),
            wording_column("En", "en", "label"),
        )

    def show_place(self, place: Place) -> None:
        """Show a code or layer."""
        found = self._draft.find(place)
        if found is None:
            return
        self._place = place
        code = place[0] == "code"
        self.id.setText(found["id"])
        self.id.setEnabled(found["id"] not in self._draft.saved_ids)
        self.id.setToolTip("" if self.id.isEnabled() else self.tr("What is coded names this id; it stays."))
        self.name.show_words(found.get("name"))
        self.key.setCurrentIndex(max(0, self.key.findData(str(found.get("key", "")))))
        self.on.setChecked(found.get("on", True))
        self.retired.setChecked(found.get("retired", False))
        self.attributes.show_rows(_rows_of(found.get("attributes", [])))
        for widget in (self.key, self.retired):
            self.form.setRowVisible(widget, code)
        self.attributes.setVisible(code)
        self.attributes_title.setVisible(code)
        self._show_colours(found)

    def _set_colour(self, name: str, colour: str) -> None:
        self._draft.put(self._place, name, colour)
        self._show_colours(self._draft.find(self._place) or {})

    def _show_colours(self, found: Row) -> None:
        tint, line = found.get("colour", ""), found.get("line", "")
        self.colour.show_colour(tint)
        self.line.show_colour(line)
        told = []
        if is_colour(tint):
            ratio = contrast(tint, BLACK)
            told.append(_judged(self.tr("letters on it %1 : 1"), ratio, READABLE_BEHIND))
        if is_colour(line):
            told.append(_judged(self.tr("line on white %1 : 1"), contrast(line, WHITE), READABLE))
        self.contrast.setText(" · ".join(told))

    def _rename_id(self) -> None:
        new = self.id.text().strip()
        kind, old = self._place
        if not new or new == old or self._draft.find((kind, new)) is not None:
            self.id.setText(old)
            return

        self._place = (kind, new)
        self._draft.rename_id((kind, old), new)


def _judged(words: str, ratio: float, needed: float) -> str:
    sign = "✓" if ratio >= needed else f"✗ < {needed:g}"
    return f"{words.replace('%1', f'{ratio:.1f}')} {sign}"


def _rows_of(attributes: list[Row]) -> list[Row]:
    """Return a row for each value of each attribute."""
    return [
        {"id": a["id"], "name": a.get("name"), "value": v["id"], "label": v.get("name")}
        for a in attributes
        for v in a.get("values", ())
    ]


def _attributes_of(rows: list[Row]) -> list[Row]:
    """Return the attributes that the rows are about; a row without ids is not there yet."""
    found: dict[str, Row] = {}
    for row in rows:
        if row.get("id") and row.get("value"):
            attribute = found.setdefault(row["id"], {"id": row["id"], "name": row.get("name") or {}, "values": []})
            if all(value["id"] != row["value"] for value in attribute["values"]):
                attribute["values"].append({"id": row["value"], "name": row.get("label") or {}})
    return list(found.values())
