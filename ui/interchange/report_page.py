"""The report after annotations were brought in: what became of each document, what was changed and dropped, and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.exchange.interchange.interchange import Report
from ui.coding.rich import isolated
from ui.interchange.words import kept_words, on_one_line, statuses, told
from ui.style import ACCENT_DARK, ERROR, INK_SOFT, WARNING
from ui.translation import start_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from annotator.exchange.interchange.interchange import BroughtRow

_DOCUMENT, _STATUS, _WHOSE, _WHAT = range(4)
_WHOLE_HEIGHT = 40
_CAME = ("imported", "coded")
_MOST_OPEN = 40
"""Documents up to which all that is told of them stands open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToOpen:
    """The article that a person wants to see; `coder` and `round` "" for who is at work, and where."""

    article: str
    coder: str = ""
    round: str = ""


class ReportPage(QWidget):
    """`open_wanted` carries the row of the document whose article a person wants to see."""

    open_wanted = Signal(object)

    def __init__(self, coder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coder = coder
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
        self.list.setStyleSheet("QTreeView::item { padding: 3px 0; }")
        self.list.itemActivated.connect(self._activate)
        self.list.currentItemChanged.connect(self._show_whole)
        self.whole = QLabel(wordWrap=True)
        self.whole.setMinimumHeight(_WHOLE_HEIGHT)
        self.whole.setAlignment(start_of(self))
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
        layout.addWidget(self.whole)
        layout.addLayout(foot)

    @property
    def first(self) -> BroughtRow | None:
        """The first document of which there is something in the corpus, of who is at work if there is one."""
        there = [row for row in self.rows if row.article is not None and row.status != "refused"]
        new = [row for row in there if row.status in _CAME]
        own = [row for row in new if row.coder in ("", self._coder)]
        return next(iter(own or new or there), None)

    @property
    def is_of_others(self) -> bool:
        """Whether somebody else coded the first document: nobody becomes that coder by an Enter too many."""
        return self.first is not None and self.first.coder not in ("", self._coder)

    def show_rows(self, rows: Sequence[BroughtRow]) -> None:
        """Show what became of everything; what was refused stands first."""
        self.rows = tuple(rows)
        counts = Counter(str(row.status) for row in rows)
        words = [f"{word}: {counts[status]:,}" for status, word in statuses().items() if counts[status]]
        summary = " · ".join(words) or self.tr("Nothing was brought in.")
        self.summary.setText(summary[:1].upper() + summary[1:])
        self.sums.setText(" ".join(filter(None, (self._sums(), self._where_others_are_seen()))))
        self.list.clear()
        listed = sorted(rows, key=lambda row: row.status != "refused")
        for row in listed:
            item = self._item(row)
            self.list.addTopLevelItem(item)
            for line, colour in self._lines(row):
                child = QTreeWidgetItem([line])
                child.setForeground(0, QBrush(QColor(colour)))
                child.setToolTip(0, line)
                item.addChild(child)
                child.setFirstColumnSpanned(True)
            item.setExpanded(len(rows) <= _MOST_OPEN or row.status == "refused")
        self.list.setCurrentIndex(self.list.model().index(0, 0))

    def text(self) -> str:
        """Return the report as plain text."""
        lines = [self.summary.text(), self.sums.text(), ""]
        for row in self.rows:
            who = row.suggester or row.coder
            lines.append("\t".join(filter(None, (_status(row), _named(row), who, self._kept(row)))))
            lines += [f"    {line}" for line, _colour in self._lines(row)]
        return "\n".join([*lines, ""])

    def save_to(self, path: Path) -> None:
        """Write the report as a text."""
        path.write_text(self.text(), encoding="utf-8")

    def _sums(self) -> str:
        changed = sum(len(_report(row).changed) for row in self.rows)
        dropped = sum(len(_report(row).dropped) for row in self.rows)
        if not any(row.status in (*_CAME, "duplicate") for row in self.rows):
            return ""
        if not changed and not dropped:
            return self.tr("Nothing was changed, nothing dropped.")
        words = [self.tr("Changed: %1.").replace("%1", f"{changed:,}")] if changed else []
        words += [self.tr("Dropped: %1.").replace("%1", f"{dropped:,}")] if dropped else []
        return " ".join((*words, self.tr("Each with its reason below.")))

    def _where_others_are_seen(self) -> str:
        if all(row.coder in ("", self._coder) for row in self.rows):
            return ""
        return self.tr(
            "What others coded is seen under their names (File, Code as somebody else…) and compared under Study, "
            "Disagreements…"
        )

    def _item(self, row: BroughtRow) -> QTreeWidgetItem:
        whose = row.coder
        if row.suggester:
            whose = self.tr("suggestions: %1").replace("%1", isolated(row.suggester))
        item = QTreeWidgetItem([_named(row), _status(row), whose, self._kept(row)])
        for column in range(4):
            item.setToolTip(column, item.text(column))
        colour = ERROR if row.status == "refused" else ACCENT_DARK if row.status in _CAME else INK_SOFT
        item.setForeground(_STATUS, QBrush(QColor(colour)))
        item.setData(0, Qt.ItemDataRole.UserRole, row)
        return item

    def _kept(self, row: BroughtRow) -> str:
        kept = kept_words(_report(row).kept)
        return self.tr("kept: %1").replace("%1", kept) if kept else ""

    def _lines(self, row: BroughtRow) -> Iterator[tuple[str, str]]:
        """Yield what is told of a document, with its colour."""
        if row.reason:
            yield on_one_line(row.reason), ERROR if row.status == "refused" else INK_SOFT
        for one in _report(row).changed:
            yield self.tr("changed – %1").replace("%1", told(one.what, one.place, one.reason)), INK_SOFT
        for one in _report(row).dropped:
            yield self.tr("dropped – %1").replace("%1", told(one.what, one.place, one.reason)), WARNING

    def _activate(self, item: QTreeWidgetItem) -> None:
        row = (item.parent() or item).data(0, Qt.ItemDataRole.UserRole)
        if row is not None and row.article is not None and self._may_open(row):
            self.open_wanted.emit(row)

    def _may_open(self, row: BroughtRow) -> bool:
        """Ask where an article would be opened as somebody else."""
        if row.coder in ("", self._coder):
            return True
        words = self.tr("%1 coded this. Open it as %1? What is coded from then on is in that name.")
        box = QMessageBox(QMessageBox.Icon.Question, self.window().windowTitle(), words.replace("%1", row.coder))
        box.setParent(self.window(), box.windowFlags())
        open_it = box.addButton(self.tr("Open it"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is open_it

    def _show_whole(self, item: QTreeWidgetItem | None) -> None:
        """Show what is cut in the list whole: one line beneath it."""
        texts = [] if item is None else [item.text(column) for column in range(item.columnCount())]
        row = None if item is None else item.data(0, Qt.ItemDataRole.UserRole)
        if row is not None and row.reason:
            texts.append(on_one_line(row.reason))
        if row is not None and row.article is not None:
            opens = self.tr("Enter opens it as %1")
            texts.append(opens.replace("%1", isolated(row.coder or self._coder)))
        self.whole.setText(" · ".join(filter(None, texts)))

    def _save(self) -> None:
        from pathlib import Path

        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save this report"), "import.txt", "*.txt")
        if chosen:
            self.save_to(Path(chosen))


def _status(row: BroughtRow) -> str:
    return statuses().get(str(row.status), str(row.status))


def _report(row: BroughtRow) -> Report:
    """Return what was kept, changed and dropped; of an article without annotations there is nothing to tell."""
    return row.report or Report()


def _named(row: BroughtRow) -> str:
    """Return file and document, which may have the same name."""
    file = row.path.name
    return isolated(file) if row.place in (file, row.path.stem) else f"{isolated(file)} · {isolated(row.place)}"
