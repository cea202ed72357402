"""Shows what the paragraphs of an article are, and lets it be changed before coding begins."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.model.article import Article, Zone
from ui.dialogs.zone_editor import ZoneEditor


class ZonesDialog(QDialog):
    """The zones of one article of a corpus."""

    def __init__(self, article: Article, *, changeable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Headline, lead, body"))
        self.resize(820, 560)
        words = QLabel(
            self.tr("What is not to be coded is shown dimmed. Zones can change until coding begins.")
            if changeable
            else self.tr("What is not to be coded is shown dimmed. Coding has begun: zones do not change any more.")
        )
        words.setProperty("role", "soft")
        self.editor = ZoneEditor(splitting=False, changeable=changeable)
        self.editor.show_text(article.text, article.zones)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        save = buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(False)
        self.editor.changed.connect(lambda: save.setEnabled(True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addWidget(self.editor, 1)
        layout.addWidget(buttons)

    def zones(self) -> tuple[Zone, ...]:
        """Return the zones as they were set."""
        return self.editor.zones
