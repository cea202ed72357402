"""Where the caret goes: by letter, word, line, paragraph, screen. Pure: page and position in, position out."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF

from annotator.arabic.words import word_at
from annotator.model.span import Span
from ui.article.page import Page


class Motion(StrEnum):
    """A movement of the caret. ON is the way of reading; LEFT and RIGHT are seen, so LEFT is on in an RTL paragraph."""

    LETTER_ON = "letter on"
    LETTER_BACK = "letter back"
    LEFT = "left"
    RIGHT = "right"
    WORD_ON = "word on"
    WORD_BACK = "word back"
    WORD_LEFT = "word left"
    WORD_RIGHT = "word right"
    LINE_UP = "line up"
    LINE_DOWN = "line down"
    LINE_START = "line start"
    LINE_END = "line end"
    PARAGRAPH_ON = "paragraph on"
    PARAGRAPH_BACK = "paragraph back"
    PAGE_UP = "page up"
    PAGE_DOWN = "page down"
    TEXT_START = "text start"
    TEXT_END = "text end"


VERTICAL = {Motion.LINE_UP, Motion.LINE_DOWN, Motion.PAGE_UP, Motion.PAGE_DOWN}
"""Motions that keep to a column of the screen."""

_SEEN = {
    Motion.LEFT: (Motion.LETTER_ON, Motion.LETTER_BACK),
    Motion.RIGHT: (Motion.LETTER_BACK, Motion.LETTER_ON),
    Motion.WORD_LEFT: (Motion.WORD_ON, Motion.WORD_BACK),
    Motion.WORD_RIGHT: (Motion.WORD_BACK, Motion.WORD_ON),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One movement from `caret` on `page`.

    `column` is the x that vertical motions keep to, `screen` the height of a screen in pixels; `extend`: a selection
    grows, so that a word ends with its last letter and not with the blank behind it.
    """

    page: Page
    caret: int
    column: float
    screen: float
    extend: bool = False

    def to(self, motion: Motion) -> int:
        """Return the position that `motion` leads to; the caret itself where it cannot go further."""
        if motion in _SEEN:
            index = self.page.outline.index_of(self.caret)
            motion = _SEEN[motion][0 if self.page.paragraph(index).rtl else 1]
        return _WAYS[motion](self)

    def _letter_on(self) -> int:
        outline, index = self.page.outline, self.page.outline.index_of(self.caret)
        if self.caret >= outline.ends[index]:
            return outline.starts[index + 1] if index + 1 < len(outline) else self.caret
        start = outline.starts[index]
        return start + self.page.paragraph(index).step(self.caret - start, forward=True)

    def _letter_back(self) -> int:
        outline, index = self.page.outline, self.page.outline.index_of(self.caret)
        start = outline.starts[index]
        if self.caret == start:
            return max(0, start - 1)
        return start + self.page.paragraph(index).step(self.caret - start, forward=False)

    def _word_on(self) -> int:
        outline = self.page.outline
        for index in range(outline.index_of(self.caret), len(outline)):
            start = outline.starts[index]
            for word in self.page.paragraph(index).words:
                at = start + (word.end if self.extend else word.start)
                if at > self.caret:
                    return at
        return len(outline.text)

    def _word_back(self) -> int:
        outline = self.page.outline
        for index in range(outline.index_of(self.caret), -1, -1):
            start = outline.starts[index]
            for word in reversed(self.page.paragraph(index).words):
                if start + word.start < self.caret:
                    return start + word.start
        return 0

    def _rows(self, distance: float) -> int:
        rect = self.page.caret_rect(self.caret)
        y = rect.bottom() + distance if distance > 0 else rect.top() + distance
        if not 0 <= y < self.page.height:
            return len(self.page.outline.text) if distance > 0 else 0
        return self.page.point_at(QPointF(self.column, y))

    def _line_up(self) -> int:
        return self._rows(-self.page.typography.gap - 1)

    def _line_down(self) -> int:
        return self._rows(self.page.typography.gap + 1)

    def _page_up(self) -> int:
        return self._rows(-self.screen)

    def _page_down(self) -> int:
        return self._rows(self.screen)

    def _line_start(self) -> int:
        row = self.page.row_of(self.caret)
        return self.page.outline.starts[row.index] + row.line.start

    def _line_end(self) -> int:
        row = self.page.row_of(self.caret)
        return self.page.outline.starts[row.index] + row.line.end_point()

    def _paragraph_on(self) -> int:
        outline = self.page.outline
        following = outline.index_of(self.caret) + 1
        while following < len(outline) and not outline.of(following).strip():
            following += 1
        return outline.starts[following] if following < len(outline) else len(outline.text)

    def _paragraph_back(self) -> int:
        outline, index = self.page.outline, self.page.outline.index_of(self.caret)
        if self.caret > outline.starts[index]:
            return outline.starts[index]
        while index > 0 and not outline.of(index - 1).strip():
            index -= 1
        return outline.starts[max(0, index - 1)]

    def _text_start(self) -> int:
        return 0

    def _text_end(self) -> int:
        return len(self.page.outline.text)


_WAYS: dict[Motion, Callable[[Move], int]] = {
    Motion.LETTER_ON: Move._letter_on,
    Motion.LETTER_BACK: Move._letter_back,
    Motion.WORD_ON: Move._word_on,
    Motion.WORD_BACK: Move._word_back,
    Motion.LINE_UP: Move._line_up,
    Motion.LINE_DOWN: Move._line_down,
    Motion.LINE_START: Move._line_start,
    Motion.LINE_END: Move._line_end,
    Motion.PARAGRAPH_ON: Move._paragraph_on,
    Motion.PARAGRAPH_BACK: Move._paragraph_back,
    Motion.PAGE_UP: Move._page_up,
    Motion.PAGE_DOWN: Move._page_down,
    Motion.TEXT_START: Move._text_start,
    Motion.TEXT_END: Move._text_end,
}


def word_near(page: Page, point: int) -> Span | None:
    """Return the word that holds `point` or ends there; None between words."""
    index = page.outline.index_of(point)
    start = page.outline.starts[index]
    word = word_at(page.paragraph(index).words, point - start)
    return Span(start + word.start, start + word.end) if word else None
