"""A quote from nothing: made by a key, its parts chosen by numbers, corrected in the card by mouse."""

import re
from pathlib import Path

from person import Person, new_corpus, parts_of
from texts import PORT


def test_a_quote_is_made_by_keys_and_corrected_in_its_card(person: Person, tmp_path: Path) -> None:
    person.start(new_corpus(tmp_path, PORT, blind=True), "Amal")
    person.await_suggestions()
    # By keys: the quote within the marks, nobody says it, no word reports it, then the ones that do.
    person.jump("قريبا")
    person.press("q", "w", "0", "e", "0", "e")
    person.press(number_of(person, "قالت"), "w")
    person.press(number_of(person, "الوزيرة ريم الصالح"))
    made = exported(person, tmp_path / "made.jsonl")
    assert (made["cue"], made["speaker"]) == ("قالت", "الوزيرة ريم الصالح")
    # In the card by mouse: a click on a part gives it the focus for the keys of edges, the button changes the type.
    person.click("الوزيرة ريم الصالح", "StaticText")
    person.press("d")
    person.click("Mixed", "Button")
    person.click("Partial", "Button")
    corrected = exported(person, tmp_path / "corrected.jsonl")
    corrected.pop("clause", None)
    assert corrected == {
        "type": "direct",
        "content": "الاتفاق سيوقّع في مسقط قريباً",
        "cue": "قالت",
        "speaker": "الوزيرة ريم",
    }


def number_of(person: Person, words: str) -> str:
    """Return the number beside these words among the candidates in the card."""
    listed = person.read(r"^1\s+[^\n]+(?:\n.*)*\n0\s+\w+$")[0]
    return next(number for number, choice in re.findall(r"(\d)\s+(.+)", listed) if choice == words)


def exported(person: Person, out: Path) -> dict[str, str]:
    (record,) = person.export(out)
    (quote,) = record["quotes"]
    return parts_of(quote)
