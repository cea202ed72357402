"""The registry: who is meant by several names."""

from pathlib import Path

from person import Person, new_corpus
from texts import PORT


def test_a_mention_and_a_speaker_are_linked_to_one_entry(person: Person, tmp_path: Path) -> None:
    person.start(new_corpus(tmp_path, PORT, blind=True), "Amal")
    person.await_suggestions()
    # A new entry out of a mention.
    person.press("1", "1", "t")
    person.read(r"^Who or what is ريم الصالح\?$")
    person.press("Enter")
    person.read("^Linked to ريم الصالح\\.$")
    # The speaker of a quote, by title and name, is she.
    person.jump("سيوقع")
    person.press("q", "t")
    person.read(r"^Who or what is الوزيرة ريم الصالح\?$")
    person.find(r"ريم الصالح\s+·\s+PER", "ListItem")
    person.press("Enter")
    person.read("^Spellings: .*الوزيرة ريم الصالح × 1")
    (record,) = person.export(tmp_path / "linked.jsonl")
    (entry,) = record["entries"]
    assert (entry["name"], entry["code"]) == ("ريم الصالح", "PER")
    assert [a["linked"] for a in record["annotations"]] == [[{"entry": entry["id"], "name": "ريم الصالح"}]]
    assert set(record["quotes"][0]["linked"]) == {"speaker"}
    assert {link["entry"] for link in record["links"]} == {entry["id"]}
    # Taken back one by one, the entry with the link that made it.
    person.press("u")
    (record,) = person.export(tmp_path / "undone.jsonl")
    assert len(record["links"]) == 1
    person.press("u", "u")
    (record,) = person.export(tmp_path / "empty.jsonl")
    assert (record["links"], record["quotes"], record["entries"]) == ([], [], [])
