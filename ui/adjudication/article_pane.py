"""The article with the layers of its coders, the card of one case under it, the line of keys. It decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from annotator.model.span import Span
from ui.adjudication.adjudicating import Adjudicating
from ui.adjudication.case_card import CaseCard
from ui.adjudication.commands import settling_keys
from ui.adjudication.hints import hints_for
from ui.adjudication.layered import GOLD, Layering, lanes_of
from ui.adjudication.own_work import OwnWork
from ui.adjudication.wording import Names
from ui.article import ArticleView, Typography
from ui.article.versions import room_below
from ui.coding.elided import ElidedLabel
from ui.coding.entry_field import EntryField
from ui.coding.focus_line import FocusLine
from ui.coding.glosses import Glosses
from ui.coding.hint_line import HintLine
from ui.coding.key_line import KeyLine
from ui.coding.questions import Question
from ui.keys import KeyMap
from ui.settings import Settings

if TYPE_CHECKING:
    from annotator.adjudication.case import Case
    from ui.adjudication.keyboard import SettlingKeyboard
    from ui.article.marks import Mark

_SIZE_OFF = 1
"""Pixels by which the type is smaller than in coding: tags and lanes need room."""

_ABOVE = 0.22
"""Em by which rows are higher above the letters than in coding: there are more tags."""


class ArticlePane(QWidget):
    """Shows one case of `desk` in its article. `case_chosen`: the id of a case that was clicked; `note_made`: words."""

    case_chosen = Signal(str)
    gold_chosen = Signal(str)
    """The id of a fact of gold that was clicked."""
    note_made = Signal(str)

    def __init__(self, desk: Adjudicating, names: Names, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._names, self._settings = desk, names, settings
        self.keys = settling_keys(settings.settling_keys)
        self.article = ""
        """The article that is shown, "" for none."""
        self.case: Case | None = None
        self._layering = Layering(names, desk.cast)
        self.view = ArticleView(self)
        self.view.tint_word(False)
        self.title, self.count = ElidedLabel(), QLabel()
        self.card = CaseCard(names, self.keys, self)
        self.hints = HintLine(self)
        self.note_bar = _NoteBar(self)
        self.note_bar.field.entered.connect(self._keep_note)
        self.note_bar.field.left.connect(self._close_note)
        self._below = QStackedWidget(self)
        self._own_lines: QWidget | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self.view.mark_clicked.connect(self._on_click)
        self._build()

    # Showing

    def show_case(self, case: Case | None) -> None:
        """Show a case: its article, where that is another one, its place, its card."""
        self.case = case
        if case is not None and case.disagreement.article != self.article:
            self._open(case.disagreement.article)
        self.refresh()
        if case is not None:
            self.view.put_caret(case.disagreement.place.start)
            self.view.focus = case.id
            self._reveal(case)
        else:
            self.view.focus = None

    def clear(self) -> None:
        """Show no article: there is no case."""
        self.case, self.article = None, ""
        self.view.set_article("")
        self.refresh()

    def refresh(self) -> None:
        """Show anew what became of the article and the case."""
        desk = self._desk
        if desk.cast is not self._layering.cast:
            self._layering = Layering(self._names, desk.cast)
        if self.article:
            self.view.set_marks(self._marks())
        self._tell_article()
        case = self.case
        reason, note = desk.chosen(case) if case is not None else ("", "")
        self.card.show_case(case, self.view.text, desk.cast, reason=reason, note=note)
        self.hints.show_hints(hints_for(case, self.keys, desk.cast))

    def version_marks(self) -> tuple[Mark, ...]:
        """Return the marks of the case alone, for beside an own answer."""
        if self.case is None:
            return ()
        return tuple(m for m in self._marks() if m.tied_to == self.case.id)

    def ask(self, question: Question | None, keyboard: SettlingKeyboard) -> None:
        """Ask a question in place of the keys; meanwhile those on the card mean nothing, and are pale."""
        self.card.setEnabled(question is None)
        self.hints.ask(question, keyboard.answer)

    def read_settings(self) -> None:
        """Take over type and keys from the settings."""
        keys = settling_keys(self._settings.settling_keys)
        if keys.to_json() != self.keys.to_json():
            self.keys = keys
            self.card.show_keys(keys)
            self.refresh()
        lanes = lanes_of(self._desk.of(self.article)) if self.article else 1
        type_ = Typography(size=self._settings.font_size - _SIZE_OFF, line_height=self._settings.line_height + _ABOVE)
        self.view.typography = type_.deeper(room_below(lanes))

    # The note, the own answer

    def open_note(self) -> None:
        """Let words be written that go with the case."""
        if self.case is not None:
            self.note_bar.open_with(self._desk.chosen(self.case)[1])

    def show_own(self, work: OwnWork, keys: KeyMap) -> None:
        """Show the keys of coding while an own answer is made."""
        lines = QFrame(self)
        layout = QVBoxLayout(lines)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        told = QLabel(self.tr("Your own answer: code it with the usual keys. Enter takes it, Esc leaves it."))
        told.setProperty("role", "note")
        told.setContentsMargins(16, 6, 16, 0)
        focus, line = FocusLine(work, Glosses(work, self._settings, lines), lines), KeyLine(work, keys, lines)
        for widget in (told, focus):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(line)
        for signal in (work.changed, work.refocused, self.view.selection_changed):
            signal.connect(self._soon.start)
        self._soon.timeout.connect(focus.refresh)
        self._soon.timeout.connect(line.refresh)
        focus.refresh()
        line.refresh()
        self._own_lines = lines
        self._below.addWidget(lines)
        self._below.setCurrentWidget(lines)
        self.hints.hide()
        self.view.tint_word(True)

    def end_own(self) -> None:
        """Show the card again."""
        lines, self._own_lines = self._own_lines, None
        if lines is not None:
            self._soon.timeout.disconnect()
            self._soon.stop()
            self._below.removeWidget(lines)
            lines.deleteLater()
        self.view.tint_word(False)
        self.hints.show()

    def gold_at_caret(self) -> str:
        """Return the id of the fact of gold at the caret; "" where there is none."""
        letter = self.view.word or Span(self.view.caret, self.view.caret + 1)
        ties = (mark.tied_to for mark in self.view.marks_at(letter))
        return next((tie.removeprefix(GOLD) for tie in ties if tie.startswith(GOLD)), "")

    # What happens

    def _open(self, article: str) -> None:
        self.article = article
        self.read_settings()
        shown = self._desk.article(article)
        self.view.set_article(shown.text, shown.zones)

    def _marks(self) -> tuple[Mark, ...]:
        desk, article = self._desk, self.article
        return self._layering.marks(
            desk.of(article), desk.agreed(article), desk.gold(article), focus=self.case.id if self.case else ""
        )

    def _reveal(self, case: Case) -> None:
        # What is painted of a case may be a part of its place only.
        mark = next((m for m in self.view.marks if m.id == case.id), None)
        if mark is not None:
            self.view.reveal(Span(mark.spans[0].start, mark.spans[-1].end))

    def _tell_article(self) -> None:
        desk, article = self._desk, self.article
        self.title.setText(desk.titles.get(article, "") if article else "")
        if not article:
            self.count.clear()
            return
        states = [case.state for case in desk.of(article)]
        words = self.tr("settled {settled} of {all}").format(settled=states.count("settled"), all=len(states))
        if desk.gold(article).finished:
            done = self.tr("gold is finished")
            words = f"{done} · {words}"
        self.count.setText(words)

    def _on_click(self, mark_id: str) -> None:
        mark = next((m for m in self.view.marks if m.id == mark_id), None)
        if mark is None or self._own_lines is not None:
            return
        if mark.tied_to.startswith(GOLD):
            self.gold_chosen.emit(mark.tied_to.removeprefix(GOLD))
        elif self._desk.find(mark.tied_to) is not None:
            self.case_chosen.emit(mark.tied_to)

    def _keep_note(self) -> None:
        self.note_made.emit(self.note_bar.field.text())
        self._close_note()

    def _close_note(self) -> None:
        self.note_bar.hide()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 6, 16, 6)
        self.title.setStyleSheet("font-weight: 600;")
        self.count.setProperty("role", "soft")
        row.addWidget(self.title, 1)
        row.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._below.addWidget(self.card)
        for widget in (head, self.view, self._below, self.note_bar, self.hints):
            column.addWidget(widget, int(widget is self.view))
        self.setFocusProxy(self.view)
        self.read_settings()


class _NoteBar(QFrame):
    """One line of text: Enter keeps it, Esc drops it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = EntryField(self)
        self.field.setAccessibleName(self.tr("Note for the coders"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 4)
        layout.addWidget(QLabel(self.tr("Note for the coders:"), self))
        layout.addWidget(self.field, 1)
        self.hide()

    def open_with(self, words: str) -> None:
        """Begin with the words that are there."""
        self.field.setText(words)
        self.field.selectAll()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
