"""Finding words, jumping to them, and writing down what is not sure."""

from pathlib import Path

from person import Person, new_corpus, surfaces
from texts import PORT


def test_words_are_found_folded_and_noted(person: Person, tmp_path: Path) -> None:
    person.start(new_corpus(tmp_path, PORT, blind=True), "Amal")
    person.await_suggestions()
    person.press("Ctrl+f")
    person.type("سيوقع")
    person.read("^1 of 1$")
    person.press("Enter", "Esc")
    at = PORT.index("سيوقّع")
    person.read(f"^Selected · {at}–{at + 6}$")
    person.press("n")
    person.read("^Note on سيوقّع:$")
    person.type("مضارع أم ماض؟")
    person.press("Enter")
    person.jump("صحار")
    person.press("2", "m")
    person.read("^Question to the lead on صحار:$")
    person.type("المدينة أم الميناء؟")
    person.press("Enter")
    (record,) = person.export(tmp_path / "out.jsonl")
    assert surfaces(record) == ["LOC صحار"]
    note, question = sorted(record["notes"], key=lambda n: n["question"])
    assert (note["text"], note["place"]["surface"]) == ("مضارع أم ماض؟", "سيوقّع")
    assert (question["text"], question["target"]) == ("المدينة أم الميناء؟", record["annotations"][0]["id"])
