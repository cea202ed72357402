"""kill -9 while a script codes: what was acknowledged is in the log, and the corpus is sound."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator.corpus import Corpus
from annotator.model.article import Article
from annotator.model.ids import new_id, text_hash
from annotator.model.shipped import load_codebook

TEXT = "الوزير يزور المدينة."
SCRIPT = Path(__file__).with_name("coding_under_fire.py")


def run(path: Path, rounds: int, *options: str) -> dict[str, Any]:
    with Corpus.create(path, name="fire", coder="Rana", codebook=load_codebook("news")) as corpus:
        corpus.add_articles([Article(id=new_id(), title="t", text=TEXT, text_sha256=text_hash(TEXT))])
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(path), str(rounds), "7", *options],
        capture_output=True,
        text=True,
        check=True,
    )
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_no_acknowledged_decision_is_lost_in_200_kills(tmp_path: Path) -> None:
    seen = run(tmp_path / "c.sqlite", 200)
    assert seen["lost"] == 0
    assert seen["found"] == []
    assert seen["acknowledged"] >= 3 * 200
    assert seen["within"] > 0, "no kill fell between commit and answer: the moments do not reach into the writes"


def test_an_answer_that_precedes_the_commit_is_noticed(tmp_path: Path) -> None:
    # Whether a kill falls into so short a time is luck on a busy machine: several series of thirty are tried.
    lost = (run(tmp_path / f"{series}.sqlite", 30, "--answer-first")["lost"] for series in range(6))
    assert any(lost)


@pytest.mark.slow
def test_every_decision_waits_for_the_disk(tmp_path: Path) -> None:
    """`synchronous=FULL` in WAL mode syncs once per commit; strace counts."""
    path, trace = tmp_path / "c.sqlite", tmp_path / "trace"
    with Corpus.create(path, name="fire", coder="Rana", codebook=load_codebook("news")) as corpus:
        article = Article(id=new_id(), title="t", text=TEXT, text_sha256=text_hash(TEXT))
        corpus.add_articles([article])
    lines = [{"action": "code", "start": n, "end": n + 3, "code": "PER"} for n in range(10)]
    subprocess.run(
        [
            "strace",
            "-f",
            "-e",
            "trace=fdatasync,fsync",
            "-o",
            str(trace),
            sys.executable,
            "-m",
            "annotator",
            "code",
            str(path),
            "--coder",
            "Rana",
        ],
        input="".join(json.dumps({"article": article.id, **line}) + "\n" for line in lines),
        text=True,
        check=True,
        capture_output=True,
    )
    assert trace.read_text().count("fdatasync(") + trace.read_text().count("fsync(") >= len(lines)
