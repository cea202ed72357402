"""Import: what the files hold, looked at and corrected; then taken into the corpus with progress, and a report."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.corpus import Corpus
from annotator.exchange.importing import ImportOptions, ImportResult
from annotator.exchange.preview import Amendment, More, Plan, Refusal, Sight
from ui.choosing_files import choose_files, choose_folder
from ui.dialogs.article_preview import ArticlePreview
from ui.dialogs.columns_form import ColumnsForm
from ui.dialogs.found_list import FoundList
from ui.dialogs.import_report import ImportReport
from ui.dialogs.importing_work import Batch, reread, sort_and_read
from ui.dialogs.same_text import ASK, LEAVE, TAKE, SameTextAsker
from ui.opening import holds_corpus
from ui.sentences import said
from ui.settings import Settings
from ui.workers import Course, Task, in_background

T = TypeVar("T")
_LOOKING, _REPORT = range(2)
_EMPTY, _ARTICLE, _TABLE = range(3)


class ImportDialog(QDialog):
    """Shows `files`, takes more by button or drop, and imports what stays ticked."""

    def __init__(
        self, corpus: Corpus, files: Sequence[Path], settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import articles into {corpus}").format(corpus=corpus.name))
        self.resize(1200, 660)
        self.setAcceptDrops(True)
        self._corpus, self._settings = corpus, settings
        self._plan, self._asker = Plan(), SameTextAsker(self)
        self._batches: dict[Path, Batch] = {}
        self.annotated: list[Path] = []
        """Files that hold annotations of another program: whoever shows this dialog shows them afterwards."""
        self.whole: Path | None = None
        """A file with a whole corpus, which was chosen by itself: whoever shows this dialog opens it afterwards."""
        self._table: Path | None = None
        self._task: Task | None = None
        self._build()
        self._lay_out()
        self._connect()
        self._show_state()
        if files:
            self.add_files(files)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Look at further files and folders, in a worker."""
        wanted = [path for path in paths if path not in self._batches]
        if len(wanted) == 1 and not self._batches and not self.annotated and holds_corpus(wanted[0]):
            self.whole = wanted[0]
            self.accept()
            return
        self._run(lambda course: sort_and_read(wanted, course.cancelled), self._show_sorted)

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer."""
        if self._task is None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the dropped files."""
        event.acceptProposedAction()
        self.add_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def reject(self) -> None:
        """Cancel the work under way; close when there is none."""
        if self._task is not None:
            self._task.cancel()
        else:
            super().reject()

    # Looking

    def _show_sorted(self, sorted_: tuple[Sequence[Batch], Sequence[Path]]) -> None:
        batches, annotated = sorted_
        self.annotated += [path for path in annotated if path not in self.annotated]
        self._show_batches(batches)
        if not batches and not annotated:
            self.sentence.setText(self.tr("No file is in it."))
        elif self.annotated and not self._batches:
            self.accept()
        elif self.annotated:
            words = self.tr(
                "Files with annotations of another program: %n. They have a dialog of their own, which comes next.",
                "",
                len(self.annotated),
            )
            self.sentence.setText(words)

    def _show_batches(self, batches: Sequence[Batch]) -> None:
        for batch in batches:
            if batch.file not in self._batches:
                self._batches[batch.file] = batch
                self.found.add(batch.file, batch.found, table=batch.columns is not None)

    def _show_found(self, found: object) -> None:
        if isinstance(found, Sight):
            self.preview.show_sight(found)
            self._side.setCurrentIndex(_ARTICLE)
        else:
            self._advice.setText(said(found.reason) if isinstance(found, Refusal) else "")
            self._side.setCurrentIndex(_EMPTY)

    def _show_table(self, file: Path) -> None:
        columns = self._batches[file].columns
        if columns is not None:
            self._table = file
            self.columns.show_table(columns, self._plan.mappings.get(file))
            self._side.setCurrentIndex(_TABLE)

    def _map_columns(self) -> None:
        file, mapping = self._table, self.columns.mapping
        if file is not None and mapping is not None:
            self._plan.mappings[file] = mapping
            self._run(lambda _course: reread(file, mapping), self._show_reread)

    def _show_reread(self, batch: Batch) -> None:
        self._batches[batch.file] = batch
        self.found.replace_table(batch.file, batch.found)

    # Importing

    def _import(self) -> None:
        for sight in self.found.left_out():
            key = sight.file, sight.raw.place
            self._plan.amendments[key] = replace(self._plan.amendments.get(key, Amendment()), left_out=True)
        self._asker.rule = self.same_text.currentData()
        options = ImportOptions(
            mappings=self._plan.mappings, prepare=self._plan.prepare, take_same_text=self._asker.decide
        )
        files = tuple(self._batches)
        self._run(lambda course: self._corpus.import_files(files, options, course), self._show_report)

    def _show_report(self, results: Sequence[ImportResult]) -> None:
        self.report.show_results(results)
        self._pages.setCurrentIndex(_REPORT)
        self.take.hide()
        self.same_text.hide()
        self._show_state()

    # Work and what is shown of it

    def _run(self, work: Callable[[Course], T], done: Callable[[T], None]) -> None:
        self.sentence.setText("")

        def end(result: T) -> None:
            self._task = None
            self.sentence.setText("")
            self._show_state()
            done(result)

        self._task = in_background(self, work, end, refused=self._end_refused)
        self._task.progressed.connect(self._show_progress)
        self.progress.setRange(0, 0)
        self._show_state()

    def _end_refused(self, sentence: str) -> None:
        self._task = None
        self._show_state()
        self.sentence.setText(said(sentence))

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.sentence.setText(self.tr("Articles so far: {done}").format(done=done))

    def _show_state(self) -> None:
        busy = self._task is not None
        self.progress.setVisible(busy)
        for button in (self.add, self.add_folder):
            button.setEnabled(not busy)
        number = self.found.ticked
        further = any(isinstance(f, More) for batch in self._batches.values() for f in batch.found)
        # The English plural is in a file of translations as well.
        some = self.tr("Import %n articles and further rows", "", number)
        self.take.setText(some if further else self.tr("Import %n articles", "", number))
        self.take.setEnabled(number > 0 and not busy)
        self.close_button.setText(
            self.tr("Cancel") if busy or self._pages.currentIndex() == _LOOKING else self.tr("Close")
        )

    # Building

    def _choose_files(self) -> None:
        kinds = self.tr("All files (*);;Articles (*.txt *.html *.htm *.docx *.csv *.tsv *.xlsx *.jsonl *.ndjson)")
        if chosen := choose_files(self, self.tr("Choose articles"), kinds, self._settings):
            self.add_files(chosen)

    def _choose_folder(self) -> None:
        if chosen := choose_folder(self, self.tr("Choose a folder of articles"), self._settings):
            self.add_files(chosen)

    def _build(self) -> None:
        self.add = QPushButton(self.tr("Add files…"), autoDefault=False)
        self.add_folder = QPushButton(self.tr("Add a folder…"), autoDefault=False)
        self.found = FoundList()
        self.preview = ArticlePreview(self._plan)
        self.columns = ColumnsForm()
        self._advice = QLabel(
            self.tr(
                "Drop files here: text, web pages, Word documents, tables with one article a row, and annotated files "
                "of INCEpTION, WebAnno, brat, Label Studio, doccano, Prodigy, NVivo, ATLAS.ti, MAXQDA and QualCoder "
                "(REFI-QDA), CoNLL, TEI and Citron."
            ),
            wordWrap=True,
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        self._advice.setProperty("role", "soft")
        self.same_text = QComboBox()
        self.same_text.addItem(self.tr("Same text from another source: ask me"), ASK)
        self.same_text.addItem(self.tr("Same text from another source: import it too"), TAKE)
        self.same_text.addItem(self.tr("Same text from another source: leave it out"), LEAVE)
        self.sentence = QLabel(wordWrap=True)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(self.tr("Progress of the import"))
        self.take = QPushButton(default=True)
        self.take.setProperty("role", "primary")
        self.close_button = QPushButton(autoDefault=False)
        self.report = ImportReport()

    def _connect(self) -> None:
        self.add.clicked.connect(self._choose_files)
        self.add_folder.clicked.connect(self._choose_folder)
        self.found.chosen.connect(self._show_found)
        self.found.table_chosen.connect(self._show_table)
        self.found.counted.connect(self._show_state)
        self.preview.amended.connect(self.found.mark_split)
        self.columns.changed.connect(self._map_columns)
        self.take.clicked.connect(self._import)
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        self._side = QStackedWidget()
        for widget in (self._advice, self.preview, self.columns):
            self._side.addWidget(widget)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.found)
        split.addWidget(self._side)
        split.setSizes([480, 640])
        split.setHandleWidth(12)
        split.setStyleSheet("QSplitter::handle { background: transparent; }")
        looking = QWidget()
        page = QVBoxLayout(looking)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addLayout(_row(self.add, self.add_folder, None))
        page.addWidget(split, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(looking)
        self._pages.addWidget(self.report)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.sentence)
        layout.addLayout(_row(self.same_text, None, self.close_button, self.take))


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Return the widgets in a row; None is the room that is left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        if widget is None:
            row.addStretch()
        else:
            row.addWidget(widget)
    return row
