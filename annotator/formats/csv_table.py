"""CSV and TSV files, one article a row: delimiter and encoding are recognised, the rest is streamed."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.formats.about import About
from annotator.formats.decoding import SAMPLE_BYTES, decode
from annotator.formats.rows import Row, Table, table_reader
from annotator.model.errors import UserError

_DELIMITERS = ",;\t|"
_LONGEST_CELL = 20_000_000


def sniff_delimiter(head: str) -> str:
    """Return the delimiter that stands most often in the first line, outside quotes; the comma where none does."""
    first = next((line for line in head.splitlines() if line.strip()), "")
    outside = "".join(first.split('"')[::2])
    return max(_DELIMITERS, key=outside.count)


@contextmanager
def open_csv(path: Path) -> Iterator[Table]:
    """Give a file as a table, whatever its delimiter and encoding. UserError where it is none."""
    # The module's limit of 131,072 is less than some articles; it can only be set for the whole process.
    csv.field_size_limit(_LONGEST_CELL)
    head, encoding = _head(path)
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        lines = csv.reader(file, delimiter=sniff_delimiter(head))
        names = _names(lines)
        yield Table(names, _rows(lines, names))


def _head(path: Path) -> tuple[str, str]:
    with path.open("rb") as file:
        sample = file.read(SAMPLE_BYTES)
        more = file.read(1)
    if not sample:
        raise UserError("The file is empty.")
    # The sample may end within a letter: it is cut at its last line end, which is a byte of its own in each encoding.
    whole = sample[: sample.rfind(b"\n")] if more and b"\n" in sample else sample
    return decode(whole)


def _names(lines: Iterator[list[str]]) -> tuple[str, ...]:
    try:
        names = tuple(name.strip() for name in next(lines, ()))
    except csv.Error as error:
        raise UserError(f"The first row is not that of a table: {error}.") from None
    if len(set(names)) < len(names) or not any(names):
        raise UserError("The first row must name the columns, each once.")
    return names


def _rows(lines: Iterator[list[str]], names: tuple[str, ...]) -> Iterator[tuple[str, Row]]:
    number = 1
    while True:
        number += 1
        place = f"row {number}"
        try:
            cells = next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            yield place, f"The row cannot be read: {error}."
            continue
        if len(cells) > len(names):
            yield place, f"The row has {len(cells)} cells where the table has {len(names)} columns."
        elif any(cells):
            yield place, dict(zip(names, cells, strict=False))


READER = table_reader(
    "csv",
    (".csv", ".tsv"),
    open_csv,
    About(
        program="spreadsheets and databases",
        holds=(
            "A row is one article; columns are mapped to text, title and source data.",
            "Other columns are kept as source data.",
        ),
        loses=("Cells of more than 1,000 letters that are not mapped are left out.",),
    ),
)
