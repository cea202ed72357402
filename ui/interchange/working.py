"""A dialog of several steps that works beside the window: a sentence, progress, Cancel."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QWidget

from ui.sentences import said
from ui.workers import Course, Task, in_background

T = TypeVar("T")


class WorkingDialog(QDialog):
    """Those that derive lay out `sentence` and `progress`, say in `show_state` what can be done, and call `run`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self.sentence = QLabel(wordWrap=True)
        self.sentence.setAccessibleDescription(self.tr("What happens"))
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(self.tr("Progress"))
        kept = self.progress.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(kept)
        self.progress.hide()

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._task is not None

    def show_state(self) -> None:
        """Show what can be done now."""

    def reject(self) -> None:
        """Cancel the work under way; close when there is none."""
        if self._task is not None:
            self._task.cancel()
            self.say(self.tr("Cancelling…"))
        else:
            super().reject()

    def run(self, work: Callable[[Course], T], done: Callable[[T], None]) -> None:
        """Do something in a worker; what was under way is dropped. A UserError becomes the sentence of the dialog."""

        def end(result: T) -> None:
            self._end()
            done(result)

        if self._task is not None:
            self._task.drop()
        self.say("")
        self._task = in_background(self, work, end, refused=self._refuse)
        self._task.progressed.connect(self._show_progress)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.show_state()

    def say(self, sentence: str, *, problem: bool = False) -> None:
        """Show a sentence, as a problem where it is one."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.sentence.setProperty("role", "error" if problem else "")
        self.sentence.style().polish(self.sentence)

    def _end(self) -> None:
        self._task = None
        self.progress.hide()
        self.say("")
        self.show_state()

    def _refuse(self, sentence: str) -> None:
        self._end()
        self.say(said(sentence), problem=True)

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
