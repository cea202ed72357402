"""What can be seen of the window: words and places as a screen reader gets them, and pixels. Nothing of the program's
own objects is looked at."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import QApplication, QWidget

_BIDI_MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")
_TEXT = QAccessible.Text


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing on the screen: `role` as in `QAccessible.Role`, its words, its value, its place on the screen."""

    role: str
    words: str
    value: str
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


def things(within: QWidget | None = None) -> Iterator[Seen]:
    """Return everything that can be seen in the window in front, from the outside inwards."""
    root = QAccessible.queryAccessibleInterface(within or front())
    yield from _walk(root)


def _walk(part: QAccessibleInterface) -> Iterator[Seen]:
    state = part.state()
    if state.invisible:
        return
    yield Seen(
        role=part.role().name,
        words=_BIDI_MARKS.sub("", part.text(_TEXT.Name)),
        value=part.text(_TEXT.Value),
        place=part.rect(),
        checked=bool(state.checked),
        enabled=not state.disabled,
        selected=bool(state.selected),
        focused=bool(state.focused),
    )
    for number in range(part.childCount()):
        child = part.child(number)
        if child is not None:
            yield from _walk(child)


def picture() -> QImage:
    """Return the pixels of the window in front."""
    return front().grab().toImage()
