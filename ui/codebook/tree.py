"""The tree of the editor: the codebook, its layers with their codes, its questions; moved by keys or mouse."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QDropEvent, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.model.variables import SUBJECTS
from annotator.model.wording import read_wording
from ui.codebook.draft import GENERAL, Draft, Place, Raw
from ui.keys import stroke_of
from ui.style import INK_FAINT
from ui.trees import all_items

_PLACE = Qt.ItemDataRole.UserRole
_SWATCH = 12


class CodebookTree(QTreeWidget):
    """Shows a draft; `chosen` carries the place that is current, `pressed` a stroke that means a command."""

    chosen = Signal(object)
    pressed = Signal(str)

    def __init__(self, draft: Draft, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._language = draft, language
        self.movable = True
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("Layers, codes and questions"))
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setStyleSheet("QTreeView::item { padding: 3px 0; }")
        self.currentItemChanged.connect(lambda now, _before: self.chosen.emit(_place_of(now)) if now else None)
        draft.restored.connect(self.show_draft)
        draft.changed.connect(self._relabel)
        self.show_draft()
        self.go_to(GENERAL)

    @property
    def place(self) -> Place:
        """What is current."""
        item = self.currentItem()
        return _place_of(item) if item is not None else GENERAL

    def go_to(self, place: Place) -> None:
        """Make a place current."""
        found = next((item for item in all_items(self) if _place_of(item) == place), None)
        if found is not None:
            self.setCurrentItem(found)
            self.scrollToItem(found)

    def show_draft(self) -> None:
        """Build the tree anew; what was current stays so if it is still there."""
        current = self.place if self.topLevelItemCount() else GENERAL
        self.blockSignals(True)
        self.clear()
        raw = self._draft.raw
        top = self._item(GENERAL, raw)
        self.addTopLevelItem(top)
        for layer in raw["layers"]:
            item = self._item(("layer", layer["id"]), layer)
            self.addTopLevelItem(item)
            self._add_codes(item, layer.get("codes", ()), "")
        variables = raw.get("variables", [])
        for subject in SUBJECTS:
            group = QTreeWidgetItem([self._subject(subject)])
            group.setData(0, _PLACE, ("subject", subject))
            group.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.addTopLevelItem(group)
            for variable in variables:
                if variable["on"] == subject:
                    group.addChild(self._item(("variable", variable["id"]), variable))
        self.expandAll()
        self.blockSignals(False)
        self.go_to(current)
        if self.currentItem() is None:
            self.setCurrentItem(top)

    # Moving

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl and an arrow move what is current; Enter, Delete and Ctrl chords are commands of the editor."""
        pressed = str(stroke_of(event) or "")
        deeper, out = ("Ctrl+Left", "Ctrl+Right") if self.isRightToLeft() else ("Ctrl+Right", "Ctrl+Left")
        moves = {"Ctrl+Up": -1, "Ctrl+Down": 1}
        if pressed in moves:
            self.move_by(moves[pressed])
        elif pressed == deeper:
            self.put_under()
        elif pressed == out:
            self.put_out()
        elif pressed in ("Enter", "Delete", "Ctrl+N", "Ctrl+Z", "Ctrl+Y"):
            self.pressed.emit(pressed)
        else:
            super().keyPressEvent(event)

    def move_by(self, step: int) -> None:
        """Let what is current change its place with the one before or after it, among its like."""
        kind, name = self.place
        beside = self._beside(step)
        if beside is None or not self.movable:
            return

        def edit(raw: Raw) -> None:
            listed = {
                "code": lambda: self._draft.layer_of(name)["codes"],
                "layer": lambda: raw["layers"],
                "variable": lambda: raw["variables"],
            }[kind]()
            ids = [one["id"] for one in listed]
            one, other = ids.index(name), ids.index(beside)
            listed[one], listed[other] = listed[other], listed[one]

        self._draft.edit(edit, everywhere=True)

    def put_under(self) -> None:
        """Put the current code under the one before it."""
        above = self._beside(-1)
        if self.place[0] == "code" and above is not None and self.movable:
            self._set_parent(self.place[1], above)

    def put_out(self) -> None:
        """Put the current code beside the one that it stands under."""
        kind, name = self.place
        found = self._draft.find(self.place)
        if kind == "code" and found is not None and found.get("parent") and self.movable:
            above = self._draft.find(("code", found["parent"]))
            self._set_parent(name, above.get("parent", "") if above else "")

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the dragged code under what it is dropped on, or beside it; the tree is built anew."""
        target = self.itemAt(event.position().toPoint())
        dragged = self.place
        event.ignore()
        if target is None or dragged[0] != "code" or not self.movable:
            return
        beside = {
            QAbstractItemView.DropIndicatorPosition.AboveItem: 0,
            QAbstractItemView.DropIndicatorPosition.BelowItem: 1,
        }
        self.drop(dragged[1], _place_of(target), beside=beside.get(self.dropIndicatorPosition()))

    def drop(self, code: str, onto: Place, *, beside: int | None = None) -> None:
        """Put a code under another code of its layer, or at the top of the layer; `beside` it: 0 before, 1 after."""
        kind, name = onto
        layer = self._draft.layer_of(code)
        if kind == "layer" and name == layer["id"]:
            self._set_parent(code, "")
        elif kind == "code" and name != code and self._draft.layer_of(name) is layer:
            above = name
            while above:  # not under what stands under it
                if above == code:
                    return
                above = (self._draft.find(("code", above)) or {}).get("parent", "")
            if beside is None:
                self._set_parent(code, name)
            else:
                self._draft.edit(lambda _raw: _put_beside(layer["codes"], code, name, beside), everywhere=True)

    def _set_parent(self, code: str, parent: str) -> None:
        self._draft.put(("code", code), "parent", parent)
        self.show_draft()

    def _beside(self, step: int) -> str | None:
        """Return the id of what stands before or after the current item among its like."""
        item = self.currentItem()
        if item is None or self.place[0] not in ("code", "layer", "variable"):
            return None
        parent = item.parent()
        siblings = (
            [parent.child(at) for at in range(parent.childCount())]
            if parent is not None
            else [self.topLevelItem(at) for at in range(self.topLevelItemCount())]
        )
        at = siblings.index(item) + step
        beside = siblings[at] if 0 <= at < len(siblings) else None
        place = _place_of(beside) if beside is not None else GENERAL
        return place[1] if place[0] == self.place[0] else None

    # Showing

    def _add_codes(self, item: QTreeWidgetItem, codes: Sequence[Raw], parent: str) -> None:
        for code in codes:
            if code.get("parent", "") == parent:
                child = self._item(("code", code["id"]), code)
                item.addChild(child)
                self._add_codes(child, codes, code["id"])

    def _item(self, place: Place, raw: Raw) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        item.setData(0, _PLACE, place)
        self._label(item, place, raw)
        return item

    def _relabel(self) -> None:
        for item in all_items(self):
            place = _place_of(item)
            raw = self._draft.find(place) if place[0] != "subject" else None
            if raw is not None:
                self._label(item, place, raw)

    def _label(self, item: QTreeWidgetItem, place: Place, raw: Raw) -> None:
        name = read_wording(raw.get("name")).in_language(self._language)
        if place == GENERAL:
            item.setText(0, name or self.tr("Codebook"))
            return
        key = f"  [{raw['key']}]" if raw.get("key") else ""
        required = " *" if raw.get("required") else ""
        item.setText(0, f"\u2068{raw['id']}\u2069 · \u2068{name}\u2069{required}{key}")
        unused = raw.get("retired") or raw.get("on") is False
        item.setForeground(0, QBrush(QColor(INK_FAINT)) if unused else QBrush())
        font = item.font(0)
        font.setStrikeOut(bool(raw.get("retired")))
        font.setBold(place[0] == "layer")
        item.setFont(0, font)
        if raw.get("colour") and place[0] in ("code", "layer"):
            item.setIcon(0, _swatch(raw["colour"], raw.get("line", "")))

    def _subject(self, subject: str) -> str:
        return {
            "article": self.tr("Questions about the article"),
            "quote": self.tr("Questions about each quote"),
            "entry": self.tr("Questions about each speaker"),
        }[subject]


def _place_of(item: QTreeWidgetItem) -> Place:
    place: Place = tuple(item.data(0, _PLACE))
    return place


def _put_beside(codes: list[Raw], code: str, other: str, after: int) -> None:
    """Let a code stand before (0) or after (1) another one, under the same code as that."""
    moved = next(one for one in codes if one["id"] == code)
    codes.remove(moved)
    at = next(k for k, one in enumerate(codes) if one["id"] == other)
    moved.pop("parent", None)
    if codes[at].get("parent"):
        moved["parent"] = codes[at]["parent"]
    codes.insert(at + after, moved)


def _swatch(colour: str, line: str) -> QIcon:
    picture = QPixmap(_SWATCH, _SWATCH)
    picture.fill(QColor(colour))
    painter = QPainter(picture)
    painter.fillRect(0, _SWATCH - 3, _SWATCH, 3, QColor(line or colour))
    painter.end()
    return QIcon(picture)
