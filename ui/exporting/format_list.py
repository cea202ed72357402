"""The list of formats, grouped by what they are for, and the line above it that finds one while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ui.exporting.programs import groups
from ui.exporting.writing import missing_extra
from ui.style import INK_FAINT, INK_SOFT
from ui.trees import all_items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.exporting.programs import Offer

_OFFER = Qt.ItemDataRole.UserRole
_PROGRAM, _TECHNICAL = range(2)
_TECHNICAL_WIDTH = 196
_ROWS = "QTreeView::item { padding: 2px 4px; } QTreeView::item:enabled { padding: 2px 12px; }"
"""Formats stand in from the headings, on either side: a stylesheet does not mirror."""
_STEPS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class FormatList(QWidget):
    """`chosen` carries the Offer that is current, or None where what was typed finds nothing."""

    chosen = Signal(object)

    def __init__(self, offers: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(clearButtonEnabled=True)
        self.line.setPlaceholderText(self.tr("Find: type a program or format; ↑ ↓ choose"))
        self.line.setAccessibleName(self.tr("Find a program or format"))
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Formats"))
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setStyleSheet(_ROWS)
        self.tree.setAllColumnsShowFocus(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_PROGRAM, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_TECHNICAL, QHeaderView.ResizeMode.Fixed)
        self.tree.setColumnWidth(_TECHNICAL, _TECHNICAL_WIDTH)
        self._fill(offers)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.line)
        layout.addWidget(self.tree, 1)
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.tree.installEventFilter(self)
        self.tree.currentItemChanged.connect(lambda item, _before: self.chosen.emit(_offer_of(item)))

    @property
    def offer(self) -> Offer | None:
        """The format that is chosen."""
        return _offer_of(self.tree.currentItem())

    def choose(self, name: str) -> None:
        """Choose the format of this name, else the first one."""
        listed = [item for item in self._formats() if not item.isHidden()]
        wanted = [item for item in listed if _name_of(item) == name]
        if listed:
            chosen = (wanted or listed)[0]
            self.tree.setCurrentItem(chosen)
            self.tree.scrollToItem(chosen, QTreeWidget.ScrollHint.EnsureVisible)

    def shown(self) -> list[str]:
        """Return the names of the formats that are to be seen, from the top."""
        return [_name_of(item) for item in self._formats() if not item.isHidden()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows choose while one types, and letters find while one chooses."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.line and event.key() in _STEPS:
                QApplication.sendEvent(self.tree, event)
                return True
            if watched is self.tree and event.text().isprintable() and event.text().strip():
                self.line.setFocus()
                QApplication.sendEvent(self.line, event)
                return True
        return super().eventFilter(watched, event)

    def _fill(self, offers: Sequence[Offer]) -> None:
        titles, group = groups(), ""
        for offer in offers:
            if offer.words.group != group:
                group = offer.words.group
                self._heading(titles[group])
            item = QTreeWidgetItem(self.tree, [offer.words.program, offer.words.technical])
            item.setData(0, _OFFER, offer)
            item.setForeground(_TECHNICAL, QBrush(QColor(INK_SOFT)))
            if missing_extra(offer.info):
                item.setForeground(_PROGRAM, QBrush(QColor(INK_FAINT)))
                item.setForeground(_TECHNICAL, QBrush(QColor(INK_FAINT)))
            for column in (_PROGRAM, _TECHNICAL):
                item.setToolTip(column, f"{offer.words.program} – {offer.words.technical}")

    def _heading(self, title: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.tree, [title])
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFirstColumnSpanned(True)
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        return item

    def _formats(self) -> list[QTreeWidgetItem]:
        return [item for item in all_items(self.tree) if _offer_of(item) is not None]

    def _narrow(self, typed: str) -> None:
        for item in self._formats():
            offer = _offer_of(item)
            assert offer is not None
            item.setHidden(not offer.is_found_by(typed))
        heading: QTreeWidgetItem | None = None
        for item in all_items(self.tree):
            if _offer_of(item) is None:
                heading = item
                heading.setHidden(True)
            elif heading is not None and not item.isHidden():
                heading.setHidden(False)
        found = [offer for item in self._formats() if not item.isHidden() and (offer := _offer_of(item)) is not None]
        if not found:
            self.tree.setCurrentIndex(QModelIndex())
            return
        best = max(found, key=lambda offer: offer.fit(typed))
        if self.offer not in found or self.offer.fit(typed) < best.fit(typed):
            self.choose(best.name)


def _offer_of(item: QTreeWidgetItem | None) -> Offer | None:
    return item.data(0, _OFFER) if item is not None else None


def _name_of(item: QTreeWidgetItem) -> str:
    offer = _offer_of(item)
    return offer.name if offer is not None else ""
