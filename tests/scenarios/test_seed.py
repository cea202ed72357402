"""The article this project was born from: imported, coded to its gold by keys alone, exported, compared."""

import json
from pathlib import Path
from typing import Any

import pytest
from bringing import code_to_gold, made
from person import Person


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, Any]:
    return json.loads((shared / "data" / "seed" / "seed.gold.json").read_text(encoding="utf-8"))


@pytest.fixture
def seed_file(shared: Path, tmp_path: Path) -> Path:
    (there,) = (shared / "data" / "seed").glob("*.txt")
    file = tmp_path / "seed.txt"
    file.write_bytes(there.read_bytes())
    return file


def test_the_seed_is_corrected_from_its_suggestions_to_its_gold(
    person: Person, tmp_path: Path, seed_file: Path, gold: dict[str, Any]
) -> None:
    keys, _ = code_to_gold(person, tmp_path, seed_file, gold, blind=False, divided=True)
    print(f"The seed took {keys} keys from its suggestions to its gold.")


def test_suggestions_save_at_least_half_of_the_keys(
    person: Person, tmp_path: Path, seed_file: Path, gold: dict[str, Any]
) -> None:
    helped, alone = (
        code_to_gold(person, folder, seed_file, gold, blind=blind, divided=True).pressed
        for folder, blind in ((made(tmp_path / "shown"), False), (made(tmp_path / "blind"), True))
    )
    print(f"The seed took {helped} keys from its suggestions, {alone} from nothing: {helped / alone:.0%}.")
    assert helped <= alone / 2
