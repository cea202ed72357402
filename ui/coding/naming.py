"""Keys for names, notes and rules: the same name everywhere, the registry, notes, the guideline of a code."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.coding import actions, helping
from annotator.model.facts import Annotation
from annotator.model.span import Span
from ui.coding.items import Item
from ui.coding.questions import Question
from ui.coding.work import Work


class Naming(QObject):
    """Asks the pane for what needs a text or a tab, and does the rest itself."""

    link_wanted = Signal(str, str)
    """The id of the mention or part to link, and its words."""
    note_wanted = Signal(bool)
    """Whether it is a question to the lead."""
    elsewhere_wanted = Signal(str)
    """Words of which somebody may tell where they stand in other articles."""
    guideline_wanted = Signal(str)
    """A code, or "quote"."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._work = work

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what is done by command id."""
        return {
            "everywhere": self.everywhere,
            "link": self.link,
            "ask": partial(self.note_wanted.emit, True),
            "note": partial(self.note_wanted.emit, False),
            "guideline": self.guideline,
        }

    def everywhere(self) -> None:
        """Show the other places of the focused name, and code them all at Enter."""
        item = self._work.item
        if item is None or not isinstance(item.fact, Annotation):
            self._work.said.emit(self.tr("Go to a name first: its code is given to the same words elsewhere."))
            return
        self.elsewhere_wanted.emit(item.fact.span.of(self._work.text))
        own = [a.span for a in self._work.desk.layer.annotations]
        found = helping.same_everywhere(self._work.desk.article, item.fact.span)
        places = [s for s in found if s != item.fact.span and not any(s.overlaps(o) for o in own)]
        if not places:
            self._work.said.emit(self.tr("These words stand nowhere else uncoded."))
            return
        self._work.view.show_found(places)
        sentence = self.tr("More places: %n. Enter = give them the code %1, Esc = leave them.", "", len(places))
        self._work.ask(
            Question(
                sentence=sentence.replace("%1", item.code),
                answers={"Enter": partial(self._code_all, item, places)},
                labels={"Enter": self.tr("Code them all"), "Esc": self.tr("Leave them")},
                ended=partial(self._work.view.show_found, ()),
            )
        )

    def link(self) -> None:
        """Ask for the registry entry of the focused mention, or of the speaker of the focused quote."""
        item = self._work.item
        if item is None:
            self._work.said.emit(self.tr("Go to a name or a quote first."))
        elif item.undecided:
            self._work.said.emit(self.tr("Decide on this suggestion first; then it can be linked."))
        elif isinstance(item.fact, Annotation):
            self.link_wanted.emit(item.id, item.fact.span.of(self._work.text))
        else:
            part = item.fact.parts().get(self._work.part if self._work.part != "content" else "speaker")
            if part is None:
                self._work.said.emit(self.tr("This quote has no speaker yet: W chooses one."))
            else:
                self.link_wanted.emit(part.id, " ".join(s.of(self._work.text) for s in part.spans))

    def guideline(self) -> None:
        """Show the rules of the focused code."""
        item = self._work.item
        self.guideline_wanted.emit(item.code if item else "")

    def _code_all(self, item: Item, places: list[Span]) -> None:
        work = self._work
        if item.suggestion is not None:
            accepted = work.act(actions.accept, item.suggestion)
            if accepted is None:
                return
            work.focus(accepted.ids[0])
        if work.act(actions.code_all, places, item.code) is not None:
            work.said.emit(self.tr("Places coded: %n.", "", len(places)))
