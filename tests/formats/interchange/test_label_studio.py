"""Label Studio: real files for structure, own twins for both ways of counting, hand-made files."""

import json
import re
from pathlib import Path

import pytest
from builders_interchange import TEXT, assert_law, at, read, written
from lxml import etree

from annotator.formats.interchange import label_studio
from annotator.formats.interchange.document import Document, Mark, Note
from annotator.formats.interchange.units import CODE_POINTS, UTF16, UnitMap
from annotator.model.errors import UserError

TASK = [
    {
        "data": {"text": TEXT, "name": "a", "outlet": "الرأي"},
        "annotations": [
            {
                "completed_by": {"id": 3, "email": "salma@example.org"},
                "result": [
                    {
                        "id": "x",
                        "from_name": "name",
                        "to_name": "text",
                        "type": "labels",
                        "value": {"start": 0, "end": 0, "text": "سالم العامري", "labels": ["PER"]},
                        "meta": {"text": ["وزير"]},
                    },
                    {
                        "id": "x",
                        "from_name": "sure",
                        "to_name": "text",
                        "type": "choices",
                        "value": {"start": 0, "end": 0, "text": "سالم العامري", "choices": ["نعم"]},
                    },
                    {
                        "id": "c",
                        "from_name": "topic",
                        "to_name": "text",
                        "type": "choices",
                        "value": {"choices": ["نقل"]},
                    },
                ],
            }
        ],
        "predictions": [{"model_version": "m1", "score": 0.5, "result": []}],
    }
]


@pytest.mark.parametrize("unit", [CODE_POINTS, UTF16], ids=str)
def test_tasks_of_label_studio_are_read_in_both_units(unit) -> None:
    task = json.loads(json.dumps(TASK))
    place, units = at("سالم العامري"), UnitMap(TEXT, unit)
    for result in task[0]["annotations"][0]["result"][:2]:
        result["value"] |= {"start": units.to_unit(place.start), "end": units.to_unit(place.end)}
    made, predicted = read(label_studio.READER, {"a.json": json.dumps(task).encode()})
    assert (made.coder, made.name, made.metadata) == ("salma@example.org", "a", (("outlet", "الرأي"),))
    assert made.marks == (
        Mark(id="x", layer="name", label="PER", stretches=(place,), attributes=(("sure", "نعم"),)),
        Mark(id="c", layer="topic", label="نقل"),
    )
    assert made.notes == (Note(target="x", text="وزير"),)
    assert (predicted.coder, predicted.metadata[-1]) == ("m1", ("label-studio:prediction", True))


def test_a_region_of_several_labels_is_several_marks_that_all_have_what_is_said_of_it() -> None:
    task = json.loads(json.dumps(TASK))
    place = at("سالم العامري")
    for result in task[0]["annotations"][0]["result"][:2]:
        result["value"] |= {"start": place.start, "end": place.end}
    task[0]["annotations"][0]["result"][0]["value"]["labels"] = ["PER", "ROLE"]
    made, _ = read(label_studio.READER, {"a.json": json.dumps(task).encode()})
    marks = [mark for mark in made.marks if mark.stretches]
    assert [(mark.label, mark.attributes) for mark in marks] == [(n, (("sure", "نعم"),)) for n in ("PER", "ROLE")]
    assert made.notes == tuple(Note(target=mark.id, text="وزير") for mark in marks)


def test_tasks_are_written_as_expected_by_hand() -> None:
    place = at("سالم العامري")
    mark = Mark(id="x", layer="name", label="PER", stretches=(place,), attributes=(("الدور", "وزير"),))
    files = written(label_studio.WRITER, Document(text=TEXT, name="a", coder="سلمى", marks=(mark,)))
    [task] = json.loads(files["tasks.json"])
    assert task["data"] == {"text": TEXT, "name": "a", "coder": "سلمى"}
    [region, attribute] = task["annotations"][0]["result"]
    where = {"start": place.start, "end": place.end}
    assert region["value"] == {**where, "text": "سالم العامري", "labels": ["PER"]}
    assert (attribute["id"], attribute["from_name"], attribute["value"]) == ("x", "الدور", {**where, "text": ["وزير"]})
    view = etree.fromstring(files["config.xml"])
    assert view.xpath("Labels[@name='name' and @toName='text']/Label/@value") == ["PER"]
    assert view.xpath("Text/@value") == ["$text"]
    assert view.xpath("TextArea[@perRegion='true']/@name") == ["الدور"]


def test_real_tasks_of_label_studio_come_back(shared: Path) -> None:
    folder = shared / "data" / "interop" / "label_studio" / "editor_examples"
    data = (folder / "named_entity_annotations_1.json").read_bytes()
    found = read(label_studio.READER, {"a.json": data})
    regions = [r["value"] for r in json.loads(data)["annotations"][0]["result"] if r["type"] == "labels"]
    [document] = found
    assert sorted(m.surfaces(document.text)[0] for m in document.marks) == sorted(r["text"] for r in regions)
    assert_law(label_studio.READER, label_studio.WRITER, document)


def test_pictures_are_no_texts(shared: Path) -> None:
    data = (shared / "data" / "interop" / "label_studio" / "test_export_json_min" / "data.json").read_bytes()
    with pytest.raises(UserError, match=r"a\.json, entry 1: "):
        read(label_studio.READER, {"a.json": re.sub(rb'"data"', b'"date"', data, count=1)})


def test_a_region_with_other_letters_is_refused_with_its_place() -> None:
    with pytest.raises(UserError, match=r'^a\.json, entry 1, region x: the file says "سالم العامري" stands at 0 to 0'):
        read(label_studio.READER, {"a.json": json.dumps(TASK).encode()})
