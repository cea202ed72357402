"""The view *Study > Agreement…*: how far the coders of a round agree, how sure that is, and what leads on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QSplitter, QVBoxLayout, QWidget

from annotator.agreement.figures import SPANS
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from ui.agreement.behind import behind
from ui.agreement.card import FigureCard
from ui.agreement.choices import Asked, Choices
from ui.agreement.figures_table import Entry, FiguresTable
from ui.agreement.figuring import Figuring, options_of
from ui.agreement.foot import Foot
from ui.agreement.keyboard import Keyboard
from ui.agreement.matrix_pane import MatrixPane
from ui.agreement.naming import Naming
from ui.agreement.picking import Picked, chosen_rows, measures_by_level, overview
from ui.agreement.tabs import ARTICLES, WEEKS, FigureTabs
from ui.agreement.weeks import Weeks, by_week
from ui.agreement.words import GAMMA, measure_words
from ui.sentences import said
from ui.study.words import isolated, listed

if TYPE_CHECKING:
    from annotator.agreement.figures import Options, Report, Row

_SIZE = (1240, 680)
_SPLIT = (350, 860)
_WIDEST_MATRIX = 470
_HIGHEST = 2.0
"""More than any value: where lines are ordered by value, undefined ones are the last."""


class AgreementDialog(QDialog):
    """`disagreements_wanted` carries a `Behind`. Esc stops work under way, then closes."""

    disagreements_wanted = Signal(object)

    def __init__(self, corpus: Corpus, coder: str, round: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Agreement"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(*_SIZE)
        self.corpus, self.coder, self.language = corpus, coder, language
        self.report: Report | None = None
        self._asked: Asked | None = None
        self.row: Row | None = None
        self._stale = {ARTICLES, WEEKS}
        self.figuring = Figuring(self)
        self.choices = Choices(corpus, round, language)
        self.naming = Naming(corpus, self.choices, language)
        self.card = FigureCard()
        self.left = MatrixPane()
        self.tabs = FigureTabs()
        self.foot = Foot(self)
        self._lay_out()
        self._connect()
        self.keyboard = Keyboard(self, self.foot.strokes | self.tabs.strokes)
        self.tabs.codes.setFocus()
        self.refresh()

    # What is figured

    def refresh(self, *, gamma: bool = False) -> None:
        """Have the figures made anew; `gamma` with the measure that takes long."""
        options = options_of(self.choices.asked, gamma=gamma)
        agreement = self.corpus.agreement
        self.foot.say(self.tr("Gamma is being computed…") if gamma else self.tr("The figures are being made…"))
        done = self._show_gamma if gamma else self.show_report
        self.figuring.start(lambda course: agreement.report(options, course), done)

    def _show_gamma(self, report: Report) -> None:
        self.show_report(report)
        self.choices.choose(SPANS, GAMMA)

    def show_report(self, report: Report) -> None:
        """Show figures, newly made or those of a saved run."""
        self._stale = {ARTICLES, WEEKS}
        if not report.coders:  # figures of nobody are not even undefined
            report = replace(report, rows=())
        self.report, self._asked = report, self.choices.asked
        self.choices.offer(measures_by_level(report))
        entries = [Entry(name=self.naming.in_overview(row, report.coders), row=row) for row in overview(report)]
        self.tabs.everything.show_figures(entries)
        self.tabs.show_left_out(report)
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Show the chosen level and measure of the report."""
        if self.report is None:
            return
        self._show_matrix("")
        self._show_codes()
        self._show_row(self.tabs.codes.row_at_hand)
        self._stale |= {ARTICLES, WEEKS}
        self.fill_tab()
        self.foot.tell(self.report)

    def _show_codes(self) -> None:
        picked = self.picked
        rows = picked.by_code(picked.who(self.left.matrix.pair))
        names = {row.code: self.naming.code(row.code, row.level) for row in rows}
        entries = [Entry(name=names[row.code], row=row, hint=f"{names[row.code]}\n{row.code}".strip()) for row in rows]
        self.tabs.codes.show_figures(entries)

    def _choose(self, row: Row | None) -> None:
        """Show the level and measure of a figure of the overview, in the matrix too."""
        if row is not None:
            self.choices.choose(row.level, row.measure)
            self._show_row(row)

    def _look_at_tab(self) -> None:
        if self.tabs.currentWidget() is self.tabs.everything:
            self.tabs.everything.go_to(self.level, self.measure)
        self._show_tab_row()
        self.fill_tab()

    def _show_tab_row(self) -> None:
        shown = self.tabs.currentWidget()
        if isinstance(shown, FiguresTable) and shown.row_at_hand is not None:
            self._show_row(shown.row_at_hand)

    def fill_tab(self) -> None:
        """Have made what a tab shows, when it is looked at."""
        at = self.tabs.currentIndex()
        if at not in self._stale or self.report is None or self.figuring.needed:
            return
        self._stale.discard(at)
        if self.report.run:  # what was handed in since would be among them
            self.tabs.articles.show_figures([])
            self.tabs.drift.show_lines({}, "", "")
            return
        agreement = self.corpus.agreement
        options = replace(self.options, levels=(self.level,), measures=(self.measure,))
        if at == ARTICLES:
            by_code = self.picked.only_by_code
            self.figuring.start(
                lambda course: agreement.by_article(options, course, by_code=by_code),
                self._show_articles,
                needed=False,
            )
        else:
            self.figuring.start(lambda course: by_week(agreement, options, course), self._show_weeks, needed=False)

    def _show_articles(self, report: Report) -> None:
        who = self.picked.who(self.left.matrix.pair)
        shown = chosen_rows(report, self.level, self.measure, "", who)
        shown = shown or chosen_rows(report, self.level, self.measure, self.code, who)
        shown.sort(key=lambda row: _HIGHEST if row.value is None else row.value)
        self.tabs.articles.show_figures([Entry(name=self.naming.title(row.article), row=row) for row in shown])
        self._show_tab_row()
        self.foot.tell(self.report)

    def _show_weeks(self, weeks: Weeks) -> None:
        code = self.code if self.picked.only_by_code else ""
        who = self.picked.who(self.left.matrix.pair)
        lines = weeks.lines(self.level, self.measure, code, who)
        names = {name: self.tr("{coder}, planted again").format(coder=isolated(name)) for name in weeks.again_names}
        names[""] = self.tr("All coders") if self.picked.of_all else listed(isolated(name) for name in who)
        named = {names.get(name, name): rows for name, rows in lines.items()}
        self.tabs.drift.show_lines(named, measure_words(self.measure), self.naming.subject(self.level))
        self.foot.tell(self.report)

    # What is chosen

    @property
    def level(self) -> str:
        """The level that is shown."""
        return str(self.choices.level.currentData() or "")

    @property
    def measure(self) -> str:
        """The measure that is shown."""
        return str(self.choices.measure.currentData() or "")

    @property
    def code(self) -> str:
        """The code of the figure at hand, "" for all."""
        return self.row.code if self.row is not None else ""

    @property
    def options(self) -> Options:
        """What is figured, in the words of the core."""
        return options_of(self.choices.asked, gamma=self.report is not None and self.report.options.gamma)

    @property
    def picked(self) -> Picked:
        """The rows of the report that are shown."""
        return Picked(self.report, self.level, self.measure)

    @property
    def rows_shown(self) -> list[Row]:
        """The rows of the table that is shown, or of the level and measure where it is none."""
        shown = self.tabs.currentWidget()
        return [entry.row for entry in shown.entries] if isinstance(shown, FiguresTable) else self.picked.rows

    def lead_on(self, row: Row | None) -> None:
        """Ask for the disagreements behind a figure."""
        if row is None:
            self.foot.say(self.tr("Choose a figure first."))
            return
        coders = len(self.report.coders) if self.report is not None else 0
        wanted = behind(row, self.choices.asked.round, everybody=coders)
        self.foot.say(self.tr("The disagreements behind it: {what}").format(what=self.naming.behind(wanted)))
        self.disagreements_wanted.emit(wanted)

    def reject(self) -> None:
        """Stop the work under way; close when there is none."""
        if self.figuring.busy and self.report is not None:
            self.figuring.cancel()
        else:
            self.figuring.drop()
            super().reject()

    # Showing

    def _show_row(self, row: Row | None) -> None:
        """Show the figure at hand in words; the matrix follows its code."""
        self.row = row
        code = row.code if row is not None else ""
        self.card.show_figure(row, self._subject(row))
        if self.sender() is not self.left.matrix:
            self._show_matrix(code)
        elif not self.picked.of_all:
            self._show_codes()

    def _subject(self, row: Row | None) -> str:
        if row is not None:
            return self.naming.row(row)
        return self.foot.empty_words() if self.report is not None else ""

    def _show_matrix(self, code: str) -> None:
        asked, coders = self.choices.asked, self.report.coders if self.report is not None else ()
        name = self.choices.against.currentText()
        one, all_ = (self.naming.code(which, self.level) for which in (code, ""))
        self.left.show_figures(self.picked, coders, asked.against, name, code=code, code_name=one, all_name=all_)
        wanted = max(_SPLIT[0], min(_WIDEST_MATRIX, self.left.matrix.wanted_width))
        if self.split.sizes()[0] < wanted:
            self.split.setSizes([wanted, sum(self.split.sizes()) - wanted])

    def _refused(self, sentence: str) -> None:
        """Say why there are no other figures; the choices go back to those that are shown."""
        if self._asked is not None:
            self.choices.show_asked(self._asked)
        self.foot.say(sentence, problem=True)

    def attempt(self, do: Callable[[], object]) -> None:
        """Do something; a UserError becomes the sentence of the view."""
        try:
            do()
        except UserError as error:
            self.foot.say(said(str(error)), problem=True)

    # Building

    def _connect(self) -> None:
        self.choices.asked_changed.connect(self.refresh)
        self.choices.shown_changed.connect(self._show_chosen)
        for view in (self.tabs, self.left.matrix):
            view.current_changed.connect(self._show_row)
            view.wanted.connect(self.lead_on)
        self.tabs.chosen.connect(self._choose)
        self.tabs.currentChanged.connect(lambda _at: self._look_at_tab())
        self.figuring.refused.connect(self._refused)
        self.figuring.ended.connect(lambda: self.choices.setEnabled(True))

    def _lay_out(self) -> None:
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.left)
        self.split.addWidget(self.tabs)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes(list(_SPLIT))
        self.split.setHandleWidth(9)
        self.split.setStyleSheet("QSplitter::handle { background: transparent; }")
        self.split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 10)
        layout.setSpacing(8)
        layout.addWidget(self.choices)
        layout.addWidget(self.card)
        layout.addWidget(self.split, 1)
        layout.addWidget(self.foot)
