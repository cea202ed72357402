"""Offers data of CAMeL Tools that are not on this computer: size, licence, what is run; then progress and Cancel."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.arabic.camel_data import neural_packages
from annotator.coding.installing import PACKAGES_COMMAND, SOURCE, Offer, fetch
from ui.coding.rich import isolated
from ui.sentences import said
from ui.translation import start_of
from ui.workers import Task, in_background

_KILO = 1000
_LTR, _RTL = "\u200e", "\u200f"


class FetchDialog(QDialog):
    """Fetches nothing before its button is pressed. `place` is the folder of what came, None before."""

    def __init__(self, offer: Offer, *, needs_packages: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Data of CAMeL Tools"))
        self.setMinimumWidth(620)
        self.place: Path | None = None
        self._offer = offer
        self._task: Task | None = None
        self.packages = QWidget(self)
        self.command = QLineEdit(PACKAGES_COMMAND, readOnly=True)
        self.copy = QPushButton(self.tr("Copy"), autoDefault=False)
        self.packages.setVisible(needs_packages and not neural_packages())
        self.sentence = QLabel(wordWrap=True)
        self.progress = QProgressBar(textVisible=False)
        self.start = QPushButton(self.tr("Download"), autoDefault=False)
        self.start.setProperty("role", "primary")
        self.close_button = QPushButton(autoDefault=False)
        self._lay_out()
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(PACKAGES_COMMAND))
        self.start.clicked.connect(self._fetch)
        self.close_button.clicked.connect(self.reject)
        self._show_state()

    def reject(self) -> None:
        """Cancel what is under way; close when nothing is."""
        if self._task is not None:
            self._task.cancel()
        else:
            super().reject()

    def _fetch(self) -> None:
        offer = self._offer
        self._task = in_background(self, lambda course: fetch(offer, course), self._end, refused=self._end_refused)
        self._task.progressed.connect(self._tell)
        self.progress.setRange(0, 0)
        self.sentence.setText(self.tr("Connecting …"))
        self._show_state()

    def _tell(self, done: int, total: int) -> None:
        self.progress.setRange(0, total // _KILO)
        self.progress.setValue(done // _KILO)
        words = self.tr("%1 of %2 MB").replace("%1", str(done // _KILO**2)).replace("%2", str(total // _KILO**2))
        self.sentence.setText(words)

    def _end(self, place: Path) -> None:
        self._task, self.place = None, place
        self.sentence.setText(self.tr("It is there now."))
        self._show_state()

    def _end_refused(self, sentence: str) -> None:
        self._task = None
        self.sentence.setText(said(sentence))
        self._show_state()

    def _show_state(self) -> None:
        working = self._task is not None
        self.progress.setVisible(working)
        self.start.setEnabled(not working and self.place is None)
        self.close_button.setText(self.tr("Cancel") if working else self.tr("Close"))

    def _lay_out(self) -> None:
        offer = self._offer
        packages = QVBoxLayout(self.packages)
        packages.setContentsMargins(0, 0, 0, 8)
        first = self.tr(
            "The packages torch and transformers are missing (several GB on Linux, less elsewhere). Close Hashiya, run "
            "this command in its folder, and start it again:"
        )
        packages.addWidget(QLabel(first, wordWrap=True))
        row = QHBoxLayout()
        row.addWidget(self.command, 1)
        row.addWidget(self.copy)
        packages.addLayout(row)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        told = {
            self.tr("Package"): isolated(offer.package),
            self.tr("Size"): self.tr("%1 MB").replace("%1", str(offer.megabytes)),
            self.tr("Licence"): self.tr("%1 (its text comes with it: LICENSE)").replace("%1", isolated(offer.licence)),
            self.tr("From"): isolated(SOURCE),
            self.tr("Goes to"): isolated(str(offer.place)),
            self.tr("What is run"): self.tr("the same as %1").replace("%1", isolated(f"camel_data -i {offer.package}")),
        }
        for name, value in told.items():
            shown = QLabel(f"{_RTL if self.isRightToLeft() else _LTR}{value}")
            shown.setAlignment(start_of(self))
            form.addRow(name, shown)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.packages)
        layout.addLayout(form)
        layout.addWidget(self.progress)
        layout.addWidget(self.sentence)
        layout.addLayout(buttons)
