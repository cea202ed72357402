"""A dialog of several steps, one page each, that works beside the window: a sentence, progress, Cancel."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.style import ACCENT_DARK, INK_FAINT
from ui.working_dialog import WorkingDialog


class StepsDialog(WorkingDialog):
    """Those that derive give their pages to `lay_out`, say in `show_state` what can be done, and call `work`.

    The buttons: `go_on` does what comes next, `back` goes back, `aside` is for a page that need not be seen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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

    def set_first(self, button: QPushButton) -> None:
        """Let Enter press this one of the last two buttons from anywhere, and let it look so."""
        button.setDefault(True)
        self.go_on.setProperty("role", "primary" if button is self.go_on else "")
        self.go_on.style().polish(self.go_on)

    def show_steps(self, *names: str) -> None:
        """Name the steps, the present one in bold."""
        shown = [_step(words, here=number == self.page) for number, words in enumerate(names)]
        self.steps.setText("&nbsp; › &nbsp;".join(shown))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Ctrl+Enter from anywhere; go back by Esc where there is a way back, close where there is none."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go_on.click()
        elif event.key() == Qt.Key.Key_Escape and self.back.isVisible() and self.back.isEnabled():
            self.back.click()
        else:
            super().keyPressEvent(event)

    def say(self, sentence: str, *, problem: bool = False) -> None:
        """Show a sentence beside the buttons; without one they have the room."""
        super().say(sentence, problem=problem)
        self.sentence.setVisible(bool(sentence))


def _step(words: str, *, here: bool) -> str:
    colour, weight = (ACCENT_DARK, 600) if here else (INK_FAINT, 400)
    return f'<span style="color:{colour}; font-weight:{weight};">{words}</span>'
