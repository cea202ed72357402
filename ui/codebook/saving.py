"""Before a version of the codebook is saved: what it changes, and what whom it makes read again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.coding.codebook_preview import Preview, preview
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.stream import MAIN
from ui.codebook.differences import difference_words
from ui.coding.rich import isolated
from ui.sentences import said
from ui.study.words import round_name
from ui.workers import Task, in_background


class SaveSheet(QDialog):
    """Accepted once the version is saved; the ticked rounds take it."""

    def __init__(
        self, corpus: Corpus, coder: str, content: str, parent: QWidget | None = None, *, round: str = MAIN
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save a new version"))
        self.resize(620, 520)
        self._corpus, self._coder, self._content = corpus, coder, content
        self._before = corpus.codebook(round)
        self._task: Task | None = None
        self.differences = QListWidget(self)
        self.differences.setAccessibleName(self.tr("What changes"))
        self.differences.setStyleSheet("QListView::item { padding: 3px 4px; }")
        self.again = QLabel(self.tr("Counting what has to be read again …"), self)
        self.again.setWordWrap(True)
        self.again.setTextFormat(Qt.TextFormat.PlainText)
        self.problem = QLabel(self)
        self.problem.setProperty("role", "error")
        self.problem.setWordWrap(True)
        self.rounds: dict[str, QCheckBox] = {}
        for one in corpus.rounds():
            box = QCheckBox(isolated(round_name(one)), self)
            box.setChecked(one.codebook == self._before.id)
            box.toggled.connect(lambda: self._count())
            self.rounds[one.id] = box
        self.save_button = QPushButton(self.tr("Save the version"), self, default=True)
        self.save_button.setProperty("role", "primary")
        cancel = QPushButton(self.tr("Cancel"), self, autoDefault=False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.addWidget(_heading(self.tr("What changes"), self))
        layout.addWidget(self.differences, 1)
        layout.addWidget(_heading(self.tr("To be read again"), self))
        layout.addWidget(self.again)
        layout.addWidget(_heading(self.tr("Rounds that are coded by it from now on"), self))
        for box in self.rounds.values():
            layout.addWidget(box)
        layout.addWidget(self.problem)
        layout.addLayout(foot)
        cancel.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._save)
        self._count()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The rounds that take the version."""
        return tuple(name for name, box in self.rounds.items() if box.isChecked())

    def done(self, result: int) -> None:
        """Wait for nothing any more."""
        if self._task is not None:
            self._task.drop()
        super().done(result)

    def _count(self) -> None:
        if self._task is not None:
            self._task.drop()
        codebooks, content, rounds = self._corpus.codebooks, self._content, self.chosen
        parent = self._before.id
        self.save_button.setEnabled(False)
        self._task = in_background(
            self,
            lambda _course: preview(codebooks, content, rounds=rounds or (MAIN,), parent=parent),
            self._show,
            refused=lambda sentence: self.problem.setText(said(sentence)),
        )

    def _show(self, found: Preview) -> None:
        self._task = None
        self.differences.clear()
        for one in found.differences:
            item = QListWidgetItem(
                ("↻ " if one.read_again else "· ") + difference_words(one, self._before, found.codebook)
            )
            self.differences.addItem(item)
        counted = [one for one in found.read_again if one.items]
        names = {one.name or one.id: round_name(one) for one in self._corpus.rounds()}
        lines = [
            self.tr("%1 in “%2”: %3")
            .replace("%1", isolated(one.coder))
            .replace("%2", isolated(names.get(one.round, one.round)))
            .replace("%3", str(one.items))
            for one in counted
        ]
        self.again.setText("\n".join(lines) or self.tr("Nothing: no coding is touched by these changes."))
        self.save_button.setEnabled(bool(self.chosen))
        self.save_button.setFocus()

    def _save(self) -> None:
        try:
            self._corpus.codebooks.save(self._content, lead=self._coder, rounds=self.chosen, parent=self._before.id)
        except UserError as error:
            self.problem.setText(said(str(error)))
            return
        self.accept()


def _heading(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setProperty("role", "heading")
    return label
