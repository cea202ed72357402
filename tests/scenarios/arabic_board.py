"""The program as a process of its own on a screen of its own, whose keyboard has the Arabic layout.

Keys go in by their codes as a board sends them; of the screen only pixels are seen.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from person import ROOT

TOOLS = ("Xvfb", "xdotool", "setxkbmap")
_CODES = {"Space": 65, "Backspace": 22, "Enter": 36, "Ctrl": 37}
_CODES |= dict(zip("12345", range(10, 15), strict=True)) | {"q": 24, "r": 27, "s": 39, "l": 46, "'": 48, "/": 61}
# The bar in the margin beside what has the focus, as it lies in memory: blue, green, red.
_FOCUS = bytes([0xD0, 0x57, 0x0B])
_BAR = 40
"""Pixels of that colour from which on something has the focus; a letter of a tag has fewer."""


class ArabicBoard:
    """A screen with its keyboard."""

    def __init__(self, folder: Path, display: str) -> None:
        self._folder = folder
        self.env = os.environ | {
            "DISPLAY": display,
            "HASHIYA_SETTINGS": str(folder / "settings"),
            "LANG": "ar_SA.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
        }

    def press(self, *keys: str) -> None:
        """Press keys in turn: "Space", "Ctrl+Enter", letters by their place on a US board."""
        codes = ["+".join(str(_CODES[part]) for part in key.split("+")) for key in keys]
        subprocess.run(["xdotool", "key", *codes], env=self.env, check=True)

    def shows_focus(self) -> bool:
        """Tell whether something in the article has the focus."""
        return (self._folder / "Xvfb_screen0").read_bytes().count(_FOCUS) > _BAR


@contextmanager
def arabic_board(folder: Path) -> Iterator[ArabicBoard]:
    """Set up a screen, and take it down again."""
    out, back = os.pipe()
    # Without -noreset the layout would go when setxkbmap does.
    command = ["Xvfb", "-displayfd", str(back), "-noreset", "-fbdir", str(folder), "-screen", "0", "1280x800x24"]
    screen = subprocess.Popen(command, pass_fds=[back], stderr=subprocess.DEVNULL)
    os.close(back)
    try:
        with os.fdopen(out) as told:
            board = ArabicBoard(folder, f":{told.readline().strip()}")
        subprocess.run(["setxkbmap", "ara"], env=board.env, check=True)
        yield board
    finally:
        screen.terminate()
        screen.wait()


@contextmanager
def running(board: ArabicBoard, *arguments: object) -> Iterator["subprocess.Popen[bytes]"]:
    """Run `python main.py` with these arguments; end it at last if it has not ended by itself."""
    program = subprocess.Popen([sys.executable, "main.py", *map(str, arguments)], cwd=ROOT, env=board.env)
    try:
        yield program
    finally:
        program.kill()
        program.wait()


def wait_until(there: Callable[[], bool], what: str, *, seconds: float = 20) -> None:
    """Look again and again until something is so."""
    end = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < end, f"{what} did not come"
        time.sleep(0.02)
