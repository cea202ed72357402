"""The three tables of `csv_export` as one Excel workbook, with a sheet that says what their columns are.

Texts are cells of text, which no spreadsheet runs, so nothing is put before them. A workbook is packed when its sheets
are whole: until then they lie on the disk.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.formats.coded_columns import column
from annotator.formats.csv_export import ARTICLES, COLUMNS, rows_of
from annotator.formats.csv_export import WRITER as WRITER_OF_CSV
from annotator.formats.data_table import Cell, Column, Cut, TableForm, Telling
from annotator.formats.export_model import Chunk, CodedArticle, Writer
from annotator.formats.interchange import losses
from annotator.formats.interchange.reporting import Tally
from annotator.formats.table_xlsx import FILE, MOST_LETTERS, XlsxSink, holds

SHEETS = {file: file.removesuffix(".csv") for file in COLUMNS}
"""The sheet of each of the tables, by the name of its file of CSV."""

_TOLD = TableForm("columns", tuple(Column(name=name) for name in ("sheet", "column", "ما هو", "what it is")))
_FORMS = (*(TableForm(SHEETS[file], tuple(map(column, names))) for file, names in COLUMNS.items()), _TOLD)
_PIECE = 1 << 20
_FACT = 4
"""The place of a row's annotation_id or quote_id."""
_LONG = "Cells are cut at 32,767 letters, the most that Excel holds."
_CUT = "A cell of {size} bytes was cut to {kept}: Excel holds 32,767 letters in a cell."
_CUT_AR = "قُطعت خلية حجمها {size} بايت إلى {kept}: لا تتسع خلية إكسل لأكثر من 32,767 محرفا."


def write(codings: Iterable[CodedArticle], tally: Tally) -> Iterator[Chunk]:
    """Yield the workbook. UserError where a table has more rows than a sheet of Excel."""
    with TemporaryDirectory(prefix="hashiya-") as folder, ExitStack() as stack:
        path = Path(folder) / FILE
        sink = XlsxSink({FILE: path}, _FORMS, Telling(language="ar"), stack)
        for coded in codings:
            for file, rows in rows_of(coded):
                for row in rows:
                    _tell(row, file, tally)
                    sink.add(SHEETS[file], row)
        for explained in _explained(sink.cuts):
            sink.add(_TOLD.name, explained)
        sink.close()
        with path.open("rb") as packed:
            while piece := packed.read(_PIECE):
                yield Chunk(FILE, piece)


def _tell(row: list[Cell], file: str, tally: Tally) -> None:
    """Say which cells do not leave as they are."""
    for name, cell in zip(COLUMNS[file], row, strict=True):
        for reason in _losses(cell):
            fact = "" if file == ARTICLES else f", {row[_FACT]}"
            tally.change("cell", f"{SHEETS[file]}.{name}, article {row[0]}{fact}", reason)


def _losses(cell: Cell) -> Iterator[str]:
    if isinstance(cell, str):
        if len(cell) > MOST_LETTERS:
            yield _LONG
        if not holds(cell):
            yield losses.CONTROL


def _explained(cuts: Iterable[Cut]) -> Iterator[tuple[str, ...]]:
    for form in _FORMS[:-1]:
        for one in form.columns:
            yield form.name, one.name, one.label.ar, one.label.en
    for cut in cuts:
        sheet, _, name = cut.column.partition(".")
        sizes = {"size": f"{cut.size:,}", "kept": f"{cut.kept:,}"}
        yield sheet, name, _CUT_AR.format(**sizes), _CUT.format(**sizes)


WRITER = Writer(
    name="xlsx",
    files=(FILE,),
    write=write,
    about=replace(
        WRITER_OF_CSV.about,
        holds=(
            "Annotations, quotes with their parts, and articles: a sheet of each, and one that explains the columns.",
        ),
        loses=(*WRITER_OF_CSV.about.loses, _LONG, losses.CONTROL),
    ),
)
