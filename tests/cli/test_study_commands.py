"""A study by commands alone: rounds, a sample, who codes what, coding in two rounds, the overview."""

from pathlib import Path

import pytest
from command_line import Line


@pytest.fixture
def study(line: Line, tmp_path: Path) -> Line:
    """A corpus with a lead, two coders and 30 articles."""
    line.corpus = tmp_path / "study.sqlite"
    line("new", line.corpus, "--coder", "Layla", "--role", "lead", "--purpose", "main")
    for name in ("Amal", "Badr"):
        line("coder", "add", line.corpus, name)
    for number in range(30):
        (tmp_path / f"n{number}.txt").write_text(f"خبر {number}\nوصل الوزير إلى بيروت اليوم.\n", encoding="utf-8")
    line("import", line.corpus, *(tmp_path / f"n{number}.txt" for number in range(30)), "--json")
    return line


def test_a_study_is_led_from_the_command_line(study: Line) -> None:
    lead = ("--lead", "Layla", "--json")
    (made,) = study("round", "add", study.corpus, "pilot", "--purpose", "pilot", "--suggestions", "blind", *lead)
    assert (made["id"], made["suggestions"]) == ("pilot", "blind")
    (sample,) = study("sample", study.corpus, "--round", "pilot", "--method", "simple", "--size", "24",
                      "--plant", "2", "--plant-after", "5", *lead)  # fmt: skip
    assert len(sample["articles"]) == 24
    assert sample["words"]["en"][0] == "Sample of round “pilot”: 24 articles from a frame of 30."
    assert study("sample", study.corpus, "--round", "pilot", "--redraw", "--json") == [sample]
    rows = study("assign", study.corpus, "--round", "pilot", "--coders", "Amal,Badr", *lead)
    assert [(row["coder"], row["number"]) for row in rows] == [("Amal", 26), ("Badr", 26)]
    first = rows[0]["articles"][0]
    given = f'{{"action": "code", "article": "{first}", "start": 0, "end": 3, "code": "PER"}}\n'
    given += f'{{"action": "finish", "article": "{first}"}}\n'
    study("code", study.corpus, "--coder", "Amal", "--round", "pilot", given=given)
    found = {row["coder"]: row for row in study("overview", study.corpus, "--json")}
    assert (found["Amal"]["assigned"], found["Amal"]["finished"], found["Badr"]["finished"]) == (26, 1, 0)
    (time,) = study("times", study.corpus, "--coder", "Amal", "--json")
    assert (time["article"], time["round"], time["state"]) == (first, "pilot", "finished")
    (shown,) = study("show", study.corpus, first, "--coder", "Amal", "--json")
    assert shown["state"] == "new"
    (shown,) = study("show", study.corpus, first, "--coder", "Amal", "--round", "pilot", "--json")
    assert shown["state"] == "finished"
    following = study("next", study.corpus, "--coder", "Amal", "--round", "pilot", "--n", "3", "--json")
    assert [row["article"] for row in following] == rows[0]["articles"][1:4]
    everything = study("next", study.corpus, "--coder", "Badr", "--round", "pilot", "--n", "99", "--json")
    assert [row["article"].removesuffix("/again") for row in everything] == rows[1]["articles"]
    assert all(row["title"] for row in everything)


def test_changing_what_is_coded_already_is_refused_with_the_reason(study: Line) -> None:
    (row, *_) = study("articles", study.corpus, "--json")
    given = f'{{"action": "finish", "article": "{row["id"]}"}}\n'
    study("code", study.corpus, "--coder", "Amal", given=given)
    study("round", "change", study.corpus, "main", "--lead", "Layla", "--suggestions", "blind", code=2)
    assert "Coding in round main has begun" in study.error
    study("round", "change", study.corpus, "main", "--lead", "Layla", "--rename", "main study", "--json")
    assert [row["name"] for row in study("round", "list", study.corpus, "--json")] == ["main study"]


def test_who_is_no_lead_is_told_so(study: Line) -> None:
    study("round", "add", study.corpus, "pilot", "--purpose", "pilot", "--lead", "Amal", code=2)
    assert (
        study.error.strip() == "Only a lead decides on codebook, rounds, samples and who codes what; Amal is none here."
    )


def test_an_export_of_one_round_holds_that_round_only(study: Line, tmp_path: Path) -> None:
    study("round", "add", study.corpus, "pilot", "--purpose", "pilot", "--lead", "Layla", "--json")
    (row, *_) = study("articles", study.corpus, "--json")
    for name in ("main", "pilot"):
        given = f'{{"action": "finish", "article": "{row["id"]}"}}\n'
        study("code", study.corpus, "--coder", "Amal", "--round", name, given=given)
    both = study("export", study.corpus, "--format", "jsonl", "--out", tmp_path / "o.jsonl", "--finished")
    one = study(
        "export", study.corpus, "--format", "jsonl", "--out", tmp_path / "o.jsonl", "--finished", "--round", "pilot"
    )
    assert (both[0]["articles"], one[0]["articles"]) == (2, 1)


def test_coder_training_gives_the_score_and_the_differences(study: Line) -> None:
    study("coder", "add", study.corpus, "Judge", "--role", "adjudicator")
    (row, *_) = study("articles", study.corpus, "--json")
    finish = f'{{"action": "finish", "article": "{row["id"]}"}}\n'
    coded = f'{{"action": "code", "article": "{row["id"]}", "start": 0, "end": 3, "code": "PER"}}\n'
    study("code", study.corpus, "--coder", "Judge", "--role", "adjudicator", given=coded + finish)
    study("round", "add", study.corpus, "school", "--purpose", "coder training", "--gold", "main", "--pass-mark", "0.9",
          "--lead", "Layla", "--json")  # fmt: skip
    study("code", study.corpus, "--coder", "Amal", "--round", "school", given=finish)
    (stands,) = study("coach", study.corpus, "--coder", "Amal", "--round", "school", "--json")
    assert (stands["articles"], stands["done"], stands["passed"]) == (1, 1, False)
    (missed,) = study("coach", study.corpus, "--coder", "Amal", "--round", "school", "--article", row["id"], "--json")
    assert (missed["kind"], missed["gold_span"], missed["gold_code"]) == ("missed", [0, 3], "PER")
