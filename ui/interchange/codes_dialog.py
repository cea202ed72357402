"""Takes back codes and types that were changed in an exported table: what each row changes is shown before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QBrush, QColor, QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.exchange.codes_back import Back, bring, look
from ui.coding.rich import isolated
from ui.interchange.words import on_one_line
from ui.study.fields import PlaceRow
from ui.study.words import number, round_name
from ui.study.work_dialog import WorkDialog
from ui.style import ERROR

if TYPE_CHECKING:
    from annotator.corpus import Corpus
    from annotator.exchange.codes_back import BackRow, CameBack
    from annotator.model.course import Course
    from ui.settings import Settings

translate = QCoreApplication.translate
_BECOMES, _ARTICLE, _WORDS, _BEFORE, _AFTER, _WHY = range(6)
_WIDTHS = {_BECOMES: 96, _ARTICLE: 190, _WORDS: 190, _BEFORE: 90, _AFTER: 90}
_SIZE = (1000, 620)
_SOON_MS = 250
_CHANGES = (Back.RECODED, Back.ADDED, Back.REMOVED)
_MOST_ROWS = 2_000
"""Rows that are listed; those that are refused come first."""


class CodesDialog(WorkDialog):
    """Afterwards `took` says how many codes and types were decided, and `coder` in whose name."""

    def __init__(
        self, corpus: Corpus, coder: str, round: str, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Codes from a table"), "", self.tr("Take them back"), parent, width=900)
        self.words.setText(
            self.tr(
                "Export tables or a workbook, change codes and types in Excel or LibreOffice, and choose the file "
                "here. Rows that are gone say nothing; what another coder stated stays as it is."
            )
        )
        self.took = self._changes = 0
        self._corpus, self._settings = corpus, settings
        self._titles = {row.id: row.title for row in corpus.articles()}
        self.file = PlaceRow(Path(), self.tr("Table"), self.tr("Choose…"), self._ask)
        self.file.field.clear()
        self.whose, self.rounds = QComboBox(), QComboBox()
        for one in corpus.coders():
            self.whose.addItem(one.name, one.name)
        self.whose.setCurrentIndex(max(0, self.whose.findData(coder)))
        for stage in corpus.rounds():
            self.rounds.addItem(round_name(stage), stage.id)
        self.rounds.setCurrentIndex(max(0, self.rounds.findData(round)))
        self.reopen = QCheckBox(self.tr("In finished articles too: they are opened, and finished again"))
        self.list = _list(self.tr("What the rows change"))
        self.list.setHeaderLabels(
            [self.tr("Row"), self.tr("Article"), self.tr("Words"), self.tr("Before"), self.tr("Now"), self.tr("Why")]
        )
        self._lay_out()
        self._connect()
        self._look()

    @property
    def coder(self) -> str:
        """In whose name it is decided."""
        return str(self.whose.currentData())

    @property
    def round(self) -> str:
        """The id of the round in which it is decided."""
        return str(self.rounds.currentData())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where the table is chosen."""
        super().showEvent(event)
        self.file.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_state(self) -> None:
        """Let rows be taken where some change something."""
        self.act.setEnabled(not self.busy and self._changes > 0 and not self.took)

    # Looking and taking

    def _look(self) -> None:
        self._changes = 0
        self.list.clear()
        if not self.file.field.text().strip():
            self.say(self.tr("Choose annotations.csv, quotes.csv or the workbook (.xlsx)."))
            self.show_state()
            return
        self.work(self._doing(look), self._show)

    def _take(self) -> None:
        self.work(self._doing(bring), self._end)

    def _doing(self, way: Callable[..., CameBack]) -> Callable[[Course], CameBack]:
        path, coder, round, reopen = self.file.path, self.coder, self.round, self.reopen.isChecked()
        return lambda course: way(self._corpus.file, path, coder, round, reopen=reopen, course=course)

    def _show(self, came: CameBack) -> None:
        self._list_rows(came)
        self._changes = sum(came.counts[status] for status in _CHANGES)
        self.say(self._told(came))
        self.show_state()

    def _end(self, came: CameBack) -> None:
        self.took = sum(came.counts[status] for status in _CHANGES)
        self._list_rows(came)
        done = self.tr("Done; one undo takes all of it back.")
        self.finish(f"{done} {self._told(came)}")

    # Showing

    def _list_rows(self, came: CameBack) -> None:
        self.list.clear()
        rows = sorted(came.rows, key=lambda row: row.status is not Back.REFUSED)
        self.list.addTopLevelItems([self._item(row) for row in rows[:_MOST_ROWS]])
        if len(rows) > _MOST_ROWS:
            self.list.addTopLevelItem(QTreeWidgetItem([self.tr("… and %n more", "", len(rows) - _MOST_ROWS)]))

    def _item(self, row: BackRow) -> QTreeWidgetItem:
        title = self._titles.get(row.article, "")
        shown = (title, row.surface, row.before, row.after, on_one_line(row.reason))
        item = QTreeWidgetItem([statuses()[row.status], *(isolated(words) if words else "" for words in shown)])
        for column in range(item.columnCount()):
            item.setToolTip(column, item.text(column))
        item.setToolTip(_BECOMES, row.place)
        if row.status is Back.REFUSED:
            item.setForeground(_BECOMES, QBrush(QColor(ERROR)))
            item.setForeground(_WHY, QBrush(QColor(ERROR)))
        return item

    def _told(self, came: CameBack) -> str:
        told = [
            f"{words}: {number(came.counts[status])}" for status, words in statuses().items() if came.counts[status]
        ]
        return " · ".join(told) or self.tr("The table has no rows.")

    # Building

    def _ask(self, present: str) -> str:
        folder = present or self._settings.files_folder
        kinds = self.tr("Tables (*.csv *.xlsx)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Table"), folder, kinds)
        if chosen:
            self._settings.files_folder = str(Path(chosen).parent)
        return chosen

    def _lay_out(self) -> None:
        self.form.addRow(self.tr("Table"), self.file)
        self.form.addRow(self.tr("In the name of"), self.whose)
        if self.rounds.count() > 1:
            self.form.addRow(self.tr("Round"), self.rounds)
        self.form.addRow("", self.reopen)
        self.body.addWidget(self.list, 1)
        self.resize(*_SIZE)

    def _connect(self) -> None:
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._look)
        self.file.field.textChanged.connect(lambda: self._soon.start())
        self.whose.currentIndexChanged.connect(self._look)
        self.rounds.currentIndexChanged.connect(self._look)
        self.reopen.toggled.connect(self._look)
        self.act.clicked.connect(self._take)


def statuses() -> dict[Back, str]:
    """Return the word for what becomes of a row, in the order in which they are summed up."""
    return {
        Back.RECODED: translate("CodesBack", "recoded"),
        Back.ADDED: translate("CodesBack", "added"),
        Back.REMOVED: translate("CodesBack", "removed"),
        Back.REFUSED: translate("CodesBack", "refused"),
        Back.SAME: translate("CodesBack", "as in the corpus"),
        Back.OTHER: translate("CodesBack", "of others"),
    }


def _list(name: str) -> QTreeWidget:
    made = QTreeWidget()
    made.setAccessibleName(name)
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setAllColumnsShowFocus(True)
    made.setColumnCount(len(_WIDTHS) + 1)
    made.setStyleSheet("QTreeView::item { padding: 3px 0; }")
    for column, width in _WIDTHS.items():
        made.setColumnWidth(column, width)
    return made
