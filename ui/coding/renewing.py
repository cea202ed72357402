"""After a decision suggestions are looked for again in a worker: what was just decided is suggested elsewhere."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from annotator.coding.changed import Changed
from annotator.model.facts import Annotation, Rejection, SuggesterVersion
from annotator.model.suggestion import Suggestion
from ui.choices import choice_in
from ui.coding.work import Work
from ui.settings import Settings
from ui.workers import Task, in_background

PAUSE_MS = 150
"""How long no decision has to come before the work begins, so that it takes no time from the next key."""


class Renewing(QObject):
    """Keeps the suggestions of the open article in step with what was decided, where the round learns."""

    def __init__(self, work: Work, settings: Settings) -> None:
        super().__init__(work)
        self._work, self._settings = work, settings
        self._task: Task | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE_MS)
        self._soon.timeout.connect(self._renew)
        self._stop_listening = work.session.listen(self._on_commit)

    def close(self) -> None:
        """Hear no more of the session, and let go of what is under way."""
        self._stop_listening()
        self._soon.stop()
        if self._task is not None:
            self._task.drop()

    def _on_commit(self, changed: Changed) -> None:
        work = self._work
        if not work.article_id or not work.session.learns or not work.desk.suggested:
            return
        facts = [change.fact for decision in changed.decisions for change in decision.changes]
        coded = work.article_id in changed.subjects and any(isinstance(f, Annotation | Rejection) for f in facts)
        if coded or any(isinstance(fact, SuggesterVersion) for fact in facts):
            self._soon.start()

    def _renew(self) -> None:
        if self._task is not None:
            self._task.drop()
        article_id = self._work.article_id
        session = self._work.session
        find = session.suggesting(article_id, choice_in(self._settings, session.copy))
        self._task = in_background(
            self, lambda _: find(), partial(self._take, article_id), refused=self._work.said.emit
        )

    def _take(self, article_id: str, found: tuple[Suggestion, ...]) -> None:
        self._task = None
        if article_id == self._work.article_id and not self._soon.isActive():
            self._work.renew_suggestions(found)
