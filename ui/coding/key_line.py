"""The line that tells which keys do what now, and that asks the open question in its place."""

import re
from functools import partial
from html import unescape

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from annotator.model.facts import QUOTE_CODE, VALUES
from ui.coding.button_row import ButtonRow
from ui.coding.questions import Question
from ui.coding.rich import cap, isolated, key_cap, key_caps
from ui.coding.work import Work
from ui.commands import Situation
from ui.keys import KeyMap, legends, stroke

_MARGIN, _BETWEEN = 16, 8
"""Pixels beside the line, and between two keys."""
_IMPORT = stroke("Ctrl+I")
_UNSEEN = re.compile("<[^>]*>|[\u2066-\u2069]")
"""Tags and isolates: they take no room."""


class KeyLine(QFrame):
    """Shows the situation of `work`; `refresh` after it changed, or after `keys` was replaced."""

    def __init__(self, work: Work, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.keys = keys
        self.hints = QLabel(self)
        self.hints.setTextFormat(Qt.TextFormat.RichText)
        self.hints.setMinimumWidth(1)
        self.hints.setStyleSheet("font-size: 12px;")
        self._question = QFrame(self)
        self.sentence = QLabel(self._question)
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumWidth(1)
        self._answers = ButtonRow(self._question)
        row = QHBoxLayout(self._question)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.sentence, 1)
        row.addWidget(self._answers)
        self._question.hide()
        self._in_form = False
        self._reread = 0
        self._seen: tuple[object, ...] = ()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 0, _MARGIN, 2)
        layout.addWidget(self.hints, 1)
        layout.addWidget(self._question, 1)
        self.setFixedHeight(40)
        work.asked.connect(self._ask)

    def refresh(self) -> None:
        """Show the keys for the situation of now."""
        work = self._work
        seen = (work.situation, bool(work.article_id), self._in_form, bool(self._reread), self.width(), self.keys)
        if seen == self._seen:  # measuring and laying out the words takes a millisecond
            return
        self._seen = seen
        pairs = self._fitting(self._pairs(self._work.situation))
        direction = "rtl" if self.isRightToLeft() else "ltr"
        told = " &ensp;".join(f"{isolated(keys)}&nbsp;{words}" for keys, words in pairs)
        self.hints.setText(f'<p dir="{direction}">{told}</p>')

    def show_form(self, on: bool) -> None:
        """Tell the keys of the form, or those of the text: what a key does hangs on who has the keyboard."""
        if on != self._in_form:
            self._in_form = on
            self.refresh()

    def show_reread(self, left: int) -> None:
        """Tell the keys for what has to be read again, while there is any left."""
        self._reread = left
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many keys as the width has room for."""
        super().resizeEvent(event)
        self.refresh()

    def _fitting(self, pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """Leave keys out before the last one, which is help, until the line is as long as its room."""
        room = self.width() - 2 * _MARGIN
        metrics = self.hints.fontMetrics()
        lengths = [
            metrics.horizontalAdvance(_UNSEEN.sub("", unescape(keys + words))) + _BETWEEN for keys, words in pairs
        ]
        while len(pairs) > 2 and sum(lengths) > room:
            del pairs[-2], lengths[-2]
        return pairs

    def _pairs(self, now: Situation) -> list[tuple[str, str]]:
        keys = self.keys
        if self._in_form:
            return [
                (cap("0–9"), self.tr("choose")),
                (cap("Enter"), self.tr("go on")),
                (cap("↑ ↓"), self.tr("another question")),
                (cap("⌫"), self.tr("take back")),
                (cap("Esc"), self.tr("to the text")),
                (key_cap(keys, "ask"), self.tr("ask the lead")),
                (key_cap(keys, "help"), self.tr("help")),
            ]
        if not self._work.article_id:
            return [
                (cap(legends(_IMPORT)[0]), self.tr("import articles")),
                (key_cap(keys, "help"), self.tr("help")),
            ]
        if now.finished:
            return [
                *self._again(),
                (key_cap(keys, "reopen"), self.tr("reopen")),
                (key_cap(keys, "finish"), self.tr("next article")),
                (key_cap(keys, "next_any"), self.tr("look through")),
                (key_cap(keys, "help"), self.tr("help")),
            ]
        going = (key_cap(keys, "next_undecided"), self.tr("next"))
        item = self._work.item
        if item is None or self._work.view.selection is not None:
            offers, codes = self._work.offers, self._codes()
            return [
                *self._again(),
                *([(codes, self.tr("code"))] if codes else []),
                *([(key_cap(keys, "quote"), self.tr("quote"))] if offers(QUOTE_CODE) else []),
                *self._form(),
                going,
                (key_cap(keys, "jump"), self.tr("jump")),
                (key_cap(keys, "undo"), self.tr("undo")),
                (key_cap(keys, "finish"), self.tr("finish")),
                (key_cap(keys, "help"), self.tr("help")),
            ]
        if item.undecided:
            first = [(key_cap(keys, "accept"), self.tr("accept")), (key_cap(keys, "refuse"), self.tr("reject"))]
        else:
            first = [(key_cap(keys, "refuse"), self.tr("remove"))]
        edges = (key_caps(keys, "left_out", "left_in", "right_out", "right_in"), self.tr("edges"))
        form = self._form() if item.code == QUOTE_CODE and not item.undecided else []
        return [
            *self._again(),
            *first,
            *self._special(item.code == QUOTE_CODE),
            *form,
            edges,
            going,
            (key_cap(keys, "help"), self.tr("help")),
        ]

    def _again(self) -> list[tuple[str, str]]:
        if not self._reread:
            return []
        keys = self.keys
        return [(key_cap(keys, "read_again"), self.tr("read again")), (key_cap(keys, "keep"), self.tr("keep"))]

    def _special(self, quote: bool) -> list[tuple[str, str]]:
        keys = self.keys
        if quote:
            return [
                (key_cap(keys, "speaker"), self.tr("speaker")),
                (key_cap(keys, "cue"), self.tr("cue")),
                (key_cap(keys, "type"), self.tr("type")),
            ]
        codes = self._codes()
        return [
            *([(codes, self.tr("other code"))] if codes else []),
            *self._attributes(),
            (key_cap(keys, "proclitic"), self.tr("proclitic")),
            (key_cap(keys, "everywhere"), self.tr("everywhere")),
        ]

    def _form(self) -> list[tuple[str, str]]:
        asks = bool(self._work.session.codebook.variables) and self._work.offers(VALUES)
        return [(key_cap(self.keys, "variables"), self.tr("questions"))] if asks else []

    def _attributes(self) -> list[tuple[str, str]]:
        item = self._work.item
        codebook = self._work.session.codebook
        code = codebook.code(codebook.current_code(item.code)) if item is not None else None
        return [(key_cap(self.keys, "attributes"), self.tr("attributes"))] if code and code.attributes else []

    def _codes(self) -> str:
        digits = [code.key for code in self._work.session.codebook.codes() if code.key and self._work.offers(code.id)]
        return cap(f"{digits[0]}–{digits[-1]}" if len(digits) > 1 else digits[0]) if digits else ""

    def _ask(self, question: Question | None) -> None:
        self.hints.setVisible(question is None)
        self._question.setVisible(question is not None)
        if question is None:
            self._answers.offer({})
            return
        self.sentence.setText(question.sentence)
        answers = {f"{words} ({key})": partial(self._work.answer, key) for key, words in question.labels.items()}
        self._answers.offer(answers)
