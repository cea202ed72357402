"""All keys on one sheet over the pane, made from the table of commands; any key closes it."""

from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook
from ui.coding.rich import cap
from ui.commands import COMMANDS, GROUPS, Command, digit_of
from ui.keys import KeyMap, legend
from ui.style import ACCENT_DARK, LINE, PAPER

_COLUMNS = ((0, 3, 5), (1, 2), (4,))
"""Which groups of `GROUPS` stand in which column, so that all keys fit on a small screen."""


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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.addWidget(self.sheet)
        self._parent = parent
        parent.installEventFilter(self)
        self.hide()

    def open_over(self, keys: KeyMap, codebook: Codebook, language: str, before: QWidget) -> None:
        """Show the sheet; `before` gets the keyboard back."""
        self._before = before
        self.sheet.setText(sheet(keys, codebook, language))
        self._cover()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at any key but a modifier."""
        if event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta):
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
    columns = ("".join(_block(GROUPS[at], keys, codebook, language) for at in column) for column in _COLUMNS)
    cells = "".join(f'<td style="padding-right:24px">{column}</td>' for column in columns)
    return f'<table width="100%"><tr>{cells}</tr></table>'


def _block(group: str, keys: KeyMap, codebook: Codebook, language: str) -> str:
    listed = [c for c in COMMANDS.values() if c.group == group]
    rows = [_row(c, keys) for c in listed if not digit_of(c.id)]
    if any(digit_of(c.id) for c in listed):
        codes = (c for c in codebook.codes() if c.key)
        rows[2:2] = [_line(cap(c.key), f"{escape(c.id)} · {escape(c.name.in_language(language))}") for c in codes]
    name = QCoreApplication.translate("Commands", group)
    return f'<p style="color:{ACCENT_DARK}; margin:10px 0 2px 0"><b>{name}</b></p><table>{"".join(rows)}</table>'


def _row(command: Command, keys: KeyMap) -> str:
    return _line(" ".join(cap(escape(legend(s))) for s in keys.strokes(command.id)), escape(command.name))


def _line(key: str, words: str) -> str:
    return f'<tr><td style="padding:1px 8px 1px 0" align="right">{key}</td><td style="padding:1px 0">{words}</td></tr>'
