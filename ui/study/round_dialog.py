"""Asks for a new round: what it is for, by which codebook, with or without suggestions. It says what that will mean."""

import secrets

from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QPushButton, QRadioButton, QWidget

from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.study import BLIND, COACHING, SHOWN, TRAINING, GoldSource, Round
from ui.sentences import said
from ui.study.fields import another_seed, row, seed_box, share_box, tick, version_box
from ui.study.words import purposes, round_name
from ui.study.work_dialog import WorkDialog

_PURPOSE_FIRST = "pilot"
_PASS_MARK = 80


class RoundDialog(WorkDialog):
    """Afterwards `made` is the new round."""

    def __init__(self, corpus: Corpus, lead: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New round"), "", self.tr("Add the round"), parent)
        self.words.setText(
            self.tr("The same coder can code the same article in two rounds: each has its own layer, and none is lost.")
        )
        self.made: Round | None = None
        self._corpus, self._lead = corpus, lead
        self._texts = [row.text_sha256 for row in corpus.articles()]
        self._build()
        self._lay_out()
        self.act.clicked.connect(self._add)
        self._show_state()
        self.name.setFocus()

    def _build(self) -> None:
        rounds = self._corpus.rounds()
        self.name = QLineEdit()
        self.purpose = QComboBox()
        for purpose, words in purposes().items():
            self.purpose.addItem(words, purpose)
        self.purpose.setCurrentIndex(self.purpose.findData(_PURPOSE_FIRST))
        self.codebook = version_box(self._corpus)
        self.shown = QRadioButton(self.tr("Shown in every article"))
        self.mixed = QRadioButton(self.tr("Not shown in this share, the same articles for all coders:"))
        self.blind = QRadioButton(self.tr("Never shown: everybody codes from scratch"))
        self.shown.setChecked(True)
        group = QButtonGroup(self)
        for button in (self.shown, self.mixed, self.blind):
            group.addButton(button)
        self.share = share_box(50)
        self.share.setAccessibleName(self.tr("Share of articles without suggestions"))
        self.freeze = tick(self.tr("Frozen as they are today, so that all coders are shown the same"), on=True)
        self.gold = QComboBox()
        for one in rounds:
            self.gold.addItem(self.tr("gold of “{round}”").format(round=round_name(one)), GoldSource(round=one.id))
            for coder in self._corpus.coders():
                words = self.tr("{coder} in “{round}”").format(coder=coder.name, round=round_name(one))
                self.gold.addItem(words, GoldSource(round=one.id, coder=coder.id, role="coder"))
        self.pass_mark = share_box(_PASS_MARK)
        self.seed = seed_box(secrets.randbelow(2**31))
        self.seed.setAccessibleName(self.tr("Seed"))
        self.another = QPushButton(self.tr("Another"), autoDefault=False)
        self.another.clicked.connect(lambda: another_seed(self.seed))
        self.name.textChanged.connect(self._show_state)
        for box in (self.share, self.seed):
            box.valueChanged.connect(self._show_state)
        self.purpose.currentIndexChanged.connect(self._show_state)
        group.buttonClicked.connect(self._show_state)

    def _lay_out(self) -> None:
        self.form.addRow(self.tr("Name"), self.name)
        self.form.addRow(self.tr("Purpose"), self.purpose)
        self.form.addRow(self.tr("Codebook"), self.codebook)
        self.form.addRow(self.tr("Suggestions"), self.shown)
        self.form.addRow("", row(self.mixed, self.share))
        self.form.addRow("", self.blind)
        self.form.addRow("", self.freeze)
        self.form.addRow(self.tr("Measured against"), self.gold)
        self.form.addRow(self.tr("Passed from"), self.pass_mark)
        self.form.addRow(self.tr("Seed"), row(self.seed, self.another))

    @property
    def coaching(self) -> bool:
        """Whether coders are trained in this round."""
        return bool(self.purpose.currentData() == COACHING)

    def _show_state(self) -> None:
        learns = self.purpose.currentData() == TRAINING
        self.share.setEnabled(self.mixed.isChecked())
        self.freeze.setEnabled(not learns and not self.blind.isChecked())
        for field in (self.gold, self.pass_mark):
            self.form.setRowVisible(field, self.coaching)
        self.act.setEnabled(bool(self.name.text().strip()))
        self.say(self._outlook())

    def _outlook(self) -> str:
        """Say how many articles will be coded with suggestions, and without: counted, not estimated."""
        total = len(self._texts)
        if self.blind.isChecked():
            without = total
        elif self.mixed.isChecked():
            drawn = Round(
                id="", name="", purpose="", codebook="", seed=self.seed.value(), control_share=self.share.value() / 100
            )
            without = sum(drawn.is_control(text) for text in self._texts)
        else:
            without = 0
        words = self.tr(
            "Of {all} articles in the corpus {without} are coded without suggestions, {with_them} with them."
        )
        told = words.format(all=total, without=without, with_them=total - without)
        learns = self.purpose.currentData() == TRAINING
        changing = self.tr("Suggestions learn from what is decided.")
        same = self.tr("Suggestions do not change by what is decided.")
        return f"{told} {changing if learns else same}"

    def _add(self) -> None:
        coaching = self.coaching
        try:
            self.made = self._corpus.study.add_round(
                self._lead,
                self.name.text(),
                purpose=self.purpose.currentData(),
                codebook=self.codebook.currentData(),
                suggestions=BLIND if self.blind.isChecked() else SHOWN,
                control_share=self.share.value() / 100 if self.mixed.isChecked() else 0.0,
                freeze=self.freeze.isEnabled() and self.freeze.isChecked(),
                seed=self.seed.value(),
                pass_mark=self.pass_mark.value() / 100 if coaching else 0.0,
                gold=self.gold.currentData() if coaching else None,
            )
        except UserError as error:
            self.say(said(str(error)), problem=True)
            return
        self.accept()
