"""Shows what is known of where an article comes from. It changes nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from annotator.model.article import Article
from ui.sentences import said
from ui.translation import start_of


class SourceDialog(QDialog):
    """Source data of one article, to be read and copied."""

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Where this article comes from"))
        self.setMinimumWidth(720)
        source = article.source
        rows = {
            self.tr("Headline"): article.title,
            self.tr("Outlet"): source.outlet,
            self.tr("Date"): source.date,
            self.tr("Author"): source.author,
            self.tr("Address"): source.address,
            self.tr("Its own id"): source.own_id,
            self.tr("File"): article.path,
            self.tr("Length"): self.tr("{number} characters").format(number=len(article.text)),
            self.tr("What is wrong"): said(article.broken),
            self.tr("Id in this corpus"): article.id,
            self.tr("Hash of its text"): article.text_sha256,
            **source.extra,
        }
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        for name, value in rows.items():
            if value:
                shown = QLabel(value, wordWrap=True)
                shown.setAlignment(start_of(self))
                shown.setTextFormat(Qt.TextFormat.PlainText)
                shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                form.addRow(name, shown)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 12)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(buttons)
