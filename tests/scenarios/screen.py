"""What can be seen of the window: words and places as a screen reader gets them, and pixels. Nothing of the program's
own objects is looked at."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import QApplication, QWidget

_LISTS = ("List", "Tree", "Table")
_BIDI_MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing on the screen: `role` as in `QAccessible.Role`, its words, its place on the screen."""

    role: str
    words: str
    place: QRect
    checked: bool
    enabled: bool
    selected: bool
    focused: bool

    def fits(self, words: str, roles: Collection[str] = ()) -> bool:
        """Tell whether the pattern `words` fits the whole of its words, and its role is one of `roles`, if any."""
        return (not roles or self.role in roles) and re.fullmatch(words, self.words) is not None

    @property
    def middle(self) -> QPoint:
        """Where one clicks."""
        return self.place.center()


def front() -> QWidget:
    """Return the menu, dialog or window that is in front."""
    found = QApplication.activePopupWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
    return found or next(w for w in QApplication.topLevelWidgets() if w.isVisible())


def things() -> Iterator[Seen]:
    """Return everything that can be seen in the window in front, from the outside inwards."""
    window = front()
    yield from _walk(QAccessible.queryAccessibleInterface(window), window.frameGeometry())


def _walk(part: QAccessibleInterface, frame: QRect) -> Iterator[Seen]:
    state = part.state()
    if state.invisible:
        return
    yield Seen(
        role=part.role().name,
        words=_BIDI_MARKS.sub("", part.text(QAccessible.Text.Name)),
        place=part.rect().intersected(frame),
        checked=bool(state.checked),
        enabled=not state.disabled,
        selected=bool(state.selected),
        focused=bool(state.focused),
    )
    # An item may be wider than its list shows.
    within = part.rect() if part.role().name in _LISTS else frame
    for number in range(part.childCount()):
        child = part.child(number)
        if child is not None:
            yield from _walk(child, within)


def article() -> QRect:
    """Return where the article is on the screen."""
    return next(thing.place for thing in things() if thing.fits("Article", ["Client"]))


def painted(colour: Callable[[int, int, int], bool]) -> QRect:
    """Return what a ground of such a colour (red, green, blue) covers in the article, on the screen."""
    window, place = front(), article()
    image = window.grab(QRect(window.mapFromGlobal(place.topLeft()), place.size())).toImage()
    pixels = memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    counted = Counter(pixels)
    grounds = [p for p in counted if colour(p >> 16 & 255, p >> 8 & 255, p & 255)]
    if not grounds:
        return QRect()
    # The ground itself, not the edges of letters that come out in a colour like it.
    ground = max(grounds, key=counted.__getitem__)
    points = [divmod(at, image.width()) for at, pixel in enumerate(pixels) if pixel == ground]
    left, right = min(x for _, x in points), max(x for _, x in points)
    return QRect(QPoint(left, points[0][0]), QPoint(right, points[-1][0])).translated(place.topLeft())


def is_found(red: int, green: int, blue: int) -> bool:
    """Tell whether this is the ground of what a search goes to next."""
    return red > 225 and 135 < green < 200 and blue < 140


def is_selected(red: int, green: int, blue: int) -> bool:
    """Tell whether this is the ground of what is selected."""
    return blue > 200 and blue - red > 35 and green > red
