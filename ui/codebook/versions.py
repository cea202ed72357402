"""The versions of the codebook with what changed from one to the next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.coding.codebooks import Version
from annotator.corpus import Corpus
from ui.codebook.differences import difference_words
from ui.coding.rich import isolated
from ui.study.words import listed, round_name

_SHORT = 8


class VersionsDialog(QDialog):
    """Lists versions, the newest first; each is compared with the one that it follows."""

    def __init__(self, corpus: Corpus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Versions of the codebook"))
        self.resize(760, 460)
        self._codebooks = corpus.codebooks
        self._versions = tuple(reversed(self._codebooks.versions()))
        names = {one.id: round_name(one) for one in corpus.rounds()}
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Versions"))
        self.list.setStyleSheet("QListView::item { padding: 5px; }")
        for number, version in zip(range(len(self._versions), 0, -1), self._versions, strict=True):
            rounds = listed(isolated(names[name]) for name in version.rounds)
            used = self.tr("used by: %1").replace("%1", rounds) if rounds else self.tr("not used now")
            title = self.tr("Version %1").replace("%1", str(number))
            self.list.addItem(QListWidgetItem(f"{title} · \u2066{version.id[:_SHORT]}\u2069\n{used}"))
        self.title = QLabel(self)
        self.title.setProperty("role", "heading")
        self.differences = QListWidget(self)
        self.differences.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.differences.setWordWrap(True)
        self.differences.setStyleSheet("QListView::item { padding: 3px 4px; }")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        right = QVBoxLayout()
        right.addWidget(self.title)
        right.addWidget(self.differences, 1)
        row = QHBoxLayout()
        row.addWidget(self.list, 2)
        row.addLayout(right, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.addLayout(row, 1)
        layout.addWidget(buttons)
        self.list.currentRowChanged.connect(lambda at: self._show(self._versions[at]) if at >= 0 else None)
        self.list.setCurrentRow(0)

    def _show(self, version: Version) -> None:
        self.differences.clear()
        parent = version.codebook.parent
        if parent is None or all(one.id != parent for one in self._versions):
            self.title.setText(self.tr("The first version"))
            return
        self.title.setText(self.tr("Compared with %1").replace("%1", f"\u2066{parent[:_SHORT]}\u2069"))
        before = self._codebooks.codebook(parent)
        for one in self._codebooks.changes(parent, version.id):
            self.differences.addItem(
                ("↻ " if one.read_again else "· ") + difference_words(one, before, version.codebook)
            )
