"""The command `agreement`: one object a figure, saved runs, files for papers and for other programs."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest
from command_line import Line
from openpyxl import load_workbook

from annotator.cli import main
from annotator.corpus import Corpus
from annotator.sample import make_sample

CONTRACT = {
    "level", "measure", "code", "coders", "value", "undefined", "n_units", "n_coders", "n_pairable", "excluded", "low",
    "high", "p_below_667", "p_below_800",
}  # fmt: skip


@pytest.fixture
def pilot(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Line:
    run = Line(capsys, monkeypatch, tmp_path)
    make_sample(run.corpus, coder="Lead", language="en", study=True)
    return run


def agreement(line: Line, *options: object, code: int = 0) -> list[dict[str, Any]]:
    return line("agreement", line.corpus, "--round", "pilot", *options, "--json", code=code)


def test_shares_below_the_limits_stand_only_beside_what_they_judge(pilot: Line) -> None:
    rows = agreement(pilot, "--draws", 50, "--gamma", "--level", "spans", "--level", "tokens")
    told = {row["measure"] for row in rows if row["p_below_667"] is not None}
    drawn = {row["measure"] for row in rows if row["low"] is not None}
    assert {"alpha_nominal", "u_alpha", "cohen_kappa", "scott_pi", "fleiss_kappa"} <= told
    assert {"f1_strict", "percent_agreement", "gwet_ac1", "bennett_s", "gamma"} <= drawn - told
    assert all(row["p_below_800"] is None for row in rows if row["p_below_667"] is None)
    assert {row["n_samples"] > 0 for row in rows if row["measure"] == "gamma"} == {True}
    assert {row["n_samples"] for row in rows if row["measure"] == "u_alpha"} == {0}
    every = next(row for row in rows if len(row["coders"]) == 3 and row["measure"] == "u_alpha")
    assert 0 < every["n_shared"] <= every["n_articles"]


def test_each_figure_is_one_object_with_a_value_or_a_reason(pilot: Line) -> None:
    rows = agreement(pilot, "--draws", 50)
    assert len(rows) > 200
    assert all(set(row) >= CONTRACT for row in rows)
    assert all((row["value"] is None) == isinstance(row["undefined"], str) for row in rows)
    assert {tuple(row["coders"]) for row in rows if len(row["coders"]) == 3} == {("Huda", "Sami", "Lina")}
    levels = {"tokens", "characters", "spans", "quote content", "quote cue", "quote speaker", "quote speaker mention"}
    assert {row["level"] for row in rows} == levels | {"quote type"}


def test_the_same_seed_gives_the_same_digits_and_another_one_another_interval(pilot: Line) -> None:
    one = ("--level", "spans", "--measure", "u_alpha", "--draws", 200)
    assert agreement(pilot, *one) == agreement(pilot, *one)
    assert agreement(pilot, *one)[0]["low"] != agreement(pilot, *one, "--seed", 2)[0]["low"]


def test_a_run_is_saved_listed_and_measured_again(pilot: Line) -> None:
    one = ("--level", "spans", "--draws", 50)
    saved = agreement(pilot, *one, "--save", "first")
    assert pilot("agreement", pilot.corpus, "--run", "first", "--json") == saved
    (listed,) = pilot("agreement", pilot.corpus, "--runs", "--json")
    assert (listed["name"], listed["saved_by"], listed["n_submissions"]) == ("first", "Lead", 16)
    agreement(pilot, "--save", "first", code=2)
    assert "already" in pilot.error


def test_codes_are_collapsed_and_what_is_no_pair_is_refused(pilot: Line) -> None:
    rows = agreement(pilot, "--draws", 0, "--level", "spans", "--collapse", "ORG=PER,LOC=PER,DATE=PER")
    assert {row["code"] for row in rows} == {"", "PER"}
    agreement(pilot, "--collapse", "ORG", code=2)
    assert "OLD=NEW" in pilot.error


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (("--level", "word"), "no level word"),
        (("--measure", "alfa"), "no measure alfa"),
        (("--code", "PERS"), "no code PERS"),
        (("--collapse", "PERS=LOC"), "no code or value PERS"),
        (("--collapse", "tone:1=2"), "no code or value tone:1"),
    ],
)
def test_what_there_is_none_of_is_refused_and_not_left_out_silently(
    pilot: Line, option: tuple[str, str], said: str
) -> None:
    agreement(pilot, *option, code=2)
    assert said in pilot.error


def test_a_round_in_which_nobody_handed_in_says_so(pilot: Line) -> None:
    rows = pilot("agreement", pilot.corpus, "--json")
    assert {row["undefined"] for row in rows} == {"Nobody has handed anything in."}


def test_weeks_and_articles_have_rows_of_their_own(pilot: Line) -> None:
    one = ("--draws", 0, "--level", "spans", "--measure", "u_alpha")
    assert {row["week"] for row in agreement(pilot, *one, "--by", "week")} == {"2026-W21"}
    assert len({row["article"] for row in agreement(pilot, *one, "--by", "article")}) == 6


def test_without_gold_or_a_round_of_that_name_one_sentence_says_so(pilot: Line) -> None:
    agreement(pilot, "--against", "gold", code=2)
    assert "no gold" in pilot.error
    pilot("agreement", pilot.corpus, "--round", "nowhere", code=2)
    assert "no round nowhere" in pilot.error


def test_tables_are_written_as_their_names_end(pilot: Line) -> None:
    one = ("--draws", 20, "--level", "spans")
    written = {end: pilot.folder / f"table{end}" for end in (".csv", ".xlsx", ".tex")}
    for path in written.values():
        rows = agreement(pilot, *one, "--out", path)
    with written[".csv"].open(encoding="utf-8-sig", newline="") as file:
        listed = list(csv.DictReader(file))
    assert [float(row["value"]) for row in listed] == [row["value"] for row in rows]
    sheet = load_workbook(written[".xlsx"])["agreement"]
    assert sheet.max_row == len(rows) + 1
    latex = written[".tex"].read_text(encoding="utf-8")
    assert latex.count(r"\\") == len(rows) + 1
    assert not re.search(r"(?<!\\)_", latex)
    agreement(pilot, *one, "--out", pilot.folder / "table.doc", code=2)


def test_the_matrix_for_recal_and_irr_has_integers_and_a_key(pilot: Line) -> None:
    for end, missing in ((".recal.csv", "#"), (".irr.csv", "NA")):
        path = pilot.folder / f"types{end}"
        agreement(pilot, "--draws", 0, "--level", "quote type", "--out", path)
        rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
        if end == ".irr.csv":
            assert rows.pop(0) == ["Huda", "Sami", "Lina"]
        assert {len(row) for row in rows} == {3}
        assert {cell for row in rows for cell in row} == {"0", "1", "2", "3", missing}
        key = pilot.folder / f"types{end[:-4]}.values.csv"
        assert "0,direct" in key.read_text(encoding="utf-8-sig").splitlines()
    agreement(pilot, "--draws", 0, "--out", pilot.folder / "all.irr.csv", code=2)


def test_a_figure_is_cited_with_its_interval_and_its_source(pilot: Line) -> None:
    (row, *_) = agreement(pilot, "--draws", 200, "--level", "spans", "--measure", "u_alpha", "--cite")
    english, arabic = row["words"]["en"], row["words"]["ar"]
    assert f"{row['value']:.3f}" in english
    assert f"{row['low']:.3f} to {row['high']:.3f}" in english
    assert "200 draws of articles, seed 1" in english
    assert "ألفا" in arabic or "uα" in arabic
    assert any("Quality & Quantity" in reference for reference in row["references"])


def test_reading_figures_needs_no_pen(pilot: Line) -> None:
    with Corpus.open(pilot.corpus, write=True):
        assert agreement(pilot, "--draws", 0, "--level", "spans")


def test_people_read_what_figures_rest_on_and_what_was_left_out(
    pilot: Line, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["agreement", str(pilot.corpus), "--round", "pilot", "--draws", "0", "--level", "spans"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Coders: 3. Articles coded by two or more: 6. Hand-ins: 16.\n")
    assert "Left out: " in said
    assert not json.dumps(said).count("NaN")


@pytest.mark.parametrize("form", [["--json"], ["--cite"], ["--cite", "--json"]])
def test_what_was_left_out_is_said_beside_figures_for_programs_and_papers(
    pilot: Line, capsys: pytest.CaptureFixture[str], form: list[str]
) -> None:
    one = ["agreement", str(pilot.corpus), "--round", "pilot", "--draws", "0", "--measure", "u_alpha"]
    assert main([*one, "--save", "first", *form]) == 0
    out, beside = capsys.readouterr()
    assert beside.startswith("Saved run first: the same digits.\nLeft out: ")
    assert "Left out" not in out
