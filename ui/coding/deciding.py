"""Keys that decide: accept, reject or remove, give a code to what has the focus or to new words."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from annotator.arabic.edges import Edge, by_word
from annotator.coding import actions, helping
from annotator.model.codebook import Code
from annotator.model.facts import Annotation
from annotator.model.span import Span
from ui.coding.correcting import set_places, set_spans
from ui.coding.items import Item
from ui.coding.work import Work
from ui.commands import DIGITS


class Deciding(QObject):
    """Decides on the focused item; after a decision on a suggestion the focus goes on to the next one."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._work = work
        self._fresh = ""
        """The annotation that was just made; its digit, pressed again, takes the next word in."""

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what is done by command id."""
        codes = {f"code_{digit}": partial(self.code, digit) for digit in DIGITS}
        return {"accept": self.accept, "refuse": self.refuse, **codes}

    def accept(self) -> None:
        """Accept the focused suggestion and go on; from anything else just go on."""
        item, place = self._work.item, self._work.place()
        if item is not None and item.suggestion is not None:
            if self._work.act(actions.accept, item.suggestion) is not None:
                self._work.go(undecided=True, after=place)
        else:
            self._work.go(undecided=True)

    def refuse(self) -> None:
        """Reject the focused suggestion, remove the focused own item or part of a quote, and go on."""
        item, part = self._work.item, self._work.part
        if item is None:
            self._work.said.emit(self.tr("Nothing has the focus: F goes to the next suggestion."))
        elif part != "content":
            set_places(self._work, item, {part: None})
        elif item.suggestion is not None:
            if self._work.act(actions.reject, item.suggestion) is not None:
                self._work.go(undecided=True, after=item.place)
        elif self._work.act(actions.remove, item.id) is not None:
            self._work.go(undecided=True, after=item.place)

    def code(self, digit: str) -> None:
        """Give the code of a digit: to the selection, else to the focused item, else to the word at the caret."""
        if self._work.desk.forked:
            self._work.version_wanted.emit(int(digit) - 1)
            return
        code = next((c for c in self._work.session.codebook.codes() if c.key == digit), None)
        item = self._work.item
        if code is None:
            self._work.said.emit(self.tr("No code is on the key %1.").replace("%1", digit))
        elif not self._work.offers(code.id):
            words = self.tr("The code %1 belongs to another pass; Ctrl+Enter finishes this one.")
            self._work.said.emit(words.replace("%1", code.id))
        elif self._work.view.selection is None and item is not None:
            self._code_item(item, code)
        else:
            self._code_new(code)

    def _code_new(self, code: Code) -> None:
        target = self._work.target
        if target is None:
            self._work.said.emit(self.tr("There is no word here to give a code to."))
            return
        span = helping.proposed_entity_span(self._work.desk, target, codebook=self._work.session.codebook)
        changed = self._work.act(actions.code, span, code.id)
        if changed is not None:
            self._fresh = changed.ids[0]
            self._work.focus(self._fresh)

    def _code_item(self, item: Item, code: Code) -> None:
        if not isinstance(item.fact, Annotation):
            self._work.said.emit(self.tr("A quote has a type, not a code: R changes it. Select words to code them."))
        elif item.suggestion is not None:
            made = replace(item.fact, code=code.id)
            if self._work.act(actions.accept, item.suggestion, corrected=made) is not None:
                self._work.go(undecided=True, after=item.place)
        elif item.id == self._fresh and item.code == code.id:
            self._extend(item.fact.span)
        elif self._work.act(actions.recode, item.id, code.id) is not None:
            self._work.focus(item.id)

    def _extend(self, span: Span) -> None:
        longer = by_word(self._work.text, span, Edge.END, outward=True)
        if longer == span:
            self._work.said.emit(self.tr("There is no further word in this paragraph."))
        else:
            set_spans(self._work, (longer,))
