"""The view of agreement over a round that three invented coders have coded."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from coded_rounds import LEAD, ROUND, add_coded_round, settle
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from annotator.sample import make_sample
from ui.agreement.agreement_dialog import AgreementDialog
from ui.workers import finish_work


@pytest.fixture(scope="session")
def coded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus with a round that three coders have finished, two articles of it twice; made once, copied for each."""
    path = tmp_path_factory.mktemp("coded") / "coded.hashiya"
    make_sample(path, coder=LEAD, language="en", study=False)
    with Corpus.open(path, write=True) as corpus:
        add_coded_round(corpus, planted=2)
    return path


@pytest.fixture
def coded(coded_file: Path, tmp_path: Path) -> Iterator[Corpus]:
    path = tmp_path / "coded.hashiya"
    shutil.copy(coded_file, path)
    with Corpus.open(path, write=True) as opened:
        yield opened


@pytest.fixture
def open_view(qtbot: QtBot) -> Iterator[Callable[..., AgreementDialog]]:
    """Opens the view of a round, and waits for its figures."""

    def open(corpus: Corpus, round: str = ROUND, language: str = "en") -> AgreementDialog:
        view = AgreementDialog(corpus, LEAD, corpus.round(round).id, language)
        qtbot.addWidget(view)
        view.show()
        settle(view, qtbot)
        return view

    yield open
    assert finish_work()


@pytest.fixture
def view(coded: Corpus, open_view: Callable[..., AgreementDialog]) -> AgreementDialog:
    return open_view(coded)
