"""The report after an export: what was written, that it was read back, what was lost and why. It can be copied."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.exporting.losing_words import place_words
from ui.exporting.programs import in_line
from ui.exporting.writing import OWN, WHOLE
from ui.report_words import thing
from ui.sentences import said
from ui.study.words import number
from ui.translation import start_of

if TYPE_CHECKING:
    from annotator.exchange.interchange.interchange import Left, Loss
    from ui.exporting.programs import Offer

_COLUMNS = _WHAT, _FATE, _NUMBER, _WHY, _EXAMPLE = tuple(range(5))
_PADDING = 20
_WIDTHS = {_WHAT: 184, _FATE: 84, _NUMBER: 92, _EXAMPLE: 250}


class LeftReport(QWidget):
    """Shows one export at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._rows: list[tuple[str, ...]] = []
        self.heading, self.counts, self.unsettled, self.files, self.checked = (QLabel(wordWrap=True) for _ in range(5))
        self.heading.setProperty("role", "heading")
        self.files.setProperty("role", "soft")
        self.files.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.lost, self.always = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.lost.setProperty("role", "heading")
        self.losses = _table()
        self.losses.setAccessibleName(self.tr("What was lost"))
        self._titles = (
            self.tr("What"),
            self.tr("Outcome"),
            self.tr("How many"),
            self.tr("Why"),
            self.tr("For example"),
        )
        self.losses.setHorizontalHeaderLabels(self._titles)
        self.always.setAlignment(start_of(self))
        self.show_folder = QPushButton(self.tr("Show in folder"), autoDefault=False)
        self.copy = QPushButton(self.tr("Copy this report"), autoDefault=False)
        self.again = QPushButton(self.tr("Another export…"), autoDefault=False)
        self.show_folder.clicked.connect(self._show_folder)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        self._lay_out()

    def show_left(self, left: Left, offer: Offer, unsettled: int = 0) -> None:
        """Show what an export wrote in a format, and on how many disagreements its gold is silent."""
        out = left.files[0]
        self._folder = out if out.is_dir() else out.parent
        written, nothing = self.tr("Written for {program}."), self.tr("Nothing was there to be written.")
        self.heading.setText(
            written.format(program=in_line(offer.words.program, mirrored=self.isRightToLeft()))
            if left.articles
            else nothing
        )
        whole = self.tr("Articles: {articles}, annotations: {annotations}, quotes: {quotes}.")
        coded = self.tr("Codings of articles: {articles}, annotations: {annotations}, quotes: {quotes}.")
        counts = whole if offer.name == WHOLE else coded
        self.counts.setText(
            counts.format(
                articles=number(left.articles), annotations=number(left.annotations), quotes=number(left.quotes)
            )
        )
        silent = self.tr("Disagreements not settled in these articles: %n; gold is silent on them.", "", unsettled)
        self.unsettled.setText(silent if unsettled else "")
        self.unsettled.setVisible(unsettled > 0)
        self.files.setText(self._files(left))
        self.checked.setText(self._checked(left, offer.name))
        self.checked.setVisible(bool(left.articles))
        self._show_losses(left.losses, offer)

    def text(self) -> str:
        """Return the report as plain text, one loss a line with tabs between its cells."""
        told = (self.heading, self.counts, self.unsettled, self.checked, self.files, self.lost, self.always)
        head = [label.text() for label in told]
        rows = [self._titles, *self._rows] if self._rows else []
        return "\n".join([*(line for line in head if line), *("\t".join(cells) for cells in rows), ""])

    def _files(self, left: Left) -> str:
        out, manifest = left.files[0], left.files[-1].name
        folder, beside = out.is_dir(), left.files[-1].parent == out.parent and len(left.files) > 1
        words = {
            (True, True): self.tr("Folder: {place}, with {manifest} beside it"),
            (True, False): self.tr("Folder: {place}"),
            (False, True): self.tr("File: {place}, with {manifest} beside it"),
            (False, False): self.tr("File: {place}"),
        }[folder, beside]
        return words.format(place=f"\u2066{_short(out)}\u2069", manifest=f"\u2066{manifest}\u2069")

    def _checked(self, left: Left, name: str) -> str:
        if not left.articles:
            return ""
        if name == WHOLE:
            words = self.tr("✓ Read back: {number} parts of the corpus, each the same by its hash.")
            return words.format(number=number(left.checked))
        if left.checked:
            words = self.tr(
                "✓ Read back and compared, all the same as what was written. Codings of articles: {number}."
            )
            return words.format(number=number(left.checked))
        if name in OWN:
            return self.tr("✓ Every position was held against the letters of its text while it was written.")
        return self.tr("The program does not read this format, so it was not read back.")

    def _show_losses(self, losses: tuple[Loss, ...], offer: Offer) -> None:
        fates = {True: self.tr("left out"), False: self.tr("changed")}
        self._rows = [
            (
                thing(loss.what),
                fates[loss.dropped],
                number(loss.number),
                said(loss.reason),
                place_words(loss.place),
            )
            for loss in losses
        ]
        own = offer.name in OWN or offer.name == WHOLE
        if losses:
            self.lost.setText(self.tr("What this format could not hold as it was"))
        elif own and offer.info.loses:
            self.lost.setText(self.tr("What this format always leaves out"))
        else:
            self.lost.setText(self.tr("Nothing was lost."))
        self.always.setText("\n".join(map(said, offer.info.loses)) if own else "")
        self.always.setVisible(own and not losses and bool(self.checked.text()))
        self.lost.setVisible(bool(self.checked.text()))
        self.losses.setVisible(bool(losses))
        self.losses.setRowCount(len(losses))
        for at, cells in enumerate(self._rows):
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                if column == _NUMBER:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.losses.setItem(at, column, item)
        self.losses.setCurrentCell(0, _WHAT)

    def _show_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.show_folder, self.copy, self.again):
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for label in (self.heading, self.counts, self.unsettled, self.checked, self.files):
            layout.addWidget(label)
        layout.addLayout(buttons)
        layout.addSpacing(8)
        layout.addWidget(self.lost)
        layout.addWidget(self.always)
        layout.addWidget(self.losses, 1)
        layout.addStretch()  # takes the room of the table where there is none


def _short(path: Path) -> str:
    """Return a path from the home folder on, where that is a custom."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if os.name == "posix" and path.is_relative_to(home) else str(path)


class _Wrapping(QStyledItemDelegate):
    """Makes rows high enough: by itself Qt wraps as if cells had no padding, and then cuts what does not fit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room that the words of a cell need."""
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(0, 0, -_PADDING, 0)
        return super().sizeHint(narrower, index)


def _table() -> QTableWidget:
    table = QTableWidget(0, len(_COLUMNS))
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setStyleSheet("QTableView::item { padding: 2px 6px; }")
    table.setItemDelegate(_Wrapping(table))
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionResizeMode(_WHY, QHeaderView.ResizeMode.Stretch)
    for column, width in _WIDTHS.items():
        table.setColumnWidth(column, width)
    return table
