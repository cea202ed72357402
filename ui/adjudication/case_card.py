"""The card under the article: one disagreement, a line for each answer with its key, reasons, note."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsOpacityEffect,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.facts import Annotation, Quote, Value
from annotator.model.span import hull
from ui.adjudication.commands import REASON_COMMANDS, TAKEN
from ui.adjudication.wording import (
    SIGNS,
    Answer,
    Cast,
    Names,
    answers_to,
    kind_words,
    reasons,
    statement,
    states,
    translate,
    turned,
)
from ui.article.versions import paint_sample
from ui.coding.elided import ElidedLabel
from ui.coding.rich import cap, cut, in_context, isolated
from ui.keys import KeyMap, legends
from ui.study.words import listed
from ui.style import ACCENT_DARK, ACCENT_SOFT, INK_SOFT

if TYPE_CHECKING:
    from annotator.adjudication.case import Case
    from annotator.review.differing import Said

_TINT = "#ffe9a8"
_MOST_LINES = 6
_MOST_DIGITS = 4
_PALE = 0.35


class CaseCard(QFrame):
    """Shows a case; a click on a line is the same as its key.

    `wanted` carries the id of a command, `taken` the number (from 0) of a coder whose answer is taken.
    """

    wanted = Signal(str)
    taken = Signal(int)

    def __init__(self, names: Names, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._veil = QGraphicsOpacityEffect(self, opacity=_PALE)
        self._veil.setEnabled(False)
        self.setGraphicsEffect(self._veil)
        self.heading = ElidedLabel()
        self.heading.setProperty("role", "note")
        self.lines = [_Answer(self) for _ in range(_MOST_LINES)]
        for line in self.lines:
            line.clicked.connect(partial(self._take, line))
        self.reasons: dict[str, QToolButton] = {}
        self.note = ElidedLabel()
        self.note.setProperty("role", "soft")
        self._build()
        self.show_keys(keys)

    def show_case(self, case: Case | None, text: str, cast: Cast, *, reason: str = "", note: str = "") -> None:
        """Show a case with the reason and note that are chosen for it; None shows none."""
        for line in self.lines:
            line.hide()
        for name, button in self.reasons.items():
            button.setChecked(name == reason)
            button.setEnabled(case is not None)
        if case is None:
            self.heading.setText(
                translate("Disagreements", "No case is chosen: the list has those that fit the line above it.")
            )
            self.note.clear()
            return
        self.heading.setText(turned(self._heading(case), self))
        self._show_answers(case, text, cast)
        words = translate("Disagreements", "Note: {note}")
        told = words.format(note=isolated(cut(note, 120))) if note else ""
        self.note.setText(turned(told, self))
        self.note.setVisible(bool(told))

    def changeEvent(self, event: QEvent) -> None:
        """Be pale while the card is off: its keys mean nothing then."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange:
            self._veil.setEnabled(not self.isEnabled())

    def show_keys(self, keys: KeyMap) -> None:
        """Show on the buttons of the reasons which keys press them."""
        for command, words in zip(REASON_COMMANDS, reasons().items(), strict=True):
            reason, told = words
            stroke = next(iter(keys.strokes(command)), None)
            latin, arabic = legends(stroke) if stroke is not None else ("", "")
            self.reasons[reason].setText(f"{isolated(f'{latin} {arabic}'.strip())}  {told}")

    def _heading(self, case: Case) -> str:
        one = case.disagreement
        told = [f"{SIGNS[case.state]} {states()[case.state]}"]
        if case.settled_by:
            by = translate("Disagreements", "by {names}")
            if case.state != "settled":
                by = translate("Disagreements", "was settled by {names}")
            told.append(by.format(names=listed(map(isolated, case.settled_by))))
        if case.changed_by:
            changed = translate("Disagreements", "changed since by {names}")
            told.append(changed.format(names=listed(map(isolated, case.changed_by))))
        told.append(kind_words(one))
        told.append(" / ".join(self._names.code(code) for code in one.codes))
        return " · ".join(filter(None, told))

    def _show_answers(self, case: Case, text: str, cast: Cast) -> None:
        one = case.disagreement
        lane = -1
        for line, answer in zip(self.lines, answers_to(one, cast), strict=False):
            lane += answer.fact is not None
            numbers = [cast.number(coder) + 1 for coder in answer.coders]
            said, words = self._told(answer.fact, one.parts, text)
            line.colour = cast.colour(answer.coders[0])
            line.tell(
                numbers[0] - 1,
                _digits(numbers),
                turned(listed(map(cast.called, answer.coders)), self),
                turned(said, self),
                words,
                -1 if answer.fact is None or isinstance(answer.fact, Value) else lane,
                _is_gold(answer, case),
            )

    def _told(self, fact: Said | None, parts: tuple[str, ...], text: str) -> tuple[str, str]:
        """Return what was said, and the words in their context as rich text."""
        if fact is None:
            return translate("Disagreements", "did not mark it"), ""
        if isinstance(fact, Annotation):
            name = self._names.code(fact.code)
            code = self._names.said(fact)
            called = f"{isolated(code)} {isolated(name)}" if name != code else code
            return called, in_context(text, fact.span, colour=_TINT, around=16, longest=52)
        if not isinstance(fact, Quote):
            return isolated(self._names.said(fact)), ""
        there = fact.parts()
        shown = [name for name in parts if name in there] or ["content"]
        lacking = [self._names.part(name) for name in parts if name not in there]
        # Of several parts each gets less room, or the line would be cut at the edge that differs.
        around, longest, beside = (16, 52, 40) if len(shown) == 1 else (3, 26, 20)
        words = in_context(text, hull(there[shown[0]].spans), colour=_TINT, around=around, longest=longest)
        for name in shown[1:]:
            flat = escape(cut(" ".join(s.of(text) for s in there[name].spans), beside))
            words += f' <span style="color:{INK_SOFT}">· {escape(self._names.part(name))}:</span> {flat}'
        none = translate("Disagreements", "no {part}")
        told = [isolated(self._names.said(fact)), *(self._names.part(n) for n in shown[:1] if n != "content")]
        return " · ".join([*told, *(none.format(part=part) for part in lacking)]), words

    def _take(self, line: _Answer) -> None:
        self.taken.emit(line.coder)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 2)
        layout.setSpacing(3)
        layout.addWidget(self.heading)
        for line in self.lines:
            layout.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(6)
        why = QLabel(translate("Disagreements", "Why do they differ?"), self)
        why.setProperty("role", "soft")
        row.addWidget(why)
        for command, reason in zip(REASON_COMMANDS, reasons(), strict=True):
            button = self.reasons[reason] = self._button(command)
            button.setCheckable(True)
            row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self.note)

    def _button(self, command: str) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setStyleSheet(
            f"QToolButton {{ border: 1px solid #dbdfe4; border-radius: 6px; padding: 2px 8px; }}"
            f"QToolButton:checked {{ background: {ACCENT_SOFT}; border-color: {ACCENT_DARK}; }}"
        )
        button.clicked.connect(partial(self.wanted.emit, command))
        return button


def _digits(numbers: list[int]) -> str:
    """Return the keys that take an answer, a few of many; who comes after the ninth has none."""
    able = [str(number) for number in numbers if number <= len(TAKEN)]
    return " ".join([*able[:_MOST_DIGITS], *(["…"] if len(able) > _MOST_DIGITS else [])])


def _is_gold(answer: Answer, case: Case) -> bool:
    """Tell whether a case was settled so."""
    if case.state != "settled":
        return False
    return statement(answer.fact) in map(statement, case.gold) if answer.fact is not None else not case.gold


class _Answer(QFrame):
    """A line of the card: keys, who says it, what, the words, and the line that it has in the article."""

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.coder = 0
        self.colour = ""
        self.keys = QLabel(self)
        self.keys.setTextFormat(Qt.TextFormat.RichText)
        self.sample = _Sample(self)
        self.who = ElidedLabel()
        self.said = ElidedLabel()
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setMinimumWidth(1)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(10)
        for column, widget in enumerate((self.keys, self.sample, self.who, self.said, self.words)):
            layout.addWidget(widget, 0, column)
        for column, width in ((0, 58), (1, 30), (2, 190), (3, 150)):
            layout.setColumnMinimumWidth(column, width)
        for column, share in ((2, 1), (3, 1), (4, 4)):
            layout.setColumnStretch(column, share)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(25)

    def tell(self, coder: int, digits: str, who: str, said: str, words: str, lane: int, taken: bool) -> None:
        """Show an answer; `coder` is the number, from 0, of who gave it first; `digits` are its keys.

        `lane` is that of its line in the article, -1 for none; `taken` that it was settled so.
        """
        self.coder = coder
        self.keys.setText(cap(digits) if digits else "")
        self.sample.lane, self.sample.colour = lane, self.colour
        self.sample.update()
        self.who.setText(who)
        self.said.setText(f"✓ {said}" if taken else said)
        bold = self.said.font()
        bold.setBold(taken)
        self.said.setFont(bold)
        self.words.setText(f'<p dir="rtl" style="margin:0">{words}</p>' if words else "")
        self.setAccessibleName(" ".join((digits, who, said)))
        self.show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take this answer."""
        event.accept()
        self.clicked.emit()


class _Sample(QWidget):
    """The line that a version has in the article, to recognise it by."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lane, self.colour = -1, ""
        self.setFixedWidth(30)

    def sizeHint(self) -> QSize:
        """Return the room for a short line."""
        return QSize(30, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        if self.lane >= 0:
            painter = QPainter(self)
            paint_sample(painter, ((0.0, 30.0),), self.height() / 2, self.lane, self.colour, thick=2.6)
            painter.end()
