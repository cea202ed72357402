"""What the dialogs of a study offer and say: rounds to be apart from, sizes of files."""

from pathlib import Path

import pytest
from lead_and_laptops import LEAD, PILOT
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from ui.study.sample_dialog import SampleDialog
from ui.study.words import file_size


def test_a_sample_is_drawn_apart_from_other_rounds_not_from_its_own(study: Path, qtbot: QtBot) -> None:
    with Corpus.open(study, write=True) as corpus:
        dialog = SampleDialog(corpus, LEAD, corpus.round(PILOT).id)
        qtbot.addWidget(dialog)
        items = {dialog.apart.item(at).text(): dialog.apart.item(at) for at in range(dialog.apart.count())}
        assert {name: item.isHidden() for name, item in items.items()} == {"First round": False, PILOT: True}
        dialog.round.setCurrentIndex(dialog.round.findData("main"))
        assert {name: item.isHidden() for name, item in items.items()} == {"First round": True, PILOT: False}
        dialog.close()


@pytest.mark.parametrize(("size", "told"), [(900, "900 bytes"), (2_300, "2.2 kB"), (3 << 20, "3.0 MB")])
def test_sizes_of_files_have_the_digits_of_the_window(size: int, told: str) -> None:
    assert file_size(size) == told
