"""The guideline of a layer, code or variable in both languages, with a preview that follows the typing."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSplitter, QTabBar, QTextBrowser, QVBoxLayout, QWidget

from ui.codebook.fields import LANGUAGES, words_of
from ui.coding.markdown import show_markdown

_PAUSE_MS = 150


class GuidelineEditor(QWidget):
    """`edited` carries the words by language, as codebooks have them."""

    edited = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = dict.fromkeys(LANGUAGES, "")
        self.title = QLabel(self.tr("Guideline"), self)
        self.title.setProperty("role", "heading")
        self.tabs = QTabBar(self)
        for name, words in (("ar", "العربية"), ("en", "English")):
            self.tabs.setTabData(self.tabs.addTab(words), name)
        self.tabs.setCurrentIndex(LANGUAGES.index(language))
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(self.tr("Guideline"))
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(self.tr("**bold**, - list, ### heading, [[words of an example]]"))
        self.preview = QTextBrowser(self)
        self.preview.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.preview.document().setIndentWidth(16)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.text)
        split.addWidget(self.preview)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.tabs)
        layout.addWidget(split, 1)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._show_preview)
        self.tabs.currentChanged.connect(lambda: self._show())
        self.text.textChanged.connect(self._on_text)

    @property
    def language(self) -> str:
        """The language that is edited."""
        return str(self.tabs.tabData(self.tabs.currentIndex()))

    def show_words(self, raw: object) -> None:
        """Show the guideline of a codebook's JSON."""
        self._words = {language: words_of(raw, language) for language in LANGUAGES}
        self._show()

    def set_read_only(self, read_only: bool) -> None:
        """Let the words be read only."""
        self.text.setReadOnly(read_only)

    def _show(self) -> None:
        self.text.blockSignals(True)
        rtl = self.language == "ar"
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.text.setLayoutDirection(direction)
        option = self.text.document().defaultTextOption()
        option.setTextDirection(direction)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.text.document().setDefaultTextOption(option)
        self.text.setPlainText(self._words[self.language])
        self.text.blockSignals(False)
        self._show_preview()

    def _show_preview(self) -> None:
        show_markdown(self.preview, self._words[self.language], self.language)

    def _on_text(self) -> None:
        self._words[self.language] = self.text.toPlainText()
        self._pause.start()
        self.edited.emit(dict(self._words))
