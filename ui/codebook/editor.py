"""The codebook in a window: the lead edits it and saves a version; everybody else reads it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.corpus import Corpus
from annotator.model.colours import colour_problems
from annotator.model.stream import MAIN
from ui.codebook.code_page import CodePage
from ui.codebook.colour_words import colour_sentence
from ui.codebook.draft import GENERAL, Draft, Place
from ui.codebook.editor_commands import EditorCommands
from ui.codebook.files import export_codebook, import_codebook
from ui.codebook.general_page import GeneralPage
from ui.codebook.guideline_editor import GuidelineEditor
from ui.codebook.saving import SaveSheet
from ui.codebook.tree import CodebookTree
from ui.codebook.variable_page import VariablePage
from ui.codebook.versions import VersionsDialog
from ui.sentences import said
from ui.study.fields import version_box
from ui.study.words import listed, round_name

_TREE, _PAGE, _GUIDELINE = 290, 470, 420
_WITH_GUIDELINE = ("layer", "code", "variable")


class CodebookDialog(QDialog):
    """After `exec`, `saved` tells whether rounds have another version now.

    `round` is the one whose version is edited at first; the lead may choose another version. With `rulings` its
    guidelines have the lead's rulings that are not in it yet.
    """

    def __init__(
        self,
        corpus: Corpus,
        coder: str,
        language: str,
        parent: QWidget | None = None,
        *,
        round: str = MAIN,
        rulings: bool = False,
    ) -> None:
        super().__init__(parent)
        self._corpus, self._coder, self._language = corpus, coder, language
        self._rulings = rulings
        self.saved = False
        self.editable = corpus.writable and corpus.codebooks.may_edit(coder)
        edited = corpus.codebook(round)
        self.draft = Draft(edited.content, self)
        self.version = version_box(corpus, edited.id, in_use=True)
        self.version.setAccessibleName(self.tr("Version"))
        self.version.activated.connect(lambda: self._choose(self.version.currentData()))
        self._begin(edited.id)
        self.resize(1220, 650)
        self.tree = CodebookTree(self.draft, language, self)
        self.tree.movable = self.editable
        self.commands = EditorCommands(self.draft, self.tree, language, self)
        self.general = GeneralPage(self.draft, language, self)
        self.code = CodePage(self.draft, self)
        self.variable = VariablePage(self.draft, self)
        self.pages = QStackedWidget(self)
        self._pages: dict[str, GeneralPage | CodePage | VariablePage] = {
            "general": self.general,
            "layer": self.code,
            "code": self.code,
            "variable": self.variable,
        }
        for page in (self.general, self.code, self.variable):
            page.setEnabled(self.editable)
            scroll = QScrollArea(self)
            scroll.setWidgetResizable(True)
            scroll.setWidget(page)
            self.pages.addWidget(scroll)
        self.guideline = GuidelineEditor(language, self)
        self.guideline.set_read_only(not self.editable)
        self.guideline.edited.connect(lambda words: self.draft.put(self.tree.place, "guideline", words))
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.note = QLabel(self)
        self.note.setProperty("role", "soft")
        self._lay_out()
        self.tree.chosen.connect(self._show_place)
        self.tree.pressed.connect(self._on_pressed)
        self.draft.restored.connect(lambda: self._show_place(self.tree.place))
        self.draft.changed.connect(self._show_state)
        self._show_place(self.tree.place)
        self._show_state()
        self.tree.setFocus()

    # Which version

    def _choose(self, version: str) -> None:
        """Edit another version; ask first where something was changed."""
        if version == self._version:
            return
        if self.editable and self.draft.content != self._begun and not self._throws_away():
            self.version.setCurrentIndex(self.version.findData(self._version))
            return
        self._begin(version)

    def _begin(self, version: str) -> None:
        codebooks = self._corpus.codebooks
        rounds = next(one.rounds for one in codebooks.versions() if one.id == version)
        self._version, self._round = version, rounds[0]
        self.draft.begin(codebooks.codebook(version).content)
        if self._rulings:
            self.draft.take(codebooks.with_rulings(self._round))
        self._begun = self.draft.content
        names = listed(round_name(one) for one in self._corpus.rounds() if one.id in rounds)
        words = self.tr("Codebook – a new version is used in: %1") if self.editable else self.tr("Codebook – as in: %1")
        self.setWindowTitle(words.replace("%1", names))

    # What the buttons do

    def save(self) -> None:
        """Show what saving would change, and save when that is confirmed."""
        sheet = SaveSheet(self._corpus, self._coder, self.draft.content, self, round=self._round)
        if sheet.exec():
            self.saved = True
            self.accept()
        sheet.deleteLater()

    def reject(self) -> None:
        """Close; ask first where something is not saved."""
        if not self.draft.dirty or not self.editable or self._throws_away():
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask as `reject` does."""
        self.reject()
        event.setAccepted(not self.isVisible())

    def _throws_away(self) -> bool:
        words = self.tr("The codebook has changes that are not saved as a version. Throw them away?")
        buttons = QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel
        asked = QMessageBox.question(self, self.tr("Codebook"), words, buttons)
        return asked == QMessageBox.StandardButton.Discard

    def _show_versions(self) -> None:
        dialog = VersionsDialog(self._corpus, self)
        dialog.exec()
        dialog.deleteLater()

    def _import(self) -> None:
        content = import_codebook(self)
        if content:
            self.draft.take(content)

    def _on_pressed(self, pressed: str) -> None:
        if pressed == "Enter":
            page = self._pages.get(self.tree.place[0])
            if page is not None:
                page.name.lines[self._language].setFocus()
        elif self.editable:
            self.commands.press(pressed)

    # Showing

    def _show_place(self, place: Place) -> None:
        page = self._pages.get(place[0])
        raw = self.draft.find(place) if page is not None else None
        self.pages.setVisible(page is not None)
        self.guideline.setVisible(place[0] in _WITH_GUIDELINE)
        if page is None or raw is None:
            return
        page.show_place(place)
        self.pages.setCurrentIndex((self.general, self.code, self.variable).index(page))
        if place != GENERAL:
            self.guideline.show_words(raw.get("guideline"))

    def _show_state(self) -> None:
        draft = self.draft
        problem = said(draft.problem)
        if not problem:
            found = colour_problems(draft.codebook)
            more = self.tr(" (+%1)").replace("%1", str(len(found) - 1)) if len(found) > 1 else ""
            problem = colour_sentence(found[0]) + more if found else ""
            self.problem.setToolTip("\n".join(map(colour_sentence, found)))
        self.problem.setProperty("role", "error" if draft.problem else "soft")
        self.problem.style().polish(self.problem)
        self.problem.setText(problem)
        self.save_button.setEnabled(self.editable and draft.dirty and not draft.problem)
        self.undo_button.setEnabled(self.editable and draft.can_undo)
        self.redo_button.setEnabled(self.editable and draft.can_redo)

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        self.version.setVisible(self.version.count() > 1)
        column.addWidget(self.version)
        bar = self.commands.bar
        bar.setVisible(self.editable)
        column.addWidget(bar)
        column.addWidget(self.tree, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        for widget in (left, self.pages, self.guideline):
            split.addWidget(widget)
        split.setSizes([_TREE, _PAGE, _GUIDELINE])
        split.setChildrenCollapsible(False)
        self.save_button = QPushButton(self.tr("Save as a new version…"), self)
        self.save_button.setProperty("role", "primary")
        self.undo_button = self._button(self.tr("Undo"), self.draft.undo)
        self.redo_button = self._button(self.tr("Redo"), self.draft.redo)
        foot = QHBoxLayout()
        shown = [
            self._button(self.tr("Versions…"), self._show_versions),
            self._button(self.tr("Import…"), self._import),
            self._button(self.tr("Export…"), lambda: export_codebook(self, self.draft.codebook, self._language)),
            self.undo_button,
            self.redo_button,
        ]
        for button in shown:
            foot.addWidget(button)
        shown[1].setVisible(self.editable)
        self.undo_button.setVisible(self.editable)
        self.redo_button.setVisible(self.editable)
        self.note.setText("" if self.editable else self.tr("Only the lead changes the codebook; here it can be read."))
        foot.addWidget(self.note)
        foot.addStretch(1)
        foot.addWidget(self._button(self.tr("Close"), self.reject))
        foot.addWidget(self.save_button)
        self.save_button.setVisible(self.editable)
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(split, 1)
        layout.addWidget(self.problem)
        layout.addLayout(foot)

    def _button(self, words: str, do: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button
