"""Fonts come with their licence and have the letters of Arabic news; icons are drawings of one family."""

import os
from pathlib import Path
from xml.etree import ElementTree

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

NEEDED = "ABCxyz0123456789«»“”\"'،؛؟٪ـ٠١٢٣٤٥٦٧٨٩ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْٰپچڤگ–—…•€"
ICONS = {
    "app", "open", "new", "import", "export", "accept", "reject", "undo", "redo", "history", "registry", "find", "help",
    "settings", "finish", "quote", "next", "previous",
}  # fmt: skip


def font_files(resources: Path) -> list[Path]:
    return sorted((resources / "fonts").rglob("*.ttf"))


def test_each_family_is_there_regular_and_bold_with_its_licence(resources: Path) -> None:
    folders = {path.parent for path in font_files(resources)}
    assert len(folders) == 2
    for folder in folders:
        assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "OFL.txt").read_text(encoding="utf-8")
        assert {path.stem.rpartition("-")[2] for path in folder.glob("*.ttf")} == {"Regular", "Bold"}


def test_the_readme_names_every_family(resources: Path) -> None:
    readme = (resources / "fonts" / "README.md").read_text(encoding="utf-8")
    assert all(f"`{path.parent.name}/`" in readme for path in font_files(resources))


def test_fonts_together_stay_under_three_megabytes(resources: Path) -> None:
    assert sum(path.stat().st_size for path in font_files(resources)) < 3_000_000


@pytest.mark.gui
def test_each_font_has_the_letters_of_arabic_news(resources: Path, qapp: object) -> None:
    from PySide6.QtGui import QRawFont

    assert qapp is not None, "glyphs can be looked up only while Qt runs"
    for path in font_files(resources):
        font = QRawFont(str(path), 20)
        assert font.isValid()
        assert [c for c in NEEDED if not font.supportsCharacter(ord(c))] == [], path.name


def test_every_icon_is_there_and_nothing_else(resources: Path) -> None:
    assert {path.stem for path in (resources / "icons").glob("*.svg")} == ICONS


def test_icons_share_grid_stroke_and_colour(resources: Path) -> None:
    for path in (resources / "icons").glob("*.svg"):
        root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
        assert root.get("stroke") == "#444", path.name
        if path.stem != "app":
            assert (root.get("viewBox"), root.get("stroke-width")) == ("0 0 24 24", "1.75"), path.name
