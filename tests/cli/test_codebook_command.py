"""The codebook's commands, as a lead and her coders use them."""

import json
from pathlib import Path

import pytest
from command_line import Line, place

from annotator.model.codebook_edits import merge, set_guideline
from annotator.model.shipped import load_codebook
from annotator.model.wording import Wording


@pytest.fixture
def study(line: Line) -> Line:
    line("coder", "add", line.corpus, "Lead", "--role", "lead")
    return line


def test_a_shipped_codebook_is_shown_and_has_no_problem(line: Line) -> None:
    shown = line("codebook", "show", "sources", "--json")
    assert [row["id"] for row in shown if row["kind"] == "variable"] == ["Q1", "Q2", "Q3", "E1", "E2", "E3"]
    assert line("codebook", "check", "sources", "--json") == []


def test_colours_that_cannot_be_told_apart_are_found(line: Line) -> None:
    codes = [{"id": "A", "colour": "#ffe68b"}, {"id": "B", "colour": "#ffe68c"}]
    file = line.folder / "b.json"
    file.write_text(json.dumps({"layers": [{"id": "e", "kind": "span", "codes": codes}]}))
    (found,) = line("codebook", "check", file, "--json", code=1)
    assert (found["what"], found["code"], found["other"]) == ("alike", "A", "B")
    line("codebook", "check", line.folder / "nothing.json", code=2)


@pytest.mark.parametrize("format_name", ["json", "csv", "qdc", "docx-ar", "docx-en"])
def test_a_codebook_of_a_corpus_is_written_to_a_file(study: Line, format_name: str) -> None:
    out = study.folder / f"book.{format_name.split('-')[0]}"
    study("codebook", "export", study.corpus, "--format", format_name, "--out", out)
    assert out.stat().st_size > 1000


def test_a_version_is_saved_listed_compared_and_gone_back_to(study: Line) -> None:
    (first,) = study("codebook", "versions", study.corpus, "--json")
    file = study.folder / "next.json"
    file.write_text(merge(load_codebook("news").content, "TIME", "DATE"), encoding="utf-8")
    (saved,) = study("codebook", "save", study.corpus, "--file", file, "--lead", "Lead", "--json")
    assert saved["parent"] == first["version"]
    assert [c["kind"] for c in saved["changes"]] == ["merged"]
    versions = study("codebook", "versions", study.corpus, "--json")
    assert [v["rounds"] for v in versions] == [[], ["main"]]
    told = study("codebook", "diff", study.corpus, first["version"][:10], saved["version"][:10], "--json")
    assert [(d["kind"], d["subject"], d["after"]) for d in told] == [("merged", "TIME", "DATE")]
    study("codebook", "save", study.corpus, "--use", first["version"], "--lead", "Lead", "--json")
    assert [v["rounds"] for v in study("codebook", "versions", study.corpus, "--json")] == [["main"], []]


def test_who_is_no_lead_saves_nothing(study: Line) -> None:
    study("codebook", "import", study.corpus, "--file", "sources", "--lead", "Rana", code=2)
    assert "Only a lead" in study.error


def test_a_changed_guideline_makes_a_worklist(study: Line, article: str) -> None:
    study.code({"article": article, "action": "code", "code": "PER", **place("سامي الحلبي")})
    file = study.folder / "next.json"
    file.write_text(set_guideline(load_codebook("news").content, "PER", Wording("قاعدة", "rule")), encoding="utf-8")
    study("codebook", "save", study.corpus, "--file", file, "--lead", "Lead", "--json")
    (item,) = study("codebook", "worklist", study.corpus, "--coder", "Rana", "--json")
    assert (item["code"], item["words"], item["why"][0]["kind"]) == ("PER", "سامي الحلبي", "guideline")


def test_a_question_is_answered_and_the_ruling_becomes_part_of_the_codebook(study: Line, article: str) -> None:
    study.code({"article": article, "action": "note", "text": "هل اللقب داخل؟", "question": True, **place("الوزير")})
    (asked,) = study("codebook", "questions", study.corpus, "--open", "--json")
    assert asked["words"] == "الوزير"
    study(
        "codebook", "rule", study.corpus, asked["question"], "اللقب خارجه.", "--code", "PER", "--lead", "Lead", "--json"
    )
    assert study("codebook", "questions", study.corpus, "--open", "--json") == []
    (saved,) = study("codebook", "save", study.corpus, "--rulings", "--lead", "Lead", "--json")
    assert [c["subject"] for c in saved["changes"]] == ["PER"]


def test_two_files_are_compared(line: Line, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text(merge(load_codebook("news").content, "TIME", "DATE"), encoding="utf-8")
    assert [d["kind"] for d in line("codebook", "diff", "news", file, "--json")] == ["merged"]
    left = [d["subject"] for d in line("codebook", "diff", "news", "sources", "--json") if d["kind"] == "left out"]
    assert left == ["DATE", "TIME", "NUM", "MONEY", "PCT"]


def test_answers_passes_and_checks_are_lines_of_the_code_command(line: Line, tmp_path: Path) -> None:
    corpus = tmp_path / "s.sqlite"
    line("new", corpus, "--coder", "Rana", "--codebook", "attribution")
    line("import", corpus, tmp_path / "a.txt", "--json")
    (row,) = line("articles", corpus, "--json")
    quote = {"article": row["id"], "action": "quote", "content": [place("سيبقى مفتوحا")]}
    (made,) = line("code", corpus, "--coder", "Rana", given=json.dumps(quote))
    target = made["ids"][0]
    lines = [
        {"action": "finish pass", "pass": "attributions"},
        *({"action": "answer", "target": target, "variable": name, "values": [1]} for name in ("A1", "A2", "A3")),
        {"action": "check", "id": target},
        {"action": "finish pass", "pass": "variables"},
        {"action": "reopen pass", "pass": "variables"},
        {"action": "clear answer", "target": target, "variable": "A3"},
    ]
    given = "\n".join(json.dumps({"article": row["id"], **one}) for one in lines)
    assert len(line("code", corpus, "--coder", "Rana", given=given)) == len(lines)
    (state,) = line("show", corpus, row["id"], "--coder", "Rana", "--json")
    assert state["state"] == "begun"
    assert [(v["target"], v["variable"], v["values"]) for v in state["values"]] == [
        (target, "A1", ["1"]),
        (target, "A2", ["1"]),
    ]


def test_a_corpus_is_made_with_a_codebook_from_a_table(line: Line, tmp_path: Path) -> None:
    line("codebook", "export", "sources", "--format", "csv", "--out", tmp_path / "book.csv")
    line("new", tmp_path / "t.sqlite", "--coder", "Rana", "--codebook", tmp_path / "book.csv")
    shown = line("codebook", "show", tmp_path / "t.sqlite", "--json")
    assert [row["id"] for row in shown if row["kind"] == "code"] == ["PER", "LOC", "ORG"]
