"""The report after annotations were brought in: what became of each document, what was changed and dropped, and why."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.coding.rich import isolated
from ui.interchange.words import kept_words, statuses, told
from ui.sentences import said
from ui.style import ACCENT_DARK, ERROR, INK_SOFT, WARNING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from annotator.exchange.interchange.interchange import BroughtRow

_DOCUMENT, _STATUS, _WHOSE, _WHAT = range(4)
_MOST_OPEN = 40
"""Documents up to which all that is told of them stands open."""


class ReportPage(QWidget):
    """`open_wanted` carries the row of the document whose article a person wants to see."""

    open_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[BroughtRow, ...] = ()
        self.summary = QLabel(wordWrap=True)
        self.summary.setProperty("role", "heading")
        self.sums = QLabel(wordWrap=True)
        self.sums.setProperty("role", "soft")
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("What became of each document"))
        self.list.setHeaderLabels(
            [self.tr("Document"), self.tr("What became of it"), self.tr("Whose"), self.tr("Kept, changed, dropped")]
        )
        self.list.setWordWrap(True)
        header = self.list.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(_DOCUMENT, QHeaderView.ResizeMode.Interactive)
        for column, width in ((_DOCUMENT, 330), (_STATUS, 210), (_WHOSE, 130)):
            self.list.setColumnWidth(column, width)
        self.list.itemActivated.connect(self._activate)
        self.save = QPushButton(self.tr("Save this report…"), autoDefault=False)
        self.save.clicked.connect(self._save)
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.summary)
        layout.addWidget(self.sums)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)

    @property
    def first(self) -> BroughtRow | None:
        """The first document of which there is something in the corpus."""
        there = [row for row in self.rows if row.article is not None and row.status != "refused"]
        return next((row for row in there if row.status in ("imported", "coded")), next(iter(there), None))

    def show_rows(self, rows: Sequence[BroughtRow]) -> None:
        """Show what became of everything; what was refused stands first."""
        order = list(statuses())
        self.rows = tuple(rows)
        counts = Counter(str(row.status) for row in rows)
        words = [f"{isolated(word)}: {counts[status]:,}" for status, word in statuses().items() if counts[status]]
        self.summary.setText(" · ".join(words) or self.tr("Nothing was brought in."))
        self.sums.setText(self._sums())
        self.list.clear()
        listed = sorted(rows, key=lambda row: -order.index(str(row.status)) if row.status == "refused" else 0)
        for row in listed:
            item = self._item(row)
            self.list.addTopLevelItem(item)
            for line, colour in self._lines(row):
                child = QTreeWidgetItem([line])
                child.setForeground(0, QBrush(QColor(colour)))
                child.setToolTip(0, line)
                item.addChild(child)
                child.setFirstColumnSpanned(True)
            item.setExpanded(len(rows) <= _MOST_OPEN)
        self.list.setCurrentIndex(self.list.model().index(0, 0))

    def text(self) -> str:
        """Return the report as plain text."""
        words = statuses()
        lines = [self.summary.text(), self.sums.text(), ""]
        for row in self.rows:
            who = row.suggester or row.coder
            lines.append("\t".join(filter(None, (words[str(row.status)], row.place, who, self._kept(row)))))
            lines += [f"    {line}" for line, _colour in self._lines(row)]
        return "\n".join([*lines, ""])

    def save_to(self, path: Path) -> None:
        """Write the report as a text."""
        path.write_text(self.text(), encoding="utf-8")

    def _sums(self) -> str:
        changed = sum(len(row.report.changed) for row in self.rows)
        dropped = sum(len(row.report.dropped) for row in self.rows)
        if not changed and not dropped:
            return self.tr("Nothing was changed, nothing dropped.")
        told_ = (
            self.tr("Changed: %1.").replace("%1", f"{changed:,}"),
            self.tr("Dropped: %1.").replace("%1", f"{dropped:,}"),
        )
        return " ".join((*told_, self.tr("Each with its reason below.")))

    def _item(self, row: BroughtRow) -> QTreeWidgetItem:
        whose = row.coder
        if row.suggester:
            whose = self.tr("suggestions: %1").replace("%1", isolated(row.suggester))
        item = QTreeWidgetItem([isolated(row.place), statuses()[str(row.status)], whose, self._kept(row)])
        for column in range(4):
            item.setToolTip(column, item.text(column))
        colour = ERROR if row.status == "refused" else INK_SOFT if row.status == "duplicate" else ACCENT_DARK
        item.setForeground(_STATUS, QBrush(QColor(colour)))
        item.setData(0, Qt.ItemDataRole.UserRole, row)
        return item

    def _kept(self, row: BroughtRow) -> str:
        kept = kept_words(row.report.kept)
        return self.tr("kept: %1").replace("%1", kept) if kept else ""

    def _lines(self, row: BroughtRow) -> Iterator[tuple[str, str]]:
        """Yield what is told of a document, with its colour."""
        if row.reason:
            yield said(row.reason), ERROR if row.status == "refused" else INK_SOFT
        for one in row.report.changed:
            yield self.tr("changed – %1").replace("%1", told(one.what, one.place, one.reason)), INK_SOFT
        for one in row.report.dropped:
            yield self.tr("dropped – %1").replace("%1", told(one.what, one.place, one.reason)), WARNING

    def _activate(self, item: QTreeWidgetItem) -> None:
        row = (item.parent() or item).data(0, Qt.ItemDataRole.UserRole)
        if row is not None and row.article is not None:
            self.open_wanted.emit(row)

    def _save(self) -> None:
        from pathlib import Path

        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save this report"), "import.txt", "*.txt")
        if chosen:
            self.save_to(Path(chosen))
