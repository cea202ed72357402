"""The buttons of the lead's page have keys, and those of the menu's errands its chords."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtTest import QTest

from ui.main_window import MainWindow
from ui.study.lead_page import LeadPage


def test_each_errand_has_a_key_that_stands_on_its_button(lead: LeadPage) -> None:
    digits = list(lead.errands.buttons)[:12]
    for key, name in (*zip("1234567890-=", digits, strict=True), ("F", "feedback")):
        button = lead.errands.buttons[name]
        assert f" (\u2066{key}" in button.text()
        with QSignalBlocker(lead):
            for target in (lead.table, lead.back):
                pressed = []
                button.clicked.connect(lambda _on, pressed=pressed, name=name: pressed.append(name))
                QTest.keyClick(target, key)
                button.clicked.disconnect()
                assert pressed == [name]


def test_the_chords_of_the_menu_stand_on_the_buttons_that_do_the_same(window: MainWindow, lead: LeadPage) -> None:
    for name in ("agreement", "disagreements"):
        chord = window.actions_by_id[name].shortcut().toString()
        assert lead.errands.buttons[name].text().endswith(f" (\u2066{chord}\u2069)")
    lead.errands.buttons["disagreements"].click()
    assert window.page.adjudication is not None
    assert window.page.adjudication.isVisible()
