"""Opens a file that holds a whole corpus: makes a corpus of it, where its user wants it to stand."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.exchange.publishing import Packed, refuse_place, unpack
from annotator.model.errors import UserError
from ui.places import file_name, free_place
from ui.sentences import said
from ui.settings import CORPUS_SUFFIX
from ui.study.fields import PlaceRow
from ui.study.work_dialog import WorkDialog


class UnpackDialog(WorkDialog):
    """Afterwards `corpus` is the file of the corpus that was made; None where none was."""

    def __init__(self, file: Path, name: str, parent: QWidget | None = None) -> None:
        """Ask where the corpus called `name` that `file` holds is to stand; a free place is proposed."""
        super().__init__(self.tr("Open a whole corpus"), "", self.tr("Make the corpus and open it"), parent)
        self.words.setText(
            self.tr(
                "{file} holds the whole corpus “{name}”: articles, codebook, coders, every decision. A corpus on this "
                "computer is made of it, with the same in it. The file stays as it is."
            ).format(file=f"\u2066{file.name}\u2069", name=f"\u2068{name}\u2069")
        )
        self.corpus: Path | None = None
        self._file = file
        proposed = free_place(file_name(name) or file_name(file.stem) or self.tr("My corpus"), _is_allowed)
        self.place = PlaceRow(proposed, self.tr("New corpus"), self.tr("Choose…"), self._ask)
        self.form.addRow(self.tr("New corpus"), self.place)
        self.act.clicked.connect(self._make)
        self.place.field.textChanged.connect(self._show_state)
        self._show_state()

    @property
    def out(self) -> Path:
        """Where the corpus is to stand; its file has the ending of a corpus, written or not."""
        path = self.place.path
        return path if path.suffix == CORPUS_SUFFIX else path.with_name(f"{path.name}{CORPUS_SUFFIX}")

    def _show_state(self) -> None:
        problem = ""
        if self.place.path.name:
            problem = _problem(self.out)
        self.act.setEnabled(bool(self.place.path.name) and not problem)
        self.say(said(problem), problem=bool(problem))

    def _make(self) -> None:
        file, out = self._file, self.out

        def end(_made: Packed) -> None:
            self.corpus = out
            self.accept()

        self._hold(True)
        self.work(lambda course: unpack(file, out, course), end)

    def refuse(self, sentence: str) -> None:
        """Say why no corpus was made; there is none."""
        self._hold(False)
        super().refuse(sentence)

    def _hold(self, under_way: bool) -> None:
        self.place.field.setReadOnly(under_way)
        self.place.button.setEnabled(not under_way)

    def _ask(self, present: str) -> str:
        kinds = self.tr("Corpora (*{suffix})").format(suffix=CORPUS_SUFFIX)
        options = QFileDialog.Option.DontConfirmOverwrite  # nothing is overwritten: that is refused
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("New corpus"), present, kinds, options=options)
        return chosen


def _problem(place: Path) -> str:
    try:
        refuse_place(place)
    except UserError as error:
        return str(error)
    return ""


def _is_allowed(place: Path) -> bool:
    return not _problem(place)
