"""What the documents say is what the machine does."""

import re
from pathlib import Path

import pytest

from annotator.cli import parser

ROOT = Path(__file__).resolve().parents[2]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_ci_runs_the_test_command_of_the_readme() -> None:
    commands = re.findall(r"^python3 -m pip install uv && .*$", read("README.md"), re.MULTILINE)
    assert len(commands) == 2, "one command runs the program, one its tests"
    assert commands[1] in read(".ci/run").splitlines()


def test_every_command_of_the_command_line_is_documented() -> None:
    commands = next(a for a in parser()._actions if a.choices and isinstance(a.choices, dict)).choices
    documented = read("docs/command-line.md")
    assert commands
    assert [name for name in commands if f"## `{name}" not in documented] == []


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_links_to_files_lead_somewhere(name: str) -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", read(name))
    assert [t for t in targets if not (ROOT / t).exists()] == []
