"""What can be done in the tree of the editor: new codes and questions, merging, splitting, retiring, moving."""

import json
from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMessageBox, QToolButton, QWidget

from annotator.model import codebook_edits
from annotator.model.errors import UserError
from annotator.model.facts import QUOTE_CODE
from annotator.model.shipped import load_codebook
from ui.codebook.draft import Draft, Place, Raw
from ui.codebook.merging import MergeDialog, SplitDialog
from ui.codebook.tree import CodebookTree
from ui.sentences import said

_QUOTES_OF = "news"
"""The shipped codebook whose layer of quotes a new one begins as."""
_COLOURS = ("#c9dff2", "#f4d9c9", "#e3d4ef", "#efe3b8", "#cfe8d0", "#f2cfdc", "#d5d8dc")
"""Tints for new codes, in turn; what is too like another one the editor says."""


class EditorCommands(QObject):
    """Performs commands on the draft, at the place that is current in the tree; `bar` has their buttons."""

    def __init__(self, draft: Draft, tree: CodebookTree, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._draft, self._tree, self._language, self._window = draft, tree, language, parent
        self.bar = QWidget(parent)
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        menu = QMenu(self.bar)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        more = QToolButton(self.bar)
        more.setText(self.tr("Code ▾"))
        more.setToolTip(self.tr("What can be done with the chosen code or question"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(menu)
        more.setStyleSheet("QToolButton::menu-indicator { width: 0; }")
        for sign, tip, do in (
            (self.tr("+ New"), self.tr("New code, layer or question after the chosen one (Ctrl+N)"), self.new),
            ("↑", self.tr("Up (Ctrl+↑)"), lambda: tree.move_by(-1)),
            ("↓", self.tr("Down (Ctrl+↓)"), lambda: tree.move_by(1)),
            ("⇥", self.tr("Under the code above (Ctrl+→)"), tree.put_under),
            ("⇤", self.tr("Out again (Ctrl+←)"), tree.put_out),
        ):
            button = QToolButton(self.bar)
            button.setText(sign)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(lambda _ticked=False, do=do: do())
            row.addWidget(button)
        row.addWidget(more)
        row.addStretch(1)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._open_menu)

    def press(self, pressed: str) -> None:
        """Do what a stroke in the tree means."""
        does: dict[str, Callable[[], None]] = {
            "Ctrl+N": self.new,
            "Delete": self.retire,
            "Ctrl+Z": self._draft.undo,
            "Ctrl+Y": self._draft.redo,
        }
        if pressed in does:
            does[pressed]()

    def new(self) -> None:
        """Add a code after the chosen one, or a question; a layer where the codebook itself is chosen."""
        kind, name = self._tree.place
        if kind in ("subject", "variable"):
            found = self._draft.find((kind, name)) if kind == "variable" else None
            self._new_variable(found["on"] if found else name)
        elif kind == "general":
            self._new_layer()
        else:
            self._new_code(kind, name)

    def retire(self) -> None:
        """Retire the chosen code or question, or bring it back; take it away where it was never saved."""
        place = self._tree.place
        found = self._draft.find(place)
        if found is None or place[0] not in ("code", "variable", "layer"):
            return
        if place[1] not in self._draft.saved_ids:
            self._draft.edit(lambda raw: _take_away(raw, place), everywhere=True)
        elif place[0] == "layer":
            self._draft.put(place, "on", found.get("on", True) is False)
        else:
            self._draft.put(place, "retired", None if found.get("retired") else True)
        self._tree.show_draft()
        self._tree.chosen.emit(self._tree.place)

    def merge(self) -> None:
        """Ask into which code the chosen one goes."""
        name = self._tree.place[1]
        dialog = MergeDialog(self._draft.codebook, name, self._language, self._window)
        if dialog.exec():
            self._edit(lambda: codebook_edits.merge(self._draft.content, name, dialog.into))
        dialog.deleteLater()

    def split(self) -> None:
        """Ask which codes the chosen one is split into."""
        name = self._tree.place[1]
        found = self._draft.find(("code", name)) or {}
        dialog = SplitDialog(self._draft.codebook, name, self._window)
        if dialog.exec():
            among = [{"colour": found.get("colour", _COLOURS[0]), **row} for row in dialog.codes]
            self._edit(lambda: codebook_edits.split(self._draft.content, name, among))
        dialog.deleteLater()

    # Making

    def _edit(self, make: Callable[[], str]) -> None:
        try:
            self._draft.take(make())
        except UserError as error:
            QMessageBox.warning(self._window, self._window.windowTitle(), said(str(error)))

    def _new_code(self, kind: str, name: str) -> None:
        layer = self._draft.find(("layer", name)) if kind == "layer" else self._draft.layer_of(name)
        if layer is None or layer["kind"] != "span":
            return
        beside = self._draft.find((kind, name)) if kind == "code" else None
        new = self._free("NEW", ("code", "layer"))
        code: Raw = {"id": new, "name": {}, "colour": _COLOURS[len(layer.get("codes", ())) % len(_COLOURS)]}
        if beside is not None and beside.get("parent"):
            code["parent"] = beside["parent"]

        def edit(_raw: Raw) -> None:
            codes = layer.setdefault("codes", [])
            codes.insert(codes.index(beside) + 1 if beside is not None else len(codes), code)

        self._draft.edit(edit, everywhere=True)
        self._tree.go_to(("code", new))

    def new_quote_layer(self) -> None:
        """Add the layer of quotes with the parts and guidelines of the shipped one, where the codebook has none."""
        shipped = json.loads(load_codebook(_QUOTES_OF).content)["layers"]
        layer = next(one for one in shipped if one["kind"] == "quote") | {"id": self._free_quote_id()}
        self._draft.edit(lambda raw: raw["layers"].append(layer), everywhere=True)
        self._tree.go_to(("layer", layer["id"]))

    def _new_layer(self) -> None:
        new = self._free("layer", ("layer", "code"))
        layer = {"id": new, "kind": "span", "name": {}, "codes": []}
        self._draft.edit(lambda raw: raw["layers"].append(layer), everywhere=True)
        self._tree.go_to(("layer", new))

    def _new_variable(self, subject: str) -> None:
        new = self._free("V", ("variable",))
        choices: list[Raw] = [{"value": number, "name": {}} for number in (0, 1)]
        variable = {"id": new, "on": subject, "name": {}, "level": "nominal", "choices": choices}
        self._draft.edit(lambda raw: raw.setdefault("variables", []).append(variable), everywhere=True)
        self._tree.go_to(("variable", new))

    def _free_quote_id(self) -> str:
        return QUOTE_CODE if self._draft.find(("layer", QUOTE_CODE)) is None else self._free(QUOTE_CODE, ("layer",))

    def _has_quotes(self) -> bool:
        return any(layer["kind"] == "quote" for layer in self._draft.raw["layers"])

    def _free(self, stem: str, kinds: tuple[str, ...]) -> str:
        number = 1
        while any(self._draft.find((kind, f"{stem}{number}")) for kind in kinds):
            number += 1
        return f"{stem}{number}"

    # The menu

    def _open_menu(self, where: QPoint) -> None:
        menu = QMenu(self._window)
        self._fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._tree.viewport().mapToGlobal(where))

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        kind = self._tree.place[0]
        found = self._draft.find(self._tree.place) if kind in ("code", "variable", "layer") else None
        code = kind == "code" and self._tree.place[1] in {c.id for c in self._draft.codebook.codes(only_on=False)}
        movable = self.bar.isVisible()
        retired = bool(found and found.get("retired"))
        saved = self._tree.place[1] in self._draft.saved_ids
        words = self.tr("Retire (Del)") if saved else self.tr("Take away (Del)")
        for title, do, allowed in (
            (self.tr("New (Ctrl+N)"), self.new, True),
            (self.tr("New layer of quotes"), self.new_quote_layer, not self._has_quotes()),
            (self.tr("Rename…"), self._rename, found is not None),
            (self.tr("Merge into…"), self.merge, code),
            (self.tr("Split…"), self.split, code),
            (self.tr("Use it again") if retired else words, self.retire, found is not None),
        ):
            action = menu.addAction(title)
            action.setEnabled(allowed and movable)
            action.triggered.connect(lambda _ticked=False, do=do: do())

    def _rename(self) -> None:
        self._tree.pressed.emit("Enter")


def _take_away(raw: Raw, place: Place) -> None:
    kind, name = place
    if kind == "variable":
        raw["variables"] = [one for one in raw["variables"] if one["id"] != name]
    elif kind == "layer":
        raw["layers"] = [one for one in raw["layers"] if one["id"] != name]
    else:
        for layer in raw["layers"]:
            codes = layer.get("codes", ())
            gone = next((one for one in codes if one["id"] == name), None)
            if gone is not None:
                layer["codes"] = [one for one in codes if one is not gone]
                for one in layer["codes"]:
                    if one.get("parent") == name:
                        one["parent"] = gone.get("parent", "")
