"""The commands that print suggestions."""

from pathlib import Path

import pytest
from command_line import Line


def test_suggest_prints_one_object_a_file_and_goes_on_after_a_bad_one(line: Line, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\x00\x00\x00")
    files = (tmp_path / "bad.txt", tmp_path / "missing.txt", tmp_path / "a.txt")
    (found,) = line("suggest", "--format", "jsonl", *files, code=1)
    assert found["path"] == str(tmp_path / "a.txt")
    assert {"start", "end", "label", "score", "suggester"} <= found["entities"][0].keys()
    assert {"type", "content", "cue", "speaker", "score", "suggester"} <= found["quotes"][0].keys()
    assert "bad.txt" in line.error
    assert "missing.txt: " in line.error


def test_suggest_prints_the_readings_of_the_kinds_of_figures_asked_for(line: Line, tmp_path: Path) -> None:
    text = "غادر أمس ومعه 20 رجلا."
    (tmp_path / "figures.txt").write_text(text, encoding="utf-8")
    (found,) = line("suggest", "--figures", "date,number", tmp_path / "figures.txt")
    readings = [(text[e["start"] : e["end"]], e["label"], e["kind"]) for e in found["entities"]]
    assert readings == [("أمس", "DATE", "date"), ("20", "NUM", "number")]
    line("suggest", "--figures", "dates", tmp_path / "figures.txt", code=2)
    assert "date-period" in line.error


def test_suggesters_are_left_out_by_name_and_what_is_not_there_is_said(
    line: Line, article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path / "none"))
    asked = ("suggestions", line.corpus, article, "--coder", "Rana", "--json")
    assert {row["suggester"] for row in line(*asked)} == {"entities", "quotes"}
    assert {row["suggester"] for row in line(*asked, "--without", "quotes")} == {"entities"}
    (printed,) = line("suggest", tmp_path / "a.txt", "--without", "entities,figures")
    assert (printed["entities"], len(printed["quotes"])) == ([], 2)
    for options in (("--without", "nobody"), ("--morphology",), ("--neural",)):
        line("suggest", tmp_path / "a.txt", *options, code=2)
        assert line.error.startswith("There is no") or "not on this computer" in line.error


def surfaces(line: Line, article: str) -> list[str]:
    return [s["surface"] for s in line("suggestions", line.corpus, article, "--coder", "Rana", "--json")]


@pytest.mark.parametrize(
    ("options", "learns"),
    [
        ((), True),
        (("--purpose", "pilot"), False),
        (("--purpose", "reliability"), False),
        (("--purpose", "main"), False),
        (("--purpose", "main", "--learning", "on"), True),
        (("--purpose", "training", "--learning", "off"), False),
    ],
)
def test_what_was_decided_is_suggested_elsewhere_only_where_the_round_learns(
    line: Line, options: tuple[str, ...], learns: bool
) -> None:
    line.corpus.unlink()
    line("new", line.corpus, "--coder", "Rana", *options)
    for number, words in enumerate(("وصل زمقشط أمس.", "ثم غادر زمقشيط.")):
        (line.folder / f"{number}.txt").write_text(words, encoding="utf-8")
        line("import", line.corpus, line.folder / f"{number}.txt", "--json")
    first, second = (str(row["id"]) for row in line("articles", line.corpus, "--json"))
    (done,) = line.code({"action": "code", "article": first, "start": 4, "end": 9, "code": "PER"})
    assert done["ok"]
    assert surfaces(line, second) == (["زمقشيط"] if learns else [])
