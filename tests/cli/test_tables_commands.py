"""The workbook, the whole corpus in a file, and codes that come back, by the command line."""

import json
import zipfile
from pathlib import Path

import pytest
from command_line import Line, place
from openpyxl import load_workbook
from spacy.tokens import DocBin
from spacy.vocab import Vocab


@pytest.fixture
def coded(line: Line, article: str) -> Line:
    line.code({"action": "code", "article": article, "code": "PER", **place("سامي الحلبي")})
    return line


def test_the_workbook_leaves_and_its_changed_codes_come_back(coded: Line, article: str) -> None:
    book = coded.folder / "all.xlsx"
    (report,) = coded("export", coded.corpus, "--format", "xlsx", "--out", book)
    assert (report["annotations"], report["losses"]) == (1, [])
    opened = load_workbook(book)
    names = {cell.value: cell.column for cell in opened["annotations"][1]}
    opened["annotations"].cell(2, names["code"], "ORG")
    opened.save(book)
    looked = coded("codes", coded.corpus, book, "--coder", "Rana", "--look", "--json")
    row, counts = coded("codes", coded.corpus, book, "--coder", "Rana", "--json")
    assert looked == [row, counts]
    assert (row["status"], row["place"], row["before"], row["after"]) == (
        "recoded",
        "annotations, row 2",
        "PER",
        "ORG",
    )
    assert counts["counts"] == {"recoded": 1, "added": 0, "removed": 0, "refused": 0, "same": 0, "other": 0}
    (shown,) = coded("show", coded.corpus, article, "--coder", "Rana", "--json")
    assert [a["code"] for a in shown["annotations"]] == ["ORG"]


def test_a_refused_row_is_exit_1_and_no_table_is_exit_2(coded: Line, article: str) -> None:
    table = coded.folder / "codes.csv"
    table.write_text(f"article_id,annotation_id,code,start,end,surface\n{article},,PER,0,3,خطأ\n", encoding="utf-8")
    row, _ = coded("codes", coded.corpus, table, "--coder", "Rana", "--json", code=1)
    assert (row["status"], row["place"]) == ("refused", "row 2")
    table.write_text("a,b\n", encoding="utf-8")
    assert coded("codes", coded.corpus, table, "--coder", "Rana", "--json", code=2) == []
    assert "no table of codings" in coded.error


def test_the_whole_corpus_leaves_and_comes_back_the_same(coded: Line) -> None:
    one, two, corpus = (coded.folder / name for name in ("one.zip", "two.zip", "back.hashiya"))
    (left,) = coded("export", coded.corpus, "--format", "hashiya", "--out", one)
    assert (left["articles"], left["annotations"], left["losses"], left["checked"]) == (1, 1, [], 9)
    (made,) = coded("unpack", one, "--out", corpus, "--json")
    assert (made["corpus"], made["content"]) == (str(corpus), left["content"])
    coded("export", corpus, "--format", "hashiya", "--out", two)
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as archive:
        assert json.loads(archive.read("manifest.json"))["content"] == left["content"]


def test_what_cannot_be_chosen_of_a_whole_corpus_is_said(coded: Line) -> None:
    out = coded.folder / "one.zip"
    coded("export", coded.corpus, "--format", "hashiya", "--out", out, "--coder", "Rana", code=2)
    assert "cannot be chosen" in coded.error
    assert not out.exists()
    coded("unpack", Path(__file__), "--out", coded.folder / "new.hashiya", code=2)
    assert "does not hold a corpus" in coded.error


def test_codings_leave_for_spacy(coded: Line) -> None:
    out = coded.folder / "spacy"
    (left,) = coded("export", coded.corpus, "--format", "spacy", "--out", out)
    assert left["annotations"] == 1
    (doc,) = DocBin().from_disk(out / "docs-00001.spacy").get_docs(Vocab())
    assert [(e.label_, e.text) for e in doc.ents] == [("PER", "سامي الحلبي")]
