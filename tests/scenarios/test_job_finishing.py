"""The end of the work on an article, and the list that tells of it."""

from pathlib import Path

from person import Person, new_corpus, surfaces
from screen import things
from texts import PORT, STORM

FIRST, SECOND = "ريم الصالح تزور ميناء صحار", "عاصفة تضرب الساحل"


def test_an_article_is_finished_with_undecided_suggestions_and_reopened(person: Person, tmp_path: Path) -> None:
    person.start(new_corpus(tmp_path, PORT, STORM), "Amal")
    person.await_suggestions()
    person.press("Space", "Ctrl+Enter", "Esc")
    assert person.export(tmp_path / "nothing.jsonl", every=False) == []
    person.press("Ctrl+Enter", "Enter")
    person.read("^1 of 2 finished$")
    (record,) = person.export(tmp_path / "finished.jsonl", every=False)
    assert (record["title"], surfaces(record)) == (FIRST, ["PER ريم الصالح"])
    # The next article stands open; the finished one is found again by its state.
    show_only(person, "finished", [f"{FIRST}, finished"])
    person.click(f"{FIRST}, finished", "ListItem")
    person.press("Ctrl+r")
    person.read("^0 of 2 finished$")
    assert person.export(tmp_path / "reopened.jsonl", every=False) == []
    show_only(person, "begun", [f"{FIRST}, begun"])
    show_only(person, "All articles", [f"{FIRST}, begun", f"{SECOND}, not begun"])
    person.click(f"{SECOND}, not begun", "ListItem")
    person.press("Space", "Shift+j", "Ctrl+Enter", "Enter")
    records = person.export(tmp_path / "both.jsonl")
    assert [record["state"] for record in records] == ["begun", "finished"]


def show_only(person: Person, state: str, wanted: list[str]) -> None:
    """Filter the list by state, and wait until it shows just these articles."""
    (box,) = (thing.middle for thing in person.everything() if thing.role == "ComboBox")
    person.choose(box, state)

    def listed() -> bool:
        return [thing.words for thing in things() if thing.role == "ListItem"] == wanted

    person.wait(listed, what=f"the articles that are {state}")
