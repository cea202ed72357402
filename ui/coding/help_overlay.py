"""All keys on one sheet over the pane, made from the table of commands; any key closes it."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook
from ui.coding.rich import cap
from ui.commands import COMMANDS, GROUPS, Command, digit_of
from ui.keys import ARABIC_LEGENDS, KeyMap, legend
from ui.menus import Item, menu_table
from ui.style import ACCENT_DARK, LINE, PAPER

_COLUMNS = ((0, 3, 5), (1, 2), (4,))
"""Which groups of `GROUPS` stand in which column, so that all keys fit on a small screen."""
_MENUS = (("article", "file"), ("codebook", "study"), ("view",))
"""The menus whose chords stand under them; the first goes on with the group above it, which has the same title."""


_STEP = 60
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)


class HelpOverlay(QFrame):
    """Covers `parent` while it is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setStyleSheet(f"#help {{ background: {PAPER}; border: 1px solid {LINE}; border-radius: 8px; }}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._before: QWidget | None = None
        self.sheet = QLabel(self)
        self.sheet.setTextFormat(Qt.TextFormat.RichText)
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.sheet.setStyleSheet("font-size: 12px; background: transparent;")
        self._scroll = QScrollArea(self)
        self._scroll.setStyleSheet("QScrollArea, QLabel { background: transparent; }")
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 16, 12)
        layout.addWidget(self._scroll)
        self._parent = parent
        parent.installEventFilter(self)
        self.hide()

    def open_over(self, keys: KeyMap, codebook: Codebook, language: str, before: QWidget) -> None:
        """Show the keys of coding; `before` gets the keyboard back."""
        self.open_with(sheet(keys, codebook, language), before)

    def open_with(self, told: str, before: QWidget) -> None:
        """Show a sheet of rich text; `before` gets the keyboard back."""
        self._before = before
        self.sheet.setText(told)
        self._cover()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at any key but a modifier; up and down scroll where the sheet is longer than the window."""
        bar, key = self._scroll.verticalScrollBar(), event.key()
        steps = {Qt.Key.Key_Up: -_STEP, Qt.Key.Key_Down: _STEP}
        steps |= {Qt.Key.Key_PageUp: -bar.pageStep(), Qt.Key.Key_PageDown: bar.pageStep()}
        if key in steps and bar.maximum() > 0:
            bar.setValue(bar.value() + steps[Qt.Key(key)])
        elif key not in _MODIFIERS:
            self._close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close at a click."""
        event.accept()
        self._close()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go with the size of the parent."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._cover()
        return False

    def _cover(self) -> None:
        self.setGeometry(self._parent.rect().adjusted(8, 8, -8, -8))

    def _close(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)


def sheet(keys: KeyMap, codebook: Codebook, language: str) -> str:
    """Return the table of all commands as rich text in three columns."""
    menus = menu_table()
    columns = []
    for groups, below in zip(_COLUMNS, _MENUS, strict=True):
        blocks = [_block(GROUPS[at], keys, codebook, language) for at in groups]
        blocks += [_menu("" if name == _MENUS[0][0] else menus[name][0], menus[name][1]) for name in below]
        columns.append("".join(blocks))
    cells = in_order([f'<td style="padding-right:6px">{column}</td>' for column in columns])
    return f'<table width="100%"><tr>{cells}</tr></table>'


def _block(group: str, keys: KeyMap, codebook: Codebook, language: str) -> str:
    listed = [c for c in COMMANDS.values() if c.group == group]
    rows = [_row(c, keys) for c in listed if not digit_of(c.id)]
    if any(digit_of(c.id) for c in listed):
        codes = (c for c in codebook.codes() if c.key)
        rows[2:2] = [key_row(cap(c.key), f"{escape(c.id)} · {escape(c.name.in_language(language))}") for c in codes]
    return titled(QCoreApplication.translate("Commands", group), rows)


def _menu(title: str, items: Iterable[Item]) -> str:
    """Return what has a chord in a menu."""
    rows = []
    for item in items:
        if item.chord:
            arabic = ARABIC_LEGENDS.get(item.chord.removeprefix("Ctrl+"), "")
            chord = cap(f"{item.chord} ({arabic})" if arabic else item.chord)
            rows.append(key_row(chord, escape(item.title.removesuffix("…"))))
    return titled(title, rows)


def titled(title: str, rows: Iterable[str]) -> str:
    """Return rows of keys under a title, as a table."""
    side = _side()
    style = f"color:{ACCENT_DARK}; margin:6px 0 2px 0"
    heading = f'<p align="{side}" style="{style}"><b>{escape(title)}</b></p>' if title else ""
    return f'{heading}<table align="{side}">{"".join(rows)}</table>'


def _row(command: Command, keys: KeyMap) -> str:
    return key_row(" ".join(cap(escape(legend(s))) for s in keys.strokes(command.id)), escape(command.name))


def key_row(key: str, words: str) -> str:
    """Return a row of a table: a key as a cap, and what it does."""
    tight = "line-height:86%; margin:0"  # fonts with Arabic letters leave much room between lines
    shown = f'<td style="padding:0 4px"><p dir="ltr" align="{_side()}" style="{tight}">{key}</p></td>'
    way = "rtl" if QApplication.isRightToLeft() else "ltr"
    told = f'<td style="padding:0 4px"><p dir="{way}" align="{_side()}" style="{tight}">{words}</p></td>'
    return f"<tr>{in_order([shown, told])}</tr>"


def _side() -> str:
    return "right" if QApplication.isRightToLeft() else "left"


def in_order(cells: list[str]) -> str:
    """Return table cells in the direction of the interface, which Qt's rich text does not heed in tables."""
    return "".join(reversed(cells) if QApplication.isRightToLeft() else cells)
