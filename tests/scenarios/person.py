"""A person at the program: starts and quits it, does what every job begins and ends with; the command line."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from driver import Driver
from PySide6.QtCore import QPoint, QRect
from screen import article, is_found, painted

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

    def fill(self, name: str, words: str) -> None:
        """Write words into the field of this name, which Tab selects, instead of what it holds."""
        self.go_to(name, "EditableText")
        self.type(words)

    def export(self, out: Path, *, every: bool = True) -> list[dict[str, Any]]:
        """Export as JSON lines through the dialog by keys, all articles or finished ones; return what the file says.

        Where no article was there to be written there is no file.
        """
        self.press("Ctrl+e")
        if every:
            # Tab reaches the one that is chosen; what was chosen last is remembered.
            self.go_to("Finished articles|All articles, with their state")
            if any(thing.focused and thing.fits("Finished articles") for thing in self.everything()):
                self.press("Right")
        self.fill("Place", str(out))
        self.press("Enter")
        done = self.find("Close|.*nothing was written.*", "Button", "StaticText")
        self.press("Esc")
        return read_lines(out) if done.words == "Close" else []

    def jump(self, words: str) -> None:
        """Put the caret on the next of these words by keys."""
        self.press("/")
        self.type(words)
        self.press("Enter")

    def spot(self, words: str) -> QRect:
        """Return where the first of these words from the caret on stand on the screen, as the search paints them."""
        self.press("Ctrl+f")
        self.type(words)
        self.read(r"^\d+ of \d+$")
        found, there = self.stage.look(lambda: (painted(is_found), article()))
        self.press("Esc")
        return found.translated(self.stage.look(article).topLeft() - there.topLeft())

    def select(self, words: str) -> QRect:
        """Drag over words that stand in one line, from their right edge to their left one; return where they stand."""
        place = self.spot(words)
        middle = place.center().y()
        self.drag(QPoint(place.right(), middle), QPoint(place.left(), middle))
        return place

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


def new_corpus(folder: Path, *texts: str, blind: bool = False) -> Path:
    """Make a corpus of these texts, coded by Amal, by the command line."""
    corpus = folder / "corpus.hashiya"
    command_line("new", corpus, "--coder", "Amal", *["--blind"] * blind)
    files = [folder / f"{number}.txt" for number, _ in enumerate(texts)]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8", newline="")
    command_line("import", corpus, *files, "--json")
    return corpus


def surfaces(record: dict[str, Any]) -> list[str]:
    """Return the annotations of an exported article as "CODE words", in their order."""
    listed = sorted(record["annotations"], key=lambda a: (a["start"], a["end"]))
    return [f"{a['code']} {a['surface']}" for a in listed]


def parts_of(quote: dict[str, Any]) -> dict[str, str]:
    """Return type and words of the parts of an exported quote."""
    parts = {name: quote[name] for name in ("content", "clause", "cue", "speaker") if quote[name]}
    return {"type": quote["type"]} | {name: " … ".join(s["surface"] for s in part) for name, part in parts.items()}


def command_line(*arguments: object) -> list[dict[str, Any]]:
    """Return what `python -m annotator` prints as JSON lines; fail when it fails."""
    command = [sys.executable, "-m", "annotator", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.split("\n") if line.startswith("{")]


def export_gold(person: Person, lead: str, out: Path) -> list[dict[str, Any]]:
    """Export gold through the dialog by keys; return what the file says."""
    person.press("Ctrl+e")
    person.go_to(lead, "ComboBox")
    person.type("Gold")
    person.fill("Place", str(out))
    person.press("Enter")
    person.find("Close", "Button")
    person.press("Esc")
    return read_lines(out)
