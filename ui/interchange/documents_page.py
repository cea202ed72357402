"""The first page: documents found, whose they are, how they count; beside them the one that is chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from ui.choosing_files import choose_files, choose_folder
from ui.interchange.document_preview import DocumentPreview
from ui.interchange.found_tree import FoundTree
from ui.interchange.unit_question import UnitQuestion
from ui.interchange.whose_form import WhoseForm
from ui.settings import Settings

_WIDTHS = [724, 456]


class DocumentsPage(QWidget):
    """Lays out its parts, which do the work; `wanted` carries the paths of further files."""

    wanted = Signal(list)

    def __init__(self, whose: WhoseForm, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whose, self._settings = whose, settings
        self.found = FoundTree()
        self.unit = UnitQuestion()
        self.preview = DocumentPreview(settings)
        self.summary = QLabel(wordWrap=True)
        self.summary.setProperty("role", "soft")
        self.add = QPushButton(self.tr("Add files…"), autoDefault=False)
        self.add_folder = QPushButton(self.tr("Add a folder…"), autoDefault=False)
        self.add.clicked.connect(self._choose_files)
        self.add_folder.clicked.connect(self._choose_folder)
        adding = QHBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(self.add)
        adding.addWidget(self.add_folder)
        adding.addWidget(self.summary, 1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.found, 1)
        column.addWidget(self.unit)
        column.addWidget(self.whose)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self.preview)
        split.setSizes(_WIDTHS)
        split.setHandleWidth(12)
        split.setStyleSheet("QSplitter::handle { background: transparent; }")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(adding)
        layout.addWidget(split, 1)

    def show_numbers(self, coming: int, refused: int, unread: int, plain: int) -> None:
        """Say how many documents can be brought in, how many cannot, and how many plain articles were left out."""
        found = self.tr("Documents: %n.", "", coming)
        not_taken = self.tr("Refused: %n.", "", refused)
        not_read = self.tr("Kinds of files not read: %n.", "", unread)
        left_out = self.tr("Articles without annotations, left out: %n.", "", plain)
        told = (found, not_taken if refused else "", not_read if unread else "", left_out if plain else "")
        self.summary.setText(" ".join(filter(None, told)))

    def _choose_files(self) -> None:
        title, kinds = self.tr("Choose annotated files"), self.tr("All files (*)")
        if chosen := choose_files(self, title, kinds, self._settings):
            self.wanted.emit(chosen)

    def _choose_folder(self) -> None:
        if chosen := choose_folder(self, self.tr("Choose a folder of annotated files"), self._settings):
            self.wanted.emit(chosen)
