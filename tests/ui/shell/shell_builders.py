"""Short ways to answer modal windows and to write files for import."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

W = TypeVar("W", bound=QWidget)

SENTENCE = "قال الوزير إن المحادثات كانت مفيدة وإن الوفد سيعود إلى العاصمة الأسبوع المقبل لاستكمالها. "
FIRST = f"الوزير يزور العاصمة\n{SENTENCE * 3}\nالمصدر: وكالة\n"
SECOND = f"عاصفة تضرب الساحل\nوكالات\n{SENTENCE * 2}وأعلنت الجهات المعنية حالة التأهب.\n"


def answer(kind: type[W], do: Callable[[W], object]) -> None:
    """As soon as a modal window of this kind stands, do something with it."""

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, kind):
            do(shown)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def text_file(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path
