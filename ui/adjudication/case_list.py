"""The list of disagreements: a row for each case, in the order of articles or the same question together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.model.facts import Value
from ui.adjudication.wording import NOTHING, SIGNS, Cast, Names, answers_to, kind_words, states, translate
from ui.coding.rich import cut, isolated
from ui.style import ACCENT_DARK, INK, INK_FAINT, INK_SOFT, WARNING

if TYPE_CHECKING:
    from annotator.adjudication.case import Case
    from annotator.review.differing import Disagreement

_Index = QModelIndex | QPersistentModelIndex
_HEIGHT, _SIDE = 44, 10
_LONGEST = 46
ROW = Qt.ItemDataRole.UserRole
_COLOURS = {"open": INK, "settled": INK_FAINT, "open again": WARNING}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list: a case, or the heading over several."""

    case: Case | None
    words: str
    under: str = ""
    title: str = ""

    @property
    def id(self) -> str:
        """The id of the disagreement, "" of a heading."""
        return self.case.disagreement.id if self.case is not None else ""


class CaseList(QAbstractListModel):
    """Rows of cases; `titles` has what articles are called."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._rows_of: dict[str, list[tuple[int, str]]] = {}
        self._cast: Cast | None = None
        self._names: Names | None = None

    def show(self, cases: Sequence[Case], *, titles: dict[str, str], together: bool, cast: Cast, names: Names) -> None:
        """Show these cases, in the order of the articles, or the same question `together`, the most frequent first."""
        self.beginResetModel()
        self._cast, self._names = cast, names
        self.rows = self._by_question(cases, titles) if together else self._by_article(cases, titles)
        self._rows_of = {}
        for at, row in enumerate(self.rows):
            if row.case is not None:
                self._rows_of.setdefault(row.case.disagreement.article, []).append((at, row.id))
        self.endResetModel()

    def renew(self, cases: Sequence[Case], articles: Collection[str]) -> bool:
        """Take the states of the rows of some articles anew, from all their cases; False where a row's case is gone.

        The list has to paint itself: told that data changed, Qt's would lay out all its rows (5,000: 12 ms).
        """
        now = {case.id: case for case in cases}
        for at, case_id in ((at, id_) for article in articles for at, id_ in self._rows_of.get(article, ())):
            fresh = now.get(case_id)
            if fresh is None:
                return False
            if fresh is not self.rows[at].case:
                self.rows[at] = self._row(fresh, self.rows[at].title)
        return True

    @property
    def cases(self) -> list[Case]:
        """The cases in the order of the list."""
        return [row.case for row in self.rows if row.case is not None]

    def find(self, case: Case | None) -> QModelIndex:
        """Return the row of a case; an invalid index where it is not listed."""
        listed = self._rows_of.get(case.disagreement.article, ()) if case is not None else ()
        at = next((at for at, id_ in listed if case is not None and id_ == case.id), -1)
        return self.index(at) if at >= 0 else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its words, or a tip."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.words}\n{row.under}" if row.under else row.words
        if role == Qt.ItemDataRole.ToolTipRole and row.case is not None:
            return row.case.disagreement.words
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if self.rows[index.row()].case is not None else Qt.ItemFlag.NoItemFlags

    def _by_article(self, cases: Sequence[Case], titles: dict[str, str]) -> list[Row]:
        rows: list[Row] = []
        for article, of_it in groupby(cases, key=lambda c: c.disagreement.article):
            listed = list(of_it)
            rows.append(Row(None, isolated(titles.get(article, article)), str(len(listed))))
            rows += map(self._row, listed)
        return rows

    def _by_question(self, cases: Sequence[Case], titles: dict[str, str]) -> list[Row]:
        groups: dict[str, list[Case]] = {}
        for case in cases:
            groups.setdefault(case.disagreement.question, []).append(case)
        rows: list[Row] = []
        once = [listed[0] for listed in groups.values() if len(listed) == 1]
        for listed in sorted(groups.values(), key=len, reverse=True):
            if len(listed) > 1:
                rows.append(
                    Row(
                        None,
                        self._question(listed[0]),
                        translate("Disagreements", "{number} times").format(number=len(listed)),
                    )
                )
                rows += map(self._row, listed, _numbered([titles.get(c.disagreement.article, "") for c in listed]))
        if once:
            rows.append(Row(None, translate("Disagreements", "Asked once"), str(len(once))))
            rows += map(self._row, once)
        return rows

    def _question(self, case: Case) -> str:
        one = case.disagreement
        said = dict.fromkeys(self._names.said(one.versions[n].fact) if self._names else "" for n in one.distinct)
        if any(v.fact is None for v in one.versions):
            said[NOTHING] = None
        return f"{isolated(cut(one.words, 24))} {isolated(' / '.join(said))}"

    def _row(self, case: Case, title: str = "") -> Row:
        """Return the row of a case, or where its words stand in the heading already, of its article's `title`."""
        one = case.disagreement
        words = f"{SIGNS[case.state]} {isolated(cut(title or self._about(one), _LONGEST))}"
        told = [kind_words(one), isolated(self.answers(case))]
        if case.state == "open again":
            told.insert(0, states()[case.state])
        return Row(case, words, " · ".join(told), title)

    def _about(self, one: Disagreement) -> str:
        """Return what a case is about: words of the article, or a question about it."""
        asked = next((v.fact.variable for v in one.versions if isinstance(v.fact, Value)), "")
        return self._names.code(asked) if asked and self._names is not None and not one.of else one.words

    def answers(self, case: Case) -> str:
        """Return who said what in a line: "AC PER  B LOC"."""
        cast, names = self._cast, self._names
        if cast is None or names is None:
            return ""
        told = [(cast.letters(a.coders), names.said(a.fact)) for a in answers_to(case.disagreement, cast)]
        if len({words for _, words in told}) == 1:  # they differ in something else
            return f"{' ≠ '.join(letters for letters, _ in told)} {told[0][1]}"
        return "  ".join(f"{letters} {words}" for letters, words in told)


def _numbered(titles: Sequence[str]) -> list[str]:
    """Return titles so that those of one article can be told apart: of several each has its number before it."""
    times, seen = Counter(titles), Counter[str]()
    told = []
    for title in titles:
        seen[title] += 1
        told.append(f"{seen[title]} · {title}" if title and times[title] > 1 else title)
    return told


class CasePainter(QStyledItemDelegate):
    """Paints a case in two lines: the words, then how coders differ."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the height of every row; it is as wide as the list."""
        return QSize(0, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a row in the direction of the interface."""
        row: Row = index.data(ROW)
        option.text = ""
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        place = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        painter.save()
        if row.case is None:
            self._write(painter, option, place, row.words, row.under)
        else:
            self._write_case(painter, option, place, row, row.case.state)
        painter.restore()

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, words: str, count: str) -> None:
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(ACCENT_DARK))
        room = painter.fontMetrics().horizontalAdvance(count) + _SIDE
        told = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width() - room)
        lead, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        direction = option.direction
        painter.drawText(place, QStyle.visualAlignment(direction, lead | middle), _turned(told, direction))
        painter.drawText(place, QStyle.visualAlignment(direction, end | middle), count)

    def _write_case(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: Row, state: str) -> None:
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        upper = QRect(place.left(), place.top() + 3, place.width(), place.height() // 2)
        lower = QRect(place.left(), upper.bottom(), place.width(), place.bottom() - upper.bottom() - 3)
        font = QFont(option.font)
        painter.setFont(font)
        for box, words, colour in ((upper, row.words, _COLOURS[state]), (lower, row.under, INK_SOFT)):
            if box is lower:
                font.setPixelSize(max(11, font.pixelSize() - 2))
                painter.setFont(font)
            painter.setPen(QColor(colour))
            told = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, _turned(told, option.direction))


def _turned(words: str, direction: Qt.LayoutDirection) -> str:
    """Return words that run as the interface does, whatever they begin with."""
    return ("\u200f" if direction == Qt.LayoutDirection.RightToLeft else "\u200e") + words
