"""A dialog of several steps, one page each, that works beside the window: a sentence, progress, Cancel."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.sentences import said
from ui.style import ACCENT_DARK, INK_FAINT
from ui.workers import Course, Task, in_background

T = TypeVar("T")


class StepsDialog(QDialog):
    """Those that derive give their pages to `lay_out`, say in `show_state` what can be done, and call `run`.

    The buttons: `go_on` does what comes next, `back` goes back, `aside` is for a page that need not be seen.
    """

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
        self.steps = QLabel()
        self.steps.setTextFormat(Qt.TextFormat.RichText)
        self.pages = QStackedWidget()
        self.go_on = QPushButton(default=True)
        self.go_on.setProperty("role", "primary")
        self.aside, self.close_button = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self.back = QPushButton(self.tr("Back"), autoDefault=False)
        self.close_button.clicked.connect(self.reject)

    def lay_out(self, *pages: QWidget) -> None:
        """Put the pages above the buttons."""
        for page in pages:
            self.pages.addWidget(page)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.sentence, 1)
        foot.addStretch()
        for button in (self.close_button, self.back, self.aside, self.go_on):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.steps)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.progress)
        layout.addLayout(foot)

    @property
    def page(self) -> int:
        """The number of the page that is shown, from 0."""
        return self.pages.currentIndex()

    def show_steps(self, *names: str) -> None:
        """Name the steps, the present one in bold."""
        shown = [_step(words, here=number == self.page) for number, words in enumerate(names)]
        self.steps.setText("&nbsp; › &nbsp;".join(shown))

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
        # Of one file nobody knows how far it is: the bar says only that work goes on.
        self.progress.setRange(0, total if total > 1 else 0)
        self.progress.setValue(done)


def _step(words: str, *, here: bool) -> str:
    colour, weight = (ACCENT_DARK, 600) if here else (INK_FAINT, 400)
    return f'<span style="color:{colour}; font-weight:{weight};">{words}</span>'
