"""The view *Study > Agreement…*: how far the coders of a round agree, how sure that is, and what leads on from there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QSplitter, QTabWidget, QVBoxLayout, QWidget

from annotator.corpus import Corpus
from annotator.model.errors import UserError
from ui.agreement.behind import behind
from ui.agreement.card import FigureCard
from ui.agreement.choices import Asked, Choices
from ui.agreement.drift_pane import DriftPane
from ui.agreement.figures_table import Entry, FiguresTable
from ui.agreement.figuring import Figuring, options_of
from ui.agreement.foot import Foot
from ui.agreement.keyboard import Keyboard
from ui.agreement.left_out import LeftOutList
from ui.agreement.matrix_pane import MatrixPane
from ui.agreement.picking import Picked, chosen_rows, main_rows, measures_by_level, overview
from ui.agreement.weeks import Weeks, by_week
from ui.agreement.words import code_words, level_words, measure_words
from ui.sentences import said
from ui.study.words import isolated, round_name

if TYPE_CHECKING:
    from annotator.agreement.figures import Options, Report, Row

CODES, ARTICLES, WEEKS, ALL, LEFT_OUT = range(5)
_SIZE = (1240, 680)
_SPLIT = (350, 860)


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
        self.row: Row | None = None
        self.run = ""
        self._stale = {ARTICLES, WEEKS}
        self._titles = {row.id: row.title for row in corpus.articles()}
        self.figuring = Figuring(self)
        self.choices = Choices(corpus, round, language)
        self.card = FigureCard()
        self.left = MatrixPane()
        self.codes = FiguresTable(self.tr("Agreement by code"), self.tr("Code"))
        self.articles = FiguresTable(self.tr("Agreement by article"), self.tr("Article"))
        self.drift = DriftPane()
        self.everything = FiguresTable(self.tr("All measures"), self.tr("Level and measure"))
        self.left_out = LeftOutList()
        self.foot = Foot(self)
        self._lay_out()
        self._connect()
        self.keyboard = Keyboard(self, self.foot.strokes | {f"Ctrl+{at + 1}": self._go_to(at) for at in range(5)})
        self.codes.setFocus()
        self.refresh()

    # What is figured

    def refresh(self, *, gamma: bool = False) -> None:
        """Have the figures made anew; `gamma` with the measure that takes long."""
        options = options_of(self.choices.asked, gamma=gamma)
        agreement = self.corpus.agreement
        self.foot.say(self.tr("Gamma is being computed…") if gamma else self.tr("The figures are being made…"))
        self.run = ""
        self.figuring.start(lambda course: agreement.report(options, course=course), self.show_report)

    def show_report(self, report: Report) -> None:
        """Show figures, newly made or those of a saved run."""
        self.report = report
        self._stale = {ARTICLES, WEEKS}
        self.choices.offer(measures_by_level(report))
        entries = [Entry(name=self._whole_name(row), row=row) for row in overview(report)]
        self.everything.show_figures(entries)
        self.left_out.show_report(report)
        self.tabs.setTabText(LEFT_OUT, self._tab_words(LEFT_OUT))
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Show the chosen level and measure of the report."""
        if self.report is None:
            return
        picked = self.picked
        hints = self.codebook_hints
        self._show_matrix("")
        rows = picked.by_code(picked.who(self.left.matrix.pair))
        self.codes.show_figures(
            [Entry(name=self.code_name(row.code), row=row, hint=hints.get(row.code, "")) for row in rows]
        )
        self._show_row(self.codes.row_at_hand)
        self._stale |= {ARTICLES, WEEKS}
        self._fill_tab()
        self.foot.say(self._sentence())

    def _fill_tab(self) -> None:
        """Have made what a tab shows, when it is looked at."""
        at = self.tabs.currentIndex()
        if at not in self._stale or self.report is None or self.run:
            return
        self._stale.discard(at)
        agreement, options = self.corpus.agreement, replace(self.options, levels=(self.level,), measures=(self.measure,))
        if at == ARTICLES:
            self.figuring.start(lambda course: agreement.by_article(options, course), self._show_articles)
        else:
            self.figuring.start(lambda course: by_week(agreement, options, course), self._show_weeks)

    def _show_articles(self, report: Report) -> None:
        names, who = self._titles, self.picked.who(self.left.matrix.pair)
        shown = chosen_rows(report, self.level, self.measure, "", who)
        shown = shown or chosen_rows(report, self.level, self.measure, self.code, who)
        self.articles.show_figures([Entry(name=names.get(row.article, row.article), row=row) for row in shown])
        self.foot.say(self._sentence())

    def _show_weeks(self, weeks: Weeks) -> None:
        code = "" if any(not row.code for row in self.picked.rows) else self.code
        lines = weeks.lines(self.level, self.measure, code, self.picked.who(self.left.matrix.pair))
        names = {name: self.tr("{coder}, planted again").format(coder=isolated(name)) for name in weeks.again_names}
        named = {names.get(name, name) or self.tr("All coders"): rows for name, rows in lines.items()}
        self.drift.show_lines(named, measure_words(self.measure), self.subject)
        self.foot.say(self._sentence())

    def open_run(self, name: str) -> None:
        """Show a saved run: figured anew from what was sealed then."""
        agreement = self.corpus.agreement
        self.foot.say(self.tr("The figures are being made…"))
        self.figuring.start(lambda course: agreement.run(name, course=course), lambda report: self._show_run(name, report))

    def _show_run(self, name: str, report: Report) -> None:
        options = report.options
        self.choices.show_asked(
            Asked(
                round=self.corpus.round(options.round).id,
                condition=options.condition,
                against=options.against,
                collapse=options.collapse,
            )
        )
        self.show_report(report)
        self.run = name
        self.foot.say(self.tr("This is the saved run “{name}”. Another choice above figures anew.").format(name=name))

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
        return options_of(self.choices.asked)

    @property
    def picked(self) -> Picked:
        """The rows of the report that are shown."""
        return Picked(self.report, self.level, self.measure)

    @property
    def rows_shown(self) -> list[Row]:
        """The rows of the table that is shown, or of the level and measure where it is none."""
        shown = self.tabs.currentWidget()
        return [entry.row for entry in shown.entries] if isinstance(shown, FiguresTable) else self.picked.rows

    @property
    def subject(self) -> str:
        """Round and level in words."""
        one = self.corpus.round(self.choices.asked.round)
        words = level_words(self.level, self.corpus.codebook(one.id), self.language)
        return f"{isolated(round_name(one))} · {words}"

    @property
    def codebook_hints(self) -> dict[str, str]:
        """The id of each code, which its name may hide."""
        return {code.id: code.id for code in self.corpus.codebook(self.choices.asked.round).codes(only_on=False)}

    def code_name(self, code: str) -> str:
        """Return the name of a code."""
        return code_words(code, self.corpus.codebook(self.choices.asked.round), self.language)

    def lead_on(self, row: Row | None) -> None:
        """Ask for the disagreements behind a figure."""
        if row is None:
            self.foot.say(self.tr("Choose a figure first."))
            return
        coders = len(self.report.coders) if self.report is not None else 0
        wanted = behind(row, self.choices.asked.round, everybody=coders)
        self.foot.say(self.tr("The disagreements behind this figure are opened."))
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
        self.card.show_figure(row, self._row_subject(row))
        if self.sender() is not self.left.matrix:
            self._show_matrix(code)

    def _show_matrix(self, code: str) -> None:
        asked, coders = self.choices.asked, self.report.coders if self.report is not None else ()
        name = self.choices.against.currentText()
        self.left.show_figures(self.picked, coders, asked.against, name, code=code, code_name=self.code_name(code))

    def _row_subject(self, row: Row | None) -> str:
        if row is None:
            return self.tr("There are no figures: nobody has finished an article of this round.") if self.report else ""
        parts = [self.code_name(row.code)] if row.code else []
        if row.article:
            parts.append(isolated(self._titles.get(row.article, row.article)))
        if row.week:
            parts.append(f"\u2066{row.week}\u2069")
        return " · ".join(parts)

    def _whole_name(self, row: Row) -> str:
        codebook = self.corpus.codebook(self.choices.asked.round)
        return f"{level_words(row.level, codebook, self.language)} · {measure_words(row.measure)}"

    def _sentence(self) -> str:
        if self.report is None:
            return ""
        if not main_rows(self.report):
            return self.tr("There are no figures: nobody has finished an article of this round.")
        left = sum(count for _, count in self.report.left_out)
        words = self.tr("Articles: {articles}. Coders: {coders}.").format(
            articles=len(self.report.articles), coders=len(self.report.coders)
        )
        return f"{words} {self.tr('Left out: %n, see there.', '', left)}" if left else words

    def _refused(self, sentence: str) -> None:
        self.foot.say(sentence, problem=True)

    def attempt(self, do: object) -> None:
        """Do something; a UserError becomes the sentence of the view."""
        assert callable(do)
        try:
            do()
        except UserError as error:
            self.foot.say(said(str(error)), problem=True)

    def _go_to(self, tab: int) -> object:
        def go() -> None:
            self.tabs.setCurrentIndex(tab)
            shown = self.tabs.currentWidget()
            (self.drift.view if shown is self.drift else shown).setFocus()

        return go

    # Building

    def _connect(self) -> None:
        self.choices.asked_changed.connect(self.refresh)
        self.choices.shown_changed.connect(self._show_chosen)
        for view in (self.codes, self.articles, self.drift.view, self.left.matrix):
            view.current_changed.connect(self._show_row)
        for view in (self.codes, self.articles, self.drift.view, self.left.matrix, self.everything):
            view.wanted.connect(self.lead_on)
        self.tabs.currentChanged.connect(lambda _at: self._fill_tab())
        self.figuring.refused.connect(self._refused)

    def _tab_words(self, at: int) -> str:
        left = sum(count for _, count in self.report.left_out) if self.report is not None else 0
        words = {
            CODES: self.tr("By code"),
            ARTICLES: self.tr("By article"),
            WEEKS: self.tr("By week: drift"),
            ALL: self.tr("All measures"),
            LEFT_OUT: self.tr("Left out (%n)", "", left) if left else self.tr("Left out"),
        }
        return words[at]

    def _lay_out(self) -> None:
        self.tabs = QTabWidget()
        for at, widget in enumerate((self.codes, self.articles, self.drift, self.everything, self.left_out)):
            self.tabs.addTab(widget, self._tab_words(at))
            self.tabs.setTabToolTip(at, f"\u2066Ctrl+{at + 1}\u2069")
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

