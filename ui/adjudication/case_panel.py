"""The panel beside the article: round and filters, how far it is, the list of cases. It says what was chosen."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.adjudication.case_list import CaseList, CasePainter
from ui.adjudication.filter_line import FilterLine

if TYPE_CHECKING:
    from annotator.adjudication.case import Case
    from ui.adjudication.adjudicating import Adjudicating
    from ui.adjudication.wording import Names

SETTLED = "settled"


class CasePanel(QWidget):
    """Lists the cases of a desk that its filters let through."""

    chosen = Signal(str)
    """The id of the case whose row was chosen."""
    activated = Signal()
    """Enter in the list: the keyboard goes to the article."""
    filtered = Signal()
    round_wanted = Signal(str)
    back_wanted = Signal()
    feedback_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter_line = FilterLine(self)
        self.model = CaseList()
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(CasePainter(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Disagreements"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.progress, self.told = QProgressBar(textVisible=False), QLabel(wordWrap=True)
        self.told.setProperty("role", "soft")
        self.back = QPushButton(self.tr("Back to the articles"), autoDefault=True)
        self.back.clicked.connect(self.back_wanted)
        self.feedback = QPushButton(self.tr("Feedback…"), autoDefault=True)
        self.feedback.clicked.connect(self.feedback_wanted)
        self.list.activated.connect(lambda _index: self.activated.emit())
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.filter_line.changed.connect(self.filtered)
        self.filter_line.together_wanted.connect(lambda _on: self.filtered.emit())
        self.filter_line.round_wanted.connect(self.round_wanted)
        self._lay_out()

    @property
    def cases(self) -> list[Case]:
        """The listed cases in the order of the list."""
        return self.model.cases

    def neighbour(self, case: Case | None, step: int, *, unsettled: bool) -> Case | None:
        """Return the case that follows another one (or comes before it), from the other end where none does."""
        cases = self.cases
        ids = [one.id for one in cases]
        at = ids.index(case.id) if case is not None and case.id in ids else (-1 if step > 0 else 0)
        order = ((at + step * n) % len(cases) for n in range(1, len(cases) + 1)) if cases else ()
        found = next((cases[n] for n in order if not unsettled or cases[n].state != SETTLED), None)
        return found if found is not None and (case is None or found.id != case.id) else None

    def again(self, case: Case | None) -> Case | None:
        """Return the listed case with the id of this one, else the first that is not settled, else the first."""
        kept = next((c for c in self.cases if case is not None and c.id == case.id), None)
        return kept or next((c for c in self.cases if c.state != SETTLED), None) or next(iter(self.cases), None)

    def show_desk(self, desk: Adjudicating, names: Names, *, choices: bool = False) -> None:
        """List the cases anew; with `choices` offer what can be filtered by, too."""
        if choices:
            listed = dict.fromkeys(case.disagreement.article for case in desk.all)
            articles = {id_: desk.titles.get(id_, id_) for id_ in listed}
            self.filter_line.show_choices(desk.of_codes(), desk.cast, articles, names)
            self.filter_line.set_filters(desk.filters)
        self.model.show(
            desk.cases,
            titles=desk.titles,
            together=self.filter_line.together.isChecked(),
            cast=desk.cast,
            names=names,
        )
        self._tell(desk)

    def renew(self, desk: Adjudicating, names: Names, articles: Collection[str]) -> None:
        """Show the states of an article's cases anew; they stay listed though the filters let them through no more."""
        if self.model.renew([case for article in articles for case in desk.of(article)], articles):
            self._tell(desk)
            self.list.viewport().update()
        else:
            self.show_desk(desk, names)

    def shows(self, case: Case | None) -> bool:
        """Tell whether the row of this case is the selected one."""
        return self.list.currentIndex() == self.model.find(case)

    def select(self, case: Case | None) -> None:
        """Select the row of a case and scroll there."""
        index = self.model.find(case)
        selected = self.list.selectionModel()
        selected.blockSignals(True)
        self.list.setCurrentIndex(index)
        selected.blockSignals(False)
        self.list.viewport().update()
        if index.isValid():
            self.list.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        row = self.model.rows[index.row()] if index.isValid() else None
        if row is not None and row.case is not None:
            self.chosen.emit(row.id)

    def _tell(self, desk: Adjudicating) -> None:
        states = [case.state for case in desk.all]
        settled, again = states.count(SETTLED), states.count("open again")
        self.progress.setMaximum(max(1, len(states)))
        self.progress.setValue(settled)
        if desk.reading:
            self.told.setText(self.tr("The coders' layers are being compared …"))
            return
        if not states:
            words = self.tr(
                "There is nothing to settle: no article of this round is finished by two coders, or they agree."
            )
            self.told.setText(words)
            return
        told = [self.tr("Settled: {settled} of {all}.").format(settled=settled, all=len(states))]
        if desk.finished:
            words = self.tr("Gold finished: articles {finished} of {all}.")
            told.append(words.format(finished=len(desk.finished), all=desk.comparable))
        if again:
            told.append(self.tr("Open again: %n.", "", again))
        if len(self.cases) != len(states):
            told.append(self.tr("Listed: %n.", "", len(self.cases)))
        told.append(self.filter_line.told(desk.cast))
        self.told.setText(" ".join(filter(None, told)))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        about = QVBoxLayout()
        about.setContentsMargins(10, 0, 10, 2)
        about.addWidget(self.progress)
        about.addWidget(self.told)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 4, 8, 8)
        foot.addWidget(self.back, 1)
        foot.addWidget(self.feedback)
        column.addWidget(self.filter_line)
        column.addLayout(about)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
