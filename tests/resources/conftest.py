"""The folder of shipped resources, and the sample corpus as its manifest describes it."""

import json
from pathlib import Path
from typing import Any

import pytest

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SAMPLE = RESOURCES / "sample"


def read_article(entry: dict[str, Any]) -> str:
    """The text of a manifest's article, decoded but otherwise as its file has it."""
    return (SAMPLE / entry["file"]).read_bytes().decode("utf-8")


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES


@pytest.fixture(scope="session")
def manifest() -> dict[str, Any]:
    return json.loads((SAMPLE / "manifest.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def texts(manifest: dict[str, Any]) -> dict[str, str]:
    """Each sample article's text by the stem of its file."""
    return {Path(entry["file"]).stem: read_article(entry) for entry in manifest["articles"]}
