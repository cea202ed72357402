"""Figures as tables (CSV, XLSX, LaTeX), and what coders said as the matrices that ReCal and R's package irr read."""

import csv
import io
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import fields
from itertools import pairwise
from pathlib import Path

from annotator.agreement.figures import Options, Report, Row
from annotator.formats.data_table import Column, TableForm, Telling
from annotator.formats.table_csv import guarded
from annotator.formats.table_xlsx import FILE, XlsxSink
from annotator.model.errors import UserError
from annotator.review.ratings import MISSING, Ratings
from annotator.store.files import arriving

COLUMNS = tuple(field.name for field in fields(Row))
"""The columns of CSV and XLSX: the fields of a row, coders parted by " + "."""


def cells(row: Row) -> list[str | float | int | None]:
    """Return a row's cells in the order of COLUMNS; None where there is no number."""
    return [" + ".join(v) if isinstance(v, tuple) else v for v in (getattr(row, name) for name in COLUMNS)]


def as_csv(report: Report) -> str:
    """Return the figures as CSV; what a spreadsheet would run as a formula has an apostrophe before it."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows([guarded(c) if isinstance(c, str) else c for c in cells(row)] for row in report.rows)
    return written.getvalue()


def write_xlsx(report: Report, path: Path) -> None:
    """Write the figures as one sheet, and what was left out as another."""
    forms = [
        TableForm("agreement", tuple(Column(name=name) for name in COLUMNS)),
        TableForm("left out", (Column(name="reason"), Column(name="number"))),
    ]
    with ExitStack() as stack:
        sink = XlsxSink({FILE: path}, forms, Telling(language="en"), stack)
        for row in report.rows:
            sink.add("agreement", tuple(cells(row)))
        for reason, number in report.left_out:
            sink.add("left out", (reason, number))
        sink.close()


def as_latex(report: Report) -> str:
    """Return the figures as a LaTeX table (booktabs): value, interval, units; the reason where there is no value."""
    lines = [
        r"% needs \usepackage{booktabs,longtable}",
        r"\begin{longtable}{llllrrr}",
        r"\toprule",
        r"Level & Measure & Code & Coders & Value & 95\,\% interval & Units \\",
        r"\midrule\endhead",
    ]
    for row in report.rows:
        named = [_tex(v) for v in (row.level, row.measure, row.code or "all", " + ".join(row.coders))]
        if row.value is None:
            lines.append(
                " & ".join([*named, rf"\multicolumn{{2}}{{l}}{{{_tex(row.undefined)}}}", str(row.n_units)]) + r" \\"
            )
        else:
            between = "" if row.low is None or row.high is None else f"[{_short(row.low)}, {_short(row.high)}]"
            lines.append(" & ".join([*named, f"${_short(row.value)}$", f"${between}$", str(row.n_units)]) + r" \\")
    return "\n".join([*lines, r"\bottomrule", r"\end{longtable}", ""])


def _short(value: float) -> str:
    """Return a coefficient as journals print it: three digits, no zero before the point."""
    return f"{value:.3f}".replace("0.", ".", 1) if abs(value) < 1 else f"{value:.3f}"


_TEX = str.maketrans({c: rf"\{c}" for c in "&%$#_{}"} | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}"})


def _tex(text: str) -> str:
    return text.replace("\\", r"\textbackslash ").translate(_TEX)


def as_recal(ratings: Ratings) -> str:
    """Return integers, units x coders, without a heading, "#" for no value: what ReCal OIR reads.

    ReCal2 and ReCal3 want every unit judged by every coder; units nobody judged twice say nothing and are left out.
    """
    return _matrix(ratings, heading=False, missing="#")


def as_irr(ratings: Ratings) -> str:
    """Return integers, units x coders, under the coders' names, NA for no value: as `kappam.fleiss(read.csv(...))`
    takes it, and `kripp.alpha` after `t(as.matrix(...))`."""
    return _matrix(ratings, heading=True, missing="NA")


def legend(ratings: Ratings) -> tuple[tuple[int | float, str], ...]:
    """Return which number stands for which value in the matrices."""
    return tuple((number, str(value)) for number, value in zip(_numbers(ratings), ratings.values, strict=True))


def _numbers(ratings: Ratings) -> tuple[int | float, ...]:
    """Return the number of each value: its own where all are numbers in the order of the scale, else its place.

    Else "01" and "1" would be one value, and an ordinal scale in another order than its numbers another scale.
    """
    if any(isinstance(v, frozenset) for v in ratings.values):
        raise UserError("Several choices at once are no single number: ReCal and irr cannot measure them.")
    try:
        own = [float(str(v)) for v in ratings.values]
    except ValueError:
        return tuple(range(len(ratings.values)))
    rising = all(math.isfinite(v) for v in own) and all(a < b for a, b in pairwise(own))
    return tuple(int(v) if v == int(v) else v for v in own) if rising else tuple(range(len(own)))


def _matrix(ratings: Ratings, *, heading: bool, missing: str) -> str:
    numbers = {MISSING: missing, **{at: str(number) for at, number in enumerate(_numbers(ratings))}}
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    if heading:
        table.writerow(map(guarded, ratings.coders))
    paired = ratings.table[:, ratings.given >= 2]
    table.writerows([numbers[int(v)] for v in unit] for unit in paired.T)
    return written.getvalue()


def write(path: Path, report: Report, table_of: Callable[[Options], Ratings]) -> None:
    """Write figures or a matrix, as the name of the file ends: .csv, .xlsx, .tex, .recal.csv, .irr.csv.

    Beside a matrix stands NAME.values.csv: which number is which value. `table_of` gives the matrix of the one level
    asked for. UserError for another ending.
    """
    name = path.name.lower()
    if name.endswith((".recal.csv", ".irr.csv")):
        ratings = table_of(report.options)
        text = as_recal(ratings) if name.endswith(".recal.csv") else as_irr(ratings)
        _write_text(path.with_name(path.name[:-4] + ".values.csv"), _legend_text(legend(ratings)), encoding="utf-8-sig")
        _write_text(path, text)
    elif name.endswith(".csv"):
        _write_text(path, as_csv(report), encoding="utf-8-sig")
    elif name.endswith(".xlsx"):
        with _arriving(path) as part:
            write_xlsx(report, part)
    elif name.endswith(".tex"):
        _write_text(path, as_latex(report))
    else:
        raise UserError("The name of the file has to end with .csv, .xlsx, .tex, .recal.csv or .irr.csv.")


def _legend_text(listed: Iterable[Sequence[object]]) -> str:
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerows([("number", "value"), *((number, guarded(str(value))) for number, value in listed)])
    return written.getvalue()


def _write_text(path: Path, text: str, *, encoding: str = "utf-8") -> None:
    with _arriving(path) as part:
        part.write_text(text, encoding=encoding, newline="\n")


@contextmanager
def _arriving(path: Path) -> Iterator[Path]:
    try:
        with arriving(path) as part:
            yield part
    except OSError as error:
        raise UserError(f"{path} cannot be written: {error.strerror}.") from None
