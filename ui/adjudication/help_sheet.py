"""The keys of settling on one sheet, made from their table."""

from html import escape

from ui.adjudication.commands import titles
from ui.adjudication.wording import translate
from ui.coding.help_overlay import in_order, key_row, titled
from ui.coding.rich import cap
from ui.keys import KeyMap, legend

_COLUMNS = 2


def help_sheet(keys: KeyMap) -> str:
    """Return the table of all keys as rich text in columns."""
    rows = [
        key_row(" ".join(cap(escape(legend(stroke))) for stroke in keys.strokes(command)), escape(words))
        for command, words in titles().items()
    ]
    half = -(-len(rows) // _COLUMNS)
    parts = [rows[n * half : (n + 1) * half] for n in range(_COLUMNS)]
    names = (translate("Disagreements", "Settling disagreements"), "\u00a0")
    columns = [f'<td style="padding-right:12px">{titled(t, part)}</td>' for t, part in zip(names, parts, strict=True)]
    return f'<table width="100%"><tr>{in_order(columns)}</tr></table>'
