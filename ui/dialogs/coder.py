"""Asks under which name decisions are made, where a corpus knows several coders or none of this name."""

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.corpus import Corpus


class CoderDialog(QDialog):
    """Lets a coder of the corpus be chosen, or a new name be written where the corpus may be written."""

    def __init__(self, corpus: Corpus, suggested: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who is coding?"))
        self.setMinimumWidth(420)
        self._corpus = corpus
        words = QLabel(
            self.tr("Every decision in {corpus} carries the name of its coder. Choose yours, or write a new one.")
            if corpus.writable
            else self.tr("{corpus} is open for reading only. Choose whose work you want to see.")
        )
        words.setText(words.text().format(corpus=corpus.name))
        words.setWordWrap(True)
        self.name = QComboBox(editable=corpus.writable)
        self.name.setAccessibleName(self.tr("Name of the coder"))
        self.name.addItems([coder.name for coder in corpus.coders()])
        known = self.name.findText(suggested)
        if known >= 0:
            self.name.setCurrentIndex(known)
        elif suggested and corpus.writable:
            self.name.setEditText(suggested)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        for widget in (words, self.name, buttons):
            layout.addWidget(widget)

    def chosen(self) -> str:
        """Return the chosen name, and add it to the corpus where it is new. UserError for an empty name."""
        name = " ".join(self.name.currentText().split())
        if all(coder.name != name for coder in self._corpus.coders()):
            return self._corpus.add_coder(name).name
        return name


def choose_coder(corpus: Corpus, suggested: str, parent: QWidget) -> str | None:
    """Return the coder to work as, asking only where that is not clear; None when the person went back."""
    names = [coder.name for coder in corpus.coders()]
    if suggested in names:
        return suggested
    if len(names) == 1 and not suggested:
        return names[0]
    return ask_coder(corpus, suggested, parent)


def ask_coder(corpus: Corpus, suggested: str, parent: QWidget) -> str | None:
    """Ask for the coder to work as; None when the person went back."""
    dialog = CoderDialog(corpus, suggested, parent)
    return dialog.chosen() if dialog.exec() else None
