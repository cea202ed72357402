"""Codebooks from files and to files, with what was lost on the way said to the person."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from annotator.model.codebook import Codebook
from annotator.model.errors import UserError
from annotator.model.shipped import load_codebook
from ui.sentences import said


def import_codebook(parent: QWidget) -> str:
    """Ask for a file and return the codebook in it; "" when the person went back or it cannot be read."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent, QCoreApplication.translate("CodebookFiles", "Import a codebook"), "", "JSON (*.json)"
    )
    if not chosen:
        return ""
    try:
        return load_codebook(chosen).content
    except UserError as error:
        QMessageBox.warning(parent, parent.windowTitle(), said(str(error)))
        return ""


def export_codebook(parent: QWidget, codebook: Codebook, language: str) -> None:
    """Ask for a file and write the codebook to it."""
    name = codebook.name.in_language(language) or "codebook"
    chosen, _ = QFileDialog.getSaveFileName(
        parent, QCoreApplication.translate("CodebookFiles", "Export the codebook"), f"{name}.json", "JSON (*.json)"
    )
    if chosen:
        Path(chosen).write_text(codebook.content, encoding="utf-8")
