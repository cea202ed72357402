"""The key for attributes: each attribute of the focused mark's code is asked in turn, its values by number."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from annotator.coding import actions
from annotator.model.codebook import Attribute
from annotator.model.facts import Annotation
from ui.coding.items import Item
from ui.coding.questions import Question
from ui.coding.rich import isolated
from ui.coding.work import Work

_MOST = 9


class Attributing(QObject):
    """Sets attributes of annotations; of a suggestion by accepting it with them."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._work = work

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what is done by command id."""
        return {"attributes": self.ask}

    def ask(self) -> None:
        """Ask for the first attribute of the focused mark, then for the others."""
        item = self._work.item
        if item is None or not isinstance(item.fact, Annotation):
            self._work.said.emit(self.tr("Go to a mark with a code first; quotes have questions instead."))
        elif not self._attributes(item):
            self._work.said.emit(self.tr("The code %1 has no attributes.").replace("%1", item.code))
        else:
            self._ask(0)

    def _attributes(self, item: Item) -> tuple[Attribute, ...]:
        codebook = self._work.session.codebook
        code = codebook.code(codebook.current_code(item.code))
        return code.attributes if code is not None else ()

    def _ask(self, number: int) -> None:
        item, language = self._work.item, self._work.language
        attributes = self._attributes(item) if item is not None else ()
        if number >= len(attributes) or item is None or not isinstance(item.fact, Annotation):
            return
        attribute = attributes[number]
        chosen = dict(item.fact.attributes).get(attribute.id, "")
        listed, answers = [], {}
        for key, (value, wording) in enumerate(attribute.values[:_MOST], start=1):
            words = wording.in_language(language) or value
            listed.append(isolated(f"{key} {words}{' ✓' if value == chosen else ''}"))
            answers[str(key)] = partial(self._set, number, attribute.id, value)
        answers["0"] = partial(self._set, number, attribute.id, "")
        answers["Enter"] = partial(self._ask, number + 1)
        sentence = self.tr("%1: %2 · 0 none · Enter leaves it")
        name = attribute.name.in_language(language) or attribute.id
        shown = sentence.replace("%1", isolated(name)).replace("%2", " · ".join(listed))
        self._work.ask(Question(sentence=shown, answers=answers))

    def _set(self, number: int, attribute: str, value: str) -> None:
        work, item = self._work, self._work.item
        if item is None or not isinstance(item.fact, Annotation):
            return
        kept = {**dict(item.fact.attributes), attribute: value}
        made = replace(item.fact, attributes=tuple(sorted((k, v) for k, v in kept.items() if v)))
        if made != item.fact:
            if item.suggestion is not None:
                changed = work.act(actions.accept, item.suggestion, corrected=made)
            else:
                changed = work.act(actions.set_attributes, item.id, made.attributes)
            if changed is None:
                return
            work.focus(changed.ids[0])
        self._ask(number + 1)
