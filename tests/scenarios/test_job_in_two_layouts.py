"""The same keys in the Latin and in the Arabic layout of the keyboard."""

from pathlib import Path
from typing import Any

from driver import Layout
from person import Person, new_corpus, parts_of, surfaces
from texts import PORT

MUSCAT = ("l", "s", "r", "'")
"""The keys that spell مسقط in the Arabic layout."""


def work_through(person: Person, folder: Path, layout: Layout) -> dict[str, Any]:
    folder.mkdir()
    person.layout = layout
    person.start(new_corpus(folder, PORT), "Amal")
    person.await_suggestions()
    person.press("Space", "f", "j", "Backspace", "3", "k", "l", "s", "d", "Shift+s", "Shift+d", "f")
    person.press("/", *MUSCAT, "Enter", "2", "a", "Enter")
    person.press("q", "w", "1", "e", "1", "r", "Shift+f", "Shift+j", "u", "u", "Shift+u")
    person.press("Ctrl+Enter")
    person.read("^Undecided suggestions: .*|suggestions are undecided")
    person.press("Enter")
    (record,) = person.export(folder / "out.jsonl", every=False)
    person.quit()
    return record


def test_both_layouts_lead_to_the_same_work(person: Person, tmp_path: Path) -> None:
    latin, arabic = (work_through(person, tmp_path / layout, layout) for layout in ("us", "ara"))
    assert surfaces(latin) == surfaces(arabic)
    assert [parts_of(q) for q in latin["quotes"]] == [parts_of(q) for q in arabic["quotes"]]
    assert surfaces(arabic).count("LOC مسقط") == 2
    assert [q["content"][0]["surface"] for q in arabic["quotes"]] == ["الاتفاق سيوقّع في مسقط قريباً"]
