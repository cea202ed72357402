"""What of the corpus leaves, and to which place: whose coding, which round, which articles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from ui.exporting.places import Verdict, proposed, verdict
from ui.exporting.remembered import Remembered
from ui.exporting.writing import SUGGESTIONS, WHOLE
from ui.study.fields import PlaceRow, row
from ui.study.words import round_name

if TYPE_CHECKING:
    from annotator.corpus import Corpus
    from annotator.exchange.interchange.interchange import FormatInfo, Leaving

EVERY, GOLD, FINAL = "", "/gold", "/final"
"""Chosen in place of a coder; no name begins so."""

_WHOSE, _ROUND, _ARTICLES = range(3)
"""Rows of the form."""


class ChoicesForm(QWidget):
    """Fields below the card; `changed` says that what can be written, or where, is another now."""

    changed = Signal()

    def __init__(self, corpus: Corpus, coder: str, chosen: Remembered, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corpus = corpus
        self._info: FormatInfo | None = None
        folder = Path(chosen.folder)
        self._folder = folder if chosen.folder and folder.is_dir() else corpus.path.parent
        self._form = QFormLayout()
        self.whose, self.round = QComboBox(), QComboBox()
        self.only_finished = QRadioButton(self.tr("Finished articles"))
        self.every = QRadioButton(self.tr("All articles, with their state"))
        self.place = PlaceRow(Path(), self.tr("Place"), self.tr("Choose…"), self._ask)
        self.place.field.clear()
        self.note = QLabel(wordWrap=True)
        self._fill(coder, chosen)
        self._lay_out()
        self.place.field.textChanged.connect(self._judge)
        self.whose.currentIndexChanged.connect(self._fit_round)
        self._fit_round()

    @property
    def verdict(self) -> Verdict:
        """What is to be said of the place."""
        if self._info is None or not self.place.field.text().strip():
            return Verdict("", problem=True)
        if self._info.name == SUGGESTIONS and self.whose.currentData() == FINAL:
            words = self.tr(
                "A final data set has no suggestions; take the coding of one coder, of every coder, or gold."
            )
            return Verdict(words, problem=True)
        return verdict(self.place.path, folder=self._info.folder)

    def show_format(self, info: FormatInfo | None) -> None:
        """Propose a place for another format, in the same folder."""
        if info is not None and info != self._info:
            typed = self.place.field.text().strip()
            if typed and self.place.path.parent.is_dir():
                self._folder = self.place.path.parent
        self._info = info
        self.setVisible(info is None or not info.final)
        self.setEnabled(info is not None)
        chosen = info is None or info.name != WHOLE
        for at in (_WHOSE, _ARTICLES):
            self._form.setRowVisible(at, chosen)
        self._form.setRowVisible(_ROUND, chosen and self.round.count() > 1)
        if info is not None:
            self.propose()

    def propose(self) -> None:
        """Put a place into the field where nothing stands yet."""
        if self._info is not None:
            self.place.field.setText(str(proposed(self._folder, self._corpus.path, self._info)))
        self._judge()

    def leaving(self, format_name: str) -> Leaving:
        """Return what is wanted."""
        from annotator.exchange.interchange.interchange import Leaving

        whose = str(self.whose.currentData())
        wanted = Leaving(
            format_name=format_name, round=self.round.currentData() or "", finished=self.only_finished.isChecked()
        )
        if whose in (GOLD, FINAL):
            return replace(wanted, gold=whose == GOLD, final=whose == FINAL)
        return replace(wanted, coder=whose)

    def remembered(self, format_name: str) -> Remembered:
        """Return what is chosen, to be proposed the next time."""
        return Remembered(
            format=format_name,
            whose=str(self.whose.currentData()),
            round=self.round.currentData() or "",
            finished=self.only_finished.isChecked(),
            folder=str(self.place.path.parent),
        )

    def _fill(self, coder: str, chosen: Remembered) -> None:
        self.whose.addItem(self.tr("Every coder, each coding by itself"), EVERY)
        for one in self._corpus.coders():
            self.whose.addItem(one.name, one.name)
        self.whose.addItem(self.tr("Gold: as disagreements were settled"), GOLD)
        self.whose.addItem(self.tr("Final data set: one coding an article, gold first"), FINAL)
        kept = -1 if chosen.whose is None else self.whose.findData(chosen.whose)
        # Who was chosen last may have been withdrawn since.
        self.whose.setCurrentIndex(max(0, self.whose.findData(coder) if kept < 0 else kept))
        self.round.addItem(self.tr("All rounds"), "")
        if len(rounds := self._corpus.rounds()) > 1:
            for stage in rounds:
                self.round.addItem(round_name(stage), stage.id)
            self.round.setCurrentIndex(max(0, self.round.findData(chosen.round)))
        (self.only_finished if chosen.finished else self.every).setChecked(True)

    def _fit_round(self) -> None:
        """Let a final data set be of one round: it has one coding an article."""
        final = self.whose.currentData() == FINAL
        if final and self.round.count() > 1 and self.round.currentIndex() == 0:
            self.round.setCurrentIndex(1)
        listed = self.round.model()
        assert isinstance(listed, QStandardItemModel)
        listed.item(0).setEnabled(not final)
        self._judge()

    def _lay_out(self) -> None:
        form = self._form
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Coded by"), self.whose)
        form.addRow(self.tr("Round"), self.round)
        form.addRow(self.tr("Which articles"), row(self.only_finished, self.every))
        form.addRow(self.tr("Place"), self.place)
        form.addRow("", self.note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)

    def _judge(self) -> None:
        found = self.verdict
        self.note.setText(found.words)
        self.note.setProperty("role", "error" if found.problem else "soft")
        self.note.style().polish(self.note)
        self.changed.emit()

    def _ask(self, present: str) -> str:
        info = self._info
        if info is None:
            return ""
        if not info.folder:
            kinds = f"*{info.suffix}"
            chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export to"), present, kinds)
            return chosen
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("A new folder is made in this one"), str(Path(present).parent)
        )
        if not folder:
            return ""
        return str(proposed(Path(folder), self._corpus.path, info))
