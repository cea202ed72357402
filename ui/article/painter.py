"""Paints one row: tints beneath the letters, the letters, lines below, tags above, focus, selection and caret."""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette, QPen

from annotator.model.span import Span
from ui.article.arrangement import Placed, arrange
from ui.article.marks import Mark, MarkIndex, Shape
from ui.article.page import Page, Row
from ui.article.typography import Typography
from ui.article.versions import paint_version

FOCUS = "#0b57d0"
_FIND, _FIND_CURRENT = "#ffd54a", "#ff9a3c"
_DASHES = {Shape.CUE: [3.2, 1.6], Shape.SPEAKER: [0.9, 1.3]}
_THICK = {Shape.CONTENT: 2.2, Shape.CLAUSE: 1.0, Shape.CUE: 2.2, Shape.SPEAKER: 2.6}
_PALE_INK = "#6b7682"
_PLACE_ALPHA = 70
_QUESTION = "؟"
_ROUND = 5.0


@dataclass(slots=True)
class Scene:
    """Everything that is shown beside the letters. Positions are code points of the article."""

    index: MarkIndex = field(default_factory=MarkIndex)
    focused: frozenset[str] = frozenset()
    primary: frozenset[str] = frozenset()
    selection: Span | None = None
    word: Span | None = None
    found: tuple[Span, ...] = ()
    current: Span | None = None
    caret: int = 0
    tints_word: bool = True
    active: bool = False
    arranged: dict[tuple[int, int], tuple[Placed, ...]] = field(default_factory=dict)

    def forget(self, page: Page, spans: list[Span]) -> None:
        """Drop what was arranged for the rows that `spans` touch."""
        for index, start, end in (piece for span in spans for piece in page.outline.pieces(span)):
            if page.is_laid_out(index):
                keys = [(index, number) for number in page.paragraph(index).numbers_of(start, end)]
            else:
                keys = [key for key in self.arranged if key[0] == index]
            for key in keys:
                self.arranged.pop(key, None)


class RowPainter:
    """Paints rows of `page` in column coordinates; made anew for each paint event."""

    def __init__(self, painter: QPainter, page: Page, scene: Scene, palette: QPalette) -> None:
        self._painter = painter
        self._page = page
        self._scene = scene
        self._palette = palette
        self._tag_font = page.typography.tag_font()
        self._tag_metrics = QFontMetricsF(self._tag_font)

    def paint(self, row: Row) -> None:
        """Paint one row. Nothing is painted outside it but the bar of the focus in the margin."""
        start = self._page.outline.starts[row.index]
        placed = self._placed(row)
        for item in placed:
            self._paint_tint(row, item)
        self._paint_spans(row, start)
        for item in placed:
            if item.mark.id in self._scene.focused:
                self._paint_focus(row, item)
        self._painter.setPen(self._palette.color(QPalette.ColorRole.Text))
        row.paragraph.draw(self._painter, row.number, QPointF(0, row.top))
        for item in placed:
            if item.mark.style.shape is Shape.VERSION:
                paint_version(self._painter, row, item)
            elif item.mark.style.shape in _THICK:
                self._paint_line(row, item)
        self._paint_skipped(row, start)
        self._paint_tags(row, placed)
        self._paint_caret(row, start)

    def _placed(self, row: Row) -> tuple[Placed, ...]:
        if row.key not in self._scene.arranged:
            number, ends = row.number, row.paragraph.extent(row.number)
            pieces = self._scene.index.pieces(row.index, *ends)
            self._scene.arranged[row.index, number] = arrange(row, pieces) if pieces else ()
        return self._scene.arranged[row.key]

    def _band(self, row: Row, above: float, below: float) -> tuple[float, float]:
        """Return top and height of the band from `above` em over the baseline to `below` em under it."""
        size = row.paragraph.typography.size
        base = row.top + row.paragraph.baseline
        top = max(row.top, base - above * size)
        return top, min(row.bottom, base + below * size) - top

    def _fill(self, row: Row, start: int, span: Span, colour: QColor) -> None:
        first, stop = row.paragraph.extent(row.number)
        first, stop = max(first, span.start - start), min(stop, span.end - start)
        if first < stop:
            top, height = self._band(row, 1.0, 0.5)
            for left, right in row.line.pieces(first, stop):
                self._painter.fillRect(QRectF(left, top, right - left, height), colour)

    def _paint_spans(self, row: Row, start: int) -> None:
        scene = self._scene
        if scene.word is not None and scene.selection is None and scene.tints_word:
            self._fill(row, start, scene.word, _tint("#808080", 40))
        first, stop = row.paragraph.extent(row.number)
        k = max(0, bisect_right(scene.found, start + first, key=lambda s: s.start) - 1)
        while k < len(scene.found) and scene.found[k].start < start + stop:
            colour = _FIND_CURRENT if scene.found[k] == scene.current else _FIND
            self._fill(row, start, scene.found[k], _tint(colour, 200))
            k += 1
        if scene.selection is not None:
            highlight = self._palette.color(QPalette.ColorRole.Highlight)
            self._fill(row, start, scene.selection, _tint(highlight.name(), 90))

    def _paint_tint(self, row: Row, item: Placed) -> None:
        if item.mark.style.shape is Shape.ENTITY:
            self._paint_box(row, item)
        elif item.mark.style.shape is Shape.PLACE:
            self._paint_ground(row, item, _PLACE_ALPHA)
        elif item.mark.style.shape is Shape.CONTENT and not item.mark.suggested:
            self._paint_ground(row, item, 12 if item.mark.style.pale else 30)

    def _paint_ground(self, row: Row, item: Placed, alpha: int) -> None:
        top, height = self._band(row, 0.92, 0.5)
        for left, right in item.boxes:
            self._painter.fillRect(QRectF(left, top, right - left, height), _tint(item.mark.style.colour, alpha))

    def _paint_box(self, row: Row, item: Placed) -> None:
        colour, inset = item.mark.style.colour, item.depth * 2.5
        top, height = self._band(row, 0.86, 0.4)
        if item.mark.suggested:
            self._painter.setPen(_pen(colour, 1.2, (3.0, 2.5)))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            pale = item.mark.style.pale
            self._painter.setPen(QPen(_tint(colour, 90), 0.8) if pale else _pen(colour, 0.8))
            self._painter.setBrush(_tint(colour, 16 if pale else 48))
        for left, right in item.boxes:
            self._painter.drawRoundedRect(
                QRectF(left + 0.5, top + inset, right - left - 1, height - 2 * inset), _ROUND, _ROUND
            )

    def _paint_line(self, row: Row, item: Placed) -> None:
        style = item.mark.style
        size = row.paragraph.typography.size
        y = row.top + row.paragraph.baseline + (0.5 + 0.13 * item.depth) * size
        thick = _THICK[style.shape] * size / 20
        if item.mark.suggested:
            self._paint_hollow(item, y, thick)
            return
        pen = _pen(style.colour, thick, tuple(_DASHES.get(style.shape, ())))
        if style.pale:
            pen = QPen(pen)
            pen.setColor(_tint(style.colour, 90))
        self._painter.setPen(pen)
        for left, right in item.boxes:
            self._painter.drawLine(QPointF(left + 1, y), QPointF(right - 1, y))

    def _paint_hollow(self, item: Placed, y: float, thick: float) -> None:
        self._painter.setPen(_pen(item.mark.style.colour, 1.0, tuple(_DASHES.get(item.mark.style.shape, (3.0, 2.5)))))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for left, right in item.boxes:
            self._painter.drawRect(QRectF(left + 1, y - thick / 2, right - left - 2, thick))

    def _paint_skipped(self, row: Row, start: int) -> None:
        first, stop = row.paragraph.extent(row.number)
        veil = _tint(self._palette.color(QPalette.ColorRole.Base).name(), 165)
        for span in self._page.outline.skipped:
            a, b = max(first, span.start - start), min(stop, span.end - start)
            if a < b:
                for left, right in row.line.pieces(a, b):
                    self._painter.fillRect(QRectF(left, row.top, right - left, row.paragraph.row), veil)

    def _paint_focus(self, row: Row, item: Placed) -> None:
        if item.mark.style.shape is Shape.VERSION:
            return  # its line says where it stands; frames of several would cover one another
        primary = item.mark.id in self._scene.primary
        top, height = self._band(row, 0.94, 0.5)
        # Beneath the letters: the frame of a part of a word must not hide its neighbours.
        self._painter.setPen(_pen(FOCUS if primary else item.mark.style.colour, 2.6 if primary else 1.6))
        self._painter.setBrush(_tint(FOCUS, 28) if primary else Qt.BrushStyle.NoBrush)
        for left, right in item.boxes:
            self._painter.drawRoundedRect(QRectF(left - 1, top, right - left + 2, height), _ROUND, _ROUND)
        if primary:
            x = self._page.width + 8 if row.paragraph.rtl else -12
            self._painter.fillRect(QRectF(x, row.top + 2, 4, row.paragraph.row - 4), _tint(FOCUS, 255))

    def _paint_tags(self, row: Row, placed: tuple[Placed, ...]) -> None:
        taken: list[tuple[float, float]] = []
        self._painter.setFont(self._tag_font)
        for item in placed:
            text = self._tag_of(item.mark)
            if not text or item.start_box is None:
                continue
            width = _tag_width(row.paragraph.typography, text) + 6
            left = item.start_box[1] - width if row.paragraph.rtl else item.start_box[0]
            left = _free(left, width, taken, row.paragraph.rtl)
            taken.append((left, left + width))
            self._paint_tag(QRectF(left, row.top, width, self._tag_metrics.height() * 0.86), text, item.mark)

    def _paint_tag(self, box: QRectF, text: str, mark: Mark) -> None:
        focused = mark.id in self._scene.focused
        if focused:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(_tint(FOCUS if mark.id in self._scene.primary else mark.style.colour, 255))
            self._painter.drawRoundedRect(box, 3, 3)
        base = self._palette.color(QPalette.ColorRole.Base).name()
        ink = _PALE_INK if mark.style.pale else mark.style.colour
        self._painter.setPen(QColor("white") if focused else _ink(ink, base))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _tag_of(self, mark: Mark) -> str:
        focused = mark.id in self._scene.focused
        text = (mark.style.focus_tag if focused else "") or mark.style.tag
        asked = mark.suggested and (text or mark.style.shape is Shape.CONTENT)
        return text + _QUESTION if asked else text

    def _paint_caret(self, row: Row, start: int) -> None:
        caret = self._scene.caret - start
        if not 0 <= caret <= len(row.paragraph.text) or row.paragraph.number_of(caret) != row.number:
            return
        if row.index + 1 < len(self._page.outline) and self._page.outline.starts[row.index + 1] == self._scene.caret:
            return
        x = row.line.x_of(caret)
        top, height = self._band(row, 1.1, 0.55)
        colour = _tint("#c5221f" if self._scene.active else "#9a9a9a", 255)
        self._painter.fillRect(QRectF(x - 1, top, 2, height), colour)
        flag = -5 if row.paragraph.rtl else 1
        self._painter.fillRect(QRectF(x + flag, top, 4, 2), colour)


def _free(left: float, width: float, taken: list[tuple[float, float]], rtl: bool) -> float:
    """Return the first place from `left` in the way of reading where a tag covers no other."""
    while clash := next((t for t in taken if t[0] < left + width and left < t[1]), None):
        left = clash[0] - width - 1 if rtl else clash[1] + 1
    return left


@lru_cache(maxsize=2048)
def _tag_width(typography: Typography, text: str) -> float:
    """Return the width of a tag's words in pixels."""
    return QFontMetricsF(typography.tag_font()).horizontalAdvance(text)


@lru_cache(maxsize=256)
def _tint(colour: str, alpha: int) -> QColor:
    tinted = QColor(colour)
    tinted.setAlpha(alpha)
    return tinted


@lru_cache(maxsize=256)
def _ink(colour: str, base: str) -> QColor:
    """Return the colour made darker, or on a dark base lighter, until small letters are legible (WCAG 4.5 : 1)."""
    ink, ground = QColor(colour), _luminance(QColor(base))
    for _ in range(12):
        bright, dark = max(_luminance(ink), ground), min(_luminance(ink), ground)
        if (bright + 0.05) / (dark + 0.05) >= 4.5:
            break
        ink = ink.darker(112) if ground > 0.18 else ink.lighter(112)
    return ink


def _luminance(colour: QColor) -> float:
    """Return the relative luminance, 0 to 1 (WCAG 2.2)."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=256)
def _pen(colour: str, width: float, dashes: tuple[float, ...] = ()) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern(list(dashes))
    return pen
