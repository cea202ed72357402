"""Loads the shipped fonts, so that the article looks the same on every machine."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase

_SUFFIXES = {".ttf", ".otf"}


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Register every font file under `folder` with Qt and return their families, sorted; empty where there are none.

    Needs a running QGuiApplication. A file that Qt cannot read is left out.
    """
    families: set[str] = set()
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in _SUFFIXES:
            number = QFontDatabase.addApplicationFont(str(path))
            families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))
