"""Tables as one XLSX file, a sheet each. Written row by row and without a clock, which openpyxl does not offer."""

import re
import zipfile
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from xml.sax.saxutils import escape

from annotator.formats.about import About
from annotator.formats.byte_limits import cut_to_letters
from annotator.formats.data_table import Cell, Cut, Paths, Row, TableForm, TableFormat, Telling
from annotator.model.errors import UserError

FILE = "tables.xlsx"
MOST_ROWS = 1_048_576
MOST_LETTERS = 32_767

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_PACKED = (1980, 1, 1, 0, 0, 0)
"""The time that stands in the archive: the earliest that a ZIP file can name."""


class XlsxSink:
    """The sheets of one workbook, each in a file of its own until all are whole."""

    def __init__(self, paths: Paths, forms: Sequence[TableForm], told: Telling, stack: ExitStack) -> None:
        self.cuts: list[Cut] = []
        self._path = paths[FILE]
        self._forms = forms
        self._rows = dict.fromkeys((form.name for form in forms), 0)
        self._sheets: dict[str, Path] = {}
        self._files = {}
        for number, form in enumerate(forms, 1):
            sheet = self._path.with_name(f"{self._path.name}.{number}.sheet")
            stack.callback(sheet.unlink, missing_ok=True)
            self._sheets[form.name] = sheet
            file = stack.enter_context(sheet.open("w", encoding="utf-8", newline="\n"))
            self._files[form.name] = file
            file.write(_SHEET.format(direction=int(told.language == "ar")))
            self.add(form.name, [column.name for column in form.columns])

    def add(self, table: str, row: Row) -> None:
        """Append a row. UserError where a sheet is full."""
        self._rows[table] += 1
        if self._rows[table] > MOST_ROWS:
            raise UserError(
                f"A sheet of XLSX holds {MOST_ROWS:,} rows; {table} has more. Choose csv or another format."
            )
        self._files[table].write(f"<row>{''.join(self._cell(table, cell, n) for n, cell in enumerate(row))}</row>\n")

    def close(self) -> None:
        """Pack the sheets."""
        for file in self._files.values():
            file.write("</sheetData></worksheet>")
            file.close()
        self._pack()

    def _pack(self) -> None:
        names = [form.name for form in self._forms]
        with zipfile.ZipFile(self._path, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, content in _frame(names).items():
                packed.writestr(_entry(name), content)
            for number, name in enumerate(names, 1):
                entry = _entry(f"xl/worksheets/sheet{number}.xml")
                with packed.open(entry, "w", force_zip64=True) as target, self._sheets[name].open("rb") as source:
                    while piece := source.read(1 << 20):
                        target.write(piece)

    def _cell(self, table: str, cell: Cell, number: int) -> str:
        if cell is None or cell == "":
            return "<c/>"
        if not isinstance(cell, str):
            return f"<c><v>{cell!r}</v></c>"
        kept = cut_to_letters(cell, MOST_LETTERS)
        if len(kept) < len(cell):
            column = next(form for form in self._forms if form.name == table).columns[number]
            sizes = len(cell.encode()), len(kept.encode())
            self.cuts.append(Cut(file=FILE, column=f"{table}.{column.name}", what="cell", size=sizes[0], kept=sizes[1]))
        # A text is written as text: what begins with = is no formula here.
        return f'<c t="inlineStr"><is><t xml:space="preserve">{_written(kept)}</t></is></c>'


def holds(text: str) -> bool:
    """Tell whether every character of a text can stand in a cell."""
    return _UNWRITABLE.search(text) is None


def writable(text: str) -> str:
    """Return a text as a cell can hold it: U+FFFD for each character that XML has not."""
    return _UNWRITABLE.sub("\ufffd", text)


def _written(text: str) -> str:
    # Excel reads _x000D_ as a character, so a text that has such letters itself is written so that they stay.
    plain = re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", writable(text))
    return escape(plain, {"\r": "_x000D_"})


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _PACKED)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _frame(names: Sequence[str]) -> dict[str, str]:
    """Return the parts of a workbook beside its sheets (ECMA-376, part 1)."""
    numbered = list(enumerate(names, 1))
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_MAIN_TYPE}.worksheet+xml"/>'
        for n, _ in numbered
    )
    sheets = "".join(f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>' for n, name in numbered)
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELATION}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n, _ in numbered
    )
    return {
        "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_MAIN_TYPE}.sheet.main+xml"/>{overrides}</Types>',
        "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATION}">'
        f"<sheets>{sheets}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{relations}'
        "</Relationships>",
    }


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEET = (
    f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0" rightToLeft="{{direction}}">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>\n'
)


def _files(_forms: Iterable[TableForm]) -> tuple[str, ...]:
    return (FILE,)


FORMAT = TableFormat(
    name="xlsx",
    files=_files,
    open=XlsxSink,
    single=True,
    about=About(
        program="Excel, LibreOffice Calc",
        unit="code points",
        holds=("The final data set, one coding an article, with codes and missing codes as numbers and their labels.",),
        loses=(
            "The text of articles, zones and notes are left out.",
            "Cells are cut at 32,767 letters; labels stand in a sheet of their own.",
        ),
    ),
)
