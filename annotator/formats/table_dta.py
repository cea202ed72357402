"""Tables as Stata's .dta (release 118, Stata 14 and later): value labels, missing codes as .a to .z, in order.

Limits: Stata, "help limits" and "help dta": variable labels and the title 80 characters (320 bytes), value labels
32,000 bytes, 2,045 bytes in a string and beyond that strL, names 32 characters.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from annotator.formats.about import About
from annotator.formats.data_table import Cell, Column, TableForm, TableFormat, Telling
from annotator.formats.table_gathered import GatheredSink, Limits, frame, month, overwrite, stamp, texts_cut

LABEL, LABEL_LETTERS, VALUE_LABEL, STRING = 320, 80, 32_000, 2_000_000
_VERSION = 14
_TIME_MARK = b"<timestamp>\x11"


class DtaSink(GatheredSink):
    """One .dta a table."""

    ending = "dta"

    def write(self, path: Path, form: TableForm, cells: list[list[Cell]], told: Telling, limits: Limits) -> None:
        """Write one table."""
        import pyreadstat

        columns = form.columns
        coded = [column for column in columns if column.labels]
        pyreadstat.write_dta(
            frame(form, (_cells(c, listed, limits) for c, listed in zip(columns, cells, strict=True))),
            path,
            version=_VERSION,
            file_label=limits.cut(told.title, "", "title", LABEL, letters=LABEL_LETTERS),
            column_labels={
                c.name: limits.cut(c.label.in_language(told.language), c.name, "label", LABEL, letters=LABEL_LETTERS)
                for c in columns
            },
            variable_value_labels={c.name: _labels(c, told.language, limits) for c in coded},
            missing_user_values={c.name: list(letters(c).values()) for c in coded if c.missing},
        )
        with path.open("rb") as file:
            at = file.read(4096).index(_TIME_MARK) + len(_TIME_MARK)
        made = stamp(told.as_of)
        overwrite(path, at, f"{made:%d} {month(made)} {made:%Y %H:%M}".encode())


def letters(column: Column) -> Mapping[int, str]:
    """Return the letter of each missing code: the first of the codebook is .a. Beyond .z codes stay numbers."""
    return dict(zip(column.missing, ascii_lowercase, strict=False))


def _cells(column: Column, cells: Sequence[Cell], limits: Limits) -> Sequence[Any]:
    if not column.missing:
        return texts_cut(column, cells, limits, STRING)
    found = letters(column)
    return [found.get(cell, cell) if isinstance(cell, int) else cell for cell in cells]


def _labels(column: Column, language: str, limits: Limits) -> dict[Any, str]:
    found = letters(column)
    texts = {found.get(v.value, v.value): v.name.in_language(language) for v in column.labels}
    return limits.cut_apart(texts, column.name, "value label", VALUE_LABEL)


def _files(forms: Iterable[TableForm]) -> tuple[str, ...]:
    return tuple(f"{form.name}.dta" for form in forms)


FORMAT = TableFormat(
    name="dta",
    files=_files,
    open=DtaSink,
    dictionary=False,
    most_columns=2_048,
    about=About(
        program="Stata 14 and later",
        unit="code points",
        holds=("The final data set, one coding an article, with codes and missing codes as numbers and their labels.",),
        loses=("The text of articles, zones and notes are left out.", "Labels of columns are cut at 80 letters."),
    ),
)
