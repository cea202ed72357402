"""Asks for a new corpus: its name, its place, its first coder and its codebook; makes it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.corpus import Corpus
from annotator.model.codebook import Codebook, CodeLayer, switched
from annotator.model.errors import UserError
from annotator.model.shipped import DEFAULT_CODEBOOK, load_codebook, shipped_codebooks
from ui.places import documents, file_name
from ui.sentences import said
from ui.settings import CORPUS_SUFFIX
from ui.trees import all_items

_ID = Qt.ItemDataRole.UserRole


class NewCorpusDialog(QDialog):
    """After `exec`, `corpus` is the new corpus, open for writing."""

    def __init__(self, coder: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New corpus"))
        self.setMinimumSize(560, 520)
        self.corpus: Corpus | None = None
        self._language = language
        self._codebook: Codebook | None = None
        self.name = QLineEdit(self.tr("My corpus"))
        self.coder = QLineEdit(coder)
        self.folder = QLineEdit(str(documents()))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.codebooks = QComboBox()
        self.codebooks.setAccessibleName(self.tr("Codebook"))
        self.purposes = QComboBox()
        self.purposes.setAccessibleName(self.tr("What the coding is for"))
        for purpose, words in self._purposes().items():
            self.purposes.addItem(words, purpose)
        self.about = QLabel(wordWrap=True)
        self.about.setProperty("role", "soft")
        self.codes = QTreeWidget()
        self.codes.setHeaderHidden(True)
        self.codes.setRootIsDecorated(False)
        self.codes.setAccessibleName(self.tr("Codes that are switched on"))
        self.problem = QLabel(wordWrap=True)
        self.problem.setProperty("role", "error")
        self._lay_out()
        for name in shipped_codebooks():
            self.codebooks.addItem(load_codebook(name).name.in_language(language), name)
        self.codebooks.setCurrentIndex(self.codebooks.findData(DEFAULT_CODEBOOK))
        self.codebooks.currentIndexChanged.connect(lambda: self._load(self.codebooks.currentData()))
        self._load(self.codebooks.currentData())
        self.name.selectAll()
        self.name.setFocus()

    @property
    def path(self) -> Path:
        """Where the corpus will be."""
        name = file_name(self.name.text()) or "corpus"
        return Path(self.folder.text()).expanduser() / f"{name}{CORPUS_SUFFIX}"

    def accept(self) -> None:
        """Make the corpus; stay with a sentence when it cannot be made."""
        if not self.name.text().strip() or not self.coder.text().strip():
            self.problem.setText(self.tr("The corpus needs a name, and its coder too."))
            return
        if self._codebook is None:
            return
        try:
            codebook = switched(self._codebook, self._ticked())
            if not codebook.codes() and codebook.quotes() is None:
                self.problem.setText(self.tr("Switch on at least one code."))
                return
            self.corpus = Corpus.create(
                self.path,
                name=self.name.text().strip(),
                coder=self.coder.text(),
                codebook=codebook,
                purpose=self.purposes.currentData(),
            )
        except UserError as error:
            self.problem.setText(said(str(error)))
            return
        super().accept()

    def _purposes(self) -> dict[str, str]:
        """Return the purposes of a round and their words; in studies suggestions stay as they are."""
        return {
            "training": self.tr("Training data: suggestions learn from what you decide"),
            "pilot": self.tr("Pilot study: suggestions stay the same"),
            "reliability": self.tr("Reliability test: suggestions stay the same"),
            "main": self.tr("Main study: suggestions stay the same"),
        }

    def _told(self, codebook: Codebook, name: str) -> str:
        """Say what a codebook is for, and what it asks."""
        about = {
            "news": self.tr("Names and figures, and who is quoted saying what."),
            "attribution": self.tr("Every attribution with source, cue and content, as in PARC 3.0 and PolNeAR."),
            "sources": self.tr("Who speaks in the news: kind of source, role, function, gender, stance."),
        }
        asks = self.tr("Questions: %n.", "", len(codebook.variables)) if codebook.variables else ""
        order = " › ".join(one.name.in_language(self._language) or one.id for one in codebook.passes)
        passes = self.tr("Passes: %1.").replace("%1", order) if order else ""
        return " ".join(filter(None, (about.get(name, ""), asks, passes)))

    def _load(self, name_or_path: str) -> None:
        self.codes.clear()
        self.problem.clear()
        self.about.clear()
        try:
            self._codebook = _codebook(name_or_path)
        except UserError as error:
            self._codebook = None
            self.problem.setText(said(str(error)))
            return
        self.about.setText(self._told(self._codebook, name_or_path))
        for layer in self._codebook.layers:
            self.codes.addTopLevelItem(self._item_of(layer))
        self.codes.expandAll()

    def _item_of(self, layer: CodeLayer) -> QTreeWidgetItem:
        item = QTreeWidgetItem([layer.name.in_language(self._language) or layer.id])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        if layer.kind == "quote":
            _make_tickable(item, layer.id, on=layer.on)
        for code in layer.codes:
            name = code.name.in_language(self._language)
            key = self.tr("key {key}").format(key=code.key) if code.key else ""
            child = QTreeWidgetItem([" · ".join(filter(None, (code.id, name, key)))])
            _make_tickable(child, code.id, on=code.on)
            item.addChild(child)
        return item

    def _ticked(self) -> set[str]:
        return {item.data(0, _ID) for item in all_items(self.codes) if item.checkState(0) == Qt.CheckState.Checked}

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of the corpus"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _choose_codebook(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Codebook"), "", self.tr("Codebooks (*.json *.csv *.qdc)")
        )
        if chosen:
            self.codebooks.addItem(Path(chosen).stem, chosen)
            self.codebooks.setCurrentIndex(self.codebooks.count() - 1)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Folder"), _beside(self.folder, self.tr("Choose…"), self._choose_folder))
        form.addRow(self.tr("Your name as coder"), self.coder)
        form.addRow(self.tr("Codebook"), _beside(self.codebooks, self.tr("From a file…"), self._choose_codebook))
        form.addRow("", self.about)
        form.addRow(self.tr("Purpose"), self.purposes)
        advice = QLabel(self.tr("Codes that are switched on can be given and are suggested:"))
        advice.setProperty("role", "soft")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        create = self.buttons.addButton(self.tr("Make the corpus"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(advice)
        layout.addWidget(self.codes, 1)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        # Only now: before the button stands in the dialog, Qt forgets this and takes the first one, Cancel.
        create.setDefault(True)


def _codebook(name_or_path: str) -> Codebook:
    if name_or_path in shipped_codebooks():
        return load_codebook(name_or_path)
    from annotator.coding.codebooks import read_codebook  # formats, which no start waits for

    return read_codebook(Path(name_or_path))


def _make_tickable(item: QTreeWidgetItem, id: str, *, on: bool) -> None:
    item.setData(0, _ID, id)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
    item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def _beside(field: QWidget, words: str, do: object) -> QHBoxLayout:
    button = QPushButton(words, autoDefault=False)
    button.clicked.connect(do)
    row = QHBoxLayout()
    row.addWidget(field, 1)
    row.addWidget(button)
    return row
