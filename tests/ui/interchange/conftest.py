"""A window with settings of its own, a corpus made of the sample."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dialog_steps import Open, rest
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from annotator.sample import make_sample
from ui.interchange.import_dialog import AnnotatedDialog
from ui.main_window import MainWindow
from ui.settings import FOLDER_VARIABLE, Settings
from ui.workers import finish_work


@pytest.fixture(autouse=True)
def _shipped_fonts(fonts: tuple[str, ...]) -> None:
    """What is shown is measured with the shipped fonts."""
    assert fonts


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of settings, crash reports and the sample corpus."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "own"))
    return tmp_path / "own"


@pytest.fixture
def settings(folder: Path) -> Settings:
    made = Settings(folder)
    made.coder = "Amal"
    return made


@pytest.fixture
def window(qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    made = MainWindow(settings)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    assert finish_work()


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The path of a corpus with the sample's articles, which Amal codes."""
    path = tmp_path / "sample.hashiya"
    make_sample(path, coder="Amal", language="en", study=False)
    return path


@pytest.fixture
def corpus(sample: Path) -> Iterator[Corpus]:
    with Corpus.open(sample, write=True) as opened:
        yield opened


@pytest.fixture
def open_dialog(corpus: Corpus, settings: Settings, qtbot: QtBot) -> Open:
    """Opens the dialog with files, and waits until it has looked at them."""

    def make(*files: Path, coder: str = "Amal", language: str = "en") -> AnnotatedDialog:
        dialog = AnnotatedDialog(corpus, files, settings, coder=coder, round="main", language=language)
        qtbot.addWidget(dialog)
        dialog.show()
        rest(dialog, qtbot)
        return dialog

    return make
