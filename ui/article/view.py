"""The widget that shows an article right to left, paints marks, has caret and selection, and says what a person did."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from annotator.model.article import Zone
from annotator.model.span import Span
from ui.article.marks import Mark, Shape
from ui.article.motion import VERTICAL, Motion, Move, word_near
from ui.article.mouse import Mouse
from ui.article.outline import Outline
from ui.article.painter import RowPainter, Scene
from ui.article.scrolling import PageArea

_MANY = 100


class ArticleView(PageArea):
    """Shows one article. All positions are code points of its text; the text is never read back from the screen."""

    mark_clicked = Signal(str)
    word_chosen = Signal(object)
    """A `Span`: the word that was double-clicked."""
    selection_changed = Signal()
    caret_moved = Signal(int)
    menu_requested = Signal(int, str, object)
    """Position, id of the innermost mark there or "", global `QPoint`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene()
        self._focus: str | None = None
        self._anchor = 0
        self._column: float | None = None
        self._mouse = Mouse(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Article"))

    @property
    def text(self) -> str:
        """The article's text."""
        return self._outline.text

    def set_article(self, text: str, zones: tuple[Zone, ...] = ()) -> None:
        """Show another text from its beginning, without marks, focus or selection."""
        self._scene = Scene(active=self.hasFocus(), tints_word=self._scene.tints_word)
        self._focus, self._anchor, self._column = None, 0, None
        self._show(Outline(text, zones))
        self._scene.word = word_near(self._page, 0)
        self.caret_moved.emit(0)
        self.selection_changed.emit()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks as they were set."""
        return self._scene.index.marks

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show these marks instead; only rows whose marks changed are painted again. Ids must be unique."""
        changed = self._scene.index.replace(marks, self._outline)
        if not changed:
            return
        spans = [span for mark in changed for span in mark.spans]
        if len(spans) > _MANY:
            self._scene.arranged.clear()
            self.viewport().update()
        else:
            self._scene.forget(self._page, spans)
            self._update_rows((span.start, span.end) for span in spans)
        self._regroup()

    def marks_at(self, letter: Span) -> list[Mark]:
        """Return the marks that touch `letter`, innermost first."""
        return self._scene.index.at(letter)

    @property
    def focus(self) -> str | None:
        """The id of the mark, or of the group (`Mark.tied_to`), that has the focus. Setting it scrolls there."""
        return self._focus

    @focus.setter
    def focus(self, focus: str | None) -> None:
        self._focus = focus
        self._regroup()
        marks = filter(None, map(self._scene.index.get, self._scene.primary))
        spans = sorted(span for mark in marks for span in mark.spans)
        if spans:
            self.reveal(Span(spans[0].start, spans[-1].end))

    def show_found(self, found: Iterable[Span], current: Span | None = None) -> None:
        """Highlight what a search found, and scroll to `current`."""
        self._scene.found, self._scene.current = tuple(sorted(found)), current
        self.viewport().update()
        if current is not None:
            self.reveal(current)

    @property
    def caret(self) -> int:
        """The code point that the caret stands before."""
        return self._scene.caret

    @property
    def anchor(self) -> int:
        """Where the selection began; the caret itself where nothing is selected."""
        return self._anchor

    @property
    def selection(self) -> Span | None:
        """What is selected."""
        return self._scene.selection

    @property
    def word(self) -> Span | None:
        """The word at the caret; None between words."""
        return self._scene.word

    def tint_word(self, on: bool) -> None:
        """Set off the word at the caret, as coding needs it, or not."""
        self._scene.tints_word = on
        self.viewport().update()

    def caret_rect(self) -> QRectF:
        """Return the caret's place in the viewport."""
        return self._page.caret_rect(self.caret).translated(self._origin())

    def jump_to(self, span: Span) -> None:
        """Put the caret at the start of `span` and scroll there."""
        self.put_caret(span.start)
        self.reveal(span)

    def select(self, span: Span) -> None:
        """Select `span` exactly as given, with the caret at its end, and scroll there."""
        self.select_between(span.start, span.end)
        self.reveal(span)

    def move_caret(self, motion: Motion, *, extend: bool = False) -> None:
        """Move the caret and scroll after it; with `extend` the selection grows or shrinks."""
        column = self._column if self._column is not None else self._page.caret_rect(self.caret).x()
        screen = max(1.0, self.viewport().height() - self._typography.row)
        move = Move(page=self._page, caret=self.caret, column=column, screen=screen, extend=extend)
        self.put_caret(move.to(motion), extend=extend)
        self._column = column if motion in VERTICAL else None
        self.reveal(Span(self.caret, self.caret + 1))

    def put_caret(self, point: int, *, extend: bool = False) -> None:
        """Put the caret without scrolling; a place inside a letter with its marks counts as the letter's start."""
        point = max(0, min(len(self.text), point))
        index = self._outline.index_of(point)
        start = self._outline.starts[index]
        point = start + self._page.paragraph(index).snap(point - start)
        self.select_between(self._anchor if extend else point, point)

    def select_between(self, anchor: int, caret: int) -> None:
        """Select from `anchor` to `caret`, in either order, without scrolling; nothing where they are the same."""
        scene = self._scene
        caret_before, selected_before, word_before = scene.caret, scene.selection, scene.word
        self._anchor, self._column, scene.caret = anchor, None, caret
        scene.selection = Span(min(anchor, caret), max(anchor, caret)) if anchor != caret else None
        scene.word = word_near(self._page, caret)
        places = [(caret_before, caret_before), (caret, caret)]
        places += [(word.start, word.end) for word in (word_before, scene.word) if word is not None]
        places += _difference(selected_before, scene.selection)
        self._update_rows(places)
        if caret_before != caret:
            self._describe()
            self.caret_moved.emit(caret)
        if selected_before != scene.selection:
            self.selection_changed.emit()

    def _regroup(self) -> None:
        """Find anew which marks have the focus together, and paint those that gained or lost it."""
        scene = self._scene
        group = scene.index.group(self._focus)
        primary = {m.id for m in group if m.id == self._focus} or {
            m.id for m in group if m.style.shape is Shape.CONTENT
        }
        before = scene.focused | scene.primary
        scene.focused, scene.primary = frozenset(m.id for m in group), frozenset(primary)
        marks = [scene.index.get(name) for name in before | scene.focused]
        self._update_rows((span.start, span.end) for mark in marks if mark is not None for span in mark.spans)

    def _describe(self) -> None:
        """Give a screen reader the line of the caret: PySide lacks the parts of Qt's accessible text interface."""
        if QAccessible.isActive():
            row = self._page.row_of(self.caret)
            start, end = row.paragraph.extent(row.number)
            self.setAccessibleDescription(row.paragraph.text[start:end])

    def _row_painter(self, painter: QPainter) -> RowPainter:
        return RowPainter(painter, self._page, self._scene, self.palette())

    def _forget_rows(self) -> None:
        self._scene.arranged.clear()
        self._column = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See `Mouse.press`."""
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See `Mouse.move`."""
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See `Mouse.release`."""
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """See `Mouse.double_click`."""
        self._mouse.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """See `Mouse.menu`."""
        self._mouse.menu(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, zoom."""
        if not self._mouse.wheel(event):
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the event filter and the window: the view gives no key a meaning."""
        event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Answer a request for a tool tip."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._mouse.hover(event)
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a lively caret."""
        self._set_active(True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show a pale caret."""
        self._set_active(False)
        super().focusOutEvent(event)

    def _set_active(self, active: bool) -> None:
        self._scene.active = active
        self._update_rows([(self.caret, self.caret)])


def _difference(before: Span | None, after: Span | None) -> list[tuple[int, int]]:
    """Return the stretches that only one of two selections has."""
    if before is None or after is None:
        return [(s.start, s.end) for s in (before, after) if s is not None]
    starts, ends = (before.start, after.start), (before.end, after.end)
    return [(min(pair), max(pair)) for pair in (starts, ends) if pair[0] != pair[1]]
