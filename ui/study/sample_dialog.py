"""Asks how a sample of articles is to be drawn, and shows meanwhile what the draw gives."""

import secrets

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from annotator.coding.study import Plan
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.study import EQUAL, PROPORTIONAL, SIMPLE, STRATIFIED, WEEK, Sample
from ui.sentences import said
from ui.study.fields import another_seed, fields_of_the_source, number_box, row, seed_box, share_box, tick_list, ticked
from ui.study.sample_words import field_name, methods, sample_lines
from ui.study.words import round_name
from ui.study.work_dialog import WorkDialog
from ui.workers import Task, in_background

_PAUSE_MS = 150
_MOST = 1_000_000
_KNOWN_FIELDS = ("outlet", "author")
_SOME = 30
_STRATA_SHOWN = 8


class SampleDialog(WorkDialog):
    """Afterwards `made` is the sample, drawn and kept in the corpus."""

    def __init__(self, corpus: Corpus, lead: str, round: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Draw a sample"), "", self.tr("Draw the sample"), parent, width=680)
        self.words.setText(
            self.tr("Which articles are drawn follows from the seed and the texts alone, so it can be drawn again.")
        )
        self.made: Sample | None = None
        self.outlook: Sample | None = None
        self._corpus, self._lead = corpus, lead
        self._looking: Task | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._build(round)
        self._lay_out()
        self.act.clicked.connect(self._draw)
        self._show_state()

    def plan(self) -> Plan:
        """Return what is asked for."""
        method = self.method.currentData()
        return Plan(
            method=method,
            size=self.size_box.value() if method in (SIMPLE, STRATIFIED) else 0,
            field=(self.field.currentData() or self.field.currentText()) if method == STRATIFIED else "",
            allocation=self.allocation.currentData(),
            weeks=self.weeks.value(),
            seed=self.seed.value(),
            apart_from=tuple(str(round) for round in ticked(self.apart)),
            reliability_share=self.reliability.value() / 100,
            plant=self.plant.value(),
            plant_after=self.plant_after.value(),
        )

    def _build(self, round: str) -> None:
        rounds = self._corpus.rounds()
        self.round = QComboBox()
        for one in rounds:
            self.round.addItem(round_name(one), one.id)
        self.round.setCurrentIndex(max(0, self.round.findData(round)))
        self.method = QComboBox()
        for method, words in methods().items():
            self.method.addItem(words, method)
        self.method.setCurrentIndex(self.method.findData(SIMPLE))
        self.size_box = number_box(min(_SOME, sum(1 for _ in self._corpus.articles())), 1, _MOST)
        self.field = QComboBox(editable=True)
        for name in (*_KNOWN_FIELDS, *fields_of_the_source(self._corpus)):
            self.field.addItem(field_name(name), name)
        self.allocation = QComboBox()
        self.allocation.setAccessibleName(self.tr("How the strata share the sample"))
        self.allocation.addItem(self.tr("in proportion to the strata"), PROPORTIONAL)
        self.allocation.addItem(self.tr("as many from each stratum"), EQUAL)
        self.weeks = number_box(1, 1, 52)
        self.apart = tick_list(self.tr("Apart from"), [(round_name(r), r.id) for r in rounds], rows=3)
        self.reliability = share_box(0)
        self.plant = number_box(0, 0, _MOST)
        self.plant_after = number_box(20, 1, _MOST)
        self.seed = seed_box(secrets.randbelow(2**31 - 1) + 1)
        self.seed.setAccessibleName(self.tr("Seed"))
        self.another = QPushButton(self.tr("Another"), autoDefault=False)
        self.another.clicked.connect(lambda: another_seed(self.seed))
        for box in (self.size_box, self.weeks, self.reliability, self.plant, self.plant_after, self.seed):
            box.valueChanged.connect(self._show_state)
        for combo in (self.round, self.method, self.allocation):
            combo.currentIndexChanged.connect(self._show_state)
        self.field.currentTextChanged.connect(self._show_state)
        self.apart.itemChanged.connect(self._show_state)

    def _lay_out(self) -> None:
        self.form.addRow(self.tr("Round"), self.round)
        self.form.addRow(self.tr("Method"), self.method)
        self.form.addRow(self.tr("Articles"), self.size_box)
        self.form.addRow(self.tr("Field"), self.field)
        self.form.addRow(self.tr("Shared out"), self.allocation)
        self.form.addRow(self.tr("Weeks"), self.weeks)
        self.form.addRow(self.tr("Apart from"), self.apart)
        self.form.addRow(self.tr("Coded by all coders"), self.reliability)
        self.planting = row(self.plant, self.plant_after)
        self.plant.setAccessibleName(self.tr("Articles that come a second time"))
        self.plant.setSuffix(self.tr(" articles"))
        self.plant_after.setPrefix(self.tr("at the earliest after "))
        self.plant_after.setAccessibleName(self.tr("Articles between the first and the second time"))
        self.form.addRow(self.tr("Come a second time"), self.planting)
        self.form.addRow(self.tr("Seed"), row(self.seed, self.another))

    def _hide_own_round(self) -> None:
        """Take the round that is drawn for off the list of others: a further draw is apart from its own ones anyway."""
        for at in range(self.apart.count()):
            item = self.apart.item(at)
            own = item.data(Qt.ItemDataRole.UserRole) == self.round.currentData()
            item.setHidden(own)
            if own:
                item.setCheckState(Qt.CheckState.Unchecked)

    def _show_state(self) -> None:
        self._hide_own_round()
        method = self.method.currentData()
        self.form.setRowVisible(self.size_box, method in (SIMPLE, STRATIFIED))
        self.form.setRowVisible(self.field, method == STRATIFIED)
        self.form.setRowVisible(self.allocation, method == STRATIFIED)
        self.form.setRowVisible(self.weeks, method == WEEK)
        self.plant_after.setEnabled(self.plant.value() > 0)
        self._pause.start()

    def _look(self) -> None:
        """Make the draw without keeping it, beside the window."""
        if self._looking is not None:
            self._looking.drop()
        round, plan = self.round.currentData(), self.plan()
        self._looking = in_background(
            self,
            lambda _course: self._corpus.study.outlook(round, plan),
            self._show_outlook,
            refused=self._show_problem,
        )

    def _show_outlook(self, sample: Sample) -> None:
        self._looking, self.outlook = None, sample
        lines = sample_lines(sample)
        shown = lines if len(lines) <= _STRATA_SHOWN else [*lines[: _STRATA_SHOWN - 1], "…"]
        self.say("\n".join(shown))
        self.sentence.setToolTip("\n".join(lines))
        self.act.setEnabled(True)

    def _show_problem(self, sentence: str) -> None:
        self._looking, self.outlook = None, None
        self.say(said(sentence), problem=True)
        self.act.setEnabled(False)

    def _draw(self) -> None:
        try:
            self.made = self._corpus.study.draw(self._lead, self.round.currentData(), self.plan())
        except UserError as error:
            self.say(said(str(error)), problem=True)
            return
        self.accept()
