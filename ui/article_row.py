"""How one article looks in the list: a sign and a word for its state, its headline, where it comes from."""

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.corpus import BEGUN, FINISHED, NEW, ArticleRow
from annotator.model.offsets import Utf16Map
from ui.articles_model import BROKEN, ROW, STATE, state_name
from ui.coding.rich import runs_right_to_left
from ui.style import ACCENT, ACCENT_SOFT, INK, INK_FAINT, INK_SOFT, LINE, WARNING

_SIGN = 14
_PAD = 8
_TITLE_LINES = 2
_DOTS = "…"


class ArticleRowDelegate(QStyledItemDelegate):
    """Paints a row of `ArticlesModel`; mirrored with the interface, the headline in its own direction."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return one size for all rows."""
        height = _TITLE_LINES * _pitch(_title_font(option.font))
        return QSize(160, height + QFontMetrics(_small_font(option.font)).height() + 2 * _PAD + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint sign, headline, and the line beneath."""
        row: ArticleRow = index.data(ROW)
        state: str = index.data(STATE)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(ACCENT_SOFT))
        painter.setPen(QColor(LINE))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        inner = area.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        sign = QRect(inner.left(), inner.top() + 3, _SIGN, _SIGN)
        paint_sign(painter, QRectF(QStyle.visualRect(option.direction, inner, sign)), state)
        words = QStyle.visualRect(option.direction, inner, inner.adjusted(_SIGN + _PAD, 0, 0, 0))
        _paint_title(painter, words, row.title, _title_font(option.font))
        small = _small_font(option.font)
        text = line_beneath((state_name(state), row.outlet, row.date), QFontMetrics(small), words.width())
        painter.setFont(small)
        painter.setPen(QColor(WARNING if row.broken else INK_SOFT))
        line = QRect(words.left(), words.bottom() - QFontMetrics(small).height(), words.width(), words.height())
        start = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(line, start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop, text)
        painter.restore()


def paint_sign(painter: QPainter, area: QRectF, state: str) -> None:
    """Paint the sign of a state: empty ring, half disc, ticked disc, or triangle. Told apart without colour."""
    colour = QColor({NEW: INK_FAINT, BEGUN: ACCENT, FINISHED: ACCENT, BROKEN: WARNING}[state])
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = area.adjusted(1, 1, -1, -1)
    if state == BROKEN:
        top, left, right = QPointF(ring.center().x(), ring.top()), ring.bottomLeft(), ring.bottomRight()
        painter.drawPolygon(QPolygonF([top, left, right]))
        painter.drawLine(QPointF(top.x(), top.y() + 4), QPointF(top.x(), ring.bottom() - 3))
        return
    if state == FINISHED:
        painter.setBrush(colour)
    painter.drawEllipse(ring)
    painter.setBrush(colour)
    if state == BEGUN:
        painter.drawPie(ring, -90 * 16, 180 * 16)
    if state == FINISHED:
        painter.setPen(QPen(QColor("white"), 1.8))
        middle, unit = ring.center(), ring.width() / math.tau
        low = middle + QPointF(-0.3 * unit, 1.2 * unit)
        painter.drawLine(middle + QPointF(-1.5 * unit, 0), low)
        painter.drawLine(low, middle + QPointF(1.7 * unit, -1.3 * unit))


def line_beneath(parts: tuple[str, str, str], metrics: QFontMetrics, width: int) -> str:
    """Return state, outlet and date in one line; where it is too long, the outlet is what is shortened."""
    state, outlet, date = parts
    whole = _joined(state, outlet, date)
    if outlet and (over := metrics.horizontalAdvance(whole) - width) > 0:
        room = metrics.horizontalAdvance(outlet) - over
        shortened = metrics.elidedText(outlet, Qt.TextElideMode.ElideRight, room)
        whole = _joined(state, shortened if shortened != _DOTS else "", date)
    return metrics.elidedText(whole, Qt.TextElideMode.ElideRight, width)


def _joined(*parts: str) -> str:
    # Isolated, so that an Arabic outlet does not turn the date beside it around.
    return " · ".join(f"\u2068{part}\u2069" for part in parts if part)


def _title_font(font: QFont) -> QFont:
    title = QFont(font)
    title.setFamilies(["Noto Sans Arabic", *font.families()])
    return title


def _pitch(font: QFont) -> int:
    """Return the height of a line of a headline; the font's own leaves room for marks that headlines lack."""
    return round(QFontMetrics(font).height() * 0.86)


def _small_font(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(11)
    return small


def _paint_title(painter: QPainter, area: QRect, title: str, font: QFont) -> None:
    """Paint the headline in two lines, in the direction of its first strong letter, the second line shortened."""
    layout = QTextLayout(title, font)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(area.width())
    layout.endLayout()
    cut = Utf16Map(title).to_point(first.textLength())
    metrics = QFontMetrics(font)
    rest = metrics.elidedText(title[cut:], Qt.TextElideMode.ElideRight, area.width())
    rtl = runs_right_to_left(title)
    clip = Qt.TextFlag.TextDontClip
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    painter.setPen(QColor(INK))
    painter.setFont(font)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    for number, line in enumerate((title[:cut], rest)):
        place = QRect(area.left(), area.top() + number * _pitch(font), area.width(), _pitch(font))
        painter.drawText(
            place, side | clip | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, line.strip()
        )
