"""A window with settings of its own, a corpus made of the sample."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.coding import actions, quoting
from annotator.corpus import Corpus
from annotator.model.span import Span
from annotator.sample import make_sample
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
def digest(sample: Path) -> str:
    """What is in the sample once Amal has coded and finished an article of it."""
    with Corpus.open(sample, write=True) as corpus:
        session = corpus.session("Amal")
        article = next(iter(corpus.articles())).id
        session.act(article, actions.code, Span(0, 4), "LOC")
        session.act(article, quoting.quote, {"content": (Span(335, 361),)})
        session.act(article, actions.finish)
        return corpus.packets.digest()


@pytest.fixture
def packed(sample: Path, digest: str, tmp_path: Path) -> Path:
    """The coded sample as one file, under a name that says nothing of what it is."""
    assert digest
    with Corpus.open(sample, write=False) as corpus:
        corpus.publishing.pack(tmp_path / "from a colleague.bin")
    return tmp_path / "from a colleague.bin"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder in which nothing stands yet."""
    (tmp_path / "home").mkdir()
    return tmp_path / "home"
