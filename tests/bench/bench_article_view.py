"""How long the article view takes to open, to show one changed mark, to scroll; prints measured / limit.

Run as `QT_QPA_PLATFORM=offscreen uv run python tests/bench/bench_article_view.py`; ends with 1 where a limit is passed.
"""

import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from annotator.model.span import Span
from ui.article import ArticleView, Mark, MarkStyle, Motion, Shape
from ui.fonts import load_fonts

SENTENCE = "قال الوزير إن الحكومة 2025 أعلنت خطة (جديدة) لدعم «الاقتصاد» المحلي بعد GDP اجتماع، وأكد ذلك مصدر للأنباء"
SIZE = (820, 600)


def make_text(length: int, paragraphs: int, seed: int = 1) -> str:
    """Return invented newspaper-like text of `length` code points in `paragraphs` paragraphs."""
    chance = random.Random(seed)
    each = length // paragraphs
    known = SENTENCE.split()
    made: list[str] = []
    for _ in range(paragraphs):
        words, size = [], 0
        while size < each - 1:
            words.append(chance.choice(known))
            size += len(words[-1]) + 1
        made.append(" ".join(words)[: each - 1])
    return "\n".join(made)


def make_marks(text: str, count: int) -> tuple[Mark, ...]:
    """Return `count` marks of all shapes, spread over the text, nested here and there."""
    chance = random.Random(2)
    shapes = list(Shape)
    marks = []
    for k in range(count):
        start = len(text) * k // count
        span = Span(start, min(len(text), start + chance.choice((4, 9, 30, 120))))
        shape = shapes[k % len(shapes)]
        style = MarkStyle(shape=shape, colour="#1a66c2", tag="PER" if shape is Shape.ENTITY else "", focus_tag="قول")
        marks.append(Mark(id=str(k), spans=(span,), style=style, suggested=k % 3 == 0, tied_to=f"q{k // 5}"))
    return tuple(marks)


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long `act` takes."""
    begin = time.perf_counter()
    act()
    return (time.perf_counter() - begin) * 1000


def p95(values: list[float]) -> float:
    """Return the value that 95 in 100 do not pass."""
    return sorted(values)[max(0, int(len(values) * 0.95) - 1)]


def opened(text: str, marks: tuple[Mark, ...]) -> tuple[ArticleView, float]:
    """Return a view of the text and the milliseconds from the text to its first picture."""
    view = ArticleView()
    view.resize(*SIZE)
    view.set_article("ا")
    view.show()
    view.viewport().grab()

    def show() -> None:
        view.set_article(text)
        view.set_marks(marks)
        view.viewport().grab()

    return view, milliseconds(show)


def settle(view: ArticleView) -> float:
    """Let the view make its heights exact; return the longest wait of the event loop, in milliseconds."""
    longest = 0.0
    while not view.settled:
        longest = max(longest, milliseconds(QApplication.processEvents))
    return longest


def change_times(view: ArticleView, marks: tuple[Mark, ...], rounds: int = 100) -> list[float]:
    """Return the milliseconds of `rounds` changes of one visible mark, each with a full picture of the viewport."""
    middle = view.page.point_at(view.page.caret_rect(len(view.text) // 2).center())
    view.jump_to(Span(middle, middle + 1))
    chosen = next(k for k, mark in enumerate(marks) if mark.spans[0].start >= middle)
    times = []
    for _ in range(rounds):
        changed = replace(marks[chosen], suggested=not marks[chosen].suggested)
        # Whoever makes the marks makes all of them anew: equal ones, not the same ones.
        marks = tuple(replace(mark) for mark in (*marks[:chosen], changed, *marks[chosen + 1 :]))
        times.append(milliseconds(lambda marks=marks: (view.set_marks(marks), view.viewport().grab())))
    return times


def focus_times(view: ArticleView, marks: tuple[Mark, ...], rounds: int = 100) -> list[float]:
    """Return the milliseconds of `rounds` steps of the focus from mark to mark, with a full picture each."""

    def step(mark: Mark) -> None:
        view.focus = mark.id
        view.viewport().grab()

    return [milliseconds(lambda mark=mark: step(mark)) for mark in marks[:rounds]]


def page_times(view: ArticleView, pages: int = 30) -> list[float]:
    """Return the milliseconds of `pages` steps by a screen from the top, with a picture each."""
    bar = view.verticalScrollBar()
    bar.setValue(0)
    return [
        milliseconds(lambda: (bar.setValue(bar.value() + bar.pageStep()), view.viewport().grab())) for _ in range(pages)
    ]


def main() -> int:
    """Measure everything, print it, return 1 where a limit is passed."""
    QApplication.instance() or QApplication([])
    load_fonts(Path(__file__).resolve().parents[2] / "resources" / "fonts")
    passed = True

    def report(what: str, measured: float, limit: float) -> None:
        nonlocal passed
        passed = passed and measured <= limit
        print(f"{what:<66} {measured:8.1f} / {limit:g} ms")

    for name, length, paragraphs in (("100,000 in 100 paragraphs", 100_000, 100), ("30,000 in one", 30_000, 1)):
        text = make_text(length, paragraphs)
        marks = make_marks(text, 1000)
        view, opening = opened(text, marks)
        report(f"{name}: open to first picture, 1,000 marks", opening, 100)
        report(f"{name}: a screen further, p95", p95(page_times(view)), 16)
        settle(view)
        report(f"{name}: one changed mark and full repaint, p95", p95(change_times(view, marks)), 8)
        report(f"{name}: focus to the next mark and full repaint, p95", p95(focus_times(view, marks)), 16)
    for name, text, limit in (
        ("5 million in 50,000 paragraphs", make_text(5_000_000, 50_000), 1000),
        ("5 million in one paragraph", make_text(5_000_000, 1), 1000),
        ("5 million line feeds (hostile)", "ا" + "\n" * 5_000_000, 2000),
    ):
        view, opening = opened(text, ())
        report(f"{name}: open to first picture", opening, limit)
        report(f"{name}: jump to the end", milliseconds(lambda v=view: v.move_caret(Motion.TEXT_END)), 1000)
        report(f"{name}: longest wait while it settles", settle(view), 100)
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
