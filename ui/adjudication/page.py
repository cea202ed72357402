"""The page on which disagreements of a round are settled: the list with its filters beside the article. It connects."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.adjudication.adjudicating import Adjudicating
from ui.adjudication.answering import OwnAnswering
from ui.adjudication.article_pane import ArticlePane
from ui.adjudication.case_panel import CasePanel
from ui.adjudication.commands import MOTIONS
from ui.adjudication.filters import Filters
from ui.adjudication.help_sheet import help_sheet
from ui.adjudication.keyboard import SettlingKeyboard
from ui.adjudication.settling import SettlingKeys
from ui.adjudication.wording import Names
from ui.coding.help_overlay import HelpOverlay
from ui.settings import Settings
from ui.translation import language_in_use

if TYPE_CHECKING:
    from annotator.adjudication.case import Case
    from annotator.corpus import Corpus

_SPLIT = "adjudication_page"
_LIST_WIDTH = 330


class AdjudicationPage(QWidget):
    """One adjudicator at the rounds of a corpus; `message` carries sentences for the status bar."""

    message = Signal(str)
    back_wanted = Signal()
    guideline_wanted = Signal(str)
    """The id of a code whose rules shall be shown."""
    feedback_wanted = Signal()

    def __init__(
        self, corpus: Corpus, coder: str, settings: Settings, round: str, parent: QWidget | None = None
    ) -> None:
        """Show the disagreements of a round (id); what a figure asks for comes by `show_filtered`."""
        super().__init__(parent)
        self._corpus, self._coder, self.settings = corpus, coder, settings
        self._language = language_in_use(settings.language)
        self.panel = CasePanel(self)
        self.panel.chosen.connect(self._choose)
        self.panel.activated.connect(self._focus_article)
        self.panel.filtered.connect(self._filter)
        self.panel.round_wanted.connect(self._begin)
        self.panel.back_wanted.connect(self.back_wanted)
        self.panel.feedback_wanted.connect(self.feedback_wanted)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.panel)
        self.help = HelpOverlay(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split)
        self.desk: Adjudicating
        self.answering: OwnAnswering
        self.pane: ArticlePane
        self._begin(round)
        self.split.setSizes([_LIST_WIDTH, 3 * _LIST_WIDTH])
        self.split.restoreState(settings.layout(_SPLIT))
        settings.changed.connect(lambda _name: self.pane.read_settings())

    # What the window asks for

    def show_filtered(self, filters: Filters) -> None:
        """Show what fits, of another round too."""
        if filters.round and filters.round != self.desk.session.round.id:
            self._begin(filters.round)
        self.desk.filters = filters
        self.panel.show_desk(self.desk, self.names, choices=True)
        self._show(self.panel.again(None))

    def look_again(self) -> None:
        """Read anew where coders differ: they may have gone on meanwhile."""
        if not self.answering.under_way:
            self.desk.look_again()

    def leave(self) -> None:
        """Let go of the session, before the corpus is closed."""
        self.settings.put_layout(_SPLIT, self.split.saveState())
        self.answering.end()
        self.desk.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc: from the list to the article, from there to the articles."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.pane.view.hasFocus() or self.case is None:
            self.back_wanted.emit()
        else:
            self._focus_article()

    @property
    def case(self) -> Case | None:
        """The case that is looked at."""
        return self.pane.case

    # Going

    def go(self, step: int, *, unsettled: bool) -> None:
        """Go to the next case of the list, or back."""
        found = self.panel.neighbour(self.case, step, unsettled=unsettled)
        if found is not None:
            self._show(found)
        elif unsettled and (self.case is None or self.case.state == "settled"):
            words = self.tr("Nothing is left to settle here. {key} finishes the article as gold.")
            self.message.emit(words.format(key=self.pane.keys.legend("finish")))
        else:
            self.message.emit(self.tr("There is no other case in the list."))

    def _show(self, case: Case | None) -> None:
        self.answering.end()
        self.keyboard.give_up()
        self.pane.show_case(case)
        self.panel.select(case)

    def _choose(self, case_id: str) -> None:
        """Show the case whose row was chosen."""
        self.answering.end()
        self.keyboard.give_up()
        self.pane.show_case(self.desk.find(case_id))

    def show_case(self, case_id: str) -> None:
        """Go to a case."""
        if (case := self.desk.find(case_id)) is not None:
            self._show(case)

    def _went(self, article: str, case_id: str) -> None:
        """Go where something was taken back: to its case, else to the article's first one."""
        here = self.case is not None and self.case.disagreement.article == article
        found = self.desk.find(case_id) or (None if here else next(iter(self.desk.of(article)), None))
        if found is not None:
            self._show(found)

    def _go_on(self, _case_id: str) -> None:
        self.go(1, unsettled=True)

    def _go_to_next_article(self, article: str) -> None:
        """Go on to the next article that has something open."""
        left = [c for c in self.panel.cases if c.state != "settled" and c.disagreement.article != article]
        if left:
            self._show(left[0])

    def _explain(self, fact: str) -> None:
        """Go to the case that put a fact into gold."""
        if not fact:
            self.message.emit(self.tr("There is no mark of gold at the caret; arrows take the caret there."))
            return
        found = self._corpus.adjudication.explain(self.pane.article, fact, self.desk.session.round.id)
        settled = next((case for case in found if self.desk.find(case.id) is not None), None)
        if settled is not None:
            self.show_case(settled.id)
            self.message.emit(self.tr("This mark of gold comes from the case that is shown now."))
        else:
            self.message.emit(self.tr("All coders said so: this mark of gold settled no disagreement."))

    # Notes, the same elsewhere

    def _begin_own_answer(self) -> None:
        self.answering.begin()
        self.keyboard.on = not self.answering.under_way

    def _end_own_answer(self) -> None:
        self.keyboard.on = True
        self._renew((self.pane.article,))
        self._focus_article()

    def _look_elsewhere(self) -> None:
        from ui.adjudication.elsewhere_dialog import look_elsewhere

        if self.case is not None:
            told = look_elsewhere(self.desk, self.case, self.names, self)
            self.message.emit(told)
            self._focus_article()

    def _note(self, words: str) -> None:
        if self.case is not None:
            self.desk.choose_note(self.case, words)
            self.pane.refresh()

    def _ask_for_guideline(self) -> None:
        if self.case is not None:
            self.guideline_wanted.emit(next(iter(self.case.disagreement.codes), ""))

    # Showing

    def _turn_names(self) -> None:
        self.desk.hide_names(not self.desk.cast.hidden)
        self.panel.show_desk(self.desk, self.names, choices=True)
        self.panel.select(self.case)
        self.pane.refresh()

    def _filter(self) -> None:
        self.desk.filters = self.panel.filter_line.filters
        self.panel.show_desk(self.desk, self.names)
        self._show(self.panel.again(self.case))

    def _loaded(self) -> None:
        self.panel.show_desk(self.desk, self.names, choices=True)
        self._show(self.panel.again(self.case))
        if self.isVisible():
            self._focus_article()

    def _on_change(self, articles: Collection[str]) -> None:
        """Show what became of cases; while an own answer is made, the view is the coding's."""
        if not self.answering.under_way:
            self._renew(articles)

    def _renew(self, articles: Collection[str] = ()) -> None:
        case = self.case
        self.pane.case = self.desk.find(case.id) if case is not None else None
        self.panel.renew(self.desk, self.names, articles)
        if not self.panel.shows(self.pane.case):
            self.panel.select(self.pane.case)
        self.pane.refresh()

    def _focus_article(self) -> None:
        self.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _begin(self, round: str) -> None:
        """Begin with a round: its session, its cases, its article."""
        before = self.__dict__.get("pane")
        if before is not None:
            self.answering.end()
            self.desk.leave()
        session = self._corpus.session(self._coder, role="adjudicator", round=round)
        self.names = Names(codebook=session.codebook, language=self._language)
        self.desk = Adjudicating(self._corpus, session, self)
        self.desk.loaded.connect(self._loaded)
        self.desk.changed.connect(self._on_change)
        self.desk.said.connect(self.message)
        self.pane = ArticlePane(self.desk, self.names, self.settings, self)
        self.answering = OwnAnswering(self.desk, self.pane, self.names, self.settings)
        self.settling = SettlingKeys(self.desk, lambda: self.case, lambda: self.pane.keys, self)
        self.keyboard = SettlingKeyboard(self.pane.view, lambda: self.pane.keys, self._commands())
        self._connect()
        if before is None:
            self.split.addWidget(self.pane)
        else:
            self.split.replaceWidget(1, self.pane)
            before.deleteLater()
        self.split.setStretchFactor(1, 1)
        self.panel.filter_line.show_rounds(self._corpus.rounds(), session.round.id)
        self.panel.show_desk(self.desk, self.names)
        self.pane.refresh()
        self.setFocusProxy(self.pane)

    def _commands(self) -> dict[str, Callable[[], object]]:
        view = self.pane.view
        return {
            **self.settling.commands(),
            "next_open": partial(self.go, 1, unsettled=True),
            "previous_open": partial(self.go, -1, unsettled=True),
            "next_any": partial(self.go, 1, unsettled=False),
            "previous_any": partial(self.go, -1, unsettled=False),
            "own": self._begin_own_answer,
            "note": self.pane.open_note,
            "elsewhere": self._look_elsewhere,
            "why": lambda: self._explain(self.pane.gold_at_caret()),
            "names": self._turn_names,
            "together": self.panel.filter_line.together.toggle,
            "guideline": self._ask_for_guideline,
            "help": lambda: self.help.open_with(help_sheet(self.pane.keys), view),
            "list": self.panel.list.setFocus,
            "leave": self.back_wanted.emit,
            **{name: partial(view.move_caret, motion) for name, motion in MOTIONS.items()},
        }

    def _connect(self) -> None:
        pane, settling, keyboard, answering = self.pane, self.settling, self.keyboard, self.answering
        answering.asked.connect(keyboard.ask)
        answering.said.connect(self.message)
        answering.settled.connect(self._go_on)
        answering.ended.connect(self._end_own_answer)
        keyboard.asked.connect(lambda question: pane.ask(question, keyboard))
        keyboard.pressed.connect(lambda: self.message.emit(""))
        keyboard.missed.connect(settling.explain)
        pane.card.wanted.connect(keyboard.perform)
        pane.card.taken.connect(lambda number: keyboard.do(partial(settling.take, number)))
        pane.case_chosen.connect(self.show_case)
        pane.gold_chosen.connect(self._explain)
        pane.note_made.connect(self._note)
        settling.asked.connect(keyboard.ask)
        settling.said.connect(self.message)
        settling.settled.connect(self._go_on)
        settling.refreshed.connect(pane.refresh)
        settling.went.connect(self._went)
        settling.finished.connect(self._go_to_next_article)
