"""Asks what of the coded articles is written where and in which format, and writes it."""

from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.corpus import Corpus
from annotator.exchange.exporting import ExportReport
from ui.sentences import said
from ui.workers import Course, Task, in_background

JSONL, CSV, TRAINING = "jsonl", "csv", "training"
GOLD = "/gold"
"""Chosen in place of a coder: what adjudicators made of it. No name begins so."""


class ExportDialog(QDialog):
    """Exports from `corpus`; `coder` is chosen at first. `instead` is "final" or "archive" where that was wanted."""

    def __init__(self, corpus: Corpus, coder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(600)
        self._corpus = corpus
        self._task: Task | None = None
        self.formats = {
            JSONL: QRadioButton(self.tr("JSON lines – everything, one article a line")),
            CSV: QRadioButton(self.tr("CSV tables – annotations, quotes, articles; for Excel, R, SPSS")),
            TRAINING: QRadioButton(self.tr("Training data – with what became of every suggestion")),
        }
        self.formats[JSONL].setChecked(True)
        self.only_finished = QRadioButton(self.tr("Finished articles"))
        self.every = QRadioButton(self.tr("All articles, with their state"))
        self.only_finished.setChecked(True)
        self.coder = QComboBox()
        self.coder.addItem(self.tr("Every coder"), None)
        for one in corpus.coders():
            self.coder.addItem(one.name, one.name)
        self.coder.addItem(self.tr("Gold: as disagreements were settled"), GOLD)
        self.coder.setCurrentIndex(max(0, self.coder.findData(coder)))
        self.place = QLineEdit()
        self.place.setAccessibleName(self.tr("Place"))
        self.choose = QPushButton(self.tr("Choose…"), autoDefault=False)
        self.sentence = QLabel(wordWrap=True)
        self.progress = QProgressBar(textVisible=False)
        self.write = QPushButton(self.tr("Export"), default=True)
        self.write.setProperty("role", "primary")
        self.close_button = QPushButton(autoDefault=False)
        self.instead = ""
        self.final = QPushButton(self.tr("Final data set…"), autoDefault=False)
        self.archive = QPushButton(self.tr("Archive for publication…"), autoDefault=False)
        self._lay_out()
        self._connect()
        self._suggest_place()
        self._show_state()

    @property
    def format_name(self) -> str:
        """The chosen format."""
        return next(name for name, button in self.formats.items() if button.isChecked())

    def reject(self) -> None:
        """Cancel the export under way; close when there is none."""
        if self._task is not None:
            self._task.cancel()
        else:
            super().reject()

    def _go_to(self, instead: str) -> None:
        if self._task is None:
            self.instead = instead
            self.reject()

    def _export(self) -> None:
        out, chosen, coder, finished = (
            Path(self.place.text()).expanduser(),
            self.format_name,
            self.coder.currentData(),
            self.only_finished.isChecked(),
        )
        who = {"gold": True} if coder == GOLD else {"coder": coder}
        gold = coder == GOLD

        from annotator.adjudication.leaving import open_in_gold

        def export(course: Course) -> tuple[ExportReport, int]:
            report = self._corpus.export(out, format_name=chosen, finished=finished, course=course, **who)
            return report, open_in_gold(self._corpus.adjudication, finished=finished) if gold else 0

        self._task = in_background(self, export, self._end, refused=self._end_refused)
        self._task.progressed.connect(self._show_progress)
        self.sentence.clear()
        self._show_state()

    def _end(self, done: tuple[ExportReport, int]) -> None:
        report, left = done
        self._task = None
        self._show_state()
        written = self.tr(
            "Written. Articles: {articles}, annotations: {annotations}, quotes: {quotes}. Files: {place}"
        ).format(
            articles=report.articles,
            annotations=report.annotations,
            quotes=report.quotes,
            place=", ".join(file.name for file in report.files),
        )
        empty = self.tr("No article is finished yet, so the file is empty; choose all articles.")
        if left:
            still = self.tr("Disagreements not settled in these articles: %n; gold is silent on them.", "", left)
            written = f"{written}\n{still}"
        self.sentence.setText(written if report.articles else empty)
        self.close_button.setText(self.tr("Close"))

    def _end_refused(self, sentence: str) -> None:
        self._task = None
        self._show_state()
        self.sentence.setText(said(sentence))

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _show_state(self) -> None:
        busy = self._task is not None
        self.progress.setVisible(busy)
        self.write.setEnabled(not busy and bool(self.place.text().strip()))
        self.close_button.setText(self.tr("Cancel"))

    def _suggest_place(self) -> None:
        path = self._corpus.path
        word = self.tr("export")
        stem = path.with_name(f"{path.stem}-{word}")
        self.place.setText(str(stem.with_name(f"{stem.name}.jsonl") if self.format_name == JSONL else stem))

    def _choose(self) -> None:
        if self.format_name == JSONL:
            chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export to"), self.place.text(), "JSONL (*.jsonl)")
        else:
            chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the files"), self.place.text())
        if chosen:
            self.place.setText(chosen)

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose)
        self.write.clicked.connect(self._export)
        self.close_button.clicked.connect(self.reject)
        self.final.clicked.connect(lambda: self._go_to("final"))
        self.archive.clicked.connect(lambda: self._go_to("archive"))
        self.place.textChanged.connect(lambda: self._show_state())
        for button in self.formats.values():
            button.toggled.connect(lambda on: self._suggest_place() if on else None)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.addRow(self.tr("Format"), _column(*self.formats.values()))
        form.addRow(self.tr("Which articles"), _column(self.only_finished, self.every))
        form.addRow(self.tr("Coded by"), self.coder)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.place, 1)
        place.addWidget(self.choose)
        form.addRow(self.tr("Place"), place)
        # Radio buttons of one parent exclude each other: two groups.
        for buttons in (self.formats.values(), (self.only_finished, self.every)):
            group = QButtonGroup(self)
            for button in buttons:
                group.addButton(button)
        foot = QHBoxLayout()
        foot.addWidget(self.final)
        foot.addWidget(self.archive)
        foot.addStretch()
        foot.addWidget(self.close_button)
        foot.addWidget(self.write)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(self.progress)
        layout.addWidget(self.sentence)
        layout.addLayout(foot)


def _column(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    for widget in widgets:
        column.addWidget(widget)
    return column
