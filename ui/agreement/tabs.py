"""The half of the view that has a tab for each question: which codes, which articles, since when, which measures."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from ui.agreement.drift_pane import DriftPane
from ui.agreement.figures_table import FiguresTable
from ui.agreement.left_out import LeftOutList

if TYPE_CHECKING:
    from annotator.agreement.figures import Report

CODES, ARTICLES, WEEKS, ALL, LEFT_OUT = range(5)


class FigureTabs(QTabWidget):
    """`current_changed` and `wanted` carry the row of a figure or None, `chosen` one of the overview.

    `strokes` go to a tab and to what stands in it.
    """

    current_changed = Signal(object)
    wanted = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.codes = FiguresTable(self.tr("Agreement by code"), self.tr("Code"))
        self.articles = FiguresTable(self.tr("Agreement by article"), self.tr("Article, lowest first"))
        self.drift = DriftPane()
        self.everything = FiguresTable(self.tr("All measures"), self.tr("Level and measure"), long_names=True)
        self.left_out = LeftOutList()
        self.strokes: dict[str, Callable[[], object]] = {}
        words = (
            self.tr("By code"),
            self.tr("By article"),
            self.tr("By week: drift"),
            self.tr("All measures"),
            self.tr("Left out"),
        )
        views = (self.codes, self.articles, self.drift, self.everything, self.left_out)
        for at, (name, view) in enumerate(zip(words, views, strict=True)):
            self.addTab(view, name)
            self.setTabToolTip(at, f"\u2066Ctrl+{at + 1}\u2069")
            self.strokes[f"Ctrl+{at + 1}"] = self._going_to(at)
        for table in (self.codes, self.articles, self.drift.view):
            table.current_changed.connect(self.current_changed)
        for table in (self.codes, self.articles, self.drift.view, self.everything):
            table.wanted.connect(self.wanted)
        self.everything.current_changed.connect(self.chosen)

    def show_left_out(self, report: Report) -> None:
        """Show what a report left out, and how much that is."""
        left = sum(count for _, count in report.left_out)
        self.left_out.show_report(report)
        self.setTabText(LEFT_OUT, self.tr("Left out (%n)", "", left) if left else self.tr("Left out"))

    def _going_to(self, at: int) -> Callable[[], object]:
        def go() -> None:
            self.setCurrentIndex(at)
            shown = self.currentWidget()
            (self.drift.view if shown is self.drift else shown).setFocus()

        return go
