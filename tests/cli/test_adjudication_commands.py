"""Disagreements by commands alone: listed, settled by lines, exported as gold, sent back to coders."""

import json
from typing import Any

import pytest
from command_line import TEXT, Line, place

from annotator.cli import main

QUOTE = {"content": [place("سيبقى مفتوحا")], "cue": place("قال"), "speaker": place("الوزير سامي الحلبي")}


@pytest.fixture
def study(line: Line, article: str) -> Line:
    """Rana and Sara finished the article and differ in a code, an edge and a speaker."""
    line("coder", "add", line.corpus, "Sara")
    line("coder", "add", line.corpus, "Dina", "--role", "adjudicator")
    first = [
        {"action": "code", "article": article, **place("سامي الحلبي"), "code": "PER"},
        {"action": "code", "article": article, **place("بيروت"), "code": "LOC"},
        {"action": "quote", "article": article, **QUOTE},
    ]
    second: list[dict[str, Any]] = [
        {"action": "code", "article": article, **place("سامي الحلبي"), "code": "ORG"},
        {"action": "code", "article": article, **place("في بيروت"), "code": "LOC"},
        {"action": "quote", "article": article, **QUOTE, "speaker": place("بيروت")},
    ]
    for name, lines in (("Rana", first), ("Sara", second)):
        given = "".join(json.dumps(x) + "\n" for x in (*lines, {"action": "finish", "article": article}))
        line("code", line.corpus, "--coder", name, given=given)
    return line


def cases(study: Line, *filters: str) -> list[dict[str, Any]]:
    return study("disagreements", study.corpus, *filters, "--json")


def settle(study: Line, *lines: dict[str, Any] | str, code: int = 0) -> list[dict[str, Any]]:
    given = "".join((x if isinstance(x, str) else json.dumps(x)) + "\n" for x in lines)
    return study("settle", study.corpus, "--coder", "Dina", code=code, given=given)


def test_disagreements_are_listed_with_who_said_what(study: Line) -> None:
    found = {tuple(c["kinds"]): c for c in cases(study)}
    assert set(found) == {("code",), ("boundary",), ("speaker",)}
    edge = found[("boundary",)]
    assert (edge["by"], edge["letters"], edge["words"]) == ("letters", 2, "في بيروت")
    assert [(v["take"], v["coder"], v["fact"]["surface"]) for v in edge["versions"]] == [
        ("A", "Rana", "بيروت"),
        ("B", "Sara", "في بيروت"),
    ]
    assert found[("speaker",)]["parts"] == ["speaker"]
    assert len(cases(study, "--kind", "code")) == 1
    assert len(cases(study, "--kind", "letters")) == 1
    assert len(cases(study, "--code", "quote")) == 1
    assert cases(study, "--state", "settled") == []


def test_cases_are_settled_by_lines_and_explained(study: Line, article: str) -> None:
    person, edge, quote = (next(c["id"] for c in cases(study, "--kind", k)) for k in ("code", "boundary", "speaker"))
    answers = settle(
        study,
        {"case": person, "take": "A", "reason": "slip", "note": "a man"},
        {"case": edge, "article": article, "take": "own", "own": {**place("بيروت"), "code": "LOC"}},
        {"case": quote, "take": "b", "reason": "ambiguous text"},
        {"action": "finish", "article": article},
    )
    assert all(answer["ok"] for answer in answers)
    assert [c["state"] for c in cases(study)] == ["settled"] * 3
    (explained,) = study("explain", study.corpus, article, answers[0]["ids"][0], "--json")
    assert (explained["reason"], explained["note"], explained["settled_by"]) == ("slip", "a man", ["Dina"])
    study("explain", study.corpus, article, "nothing", "--json", code=1)
    (told,) = study("disagreements", study.corpus, "--progress")
    assert (told["settled"], told["finished"], told["open"]) == (3, 1, 0)


def test_a_bad_line_stops_nothing(study: Line) -> None:
    good = {"case": cases(study)[0]["id"], "take": "neither"}
    bad: list[dict[str, Any] | str] = [
        "no json",
        {"take": "A"},
        {"case": "nothing", "take": "A"},
        {**good, "take": "Z"},
        {**good, "reason": "because"},
        {**good, "take": "own", "own": 3},
        {**good, "take": None},
        {"action": "dance"},
    ]
    *refused, done = settle(study, *bad, good, code=1)
    assert [answer["ok"] for answer in refused] == [False] * len(bad)
    assert done["ok"]


def test_gold_leaves_alone_and_feedback_says_what_it_changed(study: Line) -> None:
    settle(study, {"case": next(c["id"] for c in cases(study, "--kind", "code")), "take": "B", "reason": "slip"})
    (report,) = study("export", study.corpus, "--gold", "--format", "jsonl", "--out", study.folder / "gold.jsonl")
    assert (report["articles"], report["annotations"], report["open_disagreements"]) == (1, 1, 2)
    finished = ("--finished", "--out", study.folder / "finished.jsonl")
    (report,) = study("export", study.corpus, "--gold", "--format", "jsonl", *finished)
    assert (report["articles"], report["open_disagreements"]) == (0, 0)
    (report,) = study("export", study.corpus, "--format", "jsonl", "--out", study.folder / "all.jsonl")
    assert "open_disagreements" not in report
    (item,) = study("feedback", study.corpus, "--coder", "Rana", "--json")
    assert (item["kinds"], item["code"], item["reason"], item["words"]) == (["code"], "ORG", "slip", "سامي الحلبي")
    assert study("feedback", study.corpus, "--coder", "Sara", "--json") == []
    for ending in ("json", "html", "docx"):
        out = study.folder / f"rana.{ending}"
        (said,) = study("feedback", study.corpus, "--coder", "Rana", "--out", out, "--language", "ar", "--json")
        assert (said["differences"], out.stat().st_size > 100) == (1, True)
    study("feedback", study.corpus, "--coder", "Rana", "--out", study.folder / "rana.pdf", code=2)


def test_what_all_say_and_questions_to_the_codebook_go_by_lines_too(study: Line, article: str) -> None:
    given = json.dumps({"action": "reopen", "article": article}) + "\n"
    study("code", study.corpus, "--coder", "Rana", given=given)
    more = [
        {"action": "code", "article": article, **place("المعرض"), "code": "ORG"},
        {"action": "finish", "article": article},
    ]
    for name in ("Rana", "Sara"):
        lines = more if name == "Rana" else [{"action": "reopen", "article": article}, *more]
        study("code", study.corpus, "--coder", name, given="".join(json.dumps(x) + "\n" for x in lines))
    settle(study, {"action": "take agreed"})
    case = cases(study)[0]["id"]
    settle(study, {"action": "ask", "case": case, "text": "Person or office?"}, {"action": "undo"}, {"action": "redo"})
    (question,) = study("codebook", "questions", study.corpus, "--json")
    assert question["text"] == "Person or office?"


def test_the_same_question_and_what_caused_most_are_told_for_people(
    study: Line, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = study("disagreements", study.corpus, "--by", "question", "--json")
    assert [q["number"] for q in questions] == [1, 1, 1]
    causes = study("disagreements", study.corpus, "--by", "cause", "--json")
    assert {(tuple(c["codes"]), c["kind"]) for c in causes} == {
        (("ORG", "PER"), "code"),
        (("LOC",), "boundary"),
        (("quote",), "speaker"),
    }
    assert main(["disagreements", str(study.corpus)]) == 0
    printed = capsys.readouterr().out
    assert "boundary (letters)" in printed
    assert "Rana: PER سامي الحلبي · Sara: ORG سامي الحلبي" in printed
    assert TEXT.split("\n")[0] in printed


def test_the_versions_of_thirty_coders_are_listed_and_taken(study: Line, article: str) -> None:
    finish = json.dumps({"action": "finish", "article": article}) + "\n"
    for number in range(28):
        study("coder", "add", study.corpus, f"Zaki {number:02}")
        study("code", study.corpus, "--coder", f"Zaki {number:02}", given=finish)
    edge = next(c for c in cases(study) if c["words"] == "في بيروت")
    assert [v["take"] for v in edge["versions"]][25:] == ["Z", "AA", "AB", "AC", "AD"]
    assert settle(study, {"case": edge["id"], "take": "AD"})[0]["ok"]
