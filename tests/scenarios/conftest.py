"""A person at the program: a test that asks for `person` runs beside the window, in a thread of its own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from person import Person
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from stage import Stage

from annotator.model.resources import resource
from ui.fonts import load_fonts

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


# Said by the platform without a screen of every window that is raised or of every menu that opens.
_SAID_OF_WINDOWS = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is played."""
    for item in items:
        if "person" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.scenario)
            item.add_marker(_SAID_OF_WINDOWS)


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Let Qt's events go on while the scenario runs."""
    person = pyfuncitem.funcargs.get("person")
    if person is None:
        return None
    wanted = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
    person.stage.play(lambda: pyfuncitem.obj(**wanted))
    return True


@pytest.fixture
def person(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Person]:
    """Somebody in front of a machine on which the program was never used."""
    assert qapp is not None, "fonts can be loaded only while Qt runs"
    monkeypatch.setenv("HASHIYA_SETTINGS", str(tmp_path / "settings"))
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QApplication.setQuitOnLastWindowClosed(False)  # it would end the scenario with the first window
    QAccessible.setActive(True)
    load_fonts(resource("fonts"))
    somebody = Person(Stage())
    yield somebody
    somebody.go_home()
    QAccessible.setActive(False)
    QApplication.setQuitOnLastWindowClosed(True)
