"""Opening a corpus file, and the ways out when it cannot be opened as wished."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from annotator.corpus import Corpus
from annotator.model.errors import UserError
from ui.sentences import said


def open_corpus(path: Path, parent: QWidget) -> Corpus | None:
    """Open a corpus for writing; where that fails say why, and offer what is possible. None when nothing was opened."""
    try:
        return Corpus.open(path, write=True)
    except UserError as error:
        reader = _reader(path)
        box = NotOpenedBox(path, str(error), readable=reader is not None, parent=parent)
        box.exec()
    if reader is not None and box.clickedButton() is box.read:
        return reader
    if reader is not None:
        reader.close()
    if box.clickedButton() is box.rescue:
        from ui.dialogs.backups import BackupsDialog

        dialog = BackupsDialog(path, parent)
        dialog.exec()
        return open_corpus(dialog.to_open, parent) if dialog.to_open else None
    return None


class NotOpenedBox(QMessageBox):
    """Says why a corpus was not opened; `read` and `rescue` are the ways out."""

    def __init__(self, path: Path, sentence: str, *, readable: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("The corpus was not opened"))
        self.setText(said(sentence))
        self.read = self.addButton(self.tr("Open for reading only"), QMessageBox.ButtonRole.AcceptRole)
        self.rescue = self.addButton(self.tr("Backups and rescue…"), QMessageBox.ButtonRole.ActionRole)
        self.addButton(QMessageBox.StandardButton.Cancel)
        self.read.setVisible(readable)
        self.rescue.setVisible(not readable and path.is_file())
        if readable:
            self.setInformativeText(
                self.tr("You can read it and export from it meanwhile, but make no decisions in it.")
            )


def _reader(path: Path) -> Corpus | None:
    try:
        return Corpus.open(path, write=False)
    except UserError:
        return None
