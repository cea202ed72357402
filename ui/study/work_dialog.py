"""A dialog of the study: a form, a sentence about what will happen, and one thing that it does beside the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.translation import start_of
from ui.working_dialog import WorkingDialog


class WorkDialog(WorkingDialog):
    """Those that derive fill `form` and `body`, connect `act`, and call `work`. Esc cancels the work, then closes."""

    def __init__(self, title: str, words: str, act: str, parent: QWidget | None = None, *, width: int = 620) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self.words = QLabel(words, wordWrap=True)
        self.words.setProperty("role", "soft")
        self.form = QFormLayout()
        self.form.setVerticalSpacing(8)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.sentence.setAlignment(start_of(self))
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

    def show_state(self) -> None:
        """Let nothing be done while work is under way."""
        self.act.setEnabled(not self.busy)

    def finish(self, sentence: str) -> None:
        """Say what was done; what is left is to close."""
        self.say(sentence)
        self.act.setEnabled(False)
        self.close_button.setText(self.tr("Close"))
        self.close_button.setFocus()
