"""The report after an import: what became of each article, and a way to keep it as a text file."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QFileDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.exchange.importing import ImportResult, Status
from ui.sentences import said
from ui.style import ERROR, INK_SOFT


class ImportReport(QWidget):
    """Lists what was not simply imported first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results: Sequence[ImportResult] = ()
        self._names = {
            Status.IMPORTED: self.tr("imported"),
            Status.DUPLICATE: self.tr("already there"),
            Status.SAME_TEXT: self.tr("same text of another source, left out"),
            Status.REFUSED: self.tr("refused"),
        }
        self.summary = QLabel(wordWrap=True)
        self.summary.setProperty("role", "heading")
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels([self.tr("What became of it"), self.tr("Article"), self.tr("Why")])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setColumnWidth(1, 380)
        self.save = QPushButton(self.tr("Save this report…"), autoDefault=False)
        self.save.clicked.connect(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.save)

    def show_results(self, results: Sequence[ImportResult]) -> None:
        """Show what became of everything."""
        order = list(self._names)
        self._results = sorted(results, key=lambda one: -order.index(one.status))
        counts = Counter(one.status for one in results)
        told = [
            self.tr("{name}: {count}").format(name=name, count=f"{counts[status]:,}")
            for status, name in self._names.items()
            if counts[status]
        ]
        self.summary.setText(" · ".join(told) or self.tr("Nothing was imported."))
        self.list.clear()
        for one in self._results:
            item = QTreeWidgetItem([self._names[one.status], f"\u2068{one.place}\u2069", said(one.reason)])
            item.setForeground(0, QBrush(QColor(ERROR if one.status == Status.REFUSED else INK_SOFT)))
            item.setToolTip(2, item.text(2))
            self.list.addTopLevelItem(item)

    def text(self) -> str:
        """Return the report as plain text, one article a line."""
        rows = (f"{self._names[one.status]}\t{one.place}\t{one.reason}".rstrip() for one in self._results)
        return "\n".join([self.summary.text(), "", *rows, ""])

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save this report"), "import.txt", "*.txt")
        if chosen:
            Path(chosen).write_text(self.text(), encoding="utf-8")
