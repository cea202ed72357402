"""The adjudicator's own answer: the usual coding keys on the own layer, with what the coders said beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent

from annotator.coding import actions, quoting
from annotator.model.decision import Added
from annotator.model.facts import Annotation, Quote
from ui.adjudication.own_work import OwnWork
from ui.article.marks import Mark
from ui.coding.attributing import Attributing
from ui.coding.deciding import Deciding
from ui.coding.edges import Edges
from ui.coding.finishing import Finishing
from ui.coding.keyboard import Keyboard
from ui.coding.naming import Naming
from ui.coding.quoting_keys import QuotingKeys
from ui.coding.travelling import Travelling
from ui.commands import COMMANDS
from ui.keys import KeyMap, stroke_of

if TYPE_CHECKING:
    from annotator.adjudication.case import Case
    from annotator.coding.changed import Changed
    from annotator.coding.session import Session
    from annotator.review.differing import Said
    from ui.article import ArticleView

_FROM_OTHERS = ("everywhere",)


class OwnAnswer(QObject):
    """Codes one place. `done` when Enter is pressed, `left` at Esc: then what was coded here is taken back."""

    done = Signal()
    left = Signal()

    def __init__(
        self, session: Session, view: ArticleView, language: str, keys: KeyMap, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._view, self._language, self._keys = session, view, language, keys
        self._count = 0
        self._touched: set[str] = set()
        self._keyboard: Keyboard | None = None
        self._stop_listening: Callable[[], None] | None = None
        self.work: OwnWork | None = None

    def begin(self, case: Case, beside: tuple[Mark, ...]) -> OwnWork:
        """Begin with what most coders said, where gold has nothing there yet; it can be corrected or removed."""
        work = self.work = OwnWork(self._session, self._view, self._language, beside)
        self._count = 0
        self._stop_listening = self._session.listen(self._counted)
        caret = case.disagreement.place.start
        # The article stays where it is on the screen: it is not opened anew.
        work.attach(case.disagreement.article)
        self._keyboard = Keyboard(work, self._keys, self._commands(work))
        self._view.installEventFilter(self)
        own = self._start(work, case)
        if own:
            work.focus(own)
        else:
            self._view.put_caret(caret)
        return work

    def made(self) -> tuple[Annotation | Quote, ...]:
        """Return what was coded here and is there still."""
        work = self.work
        if work is None:
            return ()
        layer = work.desk.layer
        facts: tuple[Annotation | Quote, ...] = (*layer.annotations, *layer.quotes)
        return tuple(fact for fact in facts if fact.id in self._touched)

    def end(self, *, take_back: bool) -> None:
        """Go back to settling; with `take_back` as if nothing had been coded here."""
        work, self.work = self.work, None
        if work is None:
            return
        if self._stop_listening is not None:
            self._stop_listening()
        self._view.removeEventFilter(self)
        if self._keyboard is not None:
            self._view.removeEventFilter(self._keyboard)
            self._keyboard = None
        work.detach()
        while take_back and self._count > 0 and self._session.can_undo() is not None:
            self._session.undo()
            self._count -= 1
        work.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """End at Enter and Esc, which mean something else only while a question is open or words are selected."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress or self.work is None:
            return False
        stroke = str(stroke_of(event) or "")
        if self.work.question is not None or stroke not in ("Enter", "Esc", "Ctrl+Enter"):
            return False
        if stroke == "Esc" and self._view.selection is not None:
            return False
        if not event.isAutoRepeat():
            (self.left if stroke == "Esc" else self.done).emit()
        return True

    def _counted(self, changed: Changed) -> None:
        # Undo takes one back, redo does one again: what is left is what Esc has to take back.
        self._count += -1 if changed.decisions[0].action == "undo" else 1
        self._touched |= {c.fact.id for d in changed.decisions for c in d.changes if isinstance(c, Added)}

    def _start(self, work: OwnWork, case: Case) -> str:
        """Return the id of the fact to correct: what gold has there, else what most coders said, made one's own."""
        there = next((fact for fact in case.gold if isinstance(fact, Annotation | Quote)), None)
        if there is not None and work.find(there.id) is not None:
            self._touched.add(there.id)
            return there.id
        fact = most_said(case)
        if isinstance(fact, Annotation):
            made = work.act(actions.code, fact.span, fact.code)
        elif isinstance(fact, Quote):
            places = {name: part.spans for name, part in fact.parts().items()}
            made = work.act(quoting.quote, places, type=fact.type)
        else:
            return ""
        return made.ids[0] if made is not None else ""

    def _commands(self, work: OwnWork) -> dict[str, Callable[[], None]]:
        naming = Naming(work).commands()
        able: dict[str, Callable[[], None]] = {
            **Travelling(work).commands(),
            **Deciding(work).commands(),
            **Edges(work).commands(),
            **QuotingKeys(work).commands(),
            **Attributing(work).commands(),
            **{name: naming[name] for name in _FROM_OTHERS},
            **{name: act for name, act in Finishing(work).commands().items() if name in ("undo", "redo")},
            "cancel": partial(self._view.put_caret, self._view.caret),
        }
        return {name: able.get(name, self._refuse) for name in COMMANDS}

    def _refuse(self) -> None:
        if self.work is not None:
            self.work.said.emit(self.tr("Not while an own answer is made: Enter takes it, Esc leaves it."))


def most_said(case: Case) -> Said | None:
    """Return what most coders said, of equals the first; None where nobody said anything."""
    counts = Counter(v.same_as for v in case.disagreement.versions if v.fact is not None)
    if not counts:
        return None
    most = max(counts.values())
    first = min(n for n, count in counts.items() if count == most)
    return case.disagreement.versions[first].fact
