"""The cards beside the article: quote, variables, registry, history, guideline."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from annotator.model.facts import VALUES
from ui.coding.guideline_tab import GuidelineTab
from ui.coding.history_tab import HistoryTab
from ui.coding.quote_card import QuoteCard
from ui.coding.registry_tab import RegistryTab
from ui.coding.reread_tab import RereadTab
from ui.coding.variables_tab import VariablesTab
from ui.coding.work import Work
from ui.keys import KeyMap

_TABS = "QTabBar::tab { padding: 6px %dpx; font-size: %dpx; }"
_NARROWEST, _WITH_FORM = 264, 344
"""Pixels; the form of variables needs more than the other cards."""


class Side(QTabWidget):
    """Shows one card at a time; the commands that need a card bring it into sight."""

    def __init__(self, work: Work, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.quote_card = QuoteCard(work, keys, self)
        self.variables = VariablesTab(work, keys, self)
        self.registry = RegistryTab(work, self)
        self.reread = RereadTab(work, keys, self)
        self.history = HistoryTab(work, self)
        self.guideline = GuidelineTab(work.session.codebook, work.language, self)
        self.setDocumentMode(True)
        asks = bool(work.session.codebook.variables)
        self.setMinimumWidth(_WITH_FORM if asks else _NARROWEST)
        self.setStyleSheet(_TABS % (4, 12))
        self.addTab(self.quote_card, self.tr("Quote"))
        self.addTab(self.variables, self.tr("Variables"))
        self.setTabVisible(self.indexOf(self.variables), asks)
        self.addTab(self.reread, self.tr("Again"))
        self.setTabToolTip(self.indexOf(self.reread), self.tr("To be read again"))
        self.setTabVisible(self.indexOf(self.reread), False)
        self.reread.counted.connect(self._count)
        self.addTab(self.registry, self.tr("Registry"))
        self.addTab(self.history, self.tr("History"))
        self.addTab(self.guideline, self.tr("Guideline"))
        for widget in (self.tabBar(), self.history.rows, self.guideline.page, self.guideline.choice):
            widget.installEventFilter(self)

    def refresh(self) -> None:
        """Show what holds now, in the cards that are in sight."""
        self.quote_card.refresh()
        self.variables.refresh()
        self.history.refresh()
        self.registry.refresh()

    def go_in(self) -> None:
        """Give the keyboard to the card in sight."""
        self.show()
        if self.currentWidget() is self.variables:
            self.variables.go_in()
            return
        inner = {
            self.registry: self.registry.field,
            self.reread: self.reread.rows,
            self.history: self.history.rows,
            self.guideline: self.guideline.page,
        }
        (inner.get(self.currentWidget()) or self.tabBar()).setFocus(Qt.FocusReason.TabFocusReason)

    def ask_for_entry(self, target: str, words: str) -> None:
        """Let the registry ask what a mention stands for."""
        self._bring(self.registry)
        self.registry.ask_for(target, words)

    def open_form(self) -> None:
        """Let the questions about article, quote and speaker be answered."""
        if not self._work.session.codebook.variables:
            self._work.said.emit(self.tr("This codebook has no variables."))
            return
        if not self._work.offers(VALUES):
            self._work.said.emit(self.tr("Variables belong to another pass; Ctrl+Enter finishes this one."))
            return
        self._bring(self.variables)
        self.variables.go_in()

    def answer(self, target: str, variable: str) -> None:
        """Go to a question about an article, quote or registry entry."""
        self._bring(self.variables)
        self.variables.go_to(target, variable)

    def show_guideline(self, code: str) -> None:
        """Show the rules of a code."""
        self._bring(self.guideline)
        self.guideline.show_code(code)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Esc goes back to the article."""
        back = (
            isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        )
        if back:
            self._work.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return back

    def read_again(self) -> None:
        """Go to the next place that has to be read again."""
        if self.reread.left:
            self._bring(self.reread)
        self.reread.next()

    def _count(self, left: int) -> None:
        """Show the tab of what has to be read again once there is something, and how much is left."""
        at = self.indexOf(self.reread)
        if left:
            self.setTabVisible(at, True)
            self.setStyleSheet(_TABS % (3, 11))  # one more has to find room
            self.setMinimumWidth(_WITH_FORM)
        self.setTabText(at, self.tr("Again (%1)").replace("%1", str(left)))

    def _bring(self, card: QWidget) -> None:
        self.show()
        self.setCurrentWidget(card)
