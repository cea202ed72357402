"""Asks who codes the articles of a round: all of them everybody, or each article so many coders."""

from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QWidget

from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.study import Assignment
from ui.sentences import said
from ui.study.fields import number_box, row, tick_list, ticked
from ui.study.words import number, round_name
from ui.study.work_dialog import WorkDialog


class AssignDialog(WorkDialog):
    """Afterwards `made` says what each coder was given."""

    def __init__(self, corpus: Corpus, lead: str, round: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Assign articles"), "", self.tr("Assign"), parent)
        self.words.setText(
            self.tr(
                "Every coder gets the articles in an own order. What somebody was given before stays where it stands; "
                "what is new comes at the end."
            )
        )
        self.made: tuple[Assignment, ...] = ()
        self._corpus, self._lead = corpus, lead
        self.round = QComboBox()
        for one in corpus.rounds():
            self.round.addItem(round_name(one), one.id)
        self.round.setCurrentIndex(max(0, self.round.findData(round)))
        people = [(coder.name, coder.name) for coder in corpus.coders()]
        working = [one for one, coder in zip(people, corpus.coders(), strict=True) if coder.role == "coder"]
        self.coders = tick_list(self.tr("Coders"), working or people, on=lambda name: name != lead, rows=6)
        self.everybody = QRadioButton(self.tr("Every coder codes all articles"))
        self.some = QRadioButton(self.tr("Each article is coded by so many coders:"))
        self.everybody.setChecked(True)
        group = QButtonGroup(self)
        group.addButton(self.everybody)
        group.addButton(self.some)
        self.each = number_box(1, 1, max(1, len(people)))
        self.each.setAccessibleName(self.tr("Coders of each article"))
        self.form.addRow(self.tr("Round"), self.round)
        self.form.addRow(self.tr("Coders"), self.coders)
        self.form.addRow(self.tr("Articles"), self.everybody)
        self.form.addRow("", row(self.some, self.each))
        self.act.clicked.connect(self._assign)
        self.round.currentIndexChanged.connect(self._show_state)
        self.coders.itemChanged.connect(self._show_state)
        self.each.valueChanged.connect(self._show_state)
        group.buttonClicked.connect(self._show_state)
        self._show_state()

    def _show_state(self) -> None:
        samples = self._corpus.study.samples(self.round.currentData())
        drawn = {article for sample in samples for article in sample.articles}
        for_all = {article for sample in samples for article in sample.reliability}
        coders, each = len(ticked(self.coders)), self.each.value()
        self.each.setEnabled(self.some.isChecked())
        self.act.setEnabled(bool(drawn and coders))
        if not drawn:
            self.say(self.tr("No sample was drawn for this round yet; draw one first."), problem=True)
        elif not coders:
            self.say(self.tr("Tick at least one coder."), problem=True)
        elif self.everybody.isChecked():
            self.say(self.tr("Articles for every coder: {count}.").format(count=number(len(drawn))))
        else:
            parted = (len(drawn) - len(for_all)) * min(each, coders) / coders + len(for_all)
            words = self.tr("Articles for every coder: about {count}; {all} of them are coded by all.")
            self.say(words.format(count=number(round(parted)), all=number(len(for_all))))

    def _assign(self) -> None:
        each = self.each.value() if self.some.isChecked() else 0
        names = [str(name) for name in ticked(self.coders)]
        try:
            self.made = self._corpus.study.assign(self._lead, self.round.currentData(), names, each=each)
        except UserError as error:
            self.say(said(str(error)), problem=True)
            return
        self.accept()
