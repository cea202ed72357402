"""What does not enter the figures, and why: each reason with how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListWidget, QWidget

from ui.sentences import said
from ui.study.words import number

if TYPE_CHECKING:
    from annotator.agreement.figures import Report


class LeftOutList(QListWidget):
    """A line for each reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What was left out, and why"))
        self.setProperty("role", "plain")
        self.setWordWrap(True)
        self.setStyleSheet("QListView { outline: 0; }")

    def show_report(self, report: Report) -> None:
        """Show what a report left out."""
        self.clear()
        for reason, count in report.left_out:
            self.addItem(f"{number(count)} · {said(reason)}")
        if not report.left_out:
            self.addItem(self.tr("Nothing was left out: every coding of this round that was begun is finished."))
        self.setCurrentRow(0)
