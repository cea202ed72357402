"""The cells of WebAnno TSV 3: values that are stacked with "|", escaped, and followed by a number in brackets."""

import re

NULL_COLUMN, NULL_VALUE = "_", "*"

_PIECE = {separator: re.compile(rf"(?:\\.|[^\\{separator}])*", re.DOTALL) for separator in "|;"}
_NUMBERED = re.compile(r"((?:\\.|[^\\\[])*)(?:\[([0-9_]+)\])?", re.DOTALL)
_LINKED = re.compile(r"(.*?)(?<!\\)->([0-9]+-[0-9]+)", re.DOTALL)
_ESCAPED = re.compile(r"\\(->|.)", re.DOTALL)
_TO_ESCAPE = re.compile(r"->|[\\\[\]|_;\t\n*]")
_LETTERS = {"\t": "t", "\n": "n"}
_SIGNS = {letter: sign for sign, letter in _LETTERS.items()}
_TEXT_LETTERS = {**_LETTERS, "\r": "r", "\f": "f", "\b": "b"}
_TEXT_SIGNS = {letter: sign for sign, letter in _TEXT_LETTERS.items()}
_TEXT_TO_ESCAPE = re.compile(r"[\x00-\x0a\x0c-\x1f\\]")


def split(cell: str, separator: str) -> list[str]:
    """Return what stands between separators that are not escaped."""
    if "\\" not in cell:
        return cell.split(separator)
    pieces, at = [], 0
    while True:
        found = _PIECE[separator].match(cell, at)
        end = found.end() if found else at
        if end < len(cell) and cell[end] == "\\":  # a backslash at the very end
            end += 1
        pieces.append(cell[at:end])
        if end >= len(cell):
            return pieces
        at = end + 1


def numbered(piece: str) -> tuple[str, str]:
    """Return a piece without the number in brackets at its end, and that number, "" without one."""
    found = _NUMBERED.fullmatch(piece)
    return (found[1], found[2] or "") if found else (piece, "")


def linked(piece: str) -> tuple[str, str]:
    """Return a piece without "->1-2" at its end, and the "1-2"."""
    found = _LINKED.fullmatch(piece)
    return (found[1], found[2]) if found else (piece, "")


def unescape(piece: str) -> str:
    """Return the value that an escaped piece stands for."""
    return _ESCAPED.sub(lambda m: _SIGNS.get(m[1], m[1]), piece)


def escape(value: str) -> str:
    """Return a value as it stands in a cell."""
    return _TO_ESCAPE.sub(lambda m: f"\\{_LETTERS.get(m[0], m[0])}", value)


def unescape_text(line: str) -> str:
    """Return a line of text as it is."""
    return re.sub(r"\\(.)", lambda m: _TEXT_SIGNS.get(m[1], m[1]), line, flags=re.DOTALL)


def escape_text(line: str) -> str:
    """Return a line of text as it stands after "#Text="."""
    return _TEXT_TO_ESCAPE.sub(lambda m: f"\\{_TEXT_LETTERS.get(m[0], m[0])}", line)
