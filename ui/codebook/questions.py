"""What coders asked the lead: for the meeting, with the words in their context; the lead answers, coders read."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.coding.codebooks import Asked
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.facts import QUOTE_CODE
from annotator.model.stream import MAIN
from ui.coding.rich import cut, isolated
from ui.sentences import said

_TINT = "#ffe9a8"
_LONGEST = 60


class QuestionsDialog(QDialog):
    """The lead sees everybody's questions and rules on them, a coder the own ones with their rulings.

    `place_wanted` carries the `Asked` whose place shall be shown. After `exec`, `ruled` tells whether there are new
    rulings, `into_version` whether they shall go into the next version now: that of `round`.
    """

    place_wanted = Signal(object)

    def __init__(
        self, corpus: Corpus, coder: str, language: str, parent: QWidget | None = None, *, round: str = MAIN
    ) -> None:
        super().__init__(parent)
        self._corpus, self._coder, self._language, self._round = corpus, coder, language, round
        self.ruled = self.into_version = False
        self.editable = corpus.writable and corpus.codebooks.may_edit(coder)
        self.setWindowTitle(self.tr("Questions to the lead"))
        self.resize(1000, 580)
        self._asked: tuple[Asked, ...] = ()
        self.count = QLabel(self)
        self.count.setProperty("role", "heading")
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Questions"))
        self.list.setStyleSheet("QListView::item { padding: 5px; }")
        self.title = QLabel(self)
        self.title.setProperty("role", "soft")
        self.title.setWordWrap(True)
        self.context = QLabel(self)
        self.context.setWordWrap(True)
        self.context.setTextFormat(Qt.TextFormat.RichText)
        self.question = QLabel(self)
        self.question.setWordWrap(True)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.about = QComboBox(self)
        self.arabic, self.english = QPlainTextEdit(self), QPlainTextEdit(self)
        ways = (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight)
        for field, way in zip((self.arabic, self.english), ways, strict=True):
            option = field.document().defaultTextOption()
            option.setTextDirection(way)
            field.document().setDefaultTextOption(option)
            field.setTabChangesFocus(True)
            field.setReadOnly(not self.editable)
        self.problem = QLabel(self)
        self.problem.setProperty("role", "error")
        self.rule_button = QPushButton(self.tr("Rule and go on (Ctrl+Enter)"), self, default=True)
        self.rule_button.setShortcut("Ctrl+Return")
        self.rule_button.setProperty("role", "primary")
        self.place_button = QPushButton(self.tr("Show the place"), self, autoDefault=False)
        self.version_button = QPushButton(self.tr("Put the rulings into the next version…"), self, autoDefault=False)
        self._fill_codes()
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _: self._go())
        self.rule_button.clicked.connect(self._rule)
        self.place_button.clicked.connect(self._go)
        self.version_button.clicked.connect(self._put_into_version)
        self._list()

    @property
    def current(self) -> Asked | None:
        """The question that is shown."""
        row = self.list.currentRow()
        return self._asked[row] if 0 <= row < len(self._asked) else None

    def _list(self, keep: str = "") -> None:
        codebooks = self._corpus.codebooks
        self._asked = codebooks.questions(None if self.editable else self._coder)
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._asked:
            sign = "✓" if one.ruling is not None else "?"
            words = isolated(cut(one.text, _LONGEST))
            start = "\u200f" if self.isRightToLeft() else "\u200e"
            item = QListWidgetItem(
                f"{start}{sign} {words}\n{start}{isolated(one.coder)} · {isolated(cut(one.title, 40))}"
            )
            item.setToolTip(one.text)
            self.list.addItem(item)
        self.list.blockSignals(False)
        waiting = sum(one.ruling is None for one in self._asked)
        self.count.setText(self.tr("Waiting for a ruling: %n", "", waiting))
        ids = [one.id for one in self._asked]
        self.list.setCurrentRow(ids.index(keep) if keep in ids else 0 if ids else -1)
        self._show()
        self.version_button.setEnabled(codebooks.with_rulings(self._round) != codebooks.of_round(self._round).content)

    def _show(self) -> None:
        one = self.current
        for widget in (self.rule_button, self.place_button, self.arabic, self.english, self.about):
            widget.setEnabled(one is not None)
        self.problem.clear()
        if one is None:
            self.question.setText(self.tr("Nobody has asked anything. In the article M asks the lead."))
            return
        self.title.setText(f"{isolated(one.coder)} · {isolated(one.title)}")
        self.question.setText(one.text)
        inside = f'<span style="background-color:{_TINT}">{escape(one.words)}</span>'
        context = f"… {escape(one.before)}{inside}{escape(one.after)} …" if one.words else self.tr("On the article.")
        self.context.setText(f'<p dir="{"rtl" if one.words else "auto"}" style="font-size:16px">{context}</p>')
        ruling = one.ruling
        self.arabic.setPlainText(ruling.text if ruling is not None else "")
        self.english.setPlainText(ruling.english if ruling is not None else "")
        code = ruling.code if ruling is not None else one.code
        self.about.setCurrentIndex(max(0, self.about.findData(code)))

    def _rule(self) -> None:
        one = self.current
        if one is None or not self.editable:
            return
        try:
            self._corpus.codebooks.rule(
                one.id,
                self.arabic.toPlainText(),
                lead=self._coder,
                code=self.about.currentData(),
                english=self.english.toPlainText(),
            )
        except UserError as error:
            self.problem.setText(said(str(error)))
            return
        self.ruled = True
        following = next((a.id for a in self._asked if a.ruling is None and a.id != one.id), one.id)
        self._list(keep=following)
        self.arabic.setFocus()

    def _go(self) -> None:
        if self.current is not None:
            self.place_wanted.emit(self.current)
            self.accept()

    def _put_into_version(self) -> None:
        self.into_version = True
        self.accept()

    def _fill_codes(self) -> None:
        codebook = self._corpus.codebook(self._round)
        self.about.addItem(self.tr("the whole codebook"), "")
        if codebook.quotes() is not None:
            self.about.addItem(self.tr("quotes"), QUOTE_CODE)
        for code in codebook.codes():
            self.about.addItem(f"{isolated(code.id)} · {isolated(code.name.in_language(self._language))}", code.id)
        for variable in codebook.variables:
            words = f"{isolated(variable.id)} · {isolated(variable.name.in_language(self._language))}"
            self.about.addItem(words, variable.id)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.count)
        left.addWidget(self.list, 1)
        form = QFormLayout()
        form.addRow(self.tr("About"), self.about)
        form.addRow(self.tr("Ruling (Arabic)"), self.arabic)
        form.addRow(self.tr("Ruling (English)"), self.english)
        self.arabic.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.english.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.question.setStyleSheet("font-weight: 600;")
        right = QVBoxLayout()
        for widget in (self.title, self.question, self.context):
            right.addWidget(widget)
        right.addLayout(form, 1)
        right.addWidget(self.problem)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 2)
        row.addLayout(right, 3)
        close = QPushButton(self.tr("Close"), self, autoDefault=False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.version_button)
        foot.addStretch(1)
        for button in (self.place_button, close, self.rule_button):
            foot.addWidget(button)
        self.about.setEnabled(self.editable)
        for button in (self.rule_button, self.version_button):
            button.setVisible(self.editable)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.addLayout(row, 1)
        layout.addLayout(foot)
