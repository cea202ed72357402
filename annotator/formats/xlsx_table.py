"""Excel files, one article a row of the first sheet; formulas are read as the values that were saved with them."""

import re
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from annotator.formats.about import About
from annotator.formats.rows import Row, Table, table_reader
from annotator.formats.zip_gate import NOT_WHOLE, open_zip
from annotator.model.errors import UserError

_NOT_CALCULATED = re.compile(rb'<c r="([A-Z]+\d+)"[^>]*><f(?:[^>]*/>|[^>]*>[^<]*</f>)(?:<v ?/>|<v></v>)?</c>')
_PIECE, _LONGEST_CELL = 1 << 20, 1 << 15


@contextmanager
def _open_xlsx(path: Path) -> Iterator[Table]:
    with open_sheets(path) as sheets:
        first = next(sheets, None)
        if first is None:
            raise UserError("The file has no sheet with cells.")
        _, number, table = first
        if not table.names:
            raise UserError("The first row must name the columns.")
        yield Table(table.names, _with_a_word_about(table.rows, number))


@contextmanager
def open_sheets(path: Path) -> Iterator[Iterator[tuple[str, int, Table]]]:
    """Give the sheets of a workbook in their order: name, how many there are, and cells under the names of the first
    row, of which there may be none. UserError where the file is no whole workbook."""
    # Imported here: it takes half a second.
    from openpyxl import load_workbook

    open_zip(path).close()
    with warnings.catch_warnings():
        # It warns of styles and validations that it does not keep; we keep none either.
        warnings.simplefilter("ignore")
        try:
            book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
        except NOT_WHOLE as error:
            raise _not_whole(error) from None
        try:
            yield ((sheet.title, len(book.worksheets), _table(sheet)) for sheet in book.worksheets)
        finally:
            book.close()


def formula_without_value(path: Path) -> str:
    """Return the first cell, as "C7", whose formula nobody has calculated, so that it reads as empty; "" for none."""
    with open_zip(path) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                before = b""
                with archive.open(name) as sheet:
                    while piece := sheet.read(_PIECE):
                        if found := _NOT_CALCULATED.search(before + piece):
                            return found[1].decode()
                        before = piece[-_LONGEST_CELL:]
    return ""


def _table(sheet: Any) -> Table:
    lines = _lines(sheet)
    names = tuple(_cell(value).strip() for value in next(lines, ()))
    return Table(tuple(filter(None, names)), _rows(lines, names))


def _lines(sheet: Any) -> Iterator[tuple[Any, ...]]:
    try:
        yield from sheet.iter_rows(values_only=True)
    except NOT_WHOLE as error:
        raise _not_whole(error) from None


def _not_whole(error: Exception) -> UserError:
    return UserError(f"The file is not a whole Excel table ({type(error).__name__}: {str(error)[:80]}).")


def _rows(lines: Iterator[tuple[Any, ...]], names: tuple[str, ...]) -> Iterator[tuple[str, Row]]:
    for number, values in enumerate(lines, 2):
        cells = {name: _cell(value) for name, value in zip(names, values, strict=False) if name}
        if any(cells.values()):
            yield f"row {number}", cells


def _with_a_word_about(rows: Iterable[tuple[str, Row]], sheets: int) -> Iterator[tuple[str, Row]]:
    yield from rows
    if sheets > 1:
        yield "the other sheets", f"Only the first of {sheets} sheets is read."


def _cell(value: Any) -> str:
    """Return a cell as text: dates in ISO 8601, whole numbers without a decimal point."""
    from openpyxl.utils.escape import unescape

    if value is None:
        return ""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return unescape(value) if isinstance(value, str) else str(value)


READER = table_reader(
    "xlsx",
    (".xlsx", ".xlsm"),
    _open_xlsx,
    About(
        program="Excel, LibreOffice Calc",
        holds=(
            "A row is one article; columns are mapped to text, title and source data.",
            "Other columns are kept as source data.",
        ),
        loses=(
            "Cells of more than 1,000 letters that are not mapped are left out.",
            "Sheets after the first, formatting and formulas are left out; the values saved with formulas are read.",
        ),
    ),
)
