"""A whole study: codebook, round, packets, three laptops, a fork, returns in every order, a rule that changes, the data set."""

import shutil
from pathlib import Path

import laptops
import leading
from person import Person, command_line
from study_texts import ARTICLES

CODERS = ("Badr", "Chadi", "Dalia")


def test_a_study_from_its_codebook_to_its_data_set(person: Person, tmp_path: Path) -> None:
    person.start()
    leading.found_corpus(person, tmp_path, "study", "Amal")
    leading.make_codebook(person, leading.codebook_file(tmp_path))
    leading.import_files(person, written(tmp_path))
    person.press("Ctrl+b")
    leading.add_round(person)
    leading.add_coders(person, CODERS)
    print(leading.draw(person, size=5, for_all=40))
    leading.assign(person)
    packets = leading.make_packets(person, tmp_path / "packets")
    person.quit()
    mail = tmp_path / "mail"
    mail.mkdir()
    coded = {}
    laptops.receive(person, packets["Badr"], tmp_path / "badr.hashiya", "Badr")
    coded["Badr"] = laptops.code_by_keys(person, "Badr")
    laptops.return_by_menu(person, mail / "badr.hashiya-return")
    # Chadi has two laptops, takes the same packet into both, and codes on both: a fork.
    for laptop, seed in (("Chadi", 1), ("Chadi 2", 2), ("Dalia", 3)):
        coder, corpus = laptop.split()[0], tmp_path / f"{laptop}.hashiya"
        laptops.receive(person, packets[coder], corpus, coder)
        person.quit()
        coded[laptop] = laptops.code_by_lines(corpus, coder, seed=seed)
        command_line("return", corpus, "--out", mail / f"{laptop}.hashiya-return")
    returns = sorted(mail.iterdir())
    before = tmp_path / "before.hashiya"
    shutil.copy(tmp_path / "study.hashiya", before)
    person.start(tmp_path / "study.hashiya", "Amal")
    person.read("^Coder: Amal$")
    person.press("Ctrl+b")
    leading.merge(person, returns)
    person.read("nothing")


def written(folder: Path) -> list[Path]:
    """Write each article to a file of its own."""
    files = [folder / f"{number}.txt" for number, _ in enumerate(ARTICLES)]
    for file, article in zip(files, ARTICLES, strict=True):
        file.write_text(article.text, encoding="utf-8", newline="")
    return files
