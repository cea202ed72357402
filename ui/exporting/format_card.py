"""What a format is, what it holds and what it cannot: the card beside the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.exporting.programs import PDF, in_line
from ui.exporting.writing import WHOLE, missing_extra
from ui.sentences import said
from ui.style import ACCENT
from ui.translation import start_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.exporting.programs import Offer

_HOLDS, _LOSES = "✓", "✗"
_LEFT, _RIGHT = "\u200e", "\u200f"
"""Marks that say from which side a line runs that has nothing but isolated words."""
_MARGIN, _GAP = 14, 6


class FormatCard(QFrame):
    """Shows one Offer at a time; it can be scrolled by the arrows once it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.program, self.kind, self.missing = QLabel(wordWrap=True), QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.program.setProperty("role", "heading")
        self.kind.setProperty("role", "soft")
        self.missing.setProperty("role", "warning")
        self.missing.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAccessibleName(self.tr("What the format holds and what it cannot hold"))
        self.area.setStyleSheet(f"QScrollArea:focus {{ border: 1px solid {ACCENT}; border-radius: 6px; }}")
        self.area.viewport().setAutoFillBackground(False)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for label in (self.program, self.kind):
            label.setAlignment(start_of(self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 10, _MARGIN, 10)
        layout.setSpacing(6)
        layout.addWidget(self.program)
        layout.addWidget(self.kind)
        layout.addWidget(self.missing)
        layout.addWidget(self.area, 1)
        self.show_offer(None)

    def show_offer(self, offer: Offer | None) -> None:
        """Show what a format holds; without one, that nothing was found."""
        extra = missing_extra(offer.info) if offer is not None else ""
        self.missing.setVisible(bool(extra))
        if offer is None:
            self.program.setText(self.tr("No program or format is called so."))
            self.kind.setText(
                self.tr("Take some letters away; what is not here may read one that is: CSV, JSON Lines.")
            )
            self._show_lists((), ())
            return
        mirrored = self.isRightToLeft()
        parts = (offer.words.program, offer.words.technical)
        named = " – ".join(in_line(part, mirrored=mirrored) for part in parts if part)
        self.program.setText(f"{_RIGHT if mirrored else _LEFT}{named}")
        self.kind.setText(self._kind(offer))
        self.missing.setText(self._missing(extra))
        self._show_lists(offer.info.holds, offer.info.loses)

    def words(self) -> str:
        """Return what stands in the lists, one sentence a line."""
        grid = self.area.widget()
        return "\n".join(label.text() for label in grid.findChildren(QLabel)) if grid is not None else ""

    def _kind(self, offer: Offer) -> str:
        if offer.name == PDF:
            return self.tr("The open article with its marks, then its quotations as a table.")
        if offer.info.final:
            return self.tr("Statistics: one coding an article, with labels. Its own dialog asks for the rest.")
        if offer.name == WHOLE:
            return self.tr("One file for keeping, with texts, names and every decision: nothing of it is chosen.")
        if offer.info.folder:
            return self.tr("A new folder of files, with a manifest.")
        ending = f"\u2066{offer.info.suffix}\u2069"
        return self.tr("One file ({ending}), with a manifest beside it.").format(ending=ending)

    def _missing(self, extra: str) -> str:
        sentence = self.tr(
            "This format needs a library that is not installed ({extra}). Close the program, run this in its folder, "
            "and open it again:"
        )
        return f"{sentence.format(extra=extra)}\n\u2066python3 -m uv sync --no-dev --inexact --extra {extra}\u2069"

    def _show_lists(self, holds: Sequence[str], loses: Sequence[str]) -> None:
        listed = QWidget()
        grid = QGridLayout(listed)
        grid.setContentsMargins(6, 4, 6, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for title, sign, sentences in (
            (self.tr("It holds"), _HOLDS, holds),
            (self.tr("It cannot hold"), _LOSES, loses),
        ):
            if sentences:
                heading = QLabel(f"<b>{title}</b>")
                heading.setContentsMargins(0, _GAP if grid.rowCount() > 1 else 0, 0, 0)
                grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for sentence in sentences:
                row = grid.rowCount()
                mark = QLabel(sign)
                mark.setProperty("role", "soft")
                grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
                words = QLabel(said(sentence), wordWrap=True)
                words.setAlignment(start_of(self))
                grid.addWidget(words, row, 1)
        if holds and not loses:
            grid.addWidget(QLabel(self.tr("Nothing is lost."), wordWrap=True), grid.rowCount(), 0, 1, 2)
        grid.setRowStretch(grid.rowCount(), 1)
        self.area.setWidget(listed)
        listed.setAutoFillBackground(False)
