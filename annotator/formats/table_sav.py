"""Tables as SPSS's .sav: numbers with value labels, missing codes as user missing, labels within SPSS's bytes.

Limits: IBM SPSS Statistics, "Variable names" (64 bytes), "VARIABLE LABELS" (256 bytes), "VALUE LABELS" (120 bytes),
"MISSING VALUES" (three single values, or a range and one value), strings of 32,767 bytes.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from annotator.formats.about import About
from annotator.formats.data_table import Cell, Column, TableForm, TableFormat, Telling
from annotator.formats.table_gathered import GatheredSink, Limits, frame, month, overwrite, stamp, texts_cut

LABEL, VALUE_LABEL, TITLE, STRING = 256, 120, 64, 32_767
_DATE_AT = 92
"""Where date (9 bytes) and time (8) of making stand (PSPP developers' guide, File Header Record)."""


class SavSink(GatheredSink):
    """One .sav a table."""

    ending = "sav"

    def write(self, path: Path, form: TableForm, cells: list[list[Cell]], told: Telling, limits: Limits) -> None:
        """Write one table."""
        import pyreadstat

        columns = form.columns
        coded = [column for column in columns if column.labels]
        pyreadstat.write_sav(
            frame(form, (texts_cut(c, listed, limits, STRING) for c, listed in zip(columns, cells, strict=True))),
            path,
            file_label=limits.cut(told.title, "", "title", TITLE),
            column_labels={
                c.name: limits.cut(c.label.in_language(told.language), c.name, "label", LABEL) for c in columns
            },
            variable_value_labels={
                c.name: limits.cut_apart(
                    {float(v.value): v.name.in_language(told.language) for v in c.labels},
                    c.name,
                    "value label",
                    VALUE_LABEL,
                )
                for c in coded
            },
            missing_ranges={c.name: user_missing(c) for c in coded if c.missing},
            variable_measure={c.name: c.level for c in columns},
            variable_format={c.name: "F8.0" for c in coded},
            row_compress=True,
        )
        made = stamp(told.as_of)
        overwrite(path, _DATE_AT, f"{made:%d} {month(made)} {made:%y}{made:%H:%M:%S}".encode())


def user_missing(column: Column) -> list[Any]:
    """Return the missing codes as SPSS takes them: up to three, else the range from the lowest to the highest.

    Where a valid code lies within that range, the lowest and the two highest are named, and the others are left to
    their labels.
    """
    codes = sorted(column.missing)
    if len(codes) <= 3:
        return codes
    if any(codes[0] < v.value < codes[-1] for v in column.labels if not v.missing):
        return [codes[0], *codes[-2:]]
    return [{"lo": codes[0], "hi": codes[-1]}]


def _files(forms: Iterable[TableForm]) -> tuple[str, ...]:
    return tuple(f"{form.name}.sav" for form in forms)


FORMAT = TableFormat(
    name="sav",
    files=_files,
    open=SavSink,
    dictionary=False,
    most_columns=32_767,
    about=About(
        program="SPSS, PSPP",
        unit="code points",
        holds=("The final data set, one coding an article, with codes and missing codes as numbers and their labels.",),
        loses=(
            "The text of articles, zones and notes are left out.",
            "Labels of columns are cut at 256 bytes, those of values at 120, texts at 32,767.",
        ),
    ),
)
