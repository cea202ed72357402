"""The rules of a code beside the text, in the language of the interface."""

from PySide6.QtWidgets import QComboBox, QTextBrowser, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook
from annotator.model.facts import QUOTE_CODE
from ui.coding.markdown import show_markdown


class GuidelineTab(QWidget):
    """Shows the guideline of one code of the codebook, or of quotes."""

    def __init__(self, codebook: Codebook, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.choice = QComboBox(self)
        self.page = QTextBrowser(self)
        self.page.setOpenExternalLinks(True)
        self.page.document().setIndentWidth(16)
        for layer in codebook.layers:
            if layer.guideline.in_language(language):
                name = QUOTE_CODE if layer.kind == "quote" else layer.id
                self._add(layer.name.in_language(language), name, layer.guideline.in_language(language))
            for code in layer.codes:
                if code.on:
                    words = f"{code.id} · {code.name.in_language(language)}"
                    self._add(words, code.id, code.guideline.in_language(language))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.choice)
        layout.addWidget(self.page, 1)
        self.choice.currentIndexChanged.connect(self._show)
        self._show()

    def show_code(self, code: str) -> None:
        """Show the rules of a code, or of quotes; what was shown stays where there are none."""
        codes = [self.choice.itemData(at)[0] for at in range(self.choice.count())]
        if code in codes:
            self.choice.setCurrentIndex(codes.index(code))

    def _add(self, title: str, code: str, guideline: str) -> None:
        self.choice.addItem(title, (code, guideline))

    def _show(self) -> None:
        chosen = self.choice.currentData()
        if chosen is not None:
            words = chosen[1] or self.tr("The codebook has no rules for this code.")
            show_markdown(self.page, words, self._language)
