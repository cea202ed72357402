"""An article imported, coded to its gold by keys alone, exported and compared: how many keys that takes."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from person import Person, command_line
from robot import Robot

from annotator.model.resources import resource

_ENTITIES = {"PER", "LOC", "ORG"}


class Keys(NamedTuple):
    """How many keys the coding took; `beyond` are those of ways through the text, but for one each."""

    pressed: int
    beyond: int


def import_whole(person: Person, file: Path, *, divided: bool) -> None:
    """Import a file by keys, without the division that is proposed for it where it is `divided`."""
    person.press("Ctrl+i")
    person.go_to("Add files…")
    person.press("Space")
    person.choose_file(file)
    if divided and person.find("Another article begins.*", "CheckBox").checked:
        person.go_to("Another article begins.*", "CheckBox")
        person.press("Space")
    person.find("Import 1 articles?")
    person.press("Enter")
    person.read("^imported: 1")
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


def code_to_gold(
    person: Person, folder: Path, file: Path, gold: dict[str, Any], *, blind: bool, divided: bool = False
) -> Keys:
    """Code an article to its gold in a new corpus, export it, compare, and return what keys it took."""
    corpus = folder / "seed.hashiya"
    codebook = without_dates(folder)
    command_line("new", corpus, "--coder", "Amal", "--codebook", codebook, *["--blind"] * blind)
    suggested = {"entities": [], "quotes": []} if blind else command_line("suggest", file, "--codebook", codebook)[0]
    person.start(corpus, "Amal")
    import_whole(person, file, divided=divided)
    person.await_suggestions()
    before = person.presses
    robot = Robot(person, file.read_text(encoding="utf-8"), gold, suggested)
    robot.code()
    keys = Keys(person.presses - before, robot.beyond)
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


def made(folder: Path) -> Path:
    """Return the folder, which is there now."""
    folder.mkdir()
    return folder
