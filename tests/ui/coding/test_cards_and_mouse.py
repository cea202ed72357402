"""What stands around the article: cards, bars, menu, help; and everything that the mouse can do."""

import pytest
from coded_article import TEXT, at, coded, focused, name, quoted, said
from pressing import press
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.model.span import Span
from ui.coding.pane import CodingPane
from ui.commands import COMMANDS

CONTENT = "لن نتراجع عن الاتفاق"
LEFT = Qt.MouseButton.LeftButton


def place(pane: CodingPane, span: Span) -> QPoint:
    return pane.view.rects(span)[0].center().toPoint()


def type_in(field, words: str) -> None:
    field.setText(words)
    field.textEdited.emit(words)


def test_every_command_is_performed_by_the_pane(start) -> None:
    assert set(start().keyboard.commands) == set(COMMANDS)


def test_the_focus_line_shows_words_code_and_where_they_come_from(start) -> None:
    pane = start(name("ريم الصالح", "PER"))
    QApplication.processEvents()
    assert "ريم الصالح" in pane.focus_line.words.text()
    assert "PER" in pane.focus_line.details.text()
    assert "by hand" in pane.focus_line.details.text()


def test_the_focus_line_names_what_was_corrected(start) -> None:
    pane = start(name("ريم الصالح", "PER", 1))
    press(pane.view, "D")
    assert "corrected from" in pane.focus_line.details.text()


def test_the_card_names_the_speaker_although_it_stands_off_screen(start) -> None:
    far = TEXT + "\n" + "سطر طويل بلا أسماء.\n" * 80
    pane = start(said(CONTENT, cue="قالت", speaker="ريم الصالح"), text=far)
    pane.view.put_caret(len(far) - 5)
    pane.view.reveal(Span(len(far) - 5, len(far) - 4))
    QApplication.processEvents()
    assert "ريم الصالح" in pane.side.quote_card.rows["speaker"].words.text()


def test_a_click_on_a_part_in_the_card_brings_the_focus_there(start) -> None:
    pane = start(said(CONTENT, cue="قالت", speaker="ريم الصالح"))
    QTest.mouseClick(pane.side.quote_card.rows["cue"].words, LEFT)
    assert focused(pane) == "قالت"


def test_the_card_takes_a_part_from_the_selection_and_away(start) -> None:
    pane = start(said(CONTENT, cue="قالت"))
    pane.view.select(at("الوزيرة ريم الصالح"))
    pane.side.quote_card.rows["speaker"].take.click()
    assert quoted(pane)[0]["speaker"] == "الوزيرة ريم الصالح"
    QApplication.processEvents()
    pane.side.quote_card.rows["speaker"].drop.click()
    assert "speaker" not in quoted(pane)[0]


def test_candidates_are_numbered_in_the_card_and_in_the_text(start) -> None:
    pane = start(said(CONTENT, cue="قالت"))
    press(pane.view, "W")
    row = pane.side.quote_card.rows["speaker"]
    assert row.candidates.isVisible()
    assert "ريم الصالح" in row.candidates.text()
    assert "1" in [mark.style.tag for mark in pane.view.marks]
    press(pane.view, "Esc")
    assert not row.candidates.isVisible()
    assert "1" not in [mark.style.tag for mark in pane.view.marks]


def test_a_click_gives_the_focus_to_what_is_marked_there(start) -> None:
    pane = start(name("ريم الصالح", "PER"), name("ميناء صحار", "ORG"))
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=place(pane, at("ميناء صحار")))
    assert focused(pane) == "ميناء صحار"


def test_a_click_on_unmarked_words_takes_the_focus_away(start) -> None:
    pane = start(name("ريم الصالح", "PER"))
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=place(pane, at("الميناء")))
    assert focused(pane) == ""


def test_a_double_click_and_a_digit_code_a_word(start) -> None:
    pane = start()
    QTest.mouseDClick(pane.view.viewport(), LEFT, pos=place(pane, at("الدرويش")))
    press(pane.view, "1")
    assert coded(pane) == ["PER الدرويش"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_offers_what_keys_do_with_the_keys_shown(start) -> None:
    pane = start(name("ريم الصالح", "PER"))
    pane.view.menu_requested.emit(0, pane.work.items[0].id, QPoint(10, 10))
    menu = next(m for m in pane.findChildren(QMenu) if m.isVisible())
    accept = next(a for a in menu.actions() if a.text().startswith(COMMANDS["accept"].name))
    assert "Space" in accept.text()
    accept.trigger()
    menu.close()
    assert coded(pane) == ["PER ريم الصالح"]


def test_finding_counts_spellings_alike_and_escape_gives_the_keyboard_back(start) -> None:
    pane = start()
    press(pane.view, "Ctrl+F", layout="arabic")
    type_in(pane.find_bar.field, "الاتفاق")
    assert pane.find_bar.count.text().startswith("1")
    press(pane.find_bar.field, "Enter")
    assert pane.view.selection == at("الاتفاق")
    press(pane.find_bar.field, "Esc")
    assert not pane.find_bar.isVisible()


def test_letters_typed_in_the_wrong_layout_are_found_all_the_same(start) -> None:
    pane = start()
    press(pane.view, "/")
    type_in(pane.find_bar.field, "wphv")
    press(pane.find_bar.field, "Enter")
    assert pane.view.caret == at("صحار").start


def test_a_note_goes_to_what_has_the_focus(start) -> None:
    pane = start(name("ريم الصالح", "PER"))
    press(pane.view, "Space", "Shift+F", "N")
    pane.note_bar.field.setText("اسم الوزيرة")
    press(pane.note_bar.field, "Enter")
    (note,) = pane.work.desk.layer.notes
    assert (note.text, note.target, note.question) == ("اسم الوزيرة", pane.work.desk.layer.annotations[0].id, False)


def test_a_question_goes_to_the_lead(start) -> None:
    pane = start(name("ريم الصالح", "PER"))
    press(pane.view, "M", layout="arabic")
    pane.note_bar.field.setText("شخص؟")
    press(pane.note_bar.field, "Enter")
    assert [note.question for note in pane.work.desk.layer.notes] == [True]


def test_two_keys_link_a_mention_to_a_new_entry_and_the_next_to_the_same(start) -> None:
    pane = start(name("ريم الصالح", "PER"), name("ريم الصالح", "PER", 1))
    press(pane.view, "Space", "Space", "Shift+F", "T")
    press(pane.side.registry.field, "Enter")
    press(pane.view, "Shift+F", "T")
    press(pane.side.registry.field, "Enter")
    layer = pane.work.desk.layer
    (entry,) = pane.work.session.entries.values()
    assert [link.entry for a in layer.annotations for link in layer.links_of(a.id)] == [entry.id] * 2
    assert "× 2" in pane.side.registry.spellings.text()


def test_a_link_can_be_taken_away(start) -> None:
    pane = start(name("ريم الصالح", "PER"))
    press(pane.view, "Space", "Shift+F", "T")
    press(pane.side.registry.field, "Enter")
    QApplication.processEvents()
    pane.side.registry.unlink.click()
    assert pane.work.desk.layer.links_of(pane.work.desk.layer.annotations[0].id) == ()


def test_the_history_tells_who_did_what_and_undoes_it(start) -> None:
    pane = start(name("ريم الصالح", "PER"), name("ميناء صحار", "ORG"))
    press(pane.view, "Space", "Space")
    pane.side.setCurrentWidget(pane.side.history)
    rows = pane.side.history.rows
    assert rows.topLevelItemCount() == 2
    rows.setCurrentItem(rows.topLevelItem(1))
    press(rows, "Enter")
    assert coded(pane) == ["ORG ميناء صحار"]


def test_undoing_what_others_build_on_asks_first_and_takes_all(start) -> None:
    pane = start(name("ريم الصالح", "PER"))
    press(pane.view, "Space", "Shift+F", "N")
    pane.note_bar.field.setText("ملاحظة")
    press(pane.note_bar.field, "Enter")
    pane.side.setCurrentWidget(pane.side.history)
    rows = pane.side.history.rows
    rows.setCurrentItem(rows.topLevelItem(rows.topLevelItemCount() - 1))
    press(rows, "Enter")
    assert coded(pane) == ["PER ريم الصالح"]
    press(pane.view, "Enter")
    assert coded(pane) == []
    assert pane.work.desk.layer.notes == ()


def test_o_shows_the_rules_of_the_focused_code(start) -> None:
    pane = start(name("ميناء صحار", "ORG"))
    press(pane.view, "O")
    assert pane.side.guideline.isVisible()
    assert pane.side.guideline.choice.currentText().startswith("ORG")


def test_help_shows_all_keys_and_any_key_closes_it(start) -> None:
    pane = start()
    press(pane.view, "Shift+/", layout="arabic")
    assert pane.help.isVisible()
    assert COMMANDS["everywhere"].name in pane.help.sheet.text()
    press(pane.help, "F")
    assert not pane.help.isVisible()


def test_help_shows_the_chords_of_the_menus_too(start) -> None:
    pane = start()
    press(pane.view, "Shift+/")
    told = pane.help.sheet.text()
    assert [chord for chord in ("Ctrl+K", "Ctrl+J", "Ctrl+B", "Ctrl+T") if chord not in told] == []


def test_the_key_line_tells_the_keys_of_the_situation(start) -> None:
    pane = start(name("ريم الصالح", "PER"))
    QApplication.processEvents()
    assert "accept" in pane.key_line.hints.text()
    press(pane.view, "Space", "Shift+F")
    assert "accept" not in pane.key_line.hints.text()
    assert "remove" in pane.key_line.hints.text()


def test_arrows_travel_by_words_and_shift_selects(start) -> None:
    pane = start()
    pane.view.put_caret(at("سالم").start)
    press(pane.view, "Shift+Left", "Shift+Left")
    assert pane.view.selection == at("سالم الدرويش")
    press(pane.view, "Right")
    assert pane.view.selection is None


def test_tab_goes_to_the_cards_and_escape_back(start, qtbot) -> None:
    pane = start()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    press(pane.view, "Tab")
    assert not pane.view.hasFocus()
    press(QApplication.focusWidget(), "Esc")
    assert pane.view.hasFocus()


def test_shift_and_tab_leave_the_article_for_what_stands_before_it(start, qtbot) -> None:
    pane = start()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    press(pane.view, "Shift+Tab")
    assert not pane.view.hasFocus()


def test_a_drag_selects_exactly_the_letters_between(start) -> None:
    pane = start()
    span = at("لدرويش")
    rect = pane.view.rects(span)[0]
    begin, end = QPointF(rect.right() - 1, rect.center().y()), QPointF(rect.left() + 1, rect.center().y())
    view = pane.view.viewport()
    QTest.mousePress(view, LEFT, pos=begin.toPoint())
    QTest.mouseMove(view, end.toPoint())
    QTest.mouseRelease(view, LEFT, pos=end.toPoint())
    assert pane.view.selection == span


def test_changed_keys_act_at_once(start) -> None:
    pane = start(name("ريم الصالح", "PER"))
    pane.settings.key_map = '{"accept": ["P"]}'
    press(pane.view, "P", layout="arabic")
    assert coded(pane) == ["PER ريم الصالح"]
