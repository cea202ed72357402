"""Tables as CSV for people and programs: UTF-8 with byte order mark, cells that no spreadsheet runs as a formula."""

import csv
import re
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from typing import TextIO

from annotator.formats.about import About
from annotator.formats.data_table import Cut, Paths, Row, TableForm, TableFormat, Telling

_RISKY = re.compile(r"'*[ \n\xa0\u200e\u200f]*[=+\-@\t\r＝＋－＠]")


def guarded(cell: str) -> str:
    """Return the cell with an apostrophe before it where a spreadsheet would take it for a formula.

    One that begins with apostrophes before such a sign gets one more, so that `unguarded` always gives back the cell.
    """
    return f"'{cell}" if _RISKY.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return the cell that `guarded` was given."""
    return cell[1:] if cell.startswith("'") and _RISKY.match(cell) else cell


class CsvSink:
    """One CSV file a table, written row by row."""

    def __init__(self, paths: Paths, forms: Sequence[TableForm], told: Telling, stack: ExitStack) -> None:
        del told
        self.cuts: list[Cut] = []
        self._files: list[TextIO] = []
        self._writers = {}
        for form in forms:
            # Excel shows Arabic only after a byte order mark; R, pandas, SPSS and Stata read over it.
            path = paths[f"{form.name}.csv"]
            file = stack.enter_context(path.open("w", encoding="utf-8-sig", newline=""))
            self._files.append(file)
            self._writers[form.name] = csv.writer(file)
            self._writers[form.name].writerow([column.name for column in form.columns])

    def add(self, table: str, row: Row) -> None:
        """Append a row."""
        self._writers[table].writerow([guarded(cell) if isinstance(cell, str) else cell for cell in row])

    def close(self) -> None:
        """Close the files."""
        for file in self._files:
            file.close()


def csv_files(forms: Iterable[TableForm]) -> tuple[str, ...]:
    """Return the names of the files."""
    return tuple(f"{form.name}.csv" for form in forms)


FORMAT = TableFormat(
    name="csv",
    files=csv_files,
    open=CsvSink,
    about=About(
        program="Excel, LibreOffice Calc, pandas",
        unit="code points",
        holds=("The final data set, one coding an article, with codes and missing codes as numbers and their labels.",),
        loses=(
            "The text of articles, zones and notes are left out.",
            "Labels stand in a table of their own, columns.csv.",
        ),
    ),
)
