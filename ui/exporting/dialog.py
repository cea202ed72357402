"""Asks where the coded articles go next, writes them, and tells what was lost on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.exporting.choices_form import GOLD, ChoicesForm
from ui.exporting.format_card import FormatCard
from ui.exporting.format_list import FormatList
from ui.exporting.left_report import LeftReport
from ui.exporting.programs import PDF, offers, paper
from ui.exporting.remembered import remember, remembered
from ui.exporting.writing import is_empty, missing_extra, still_open, write
from ui.study.work_dialog import WorkDialog
from ui.translation import language_now

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from annotator.corpus import Corpus
    from annotator.exchange.interchange.interchange import Left
    from annotator.model.course import Course
    from ui.exporting.programs import Offer
    from ui.settings import Settings

_SIZE = (1080, 672)
_LIST_WIDTH = 436


class ExportDialog(WorkDialog):
    """Exports from `corpus`; `coder` is chosen at first.

    `instead` is "final", "archive" or "pdf" where that was wanted, `statistics` the format that was chosen for "final".
    """

    def __init__(self, corpus: Corpus, coder: str, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Export: where does it go next?"), "", self.tr("Export"), parent, width=900)
        self.instead = self.statistics = ""
        self.left: Left | None = None
        self._corpus, self._settings = corpus, settings
        chosen = remembered(settings, corpus.copy)
        self.words.hide()
        self.formats = FormatList(offers((*corpus.interchange.formats(), paper())))
        self.card = FormatCard()
        self.choices = ChoicesForm(corpus, coder, chosen)
        self.report = LeftReport()
        self.pages = QStackedWidget()
        self.final = QPushButton(self.tr("Final data set for SPSS, Stata, R…"), autoDefault=False)
        self.archive = QPushButton(self.tr("Archive for publication…"), autoDefault=False)
        self._lay_out()
        self._connect()
        self.formats.choose(chosen.format)
        self.resize(*_SIZE)

    @property
    def offer(self) -> Offer | None:
        """The format that is chosen."""
        return self.formats.offer

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where one types; Enter exports as the last time."""
        super().showEvent(event)
        self.formats.line.setFocus()

    def export(self) -> None:
        """Write what is chosen."""
        offer = self.offer
        if offer is None or self.busy or not self.act.isEnabled():
            return
        if offer.info.final:
            self.statistics = offer.name
            self._go_to("pdf" if offer.name == PDF else "final")
            return
        out, leaving, language = self.choices.place.path, self.choices.leaving(offer.name), language_now()

        def work(course: Course) -> tuple[Left, int] | None:
            if is_empty(self._corpus, leaving):
                return None
            left = write(self._corpus, out, leaving, language, course)
            return left, still_open(self._corpus, leaving)

        self.work(work, self._end)
        self.say(self.tr("It is written, then read back and compared; only then does it stand in its place."))
        self.close_button.setFocus()
        self._show_state()

    def refuse(self, sentence: str) -> None:
        """Say why nothing was written."""
        super().refuse(sentence)
        self._show_state()
        self.formats.line.setFocus()

    def _end(self, done: tuple[Left, int] | None) -> None:
        if done is None:
            self.refuse(self._empty())
            return
        left, unsettled = done
        offer = self.offer
        assert offer is not None, "nothing can be chosen while it is written"
        self.left = left
        remember(self._settings, self._corpus.copy, self.choices.remembered(offer.name))
        self.report.show_left(left, offer, unsettled)
        self.pages.setCurrentWidget(self.report)
        self._show_state()
        self.finish("")
        self.act.hide()
        self.close_button.setDefault(True)

    def _empty(self) -> str:
        if self.choices.only_finished.isChecked():
            return self.tr("No article is finished there yet, so nothing was written; choose all articles.")
        if self.choices.whose.currentData() == GOLD:
            return self.tr("No disagreement is settled there yet, so there is no gold: nothing was written.")
        return self.tr("There is no article yet, so nothing was written.")

    def _begin_again(self) -> None:
        self.pages.setCurrentIndex(0)
        self.say("")
        self.act.show()
        self.act.setDefault(True)
        self.close_button.setText(self.tr("Cancel"))
        self.choices.propose()
        self.formats.line.setFocus()
        self.formats.line.selectAll()

    def _choose(self, offer: Offer | None) -> None:
        self.card.show_offer(offer)
        self.choices.show_format(offer.info if offer is not None else None)
        self._show_state()

    def _show_state(self) -> None:
        offer = self.offer
        self.pages.setEnabled(not self.busy)
        for button in (self.final, self.archive):
            button.setEnabled(not self.busy)
        free = not self.busy and offer is not None and not missing_extra(offer.info)
        statistics = offer is not None and offer.info.final
        self.act.setText(self.tr("Go on to it…") if statistics else self.tr("Export"))
        self.act.setEnabled(free and (statistics or not self.choices.verdict.problem))

    def _go_to(self, instead: str) -> None:
        if not self.busy:
            self.instead = instead
            self.reject()

    def _connect(self) -> None:
        self.formats.chosen.connect(self._choose)
        self.choices.changed.connect(self._show_state)
        self.act.clicked.connect(self.export)
        self.report.again.clicked.connect(self._begin_again)
        self.final.clicked.connect(lambda: self._go_to("final"))
        self.archive.clicked.connect(lambda: self._go_to("archive"))

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(10)
        beside.addWidget(self.card, 1)
        beside.addWidget(self.choices)
        choosing = QWidget()
        columns = QHBoxLayout(choosing)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        self.formats.setFixedWidth(_LIST_WIDTH)
        columns.addWidget(self.formats)
        columns.addLayout(beside, 1)
        self.pages.addWidget(choosing)
        self.pages.addWidget(self.report)
        self.body.addWidget(self.pages, 1)
        self.foot.insertWidget(0, self.final)
        self.foot.insertWidget(1, self.archive)
