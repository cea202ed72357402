"""Rules of the house that a machine can keep: sizes of files, names, words that do not belong here."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 300
LONGER_FOR_A_REASON: dict[str, str] = {}

FORBIDDEN_NAMES = ("utils", "helpers", "manager", "misc", "common")


def tracked(*endings: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    return [ROOT / name for name in listed if name.endswith(endings) and (ROOT / name).is_file()]


def test_no_file_of_code_is_longer_than_the_limit() -> None:
    lengths = {str(p.relative_to(ROOT)): len(p.read_text(encoding="utf-8").splitlines()) for p in tracked(".py")}
    too_long = {name for name, lines in lengths.items() if lines > LONGEST}
    assert too_long == set(LONGER_FOR_A_REASON), "shorten the file, or name it here with its reason"


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [str(p) for p in tracked(".py") if p.stem in FORBIDDEN_NAMES] == []


def test_no_handler_swallows_everything() -> None:
    swallowing = re.compile(r"except\s*:|except[^\n]*:\s*\n\s*pass\b")
    files = [p for p in tracked(".py") if ROOT / "tests" not in p.parents]
    assert [str(p) for p in files if swallowing.search(p.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("forbidden", [r"https?://[^\s\"']*py" + r"pi", r"/wo" + r"rk/", r"/ro" + r"ot/"])
def test_no_path_of_a_machine_and_no_registry_is_written_down(forbidden: str) -> None:
    text_files = tracked(".py", ".md", ".toml", ".json", ".txt", ".csv", ".tsv", "run")
    assert [str(p) for p in text_files if re.search(forbidden, p.read_text(encoding="utf-8"))] == []
