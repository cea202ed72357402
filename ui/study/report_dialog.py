"""How the samples of a round were drawn, to be read, saved for the appendix, and drawn again to see that it holds."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton, QWidget

from annotator.corpus import Corpus
from annotator.model.study import Sample
from ui.study.words import condition, purpose_name, round_name
from ui.study.work_dialog import WorkDialog
from ui.translation import language_now, start_of


class ReportDialog(WorkDialog):
    """The report of one round."""

    def __init__(self, corpus: Corpus, round: str, parent: QWidget | None = None) -> None:
        one = corpus.round(round)
        super().__init__("", "", "", parent, width=640)
        title = self.tr("How the articles of “{round}” were drawn").format(round=round_name(one))
        self.setWindowTitle(title)
        self.words.setText(f"{purpose_name(one.purpose)} · {condition(one)}")
        self.resize(660, 520)
        self._corpus = corpus
        self._samples = corpus.study.samples(round)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(title)
        option = self.text.document().defaultTextOption()
        option.setTextDirection(self.layoutDirection())
        option.setAlignment(start_of(self))
        self.text.document().setDefaultTextOption(option)
        self.text.setPlainText(self.report())
        self.body.addWidget(self.text, 1)
        self.save = QPushButton(self.tr("Save…"), autoDefault=False)
        self.save.clicked.connect(self._save)
        self.foot.insertWidget(0, self.save)
        self.act.setText(self.tr("Draw it again"))
        self.act.setToolTip(self.tr("Draws every sample again from its seed and compares: nothing is changed."))
        self.act.clicked.connect(self._redraw)
        self.act.setEnabled(bool(self._samples))
        self.close_button.setText(self.tr("Close"))

    def report(self) -> str:
        """Return the report as text."""
        if not self._samples:
            return self.tr("No sample was drawn for this round: it is about all articles of the corpus.")
        study, language = self._corpus.study, language_now()
        return "\n\n".join("\n".join(study.report(sample).words[language]) for sample in self._samples)

    def save_to(self, path: Path) -> None:
        """Write the report as a text."""
        path.write_text(self.report() + "\n", encoding="utf-8")
        self.say(self.tr("Saved as {file}.").format(file=path.name))

    def _redraw(self) -> None:
        study, samples = self._corpus.study, self._samples
        self.work(lambda _course: [study.redraw(sample) for sample in samples], self._end)

    def _end(self, again: list[Sample]) -> None:
        same = all(one.drawn == other.drawn for one, other in zip(again, self._samples, strict=True))
        self.say(
            self.tr("Drawn again: the same articles in the same order.")
            if same
            else self.tr("Drawn again, other articles come out: the articles of the corpus have changed."),
            problem=not same,
        )

    def _save(self) -> None:
        word = self.tr("sample")
        name = self._corpus.path.with_name(f"{self._corpus.path.stem}-{word}.txt")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report as"), str(name), "*.txt")
        if chosen:
            self.save_to(Path(chosen))
