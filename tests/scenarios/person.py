"""A person at the program: starts and quits it, does what every job begins and ends with; the command line."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from driver import Driver

from ui.main_window import MainWindow
from ui.settings import Settings
from ui.workers import finish_work

ROOT = Path(__file__).resolve().parents[2]


class Person(Driver):
    """A driver with one program to drive."""

    window: MainWindow | None = None

    def start(self, corpus: Path | None = None, coder: str = "") -> None:
        """Start the program as `main.py CORPUS --coder NAME` does."""

        def show() -> None:
            self.window = MainWindow(Settings())
            self.window.show()
            self.window.activateWindow()
            if corpus is not None:
                self.window.work.open_path(corpus, coder)

        self.stage.do(show)

    def await_suggestions(self) -> None:
        """Wait until the article that is open has its suggestions."""
        self.read(r"^\d+ undecided$")

    def choose_file(self, path: Path) -> None:
        """Answer the system's dialog for files by keys."""
        self.find("Files of type:")
        self.type(str(path))
        self.press("Enter")

    def export(self, out: Path, *, every: bool = True) -> list[dict[str, Any]]:
        """Export as JSON lines through the dialog by keys, all articles or finished ones; return what the file says."""
        self.press("Ctrl+e")
        if every:
            self.go_to("Finished articles")
            self.press("Down")
        self.go_to(".*", "EditableText")
        self.press("Ctrl+a")
        self.type(str(out))
        self.press("Enter")
        self.find("Close", "Button")
        self.press("Esc")
        return read_lines(out)

    def quit(self) -> None:
        """Quit by key, and wait until the program has ended."""
        self.press("Ctrl+q")
        self.stage.wait(lambda: self.window is not None and not self.window.isVisible(), what="the end")
        self.stage.do(self.go_home)

    def go_home(self) -> None:
        """Close the window, if there is one, and let work under way end."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None
        assert finish_work()


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a file of JSON lines."""
    # Not splitlines: it also parts lines at U+2028, which JSON strings may hold.
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def new_corpus(path: Path, *files: Path) -> Path:
    """Make a corpus with the coder Amal and the articles of these files by the command line."""
    command_line("new", path, "--coder", "Amal")
    if files:
        command_line("import", path, *files, "--json")
    return path


def command_line(*arguments: object) -> list[dict[str, Any]]:
    """Return what `python -m annotator` prints as JSON lines; fail when it fails."""
    command = [sys.executable, "-m", "annotator", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.split("\n") if line.startswith("{")]
