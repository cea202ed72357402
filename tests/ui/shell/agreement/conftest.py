"""The view of agreement over a round that three invented coders have coded."""

from collections.abc import Callable, Iterator

import pytest
from coded_rounds import LEAD, add_coded_round, settle
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from ui.agreement.agreement_dialog import AgreementDialog
from ui.workers import finish_work

Open = Callable[[str], AgreementDialog]


@pytest.fixture
def open_view(corpus: Corpus, qtbot: QtBot) -> Iterator[Open]:
    """Opens the view of a round, and waits for its figures."""

    def open(round: str, language: str = "en") -> AgreementDialog:
        view = AgreementDialog(corpus, LEAD, round, language)
        qtbot.addWidget(view)
        view.show()
        settle(view, qtbot)
        return view

    yield open
    assert finish_work()


@pytest.fixture
def view(corpus: Corpus, open_view: Open) -> AgreementDialog:
    """The view of a round that three coders have finished, some articles of it twice."""
    return open_view(add_coded_round(corpus, planted=2).id)
