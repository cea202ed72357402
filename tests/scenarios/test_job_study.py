"""A whole study: codebook, round, packets, three laptops, a fork, returns in every order, a rule that changes, the data set."""

from pathlib import Path

import leading
from person import Person
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
    assert sorted(packets) == ["Badr"]


def written(folder: Path) -> list[Path]:
    """Write each article to a file of its own."""
    files = [folder / f"{number}.txt" for number, _ in enumerate(ARTICLES)]
    for file, article in zip(files, ARTICLES, strict=True):
        file.write_text(article.text, encoding="utf-8", newline="")
    return files
