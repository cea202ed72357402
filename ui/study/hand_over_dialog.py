"""Gives what a coder has not finished to somebody else: a coder has left, or is behind. What was coded stays."""

from PySide6.QtWidgets import QComboBox, QWidget

from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.study import Assignment
from ui.sentences import said
from ui.study.words import number, round_name
from ui.study.work_dialog import WorkDialog


class HandOverDialog(WorkDialog):
    """Afterwards `made` are the two assignments as they are now."""

    def __init__(self, corpus: Corpus, lead: str, round: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Hand over articles"), "", self.tr("Hand over"), parent, width=560)
        self.words.setText(
            self.tr(
                "What one coder has not finished in the round goes to another, at the end of what that one has. "
                "Nothing that was coded is touched; what is begun stays with both."
            )
        )
        self.made: tuple[Assignment, ...] = ()
        self._corpus, self._lead = corpus, lead
        self._rows = corpus.study.overview()
        self.round, self.leaving, self.coder = QComboBox(), QComboBox(), QComboBox()
        for one in corpus.rounds():
            self.round.addItem(round_name(one), one.id)
        self.round.setCurrentIndex(max(0, self.round.findData(round)))
        for person in corpus.coders():
            self.leaving.addItem(person.name)
            self.coder.addItem(person.name)
        self.form.addRow(self.tr("Round"), self.round)
        self.form.addRow(self.tr("From"), self.leaving)
        self.form.addRow(self.tr("To"), self.coder)
        for combo in (self.round, self.leaving, self.coder):
            combo.currentIndexChanged.connect(self._show_state)
        self.act.clicked.connect(self._hand_over)
        self._show_state()

    def _show_state(self) -> None:
        rows = (r for r in self._rows if r.round == self.round.currentData())
        row = next((r for r in rows if r.coder == self.leaving.currentText()), None)
        left = row.assigned - row.finished if row is not None and row.assigned is not None else 0
        self.act.setEnabled(left > 0 and self.leaving.currentText() != self.coder.currentText())
        words = self.tr("{coder} has not finished in this round: {count}.")
        self.say(words.format(coder=self.leaving.currentText(), count=number(left)))

    def _hand_over(self) -> None:
        study, round = self._corpus.study, self.round.currentData()
        try:
            self.made = study.hand_over(self._lead, round, self.leaving.currentText(), self.coder.currentText())
        except UserError as error:
            self.say(said(str(error)), problem=True)
            return
        self.accept()
