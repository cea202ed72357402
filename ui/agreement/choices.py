"""What the view of agreement asks for: which figures are made, and which of them are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QWidget

from annotator.agreement.figures import GOLD
from annotator.corpus import Corpus
from ui.agreement.together_dialog import Pairs, TogetherDialog
from ui.agreement.words import conditions, level_words, measure_words
from ui.study.words import isolated, round_name

_NARROW, _MIDDLE, _WIDE = 150, 210, 240
PLANTED = "again"
"""As what is compared with: the articles that were planted a second time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is figured: of which round, in which articles, against whom, with which codes put together."""

    round: str
    condition: str = ""
    against: str = ""
    collapse: Pairs = ()


class Choices(QWidget):
    """`asked_changed` when figures have to be made anew, `shown_changed` when others of them are to be shown."""

    asked_changed = Signal()
    shown_changed = Signal()

    def __init__(self, corpus: Corpus, round: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corpus, self._language = corpus, language
        self.collapse: Pairs = ()
        self.round, self.condition, self.against = (self._combo(width) for width in (_NARROW, _NARROW, _MIDDLE))
        self.level, self.measure = self._combo(_WIDE), self._combo(_WIDE)
        rounds = [one for one in corpus.rounds() if not one.repeats]
        for one in rounds:
            self.round.addItem(isolated(round_name(one)), one.id)
        self.round.setCurrentIndex(max(0, self.round.findData(round)))
        for name, words in conditions().items():
            self.condition.addItem(words, name)
        self._fill_against()
        self.together = QPushButton(autoDefault=False)
        self.together.clicked.connect(self._ask_together)
        self._say_collapse()
        self._lay_out()
        self.round.currentIndexChanged.connect(self._change_round)
        for box in (self.condition, self.against):
            box.currentIndexChanged.connect(self.asked_changed)
        self.level.currentIndexChanged.connect(self._change_level)
        self.measure.currentIndexChanged.connect(self.shown_changed)
        self._measures: Mapping[str, Sequence[str]] = {}

    @property
    def asked(self) -> Asked:
        """What is to be figured."""
        return Asked(
            round=self.round.currentData(),
            condition=self.condition.currentData(),
            against=self.against.currentData(),
            collapse=self.collapse,
        )

    def show_asked(self, asked: Asked) -> None:
        """Show what was asked for a saved run, without asking again."""
        for box in (self.round, self.condition, self.against):
            box.blockSignals(True)
        self.round.setCurrentIndex(max(0, self.round.findData(asked.round)))
        self._fill_against()
        self.condition.setCurrentIndex(max(0, self.condition.findData(asked.condition)))
        self.against.setCurrentIndex(max(0, self.against.findData(asked.against)))
        for box in (self.round, self.condition, self.against):
            box.blockSignals(False)
        self.collapse = asked.collapse
        self._say_collapse()

    def put_together(self, pairs: Pairs) -> None:
        """Put codes together from now on."""
        if pairs != self.collapse:
            self.collapse = pairs
            self._say_collapse()
            self.asked_changed.emit()

    def _ask_together(self) -> None:
        """Ask which codes count as one."""
        dialog = TogetherDialog(self._corpus.codebook(self.asked.round), self.collapse, self._language, self)
        if dialog.exec():
            self.put_together(dialog.pairs)
        dialog.deleteLater()

    def offer(self, levels: Mapping[str, Sequence[str]]) -> None:
        """Offer the levels and measures of a report; what was chosen stays where it is there too."""
        self._measures = levels
        kept = self.level.currentData()
        self.level.blockSignals(True)
        self.level.clear()
        codebook = self._corpus.codebook(self.asked.round)
        for level in self._measures:
            self.level.addItem(level_words(level, codebook, self._language), level)
        self.level.setCurrentIndex(max(0, self.level.findData(kept)))
        self.level.blockSignals(False)
        self._offer_measures()

    def choose(self, level: str, measure: str) -> None:
        """Choose what is shown."""
        self.level.setCurrentIndex(max(0, self.level.findData(level)))
        self.measure.setCurrentIndex(max(0, self.measure.findData(measure)))

    def _offer_measures(self) -> None:
        kept = self.measure.currentData()
        self.measure.blockSignals(True)
        self.measure.clear()
        for measure in self._measures.get(self.level.currentData(), ()):
            self.measure.addItem(measure_words(measure), measure)
        self.measure.setCurrentIndex(max(0, self.measure.findData(kept)))
        self.measure.blockSignals(False)

    def _change_level(self) -> None:
        self._offer_measures()
        self.shown_changed.emit()

    def _change_round(self) -> None:
        self.against.blockSignals(True)
        self._fill_against()
        self.against.blockSignals(False)
        self.collapse = ()
        self._say_collapse()
        self.asked_changed.emit()

    def _fill_against(self) -> None:
        kept, self_round = self.against.currentData(), self.round.currentData()
        self.against.clear()
        self.against.addItem(self.tr("Each other"), "")
        self.against.addItem(self.tr("Gold"), GOLD)
        self.against.addItem(self.tr("Own coding, planted again"), PLANTED)
        for one in self._corpus.rounds():
            if one.id != self_round:
                words = self.tr("Own coding in “{round}”").format(round=isolated(round_name(one)))
                self.against.addItem(words, one.id)
        self.against.setCurrentIndex(max(0, self.against.findData(kept)))

    def _say_collapse(self) -> None:
        count = len(self.collapse)
        self.together.setText(self.tr("%n codes…", "", count) if count else self.tr("None…"))
        self.together.setToolTip("\n".join(f"{one} = {other}" for one, other in self.collapse))

    def _combo(self, width: int) -> QComboBox:
        box = QComboBox()
        box.setMinimumWidth(width)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Round"), self.round),
            (self.tr("Articles"), self.condition),
            (self.tr("Against"), self.against),
            (self.tr("Codes put together"), self.together),
            (self.tr("Level"), self.level),
            (self.tr("Measure"), self.measure),
        )
        for at, (words, field) in enumerate(fields):
            label = QLabel(words)
            label.setProperty("role", "soft")
            label.setBuddy(field)
            field.setAccessibleName(words)
            grid.addWidget(label, 0, at)
            grid.addWidget(field, 1, at)
            grid.setColumnStretch(at, 3 if field in (self.against, self.level, self.measure) else 2)
        grid.setColumnStretch(3, 0)
