"""Keys that settle: take an answer, reasons, what all agree on, undo, finishing an article as gold."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.adjudication.lettering import letter_of, place_of
from annotator.coding import actions
from annotator.model.stream import CORPUS
from ui.adjudication.adjudicating import Adjudicating
from ui.adjudication.commands import TAKEN, no_case
from ui.adjudication.wording import REASONS
from ui.coding.questions import Question

if TYPE_CHECKING:
    from annotator.adjudication.case import Case
    from annotator.coding.changed import Changed
    from ui.keys import KeyMap

BOTH, NEITHER = "both", "neither"


class SettlingKeys(QObject):
    """Settles the case that is looked at, which `current` returns."""

    settled = Signal(str)
    """The id of the case that was settled."""
    went = Signal(str, str)
    """Article and id of a case (or "") at which something was taken back."""
    finished = Signal(str)
    """The article that is gold now."""
    refreshed = Signal()
    """A reason was chosen."""
    asked = Signal(object)
    """A `Question` that the next key answers."""
    said = Signal(str)

    def __init__(
        self,
        desk: Adjudicating,
        current: Callable[[], Case | None],
        keys: Callable[[], KeyMap],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._current, self._keys = desk, current, keys

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what is done by command id."""
        return {
            **{f"take_{digit}": partial(self.take, int(digit) - 1) for digit in TAKEN},
            "both": partial(self._settle, BOTH),
            "neither": partial(self._settle, NEITHER),
            **{f"reason_{n}": partial(self.choose_reason, reason) for n, reason in enumerate(REASONS)},
            "agreed": self.ask_agreed,
            "undo": self.undo,
            "redo": self.redo,
            "finish": self.finish,
            "reopen": self.reopen,
        }

    def take(self, number: int) -> None:
        """Take what the coder with this number (from 0) said; of one who marked nothing, nothing."""
        case, cast = self._current(), self._desk.cast
        if case is None:
            self._say_no_case()
            return
        coder = cast.coders[number] if number < len(cast.coders) else ""
        place = next((n for n, v in enumerate(case.disagreement.versions) if v.coder == coder), None)
        if place is None:
            self.said.emit(self.tr("Nobody has the number {number} here.").format(number=number + 1))
            return
        silent = case.disagreement.versions[place].fact is None
        self._settle(NEITHER if silent else place)

    def explain(self, letter: str) -> None:
        """Say which digit takes what a coder said whose letter was pressed."""
        number = place_of(letter)
        if self._current() is not None and number is not None and number < min(len(self._desk.cast.coders), len(TAKEN)):
            words = self.tr("{letter} is a coder here: {digit} takes what {letter} said.")
            self.said.emit(words.format(letter=letter_of(number), digit=number + 1))

    def choose_reason(self, reason: str) -> None:
        """Choose why coders differ here, or no reason where it is chosen already."""
        case = self._current()
        if case is None:
            self._say_no_case()
        else:
            self._desk.choose_reason(case, reason)
            self.refreshed.emit()

    def ask_agreed(self) -> None:
        """Ask whether to take over what everybody agrees on: in this article, or everywhere."""
        desk, case = self._desk, self._current()
        progress = desk.progress()
        everywhere = progress.agreed - progress.taken
        if not everywhere:
            self.said.emit(self.tr("Nothing is left on which all agree and which gold does not have."))
            return
        here = case.disagreement.article if case is not None else ""
        sentence = self.tr(
            "All coders agree on marks that gold lacks: %n in all articles. A = take over all, Enter = this article.",
            "",
            everywhere,
        )
        labels = {"Enter": self.tr("This article"), "A": self.tr("All articles"), "Esc": self.tr("Leave them")}
        answers = {"Enter": partial(self._take_agreed, here), "A": partial(self._take_agreed, "")}
        self.asked.emit(Question(sentence=sentence, answers=answers, labels=labels))

    def undo(self) -> None:
        """Take back the last act, in whatever article, and go there."""
        self._go_to(self._desk.attempt(self._desk.session.undo))

    def redo(self) -> None:
        """Do again what was undone last, and go there."""
        self._go_to(self._desk.attempt(self._desk.session.redo))

    def finish(self) -> None:
        """Finish the article as gold; what is open in it, and what all agree on and gold lacks, is said first."""
        desk, case = self._desk, self._current()
        if case is None:
            self._say_no_case()
            return
        article = case.disagreement.article
        if desk.gold(article).finished:
            self.finished.emit(article)
            return
        left = sum(one.state != "settled" for one in desk.of(article))
        lacking = len(desk.agreed(article))
        if not left and not lacking:
            self._seal(article)
            return
        told = [self.tr("Finish as gold?")]
        if left:
            told.append(self.tr("Not settled in this article: %n.", "", left))
        # Enter, which is pressed without looking, never leaves something out of gold.
        answers: dict[str, Callable[[], None]] = {"Enter": lambda: None, "X": partial(self._seal, article)}
        labels = {"Enter": self.tr("Do not finish yet"), "X": self.tr("Finish all the same")}
        if lacking:
            told.append(self.tr("Agreed on by all and not in gold: %n.", "", lacking))
            answers["T"] = partial(self._take_and_seal, article)
            labels = {"T": self.tr("Take over, then finish"), **labels}
        self.asked.emit(Question(sentence=" ".join(told), answers=answers, labels=labels))

    def reopen(self) -> None:
        """Go on with an article that was finished as gold."""
        desk, case = self._desk, self._current()
        if case is not None:
            article = case.disagreement.article
            if desk.attempt(lambda: desk.session.act(article, actions.reopen)) is not None:
                self.said.emit(self.tr("Gold of this article is open again."))

    def _settle(self, take: int | str) -> None:
        case = self._current()
        if case is None:
            self._say_no_case()
        elif self._desk.settle(case, take) is not None:
            self.settled.emit(case.id)

    def _take_agreed(self, article: str) -> None:
        desk = self._desk
        made = desk.attempt(lambda: desk.corpus.adjudication.take_agreed(desk.session, article))
        if made is not None:
            self.said.emit(self.tr("Marks taken over into gold: %n.", "", len(made.ids)))

    def _take_and_seal(self, article: str) -> None:
        self._take_agreed(article)
        self._seal(article)

    def _seal(self, article: str) -> None:
        desk = self._desk
        if desk.attempt(lambda: desk.session.act(article, actions.finish)) is not None:
            self.said.emit(self.tr("Gold of this article is finished."))
            self.finished.emit(article)

    def _go_to(self, changed: Changed | None) -> None:
        if changed is None:
            return
        article = next((s for s in changed.subjects if s != CORPUS), "")
        self.went.emit(article, next(iter(self._desk.turned), ""))

    def _say_no_case(self) -> None:
        self.said.emit(no_case(self._keys()))
