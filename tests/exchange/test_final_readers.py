"""What readers that are not ours find in the final data set: PSPP, pandas, calamine, and R where it is installed."""

import csv
import shutil
import subprocess
from pathlib import Path

import pandas
import pytest
from pandas.io.stata import StataMissingValue, StataReader
from python_calamine import CalamineWorkbook
from study_builders import LONG, Study, new_study

from annotator.exchange.publishing import Asked, FinalReport
from annotator.formats.table_csv import unguarded
from annotator.model.stream import MAIN


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    return new_study(tmp_path_factory.mktemp("study"))


def export(study: Study, out: Path, format: str) -> FinalReport:
    return study.corpus.publishing.export(out, Asked(format=format, round=MAIN))


@pytest.fixture(scope="module")
def cells(study: Study, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, str]]]:
    """What the CSV tables hold: that with which other formats are compared."""
    out = tmp_path_factory.mktemp("csv") / "out"
    export(study, out, "csv")
    found = {}
    for path in out.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            found[path.stem] = [{k: unguarded(v) for k, v in row.items()} for row in csv.DictReader(file)]
    return found


TABLES = ("article", "annotation", "quote", "part", "link", "speaker")


def program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"needs the program {name}")
    return found


def pspp(commands: str, folder: Path) -> str:
    script = folder / "look.sps"
    script.write_text(f"SET LENGTH=NONE.\nSET WIDTH=2000.\n{commands}", encoding="utf-8")
    done = subprocess.run(
        [program("pspp"), "-O", "format=csv", script], capture_output=True, text=True, check=True, cwd=folder
    )
    return done.stdout


def test_pspp_reads_every_cell_of_the_sav_files(
    study: Study, cells: dict[str, list[dict[str, str]]], tmp_path: Path
) -> None:
    export(study, tmp_path / "sav", "sav")
    for table in TABLES:
        saved = tmp_path / f"{table}.csv"
        subprocess.run([program("pspp-convert"), tmp_path / "sav" / f"{table}.sav", saved], check=True)
        with saved.open(encoding="utf-8", newline="") as file:
            read = list(csv.DictReader(file))
        assert [{k: v.strip() for k, v in row.items()} for row in read] == [
            {k: v.strip() for k, v in row.items()} for row in cells[table]
        ]


def test_pspp_knows_labels_and_user_missing_codes_of_the_sav_files(study: Study, tmp_path: Path) -> None:
    report = export(study, tmp_path, "sav")
    told = pspp("GET FILE='article.sav'.\nDISPLAY DICTIONARY.\nFREQUENCIES /VARIABLES=sources tone.\n", tmp_path)
    assert "النبرة" in told
    assert "98; 99" in told
    assert "درجة 2" in told
    assert "غير واضح" in told
    told = pspp("GET FILE='quote.sav'.\nDISPLAY DICTIONARY.\n", tmp_path)
    cut = next(c for c in report.manifest.cuts if (c.file, c.column) == ("quote.sav", "V1"))
    assert (cut.what, cut.size, cut.kept <= 256) == ("label", len(LONG.encode()), True)
    assert LONG.encode()[: cut.kept].decode() in told


def test_pandas_reads_every_cell_of_the_dta_files(
    study: Study, cells: dict[str, list[dict[str, str]]], tmp_path: Path
) -> None:
    export(study, tmp_path, "dta")
    for table in TABLES:
        read = pandas.read_stata(tmp_path / f"{table}.dta", convert_categoricals=False, convert_missing=True)
        found = [{name: _plain(cell) for name, cell in row.items()} for row in read.to_dict("records")]
        assert found == [{k: {"98": ".a", "99": ".b"}.get(v, v) for k, v in row.items()} for row in cells[table]]


def _plain(cell: object) -> str:
    if isinstance(cell, StataMissingValue):
        return "" if str(cell) == "." else str(cell)
    return str(int(cell)) if isinstance(cell, float | int) else str(cell)


def test_pandas_knows_labels_and_missing_letters_of_the_dta_files(study: Study, tmp_path: Path) -> None:
    export(study, tmp_path, "dta")
    with StataReader(tmp_path / "quote.dta") as reader:
        reader.read(convert_categoricals=False)
        (labels,) = [named for name, named in reader.value_labels().items() if name.startswith("V1")]
        assert list(labels.values()) == ["رسمي", "expert", "غير واضح", "لا ينطبق"]
        assert len(reader.variable_labels()["V1"]) == 80 or LONG.startswith(reader.variable_labels()["V1"])
        assert reader.time_stamp
    tone = pandas.read_stata(tmp_path / "article.dta")["tone"]
    assert tone.astype(str).tolist()[:2] == ["درجة 2", "درجة 2"]


def test_calamine_reads_every_cell_of_the_workbook(
    study: Study, cells: dict[str, list[dict[str, str]]], tmp_path: Path
) -> None:
    export(study, tmp_path / "all.xlsx", "xlsx")
    book = CalamineWorkbook.from_path(tmp_path / "all.xlsx")
    assert book.sheet_names == [*TABLES, "columns"]
    for table in book.sheet_names:
        names, *rows = book.get_sheet_by_name(table).to_python()
        found = [
            {str(n): str(int(c)) if isinstance(c, float) else str(c) for n, c in zip(names, row, strict=True)}
            for row in rows
        ]
        assert found == cells[table]


def test_r_reads_factors_labels_and_missing_codes(study: Study, tmp_path: Path) -> None:
    export(study, tmp_path, "r")
    look = (
        'source("read_data.R", chdir = TRUE); options(encoding = "UTF-8");'
        "cat(is.ordered(article$tone), is.factor(quote$V1), levels(quote$V1)[1] == '\\u0631\\u0633\\u0645\\u064a',"
        "sum(is.na(quote$V1)), quote$V1_code[1], attr(quote$V1_code, 'missing'), article$remark[1],"
        "is.na(article$sources[1]), article$sources_code[1], attr(article$tone, 'label') == "
        "'\\u0627\\u0644\\u0646\\u0628\\u0631\\u0629', nrow(part), part$start_utf16[1])"
    )
    done = subprocess.run([program("Rscript"), "-e", look], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout.split()[:10] == ["TRUE", "TRUE", "TRUE", "4", "98", "98", "99", "=1+1", "TRUE", "98"]
    assert done.stdout.split()[10:12] == ["TRUE", "16"]


def test_every_file_of_the_r_export_is_read_by_another_reader_too(
    study: Study, cells: dict[str, list[dict[str, str]]], tmp_path: Path
) -> None:
    export(study, tmp_path, "r")
    for table in TABLES:
        read = pandas.read_csv(tmp_path / f"{table}.csv", encoding="utf-8-sig", dtype=str, keep_default_na=False)
        assert [{k: unguarded(v) for k, v in row.items()} for row in read.to_dict("records")] == cells[table]
    assert (tmp_path / "read_data.R").read_bytes().isascii()
