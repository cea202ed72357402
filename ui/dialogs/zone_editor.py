"""The paragraphs of one text with what each is: headline, lead, body, not to code; and where other articles begin."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.exchange.preview import paragraphs, proposed_zones, zones_of
from annotator.model.article import Zone, ZoneKind, zone_at
from annotator.model.span import Span
from ui.style import ACCENT_SOFT, GROUND, INK, INK_FAINT, PAPER, WARNING_SOFT

_COLOURS = {
    ZoneKind.HEADLINE: ACCENT_SOFT,
    ZoneKind.LEAD: "#f0f6f5",
    ZoneKind.BODY: PAPER,
    ZoneKind.SKIP: GROUND,
}
_LONGEST_SHOWN = 600
_MOST_ROWS = 3000
_SPLIT, _KIND, _TEXT = range(3)


class ZoneEditor(QWidget):
    """Lets paragraphs be chosen and their zone be set by button or digit; `changed` after each change."""

    changed = Signal()

    def __init__(self, *, splitting: bool, changeable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._spans: tuple[Span, ...] = ()
        self._kinds: list[ZoneKind] = []
        self._splits: set[int] = set()
        self.names = {
            ZoneKind.HEADLINE: self.tr("Headline"),
            ZoneKind.LEAD: self.tr("Lead"),
            ZoneKind.BODY: self.tr("Body"),
            ZoneKind.SKIP: self.tr("Not to code"),
        }
        self.table = QTableWidget(0, 3)
        self.table.setShowGrid(False)
        # The paragraphs are Arabic whatever the language of the interface.
        self.table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.table.setAccessibleName(self.tr("Paragraphs of the article"))
        self.table.setTabKeyNavigation(False)  # or Tab would never lead out of it again
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(_KIND, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setMinimumSectionSize(28)
        self.table.setColumnWidth(_SPLIT, 28)
        self.table.setColumnHidden(_SPLIT, not splitting)
        self.table.horizontalHeader().sectionResized.connect(self.table.resizeRowsToContents)
        self._type = self.font()
        self._type.setFamilies(["Noto Sans Arabic", *self._type.families()])
        self._type.setPixelSize(15)
        self.split_button = QPushButton(self.tr("A new article begins here"), autoDefault=False)
        self.split_button.setVisible(splitting)
        self.split_button.clicked.connect(self._toggle_split)
        self._lay_out(changeable)

    def show_text(self, text: str, zones: Sequence[Zone], splits: Sequence[int] = ()) -> None:
        """Show a text with its zones, split at the given code points."""
        self._text = text
        self._spans = paragraphs(text)[:_MOST_ROWS]
        self._splits = set(splits)
        self._set_zones(tuple(zones))
        self._fill()

    @property
    def splits(self) -> tuple[int, ...]:
        """Where the text is split, in code points."""
        return tuple(sorted(self._splits))

    @property
    def zones(self) -> tuple[Zone, ...]:
        """The zones as they are set now."""
        spans, kinds = list(self._spans), list(self._kinds)
        if spans and spans[-1].end < len(self._text):
            # Beyond the rows that are shown everything is body.
            spans.append(Span(spans[-1].end, len(self._text)))
            kinds.append(ZoneKind.BODY)
        return zones_of(spans, kinds)

    def set_kind(self, kind: ZoneKind) -> None:
        """Set the zone of the chosen paragraphs."""
        for row in self._chosen():
            self._kinds[row] = kind
            self._dress(row)
        self.changed.emit()

    def split_at(self, point: int, *, on: bool) -> None:
        """Let another article begin, or none, at the paragraph that starts at code point `point`."""
        self._change_splits(self._splits | {point} if on else self._splits - {point})

    def _toggle_split(self) -> None:
        self._change_splits(self._splits ^ {self._spans[row].start for row in self._chosen()})

    def _change_splits(self, splits: set[int]) -> None:
        splits = splits & {span.start for span in self._spans} - {0}
        if splits == self._splits:
            return
        self._splits = splits
        # What was proposed for one long text says little about the pieces.
        self._set_zones(proposed_zones(self._text, self.splits))
        self._fill()
        self.changed.emit()

    def _set_zones(self, zones: tuple[Zone, ...]) -> None:
        self._kinds = [zone_at(zones, _first_sign(self._text, span)) for span in self._spans]

    def _chosen(self) -> list[int]:
        return sorted({index.row() for index in self.table.selectionModel().selectedRows(_TEXT)})

    def _fill(self) -> None:
        self.table.setRowCount(len(self._spans))
        for row in range(len(self._spans)):
            self._dress(row)
        self.table.resizeRowsToContents()

    def _dress(self, row: int) -> None:
        span, kind = self._spans[row], self._kinds[row]
        words = span.of(self._text).strip()
        shown = words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"
        begins = span.start in self._splits
        items = [QTableWidgetItem(value) for value in ("✂" if begins else "", self.names[kind], shown)]
        for column, item in enumerate(items):
            item.setBackground(QBrush(QColor(WARNING_SOFT if begins else _COLOURS[kind])))
            item.setForeground(QColor(INK_FAINT if kind is ZoneKind.SKIP else INK))
            item.setToolTip(self.tr("A new article begins here") if begins else "")
            self.table.setItem(row, column, item)
        items[_TEXT].setFont(self._type)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        items[_TEXT].setTextAlignment(right | Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self, changeable: bool) -> None:
        self._buttons = QWidget()
        self._buttons.setVisible(changeable)
        self._buttons.setEnabled(changeable)
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        advice = QLabel(self.tr("Chosen paragraphs are:"))
        advice.setProperty("role", "soft")
        buttons.addWidget(advice)
        for digit, (kind, name) in enumerate(self.names.items(), 1):
            button = QPushButton(f"{digit}  {name}", autoDefault=False)
            button.clicked.connect(partial(self.set_kind, kind))
            buttons.addWidget(button)
            shortcut = QShortcut(QKeySequence(str(digit)), self.table)
            shortcut.setEnabled(changeable)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self.set_kind, kind))
        buttons.addStretch()
        buttons.addWidget(self.split_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._buttons)


def _first_sign(text: str, span: Span) -> int:
    """Return the first code point of a paragraph that is no blank."""
    words = span.of(text)
    return span.start + len(words) - len(words.lstrip())
