"""Brings in what other programs annotated: what is found, what its labels become, then the import and its report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from annotator.model.errors import UserError
from ui.interchange.answers import Answers
from ui.interchange.documents_page import DocumentsPage
from ui.interchange.labels_page import LabelsPage
from ui.interchange.looking import Seen, Wanted, bring, look_at, try_units
from ui.interchange.report_page import ReportPage, ToOpen
from ui.interchange.showing import facts_of, line_of, lines_of, marks_of
from ui.interchange.sorting import Sorted, sort_files
from ui.interchange.steps import StepsDialog
from ui.interchange.targets import target_model
from ui.interchange.unit_question import UnitTry
from ui.interchange.whose_form import WhoseForm
from ui.sentences import said

if TYPE_CHECKING:
    from annotator.corpus import Corpus
    from annotator.exchange.interchange.interchange import BroughtRow
    from ui.settings import Settings

DOCUMENTS, LABELS, REPORT = range(3)
_SIZE = (1240, 664)
_SOON_MS = 250


class AnnotatedDialog(StepsDialog):
    """Afterwards `brought` says what was done, () for nothing, and `to_open` which article is to be shown."""

    def __init__(
        self,
        corpus: Corpus,
        files: Sequence[Path],
        settings: Settings,
        *,
        coder: str,
        round: str,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bring annotated files into %1").replace("%1", corpus.name))
        self.resize(*_SIZE)
        self.setAcceptDrops(True)
        self.brought: tuple[BroughtRow, ...] = ()
        self.to_open: ToOpen | None = None
        self.seen = Seen()
        self._corpus, self._files, self._coder = corpus, list(files), coder
        self._importing, self._left_out = False, set[Path]()
        self._unit, self._unsure, self._tried = "", frozenset[Path](), frozenset[Path]()
        self._settings, self._language = settings, language
        self._answer_for(round)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._look)
        self.documents = DocumentsPage(WhoseForm(corpus, coder, round), settings)
        self.labels, self.report = LabelsPage(corpus.path.parent), ReportPage(coder)
        self.lay_out(self.documents, self.labels, self.report)
        self._connect()
        self._look()

    @property
    def busy(self) -> bool:
        """Whether work is under way, or will be in a moment."""
        return super().busy or self._soon.isActive()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Look at further files and folders; plain articles among them are left out."""

        def end(found: Sorted) -> None:
            self._files += [path for path in found.annotated if path not in self._files]
            self._left_out |= set(found.plain)
            if found.annotated or found.plain:
                self._look()
            else:
                self.say(self.tr("No file is in it."), problem=True)

        self.work(lambda course: sort_files(paths, course.cancelled), end)

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer until something was brought in."""
        local = any(url.isLocalFile() for url in event.mimeData().urls())
        if local and not self.busy and self.page != REPORT:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the dropped files."""
        event.acceptProposedAction()
        self.add_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def reject(self) -> None:
        """Close without an import, and keep for another time what was answered of labels."""
        if not self.busy and self.page != REPORT:
            self._answers.remember({label: self.labels.said[label] for label in self.labels.answered})
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the list of documents."""
        super().showEvent(event)
        self.documents.found.setFocus(Qt.FocusReason.OtherFocusReason)

    # Looking

    def _wanted(self) -> Wanted:
        return Wanted(
            files=tuple(self._files),
            units=dict.fromkeys(self._unsure, self._unit),
            whose=self.documents.whose.whose,
            labels=self._answers.labels(),
            new_codes=self._answers.new_codes,
        )

    def _look(self) -> None:
        wanted = self._wanted()
        if not wanted.files:
            self.say(self.tr("No file with annotations is chosen yet."))
            self.show_state()
            return
        self.work(lambda course: look_at(self._corpus, wanted, course), self._show_seen)

    def _show_seen(self, seen: Seen) -> None:
        self.seen = seen
        otherwise, whose = self._answers.hear(seen.labels), self.documents.whose.whose
        form = self.documents.whose
        form.show_named(seen.coders, seen.program, suggesters=seen.suggesters, nameless=seen.nameless)
        if otherwise or form.whose != whose:
            self._look()  # once more: what is proposed, for labels and coders, changes what is found
            return
        self.labels.show_labels(self._answers.rows(seen), self._model)
        self.documents.found.show_lines(line_of(number, one) for number, one in enumerate(seen.documents))
        self._show_document(self.documents.found.number)
        self.documents.show_numbers(seen.coming, seen.refused, seen.unread, len(self._left_out))
        self._unsure |= {path for path in self._files if any(u.is_relative_to(path) for u in seen.unsure)}
        self.show_state()
        if seen.unsure - self._tried and not self._unit:
            self._tried, wanted = seen.unsure, self._wanted()
            unsure = tuple(sorted(seen.unsure))
            self.work(lambda course: try_units(self._corpus, wanted, unsure, course), self._ask_unit)

    def _ask_unit(self, tries: Sequence[UnitTry]) -> None:
        self.documents.unit.ask(", ".join(path.name for path in sorted(self._unsure)), tries)

    def _take_unit(self, unit: str) -> None:
        self._unit = unit
        self._look()

    def _show_document(self, number: int) -> None:
        if not 0 <= number < len(self.seen.documents):
            return
        one, answers = self.seen.documents[number], self._answers
        marks = marks_of(one, answers.said, answers.codebook)
        self.documents.preview.show_document(line_of(number, one).title, facts_of(one), one.text, marks, lines_of(one))

    # Answering

    def _answer_for(self, round: str) -> None:
        """Begin the answers for a round: each may have another version of the codebook."""
        self._answers = Answers(self._corpus, self._coder, round, self._settings)
        codebook, new_codes = self._answers.codebook, self._answers.new_codes
        self._model = target_model(codebook, self._language, new_codes=new_codes)

    def _hear_whose(self) -> None:
        if (round := self.documents.whose.whose.round) != self._answers.round:
            self._answer_for(round)
        self._soon.start()

    def _hear_labels(self) -> None:
        self._answers.say(self.labels.said, self.labels.answered)
        self.show_state()

    def _save_labels(self, path: Path) -> None:
        self._hear_labels()
        try:
            self._answers.save(path)
        except OSError as error:
            self.say(f"{path}: {error.strerror}", problem=True)

    def load_labels(self, path: Path) -> None:
        """Answer as a file of labels says, the same as the command line's; say what is wrong with it."""
        try:
            number = self.labels.answer(self._answers.load(path))
        except UserError as error:
            self.say(said(str(error)), problem=True)
            return
        self._hear_labels()
        self.say(self.tr("Labels answered by the file: %n.", "", number))

    # Going on

    def _go_on(self) -> None:
        """Do what the first button says: go on to the labels, import, or open the first article."""
        if self.page == REPORT:
            if (row := self.report.first) is not None:
                self._open(row)
        elif self.page == DOCUMENTS and self._labels_first():
            self._go_to(LABELS)
        else:
            self._import()

    def _labels_first(self) -> bool:
        return self.labels.to_look_at > 0

    def _go_to(self, page: int) -> None:
        back = self.page == LABELS and page == DOCUMENTS
        self.pages.setCurrentIndex(page)
        self.show_state()
        if page == LABELS:
            self.labels.begin()
        elif page == DOCUMENTS:
            self.documents.found.setFocus(Qt.FocusReason.OtherFocusReason)
            if back:
                self._look()

    def _import(self) -> None:
        if problem := self.documents.whose.problem:
            self._go_to(DOCUMENTS)
            self.say(problem, problem=True)
            self.documents.whose.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._answers.say(self.labels.said, self.labels.answered)
        wanted = self._wanted()
        self._soon.stop()
        self._importing = True  # until it ends nothing can be answered otherwise
        self.work(lambda course: bring(self._corpus, wanted, course), self._show_report)

    def _show_report(self, rows: Sequence[BroughtRow]) -> None:
        self.brought = tuple(rows)
        self._answers.remember(self.labels.said)
        self.report.show_rows(rows)
        self._go_to(REPORT)
        self.report.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, row: BroughtRow) -> None:
        # Enter on a row of the report also reaches the first button: the row comes first.
        if row.article is not None and self.to_open is None:
            whose = self.documents.whose.whose
            self.to_open = ToOpen(article=row.article, coder=row.coder, round=whose.round)
            self.accept()

    # Showing

    def show_state(self) -> None:
        """Show what can be done now: the steps, and what the first button does."""
        page, coming = self.page, self.seen.coming
        self._importing &= self.busy
        self.pages.setEnabled(not self._importing)
        self.show_steps(self.tr("1 Documents"), self.tr("2 Labels"), self.tr("3 Report"))
        first = {
            DOCUMENTS: self.tr("Next: labels") if self._labels_first() else self._import_words(coming),
            LABELS: self._import_words(coming),
            REPORT: self._open_words(),
        }[page]
        self.go_on.setText(first)
        self.go_on.setEnabled(not self.busy and (self.report.first is not None if page == REPORT else coming > 0))
        self.go_on.setVisible(page != REPORT or self.report.first is not None)
        self.set_first(self.close_button if page == REPORT and self.report.is_of_others else self.go_on)
        self.aside.setVisible(page == DOCUMENTS and not self._labels_first() and bool(self.seen.labels))
        self.back.setVisible(page == LABELS)
        self.back.setEnabled(not self.busy)
        for button in (self.documents.add, self.documents.add_folder):
            button.setEnabled(not self.busy)
        self.close_button.setText(self.tr("Close") if page == REPORT and not self.busy else self.tr("Cancel"))

    def _import_words(self, coming: int) -> str:
        return self.tr("Import %n documents", "", coming)

    def _open_words(self) -> str:
        row = self.report.first
        return self.tr("Open the first article as %1").replace("%1", (row and row.coder) or self._coder)

    # Building

    def _connect(self) -> None:
        self.aside.setText(self.tr("Labels…"))
        self.documents.wanted.connect(self.add_files)
        self.documents.found.chosen.connect(self._show_document)
        self.documents.whose.changed.connect(self._hear_whose)
        self.documents.unit.chosen.connect(self._take_unit)
        self.labels.changed.connect(self._hear_labels)
        self.labels.save_wanted.connect(self._save_labels)
        self.labels.load_wanted.connect(self.load_labels)
        self.report.open_wanted.connect(self._open)
        self.go_on.clicked.connect(self._go_on)
        self.aside.clicked.connect(lambda: self._go_to(LABELS))
        self.back.clicked.connect(lambda: self._go_to(DOCUMENTS))
