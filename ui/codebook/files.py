"""Codebooks from files and to files, as the person chooses."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from annotator.coding.codebooks import CODEBOOK_READERS, read_codebook, write_codebook
from annotator.model.codebook import Codebook
from annotator.model.errors import UserError
from ui.sentences import said


def import_codebook(parent: QWidget) -> str:
    """Ask for a file and return the codebook in it; "" when the person went back or it cannot be read."""
    title = QCoreApplication.translate("CodebookFiles", "Import a codebook")
    kinds = QCoreApplication.translate("CodebookFiles", "Codebooks (%1)")
    endings = " ".join(f"*.{ending}" for ending in CODEBOOK_READERS)
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kinds.replace("%1", endings))
    if not chosen:
        return ""
    try:
        return read_codebook(Path(chosen)).content
    except UserError as error:
        QMessageBox.warning(parent, parent.windowTitle(), said(str(error)))
        return ""


def export_codebook(parent: QWidget, codebook: Codebook, language: str) -> None:
    """Ask for a place and a format, and write the codebook to it."""
    title = QCoreApplication.translate("CodebookFiles", "Export the codebook")
    kinds = {f"{words} (*.{name.split('-')[0]})": name for name, words in _formats().items()}
    stem = codebook.name.in_language(language) or "codebook"
    chosen, kind = QFileDialog.getSaveFileName(parent, title, f"{stem}.json".replace(":", ""), ";;".join(kinds))
    if not chosen:
        return
    name = kinds.get(kind, "json")
    path = Path(chosen)
    if kind in kinds and path.suffix != f".{name.split('-')[0]}":
        path = path.with_suffix(f".{name.split('-')[0]}")
    try:
        write_codebook(codebook, path, name)
    except UserError as error:
        QMessageBox.warning(parent, parent.windowTitle(), said(str(error)))


def _formats() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "json": translate("CodebookFiles", "Hashiya's own JSON"),
        "csv": translate("CodebookFiles", "CSV table"),
        "qdc": translate("CodebookFiles", "REFI-QDA codebook"),
        "docx-ar": translate("CodebookFiles", "Printed codebook in Arabic"),
        "docx-en": translate("CodebookFiles", "Printed codebook in English"),
    }
