"""Puts own copies of the texts back into a published archive: a corpus to look at and to work with again."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QListWidget, QPushButton, QWidget

from annotator.exchange.publishing import Rehydrated, rehydrate
from ui.settings import CORPUS_SUFFIX
from ui.study.fields import PlaceRow, row
from ui.study.words import number
from ui.study.work_dialog import WorkDialog


class RehydrateDialog(WorkDialog):
    """Afterwards `made` says what became of the archive, and `corpus` is the file that was made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Put texts back into an archive"), "", self.tr("Make the corpus"), parent)
        self.words.setText(
            self.tr(
                "A published archive has no texts in it. Choose it and your own copies of the texts, in any format "
                "that can be imported: each is recognised by its hash, and what was coded in it stands at its place "
                "again."
            )
        )
        self.made: Rehydrated | None = None
        self.texts: list[Path] = []
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())
        self.archive = PlaceRow(Path(), self.tr("Archive"), self.tr("Choose…"), self._ask_archive)
        self.archive.field.clear()
        self.choose_texts = QPushButton(self.tr("Choose texts…"), autoDefault=False)
        self.listed = QListWidget()
        self.listed.setAccessibleName(self.tr("Texts"))
        self.listed.setMaximumHeight(120)
        name = self.tr("archive")
        place = folder / f"{name}{CORPUS_SUFFIX}"
        self.place = PlaceRow(place, self.tr("New corpus"), self.tr("Choose…"), self._ask_place)
        self.form.addRow(self.tr("Archive"), self.archive)
        self.form.addRow(self.tr("Texts"), row(self.choose_texts))
        self.form.addRow("", self.listed)
        self.form.addRow(self.tr("New corpus"), self.place)
        self.choose_texts.clicked.connect(self._ask_texts)
        self.act.clicked.connect(self._make)
        for field in (self.archive.field, self.place.field):
            field.textChanged.connect(self._show_state)
        self._show_state()

    @property
    def corpus(self) -> Path:
        """The file of the corpus that is made."""
        return self.place.path

    def add_texts(self, files: list[Path]) -> None:
        """Take further files with texts."""
        new = [file for file in files if file not in self.texts]
        self.texts += new
        self.listed.addItems([f"\u2066{file.name}\u2069" for file in new])
        self._show_state()

    def _show_state(self) -> None:
        ready = bool(self.archive.field.text().strip() and self.texts and self.place.field.text().strip())
        self.act.setEnabled(ready)
        self.say(self.tr("Files with texts: {count}").format(count=number(len(self.texts))))

    def _make(self) -> None:
        archive, texts, out = self.archive.path, tuple(self.texts), self.corpus
        self.work(lambda course: rehydrate(archive, texts, out, course=course), self._end)

    def _end(self, made: Rehydrated) -> None:
        self.made = made
        told = [
            self.tr("Articles with their text: {articles}, decisions: {decisions}.").format(
                articles=number(made.articles), decisions=number(made.decisions)
            ),
            *self._told(self.tr("Without a text: {count}"), len(made.missing)),
            *self._told(self.tr("With another text than was coded: {count}"), len(made.differing)),
            *self._told(self.tr("Files that belong to no article: {count}"), len(made.unused)),
        ]
        self.finish("\n".join(told))

    def _told(self, words: str, count: int) -> list[str]:
        return [words.format(count=number(count))] if count else []

    def _ask_archive(self, present: str) -> str:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Archive"), present, self.tr("Archives (*.zip)"))
        return chosen

    def _ask_texts(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Texts"))
        self.add_texts([Path(name) for name in chosen])

    def _ask_place(self, present: str) -> str:
        kinds = self.tr("Corpora (*{suffix})").format(suffix=CORPUS_SUFFIX)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("New corpus"), present, kinds)
        return chosen
