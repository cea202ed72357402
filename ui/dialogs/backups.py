"""The backups of a corpus: back to one of them, or save what can be read of a damaged file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.care import Backup, SalvageReport, list_backups, restore, salvage
from ui.sentences import said
from ui.settings import CORPUS_SUFFIX
from ui.study.words import day_and_time
from ui.workers import in_background

_BACKUP = Qt.ItemDataRole.UserRole


class BackupsDialog(QDialog):
    """Afterwards `to_open` is the corpus to open: the restored or the rescued one; None where nothing was done."""

    def __init__(
        self, path: Path, parent: QWidget | None = None, *, before_restoring: Callable[[], None] = lambda: None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Backups of {name}").format(name=path.name))
        self.resize(640, 440)
        self.to_open: Path | None = None
        self._path = path
        self._before_restoring = before_restoring
        words = QLabel(
            self.tr(
                "A backup is made whenever a corpus is closed after changes. They lie beside the corpus, on the same "
                "disk. Going back to one keeps the present file as a further backup."
            ),
            wordWrap=True,
        )
        words.setProperty("role", "soft")
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setHeaderLabels([self.tr("Made"), self.tr("Articles"), self.tr("Decisions"), self.tr("Coders")])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.itemSelectionChanged.connect(self._show_state)
        self.sentence = QLabel(wordWrap=True)
        self.restore = QPushButton(self.tr("Go back to this backup"), autoDefault=False)
        self.restore.setProperty("role", "primary")
        self.restore.clicked.connect(self._restore)
        self.rescue = QPushButton(self.tr("Save what can be read…"), autoDefault=False)
        self.rescue.setToolTip(self.tr("For a damaged file: copies every readable article and decision to a new one."))
        self.rescue.clicked.connect(self._rescue)
        self.close_button = QPushButton(self.tr("Close"), autoDefault=False)
        self.close_button.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.rescue)
        foot.addStretch()
        foot.addWidget(self.close_button)
        foot.addWidget(self.restore)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        for widget in (words, self.list, self.sentence):
            layout.addWidget(widget, int(widget is self.list))
        layout.addLayout(foot)
        self._fill()

    def _fill(self) -> None:
        self.list.clear()
        for backup in list_backups(self._path):
            shown = day_and_time(backup.time.isoformat())
            counts = (backup.articles, backup.decisions, backup.coders)
            item = QTreeWidgetItem([shown, *(f"{count:,}" for count in counts)])
            item.setData(0, _BACKUP, backup)
            self.list.addTopLevelItem(item)
        if not self.list.topLevelItemCount():
            self.sentence.setText(self.tr("There is no backup of this corpus yet."))
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._show_state()

    def _chosen(self) -> Backup | None:
        item = self.list.currentItem()
        return item.data(0, _BACKUP) if item is not None else None

    def _show_state(self) -> None:
        self.restore.setEnabled(self._chosen() is not None)

    def _restore(self) -> None:
        backup = self._chosen()
        if backup is None or not self._sure():
            return
        self._begin(self.tr("Going back…"))
        self.to_open = self._path  # it is closed for this; whatever comes of it, closing the dialog opens it again
        in_background(
            self, lambda _course: restore(self._path, backup.path), self._end_restore, refused=self._end_refused
        )

    def _end_restore(self, aside: Path | None) -> None:
        self._set_busy(False)
        if aside is None:
            self.accept()
            return
        self.sentence.setText(self.tr("The damaged file was kept as {name}.").format(name=aside.name))
        self.close_button.setText(self.tr("Open it"))

    def _sure(self) -> bool:
        question = self.tr("Go back to this backup? What was decided after it is kept in a further backup.")
        answer = QMessageBox.question(self, self.windowTitle(), question)
        return answer == QMessageBox.StandardButton.Yes

    def _rescue(self) -> None:
        word = self.tr("rescued")
        suggested = self._path.with_name(f"{self._path.stem}-{word}{CORPUS_SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save what can be read as"), str(suggested))
        if chosen:
            self.rescue_to(Path(chosen))

    def rescue_to(self, out: Path) -> None:
        """Save what can be read as a new corpus at `out`, in a worker."""
        self._begin(self.tr("Reading what can be read…"))
        in_background(
            self, lambda _course: salvage(self._path, out), partial(self._end_rescue, out), refused=self._end_refused
        )

    def _end_rescue(self, out: Path, report: SalvageReport) -> None:
        self._set_busy(False)
        self.to_open = out
        told = self.tr("{name} holds what could be read. Articles: {articles}, decisions: {decisions}.").format(
            articles=report.articles, decisions=report.decisions, name=out.name
        )
        lost = tuple(map(said, report.lost)) or (self.tr("Nothing is known to be missing."),)
        self.sentence.setText("\n".join((told, *lost)))
        self.close_button.setText(self.tr("Open it"))

    def _end_refused(self, sentence: str) -> None:
        self._set_busy(False)
        self.sentence.setText(said(sentence))

    def reject(self) -> None:
        """Close, but not while the file is being copied: it would be opened halfway."""
        if self.list.isEnabled():
            super().reject()

    def _begin(self, words: str) -> None:
        self._before_restoring()
        self._set_busy(True)
        self.sentence.setText(words)

    def _set_busy(self, busy: bool) -> None:
        for button in (self.restore, self.rescue, self.close_button):
            button.setDisabled(busy)
        self.list.setDisabled(busy)
        if not busy:
            self._show_state()
