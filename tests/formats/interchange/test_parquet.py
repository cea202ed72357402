"""Parquet: pyarrow, pandas and `datasets` load it, every surface is where it says; the card says what a row is."""

import io
from pathlib import Path

import pandas
import pyarrow.parquet
import yaml
from builders_interchange import TEXT, fitted, news, renamed, written
from loading_datasets import loaded

from annotator.formats.interchange.document import Document
from annotator.formats.interchange.parquet import WRITER

FILE = "data/train-00000-of-00001.parquet"


def test_pyarrow_reads_every_statement() -> None:
    held, report = fitted(WRITER, news())
    assert not report.dropped
    [row] = pyarrow.parquet.read_table(io.BytesIO(written(WRITER, held)[FILE])).to_pylist()
    assert row["text"] == TEXT
    assert (row["name"], row["coder"]) == ("خبر 1", "سلمى")
    assert [mark["label"] for mark in row["marks"]] == [mark.label for mark in held.marks]
    for mark in row["marks"]:
        places = zip(mark["starts"], mark["ends"], mark["surfaces"], strict=True)
        assert all(TEXT[start:end] == surface for start, end, surface in places)
    assert len(row["marks"][3]["starts"]) == 2
    assert {(r["slot"], r["label"]) for r in row["relations"]} == {("speaker", "official"), ("cue", ""), ("", "")}
    assert row["metadata"][0] == {"name": "outlet", "value": "الرأي"}


def test_pandas_loads_several_groups_of_rows() -> None:
    documents = (renamed(fitted(WRITER, news())[0], name=f"خبر {n}") for n in range(1201))
    data = written(WRITER, *documents)
    frame = pandas.read_parquet(io.BytesIO(data[FILE]))
    assert list(frame["name"][[0, 1200]]) == ["خبر 0", "خبر 1200"]
    assert set(frame["text"]) == {TEXT}
    assert pyarrow.parquet.ParquetFile(io.BytesIO(data[FILE])).num_row_groups == 7


def test_the_card_says_where_the_rows_are() -> None:
    card = written(WRITER, fitted(WRITER, news())[0])["README.md"].decode()
    head = yaml.safe_load(card.split("---")[1])
    assert head["configs"][0]["data_files"] == [{"split": "train", "path": FILE}]
    assert "1 documents, 9 marks" in card
    assert "`direct`" in card


def test_datasets_loads_the_folder_by_its_card(tmp_path: Path) -> None:
    for name, data in written(WRITER, *(renamed(fitted(WRITER, news())[0], name=f"خبر {n}") for n in range(3))).items():
        (tmp_path / "export" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "export" / name).write_bytes(data)
    # Beside the table, as every export has one: the card says that it is no table.
    (tmp_path / "export" / "manifest.json").write_text('{"program": "hashiya"}', encoding="utf-8")
    read = loaded(str(tmp_path / "export"), tmp_path / "cache")
    assert read["columns"] == ["name", "coder", "text", "marks", "relations", "notes", "metadata"]
    assert [row["name"] for row in read["rows"]] == ["خبر 0", "خبر 1", "خبر 2"]
    for row in read["rows"]:
        assert row["text"] == TEXT
        for mark in row["marks"]:
            places = zip(mark["starts"], mark["ends"], mark["surfaces"], strict=True)
            assert all(TEXT[start:end] == surface for start, end, surface in places)


def test_nothing_is_a_table_too() -> None:
    assert pyarrow.parquet.read_table(io.BytesIO(written(WRITER)[FILE])).num_rows == 0
    assert pyarrow.parquet.read_table(io.BytesIO(written(WRITER, Document(text=""))[FILE])).num_rows == 1
