"""`train`, `models`, `evaluate`, `next` and `controls` as the contract has them."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator.cli import main

TEXTS = [
    f"خبر {number}\nقال الوزير سامي الحلبي في بيروت إن المعرض رقم {number} سيبقى مفتوحا، ثم غادر زمقشط.\n"
    for number in range(8)
]


class Line:
    def __init__(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        self._capsys, self.corpus, self.folder = capsys, folder / "c.hashiya", folder

    def __call__(self, *arguments: object, code: int = 0) -> list[dict[str, Any]]:
        returned = main([str(a) for a in arguments])
        out, error = self._capsys.readouterr()
        assert returned == code, (out, error)
        return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Line:
    return Line(capsys, tmp_path)


def fill(line: Line, monkeypatch: pytest.MonkeyPatch, *options: str, finished: int = 8) -> list[str]:
    """Make a corpus with every suggestion accepted in the first articles, and these finished."""
    line("new", line.corpus, "--coder", "Rana", *options)
    for number, text in enumerate(TEXTS):
        (line.folder / f"{number}.txt").write_text(text, encoding="utf-8")
    line("import", line.corpus, *(line.folder / f"{n}.txt" for n in range(len(TEXTS))), "--json")
    articles = [str(row["id"]) for row in line("articles", line.corpus, "--json")]
    for article in articles[:finished]:
        shown = line("suggestions", line.corpus, article, "--coder", "Rana", "--json")
        acts = [{"action": "accept", "article": article, "suggestion": s["id"]} for s in shown]
        given = "".join(json.dumps(act) + "\n" for act in (*acts, {"action": "finish", "article": article}))
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
        line("code", line.corpus, "--coder", "Rana")
    return articles


def test_training_tells_what_came_of_it_for_every_suggester(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(line, monkeypatch)
    rows = line("train", line.corpus, "--json")
    fields = ["suggester", "base", "version", "articles", "measured", "f1_before", "f1_after", "kept", "reason"]
    assert rows
    assert all(list(row) == fields for row in rows)
    assert all(row["articles"] == 8 for row in rows)
    kept = [row["version"] for row in rows if row["kept"]]
    assert [m["version"] for m in line("models", line.corpus, "--json")] == kept
    line("models", line.corpus, "--use", "no such model", code=2)


def test_what_was_accepted_as_shown_is_evaluated_as_perfect(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(line, monkeypatch)
    (score,) = line("evaluate", line.corpus, "--json")
    assert (score["entity"]["f1"], score["quote@0.8"]["f1"], score["whole"]) == (1.0, 1.0, 1.0)


def test_the_next_articles_are_new_ones(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = fill(line, monkeypatch, finished=3)
    rows = line("next", line.corpus, "--coder", "Rana", "--n", "3", "--json")
    assert [row["rank"] for row in rows] == [1, 2, 3]
    assert {row["article"] for row in rows} <= set(articles[3:])
    assert all(row["gain"] > 0 for row in rows)


def test_studies_keep_the_order_of_import(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = fill(line, monkeypatch, "--purpose", "main", finished=2)
    rows = line("next", line.corpus, "--coder", "Rana", "--n", "3", "--json")
    assert [(row["article"], row["gain"]) for row in rows] == [(a, 0.0) for a in articles[2:5]]


def test_control_articles_are_the_same_for_all_coders_and_are_compared(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = fill(line, monkeypatch, "--control-share", "0.5")
    line("coder", "add", line.corpus, "Badr")
    shown = {
        coder: [bool(line("suggestions", line.corpus, a, "--coder", coder, "--json")) for a in articles]
        for coder in ("Badr",)
    }["Badr"]
    rows = {row["suggestions"]: row for row in line("controls", line.corpus, "--json")}
    assert rows.get(True, {"articles": 0})["articles"] == sum(shown)
    assert rows.get(False, {"articles": 0})["articles"] == len(shown) - sum(shown)
    assert all(row["annotations"] == 0 for suggestions, row in rows.items() if not suggestions)


def test_places_of_words_are_counted_in_all_articles(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = fill(line, monkeypatch, finished=0)
    rows = line("places", line.corpus, "سامى الحلبي", "--json")
    assert [(row["article"], row["places"]) for row in rows] == [(a, 1) for a in articles]
