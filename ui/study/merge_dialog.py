"""Brings returns and other laptops' corpora together: what would change is shown first, then one step does it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.corpus import Corpus
from annotator.exchange.packets import Merged, Preview
from ui.sentences import said
from ui.settings import CORPUS_SUFFIX, PACKET_SUFFIX, RETURN_SUFFIX
from ui.study.merge_words import findings, held_lines, merged_lines
from ui.study.namesake_questions import NamesakeQuestions
from ui.study.words import round_name
from ui.study.work_dialog import WorkDialog
from ui.workers import Task, in_background

_PATH = Qt.ItemDataRole.UserRole
_FILES_HEIGHT = 84


class MergeDialog(WorkDialog):
    """Afterwards `merged` says what was done; None where nothing was. Files can be dropped on it."""

    def __init__(self, corpus: Corpus, files: Sequence[Path] = (), parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Merge returns"), "", self.tr("Merge"), parent, width=760)
        self.words.setText(
            self.tr(
                "Choose returns, packets or corpora, or drop them here. They are only read. The order does not matter, "
                "and a file that comes a second time changes nothing."
            )
        )
        self.resize(780, 600)
        self.setAcceptDrops(True)
        self.merged: Merged | None = None
        self.preview: Preview | None = None
        self._corpus = corpus
        self._looking: Task | None = None
        self._build()
        self.add_files(files)

    def add_files(self, files: Sequence[Path]) -> None:
        """Put further files on the list and look what they would change."""
        known = set(self._paths())
        for path in files:
            if path not in known:
                item = QListWidgetItem(f"\u2066{path.name}\u2069", self.files)
                item.setToolTip(str(path))
                item.setData(_PATH, path)
        self._look()

    def _build(self) -> None:
        self.files = QListWidget()
        self.files.setAccessibleName(self.tr("Files to be merged"))
        self.files.setMaximumHeight(_FILES_HEIGHT)
        self.choose = QPushButton(self.tr("Choose files…"), autoDefault=False)
        self.choose.clicked.connect(self._choose)
        self.remove = QPushButton(self.tr("Take off the list"), autoDefault=False)
        self.remove.clicked.connect(self._remove)
        self.files.currentItemChanged.connect(lambda: self.remove.setEnabled(self.files.currentItem() is not None))
        self.remove.setEnabled(False)
        self.found = QTreeWidget()
        self.found.setHeaderHidden(True)
        self.found.setAccessibleName(self.tr("What would change"))
        self.found.setWordWrap(True)
        self.questions = NamesakeQuestions(self)
        self.questions.answered.connect(self._look)
        buttons = QVBoxLayout()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.files, 1)
        top.addLayout(buttons)
        self.body.addLayout(top)
        self.body.addWidget(self.found, 1)
        self.body.addWidget(self.questions)
        self.save = QPushButton(self.tr("Save the report…"), autoDefault=False)
        self.save.clicked.connect(self._save)
        self.save.hide()
        self.foot.insertWidget(0, self.save)
        self.act.clicked.connect(self._merge)

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put dropped files on the list."""
        event.acceptProposedAction()
        self.add_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a file off the list with Delete."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.files.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)

    # Looking

    def _paths(self) -> list[Path]:
        return [self.files.item(at).data(_PATH) for at in range(self.files.count())]

    def _look(self) -> None:
        """Work out beside the window what merging would change."""
        if self._looking is not None:
            self._looking.drop()
            self._looking = None
        paths, answers = self._paths(), self.questions.answers()
        self.preview = None
        self.act.setEnabled(False)
        self.found.clear()
        if not paths:
            self.say(self.tr("No file is chosen yet."))
            return
        self.say(self.tr("Reading the files…"))
        self._looking = in_background(
            self,
            lambda course: self._corpus.packets.preview(paths, answers, course),
            self._show_preview,
            refused=self._show_problem,
        )

    def _show_preview(self, preview: Preview) -> None:
        self._looking, self.preview = None, preview
        self._show(self._findings(preview))
        self.questions.ask(preview.one_name)
        news = sum(preview.decisions_new.values()) + len(preview.articles_new)
        if preview.foreign:
            self.say(self.tr("A file belongs to another study: take it off the list."), problem=True)
        elif not news and not self.questions.answers():
            self.say(self.tr("Everything in these files is here already."))
        else:
            self.say(self.tr("A backup is made first. Nothing has changed yet."))
        self.act.setEnabled(not preview.foreign)

    def _findings(self, preview: Preview) -> list[tuple[str, list[str]]]:
        names = {one.id: round_name(one) for one in self._corpus.rounds()}
        versions = {one.id: at for at, one in enumerate(self._corpus.codebooks.versions(), 1)}
        return findings(preview, names, versions)

    def _held(self, merged: Merged) -> list[tuple[str, list[str]]]:
        return held_lines(merged, {coder.id: coder.name for coder in self._corpus.coders()})

    def _show_problem(self, sentence: str) -> None:
        self._looking = None
        self.say(said(sentence), problem=True)

    def _show(self, listed: Sequence[tuple[str, Sequence[str]]]) -> None:
        self.found.clear()
        for heading, lines in listed:
            item = QTreeWidgetItem([heading])
            font = item.font(0)
            font.setBold(True)
            item.setFont(0, font)
            self.found.addTopLevelItem(item)
            for line in lines:
                item.addChild(QTreeWidgetItem([line]))
        self.found.expandAll()

    # Doing

    def _merge(self) -> None:
        paths, answers = self._paths(), self.questions.answers()
        self.work(lambda course: self._corpus.packets.merge(paths, answers, course), self._end)

    def _end(self, merged: Merged) -> None:
        self.merged = merged
        for widget in (self.questions, self.choose, self.remove):
            widget.setEnabled(False)
        self.setAcceptDrops(False)
        self.save.show()
        if held := self._held(merged):
            self._show([*held, *self._findings(merged.preview)])
        self.finish("\n".join(merged_lines(merged)))

    def _save(self) -> None:
        word = self.tr("merge")
        suggested = self._corpus.path.with_name(f"{self._corpus.path.stem}-{word}.txt")
        kinds = self.tr("Texts (*.txt)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report as"), str(suggested), kinds)
        if chosen and self.merged is not None:
            self.save_report(Path(chosen))

    def save_report(self, path: Path) -> None:
        """Write what was merged, and what was found, as a text."""
        assert self.merged is not None
        lines = [*merged_lines(self.merged), ""]
        for heading, details in [*self._held(self.merged), *self._findings(self.merged.preview)]:
            lines += [heading, *(f"  {detail}" for detail in details)]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def _choose(self) -> None:
        kinds = self.tr("Returns, packets, corpora (%1);;All files (*)").replace(
            "%1", " ".join(f"*{suffix}" for suffix in (RETURN_SUFFIX, PACKET_SUFFIX, CORPUS_SUFFIX))
        )
        folder = str(self._corpus.path.parent)
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Files to be merged"), folder, kinds)
        self.add_files([Path(path) for path in chosen])

    def _remove(self) -> None:
        if (item := self.files.currentItem()) is not None:
            self.files.takeItem(self.files.row(item))
            self._look()
