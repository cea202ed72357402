"""A project of Label Studio with emoji comes in: dropped, its labels mapped by keys, opened, a name moved, undone."""

import json
from pathlib import Path
from typing import Any

from person import Person, new_corpus, parts_of, surfaces
from texts import STORM

NEWS = (
    "بلدية صحار تفتتح الخط الجديد 😀\n"
    "قال الوزير سالم العامري 😀 إن الخط بين صحار ومسقط جاهز للعمل.\n"
    "وأضاف العامري: «سيبدأ العمل غداً».\n"
)
REGIONS = (
    ("a", "PERS", "سالم العامري"),
    ("b", "GPE", "صحار ومسقط"),
    ("c", "MOOD", "جاهز"),
    ("d", "Quotation", "«سيبدأ العمل غداً»"),
    ("e", "Source", "العامري:"),
)


def project(path: Path, *, utf16: bool) -> Path:
    """Write the project, with positions as a browser counts them or in code points."""

    def count(point: int) -> int:
        return len(NEWS[:point].encode("utf-16-le")) // 2 if utf16 else point

    results: list[dict[str, Any]] = []
    for id_, label, words in REGIONS:
        start = NEWS.rindex(words) if label == "Source" else NEWS.index(words)
        end = start + len(words.rstrip(":"))
        value = {"start": count(start), "end": count(end), "text": NEWS[start:end], "labels": [label]}
        results.append({"id": id_, "type": "labels", "from_name": "label", "to_name": "text", "value": value})
    results.append({"type": "relation", "from_id": "d", "to_id": "e", "labels": ["speaker"]})
    task = {"id": 1, "data": {"text": NEWS}, "annotations": [{"id": 1, "completed_by": 1, "result": results}]}
    path.write_text(json.dumps([task], ensure_ascii=False), encoding="utf-8")
    return path


def test_a_project_of_label_studio_is_brought_in_and_worked_on(person: Person, tmp_path: Path) -> None:
    person.start(new_corpus(tmp_path, STORM, blind=True), "Amal")
    person.await_suggestions()
    person.drop(project(tmp_path / "project.json", utf16=True))
    person.read(r"^Documents: 1\.$")
    person.find("Next: labels")
    person.press("Enter")
    # What nobody can know stands on top and is left out; what is proposed is looked at, and one proposal changed.
    person.read(r"^Labels: 5\. Please look at 5 of them")
    assert [one.words for one in person.everything() if one.focused] == ["A new code of this name"]
    person.press("-")
    person.go_to("Quotation, type from the text", "ComboBox")
    person.type("direct")
    person.go_to("Import 1 documents?")
    person.press("Enter")
    person.read(r"^Imported with a new text: 1$")
    person.read(r"UTF-16")
    person.go_to("Open the first article as Amal")
    person.press("Enter")
    person.await_suggestions()
    before = person.export(tmp_path / "before.jsonl")[-1]
    assert surfaces(before) == ["PER سالم العامري", "LOC صحار ومسقط"]
    assert [parts_of(quote) for quote in before["quotes"]] == [
        {"type": "direct", "content": "«سيبدأ العمل غداً»", "speaker": "العامري"}
    ]
    # The second name was marked too long: its left edge moves in by a word, and back again.
    person.jump("صحار ومسقط")
    person.press("d")
    assert surfaces(exported(person, tmp_path / "moved.jsonl")) == ["PER سالم العامري", "LOC صحار"]
    person.press("u")
    assert surfaces(exported(person, tmp_path / "undone.jsonl")) == surfaces(before)
    # The whole import is one decision and can be taken back like any other.
    person.press("u")
    undone = exported(person, tmp_path / "empty.jsonl")
    assert (undone["annotations"], undone["quotes"]) == ([], [])
    person.quit()


def exported(person: Person, out: Path) -> dict[str, Any]:
    return person.export(out)[-1]
