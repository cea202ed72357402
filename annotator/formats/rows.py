"""Tables, whatever their format: from named cells to articles. What CSV, XLSX and JSON lines have in common."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from annotator.formats.about import About
from annotator.formats.columns import ColumnMapping, Preview, make_preview
from annotator.formats.raw import RawArticle, Reader, Refused, make_raw
from annotator.model.article import Source
from annotator.model.errors import UserError

_LONGEST_EXTRA = 1000
_PREVIEW_ROWS = 20
_MARKS = re.compile(r'\[\s*\{[^{}]*"start"\s*:')
"""How a list of marks begins in a cell."""
_OUR_CODES = {"annotation_id", "quote_id"}
_EXCEL_CELL = 32_767
"""Excel holds no longer cell, so a text of exactly this length was cut there, in whatever format it comes."""

Row = Mapping[str, str] | str
"""The cells of a row by column, or a sentence about why the row cannot be read."""


@dataclass(frozen=True, slots=True)
class Table:
    """An open table: its columns as far as they are known, and its rows with their place, one after the other."""

    names: tuple[str, ...]
    rows: Iterable[tuple[str, Row]]


OpenTable = Callable[[Path], AbstractContextManager[Table]]
"""Opens a file as a table; raises UserError where it is none."""


def table_reader(name: str, suffixes: tuple[str, ...], open_table: OpenTable, about: About) -> Reader:
    """Return the reader of a format of tables: one article a row, with a preview for the mapping of columns."""

    def preview(path: Path) -> Preview:
        with open_table(path) as table:
            return _preview(table)

    def read(path: Path, mapping: ColumnMapping | None) -> Iterator[RawArticle | Refused]:
        try:
            mapping = mapping or preview(path).guess
            with open_table(path) as table:
                yield from _articles(table, mapping, path.name)
        except UserError as error:
            yield Refused(place=path.name, reason=str(error))

    return Reader(name=name, suffixes=suffixes, read=read, preview=preview, about=about)


def article_of_row(row: Mapping[str, str], mapping: ColumnMapping, place: str) -> RawArticle | Refused:
    """Return the article that a row holds, or why it holds none.

    Cells of columns that are not mapped are kept as source data; those over 1,000 code points are dropped with a note.
    """
    cells = {field: row.get(column, "").strip() for field, column in mapping.columns.items() if field != "text"}
    used = set(mapping.columns.values())
    others = {name: cell for name, cell in row.items() if cell and name not in used}
    marks = [name for name, cell in others.items() if _MARKS.match(cell)]
    dropped = [name for name, cell in others.items() if len(cell) > _LONGEST_EXTRA]
    notes = (f"Marks within it are not read: {', '.join(marks)}.",) if marks else ()
    source = Source(
        outlet=cells.get("outlet", ""),
        date=cells.get("date", ""),
        author=cells.get("author", ""),
        address=cells.get("address", ""),
        own_id=cells.get("id", ""),
        extra={name: cell for name, cell in others.items() if name not in dropped},
    )
    text = row.get(mapping.columns["text"], "")
    try:
        return make_raw(
            text,
            title=cells.get("title", ""),
            source=source,
            notes=(*notes, *((f"Long cells were dropped: {', '.join(dropped)}.",) if dropped else ())),
            broken="The text was cut at 32,767 letters, the most a cell of Excel holds."
            if len(text) == _EXCEL_CELL
            else "",
            place=place,
            path=cells.get("path", ""),
        )
    except UserError as error:
        return Refused(place=place, reason=str(error))


def _preview(table: Table) -> Preview:
    rows = [row for _, row in islice(table.rows, _PREVIEW_ROWS) if not isinstance(row, str)]
    names = table.names or tuple(dict.fromkeys(name for row in rows for name in row))
    return make_preview(names, [[row.get(name, "") for name in names] for row in rows])


def _articles(table: Table, mapping: ColumnMapping | None, file_name: str) -> Iterator[RawArticle | Refused]:
    listed = ", ".join(table.names[:30])
    if mapping is None and "article_id" in table.names and not _OUR_CODES.isdisjoint(table.names):
        raise UserError(
            "These are codes of articles and no articles: Codes from a table… (the command `codes`) takes them back."
        )
    if mapping is None:
        raise UserError(f"Which column holds the text is not clear; name it (text=COLUMN). Columns: {listed}.")
    missing = [column for column in mapping.columns.values() if table.names and column not in table.names]
    if missing:
        raise UserError(f"The file has no column {', '.join(missing)}; it has {listed}.")
    for place, row in table.rows:
        where = f"{file_name}, {place}"
        yield Refused(place=where, reason=row) if isinstance(row, str) else article_of_row(row, mapping, where)
