"""The program as a whole: one QApplication, one window at a time, and what happens to errors nobody caught."""

import gc
import os
import sys
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from annotator.model.resources import resource
from ui.crash import ExceptionHook
from ui.fonts import load_fonts
from ui.main_window import MainWindow
from ui.settings import PROGRAM, Settings, data_folder
from ui.style import dress
from ui.translation import speak
from ui.workers import finish_work, in_background

_GARBAGE = (50_000, 20, 20)
"""When Python looks for cycles: an article with 1,000 marks is many objects, and a look through all of them between a
key and its picture is felt. Little of what the window makes is in cycles."""


class Program(QObject):
    """Keeps the window, and puts another in its place when the language changes."""

    def __init__(self, app: QApplication, settings: Settings, *, opening: bool = False) -> None:
        """Make the window, without a start page where a corpus is `opening` at once."""
        super().__init__(app)
        self._app = app
        self.settings = settings
        self.hook = ExceptionHook(data_folder() / "crashes", self.say)
        self.hook.install()
        speak(app, settings.language)
        self.window = self._new_window(opening=opening)

    def say(self, sentence: str) -> None:
        """Say a sentence in the window."""
        self.window.say(sentence)

    def open(self, corpus: Path, coder: str) -> None:
        """Open the corpus that the program was started with; show the start page where it cannot be opened."""
        if not self.window.work.open_path(corpus, coder):
            self.window.show_page(None)

    def _new_window(self, *, opening: bool = False) -> MainWindow:
        window = MainWindow(self.settings, opening=opening)
        window.language_wanted.connect(self.change_language)
        return window

    def change_language(self, language: str) -> None:
        """Show the window anew in another language, with the corpus that was open."""
        self.settings.language = language
        old = self.window
        coder = old.page.coder.name if old.page else ""
        corpus = old.work.release_corpus() if old.page else None
        self._app.setQuitOnLastWindowClosed(False)
        old.close()
        old.deleteLater()
        speak(self._app, language)
        self.window = self._new_window()
        self.window.show()
        self._app.setQuitOnLastWindowClosed(True)
        if corpus is not None:
            self.window.work.show_corpus(corpus, coder, remember_coder=False)


def make_application(arguments: list[str]) -> QApplication:
    """Return the dressed QApplication, with the shipped fonts."""
    app = QApplication(arguments)
    app.setApplicationName(PROGRAM)
    app.setDesktopFileName(PROGRAM.lower())
    app.setWindowIcon(QIcon(str(resource("icons") / "app.svg")))
    load_fonts(resource("fonts"))
    dress(app)
    gc.set_threshold(*_GARBAGE)
    app.focusChanged.connect(let_enter_press)
    return app


def let_enter_press(_before: QWidget | None, now: QWidget | None) -> None:
    """Let Enter press the button that has the focus, also in a dialog whose other button it presses from anywhere."""
    if isinstance(now, QPushButton):
        now.setAutoDefault(True)


def run(corpus: Path | None = None, coder: str = "") -> int:
    """Run the program until its window is closed; open `corpus` as `coder` once the window stands."""
    app = make_application(sys.argv[:1])
    program = Program(app, Settings(), opening=corpus is not None)
    program.window.show()
    if corpus is not None:
        program.say(program.tr("Opening {name}…").format(name=corpus.name))
        QTimer.singleShot(0, program, lambda: program.open(corpus, coder))
    else:
        # The first click finds the core loaded.
        in_background(program, lambda _course: import_module("ui.workplace"), lambda _module: None)
    status = app.exec()
    program.hook.remove()
    if not finish_work():
        # Qt would wait for its threads for ever; everything that was decided is on the disk.
        os._exit(status)
    return status
