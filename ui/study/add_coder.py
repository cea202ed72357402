"""Adds a person to the study: a coder, an adjudicator, another lead."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from annotator.corpus import Coder, Corpus
from annotator.model.errors import UserError
from ui.sentences import said
from ui.study.words import roles
from ui.study.work_dialog import WorkDialog


class AddCoderDialog(WorkDialog):
    """Afterwards `made` is who was added last; several can be added one after the other."""

    def __init__(self, corpus: Corpus, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Add a coder"), "", self.tr("Add"), parent, width=460)
        self.words.setText(self.tr("The name stays in this study; what is published has a number instead of it."))
        self.made: Coder | None = None
        self._corpus = corpus
        self.name = QLineEdit()
        self.role = QComboBox()
        for role, words in roles().items():
            self.role.addItem(words, role)
        self.form.addRow(self.tr("Name"), self.name)
        self.form.addRow(self.tr("Role"), self.role)
        self.act.clicked.connect(self._add)
        self.name.textChanged.connect(lambda text: self.act.setEnabled(bool(text.strip())))
        self.act.setEnabled(False)
        self.close_button.setText(self.tr("Close"))
        self.name.setFocus()

    def _add(self) -> None:
        try:
            self.made = self._corpus.add_coder(self.name.text(), self.role.currentData())
        except UserError as error:
            self.say(said(str(error)), problem=True)
            return
        self.say(self.tr("{name} was added. Another one?").format(name=self.made.name))
        self.name.clear()
        self.name.setFocus()
