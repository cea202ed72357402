"""The formats by name: a snapshot guards the names, every format says what it loses, files are recognised."""

import time

import pytest
from builders_interchange import fitted, news, written

from annotator.formats.interchange.document import canonical
from annotator.formats.interchange.formats import READERS, WRITERS
from annotator.formats.interchange.naming import file_name
from annotator.formats.readers import READERS as ARTICLE_READERS
from annotator.formats.writers import WRITERS as ARTICLE_WRITERS
from annotator.model.errors import UserError

READER_OF = {
    **{name: "conll" for name in WRITERS if name.startswith(("conll", "iob2"))},
    "refi-qda-code-points": "refi-qda",
}
"""Writers whose files are read by a reader of another name."""

WRITTEN_ONLY = ("parquet", "spacy")


def test_the_names_are_the_ones_that_corpora_and_scripts_know() -> None:
    assert list(READERS) == [
        "webanno-tsv",
        "uima-xmi",
        "uima-json",
        "citron",
        "brat",
        "conll",
        "label-studio",
        "prodigy",
        "doccano",
        "refi-qda",
        "tei",
    ]
    assert list(WRITERS) == [
        "webanno-tsv",
        "uima-xmi",
        "uima-json",
        "brat",
        "conll-2003",
        "conll-2003-snapped",
        "conll-2002",
        "conll-2002-snapped",
        "iob2",
        "iob2-snapped",
        "label-studio",
        "prodigy",
        "doccano",
        "refi-qda",
        "refi-qda-code-points",
        "tei",
        "citron",
        "parquet",
        "spacy",
    ]


def test_the_formats_of_articles_are_what_they_were() -> None:
    assert list(ARTICLE_READERS) == ["txt", "html", "docx", "csv", "xlsx", "jsonl"]
    assert list(ARTICLE_WRITERS) == ["jsonl", "csv", "xlsx", "training"]


def test_every_format_says_what_it_holds_and_what_it_loses() -> None:
    assert [name for name, writer in WRITERS.items() if not (writer.holds and writer.loses)] == []


@pytest.mark.parametrize("name", [name for name in WRITERS if name not in WRITTEN_ONLY])
def test_what_is_written_is_known_by_its_reader_first_and_read_back(name: str) -> None:
    writer, reader = WRITERS[name], READERS[READER_OF.get(name, name)]
    held, report = fitted(writer, news())
    assert not report.whole
    files = written(writer, held)
    know = (one for one in READERS.values() if any(one.recognises(path, data) for path, data in files.items()))
    assert next(know) is reader
    assert [canonical(one.document) for one in reader.read(files, None)] == [canonical(held)]


def test_nobody_knows_what_is_of_no_format() -> None:
    assert not any(reader.recognises("a.txt", "نص".encode()) for reader in READERS.values())


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("a/b:c?", "a_b_c_"),
        ("نص ..", "نص"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("console", "console"),
        ("😀" * 90, "😀" * 50),
        ("👨‍👩‍👧" * 30, "👨‍👩‍👧" * 11),
        ("..", "document"),
    ],
)
def test_a_name_is_a_file_on_every_system(name: str, file: str) -> None:
    assert file_name(name, "document") == file == file_name(file, "document")


GARBAGE = {
    "empty": b"",
    "not UTF-8": b"\xff\xfe\xfd\xfc" * 100,
    "Windows-1256": ("قال الوزير\t" * 50).encode("cp1256"),
    "UTF-16 without a mark": ("قال\tO\n" * 50).encode("utf-16-le"),
    "NUL": b"\x00" * 5_000,
    "brackets": b"[" * 200_000,
    "objects": b'{"a":' * 50_000,
    "tags": b"<a>" * 100_000,
    "bomb": b'<!DOCTYPE a [<!ENTITY a "aa">]><a>&a;</a>',
    "archive": b"PK\x03\x04" + b"x" * 500,
    "one line": b"x" * 1_000_000,
}


READ_ALL_THE_SAME = {("brat", "empty"), ("doccano", "empty"), ("label-studio", "empty"), ("prodigy", "empty")}
"""Nothing was stated, or there is no task: such files are whole."""


@pytest.mark.parametrize("what", GARBAGE)
@pytest.mark.parametrize("name", READERS)
def test_garbage_is_refused_with_a_sentence_and_soon(name: str, what: str) -> None:
    begun = time.monotonic()
    for suffix in READERS[name].suffixes:
        files = {f"a{suffix}": GARBAGE[what], "a.txt": b"x"}
        assert is_read(name, files) == ((name, what) in READ_ALL_THE_SAME)
    assert time.monotonic() - begun < 5


def is_read(name: str, files: dict[str, bytes]) -> bool:
    try:
        list(READERS[name].read(files, None))
    except UserError as error:
        return " " not in str(error)
    return True
