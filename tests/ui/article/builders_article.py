"""Builders of views, marks and mouse events for the tests of the article view."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.model.span import Span
from ui.article import ArticleView, Mark, MarkStyle, Shape

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
SHIFT, PLAIN = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


def view_of(qtbot, text: str, *, zones=(), marks=(), width: int = 820, height: int = 600) -> ArticleView:
    """Return a shown view of `text`; the caret is pale, since no window is active."""
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(width, height)
    view.show()
    view.set_article(text, zones)
    view.set_marks(tuple(marks))
    return view


def settle(view: ArticleView) -> None:
    """Wait until every height is exact."""
    while not view.settled:
        QApplication.processEvents()


def entity(mark_id: str, start: int, end: int, **more) -> Mark:
    """Return a mark of the shape of an entity, without a tag."""
    style = MarkStyle(shape=Shape.ENTITY, colour="#ff0000", tag=more.pop("tag", ""))
    return Mark(id=mark_id, spans=(Span(start, end),), style=style, **more)


def part(mark_id: str, shape: Shape, *spans: tuple[int, int], **more) -> Mark:
    """Return a mark of a quote's part, tied to the quote "q"."""
    style = MarkStyle(shape=shape, colour="#008000", focus_tag="قول")
    spans_ = tuple(Span(*span) for span in spans)
    return Mark(id=mark_id, spans=spans_, style=style, **({"tied_to": "q"} | more))


def picture(view: ArticleView) -> QImage:
    """Return what the viewport shows, one pixel of the picture for one of the view."""
    return view.viewport().grab().toImage()


def changed_columns(before: QImage, after: QImage, top: int, bottom: int) -> set[int]:
    """Return the x of every column in which a pixel between `top` and `bottom` differs."""
    return {
        x
        for x in range(before.width())
        if any(before.pixel(x, y) != after.pixel(x, y) for y in range(max(0, top), min(bottom, before.height())))
    }


def has_colour(image: QImage, colour: str) -> bool:
    """Tell whether any pixel has exactly that colour."""
    wanted = QColor(colour).rgb()
    return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def send(view: ArticleView, kind: QEvent.Type, place: QPointF, *, button=LEFT, held=LEFT, keys=PLAIN) -> None:
    """Send one mouse event to the viewport, as the window system would."""
    where = view.viewport().mapToGlobal(place)
    QApplication.sendEvent(view.viewport(), QMouseEvent(kind, place, where, button, held, keys))


def click(view: ArticleView, place: QPointF, *, keys=PLAIN) -> None:
    """Press and release the left button at `place`."""
    send(view, QEvent.Type.MouseButtonPress, place, keys=keys)
    send(view, QEvent.Type.MouseButtonRelease, place, held=NONE, keys=keys)


def drag(view: ArticleView, start: QPointF, end: QPointF) -> None:
    """Press at `start`, move to `end` over places between, release there."""
    send(view, QEvent.Type.MouseButtonPress, start)
    for step in (0.25, 0.5, 0.75, 1.0):
        send(view, QEvent.Type.MouseMove, start + (end - start) * step, button=NONE)
    send(view, QEvent.Type.MouseButtonRelease, end, held=NONE)


def middle(view: ArticleView, start: int, end: int) -> QPointF:
    """Return the middle of the first visual piece of `start` to `end`."""
    return view.rects(Span(start, end))[0].center()
