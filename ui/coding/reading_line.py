"""The line that is there while the neural model reads the open article: how far it is, and Cancel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget


class ReadingLine(QFrame):
    """Hidden while nothing is read."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = QLabel(self.tr("The neural model reads this article; its names come when it is done."), self)
        self.sentence.setProperty("role", "soft")
        self.progress = QProgressBar(self, textVisible=False)
        self.progress.setFixedWidth(120)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.cancelled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 4)
        layout.setSpacing(12)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.cancel)
        self.hide()

    def begin(self) -> None:
        """Appear; nobody knows yet how long it takes."""
        self.progress.setRange(0, 0)
        self.cancel.setEnabled(True)
        self.show()

    def tell(self, done: int, total: int) -> None:
        """Show how many sentences of how many are read; while the model is loaded, that it is at work."""
        self.progress.setRange(0, total if done else 0)
        self.progress.setValue(done)

    def end(self) -> None:
        """Disappear."""
        self.hide()
