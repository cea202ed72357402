"""The line that tells which keys do what now, and that asks the open question in its place."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.model.facts import QUOTE_CODE, VALUES
from ui.coding.hint_line import Hint, HintLine
from ui.coding.rich import cap, key_cap, key_caps
from ui.coding.work import Work
from ui.commands import Situation
from ui.keys import KeyMap, legends, stroke

_IMPORT = stroke("Ctrl+I")


class KeyLine(HintLine):
    """Shows the situation of `work`; `refresh` after it changed, or after `keys` was replaced."""

    def __init__(self, work: Work, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.keys = keys
        self._in_form = False
        self._reread = 0
        self._seen: tuple[object, ...] = ()
        work.asked.connect(lambda question: self.ask(question, work.answer))

    def refresh(self) -> None:
        """Show the keys for the situation of now."""
        work = self._work
        seen = (work.situation, bool(work.article_id), self._in_form, bool(self._reread), self.width(), self.keys)
        if seen != self._seen:  # measuring and laying out the words takes a millisecond
            self._seen = seen
            self.show_hints(self._pairs(self._work.situation))

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

    def _pairs(self, now: Situation) -> list[Hint]:
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

    def _again(self) -> list[Hint]:
        if not self._reread:
            return []
        keys = self.keys
        return [(key_cap(keys, "read_again"), self.tr("read again")), (key_cap(keys, "keep"), self.tr("keep"))]

    def _special(self, quote: bool) -> list[Hint]:
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

    def _form(self) -> list[Hint]:
        asks = bool(self._work.session.codebook.variables) and self._work.offers(VALUES)
        return [(key_cap(self.keys, "variables"), self.tr("questions"))] if asks else []

    def _attributes(self) -> list[Hint]:
        item = self._work.item
        codebook = self._work.session.codebook
        code = codebook.code(codebook.current_code(item.code)) if item is not None else None
        return [(key_cap(self.keys, "attributes"), self.tr("attributes"))] if code and code.attributes else []

    def _codes(self) -> str:
        digits = [code.key for code in self._work.session.codebook.codes() if code.key and self._work.offers(code.id)]
        return cap(f"{digits[0]}–{digits[-1]}" if len(digits) > 1 else digits[0]) if digits else ""
