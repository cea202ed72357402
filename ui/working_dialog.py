"""A dialog that works beside the window: a sentence, progress, and Esc, which cancels the work and then closes."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QWidget

from ui.sentences import said
from ui.workers import Course, Task, in_background

T = TypeVar("T")


class WorkingDialog(QDialog):
    """Those that derive lay out `sentence` and `progress`, show in `show_state` what can be done, and call `work`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self.sentence = QLabel(wordWrap=True)
        self.sentence.setAccessibleDescription(self.tr("What happens"))  # its name is what it says
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

    def work(self, do: Callable[[Course], T], done: Callable[[T], None]) -> None:
        """Do something in a worker with progress and Cancel; a UserError becomes the sentence of the dialog.

        What was under way is dropped.
        """

        def end(result: T) -> None:
            self._end_work()
            self.say("")
            done(result)

        if self._task is not None:
            self._task.drop()
        self.say("")
        self._task = in_background(self, do, end, refused=self.refuse)
        self._task.progressed.connect(self._show_progress)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.show_state()

    def say(self, sentence: str, *, problem: bool = False) -> None:
        """Show a sentence, as a problem where it is one."""
        self.sentence.setText(sentence)
        self.sentence.setProperty("role", "error" if problem else "")
        self.sentence.style().polish(self.sentence)

    def refuse(self, sentence: str) -> None:
        """Say why the core did not do it; nothing has changed."""
        self._end_work()
        self.say(said(sentence), problem=True)

    def _end_work(self) -> None:
        self._task = None
        self.progress.hide()
        self.show_state()

    def _show_progress(self, done: int, total: int) -> None:
        # Of one thing nobody knows how far it is: the bar says only that work goes on.
        self.progress.setRange(0, total if total > 1 else 0)
        self.progress.setValue(done)
