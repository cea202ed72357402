"""The article this project was born from: imported, coded to its gold by keys alone, exported, compared."""

import json
from pathlib import Path
from typing import Any

import pytest
from person import Person, command_line
from robot import Robot

from annotator.model.resources import resource

_ENTITIES = {"PER", "LOC", "ORG"}


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, Any]:
    return json.loads((shared / "data" / "seed" / "seed.gold.json").read_text(encoding="utf-8"))


@pytest.fixture
def seed_file(shared: Path, tmp_path: Path) -> Path:
    (there,) = (shared / "data" / "seed").glob("*.txt")
    file = tmp_path / "seed.txt"
    file.write_bytes(there.read_bytes())
    return file


def import_whole(person: Person, file: Path) -> None:
    """Import a file by keys, without the division that is proposed for it."""
    person.press("Ctrl+i")
    person.go_to("Add files…")
    person.press("Space")
    person.choose_file(file)
    if person.find("Another article begins.*", "CheckBox").checked:
        person.go_to("Another article begins.*", "CheckBox")
        person.press("Space")
    person.find("Import 1 articles?")
    person.press("Enter")
    person.read("^1 imported")
    person.press("Esc")


def stated(record: dict[str, Any]) -> tuple[set[Any], set[Any]]:
    """Return the entities and quotes of an exported article, to be compared with those of the gold."""
    entities = {(a["start"], a["end"], a["code"]) for a in record["annotations"] if a["code"] in _ENTITIES}
    parts = ("content", "cue", "speaker")
    quotes = {
        (q["type"], *(tuple((s["start"], s["end"]) for s in q[part] or ()) for part in parts)) for q in record["quotes"]
    }
    return entities, quotes


def wanted(gold: dict[str, Any]) -> tuple[set[Any], set[Any]]:
    """Return the entities and quotes of the gold in the form of `stated`."""
    entities = {(e["start"], e["end"], e["label"]) for e in gold["entities"]}
    parts = ("content", "cue", "speaker")
    quotes = {(q["type"], *(((q[part]["start"], q[part]["end"]),) for part in parts)) for q in gold["quotes"]}
    return entities, quotes


def code_to_gold(person: Person, folder: Path, file: Path, gold: dict[str, Any], *, blind: bool) -> int:
    """Code the seed to its gold in a new corpus, export it, compare, and return how many keys the coding took."""
    corpus = folder / "seed.hashiya"
    codebook = without_dates(folder)
    command_line("new", corpus, "--coder", "Amal", "--codebook", codebook, *["--blind"] * blind)
    suggested = {"entities": [], "quotes": []} if blind else command_line("suggest", file, "--codebook", codebook)[0]
    person.start(corpus, "Amal")
    import_whole(person, file)
    person.await_suggestions()
    before = person.presses
    Robot(person, file.read_text(encoding="utf-8"), gold, suggested).code()
    keys = person.presses - before
    (record,) = person.export(folder / "out.jsonl")
    person.quit()
    assert stated(record) == wanted(gold)
    return keys


def without_dates(folder: Path) -> Path:
    """Return the shipped codebook with its dates switched off, as a file: the gold has none."""
    content = json.loads(resource("codebooks/news.json").read_text(encoding="utf-8"))
    for layer in content["layers"]:
        for code in layer.get("codes", ()):
            code["on"] = code["id"] in _ENTITIES
    file = folder / "codebook.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


def test_the_seed_is_corrected_from_its_suggestions_to_its_gold(
    person: Person, tmp_path: Path, seed_file: Path, gold: dict[str, Any]
) -> None:
    keys = code_to_gold(person, tmp_path, seed_file, gold, blind=False)
    print(f"The seed took {keys} keys from its suggestions to its gold.")


def test_suggestions_save_at_least_half_of_the_keys(
    person: Person, tmp_path: Path, seed_file: Path, gold: dict[str, Any]
) -> None:
    helped, alone = (
        code_to_gold(person, folder, seed_file, gold, blind=blind)
        for folder, blind in ((made(tmp_path / "shown"), False), (made(tmp_path / "blind"), True))
    )
    print(f"The seed took {helped} keys from its suggestions, {alone} from nothing: {helped / alone:.0%}.")
    assert helped <= alone / 2


def made(folder: Path) -> Path:
    """Return the folder, which is there now."""
    folder.mkdir()
    return folder
