"""The bar for writing a note, or a question to the lead, on what has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from annotator.coding import actions
from annotator.model.span import Span
from ui.coding.entry_field import EntryField
from ui.coding.rich import cut, isolated
from ui.coding.work import Work


class NoteBar(QFrame):
    """One line of text: Enter keeps it, Esc drops it."""

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._question = False
        self._target: str | None = None
        self._span: Span | None = None
        self.about = QLabel(self)
        self.about.setProperty("role", "soft")
        self.field = EntryField(self)
        self.field.entered.connect(self._keep)
        self.field.left.connect(self._close)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 4)
        layout.addWidget(self.about)
        layout.addWidget(self.field, 1)
        self.hide()

    def open_bar(self, *, question: bool) -> None:
        """Begin a note on the selection, the focused item, the word at the caret, or else the article."""
        item, selection = self._work.item, self._work.view.selection
        self._question = question
        self._target = item.id if item and not item.undecided and selection is None else None
        self._span = None
        if self._target is None:
            self._span = item.span if item and selection is None else self._work.target
        words = item.span if self._target and item else self._span
        about = isolated(cut(words.of(self._work.text), 30)) if words else self.tr("the article")
        sentence = self.tr("Question to the lead on %1:") if question else self.tr("Note on %1:")
        self.about.setText(sentence.replace("%1", about))
        self.field.clear()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep(self) -> None:
        text = self.field.text()
        if self._work.act(actions.note, text, target=self._target, span=self._span, question=self._question):
            self._work.said.emit(self.tr("The question is kept.") if self._question else self.tr("The note is kept."))
            self._close()

    def _close(self) -> None:
        self.hide()
        self._work.view.setFocus(Qt.FocusReason.OtherFocusReason)
