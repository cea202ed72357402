"""The card of a quote beside the text: its parts in words, also when they stand off screen, each to be corrected."""

from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.coding.quoting import PARTS
from annotator.model.facts import Quote
from annotator.model.span import Span
from ui.article.marks import CLAUSE_COLOUR, CONTENT_COLOUR, CUE_COLOUR, SPEAKER_COLOUR
from ui.article.outline import Outline
from ui.coding.questions import Question
from ui.coding.rich import cut, isolated
from ui.coding.work import Work
from ui.keys import KeyMap

_COLOURS = {"content": CONTENT_COLOUR, "clause": CLAUSE_COLOUR, "cue": CUE_COLOUR, "speaker": SPEAKER_COLOUR}


_FOCUSED = "#dbe7fb"
_LONGEST = 150
"""Code points of a part that the card shows."""


class WordsLabel(QLabel):
    """Words of the article that can be clicked; cut in the middle, whole in the tool tip."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Margins, since a label that wraps its words forgets the padding of a style sheet and cuts the last line.
        self.setContentsMargins(6, 2, 6, 2)
        self._shown = ("", False)
        self.show_words("", focused=False)

    def show_words(self, words: str, *, focused: bool) -> None:
        """Show `words`, a dash for none; on a tint while the part has the focus."""
        rtl = Outline(words).is_rtl(0)
        shown = escape(cut(words, _LONGEST)) or "—"
        paragraph = f'<p dir="{"rtl" if rtl else "ltr"}">{shown}</p>'
        if (paragraph, focused) == self._shown:
            return
        self._shown = paragraph, focused
        self.setText(paragraph)
        self.setToolTip(" ".join(words.split()))
        ground = _FOCUSED if focused else "transparent"
        self.setStyleSheet(f"QLabel {{ font-size: 15px; border-radius: 4px; background: {ground}; }}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of the click."""
        event.accept()
        self.clicked.emit()


class PartRow(QFrame):
    """One part: its name, its words, what can be done with it, and numbered candidates when they are asked for."""

    chosen = Signal(str)
    set_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, part: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = part
        title = QLabel(name, self)
        title.setStyleSheet(f"color: {_COLOURS[part]}; font-weight: 600;")
        self.words = WordsLabel(self)
        self.take = QToolButton(self)
        self.take.setText("⤶")
        self.drop = QToolButton(self)
        self.drop.setText("✕")
        self.drop.setToolTip(self.tr("Take this part away"))
        for button in (self.take, self.drop):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.candidates = QLabel(self)
        self.candidates.setWordWrap(True)
        self.candidates.hide()
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(title, 1)
        head.addWidget(self.take)
        head.addWidget(self.drop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.words)
        layout.addWidget(self.candidates)
        self.words.clicked.connect(partial(self.chosen.emit, part))
        self.take.clicked.connect(partial(self.set_wanted.emit, part))
        self.drop.clicked.connect(partial(self.remove_wanted.emit, part))

    def show_words(self, words: str, *, focused: bool) -> None:
        """Show the words of the part; none where it is not there."""
        self.words.show_words(words, focused=focused)
        self.drop.setVisible(bool(words) and self.part != "content")

    def show_choices(self, choices: tuple[str, ...], none: str) -> None:
        """Number the candidates from 1, and what 0 means."""
        lines = [f"<b>{number}</b>&nbsp; {isolated(cut(words, 44))}" for number, words in enumerate(choices, start=1)]
        self.candidates.setText(
            '<p dir="rtl" style="line-height:92%">' + "<br>".join([*lines, f"<b>0</b>&nbsp; {none}"]) + "</p>"
        )
        self.candidates.show()


class QuoteCard(QWidget):
    """Shows the quote that has, or had last, the focus; `refresh` after that changed."""

    part_chosen = Signal(str)
    set_wanted = Signal(str)
    remove_wanted = Signal(str)
    type_wanted = Signal()

    def __init__(self, work: Work, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.hint = QLabel(
            self.tr("No quote has had the focus yet. F goes to the next suggestion, Q makes a quote."), self
        )
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "soft")
        self.type = QPushButton(self)
        self.type.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.type.clicked.connect(self.type_wanted)
        self.origin = QLabel(self)
        self.origin.setProperty("role", "soft")
        self.rows = {part: PartRow(part, work.maker.part_name(part), self) for part in PARTS}
        self._body = QWidget(self)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(10)
        head = QGridLayout()
        head.addWidget(self.type, 0, 0)
        head.addWidget(self.origin, 0, 1)
        head.setColumnStretch(1, 1)
        body.addLayout(head)
        for row in self.rows.values():
            body.addWidget(row)
            row.chosen.connect(self.part_chosen)
            row.set_wanted.connect(self.set_wanted)
            row.remove_wanted.connect(self.remove_wanted)
        self.registry = QLabel(self._body)
        self.registry.setWordWrap(True)
        self.registry.setProperty("role", "soft")
        body.addWidget(self.registry)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.hint)
        layout.addWidget(self._body)
        layout.addStretch(1)
        self.show_keys(keys)
        work.asked.connect(self._show_choices)
        self.refresh()

    def show_keys(self, keys: KeyMap) -> None:
        """Name the keys in the tool tips."""
        for part, row in self.rows.items():
            words = self.tr("Put it where the selection is: %1")
            row.take.setToolTip(words.replace("%1", keys.legend(f"set_{part}")))
        self.type.setToolTip(self.tr("Another type: %1").replace("%1", keys.legend("type")))

    def refresh(self) -> None:
        """Show the quote as it is now."""
        item = self._work.quote
        fact = item.fact if item is not None else None
        there = isinstance(fact, Quote)
        self.hint.setVisible(not there)
        self._body.setVisible(there)
        if item is None or not isinstance(fact, Quote):
            return
        self.type.setText(self._work.maker.name_of(item))
        self.origin.setText(self._origin(fact, undecided=item.undecided))
        parts = fact.parts()
        for name, row in self.rows.items():
            focused = name == self._work.part and item is self._work.item
            row.show_words(self._words(parts[name].spans) if name in parts else "", focused=focused)
            row.setVisible(name in parts or name != "clause")
        self.registry.setText(self._entries(fact))

    def _words(self, spans: tuple[Span, ...]) -> str:
        return " … ".join(span.of(self._work.text) for span in sorted(spans))

    def _origin(self, quote: Quote, *, undecided: bool) -> str:
        if undecided:
            return self.tr("suggested")
        return self.tr("type by hand") if quote.type_set else self.tr("type computed")

    def _entries(self, quote: Quote) -> str:
        if quote.speaker is None:
            return ""
        entries = self._work.session.entries
        links = self._work.desk.layer.links_of(quote.speaker.id)
        names = [isolated(entries[link.entry].name) for link in links if link.entry in entries]
        return self.tr("The speaker is %1.").replace("%1", "، ".join(names)) if names else ""

    def _show_choices(self, question: Question | None) -> None:
        for part, row in self.rows.items():
            if question is not None and question.about == part:
                row.show_choices(question.choices, self.tr("nobody") if part == "speaker" else self.tr("none"))
            else:
                row.candidates.hide()
