"""Widgets are tested without a screen, with the shipped fonts, so that every machine measures the same glyphs."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"


@pytest.fixture(scope="session")
def fonts(qapp) -> tuple[str, ...]:
    """The families of the shipped fonts, loaded."""
    from ui.fonts import load_fonts

    assert qapp is not None, "fonts can be loaded only while Qt runs"
    families = load_fonts(FONTS)
    assert "Noto Sans Arabic" in families
    return families
