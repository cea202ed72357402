"""The picture that scrolling moves is the one that painting everything anew would give.

Equal but for the softened edge of a dashed frame: where its dashes begin hangs on how much of it is painted.
"""

import random

import numpy as np
import pytest
from builders_article import entity, part, picture, settle, view_of
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from annotator.model.span import Span
from ui.article import ArticleView, Motion, Shape

pytestmark = pytest.mark.usefixtures("fonts")

SENTENCE = "قال الوزير سالم إن حكومة (2026) أقرت خطة GDP لتوسيع الميناء القديم. "
SOFT = 32
"""By how much of 255 a pixel may differ."""

FEW = 40
"""Pixels that the dashes of all frames may change: fewer than a caret has; a row that moved by one has thousands."""

SHAPES = {
    "one paragraph": SENTENCE * 150,
    "many of uneven length": "\n".join(SENTENCE * (1 + n * 7 % 11) for n in range(120)),
    "with empty ones": "\n\n\n".join(SENTENCE * (n % 4) for n in range(120)),
}


def pixels(image: QImage) -> np.ndarray:
    """Return the colours of a picture, each from 0 to 255."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(plain.constBits(), dtype=np.uint8)
    return flat.reshape(plain.height(), plain.width(), 4)[:, :, :3].astype(int)


def on_the_screen(view: ArticleView) -> np.ndarray:
    """Return what the screen holds now, without painting anything for it."""
    QApplication.processEvents()
    place = view.viewport().geometry()
    return pixels(view.screen().grabWindow(view.winId(), place.x(), place.y(), place.width(), place.height()).toImage())


def differences(view: ArticleView) -> int:
    """Return how many pixels on the screen are others than painting from nothing gives."""
    return int((abs(on_the_screen(view) - pixels(picture(view))).max(axis=2) > SOFT).sum())


def do_something(view: ArticleView, chance: random.Random) -> str:
    """Do one of the things that scroll or paint; return its name."""
    bar, length = view.verticalScrollBar(), len(view.text)
    what = chance.choice(["step", "leap", "caret", "screen", "focus", "mark", "select", "wait"])
    start = chance.randrange(length - 9)
    if what == "step":
        bar.setValue(bar.value() + chance.choice([-57, -20, -1, 1, 33, 80]))
    elif what == "leap":
        bar.setValue(chance.randrange(bar.maximum() + 1))
    elif what == "caret":
        view.move_caret(chance.choice([Motion.LINE_UP, Motion.LINE_DOWN]))
    elif what == "screen":
        view.move_caret(chance.choice([Motion.PAGE_UP, Motion.PAGE_DOWN]))
    elif what == "focus":
        view.focus = chance.choice(view.marks).id
    elif what == "mark":
        gone = chance.choice(view.marks).id
        view.set_marks((*(m for m in view.marks if m.id != gone), entity(f"{start}-{len(gone)}", start, start + 6)))
    elif what == "select":
        view.select(Span(start, start + 9))
    elif what == "wait":
        QApplication.processEvents()
    return what


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("seed", range(3))
def test_what_scrolling_leaves_on_the_screen_is_what_painting_anew_gives(qtbot, shape: str, seed: int) -> None:
    text = SHAPES[shape]
    marks = [entity(str(at), at, at + 5, suggested=at % 3 == 0) for at in range(0, len(text) - 9, 61)]
    marks.append(part("q", Shape.CONTENT, (len(text) // 2, len(text) // 2 + 300)))
    view = view_of(qtbot, text, marks=marks)
    chance = random.Random(seed)
    done = []
    for number in range(30):
        done += [do_something(view, chance) for _ in range(1 + number % 3)]
        assert differences(view) < FEW, done
    settle(view)
    assert differences(view) < FEW


def test_a_step_paints_only_what_comes_into_view(qtbot) -> None:
    view = view_of(qtbot, SHAPES["one paragraph"])
    settle(view)
    on_the_screen(view)
    painted = []

    class Watch(ArticleView):
        def paintEvent(self, event) -> None:
            painted.append(event.region().boundingRect().height())
            super().paintEvent(event)

    view.__class__ = Watch
    view.verticalScrollBar().setValue(40)
    QApplication.processEvents()
    assert painted == [40]
