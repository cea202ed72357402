"""Where the final data set is written: long tables, the wide table, or JSON lines."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Protocol, TextIO

from annotator.exchange.final_rows import Final, LongTables
from annotator.exchange.final_wide import TABLE, WideTable
from annotator.exchange.manifest import Asked
from annotator.formats.data_table import Column, Cut, Row, Sink, TableForm, TableFormat, Telling
from annotator.formats.jsonl_export import write_line
from annotator.formats.table_formats import TABLE_FORMATS
from annotator.model.errors import UserError
from annotator.model.renamed import present_names, renamed_fact
from annotator.model.wording import Wording

JSONL = "jsonl"
FORMATS = (JSONL, *TABLE_FORMATS)
_LINES = "articles.jsonl"
_TITLES = {"ar": "مجموعة البيانات النهائية", "en": "final data set"}


class FinalSink(Protocol):
    """The files of one data set. Their names are known before they are begun, `cuts` when they are finished."""

    files: tuple[str, ...]
    single: bool
    cuts: list[Cut]

    def begin(self, paths: dict[str, Path], stack: ExitStack) -> None:
        """Open the files at `paths`; `stack` closes what is left open after an error."""

    def add(self, final: Final) -> None:
        """Write one article."""

    def finish(self) -> None:
        """Write what is left, and close the files."""


def open_sink(asked: Asked, tables: tuple[LongTables, int], as_of: str) -> FinalSink:
    """Return where a data set of this format and shape goes. UserError where a table has too many columns."""
    long, most = tables
    if asked.format == JSONL:
        return _Lines(present_names(long.codebook))
    wide = WideTable(long, most) if asked.shape == "wide" else None
    return _Tables(TABLE_FORMATS[asked.format], long, wide, asked.language, as_of)


class _Lines:
    """JSON lines: one article a line, with everything that was stated of it under the present `names` of codes."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self.files: tuple[str, ...] = (_LINES,)
        self.single = True
        self.cuts: list[Cut] = []
        self._file: TextIO | None = None

    def begin(self, paths: dict[str, Path], stack: ExitStack) -> None:
        self._file = stack.enter_context(paths[_LINES].open("w", encoding="utf-8", newline="\n"))

    def add(self, final: Final) -> None:
        assert self._file is not None
        more = {"layer": final.chosen.layer, "coders": final.chosen.coders}
        coded = replace(
            final.coded,
            annotations=tuple(renamed_fact(a, self._names) for a in final.coded.annotations),
            entries=tuple(renamed_fact(e, self._names) for e in final.coded.entries),
        )
        self._file.write(f"{write_line(coded, more)}\n")

    def finish(self) -> None:
        assert self._file is not None
        self._file.close()


class _Tables:
    """Tables in one of the formats for statistics; where the files hold no labels, a table of the columns too."""

    def __init__(self, form: TableFormat, long: LongTables, wide: WideTable | None, language: str, as_of: str) -> None:
        self._format = form
        self._long = long
        self._wide = wide
        self._told = Telling(language=language, as_of=as_of, title=_TITLES[language])
        tables = (wide.form(),) if wide else long.forms()
        _refuse_too_wide(form, tables)
        self._forms = (*tables, DICTIONARY) if form.dictionary else tables
        self._rows = tuple(dictionary_rows(tables)) if form.dictionary else ()
        self.files = form.files(self._forms)
        self.single = form.single
        self.cuts: list[Cut] = []
        self._sink: Sink | None = None

    def begin(self, paths: dict[str, Path], stack: ExitStack) -> None:
        self._sink = self._format.open(paths, self._forms, self._told, stack)
        for row in self._rows:
            self._sink.add(DICTIONARY.name, row)

    def add(self, final: Final) -> None:
        assert self._sink is not None
        if self._wide:
            self._sink.add(TABLE, self._wide.row(final))
        else:
            for table, row in self._long.rows(final):
                self._sink.add(table, row)

    def finish(self) -> None:
        assert self._sink is not None
        if not self._wide:
            for table, row in self._long.speakers():
                self._sink.add(table, row)
        self._sink.close()
        self.cuts = self._sink.cuts


def _refuse_too_wide(form: TableFormat, tables: Sequence[TableForm]) -> None:
    for table in tables:
        if len(table.columns) > form.most_columns:
            raise UserError(
                f"The table {table.name} would have {len(table.columns):,} columns; {form.name} holds "
                f"{form.most_columns:,}. Choose the long shape."
            )


DICTIONARY = TableForm(
    "columns",
    tuple(
        Column(name=name, label=Wording(ar, en))
        for name, ar, en in (
            ("table", "الجدول", "table"),
            ("column", "العمود", "column"),
            ("variable", "المتغير في دليل الترميز", "variable of the codebook"),
            ("label_ar", "الوصف بالعربية", "label in Arabic"),
            ("label_en", "الوصف بالإنجليزية", "label in English"),
            ("kind", "النوع", "kind"),
            ("level", "مستوى القياس", "level of measurement"),
            ("values_ar", "القيم بالعربية", "values in Arabic"),
            ("values_en", "القيم بالإنجليزية", "values in English"),
            ("missing", "رموز القيم المفقودة", "missing codes"),
        )
    ),
)
"""The table of all columns: what statistics files hold inside, for the formats that hold no labels."""


def dictionary_rows(forms: Sequence[TableForm]) -> list[Row]:
    """Return the rows of the table of columns."""
    return [
        (
            form.name,
            column.name,
            column.variable,
            column.label.ar,
            column.label.en,
            column.kind,
            column.level,
            _values(column, "ar"),
            _values(column, "en"),
            "; ".join(map(str, column.missing)),
        )
        for form in forms
        for column in form.columns
    ]


def _values(column: Column, language: str) -> str:
    return "; ".join(f"{label.value} = {label.name.in_language(language)}" for label in column.labels)
