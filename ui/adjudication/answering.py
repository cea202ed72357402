"""Own answers of an adjudicator, from the key to the settled case: by coding in the article, or by a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.model.facts import Value
from ui.adjudication.commands import no_case
from ui.adjudication.own import OwnAnswer
from ui.adjudication.own_value import ask_value
from ui.commands import keys_of
from ui.settings import Settings

if TYPE_CHECKING:
    from ui.adjudication.adjudicating import Adjudicating
    from ui.adjudication.article_pane import ArticlePane
    from ui.adjudication.wording import Names


class OwnAnswering(QObject):
    """Lends the article view of `pane` to the coding keys, and takes it back."""

    settled = Signal(str)
    """The id of the case that was settled."""
    ended = Signal()
    """The view shows what coders said again."""
    asked = Signal(object)
    """A `Question` that the next key answers."""
    said = Signal(str)

    def __init__(self, desk: Adjudicating, pane: ArticlePane, names: Names, settings: Settings) -> None:
        super().__init__(pane)
        self._desk, self._pane, self._names, self._settings = desk, pane, names, settings
        self._own: OwnAnswer | None = None

    @property
    def under_way(self) -> bool:
        """Whether the keys are those of coding."""
        return self._own is not None

    def begin(self) -> None:
        """Begin an own answer to the case that is looked at."""
        case = self._pane.case
        if case is None:
            self.said.emit(no_case(self._pane.keys))
        elif any(isinstance(v.fact, Value) for v in case.disagreement.versions):
            ask_value(self._desk, case, self._names, ask=self.asked.emit, done=self.settled.emit)
        elif self._desk.gold(case.disagreement.article).finished:
            words = self.tr("Gold of this article is finished; {key} opens it again.")
            self.said.emit(words.format(key=self._pane.keys.legend("reopen")))
        else:
            keys = keys_of(self._settings.key_map)
            self._own = OwnAnswer(self._desk.session, self._pane.view, self._names.language, keys, self)
            self._own.done.connect(self._take)
            self._own.left.connect(self.end)
            work = self._own.begin(case, self._pane.version_marks())
            work.said.connect(self.said)
            self._pane.show_own(work, keys)

    def end(self) -> None:
        """Leave it as if nothing had been coded."""
        self._end(take_back=True)

    def _take(self) -> None:
        case, own = self._pane.case, self._own
        if case is None or own is None:
            return
        made = own.made()
        # One mark is settled as one act: what led to it is taken back, and undo has nothing else to undo.
        self._end(take_back=len(made) < 2)
        fact = made[0] if len(made) == 1 else None
        took = self._desk.settle(case, "own", own=fact) if made else self._desk.settle(case, "neither")
        if took is not None:
            self.settled.emit(case.id)

    def _end(self, *, take_back: bool) -> None:
        own, self._own = self._own, None
        if own is not None:
            own.end(take_back=take_back)
            own.deleteLater()
            self._pane.end_own()
            self.ended.emit()
