"""Tables of codings that come back from a spreadsheet: what each row says, whatever the spreadsheet made of the file.

They are the tables of `csv_export` and `xlsx_export`, with columns left out or moved as people do. Whether a row is
right, the corpus knows.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from annotator.formats.byte_limits import cut_to_letters
from annotator.formats.csv_table import open_csv
from annotator.formats.packet_file import is_zip
from annotator.formats.raw import Refused
from annotator.formats.rows import Table
from annotator.formats.table_csv import guarded, unguarded
from annotator.formats.table_xlsx import MOST_LETTERS, writable
from annotator.formats.xlsx_table import formula_without_value, open_sheets
from annotator.model.errors import UserError
from annotator.model.span import Span

SEPARATOR = " | "
"""Stands between the words of a quote's pieces."""

_ANNOTATION = {"id": "annotation_id", "start": "start", "end": "end", "surface": "surface", "said": "code"}
_QUOTE = {
    "id": "quote_id",
    "start": "content_start",
    "end": "content_end",
    "surface": "content_surface",
    "said": "type",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one row says: that this annotation or quote (`is_quote`) of an article has this code or type.

    `id`, `coder` and `round` are empty where the row names none; so is `said` where the cell was emptied. `span` is in
    code points, of a quote that over all of its content.
    """

    place: str
    is_quote: bool
    id: str
    article: str
    coder: str
    round: str
    span: Span
    surface: str
    said: str

    def stands_on(self, surface: str) -> bool:
        """Tell whether these words stand in the row, as an export writes them."""
        told = self.surface.replace("\r\n", "\n")
        plain = cut_to_letters(writable(surface), MOST_LETTERS)
        return told in (surface, guarded(surface), plain, unguarded(plain))


def read_codes(path: Path) -> Iterator[Said | Refused]:
    """Yield what each row of a file says, or why it says nothing.

    Comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1256; or a workbook, of which every sheet with such columns
    is read. Raises UserError where the file is no table, or none of codings.
    """
    with ExitStack() as stack:
        if _is_workbook(path):
            if cell := formula_without_value(path):
                raise UserError(f"The formula in {cell} was never calculated; save the file with Excel or LibreOffice.")
            tables = [(f"{name}, ", table) for name, _, table in stack.enter_context(open_sheets(path))]
        else:
            tables = [("", stack.enter_context(open_csv(path)))]
        found = [(where, table, columns) for where, table in tables if (columns := _columns(table)) is not None]
        if not found:
            raise UserError(
                f"{path.name} is no table of codings: it needs the columns article_id, annotation_id, code, start, end "
                "and surface, or article_id, quote_id, type, content_start, content_end and content_surface."
            )
        for where, table, columns in found:
            for place, row in table.rows:
                at = f"{where}{place}"
                yield Refused(place=at, reason=row) if isinstance(row, str) else _said(at, row, columns)


def _is_workbook(path: Path) -> bool:
    with path.open("rb") as file:
        return is_zip(file.read(4))


def _columns(table: Table) -> Mapping[str, str] | None:
    return next((c for c in (_ANNOTATION, _QUOTE) if {"article_id", *c.values()} <= set(table.names)), None)


def _said(place: str, row: Mapping[str, str], columns: Mapping[str, str]) -> Said | Refused:
    cells = {field: row.get(column, "") for field, column in columns.items()}
    if not row.get("article_id", "").strip():
        return Refused(place=place, reason="The row does not say which article it is about (article_id).")
    try:
        span = Span(_number(cells["start"]), _number(cells["end"]))
    except ValueError:
        told = f"{cells['start'][:20]} to {cells['end'][:20]}"
        return Refused(
            place=place, reason=f"{told} is no stretch of text; {columns['start']} and {columns['end']} count letters."
        )
    return Said(
        place=place,
        is_quote=columns is _QUOTE,
        id=cells["id"].strip(),
        article=row["article_id"].strip(),
        coder=unguarded(row.get("coder", "")).strip(),
        round=unguarded(row.get("round", "")).strip(),
        span=span,
        surface=cells["surface"],
        said=unguarded(cells["said"]).strip(),
    )


def _number(cell: str) -> int:
    return int(cell.strip().removesuffix(".0").removesuffix(",0"))
