"""Tables as CSV with a script that R reads them by: factors with labels, missing codes as NA, labels of columns."""

from collections.abc import Iterable, Sequence
from contextlib import ExitStack

from annotator.formats.about import About
from annotator.formats.data_table import INTEGER, ORDINAL, TEXT, Column, Paths, TableForm, TableFormat, Telling
from annotator.formats.table_csv import CsvSink, csv_files

SCRIPT = "read_data.R"


class RSink(CsvSink):
    """The CSV files and the script beside them."""

    def __init__(self, paths: Paths, forms: Sequence[TableForm], told: Telling, stack: ExitStack) -> None:
        super().__init__(paths, forms, told, stack)
        paths[SCRIPT].write_text(script(forms, told), encoding="ascii", newline="\n")


def script(forms: Iterable[TableForm], told: Telling) -> str:
    """Return the script. It is ASCII: Arabic is written as escapes, which R reads alike in every locale."""
    lines = [_HEAD]
    for form in forms:
        lines.append(f'{form.name} <- read_table("{form.name}.csv")')
        for column in form.columns:
            lines.extend(_column(form.name, column, told.language))
        lines.append("")
    return "\n".join(lines)


def _column(table: str, column: Column, language: str) -> Iterable[str]:
    place = f"{table}${column.name}"
    if column.kind != TEXT:
        yield f"{place} <- {'as.integer' if column.kind == INTEGER else 'as.numeric'}({place})"
    if column.labels:
        values = ", ".join(str(label.value) for label in column.labels)
        names = ", ".join(_quoted(label.name.in_language(language)) for label in column.labels)
        missing = ", ".join(map(str, column.missing))
        call = "labelled_numbers" if column.kind != INTEGER else "labelled_codes"
        ordered = f", ordered = {'TRUE' if column.level == ORDINAL else 'FALSE'}" if column.kind == INTEGER else ""
        yield f'{table} <- {call}({table}, "{column.name}", c({values}), c({names}), c({missing}){ordered})'
    if words := column.label.in_language(language):
        yield f'attr({place}, "label") <- {_quoted(words)}'


def _quoted(text: str) -> str:
    """Return the text as R's source has it."""
    return f'"{"".join(_escaped(c) for c in text)}"'


def _escaped(letter: str) -> str:
    if letter in '"\\':
        return f"\\{letter}"
    if " " <= letter <= "~":
        return letter
    return f"\\u{{{ord(letter):04x}}}" if ord(letter) <= 0xFFFF else f"\\U{{{ord(letter):08x}}}"


_HEAD = r"""# Reads the tables beside this file: source("read_data.R", chdir = TRUE)
# Coded columns are factors; NAME_code beside them has the numbers, with the missing codes that are NA in the factor.

read_table <- function(file) {
  rows <- read.csv(file, fileEncoding = "UTF-8-BOM", colClasses = "character", na.strings = "", check.names = FALSE,
                   stringsAsFactors = FALSE, encoding = "UTF-8")
  # An apostrophe before = + - @ keeps spreadsheets from running a cell; it is no part of the text.
  risky <- "^'(?='*[ \n\u00a0\u200e\u200f]*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20])"
  rows[] <- lapply(rows, function(cells) sub(risky, "", enc2utf8(cells), perl = TRUE))
  rows
}

labelled_codes <- function(rows, name, values, labels, missing, ordered) {
  codes <- rows[[name]]
  kept <- !(values %in% missing)
  rows[[name]] <- factor(codes, levels = values[kept], labels = make.unique(labels[kept]), ordered = ordered)
  rows[[paste0(name, "_code")]] <- structure(codes, labels = setNames(values, labels), missing = missing)
  rows
}

labelled_numbers <- function(rows, name, values, labels, missing) {
  numbers <- rows[[name]]
  rows[[name]] <- replace(numbers, numbers %in% missing, NA)
  rows[[paste0(name, "_code")]] <- structure(numbers, labels = setNames(values, labels), missing = missing)
  rows
}
"""


def _files(forms: Iterable[TableForm]) -> tuple[str, ...]:
    return (*csv_files(forms), SCRIPT)


FORMAT = TableFormat(
    name="r",
    files=_files,
    open=RSink,
    about=About(
        program="R",
        unit="code points",
        holds=("The final data set, one coding an article, with codes and missing codes as numbers and their labels.",),
        loses=("The text of articles, zones and notes are left out.",),
    ),
)
