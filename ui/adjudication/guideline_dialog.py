"""The rules of a code while disagreements on it are settled."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook
from ui.coding.guideline_tab import GuidelineTab


class GuidelineDialog(QDialog):
    """Shows the guideline of one code, others to choose; Esc closes it."""

    def __init__(self, codebook: Codebook, code: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guideline"))
        self.resize(560, 520)
        self.tab = GuidelineTab(codebook, language, self)
        self.tab.show_code(code)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.tab)
