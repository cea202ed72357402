"""The workbook of all codings, as calamine and LibreOffice see it: same cells as CSV, Arabic right, no formula runs."""

import csv
import zipfile
from contextlib import ExitStack
from pathlib import Path

import pytest
from lxml import etree
from python_calamine import CalamineWorkbook
from spreadsheets import saved_by_libreoffice
from test_exports import article, coded, part, tables

from annotator.formats.csv_export import COLUMNS
from annotator.formats.data_table import Column, TableForm, Telling
from annotator.formats.export_model import CodedArticle
from annotator.formats.interchange.reporting import Report, Tally
from annotator.formats.table_csv import unguarded
from annotator.formats.table_xlsx import FILE, MOST_LETTERS, MOST_ROWS, XlsxSink
from annotator.formats.xlsx_export import SHEETS, WRITER
from annotator.model.article import Source
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Note, Quote, QuoteType
from annotator.model.span import Span

RISKY = "=1+1|+1|-1|@SUM(1)|＝1|'=x| =1|قَالَ 👨‍👩‍👧 سالم_x000D_ «نعم»"


def dangerous() -> CodedArticle:
    """An article of which every mark begins with a sign that spreadsheets take for a formula."""
    text = RISKY.replace("|", "\n")
    spans, at = [], 0
    for piece in RISKY.split("|"):
        spans.append(Span(at, at + len(piece)))
        at += len(piece) + 1
    return coded(
        text,
        article=article(text, title='=HYPERLINK("x")', source=Source(outlet="+1", author="@أ")),
        annotations=tuple(Annotation(id=f"n{n}", span=span, code="PER") for n, span in enumerate(spans)),
        quotes=(Quote(id="q", type=QuoteType.DIRECT, content=part("c", (0, 4), (5, 7)), speaker=part("s", (8, 10))),),
        links=(),
        notes=(Note(id="o", text="-2+3"),),
    )


def workbook(path: Path, *codings: CodedArticle) -> Report:
    tally = Tally()
    path.write_bytes(b"".join(chunk.data for chunk in WRITER.write(codings, tally)))
    return tally.report()


def plain(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def expected(*codings: CodedArticle) -> dict[str, list[dict[str, str]]]:
    """What the tables hold as CSV, without the apostrophes, by sheet."""
    return {
        SHEETS[file]: [{name: unguarded(cell) for name, cell in row.items()} for row in rows]
        for file, rows in tables(*codings).items()
    }


def test_calamine_reads_the_cells_that_csv_has(tmp_path):
    report = workbook(tmp_path / "all.xlsx", dangerous(), coded())
    assert report.whole
    book = CalamineWorkbook.from_path(tmp_path / "all.xlsx")
    assert book.sheet_names == ["annotations", "quotes", "articles", "columns"]
    for sheet, rows in expected(dangerous(), coded()).items():
        names, *cells = book.get_sheet_by_name(sheet).to_python()
        assert [dict(zip(names, map(plain, row), strict=True)) for row in cells] == rows


def test_every_column_is_explained_in_both_languages(tmp_path):
    workbook(tmp_path / "all.xlsx", coded())
    _, *rows = CalamineWorkbook.from_path(tmp_path / "all.xlsx").get_sheet_by_name("columns").to_python()
    assert [(sheet, name) for sheet, name, *_ in rows] == [
        (SHEETS[f], n) for f, names in COLUMNS.items() for n in names
    ]
    assert all(arabic and english for *_, arabic, english in rows)


def test_sheets_read_from_right_to_left_under_a_header_that_stays(tmp_path):
    workbook(tmp_path / "all.xlsx", coded())
    with zipfile.ZipFile(tmp_path / "all.xlsx") as packed:
        for number in (1, 2, 3, 4):
            sheet = etree.fromstring(packed.read(f"xl/worksheets/sheet{number}.xml"))
            assert sheet.find(".//{*}sheetView").get("rightToLeft") == "1"
            assert sheet.find(".//{*}pane").attrib == {
                "ySplit": "1",
                "topLeftCell": "A2",
                "activePane": "bottomLeft",
                "state": "frozen",
            }
            assert sheet.find(".//{*}f") is None


def test_what_a_cell_cannot_hold_is_told(tmp_path):
    text = "ن" * (MOST_LETTERS + 5) + "\x0b"
    long = coded(text, annotations=(Annotation(id="n", span=Span(0, len(text)), code="PER"),), quotes=(), links=())
    report = workbook(tmp_path / "all.xlsx", long)
    assert [(told.what, told.place) for told in report.changed] == [("cell", "annotations.surface, article a1, n")] * 2
    assert "32,767" in report.changed[0].reason
    book = CalamineWorkbook.from_path(tmp_path / "all.xlsx")
    surface = book.get_sheet_by_name("annotations").to_python()[1][COLUMNS["annotations.csv"].index("surface")]
    assert surface == text[:MOST_LETTERS]
    assert "32,767" in book.get_sheet_by_name("columns").to_python()[-1][-1]


def test_more_rows_than_a_sheet_has_are_refused_with_a_way_out(tmp_path):
    form = TableForm("annotations", (Column(name="code"),))
    with ExitStack() as stack:
        sink = XlsxSink({FILE: tmp_path / FILE}, [form], Telling(), stack)
        for _ in range(MOST_ROWS - 1):
            sink.add("annotations", (None,))
        with pytest.raises(UserError, match=r"1,048,576 rows; annotations has more\. Choose csv"):
            sink.add("annotations", (None,))


def test_equal_codings_give_equal_bytes(tmp_path):
    workbook(tmp_path / "one.xlsx", coded())
    workbook(tmp_path / "two.xlsx", coded())
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_libreoffice_shows_the_cells_that_csv_has(tmp_path):
    workbook(tmp_path / "all.xlsx", dangerous(), coded())
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    saved_by_libreoffice(tmp_path / "all.xlsx", every_sheet, tmp_path)
    for sheet, rows in expected(dangerous(), coded()).items():
        with (tmp_path / f"all-{sheet}.csv").open(encoding="utf-8", newline="") as file:
            assert list(csv.DictReader(file)) == rows


def test_libreoffice_runs_no_cell_and_reads_from_right_to_left(tmp_path):
    workbook(tmp_path / "all.xlsx", dangerous())
    saved_by_libreoffice(tmp_path / "all.xlsx", "fods", tmp_path)
    flat = etree.parse(str(tmp_path / "all.fods"))
    cells = flat.findall(".//{urn:oasis:names:tc:opendocument:xmlns:table:1.0}table-cell")
    assert not [cell for cell in cells for name in cell.attrib if name.endswith("}formula")]
    shown = ["".join(cell.itertext()).strip() for cell in cells]
    assert {"=1+1", "+1", "-1", "@SUM(1)", '=HYPERLINK("x")', "-2+3"} <= set(shown)
    modes = flat.xpath("//@*[local-name() = 'writing-mode']")
    tables = [style for style in flat.findall(".//{*}style") if str(style.get(_FAMILY)) == "table"]
    assert tables
    assert "rl-tb" in modes


_FAMILY = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}family"
