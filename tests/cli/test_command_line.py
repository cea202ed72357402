"""The contract of the command line: JSON fields, exit codes, one sentence per error."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import TEXT, Line, place

from annotator.cli import main
from annotator.corpus import Corpus


def test_an_imported_file_is_listed_with_what_the_contract_names(line: Line) -> None:
    (row,) = line("articles", line.corpus, "--json")
    assert {"id", "path", "title", "text_sha256", "length", "zones", "states"} <= row.keys()
    assert (row["title"], row["length"], row["states"]) == ("افتتاح المعرض", len(TEXT), [])
    assert row["zones"][0] == {"start": 0, "end": 14, "kind": "headline"}


def test_importing_again_says_duplicate_and_a_pdf_is_refused(line: Line, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"%PDF-1.7 whatever")
    again, refused = line("import", line.corpus, tmp_path / "a.txt", tmp_path / "b.txt", "--json", code=1)
    assert again["status"] == "duplicate"
    assert (refused["status"], refused["article"]) == ("refused", None)
    assert "PDF" in refused["reason"]


def test_what_is_coded_is_shown(line: Line, article: str) -> None:
    coded, quoted = line.code(
        {"article": article, "action": "code", **place("بيروت"), "code": "LOC"},
        {
            "article": article,
            "action": "quote",
            "content": [place("سيبقى مفتوحا")],
            "cue": place("قال"),
            "speaker": place("الوزير سامي الحلبي"),
        },
    )
    assert coded["ok"]
    assert quoted["ok"]
    (shown,) = line("show", line.corpus, article, "--coder", "Rana", "--json")
    (annotation,), (quote,) = shown["annotations"], shown["quotes"]
    assert annotation | place("بيروت") == annotation
    assert (annotation["id"], annotation["code"]) == (coded["ids"][0], "LOC")
    assert annotation["origin"]["outcome"] == "own"
    assert quote["content"] == [place("سيبقى مفتوحا")]
    assert quote["type"] == "mixed"
    assert quote["speaker"] | place("الوزير سامي الحلبي") == quote["speaker"]
    assert quote["clause"] is None


def test_suggestions_are_accepted_rejected_and_gone(line: Line, article: str) -> None:
    listed = line("suggestions", line.corpus, article, "--coder", "Rana", "--json")
    beirut = next(s for s in listed if s["surface"] == "بيروت")
    quote = next(s for s in listed if s["code"] == "quote")
    line.code(
        {"article": article, "action": "accept", "suggestion": beirut["id"]},
        {"article": article, "action": "reject", "suggestion": quote["id"]},
    )
    left = line("suggestions", line.corpus, article, "--coder", "Rana", "--json")
    assert [s["id"] for s in left] == [s["id"] for s in listed if s["id"] not in (beirut["id"], quote["id"])]
    (shown,) = line("show", line.corpus, article, "--coder", "Rana", "--json")
    assert shown["annotations"][0]["origin"]["outcome"] == "accepted"


def test_a_blind_corpus_shows_no_suggestions_and_its_codings_say_so(line: Line, tmp_path: Path) -> None:
    line("new", tmp_path / "blind.sqlite", "--coder", "Rana", "--blind")
    line("import", tmp_path / "blind.sqlite", tmp_path / "a.txt", "--json")
    (row,) = line("articles", tmp_path / "blind.sqlite", "--json")
    assert line("suggestions", tmp_path / "blind.sqlite", row["id"], "--coder", "Rana", "--json") == []
    given = json.dumps({"article": row["id"], "action": "code", **place("بيروت"), "code": "LOC"})
    line("code", tmp_path / "blind.sqlite", "--coder", "Rana", given=given)
    (shown,) = line("show", tmp_path / "blind.sqlite", row["id"], "--coder", "Rana", "--json")
    assert shown["annotations"][0]["origin"] == {"outcome": "own", "visible": False}


def test_every_action_answers_and_undo_takes_back_the_last(line: Line, article: str) -> None:
    (made,) = line.code({"article": article, "action": "code", **place("بيروت"), "code": "PER"})
    on = {"article": article, "id": made["ids"][0]}
    answers = line.code(
        {**on, "action": "recode", "code": "LOC"},
        {**on, "action": "move", **place("في بيروت")},
        {**on, "action": "link", "entry": "بيروت"},
        {**on, "action": "note", "text": "أهي المدينة؟", "question": True},
        {"action": "undo"},
        {"action": "redo"},
        {"article": article, "action": "finish"},
        {**on, "action": "remove"},
        {"article": article, "action": "reopen"},
        {**on, "action": "remove"},
        code=1,
    )
    assert [a["ok"] for a in answers] == [True] * 7 + [False, True, True]
    (shown,) = line("show", line.corpus, article, "--coder", "Rana", "--json")
    assert (shown["annotations"], shown["notes"], shown["state"]) == ([], [], "begun")


@pytest.mark.parametrize(
    "bad",
    [
        "nonsense",
        "[1, 2]",
        '"text"',
        "{}",
        '{"action": "dance", "article": "x"}',
        '{"action": "code", "article": "x", "start": 0, "end": 3, "code": "PER"}',
        '{"action": "code", "article": ARTICLE, "start": 3, "end": 3, "code": "PER"}',
        '{"action": "code", "article": ARTICLE, "start": true, "end": 3, "code": "PER"}',
        '{"action": "code", "article": ARTICLE, "start": 0.5, "end": 3, "code": "PER"}',
        '{"action": "code", "article": ARTICLE, "start": 0, "end": 3, "code": "TIME"}',
        '{"action": "code", "article": ARTICLE, "start": 0, "end": 99999, "code": "PER"}',
        '{"action": "code", "article": ARTICLE, "start": 0, "end": 3, "code": "PER", "attributes": [1]}',
        '{"action": "quote", "article": ARTICLE}',
        '{"action": "quote", "article": ARTICLE, "content": []}',
        '{"action": "quote", "article": ARTICLE, "content": [{"start": 0}]}',
        '{"action": "quote", "article": ARTICLE, "content": [{"start": 0, "end": 5}], "type": "loud"}',
        '{"action": "accept", "article": ARTICLE, "suggestion": "x"}',
        '{"action": "remove", "article": ARTICLE, "id": "x"}',
        '{"action": "note", "article": ARTICLE, "text": "\\ud800"}',
        '{"action": "note", "article": ARTICLE, "text": "x", "id": ["x"]}',
        '{"action": "code", "article": ARTICLE, "start": 0, "end": 3, "code": "PER", "attributes": {"a": "\\ud800"}}',
        '{"action": "undo"}',
        "[" * 100_000,
    ],
)
def test_a_bad_line_is_answered_with_a_sentence_and_stops_nothing(line: Line, article: str, bad: str) -> None:
    good = {"article": article, "action": "code", **place("بيروت"), "code": "LOC"}
    refused, done = line.code(bad.replace("ARTICLE", json.dumps(article)), good, code=1)
    assert refused["ok"] is False
    assert refused["error"].endswith(".")
    assert done["ok"] is True


def test_unknown_coders_and_missing_files_are_exit_2_with_one_sentence(line: Line, tmp_path: Path) -> None:
    line("code", line.corpus, "--coder", "Nobody", code=2)
    assert line.error == "There is no coder Nobody in c.sqlite.\n"
    line("articles", tmp_path / "none.sqlite", code=2)
    assert line.error.count("\n") == 1
    line("new", line.corpus, "--coder", "Rana", code=2)


def test_readers_work_while_a_writer_has_the_corpus_and_writers_do_not(line: Line) -> None:
    with Corpus.open(line.corpus, write=True):
        assert len(line("articles", line.corpus, "--json")) == 1
        line("coder", "add", line.corpus, "Omar", code=2)
        assert "open" in line.error


def test_the_log_is_printed_verbatim_and_check_finds_nothing(line: Line, article: str) -> None:
    line.code({"article": article, "action": "code", **place("بيروت"), "code": "LOC"})
    first, second = line("log", line.corpus, "--json")
    assert (first["action"], second["action"], second["subject"]) == ("set up", "code", article)
    assert second["changes"][0]["added"]["code"] == "LOC"
    assert line("check", line.corpus, "--json") == []
    line("rebuild", line.corpus)
    assert line("check", line.corpus, "--json") == []


def test_exports_hold_code_points_and_utf16(line: Line, article: str, tmp_path: Path) -> None:
    line.code({"article": article, "action": "code", **place("بيروت"), "code": "LOC"})
    line("export", line.corpus, "--format", "jsonl", "--out", tmp_path / "out.jsonl", "--coder", "Rana")
    (exported,) = [json.loads(x) for x in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    (annotation,) = exported["annotations"]
    assert annotation["surface"] == "بيروت"
    line("export", line.corpus, "--format", "csv", "--out", tmp_path / "csv")
    assert (tmp_path / "csv" / "annotations.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    line("export", line.corpus, "--format", "jsonl", "--out", tmp_path / "f.jsonl", "--finished")
    assert (tmp_path / "f.jsonl").read_text(encoding="utf-8") == ""


def test_a_backup_is_restored_and_a_damaged_corpus_salvaged(line: Line, article: str, tmp_path: Path) -> None:
    (backup,) = line("backups", line.corpus, "--make", "--json")
    line.code({"article": article, "action": "code", **place("بيروت"), "code": "LOC"})
    line("restore", line.corpus, backup["path"])
    assert len(line("log", line.corpus, "--json")) == 1
    assert len(line("backups", line.corpus, "--json")) == 2

    damaged = tmp_path / "damaged.sqlite"
    shutil.copy(line.corpus, damaged)
    with damaged.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 4096)
    main(["salvage", str(damaged), "--out", str(tmp_path / "saved.sqlite")])
    line("articles", tmp_path / "saved.sqlite", "--json")


def test_a_withdrawn_article_is_gone_and_backups_that_hold_it_are_named(line: Line, article: str) -> None:
    (backup,) = line("backups", line.corpus, "--make", "--json")
    (holding,) = line("withdraw", line.corpus, "--article", article, "--json", code=1)
    assert holding["path"] == backup["path"]
    assert line("articles", line.corpus, "--json") == []
    assert "بيروت".encode() not in line.corpus.read_bytes()


def test_the_program_runs_as_a_module_and_says_usage_with_exit_2() -> None:
    done = subprocess.run([sys.executable, "-m", "annotator", "dance"], capture_output=True, text=True)
    assert done.returncode == 2
    assert "usage" in done.stderr
