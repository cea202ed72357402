"""The form of variables beside the text: what is asked of article, quote and speaker, one question at a time."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.coding import values
from annotator.coding.values import Question
from annotator.model.errors import UserError
from annotator.model.facts import value_id
from annotator.model.variables import MULTIPLE
from ui.coding.answering import Target, next_quote, quote_of, targets_now
from ui.coding.question_rows import QuestionRows, row_of
from ui.coding.typed_digits import settled, typed
from ui.coding.variable_card import VariableCard
from ui.coding.work import Work
from ui.keys import KeyMap, stroke_of
from ui.sentences import said

PASSED_ON = ("undo", "redo", "finish", "reopen", "read_again", "keep", "help", "ask", "note")
"""Commands of the article that act in the form too."""
_IN_THE_TEXT = ("reopen", "read_again", "keep")
"""Those after which one goes on in the text."""


class VariablesTab(QWidget):
    """Shows and answers the questions of `work`; `refresh` after it changed."""

    command_wanted = Signal(str)

    def __init__(self, work: Work, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.keys = keys
        self._targets: tuple[Target, ...] = ()
        self._at = ""
        self._typed = ""
        self.rows = QuestionRows(work.language, self)
        self.rows.chosen.connect(self._move)
        self.card = VariableCard(work.language, self)
        self.card.clicked.connect(self._on_choice)
        self.card.field.entered.connect(lambda back: self._enter(-1 if back else 1))
        self.card.field.left.connect(self._leave)
        self.card.field.stepped.connect(self._enter)
        self.card.field.chord.connect(self._on_chord)
        self.nothing = QLabel(self.tr("The codebook asks nothing here."), self)
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("role", "soft")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        layout.addWidget(self.nothing)
        layout.addWidget(self.rows)
        layout.addWidget(self.card, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        work.opened.connect(self._forget)
        self.show_keys(keys)

    # What the side asks for

    def show_keys(self, keys: KeyMap) -> None:
        """Read these keys from now on."""
        self.keys = keys
        strokes = {str(s) for command in PASSED_ON for s in keys.strokes(command)}
        self.card.field.chords = frozenset(s for s in strokes if s.startswith("Ctrl+"))

    def refresh(self) -> None:
        """Show what is asked now, if the form is in sight."""
        if self.isVisible() and self._work.article_id:
            self._targets = targets_now(self._work)
            if self._current() is None:
                self._at = self._first()
            self._show()

    def go_in(self) -> None:
        """Take the keyboard, at the first question that is open if none was at hand."""
        self.refresh()
        current = self._current()
        if current is not None and VariableCard.takes_text(current):
            self.card.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to(self, target: str, variable: str) -> None:
        """Show a question, and the quote that it is about."""
        quote = quote_of(self._work, target)
        if quote is not None:
            self._work.focus(quote.id)
        self._move(value_id(target, variable))

    # Keys and clicks

    def event(self, event: QEvent) -> bool:
        """Want the keys of the form before a menu's chord gets them."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = stroke_of(event)
            if pressed is not None and self.keys.command(pressed) in PASSED_ON:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, Enter goes on, arrows move, Backspace clears, Esc goes back to the text."""
        pressed = stroke_of(event)
        name = str(pressed) if pressed else _of_number_pad(event)
        steps = {"Up": -1, "Down": 1}
        if len(name) == 1 and name.isdigit():
            self._digit(name)
        elif name in steps:
            self._typed = ""
            self._step(steps[name])
        elif name in ("Enter", "Shift+Enter") and not event.isAutoRepeat():
            self._enter(-1 if name.startswith("Shift") else 1)
        elif name == "Backspace" and not event.isAutoRepeat():
            self._clear()
        elif name == "Esc":
            self._leave()
        elif pressed is not None and (command := self.keys.command(pressed)) is not None:
            if command == "variables":
                self._leave()
            elif command in PASSED_ON:
                if command in _IN_THE_TEXT:
                    self._leave()
                self.command_wanted.emit(command)

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Tab goes back to the text: nothing else in the form takes the keyboard."""
        self._leave()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Show the questions when the tab comes into sight."""
        super().showEvent(event)
        self.refresh()

    def _on_chord(self, pressed: str) -> None:
        command = next((c for c in PASSED_ON if pressed in map(str, self.keys.strokes(c))), "")
        if command:
            self.command_wanted.emit(command)

    def _on_choice(self, number: int) -> None:
        self._typed = ""
        self._choose(number)
        self.go_in()

    def _digit(self, digit: str) -> None:
        current = self._current()
        if current is None or not current.variable.choices:
            return
        numbers = [choice.value for choice in current.variable.choices]
        self._typed, chosen = typed(self._typed, digit, numbers)
        if chosen is not None:
            self._choose(chosen)
            return
        self._show()
        if not self._typed:
            self.card.show_problem(self.tr("No choice begins with %1.").replace("%1", digit))

    def _enter(self, step: int) -> None:
        """Keep what is typed and go on; stay where it is refused."""
        current = self._current()
        if current is not None and self._keep_typed(current):
            self._step(step)

    def _leave(self) -> None:
        self._typed = ""
        self.card.field.setModified(False)
        self._work.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()

    # Answering

    def _keep_typed(self, current: Question) -> bool:
        field = self.card.field
        if VariableCard.takes_text(current) and field.isModified():
            words = field.text().strip()
            return self._answer(current, (words,) if words else ())
        if self._typed:
            number = settled(self._typed, [choice.value for choice in current.variable.choices])
            if number is None:
                self.card.show_problem(self.tr("No choice has the number %1.").replace("%1", self._typed))
                return False
            return self._choose(number)
        return True

    def _choose(self, number: int) -> bool:
        current = self._current()
        self._typed = ""
        if current is None:
            return False
        value = str(number)
        if current.variable.level != MULTIPLE:
            return self._answer(current, (value,))
        missing = current.variable.is_missing((value,)) or current.variable.is_missing(current.values)
        others = () if missing else tuple(v for v in current.values if v != value)
        return self._answer(current, others if value in current.values else (*others, value))

    def _clear(self) -> None:
        current = self._current()
        self._typed = ""
        if current is not None and current.values:
            self._answer(current, ())
        else:
            self._show()

    def _answer(self, current: Question, answer: Sequence[str]) -> bool:
        """Let the session keep an answer, none to clear it; tell whether that is what holds now."""
        session, article = self._work.session, self._work.article_id
        wanted = current.variable.tidied(answer)
        try:
            if not answer and current.values:
                session.act(article, values.clear_value, current.target, current.variable.id)
            elif answer and wanted != current.values:
                session.act(article, values.set_value, current.target, current.variable.id, answer)
        except UserError as error:
            self.card.show_problem(said(str(error)))
            self._work.said.emit(str(error))
            return False
        self.card.field.setModified(False)
        self.refresh()
        return True

    # Going about

    def _asked(self) -> list[Question]:
        return [question for target in self._targets for question in target.asked]

    def _current(self) -> Question | None:
        return next((q for q in self._asked() if row_of(q) == self._at), None)

    def _first(self) -> str:
        asked = self._asked()
        found = next((q for q in asked if q.problem), None) or next((q for q in asked if not q.values), None)
        found = found or next(iter(asked), None)
        return row_of(found) if found is not None else ""

    def _step(self, step: int) -> None:
        asked = [row_of(question) for question in self._asked()]
        at = asked.index(self._at) + step if self._at in asked else 0
        if 0 <= at < len(asked):
            self._move(asked[at])
        elif step > 0:
            self._to_next_quote()

    def _to_next_quote(self) -> None:
        quote = next_quote(self._work) if any(t.subject != "article" for t in self._targets) else None
        if quote is None:
            self._end()
            return
        self._work.focus(quote.id)
        self._targets = targets_now(self._work)
        of_quote = [row_of(q) for t in self._targets if t.subject != "article" for q in t.asked]
        self._move(of_quote[0] if of_quote else self._at)

    def _end(self) -> None:
        """After the last question go to the first one that waits for its answer; say it where none does."""
        left = values.missing(self._work.session.ground(self._work.article_id))
        if left:
            self._work.said.emit(self.tr("Answers still missing: %n. This is the first.", "", len(left)))
            self.go_to(left[0].target, left[0].variable)
        else:
            self._show()
            self._work.said.emit(self.tr("That was the last question. Ctrl+Enter finishes."))

    def _move(self, row: str) -> None:
        self._at, self._typed = row, ""
        self.card.field.setModified(False)
        self._targets = targets_now(self._work)
        self._show()
        self.go_in()

    def _forget(self) -> None:
        self._at = self._typed = ""
        self.card.field.setModified(False)

    # Showing

    def _show(self) -> None:
        self.nothing.setVisible(not self._targets)
        self.rows.show_targets(self._targets, self._at)
        current = self._current()
        self.card.setVisible(current is not None)
        if current is not None:
            self.card.show_question(current, typed=self._typed, place=self._place(current))
            said_of = " ".join(current.variable.labels(current.values, self._work.language))
            self.setAccessibleName(f"{current.variable.name.in_language(self._work.language)}: {said_of}")

    def _place(self, current: Question) -> str:
        asked = self._asked()
        at = 1 + [row_of(q) for q in asked].index(row_of(current))
        return self.tr("%1 of %2").replace("%1", str(at)).replace("%2", str(len(asked)))


def _of_number_pad(event: QKeyEvent) -> str:
    """Return a digit or Enter of the number pad, which the article has no use for; "" for any other key."""
    if event.key() == Qt.Key.Key_Enter:
        return "Enter"
    return str(int(event.text())) if len(event.text()) == 1 and event.text().isdecimal() else ""
