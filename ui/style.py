"""The look of the window: a light palette with one accent colour, and a small stylesheet on an 8 pixel grid."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

ACCENT = "#0f6b6b"
ACCENT_DARK = "#0b5252"
ACCENT_SOFT = "#e2efee"
INK = "#1f2933"
INK_SOFT = "#5b6875"
INK_FAINT = "#8a95a1"
LINE = "#dbdfe4"
PAPER = "#ffffff"
GROUND = "#f4f5f3"
WARNING = "#9a5b00"
WARNING_SOFT = "#fdf3e1"
ERROR = "#a8322a"
GRID = 8
_TYPE = 13

_SHEET = f"""
QWidget {{ color: {INK}; }}
QMainWindow, QDialog {{ background: {GROUND}; }}
QToolTip {{ background: {INK}; color: white; border: 0; padding: 4px 8px; }}

QLabel[role="title"] {{ font-size: 30px; font-weight: 600; color: {ACCENT_DARK}; }}
QLabel[role="heading"] {{ font-size: 16px; font-weight: 600; }}
QLabel[role="soft"] {{ color: {INK_SOFT}; }}
QLabel[role="note"] {{ color: {WARNING}; font-weight: 600; }}
QLabel[role="error"] {{ color: {ERROR}; }}
QLabel[role="warning"] {{ background: {WARNING_SOFT}; color: {WARNING}; border-radius: 6px; padding: 8px 12px; }}
QFrame[role="card"] {{ background: {PAPER}; border: 1px solid {LINE}; border-radius: 8px; }}
QFrame[role="line"] {{ background: {LINE}; max-height: 1px; border: 0; }}

QPushButton {{ background: {PAPER}; border: 1px solid {LINE}; border-radius: 6px; padding: 6px 14px;
    min-height: 20px; }}
QPushButton:hover {{ border-color: {ACCENT}; }}
QPushButton:pressed {{ background: {ACCENT_SOFT}; }}
QPushButton:focus {{ border: 1px solid {ACCENT}; }}
QPushButton:disabled {{ color: {INK_FAINT}; background: {GROUND}; }}
QPushButton:default, QPushButton[role="primary"] {{ background: {ACCENT}; border-color: {ACCENT}; color: white; }}
QPushButton:default:hover, QPushButton[role="primary"]:hover {{ background: {ACCENT_DARK}; }}
QPushButton:default:disabled, QPushButton[role="primary"]:disabled {{ background: #a9c4c3; border-color: #a9c4c3; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {INK}; padding: 5px 13px; }}
QPushButton[role="tile"] {{ min-height: 76px; border-radius: 8px; padding: 0; }}
QPushButton[role="first tile"] {{ min-height: 76px; border-radius: 8px; padding: 0; background: {ACCENT};
    border-color: {ACCENT}; }}
QPushButton[role="first tile"]:hover {{ background: {ACCENT_DARK}; }}
QPushButton[role="first tile"]:focus {{ border: 2px solid {INK}; }}
QPushButton[role="tile"] QLabel, QPushButton[role="first tile"] QLabel {{ background: transparent; color: {INK_SOFT}; }}
QPushButton QLabel[role="tile title"] {{ font-size: 16px; font-weight: 600; color: {ACCENT_DARK}; }}
QPushButton[role="first tile"] QLabel {{ color: #d5e6e5; }}
QPushButton[role="first tile"] QLabel[role="tile title"] {{ color: white; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px 8px; }}
QToolButton:hover, QToolButton:checked {{ background: {ACCENT_SOFT}; }}
QToolButton:focus {{ border-color: {ACCENT}; }}

QLineEdit, QPlainTextEdit, QTextEdit {{
    background: {PAPER}; border: 1px solid {LINE}; border-radius: 6px; padding: 4px 8px; min-height: 20px;
    selection-background-color: {ACCENT}; selection-color: white; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border: 1px solid {ACCENT}; }}
QComboBox, QSpinBox, QDoubleSpinBox {{ min-height: 26px; }}
QLineEdit:disabled {{ background: {GROUND}; color: {INK_FAINT}; }}

QListView, QTreeView, QTableView {{ background: {PAPER}; border: 1px solid {LINE}; border-radius: 6px;
    alternate-background-color: {GROUND}; selection-background-color: {ACCENT_SOFT}; selection-color: {INK}; }}
QListView:focus, QTreeView:focus, QTableView:focus {{ border: 1px solid {ACCENT}; }}
QListView::item:disabled {{ color: {INK_FAINT}; }}
QListView[role="plain"] {{ border: 0; }}
QListView[role="plain"]::item {{ padding: 6px 4px; }}
QHeaderView::section {{ background: {GROUND}; color: {INK_SOFT}; border: 0; border-bottom: 1px solid {LINE};
    padding: 6px 8px; }}

QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: #c3cad1; border-radius: 4px; margin: 1px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {INK_FAINT}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QProgressBar {{ background: {LINE}; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {ACCENT}; border-radius: 3px; }}

QMenuBar {{ background: {PAPER}; border-bottom: 1px solid {LINE}; padding: 2px 4px; }}
QMenuBar::item {{ padding: 4px 10px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {ACCENT_SOFT}; }}
QMenu {{ background: {PAPER}; border: 1px solid {LINE}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {ACCENT_SOFT}; }}
QMenu::item:disabled {{ color: {INK_FAINT}; }}
QMenu::separator {{ height: 1px; background: {LINE}; margin: 4px 8px; }}
QStatusBar {{ background: {PAPER}; border-top: 1px solid {LINE}; }}
QStatusBar::item {{ border: 0; }}

QTabWidget::pane {{ border: 1px solid {LINE}; border-radius: 6px; background: {PAPER}; }}
QTabBar::tab {{ padding: 6px 9px; color: {INK_SOFT}; border-bottom: 2px solid transparent; background: transparent; }}
QTabBar::tab:selected {{ color: {ACCENT_DARK}; border-bottom: 2px solid {ACCENT}; }}
QSplitter::handle {{ background: {LINE}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
"""

_ROLES = {
    QPalette.ColorRole.Window: GROUND,
    QPalette.ColorRole.WindowText: INK,
    QPalette.ColorRole.Base: PAPER,
    QPalette.ColorRole.AlternateBase: GROUND,
    QPalette.ColorRole.Text: INK,
    QPalette.ColorRole.Button: PAPER,
    QPalette.ColorRole.ButtonText: INK,
    QPalette.ColorRole.Highlight: ACCENT,
    QPalette.ColorRole.HighlightedText: PAPER,
    QPalette.ColorRole.PlaceholderText: INK_FAINT,
    QPalette.ColorRole.Link: ACCENT,
}


def dress(app: QApplication) -> None:
    """Give the program its look, the same on every platform."""
    app.setStyle("Fusion")
    palette = QPalette()
    for role, colour in _ROLES.items():
        palette.setColor(role, QColor(colour))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, QColor(INK_FAINT))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor(INK_FAINT))
    app.setPalette(palette)
    font = app.font()
    font.setPixelSize(_TYPE)
    app.setFont(font)
    # The shipped typeface for Arabic headings: what a system falls back to is often not bold.
    bold = f'font-family: "{font.family()}", "Noto Sans Arabic"'
    app.setStyleSheet(f'{_SHEET}\nQLabel[role$="title"], QLabel[role="heading"] {{ {bold}; }}')
