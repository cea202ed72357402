"""The codebook that the lead is working on: its JSON, every step to be undone, and what is wrong with it now."""

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.errors import UserError
from annotator.model.ids import canonical_json

Raw = dict[str, Any]
"""A piece of the codebook's JSON."""

Place = tuple[str, str]
"""What is edited: "general", "layer", "code" or "variable", and its id."""
GENERAL: Place = ("general", "")


class Draft(QObject):
    """`codebook` is the last form that can be read; `problem` says why the present one cannot, "" where it can.

    `changed`: something was edited; `restored`: all of it may be otherwise (undo, an import, an edit of the tree).
    """

    changed = Signal()
    restored = Signal()

    def __init__(self, content: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.raw: Raw = {}
        self.codebook: Codebook
        self.problem = ""
        self._typing = ""
        self._before: list[str] = []
        self._after: list[str] = []
        self.begin(content)

    def begin(self, content: str) -> None:
        """Edit this version from now on; there is nothing to undo. UserError where it cannot be read."""
        self.codebook = saved = parse_codebook(content)
        self._saved = canonical_json(json.loads(content))
        self.saved_ids = {c.id for c in saved.codes(only_on=False)} | {v.id for v in saved.variables}
        self.saved_ids |= {layer.id for layer in saved.layers}
        self._before.clear()
        self._after.clear()
        self._set(content)

    @property
    def content(self) -> str:
        """The JSON text as it is now."""
        return canonical_json(self.raw)

    @property
    def dirty(self) -> bool:
        """Whether it differs from the version that it began as."""
        return self.content != self._saved

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._after)

    def find(self, place: Place) -> Raw | None:
        """Return the JSON of a place; None where it is not there."""
        kind, name = place
        if kind == "general":
            return self.raw
        layers = self.raw["layers"]
        listed = {
            "layer": layers,
            "code": [code for layer in layers for code in layer.get("codes", ())],
            "variable": self.raw.get("variables", []),
        }
        return next((one for one in listed[kind] if one["id"] == name), None)

    def layer_of(self, code: str) -> Raw:
        """Return the layer that has a code. LookupError where none has."""
        for layer in self.raw["layers"]:
            if any(one["id"] == code for one in layer.get("codes", ())):
                return layer  # type: ignore[no-any-return]
        raise LookupError(f"no layer has the code {code}")

    def put(self, place: Place, name: str, value: object) -> None:
        """Set one field; None or "" takes it away. Typing in one field is one step of undo."""

        def edit(_raw: Raw) -> None:
            found = self.find(place)
            if found is None:
                return
            if value in (None, "", [], {}):
                found.pop(name, None)
            else:
                found[name] = value

        self.edit(edit, typing=f"{place}/{name}")

    def edit(self, change: Callable[[Raw], object], *, typing: str = "", everywhere: bool = False) -> None:
        """Change the JSON in place; `everywhere` where the tree is another one afterwards."""
        before = self.content
        change(self.raw)
        if self.content == before:
            return
        if not typing or typing != self._typing:
            self._before.append(before)
        self._typing = typing
        self._after.clear()
        self._read(everywhere=everywhere)

    def rename_id(self, place: Place, new: str) -> None:
        """Give another id to what is not saved yet, and to the filters and codes that name it."""
        kind, old = place

        def edit(raw: Raw) -> None:
            found = self.find(place)
            if found is not None:
                found["id"] = new
            codes = [code for layer in raw["layers"] for code in layer.get("codes", ())]
            filters = [one for variable in raw.get("variables", ()) for one in variable.get("skip_if", ())]
            named = {"code": ("parent", codes), "variable": ("variable", filters)}
            field, others = named.get(kind, ("", []))
            for other in others:
                if other.get(field) == old:
                    other[field] = new

        self.edit(edit, everywhere=True)

    def take(self, content: str) -> None:
        """Go on with another JSON text, as one step. UserError where it cannot be read; then nothing changes."""
        parse_codebook(content)
        self._before.append(self.content)
        self._after.clear()
        self._set(content)

    def undo(self) -> None:
        """Take back the last step."""
        if self._before:
            self._after.append(self.content)
            self._set(self._before.pop())

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._after:
            self._before.append(self.content)
            self._set(self._after.pop())

    def _set(self, content: str) -> None:
        self.raw = json.loads(content)
        self._typing = ""
        self._read(everywhere=True)

    def _read(self, *, everywhere: bool) -> None:
        try:
            self.codebook, self.problem = parse_codebook(self.content), ""
        except UserError as error:
            self.problem = str(error)
        if everywhere:
            self.restored.emit()
        self.changed.emit()
