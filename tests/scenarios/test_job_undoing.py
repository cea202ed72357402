"""Taking back: over two articles, after closing the program, and many places at once."""

from pathlib import Path

from person import Person, new_corpus, surfaces
from texts import PORT, STORM


def test_undo_reaches_over_articles_and_over_the_end_of_the_program(person: Person, tmp_path: Path) -> None:
    corpus = new_corpus(tmp_path, PORT, STORM, blind=True)
    person.start(corpus, "Amal")
    person.await_suggestions()
    person.jump("صحار")
    person.press("2")
    person.press("Ctrl+PageDown")
    person.read("^عاصفة تضرب الساحل$")
    person.jump("خالد")
    person.press("1", "1")
    assert coded(person, tmp_path / "coded.jsonl") == [["LOC صحار"], ["PER خالد البلوشي"]]
    person.press("u", "u", "u")
    assert coded(person, tmp_path / "undone.jsonl") == [[], []]
    assert shown(person) == "ريم الصالح تزور ميناء صحار"
    person.press("Shift+u", "Shift+u", "Shift+u")
    person.quit()

    person.start(corpus, "Amal")
    person.await_suggestions()
    person.press("u")
    assert coded(person, tmp_path / "again.jsonl") == [["LOC صحار"], ["PER خالد"]]
    assert shown(person) == "عاصفة تضرب الساحل"


def test_a_name_is_coded_everywhere_and_taken_back_as_one(person: Person, tmp_path: Path) -> None:
    person.start(new_corpus(tmp_path, PORT, blind=True), "Amal")
    person.await_suggestions()
    person.press("1", "1", "a")
    person.read(r"^More places: 2\.")
    person.press("Enter")
    assert coded(person, tmp_path / "everywhere.jsonl") == [["PER ريم الصالح"] * 3]
    person.press("u")
    assert coded(person, tmp_path / "once.jsonl") == [["PER ريم الصالح"]]


def coded(person: Person, out: Path) -> list[list[str]]:
    return [surfaces(record) for record in person.export(out)]


def shown(person: Person) -> str:
    """Return the headline above the article."""
    by_place = {thing.place.top(): thing.words for thing in person.everything() if thing.role == "StaticText"}
    return by_place[min(by_place)]
