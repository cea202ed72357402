"""The saved runs of a corpus: when they were saved and of what; one of them is opened."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.corpus import Corpus
from ui.agreement.words import conditions
from ui.study.words import day, isolated, number, round_name

_SIZE = (720, 360)
_ROOMY = "QTreeView { outline: 0; } QTreeView::item { padding: 4px 6px; }"
_NAME = Qt.ItemDataRole.UserRole


class RunsDialog(QDialog):
    """Afterwards `name` is the run to show, empty for none."""

    def __init__(self, corpus: Corpus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Saved runs"))
        self.resize(*_SIZE)
        self.name = ""
        words = QLabel(self.tr("A run is figured again from the articles that were sealed then: the same digits."))
        words.setProperty("role", "soft")
        words.setWordWrap(True)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setRootIsDecorated(False)
        self.list.setStyleSheet(_ROOMY)
        self.list.setAllColumnsShowFocus(True)
        self.list.setHeaderLabels(
            [
                self.tr("Name"),
                self.tr("Round"),
                self.tr("Articles"),
                self.tr("Saved"),
                self.tr("Seed"),
                self.tr("Program"),
            ]
        )
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        rounds = {one.id: round_name(one) for one in corpus.rounds()}
        for run in corpus.agreement.runs():
            told = [
                isolated(run.name),
                isolated(rounds.get(run.options.round, run.options.round)),
                conditions()[run.options.condition],
                day(run.saved_at),
                number(run.options.seed),
                run.program,
            ]
            item = QTreeWidgetItem(told)
            item.setData(0, _NAME, run.name)
            self.list.addTopLevelItem(item)
        self.list.itemActivated.connect(lambda _item: self._open())
        self.show_run = QPushButton(self.tr("Show this run"), default=True)
        self.show_run.setProperty("role", "primary")
        self.show_run.clicked.connect(self._open)
        self.show_run.setEnabled(self.list.topLevelItemCount() > 0)
        if not self.list.topLevelItemCount():
            words.setText(self.tr("No run has been saved yet."))
        cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(cancel)
        foot.addWidget(self.show_run)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(10)
        layout.addWidget(words)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        if first := self.list.topLevelItem(0):
            self.list.setCurrentItem(first)
        self.list.setFocus()

    def _open(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.name = str(item.data(0, _NAME))
            self.accept()
