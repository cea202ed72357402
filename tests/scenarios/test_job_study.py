"""A study: codebook, packets, three laptops, a fork, returns in every order, a rule that changes, the data set."""

import io
import json
import shutil
from contextlib import redirect_stdout
from functools import partial
from itertools import permutations
from pathlib import Path
from typing import Any

import data_sets
import laptops
import leading
from laptops import Coded
from person import Person

from annotator.cli import main

CODERS = ("Badr", "Chadi", "Dalia")


def test_a_study_from_its_codebook_to_its_data_set(person: Person, tmp_path: Path) -> None:
    study, mail = tmp_path / "study.hashiya", tmp_path / "mail"
    mail.mkdir()
    packets = leading.begin(person, tmp_path, CODERS, for_all=40)
    coded = {"Badr": code_by_keys(person, packets["Badr"], mail)}
    # Chadi has two laptops, takes the same packet into both, and codes on both: a fork.
    for laptop, seed in (("Chadi", 1), ("Chadi 2", 7), ("Dalia", 3)):
        coder, corpus = laptop.split()[0], tmp_path / f"{laptop}.hashiya"
        laptops.receive(person, packets[coder], corpus, coder)
        person.quit()
        coded[laptop] = laptops.code_by_lines(corpus, coder, seed=seed)
        command("return", corpus, "--out", mail / f"{laptop}.hashiya-return")
    before, returns = tmp_path / "before.hashiya", sorted(mail.iterdir())
    shutil.copy(study, before)
    lead(person, study)
    told = leading.merge(person, returns)
    assert "⚠ Articles coded in two versions under one name: 3" in told
    (united,) = command("digest", study, "--json")
    assert merged_in_every_order(before, returns, tmp_path) == {united["digest"]}
    # A rule changes: who has to read how much again is said before, and is what the laptops find.
    person.press("Esc")
    again = leading.change_rule(person, ".*ORG.*", "Ministries are organisations. ")
    items = {coder: organisations(coded[coder]) for coder in ("Badr", "Dalia")}
    for coder, count in items.items():
        assert f"{coder} in “Autumn”: {count}" in again
    person.press("Ctrl+b")
    packets = leading.make_packets(person, tmp_path / "packets")
    person.quit()
    laptops.update(person, packets["Badr"], tmp_path / "Badr.hashiya", "Badr")
    coded["Badr"] = laptops.recode_one_and_keep_the_rest(person, items["Badr"], coded["Badr"])
    laptops.return_by_menu(person, mail / "Badr.hashiya-return")
    laptops.update(person, packets["Chadi"], tmp_path / "Chadi.hashiya", "Chadi")
    coded["Chadi"] = laptops.settle(person, (coded["Chadi"], coded.pop("Chadi 2")))
    laptops.keep_all(person, organisations(coded["Chadi"]))
    laptops.return_by_menu(person, mail / "Chadi.hashiya-return")
    command("receive", packets["Dalia"], tmp_path / "Dalia.hashiya", "--json")
    assert laptops.keep_by_lines(tmp_path / "Dalia.hashiya", "Dalia") == items["Dalia"]
    command("return", tmp_path / "Dalia.hashiya", "--out", mail / "Dalia.hashiya-return")
    lead(person, study)
    leading.merge(person, [mail / f"{coder}.hashiya-return" for coder in CODERS])
    for coder in CODERS:
        assert command("codebook", "worklist", study, "--coder", coder, "--round", leading.ROUND, "--json") == []
    compare_data_sets(person, coded, tmp_path)


def lead(person: Person, study: Path) -> None:
    """Start the program on the lead's page."""
    person.start(study, leading.LEAD)
    person.read(f"^Coder: {leading.LEAD}$")
    person.press("Ctrl+b")


def code_by_keys(person: Person, packet: Path, mail: Path) -> dict[str, Coded]:
    """Code everything that Badr was given in the window, and return it."""
    laptops.receive(person, packet, mail.parent / "Badr.hashiya", "Badr")
    made = laptops.code_by_keys(person, "Badr")
    person.read("^3 of 3 finished$")
    laptops.return_by_menu(person, mail / "Badr.hashiya-return")
    return made


def merged_in_every_order(corpus: Path, returns: list[Path], folder: Path) -> set[str]:
    """Merge the returns into copies of a corpus, in every order of the files; return the digests that come out."""
    digests = set()
    for number, order in enumerate(permutations(returns)):
        made = shutil.copy(corpus, folder / f"order-{number}.hashiya")
        (told,) = command("merge", made, *order, "--json")
        assert (told["forks"], told["conflicts"], told["articles_new"]) == (3, [], 0)
        digests |= {found["digest"] for found in command("digest", made, "--json")}
    return digests


def compare_data_sets(person: Person, coded: dict[str, dict[str, Coded]], folder: Path) -> None:
    """Write the final data set in three formats, and find in each of them what the coders coded."""
    for words in ("SPSS", "Stata", "CSV"):
        leading.write_final(person, words, folder / words)
    person.quit()
    for words, read in data_sets.readers().items():
        found = data_sets.coded_in(partial(read, folder / words))
        assert sorted(layer for layer, _, _ in found.values()) == ["assigned"] * 3 + ["first assigned"] * 2
        assert {title: coding for title, (_, _, coding) in found.items()} == {
            title: coded[coder][title] for title, (_, coder, _) in found.items()
        }, words
    assert data_sets.label_of_stata(folder / "Stata", "V1") == "الموضوع"


def organisations(coded: dict[str, Coded]) -> int:
    """Return how many organisations a coder coded."""
    return sum(code == "ORG" for one in coded.values() for _, _, code in one.names)


def command(*arguments: object) -> list[dict[str, Any]]:
    """Return what a command prints as JSON lines; in this process, since it is done very often."""
    told = io.BytesIO()
    out = io.TextIOWrapper(told, encoding="utf-8")
    with redirect_stdout(out):
        assert main([str(one) for one in arguments]) == 0
        out.flush()
    return [json.loads(line) for line in told.getvalue().decode().split("\n") if line.startswith("{")]
