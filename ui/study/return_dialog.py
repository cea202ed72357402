"""Writes the coder's work to a file for the lead: decisions only, small enough to mail."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.corpus import Corpus
from annotator.exchange.packets import Sent
from ui.settings import RETURN_SUFFIX
from ui.study.fields import PlaceRow
from ui.study.words import file_size, number
from ui.study.work_dialog import WorkDialog


class ReturnDialog(WorkDialog):
    """Afterwards `sent` says what is in the file at `place`."""

    def __init__(self, corpus: Corpus, coder: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Return my work"), "", self.tr("Write the file"), parent)
        self.words.setText(
            self.tr(
                "The file holds your decisions and no articles. Mail it to your lead, or hand it over; you go on "
                "working here meanwhile, and returning again later is no harm: nothing counts twice."
            )
        )
        self.sent: Sent | None = None
        self._corpus = corpus
        name = "".join(c if c.isalnum() or c in "-_" else "-" for c in f"{corpus.path.stem}-{coder}")
        suggested = corpus.path.with_name(f"{name}{RETURN_SUFFIX}")
        self.place = PlaceRow(suggested, self.tr("File"), self.tr("Choose…"), self._ask)
        self.form.addRow(self.tr("File"), self.place)
        self.act.clicked.connect(self._write)

    def _write(self) -> None:
        path = self.place.path
        self.work(lambda course: self._corpus.packets.write_return(path, course), lambda sent: self._end(path, sent))

    def _end(self, path: Path, sent: Sent) -> None:
        self.sent = sent
        words = self.tr(
            "Written: {file}, {size}. In it: decisions of {coder} {decisions}; articles that the lead lacks {articles}."
        )
        self.finish(
            words.format(
                file=f"\u2066{path}\u2069",
                size=file_size(path.stat().st_size),
                decisions=number(sent.decisions),
                articles=number(sent.articles),
                coder=sent.coder,
            )
        )

    def _ask(self, present: str) -> str:
        kinds = self.tr("Returns (*{suffix})").format(suffix=RETURN_SUFFIX)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Write the return to"), present, kinds)
        return chosen
