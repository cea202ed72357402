"""Publishing without the window: the final data set and its repetition, the archive and its way back, forgetting."""

import json
from pathlib import Path

import pytest
from command_line import Line, place

FORMATS = ("csv", "jsonl", "sav", "dta", "xlsx", "r")


@pytest.fixture
def coded(line: Line, article: str) -> Line:
    line.code({"article": article, "action": "code", **place("بيروت"), "code": "LOC"})
    line.code({"article": article, "action": "finish"})
    return line


@pytest.mark.parametrize("format", FORMATS)
def test_a_final_data_set_comes_again_from_its_manifest_after_coding_went_on(
    coded: Line, article: str, tmp_path: Path, format: str
) -> None:
    (told,) = coded("export", coded.corpus, "--final", "--format", format, "--out", tmp_path / "out")
    assert (told["articles"], told["annotations"], told["layers"]["only coder"]) == (1, 1, 1)
    before = {name: Path(name).read_bytes() for name in told["files"]}
    coded.code({"article": article, "action": "reopen"}, {"article": article, "action": "note", "text": "later"})
    (again,) = coded("export", coded.corpus, "--manifest", told["files"][-1], "--out", tmp_path / "again")
    assert again["same"] is True
    assert [Path(name).read_bytes() for name in again["files"]] == list(before.values())


def test_the_wide_shape_and_english_labels_are_asked_for(coded: Line, tmp_path: Path) -> None:
    wide = ("--shape", "wide", "--language", "en")
    (told,) = coded("export", coded.corpus, "--final", "--format", "csv", *wide, "--out", tmp_path / "out")
    assert [Path(name).name for name in told["files"]] == ["wide.csv", "columns.csv", "manifest.json"]
    coded("export", coded.corpus, "--final", "--format", "jsonl", *wide, "--out", tmp_path / "no", code=2)
    assert "no wide shape" in coded.error


@pytest.mark.parametrize(
    "wrong",
    [
        ["--format", "sav"],
        ["--final"],
        ["--final", "--format", "training"],
        ["--final", "--format", "csv", "--coder", "Rana"],
        ["--final", "--format", "csv", "--round", "none"],
        ["--manifest", "no such file"],
        [],
    ],
)
def test_what_cannot_be_exported_is_exit_2_with_one_sentence(coded: Line, tmp_path: Path, wrong: list[str]) -> None:
    coded("export", coded.corpus, *wrong, "--out", tmp_path / "out", code=2)
    assert coded.error.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_a_data_set_whose_bytes_differ_from_its_manifest_is_exit_1_and_says_why(coded: Line, tmp_path: Path) -> None:
    (told,) = coded("export", coded.corpus, "--final", "--format", "csv", "--out", tmp_path / "out")
    manifest = json.loads(Path(told["files"][-1]).read_text(encoding="utf-8"))
    manifest |= {"program": "hashiya 0.0.1", "sha256": {**manifest["sha256"], "article.csv": "0" * 64}}
    (tmp_path / "other.json").write_text(json.dumps(manifest), encoding="utf-8")
    coded("export", coded.corpus, "--manifest", tmp_path / "other.json", "--out", tmp_path / "again", code=1)
    assert "article.csv" in coded.error
    assert "hashiya 0.0.1 then" in coded.error


def test_an_archive_is_made_and_becomes_a_corpus_again(coded: Line, tmp_path: Path) -> None:
    citation = {
        "title": "اقتباسات",
        "creators": [{"family": "حداد", "given": "أمل"}],
        "year": 2027,
        "publisher": "Zenodo",
        "licence": "CC-BY-4.0",
    }
    (tmp_path / "cite.json").write_text(json.dumps(citation), encoding="utf-8")
    out = tmp_path / "a.zip"
    (made,) = coded("archive", coded.corpus, "--out", out, "--times", "week", "--citation", tmp_path / "cite.json")
    assert (made["articles"], made["coders"]) == (1, 1)
    assert {"CITATION.cff", "datacite.json", "SHA256SUMS", "decisions.jsonl"} <= set(made["entries"])
    again = tmp_path / "again.sqlite"
    (told,) = coded("rehydrate", out, tmp_path / "a.txt", "--out", again)
    assert (told["articles"], told["missing"], told["unused"]) == (1, [], [])
    assert coded("check", again, "--json") == []
    (tmp_path / "b.txt").write_text("نص آخر", encoding="utf-8")
    coded("rehydrate", out, tmp_path / "b.txt", "--out", tmp_path / "no.sqlite", code=2)
