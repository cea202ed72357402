"""What readers that are not ours find in a final data set: PSPP in .sav, pandas in .dta and CSV."""

import csv
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pandas
from laptops import Coded
from pandas.io.stata import StataMissingValue, StataReader

Rows = list[dict[str, str]]
QUESTIONS = ("V1", "V2", "V3")
_MISSING = {".": "", ".a": "98"}


def of_csv(folder: Path, table: str) -> Rows:
    """Return the rows of a CSV table."""
    read = pandas.read_csv(folder / f"{table}.csv", encoding="utf-8-sig", dtype=str, keep_default_na=False)
    return [{str(name): str(cell) for name, cell in row.items()} for row in read.to_dict("records")]


def of_dta(folder: Path, table: str) -> Rows:
    """Return the rows of a Stata file; its missing letters are the codebook's codes again."""
    read = pandas.read_stata(folder / f"{table}.dta", convert_categoricals=False, convert_missing=True)
    return [{str(name): _plain(cell) for name, cell in row.items()} for row in read.to_dict("records")]


def of_sav(folder: Path, table: str) -> Rows:
    """Return the rows of an SPSS file."""
    out = folder / f"{table}.read.csv"
    subprocess.run(["pspp-convert", folder / f"{table}.sav", out], check=True)
    with out.open(encoding="utf-8", newline="") as file:
        return [{name: cell.strip() for name, cell in row.items()} for row in csv.DictReader(file)]


def readers() -> dict[str, Callable[[Path, str], Rows]]:
    """Return the readers by the words that the dialog has for their format; without PSPP there is none for SPSS."""
    found: dict[str, Callable[[Path, str], Rows]] = {"Stata": of_dta, "CSV": of_csv}
    return found | ({"SPSS": of_sav} if shutil.which("pspp-convert") else {})


def label_of_stata(folder: Path, question: str) -> str:
    """Return the label of a question on articles."""
    with StataReader(folder / "article.dta") as reader:
        return reader.variable_labels()[question]


def coded_in(rows: Callable[[str], Rows]) -> dict[str, tuple[str, str, Coded]]:
    """Return layer, coder and coding by headline; `rows` gives those of a table."""
    names, quotes, found = rows("annotation"), rows("quote"), {}
    for row in rows("article"):
        own = [quote for quote in quotes if quote["article_id"] == row["article_id"]]
        asked = {name: row[name] for name in QUESTIONS} | ({"Q1": own[0]["Q1"]} if own else {})
        coding = Coded(
            names=frozenset(
                (int(a["start"]), int(a["end"]), a["code"]) for a in names if a["article_id"] == row["article_id"]
            ),
            speakers=tuple(quote["speaker_surface"] for quote in own),
            answers={name: int(value) for name, value in asked.items() if value},
        )
        found[row["title"]] = (row["layer"], row["coder"], coding)
    return found


def _plain(cell: object) -> str:
    if isinstance(cell, StataMissingValue):
        return _MISSING[str(cell)]
    return str(int(cell)) if isinstance(cell, float | int) else str(cell)
