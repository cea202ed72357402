"""Whoever settles disagreements in the window by keys: reads what the page says, takes answers, exports gold."""

from pathlib import Path
from typing import Any

from person import Person, read_lines

_MOST_TRIES = 4


def current(person: Person) -> str:
    """Return the words of the selected row of the list."""
    rows = [thing for thing in person.everything() if thing.role == "ListItem" and thing.selected]
    assert rows, "a case is shown"
    return rows[0].words


def settled(person: Person) -> int:
    """Return how many cases the page says are settled."""
    return int(person.read(r"^Settled: (\d+) of \d+\.")[1])


def take(person: Person, *keys: str) -> None:
    """Settle the next case with these keys; one that cannot be settled yet is passed over."""
    before = settled(person)
    for _ in range(_MOST_TRIES):
        person.press(*keys)
        if settled(person) > before:
            return
        person.press("f")
    raise AssertionError(f"{keys} settle nothing")


def export_gold(person: Person, lead: str, out: Path) -> list[dict[str, Any]]:
    """Export gold through the dialog by keys; return what the file says."""
    person.press("Ctrl+e")
    person.go_to(lead, "ComboBox")
    person.type("Gold")
    person.fill("Place", str(out))
    person.press("Enter")
    person.find("Close", "Button")
    person.press("Esc")
    return read_lines(out)
