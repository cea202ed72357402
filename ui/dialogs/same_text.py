"""Asks, in the middle of an import that runs in a worker, what to do with a text the corpus has from another source."""

from queue import Queue

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QMessageBox, QWidget

from annotator.exchange.preview import RawArticle

ASK, TAKE, LEAVE = "ask", "take", "leave"


class SameTextAsker(QObject):
    """`decide` is called in the worker and waits there; the question is shown in the window."""

    _asked = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._answers: Queue[bool] = Queue()
        self.rule = ASK
        self._asked.connect(self._ask, Qt.ConnectionType.QueuedConnection)

    def decide(self, raw: RawArticle, _there: str) -> bool:
        """Return whether to take in an article all the same, in the worker's thread."""
        if self.rule == ASK:
            self._asked.emit(raw.title, raw.place)
            return self._answers.get()
        return self.rule == TAKE

    @Slot(str, str)
    def _ask(self, title: str, place: str) -> None:
        box = SameTextBox(title, place, self._window)
        box.exec()
        take = box.clickedButton() is box.take
        if box.for_all.isChecked():
            self.rule = TAKE if take else LEAVE
        self._answers.put(take)


class SameTextBox(QMessageBox):
    """The question itself."""

    def __init__(self, title: str, place: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("The same text from another source"))
        self.setText(self.tr("The corpus has exactly this text already, from another source."))
        self.setInformativeText(f"{title}\n{place}")
        self.take = self.addButton(self.tr("Import it as a further article"), QMessageBox.ButtonRole.AcceptRole)
        self.leave = self.addButton(self.tr("Leave it out"), QMessageBox.ButtonRole.RejectRole)
        self.for_all = QCheckBox(self.tr("Do the same for all others of this import"))
        self.setCheckBox(self.for_all)
        self.setDefaultButton(self.leave)
