"""Suggestions from outside on the command line."""

import json

import pytest
from bringing_suggestions import bring
from builders import annotation
from command_line import TEXT, Line

from annotator.corpus import Corpus


@pytest.fixture
def offered(line: Line, article: str) -> str:
    """Return the article, with a name that only the program "llm v2" proposes."""
    with Corpus.open(line.corpus, write=True) as corpus:
        at = TEXT.index("المعرض")
        bring(corpus, article, (annotation(at, at + 6, "ORG"), 0.25), name="llm v2", version="2026-01", coder="Rana")
    return article


def test_it_is_listed_with_its_name_and_version_and_left_out_by_it(line: Line, offered: str) -> None:
    asked = ("suggestions", line.corpus, offered, "--coder", "Rana", "--json")
    (found,) = [row for row in line(*asked) if row["suggester"] == "llm v2"]
    assert (found["surface"], found["code"], found["score"]) == ("المعرض", "ORG", 0.25)
    assert found["version"] == "2026-01"
    assert not [row for row in line(*asked, "--without", "llm v2") if row["suggester"] == "llm v2"]
    line(*asked, "--without", "llm v3", code=2)
    assert "llm v2" in line.error


def test_it_is_accepted_by_its_id_and_the_export_says_whose_it_was(line: Line, offered: str) -> None:
    asked = ("suggestions", line.corpus, offered, "--coder", "Rana", "--json")
    (found,) = [row for row in line(*asked) if row["suggester"] == "llm v2"]
    (row,) = line("articles", line.corpus, "--json")
    assert row["states"] == []
    line.code({"action": "accept", "article": offered, "suggestion": found["id"]})
    out = line.folder / "out.jsonl"
    line("export", line.corpus, "--format", "jsonl", "--out", out)
    assert '"suggester":"llm v2","version":"2026-01"' in out.read_text(encoding="utf-8")
    line("check", line.corpus)


def test_the_log_prints_what_was_offered_in_its_compact_form(line: Line, offered: str) -> None:
    (brought,) = [d for d in line("log", line.corpus, "--json") if d["role"] == "suggester"]
    (change,) = brought["changes"]
    at = TEXT.index("المعرض")
    assert (brought["subject"], brought["action"]) == (offered, "offer")
    assert change["added"]["names"] == [[at, 6, 0, 2500]]


def test_suggesters_are_listed_with_what_became_of_them(line: Line, offered: str) -> None:
    def told() -> dict[str, tuple[int, int, int, float | None]]:
        rows = line("suggesters", line.corpus, "--json")
        assert {row["suggester"]: row["version"] for row in rows if row["outside"]} == {"llm v2": "2026-01"}
        return {r["suggester"]: (r["accepted"], r["corrected"], r["rejected"], r["share"]) for r in rows}

    assert told()["llm v2"] == told()["entities"] == (0, 0, 0, None)
    shown = line("suggestions", line.corpus, offered, "--coder", "Rana", "--json")
    by = {name: [row["id"] for row in shown if row["suggester"] == name] for name in ("llm v2", "entities")}
    line.code({"action": "accept", "article": offered, "suggestion": by["llm v2"][0]})
    line.code(*({"action": "reject", "article": offered, "suggestion": id_} for id_ in by["entities"]))
    assert told()["llm v2"] == (1, 0, 0, 1.0)
    assert told()["entities"] == (0, 0, len(by["entities"]), 0.0)
    (made,) = line("show", line.corpus, offered, "--coder", "Rana")[0]["annotations"]
    line.code({"action": "recode", "article": offered, "id": made["id"], "code": "LOC"})
    assert told()["llm v2"] == (0, 1, 0, 0.0)
    line.code({"action": "undo"})
    assert told()["llm v2"] == (1, 0, 0, 1.0)
    line("suggesters", line.corpus, "--coder", "nobody", code=2)


def test_who_agrees_counts_with_who_is_shown(line: Line, article: str) -> None:
    shown = line("suggestions", line.corpus, article, "--coder", "Rana", "--json")
    first = next(row for row in shown if row["suggester"] == "entities")
    with Corpus.open(line.corpus, write=True) as corpus:
        same = annotation(first["start"], first["end"], first["code"])
        bring(corpus, article, (same, 0.5), name="twin", coder="Rana")
    line.code({"action": "accept", "article": article, "suggestion": first["id"]})
    rows = {row["suggester"]: row["accepted"] for row in line("suggesters", line.corpus, "--json")}
    assert (rows["entities"], rows["twin"]) == (1, 1)


def test_all_of_a_suggester_is_taken_back(line: Line, offered: str) -> None:
    (said,) = line("take-back", line.corpus, "llm v2", "--lead", "Rana", "--json")
    assert said == {"suggester": "llm v2", "articles": 1}
    shown = line("suggestions", line.corpus, offered, "--coder", "Rana", "--json")
    assert "llm v2" not in {row["suggester"] for row in shown}
    line("take-back", line.corpus, "llm v2", "--lead", "Rana", code=2)
    assert "llm v2" in line.error


def test_an_import_says_which_rounds_do_not_show_what_it_brought(line: Line, article: str) -> None:
    assert article
    line("round", "add", line.corpus, "pilot", "--lead", "Rana", "--purpose", "pilot", "--json")
    at = TEXT.index("المعرض")
    (line.folder / "a.jsonl").write_text(
        json.dumps({"text": TEXT, "spans": [{"start": at, "end": at + 6, "label": "ORG"}]}) + "\n", encoding="utf-8"
    )
    line("import", line.corpus, line.folder / "a.jsonl", "--format", "prodigy", "--suggester", "llm", "--json")
    assert "Round pilot is frozen to other suggesters" in line.error
    line("round", "change", line.corpus, "pilot", "--lead", "Rana", "--freeze", "--json")
    shown = line("suggestions", line.corpus, article, "--coder", "Rana", "--round", "pilot", "--json")
    assert "llm" in {row["suggester"] for row in shown}
