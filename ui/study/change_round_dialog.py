"""Changes what of a round may change at any time: its name, and the codebook version that it is coded by."""

from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.corpus import Corpus
from annotator.model.errors import UserError
from ui.sentences import said
from ui.study.fields import version_box
from ui.study.work_dialog import WorkDialog


class ChangeRoundDialog(WorkDialog):
    """Nothing coded changes by it; a further version shows coders what they have to read again."""

    def __init__(self, corpus: Corpus, lead: str, round: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Change the round"), "", self.tr("Change it"), parent)
        self.words.setText(
            self.tr(
                "Once coding has begun, only name and codebook version of a round change; the rest is another round."
            )
        )
        self._corpus, self._lead, self._round = corpus, lead, corpus.study.round(round)
        self.name = QLineEdit(self._round.name)
        self.codebook = version_box(corpus, self._round.codebook)
        self.form.addRow(self.tr("Name"), self.name)
        self.form.addRow(self.tr("Codebook"), self.codebook)
        self.act.clicked.connect(self._change)

    def _change(self) -> None:
        try:
            self._corpus.study.change_round(
                self._lead, self._round.id, name=self.name.text(), codebook=self.codebook.currentData()
            )
        except UserError as error:
            self.say(said(str(error)), problem=True)
        else:
            self.accept()
