"""The dialog that asks which codes count as one."""

import pytest
from pytestqt.qtbot import QtBot

from annotator.model.shipped import load_codebook
from ui.agreement.together_dialog import Pairs, TogetherDialog


def asked(qtbot: QtBot, chosen: dict[str, str], known: Pairs = ()) -> TogetherDialog:
    dialog = TogetherDialog(load_codebook("news"), known, "en")
    qtbot.addWidget(dialog)
    for code, other in chosen.items():
        box = dialog.boxes[code]
        box.setCurrentIndex(box.findData(other))
    return dialog


@pytest.mark.parametrize(
    ("chosen", "pairs"),
    [
        ({}, ()),
        ({"LOC": "ORG"}, (("LOC", "ORG"),)),
        ({"PER": "LOC", "LOC": "ORG"}, (("PER", "ORG"), ("LOC", "ORG"))),
        ({"PER": "LOC", "LOC": "PER"}, (("PER", "LOC"),)),
    ],
    ids=["none", "one", "a chain ends at its last", "a circle ends at one of its own"],
)
def test_codes_count_as_the_end_of_their_chain(chosen: dict[str, str], pairs: Pairs, qtbot: QtBot) -> None:
    assert set(asked(qtbot, chosen).pairs) == set(pairs)


def test_what_is_put_together_already_is_shown(qtbot: QtBot) -> None:
    assert asked(qtbot, {}, (("LOC", "ORG"),)).pairs == (("LOC", "ORG"),)
