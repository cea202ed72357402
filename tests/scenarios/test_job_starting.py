"""The first minutes: the start page, the sample corpus, and the way back to it on another day."""

from pathlib import Path

from person import Person


def test_the_sample_is_begun_and_gone_on_with_from_the_start_page(person: Person, tmp_path: Path) -> None:
    person.start()
    person.click("Open the sample corpus", "Button")
    person.await_suggestions()
    person.press("Space", "Space")
    title = next(thing.words for thing in person.everything() if thing.fits(".*, begun", ["ListItem"]))
    person.quit()

    person.start()
    person.click(r"sample\s.*", "ListItem")
    person.await_suggestions()
    # The article that was begun is open again, with the help of the keys one key away.
    assert next(t.words for t in person.everything() if t.role == "ListItem" and t.selected) == title
    person.press("Shift+/")
    person.read("Accept and go on")
    person.press("Esc", "Ctrl+Enter", "Enter")
    person.read("^1 of 10 finished$")
    (record,) = person.export(tmp_path / "out.jsonl", every=False)
    assert len(record["annotations"]) + len(record["quotes"]) == 2
    assert {a["origin"]["outcome"] for a in (*record["annotations"], *record["quotes"])} == {"accepted"}
