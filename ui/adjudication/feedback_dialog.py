"""What the lead gives back: for each coder what gold changed, as a file; what caused most, as an open question."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.model.errors import UserError
from ui.adjudication.causes_pane import CausesPane
from ui.adjudication.feedback_rows import FeedbackList
from ui.adjudication.wording import Names
from ui.coding.rich import isolated
from ui.sentences import said
from ui.study.words import round_name

if TYPE_CHECKING:
    from annotator.corpus import Corpus

_WIDTH, _HEIGHT = 900, 600
FEEDBACK_ENDING = ".feedback.json"


class FeedbackDialog(QDialog):
    """Feedback of one round; `to_open` tells that a file of feedback shall be opened instead."""

    def __init__(self, corpus: Corpus, lead: str, round: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Feedback"))
        self.resize(_WIDTH, _HEIGHT)
        self._corpus, self._lead, self._language = corpus, lead, language
        self.to_open = False
        self.round, self.coder = QComboBox(), QComboBox()
        self.round.setAccessibleName(self.tr("Round"))
        self.coder.setAccessibleName(self.tr("Coder"))
        for one in corpus.rounds():
            self.round.addItem(round_name(one), one.id)
        self.round.setCurrentIndex(max(0, self.round.findData(round)))
        self.round.activated.connect(self._show_round)
        self.coder.activated.connect(self._show_coder)
        self.tabs = QTabWidget()
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("role", "soft")
        self.write = QPushButton(self.tr("Write as a file…"), default=True)
        self.write.setProperty("role", "primary")
        self.write.clicked.connect(self._write)
        self.open_file = QPushButton(self.tr("Open a feedback file…"), autoDefault=False)
        self.open_file.clicked.connect(self._open)
        close = QPushButton(self.tr("Close"), autoDefault=False)
        close.clicked.connect(self.reject)
        head = QHBoxLayout()
        for box, words in ((self.round, self.tr("Round")), (self.coder, self.tr("Coder"))):
            head.addWidget(QLabel(words))
            head.addWidget(box, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.open_file)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.write)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.told)
        layout.addLayout(foot)
        self.tabs.currentChanged.connect(lambda at: self.told.setVisible(at == 0))
        self._show_round()

    def _show_round(self) -> None:
        round = self.round.currentData()
        session = self._corpus.session(self._lead, role="adjudicator", round=round)
        names = Names(codebook=session.codebook, language=self._language)
        coders = dict.fromkeys(v.coder for c in self._corpus.adjudication.cases(round) for v in c.disagreement.versions)
        called = {coder.id: coder.name for coder in self._corpus.coders()}
        self.coder.clear()
        for coder in sorted(coders, key=lambda id_: called.get(id_, id_)):
            self.coder.addItem(called.get(coder, coder), called.get(coder, coder))
        self.list = FeedbackList(names, mine=False)
        self.list.setAccessibleName(self.tr("What gold changed"))
        self.causes = CausesPane(self._corpus, session, names)
        while self.tabs.count():
            self.tabs.removeTab(0)
        self.tabs.addTab(self.list, self.tr("What gold changed"))
        self.tabs.addTab(self.causes, self.tr("What caused most"))
        self._show_first()

    def _show_first(self) -> None:
        """Show the first coder of whom gold changed anything; where there is none, the first one."""
        for at in (*range(self.coder.count()), 0):
            self.coder.setCurrentIndex(at)
            self._show_coder()
            if self.list.count():
                return

    def _show_coder(self) -> None:
        coder = self.coder.currentData()
        items = self._corpus.adjudication.feedback(self.round.currentData(), coder) if coder else ()
        self.list.show_items(items)
        self.list.setCurrentRow(0)
        self.write.setEnabled(bool(coder))
        if not coder:
            self.told.setText(self.tr("In this round no article is finished by two coders."))
        elif items:
            words = self.tr(
                "Gold differs from what {coder} coded: {number}. Reason and note stand beside it where one was given."
            )
            self.told.setText(words.format(number=len(items), coder=isolated(coder)))
        else:
            words = self.tr("So far gold differs nowhere from what {coder} coded.")
            self.told.setText(words.format(coder=isolated(coder)))

    def _write(self) -> None:
        coder = self.coder.currentData()
        name = "".join(c if c.isalnum() or c in " -_" else " " for c in coder).strip() or "coder"
        kinds = self.tr("For Hashiya (*.json);;Web page (*.html);;Word (*.docx)")
        suggested = str(self._corpus.path.parent / f"{name}{FEEDBACK_ENDING}")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Write the feedback for {coder}").format(coder=coder), suggested, kinds
        )
        if chosen:
            self.write_to(Path(chosen))

    def write_to(self, path: Path) -> None:
        """Write the feedback of the chosen coder, as the name ends."""
        coder, round = self.coder.currentData(), self.round.currentData()
        try:
            made = self._corpus.adjudication.write_feedback(path, round, coder, language=self._language)
        except UserError as error:
            self.told.setText(said(str(error)))
            return
        words = self.tr("Written: {file}, differences {number}. {coder} drops it on the window, or opens it there.")
        self.told.setText(words.format(file=isolated(path.name), number=len(made.items), coder=isolated(coder)))

    def _open(self) -> None:
        self.to_open = True
        self.accept()
