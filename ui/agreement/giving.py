"""What is taken away from the view: words for the paper, tables, pictures, saved runs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog

from annotator.model.errors import UserError
from ui.agreement.choices import Asked
from ui.agreement.figures_table import FiguresTable, bar_of
from ui.agreement.forest import Entry, ForestPlot
from ui.agreement.pictures import Plot, write_plot
from ui.agreement.words import measure_words
from ui.study.words import isolated

if TYPE_CHECKING:
    from annotator.agreement.figures import Report
    from ui.agreement.agreement_dialog import AgreementDialog

_OTHER = {"en": "ar", "ar": "en"}


class Giving(QObject):
    """Errands of one view; the sentence about what was done stands in its foot."""

    def __init__(self, view: AgreementDialog) -> None:
        super().__init__(view)
        self._view = view

    # Words for the paper

    def other_words(self) -> str:
        """Return the words of the button that copies in the other language than that of the interface."""
        return self.tr("The same in Arabic") if self._view.language == "en" else self.tr("The same in English")

    def copy(self) -> None:
        """Copy the figure at hand in words for the paper, in the language of the interface."""
        self._copy(self._view.language)

    def copy_other(self) -> None:
        """Copy it in the other language."""
        self._copy(_OTHER[self._view.language])

    def _copy(self, language: str) -> None:
        from annotator.agreement.citing import cite

        view = self._view
        if view.row is None or view.report is None:
            view.foot.say(self.tr("Choose a figure first."))
            return
        citation = cite(view.row, view.report.options)
        QGuiApplication.clipboard().setText("\n".join([citation.words.in_language(language), *citation.references]))
        view.foot.say(self.tr("Copied: measure, value, interval, what it rests on, reference."))

    # Tables

    def ask_table(self) -> None:
        """Ask where the table that is shown goes, and write it."""
        self._ask_table(shown=True)

    def ask_all(self) -> None:
        """Ask where all figures go, and write them."""
        self._ask_table(shown=False)

    def ask_recal(self) -> None:
        """Ask where the codings go that ReCal reads, and write them."""
        self._ask_matrix("recal")

    def ask_irr(self) -> None:
        """Ask where the codings go that R's irr reads, and write them."""
        self._ask_matrix("irr")

    def write_table(self, path: Path, *, shown: bool) -> None:
        """Write the figures of the table that is shown, or all of the report, by the ending of the path.

        UserError where there are none, or the file cannot be written.
        """
        view = self._view
        if view.report is None or not view.report.rows:
            raise UserError(self.tr("There are no figures to write."))
        report = replace(view.report, rows=tuple(view.rows_shown)) if shown else view.report
        view.corpus.agreement.write(path, report)
        view.foot.say(self.tr("Saved as {file}.").format(file=isolated(path.name)))

    def write_matrix(self, path: Path) -> None:
        """Write what the coders coded at the level shown: for ReCal (.recal.csv), or for R's irr (.irr.csv).

        UserError for a level that has no units, and where the file cannot be written.
        """
        view = self._view
        if view.report is None or not view.report.rows:
            raise UserError(self.tr("There are no figures to write."))
        options = replace(view.report.options, levels=(view.level,))
        view.corpus.agreement.write(path, replace(view.report, options=options))
        view.foot.say(self.tr("Saved as {file}.").format(file=isolated(path.name)))

    def _ask_table(self, *, shown: bool) -> None:
        kinds = ";;".join(
            (self.tr("CSV (*.csv)"), self.tr("Excel (*.xlsx)"), self.tr("LaTeX (*.tex)")),
        )
        path = self._ask_place(self.tr("Save table"), "csv", kinds)
        if path is not None:
            self._view.attempt(lambda: self.write_table(path, shown=shown))

    def _ask_matrix(self, kind: str) -> None:
        path = self._ask_place(self.tr("Save the codings"), f"{kind}.csv", self.tr("CSV (*.csv)"))
        if path is not None:
            stem = path.name.removesuffix(".csv").removesuffix(f".{kind}")
            named = path.with_name(f"{stem}.{kind}.csv")
            self._view.attempt(lambda: self.write_matrix(named))

    # Pictures

    @property
    def plot(self) -> Plot:
        """The picture of what the tab shows: the weeks, or a table with its intervals drawn."""
        view = self._view
        table = view.tabs.currentWidget()
        if table is view.tabs.drift:
            return view.tabs.drift.plot
        if not isinstance(table, FiguresTable):
            table = view.tabs.codes
        undefined = self.tr("undefined")
        return ForestPlot(
            title=view.tabs.tabText(view.tabs.indexOf(table))
            if table is view.tabs.everything
            else measure_words(view.measure),
            subject=view.naming.subject(view.level),
            entries=[Entry(name=isolated(e.name), bar=bar_of(e.row), word=undefined) for e in table.entries],
        )

    def write_picture(self, path: Path) -> None:
        """Write the picture as SVG or PNG, by the ending of the path. UserError where it cannot be written."""
        view = self._view
        write_plot(self.plot, path, view.font(), mirrored=view.isRightToLeft())
        view.foot.say(self.tr("Saved as {file}.").format(file=isolated(path.name)))

    def ask_picture(self) -> None:
        """Ask where the picture goes, and write it."""
        kinds = ";;".join((self.tr("SVG, sharp at any size (*.svg)"), self.tr("PNG, 300 dots an inch (*.png)")))
        path = self._ask_place(self.tr("Save picture"), "svg", kinds)
        if path is not None:
            self._view.attempt(lambda: self.write_picture(path))

    # Runs

    def save_run(self, name: str) -> None:
        """Keep what is figured under a name, with what it rests on. UserError where the name is taken."""
        view = self._view
        options, agreement = view.options, view.corpus.agreement
        view.foot.say(self.tr("The run is being saved…"))
        view.choices.setEnabled(False)  # another choice would take the place of the work
        view.figuring.start(
            lambda course: agreement.save(name, options, lead=view.coder, course=course), lambda _run: self._saved(name)
        )

    def _saved(self, name: str) -> None:
        self._view.foot.say(self.tr("The run “{name}” is saved.").format(name=isolated(name)))
        self._view.fill_tab()

    def ask_run(self) -> None:
        """Ask for a name and keep the run."""
        words = self.tr("Name of the run: its articles, options, seed and program version are kept with it.")
        name, wanted = QInputDialog.getText(self._view, self.tr("Save run"), words)
        if wanted and name.strip():
            self.save_run(name.strip())

    def ask_saved(self) -> None:
        """Ask which saved run is shown."""
        from ui.agreement.runs_dialog import RunsDialog

        view = self._view
        dialog = RunsDialog(view.corpus, view)
        if dialog.exec() and dialog.name:
            self.open_run(dialog.name)
        dialog.deleteLater()

    def open_run(self, name: str) -> None:
        """Show a saved run: figured anew from what was sealed then."""
        view, agreement = self._view, self._view.corpus.agreement
        view.foot.say(self.tr("The run is being figured again…"))
        view.figuring.start(lambda course: agreement.run(name, course), self._show_run)

    def _show_run(self, report: Report) -> None:
        view, options = self._view, report.options
        view.choices.show_asked(
            Asked(
                round=view.corpus.round(options.round).id,
                condition=options.condition,
                against=options.against,
                collapse=options.collapse,
            )
        )
        view.show_report(report)

    # Asking

    def _ask_place(self, title: str, ending: str, kinds: str) -> Path | None:
        """Ask for a file; the ending is that of the kind chosen where none is written."""
        view = self._view
        word = self.tr("agreement")
        stem = f"{view.corpus.path.stem}-{word}.{ending}"
        suggested = str(view.corpus.path.with_name(stem))
        chosen, kind = QFileDialog.getSaveFileName(view, title, suggested, kinds)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_name(path.name + kind.rpartition("*")[2].rstrip(")"))
