"""The formats that there are, told without the window, and codings that leave in those of other programs."""

from pathlib import Path

import pytest
from command_line import Line, place

KNOWN = {
    "jsonl": "in out",
    "csv": "in out",
    "training": "out",
    "txt": "in",
    "html": "in",
    "docx": "in",
    "xlsx": "in out",
    "hashiya": "in out",
    "webanno-tsv": "in out",
    "uima-xmi": "in out",
    "uima-json": "in out",
    "brat": "in out",
    "conll-2003": "in out",
    "conll-2003-snapped": "in out",
    "conll-2002": "in out",
    "conll-2002-snapped": "in out",
    "iob2": "in out",
    "iob2-snapped": "in out",
    "label-studio": "in out",
    "prodigy": "in out",
    "doccano": "in out",
    "refi-qda": "in out",
    "refi-qda-code-points": "in out",
    "tei": "in out",
    "citron": "in out",
    "parquet": "out",
    "spacy": "out",
    "conll": "in",
    "sav": "out",
    "dta": "out",
    "r": "out",
}
"""The names that people and scripts know: one may come, none may go."""


def test_every_format_is_named_once_with_what_it_holds_and_loses(line: Line) -> None:
    told = line("formats", "--json")
    ways = {
        one["name"]: " ".join(w for w, can in (("in", one["reads"]), ("out", one["writes"])) if can) for one in told
    }
    assert ways == KNOWN
    assert len(told) == len(ways)
    assert all(one["holds"] and one["loses"] for one in told if one["writes"] or one["name"] == "conll")
    assert all({"name", "reads", "writes", "holds", "loses"} <= one.keys() for one in told)


@pytest.fixture
def coded(line: Line, article: str) -> Line:
    line.code({"article": article, "action": "code", **place("سامي الحلبي"), "code": "PER"})
    line.code({"article": article, "action": "finish"})
    return line


@pytest.mark.parametrize("chosen", [(), ("--coder", "Rana"), ("--final",), ("--round", "main", "--finished")])
def test_codings_leave_and_what_was_written_is_told(coded: Line, tmp_path: Path, chosen: tuple[str, ...]) -> None:
    (told,) = coded("export", coded.corpus, "--format", "uima-xmi", *chosen, "--out", tmp_path / "out")
    assert (told["articles"], told["annotations"], told["quotes"], told["checked"]) == (1, 1, 0, 1)
    assert told["files"] == [str(tmp_path / "out"), str(tmp_path / "out.manifest.json")]
    assert all(loss.keys() == {"what", "reason", "number", "place", "dropped"} for loss in told["losses"])
    (file,) = (tmp_path / "out").rglob("*.xmi")
    assert file.name == "Rana.xmi"
    assert "سامي الحلبي" in file.read_text(encoding="utf-8")


def test_gold_alone_is_nothing_where_nobody_settled_anything(coded: Line, tmp_path: Path) -> None:
    (told,) = coded("export", coded.corpus, "--format", "brat", "--gold", "--out", tmp_path / "out")
    assert (told["articles"], told["checked"]) == (0, 0)


def test_what_left_comes_back_into_another_corpus(coded: Line, tmp_path: Path) -> None:
    coded("export", coded.corpus, "--format", "webanno-tsv", "--out", tmp_path / "out")
    other = tmp_path / "other.hashiya"
    coded("new", other, "--name", "Other", "--coder", "Lead")
    rows = coded("import", other, tmp_path / "out", "--json")
    assert [(row["status"], row["coder"]) for row in rows] == [("imported", "Rana")]


def test_a_place_that_is_taken_is_one_sentence(coded: Line, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine", encoding="utf-8")
    coded("export", coded.corpus, "--format", "tei", "--out", tmp_path / "out", code=2)
    assert coded.error.count("\n") == 1
    assert "has other things in it" in coded.error
