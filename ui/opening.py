"""Opening a corpus file, and the ways out when it cannot be opened as wished."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from annotator.corpus import Corpus
from annotator.model.errors import UserError
from ui.sentences import said

_ZIP = b"PK"


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


def holds_corpus(path: Path) -> bool:
    """Tell by its content whether a file holds a whole corpus, of which one has to be made before it is opened."""
    if not path.is_file():  # whoever opens a pipe waits for it
        return False
    try:
        with path.open("rb") as file:
            if file.read(len(_ZIP)) != _ZIP:
                return False
    except OSError:
        return False
    # What tells such files is loaded for ZIP archives only: no start with a corpus waits for it.
    from annotator.exchange.publishing import holds_corpus

    return holds_corpus(path)


class NotOpenedBox(QMessageBox):
    """Says why a corpus was not opened; `read` and `rescue` are the ways out, if there are any."""

    def __init__(self, path: Path, sentence: str, *, readable: bool, rescuable: bool = True, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("The corpus was not opened"))
        self.setText(said(sentence))
        self.read = self.addButton(self.tr("Open for reading only"), QMessageBox.ButtonRole.AcceptRole)
        self.rescue = self.addButton(self.tr("Backups and rescue…"), QMessageBox.ButtonRole.ActionRole)
        ways = QMessageBox.StandardButton.Cancel if readable or rescuable else QMessageBox.StandardButton.Close
        self.addButton(ways)
        self.read.setVisible(readable)
        self.rescue.setVisible(rescuable and not readable and path.is_file())
        if readable:
            self.setInformativeText(
                self.tr("You can read it and export from it meanwhile, but make no decisions in it.")
            )


def _reader(path: Path) -> Corpus | None:
    try:
        return Corpus.open(path, write=False)
    except UserError:
        return None
