"""Asks for the final data set: one coding an article, as files for statistics, with a manifest to make it again."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton, QWidget

from annotator.corpus import Corpus
from annotator.exchange.publishing import Asked, FinalReport
from ui.study.fields import PlaceRow, tick
from ui.study.words import listed, number, round_name
from ui.study.work_dialog import WorkDialog
from ui.translation import LANGUAGES

_SINGLE = {"jsonl": ".jsonl", "xlsx": ".xlsx"}
"""Formats that are one file, with its ending; the others are a folder."""
_LONG, _WIDE = "long", "wide"


class FinalDialog(WorkDialog):
    """Afterwards `report` says what was written."""

    def __init__(self, corpus: Corpus, round: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Final data set"), "", self.tr("Write the data set"), parent, width=680)
        self.words.setText(
            self.tr(
                "Of every article the gold coding where there is one, else that of the coder it was assigned to; a "
                "column says which. The manifest beside it makes the same files again later, byte by byte."
            )
        )
        self.report: FinalReport | None = None
        self._corpus = corpus
        self._build(round, language)
        self._suggest_place()
        self._show_state()

    def asked(self) -> Asked:
        """Return what is wanted."""
        return Asked(
            format=self.format.currentData(),
            round=self.round.currentData(),
            shape=self.shape.currentData(),
            language=self.language.currentData(),
            finished=self.finished_only.isChecked(),
        )

    def write_again(self, manifest: Path) -> None:
        """Make the data set of a manifest once more."""
        out = self.place.path
        self.work(lambda course: self._corpus.publishing.export_again(out, manifest, course), self._end)

    def _build(self, round: str, language: str) -> None:
        self.round, self.format, self.shape, self.language = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        for one in self._corpus.rounds():
            self.round.addItem(round_name(one), one.id)
        self.round.setCurrentIndex(max(0, self.round.findData(round)))
        for name, words in self._formats().items():
            self.format.addItem(words, name)
        self.shape.addItem(self.tr("Long – tables of articles, quotes, speakers"), _LONG)
        self.shape.addItem(self.tr("Wide – one row an article"), _WIDE)
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self.finished_only = tick(self.tr("Finished codings only"), on=True)
        self.place = PlaceRow(Path(), self.tr("Place"), self.tr("Choose…"), self._ask_place)
        self.again = QPushButton(self.tr("Again from a manifest…"), autoDefault=False)
        self.again.clicked.connect(self._ask_manifest)
        self.foot.insertWidget(0, self.again)
        self.form.addRow(self.tr("Round"), self.round)
        self.form.addRow(self.tr("Format"), self.format)
        self.form.addRow(self.tr("Shape"), self.shape)
        self.form.addRow(self.tr("Labels in"), self.language)
        self.form.addRow("", self.finished_only)
        self.form.addRow(self.tr("Place"), self.place)
        self.act.clicked.connect(self._write)
        self.format.currentIndexChanged.connect(self._suggest_place)
        self.round.currentIndexChanged.connect(self._suggest_place)
        self.place.field.textChanged.connect(self._show_state)

    def _formats(self) -> dict[str, str]:
        return {
            "sav": self.tr("SPSS (.sav)"),
            "dta": self.tr("Stata (.dta)"),
            "r": self.tr("R – CSV with a script that reads it"),
            "csv": self.tr("CSV tables"),
            "xlsx": self.tr("Excel (.xlsx)"),
            "jsonl": self.tr("JSON lines, one article a line"),
        }

    def _show_state(self) -> None:
        lines = self.format.currentData() == "jsonl"
        self.shape.setEnabled(not lines)
        if lines:
            self.shape.setCurrentIndex(self.shape.findData(_LONG))
        self.act.setEnabled(bool(self.place.field.text().strip()))

    def _suggest_place(self) -> None:
        name, path = self.format.currentData(), self._corpus.path
        word = self.tr("final")
        stem = f"{path.stem}-{word}-{name}"
        self.place.field.setText(str(path.with_name(stem + _SINGLE.get(name, ""))))
        self._show_state()

    def _write(self) -> None:
        out, asked = self.place.path, self.asked()
        self.work(lambda course: self._corpus.publishing.export(out, asked, course), self._end)

    def _end(self, report: FinalReport) -> None:
        self.report = report
        counts = report.manifest.counts
        words = self.tr("Written. Articles: {articles}, annotations: {annotations}, quotes: {quotes}. Files: {files}")
        lines = [
            words.format(
                articles=number(counts["articles"]),
                annotations=number(counts["annotations"]),
                quotes=number(counts["quotes"]),
                files=listed(f"\u2066{path.name}\u2069" for path in report.files),
            ),
            self._layers(report),
        ]
        if report.manifest.cuts:
            lines.append(
                self.tr("Texts that were cut, since the format holds no longer ones: %n", "", len(report.manifest.cuts))
            )
        if report.same is not None:
            same, other = self.tr("Every file is byte by byte what it was then."), report.differing
            lines.append(same if report.same else other)
        self.finish("\n".join(lines))
        self.act.setEnabled(True)

    def _layers(self, report: FinalReport) -> str:
        words = {
            "gold": self.tr("gold"),
            "assigned": self.tr("the coder assigned"),
            "first assigned": self.tr("the first of several coders assigned"),
            "only coder": self.tr("the only coder"),
            "first coder": self.tr("the first of several coders"),
            "none": self.tr("nobody"),
        }
        told = [
            f"{words.get(layer, layer)} {number(count)}" for layer, count in report.manifest.layers.items() if count
        ]
        return self.tr("Whose coding counts: {layers}").format(layers=" · ".join(told))

    def _ask_place(self, present: str) -> str:
        name = self.format.currentData()
        if name in _SINGLE:
            chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Write to"), present, f"*{_SINGLE[name]}")
            return chosen
        return QFileDialog.getExistingDirectory(self, self.tr("Folder for the files"), present)

    def _ask_manifest(self) -> None:
        folder = str(self._corpus.path.parent)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Manifest"), folder, self.tr("Manifests (*.json)"))
        if chosen:
            self.write_again(Path(chosen))
