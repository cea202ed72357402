from pathlib import Path

import pytest
from interchange_keys import press
from pytestqt.qtbot import QtBot

from annotator.model.shipped import load_codebook
from ui.interchange.label_rows import LabelRow, Why
from ui.interchange.labels_page import LabelsPage
from ui.interchange.targets import NEW, OUT, SOUGHT, TARGET, target_model


def row(label: str, target: str, why: Why) -> LabelRow:
    return LabelRow(label=label, times=3, example="قال الوزير", target=target, why=why)


ROWS = [
    row("PER", "PER", Why.KNOWN),
    row("PERS", "PER", Why.PROPOSED),
    row("MISC", NEW, Why.UNKNOWN),
    row("GPE", "LOC", Why.REMEMBERED),
]


@pytest.fixture
def page(qtbot: QtBot) -> LabelsPage:
    made = LabelsPage(Path())
    qtbot.addWidget(made)
    made.show_labels(ROWS, target_model(load_codebook("news"), "en", new_codes=True))
    made.show()
    made.begin()
    return made


def test_what_needs_a_look_comes_first(page: LabelsPage) -> None:
    assert list(page.said) == ["MISC", "PERS", "GPE", "PER"]
    assert page.to_look_at == 2


def test_tab_goes_from_label_to_label_and_digits_choose_codes(page: LabelsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.changed):
        press(page, "3", "Tab", "4")
    assert page.said == {"MISC": "ORG", "PERS": "DATE", "GPE": "LOC", "PER": "PER"}
    assert page.answered == {"MISC", "PERS"}
    assert page.to_look_at == 0


def test_arrows_choose_the_line_before_or_after(page: LabelsPage) -> None:
    press(page, "Tab", "Down")
    assert page.said["PERS"] == "LOC"
    press(page, "Up")
    assert page.said["PERS"] == "PER"


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [("sp", "speaker"), ("جه", "ORG"), ("quotation: i", "quote/indirect"), ("+", NEW), ("-", OUT), ("place", "LOC")],
)
def test_letters_find_by_id_and_by_the_name_in_both_languages(page: LabelsPage, typed: str, becomes: str) -> None:
    press(page, typed)
    assert page.said["MISC"] == becomes


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_space_opens_the_whole_list(page: LabelsPage) -> None:
    press(page, "Space")
    assert page.lines[0].box.view().isVisible()
    page.lines[0].box.hidePopup()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("typed", ["1", "+", "-"])
def test_space_opens_the_list_right_after_a_choice(page: LabelsPage, typed: str) -> None:
    press(page, typed, "Space")
    box = page.lines[0].box
    assert box.view().isVisible()
    box.hidePopup()


def test_answers_of_a_file_answer_what_they_name(page: LabelsPage) -> None:
    assert page.answer({"MISC": "", "PERS": "no such code", "elsewhere": "PER"}) == 1
    assert page.said["MISC"] == OUT
    assert page.said["PERS"] == "PER"


def test_who_does_not_lead_cannot_make_new_codes_and_reads_why(qtbot: QtBot) -> None:
    model = target_model(load_codebook("news"), "en", new_codes=False)
    item = next(model.item(at) for at in range(model.rowCount()) if model.item(at).data(TARGET) == NEW)
    assert not item.isEnabled()
    assert item.text() == "A new code (only who leads the study adds codes)"
    assert item.data(SOUGHT)
    page = LabelsPage(Path())
    qtbot.addWidget(page)
    page.show_labels([row("MISC", OUT, Why.UNKNOWN)], model)
    page.show()
    page.begin()
    press(page, "+")
    assert page.said == {"MISC": OUT}
