"""Finding suggestions for the open article, in workers, as the person chose: rules at once, the neural model after."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.model.suggestion import Suggestion
from ui.choices import SETTING, choice_in
from ui.coding.reading_line import ReadingLine
from ui.coding.work import Work
from ui.settings import Settings
from ui.workers import Course, Task, in_background


class Suggesting(QObject):
    """Puts on the desk of `work` what suggesters find; `line` tells of the neural model while it reads.

    `found`: suggestions are on the desk, for the first time or anew; `said`: a sentence for the status bar.
    """

    found = Signal()
    said = Signal(str)

    def __init__(self, work: Work, settings: Settings, line: ReadingLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._settings, self._line = work, settings, line
        self._finding: Task | None = None
        self._reading: Task | None = None
        self._refused = False
        self._stopped = False
        line.cancelled.connect(self._stop_reading)
        settings.changed.connect(self._on_setting)

    def look(self) -> None:
        """Begin to look for suggestions for the article that was opened."""
        self._drop()
        if self._work.desk.suggested:
            self.found.emit()
            self._read(self._work.article_id)
        else:
            self._find(self._work.article_id)

    def look_again(self) -> None:
        """Look for suggestions anew: others are wanted, or were brought or taken back, in any article."""
        self._work.session.forget_suggestions(but=self._work.article_id)
        if self._work.article_id:
            self._drop()
            self._find(self._work.article_id)

    def leave(self) -> None:
        """Let go of the session, and end the process of the neural model."""
        self._drop()
        if "reader" in vars(self._work.session) and self._work.session.reader is not None:
            self._work.session.reader.close()

    def _find(self, article_id: str) -> None:
        session = self._work.session
        find = session.suggesting(article_id, choice_in(self._settings, session.copy))
        self._finding = in_background(
            self,
            lambda _course: find(),
            partial(self._take, article_id),
            refused=partial(self._do_without, article_id),
        )

    def _take(self, article_id: str, found: tuple[Suggestion, ...]) -> None:
        self._finding = None
        self._work.take_suggestions(article_id, found)
        self.found.emit()
        if self._reading is None:
            self._read(article_id)

    def _do_without(self, article_id: str, sentence: str) -> None:
        self._take(article_id, ())
        self.said.emit(sentence)

    def _read(self, article_id: str) -> None:
        """Let the neural model read the article, where it is installed, wanted, and has not read it yet."""
        session = self._work.session
        work = None if self._refused else session.reading(article_id, choice_in(self._settings, session.copy))
        if work is None:
            return
        read = work

        def begin(course: Course) -> str:
            read(course)
            return article_id

        self._stopped = False
        self._line.begin()
        self._reading = in_background(self, begin, self._has_read, refused=self._end_reading)
        self._reading.progressed.connect(self._line.tell)

    def _has_read(self, article_id: str) -> None:
        self._reading = None
        self._line.end()
        if article_id == self._work.article_id:
            self._find(article_id)

    def _end_reading(self, sentence: str) -> None:
        """A model that fails once is not asked again before the choice changes or the corpus is opened anew.

        Cancel means this article only.
        """
        self._reading = None
        self._refused = not self._stopped
        self._line.end()
        self.said.emit(sentence)

    def _stop_reading(self) -> None:
        if self._reading is not None:
            self._stopped = True
            self._reading.cancel()

    def _drop(self) -> None:
        for task in (self._finding, self._reading):
            if task is not None:
                task.drop()
        self._finding = self._reading = None
        self._line.end()

    def _on_setting(self, name: str) -> None:
        if name == SETTING:
            self._refused = False
            self.look_again()
