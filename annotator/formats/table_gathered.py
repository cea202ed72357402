"""What SPSS's and Stata's files have in common: ReadStat (pyreadstat) writes whole columns, which are gathered here."""

import errno
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any

from annotator.formats.byte_limits import cut_to_bytes, cut_to_letters
from annotator.formats.data_table import TEXT, Cell, Column, Cut, Paths, Row, TableForm, Telling

_PROBE = 1 << 16
"""Bytes that are written after ReadStat failed, so that a full disk is known as one."""

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


class Limits:
    """How long labels and texts of one file may be; what was longer is in `cuts`."""

    def __init__(self, file: str, cuts: list[Cut]) -> None:
        self._file = file
        self._cuts = cuts

    def cut(self, text: str, column: str, what: str, limit: int, *, letters: int = 0) -> str:
        """Return the text, at most `limit` bytes of UTF-8 and, where given, `letters` code points long."""
        kept = cut_to_bytes(text, limit)
        if letters:
            kept = cut_to_letters(kept, letters)
        if len(kept) < len(text):
            sizes = len(text.encode()), len(kept.encode())
            self._cuts.append(Cut(file=self._file, column=column, what=what, size=sizes[0], kept=sizes[1]))
        return kept

    def cut_apart(self, texts: Mapping[Any, str], column: str, what: str, limit: int) -> dict[Any, str]:
        """Return the texts of at most `limit` bytes, still apart where cutting made two of them alike."""
        found: dict[Any, str] = {}
        for key, text in texts.items():
            kept, number = self.cut(text, column, what, limit), 1
            while kept in found.values() and text not in found.values():
                number += 1
                kept = f"{cut_to_bytes(text, limit - 5)} {number}"
            found[key] = kept
        return found


class GatheredSink:
    """Columns of every table in memory; `write` makes the file of one table when all rows are there."""

    ending = ""

    def __init__(self, paths: Paths, forms: Sequence[TableForm], told: Telling, stack: ExitStack) -> None:
        del stack
        self.cuts: list[Cut] = []
        self._paths = paths
        self._forms = forms
        self._told = told
        self._cells: dict[str, list[list[Cell]]] = {form.name: [[] for _ in form.columns] for form in forms}

    def add(self, table: str, row: Row) -> None:
        """Append a row."""
        for cells, cell in zip(self._cells[table], row, strict=True):
            cells.append(cell)

    def close(self) -> None:
        """Write the files."""
        for form in self._forms:
            name = f"{form.name}.{self.ending}"
            columns = self._cells.pop(form.name)
            self._write(name, form, columns)

    def _write(self, name: str, form: TableForm, columns: list[list[Cell]]) -> None:
        from pyreadstat import ReadstatError

        path = self._paths[name]
        try:
            self.write(path, form, columns, self._told, Limits(name, self.cuts))
        except ReadstatError as error:
            # It says of every failure to write only that it failed: the disk itself says why.
            with path.open("ab") as file:
                file.write(bytes(_PROBE))
                file.flush()
            raise OSError(errno.EIO, str(error)) from error

    def write(self, path: Path, form: TableForm, cells: list[list[Cell]], told: Telling, limits: Limits) -> None:
        """Write one table."""
        raise NotImplementedError


def frame(form: TableForm, columns: Iterable[Sequence[Any]]) -> Any:
    """Return a pandas DataFrame whose columns have the types that ReadStat writes."""
    import pandas

    made = {}
    for column, cells in zip(form.columns, columns, strict=True):
        kind = "object" if column.kind == TEXT or any(isinstance(c, str) for c in cells) else "float64"
        made[column.name] = pandas.Series(list(cells), dtype=kind)
    return pandas.DataFrame(made)


def texts_cut(column: Column, cells: Sequence[Cell], limits: Limits, limit: int) -> Sequence[Cell]:
    """Return the cells of a column; texts at most `limit` bytes long, "" where there is none."""
    if column.kind != TEXT:
        return cells
    return [limits.cut(str(cell), column.name, "cell", limit) if cell else "" for cell in cells]


def stamp(as_of: str) -> datetime:
    """Return the time that a file tells of itself: that of its newest decision, so that no clock is in it."""
    return datetime.fromisoformat(as_of) if as_of else datetime(1970, 1, 1)


def month(time: datetime) -> str:
    """Return the month's English abbreviation, in every locale."""
    return _MONTHS[time.month - 1]


def overwrite(path: Path, at: int, told: bytes) -> None:
    """Put bytes in the place of those that stand at `at`."""
    with path.open("r+b") as file:
        file.seek(at)
        file.write(told)
