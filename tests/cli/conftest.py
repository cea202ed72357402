"""A corpus with one article for the command line."""

from pathlib import Path

import pytest
from command_line import TEXT, Line


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Line:
    run = Line(capsys, monkeypatch, tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    run("new", run.corpus, "--coder", "Rana")
    run("import", run.corpus, tmp_path / "a.txt", "--json")
    return run


@pytest.fixture
def article(line: Line) -> str:
    (row,) = line("articles", line.corpus, "--json")
    return str(row["id"])
