"""The export dialog on the sample, and the sample as a study of three coders."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from annotator.sample import make_sample
from ui.exporting.dialog import ExportDialog
from ui.settings import Settings


@pytest.fixture
def dialog(corpus: Corpus, settings: Settings, qtbot: QtBot) -> Iterator[ExportDialog]:
    made = ExportDialog(corpus, "Amal", settings)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Corpus]:
    """The sample with its pilot, which three coders have nearly finished."""
    path = tmp_path / "study.hashiya"
    make_sample(path, coder="Amal", language="en")
    with Corpus.open(path, write=True) as opened:
        yield opened
