"""The page of the codebook itself in the editor: its name, its rules, its passes."""

from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from ui.codebook.draft import GENERAL, Draft, Place
from ui.codebook.fields import Column, Row, RowsTable, WordingFields, field_column, listed, wording_column

_VALUES = "variables"


class GeneralPage(QWidget):
    """Edits name, rules and passes of a draft."""

    def __init__(self, draft: Draft, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._language = draft, language
        self.name = WordingFields(self)
        self.rules = {name: QCheckBox(words, self) for name, words in self._rules().items()}
        self.proclitics = QCheckBox(self.tr("Proclitics (و ف ب ل ك) belong to the name"), self)
        self.passes_hint = QLabel(self)
        self.passes_hint.setWordWrap(True)
        self.passes_hint.setProperty("role", "soft")
        self.passes = RowsTable(self._pass_columns(), self._new_pass, self)
        form = QFormLayout()
        form.addRow(self.tr("Name"), self.name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addLayout(form)
        layout.addWidget(_heading(self.tr("Rules"), self))
        for box in (*self.rules.values(), self.proclitics):
            layout.addWidget(box)
        layout.addWidget(_heading(self.tr("Passes, in their order"), self))
        layout.addWidget(self.passes_hint)
        layout.addWidget(self.passes, 1)
        self.name.edited.connect(lambda words: draft.put(GENERAL, "name", words))
        for name, box in self.rules.items():
            box.clicked.connect(lambda on, name=name: self._set_rule(name, on))
        self.proclitics.clicked.connect(lambda on: self._set_rule("proclitics", "inside" if on else "outside"))
        self.passes.edited.connect(self._set_passes)

    def show_place(self, _place: Place) -> None:
        """Show the codebook."""
        raw = self._draft.raw
        rules = raw.get("rules", {})
        self.name.show_words(raw.get("name"))
        for name, box in self.rules.items():
            box.setChecked(rules.get(name, name != "quotes_nest") is not False)
        self.proclitics.setChecked(rules.get("proclitics") == "inside")
        names = ", ".join(f"\u2068{layer['id']}\u2069" for layer in [*raw["layers"], {"id": _VALUES}])
        words = self.tr("Without passes an article is coded in one go. What can stand in a pass: %1")
        self.passes_hint.setText(words.replace("%1", names))
        self.passes.show_rows(raw.get("passes", []))

    def _rules(self) -> dict[str, str]:
        return {
            "entities_overlap": self.tr("Marks may overlap"),
            "entities_nest": self.tr("Marks may stand within marks"),
            "entities_in_quotes": self.tr("Marks may stand within quotes"),
            "quotes_nest": self.tr("Speech within speech is coded too"),
        }

    def _set_rule(self, name: str, value: bool | str) -> None:
        self._draft.edit(lambda raw: raw.update(rules={**raw.get("rules", {}), name: value}))

    def _set_passes(self, rows: list[Row]) -> None:
        self._draft.put(GENERAL, "passes", [row for row in rows if row.get("layers")])

    def _new_pass(self, rows: list[Row]) -> Row:
        taken = {layer for row in rows for layer in row.get("layers", ())}
        free = [layer["id"] for layer in self._draft.raw["layers"] if layer["id"] not in taken]
        layers = free[:1] or ([] if _VALUES in taken else [_VALUES])
        return {"id": layers[0] if layers else f"pass{len(rows) + 1}", "name": {}, "layers": layers}

    def _pass_columns(self) -> tuple[Column, ...]:
        return (
            field_column(self.tr("Id"), "id"),
            wording_column("العربية", "ar"),
            wording_column("English", "en"),
            Column(
                title=self.tr("Layers"),
                read=lambda row: ", ".join(row.get("layers", ())),
                write=lambda row, text: row.update(layers=listed(text)),
            ),
        )


def _heading(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setProperty("role", "heading")
    return label
