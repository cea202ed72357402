"""The question at hand: its choices with their numbers, or a field to type in, and its guideline."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from annotator.coding.values import Question
from annotator.model.variables import MULTIPLE, TEXT, Choice
from ui.coding.entry_field import EntryField
from ui.coding.markdown import show_markdown
from ui.coding.rich import isolated
from ui.keys import stroke_of
from ui.style import ACCENT_SOFT, INK_SOFT

_VALUE = Qt.ItemDataRole.UserRole
_MOST, _FRAME = 9, 6
"""Choices that are seen at once; pixels of the frame."""


class AnswerField(EntryField):
    """A number or words; `chord` tells of Ctrl chords that are the pane's, so that undo and finish work here too."""

    chord = Signal(str)
    chords: frozenset[str] = frozenset()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the chords, unless there is typing that Ctrl+Z can take back."""
        pressed = str(stroke_of(event) or "")
        if pressed in self.chords and not (pressed == "Ctrl+Z" and self.isUndoAvailable()):
            self.chord.emit(pressed)
        else:
            super().keyPressEvent(event)


class VariableCard(QFrame):
    """Shows one `Question` of `values`; it decides nothing."""

    clicked = Signal(int)
    """The number of a choice that was clicked."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.RichText)
        self.choices = QListWidget(self)
        self.choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choices.setWordWrap(True)
        self.choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choices.setStyleSheet("QListView::item { padding: 3px 4px; }")
        self.choices.itemClicked.connect(lambda item: self._tell(item))
        self.field = AnswerField(self)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "soft")
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.setProperty("role", "note")
        self.guideline = QTextBrowser(self)
        self.guideline.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.guideline.setFrameShape(QFrame.Shape.NoFrame)
        self.guideline.setOpenExternalLinks(True)
        self.guideline.setStyleSheet("background: transparent; border: 0; padding: 0;")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.title, self.choices, self.field, self.hint, self.problem):
            layout.addWidget(widget)
        layout.addWidget(self.guideline, 1)

    def show_question(self, question: Question, *, typed: str, place: str) -> None:
        """Show a question with what it has, and the digits `typed` so far; `place` tells where it stands."""
        variable = question.variable
        name = variable.name.in_language(self._language) or variable.id
        star = "&nbsp;<b>*</b>" if variable.required else ""
        self.title.setText(f'<b>{isolated(name)}</b>{star}<br><span style="color:{INK_SOFT}">{place}</span>')
        self._list(question, typed)
        takes_text = self.takes_text(question)
        self.field.setVisible(takes_text)
        if takes_text and not self.field.isModified():
            self.field.setText("" if variable.is_missing(question.values) else " ".join(question.values))
        self.hint.setText(self._hint(question, typed))
        self.problem.hide()
        rules = variable.guideline.in_language(self._language)
        self.guideline.setVisible(bool(rules))
        show_markdown(self.guideline, rules, self._language)

    def show_problem(self, sentence: str) -> None:
        """Say why an answer was refused."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    @staticmethod
    def takes_text(question: Question) -> bool:
        """Tell whether the answer is typed: a number, or words."""
        return question.variable.level not in ("nominal", "ordinal", MULTIPLE)

    def _list(self, question: Question, typed: str) -> None:
        variable = question.variable
        plain = [choice for choice in variable.choices if not choice.missing]
        apart = [choice for choice in variable.choices if choice.missing]
        self.choices.clear()
        for choice in plain:
            self._add(choice, question, typed)
        if plain and apart:
            line = QListWidgetItem(self.tr("Missing"))
            line.setFlags(Qt.ItemFlag.NoItemFlags)
            line.setForeground(QColor(INK_SOFT))
            self.choices.addItem(line)
        for choice in apart:
            self._add(choice, question, typed)
        rows = self.choices.count()
        self.choices.setVisible(bool(rows))
        self.choices.setFixedHeight(min(rows, _MOST) * max(self.choices.sizeHintForRow(0), 1) + _FRAME)

    def _add(self, choice: Choice, question: Question, typed: str) -> None:
        number = str(choice.value)
        chosen = number in question.values
        multiple = question.variable.level == MULTIPLE
        sign = ("☑" if chosen else "☐") if multiple else ("●" if chosen else "○")
        label = choice.name.in_language(self._language)
        item = QListWidgetItem(f"{sign}  {isolated(number)}  {isolated(label)}")
        item.setData(_VALUE, choice.value)
        item.setToolTip(label)
        if choice.missing:
            item.setForeground(QColor(INK_SOFT))
        if chosen or (typed and number.startswith(typed)):
            item.setBackground(QColor(ACCENT_SOFT))
        if chosen:
            font = item.font()
            font.setBold(True)
            item.setFont(font)
        self.choices.addItem(item)
        if chosen or (typed and number == typed):
            self.choices.scrollToItem(item)

    def _hint(self, question: Question, typed: str) -> str:
        variable = question.variable
        if typed:
            words = self.tr("%1_ : another digit, or Enter for %1")
            return words.replace("%1", isolated(typed))
        if variable.level == TEXT:
            return self.tr("Words, then Enter")
        if variable.level == MULTIPLE:
            return self.tr("Digits tick and untick, Enter goes on")
        if not self.takes_text(question):
            return self.tr("Digits choose, Enter goes on")
        low, high = variable.lowest, variable.highest
        if low is not None and high is not None:
            return self.tr("A number from %1 to %2, then Enter").replace("%1", f"{low:g}").replace("%2", f"{high:g}")
        if low is not None:
            return self.tr("A number from %1 on, then Enter").replace("%1", f"{low:g}")
        if high is not None:
            return self.tr("A number up to %1, then Enter").replace("%1", f"{high:g}")
        return self.tr("A number, then Enter")

    def _tell(self, item: QListWidgetItem) -> None:
        if item.data(_VALUE) is not None:
            self.clicked.emit(int(item.data(_VALUE)))
