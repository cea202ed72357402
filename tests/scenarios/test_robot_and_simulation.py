"""The keys that a robot presses in the window, beside those that the simulated coder counts."""

import json
from pathlib import Path

import pytest
from bringing import code_to_gold, made
from person import Person, command_line

from annotator.model.resources import resource

TOLERANCE = 0.25
"""Share by which the two may differ; docs/suggestions/learning.md says where they differ."""
ARTICLE = "09-bridge"


@pytest.fixture
def gold_dir(tmp_path: Path) -> Path:
    folder = made(tmp_path / "gold")
    text = (resource("sample") / "articles" / f"{ARTICLE}.txt").read_bytes()
    gold = json.loads((resource("sample") / "gold" / f"{ARTICLE}.gold.json").read_text(encoding="utf-8"))
    (folder / f"{ARTICLE}.txt").write_bytes(text)
    (folder / f"{ARTICLE}.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return folder


def test_robot_and_simulated_coder_need_about_as_many_keys(person: Person, tmp_path: Path, gold_dir: Path) -> None:
    file = gold_dir / f"{ARTICLE}.txt"
    gold = json.loads((gold_dir / f"{ARTICLE}.gold.json").read_text(encoding="utf-8"))
    counted = command_line("simulate", gold_dir, "--no-learning", "--window-prices", "--json")[0]
    for blind, field in ((False, "keys_with_suggestions"), (True, "keys_from_nothing")):
        pressed, beyond = code_to_gold(person, made(tmp_path / field), file, gold, blind=blind)
        print(f"{field}: the robot pressed {pressed}, {beyond} of them on ways; counted are {counted[field]}.")
        pressed -= beyond
        assert abs(pressed - counted[field]) <= TOLERANCE * max(pressed, counted[field])
