"""A dialog of the study: a form, a sentence about what will happen, and one thing that it does beside the window."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.sentences import said
from ui.translation import start_of
from ui.workers import Course, Task, in_background

T = TypeVar("T")


class WorkDialog(QDialog):
    """Those that derive fill `form` and `body`, connect `act`, and call `work`. Esc cancels the work, then closes."""

    def __init__(self, title: str, words: str, act: str, parent: QWidget | None = None, *, width: int = 620) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self._task: Task | None = None
        self.words = QLabel(words, wordWrap=True)
        self.words.setProperty("role", "soft")
        self.form = QFormLayout()
        self.form.setVerticalSpacing(8)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.sentence = QLabel(wordWrap=True)
        self.sentence.setAlignment(start_of(self))
        self.sentence.setAccessibleDescription(self.tr("What happens"))  # its name is what it says
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(self.tr("Progress"))
        kept = self.progress.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(kept)
        self.progress.hide()
        self.act = QPushButton(act)
        self.act.setProperty("role", "primary")
        self.close_button = QPushButton(self.tr("Cancel"), autoDefault=False)
        self.close_button.clicked.connect(self.reject)
        self.foot = QHBoxLayout()
        self.foot.addStretch()
        self.foot.addWidget(self.close_button)
        self.foot.addWidget(self.act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(10)
        layout.addWidget(self.words)
        layout.addLayout(self.form)
        layout.addLayout(self.body, 1)
        layout.addWidget(self.sentence)
        layout.addWidget(self.progress)
        layout.addLayout(self.foot)
        self.act.setDefault(True)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first field, so that Tab goes down the form and nobody does by Enter what was not looked at."""
        super().showEvent(event)
        first = self.form.itemAt(0, QFormLayout.ItemRole.FieldRole)
        field = first.widget() if first is not None else None
        if field is not None and (self.focusWidget() in (None, self.act, self.close_button)):
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._task is not None

    def reject(self) -> None:
        """Cancel the work under way; close when there is none."""
        if self._task is not None:
            self._task.cancel()
            self.say(self.tr("Cancelling…"))
        else:
            super().reject()

    def work(self, do: Callable[[Course], T], done: Callable[[T], None]) -> None:
        """Do something in a worker with progress and Cancel; a UserError becomes the sentence of the dialog."""

        def end(result: T) -> None:
            self._end_work()
            done(result)

        self._task = in_background(self, do, end, refused=self.refuse)
        self._task.progressed.connect(self._show_progress)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.act.setEnabled(False)
        self.say("")

    def say(self, sentence: str, *, problem: bool = False) -> None:
        """Show a sentence, as a problem where it is one."""
        self.sentence.setText(sentence)
        self.sentence.setProperty("role", "error" if problem else "")
        self.sentence.style().polish(self.sentence)

    def refuse(self, sentence: str) -> None:
        """Say why the core did not do it; nothing has changed."""
        self._end_work()
        self.say(said(sentence), problem=True)

    def finish(self, sentence: str) -> None:
        """Say what was done; what is left is to close."""
        self.say(sentence)
        self.act.setEnabled(False)
        self.close_button.setText(self.tr("Close"))
        self.close_button.setFocus()

    def _end_work(self) -> None:
        self._task = None
        self.progress.hide()
        self.act.setEnabled(True)

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
