"""Label Studio, doccano, Prodigy: real files for structure, own twins for every way of counting."""

import json
from pathlib import Path

import pytest
from builders_interchange import (
    TEXT,
    assert_law,
    at,
    documents,
    fitted,
    mutated_json,
    news,
    read,
    survive,
    survive_truncation,
    written,
)
from hypothesis import HealthCheck, given, settings

from annotator.formats.interchange import doccano, label_studio, prodigy
from annotator.formats.interchange.document import Document, Mark, Note, Relation, Stretch, canonical
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.units import CODE_POINTS, GRAPHEMES, UTF16, UnitMap
from annotator.model.errors import UserError

ALL = (label_studio, doccano, prodigy)
NAMES = [module.READER.name for module in ALL]


@pytest.mark.parametrize("module", ALL, ids=NAMES)
@given(document=documents())
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_what_the_format_holds_comes_back(module, document: Document) -> None:
    assert_law(module.READER, module.WRITER, document, unit=UTF16 if module is doccano else None)


@pytest.mark.parametrize("module", ALL, ids=NAMES)
def test_several_documents_come_back_in_their_order(module) -> None:
    assert_law(module.READER, module.WRITER, news(), Document(text="آخر", name="2", coder="سلمى"))
    assert read(module.READER, written(module.WRITER)) == []


@pytest.mark.parametrize("module", ALL, ids=NAMES)
def test_a_quote_keeps_speaker_and_cue(module) -> None:
    held, _ = fitted(module.WRITER, news())
    [back] = read(module.READER, written(module.WRITER, held))
    [quote] = [mark for mark in back.marks if mark.layer == "quote" and "الخطُّ" in mark.surfaces(TEXT)]
    filled = {(r.slot, r.label, back.mark(r.target).surfaces(TEXT)) for r in back.slots_of()[quote.id]}
    assert filled == {("speaker", "official", ("وَزيرُ النَّقلِ 😀 سالم العامري",)), ("cue", "", ("قَالَ",))}


def is_json(data: bytes) -> bool:
    try:
        if data.lstrip().startswith(b"["):
            json.loads(data)
        else:
            [json.loads(line) for line in data.decode().split("\n") if line.strip()]
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("module", ALL, ids=NAMES)
def test_mutated_files_are_read_or_refused(module) -> None:
    files = written(module.WRITER, fitted(module.WRITER, news())[0])
    files = {name: data for name, data in files.items() if "json" in name}
    survive(module.READER, files, is_syntax=is_json, mutate=mutated_json)
    survive_truncation(module.READER, files)


@pytest.mark.parametrize("module", ALL, ids=NAMES)
@pytest.mark.parametrize(
    "data", [b"[" * 100_000, b'{"a":' * 100_000, b'[{"data": {"text": NaN}}]', b'{"text": "\\ud83d"}', b"\xff\xfe\x00"]
)
def test_deep_and_wrong_json_is_refused(module, data: bytes) -> None:
    with pytest.raises(UserError):
        read(module.READER, {"a.json": data, "b.jsonl": data})


# doccano


@pytest.mark.parametrize("unit", [UTF16, GRAPHEMES, CODE_POINTS], ids=str)
def test_entries_of_doccano_are_read_in_every_unit(unit) -> None:
    units = UnitMap(TEXT, unit)
    places = [at("سالم العامري"), at("هدى الناصري"), at("رويترز")]
    label = [[units.to_unit(p.start), units.to_unit(p.end), "PER"] for p in places]
    data = json.dumps({"text": TEXT, "label": label}).encode()
    [document] = read(doccano.READER, {"سلمى.jsonl": data})
    assert [m.stretches for m in document.marks] == [(p,) for p in places]
    assert document.coder == "سلمى"
    assert canonical(read(doccano.READER, {"سلمى.jsonl": data}, unit=unit)[0]) == canonical(document)


def test_a_unit_that_cannot_be_told_is_asked_for() -> None:
    data = json.dumps({"text": "😀a.b", "label": [[2, 3, "X"]]}).encode()
    with pytest.raises(UserError, match="offsets may be UTF-16 units or graphemes or code points"):
        read(doccano.READER, {"a.jsonl": data})
    [document] = read(doccano.READER, {"a.jsonl": data}, unit=UTF16)
    assert document.marks[0].surfaces(document.text) == ("a",)


def test_the_short_form_of_label_studio_is_refused_with_what_to_export_instead() -> None:
    entry = {"text": "قال محمد", "label": [{"start": 4, "end": 8, "text": "محمد", "labels": ["PER"]}], "annotator": 1}
    with pytest.raises(UserError, match="export JSON"):
        read(doccano.READER, {"a.json": json.dumps([entry]).encode()})


def test_entries_are_written_as_expected_by_hand() -> None:
    text = "قَالَ 😀 سالم"
    marks = (Mark(id="m", layer="name", label="PER", stretches=(at("سالم", text),)),)
    document = Document(text=text, name="a", coder="سلمى", marks=marks, metadata=(("outlet", "الرأي"),))
    line = (
        '{"text":"قَالَ 😀 سالم","name":"a",'
        '"entities":[{"id":0,"label":"PER","start_offset":9,"end_offset":13}],"relations":[],"outlet":"الرأي"}\n'
    )
    assert written(doccano.WRITER, document) == {"سلمى.jsonl": line.encode()}


def test_real_files_of_doccano_are_read(shared: Path) -> None:
    folder = shared / "data" / "interop" / "doccano"
    for name in ("export/sequence_labeling", "export/relation_extraction", "import/relation_extraction"):
        found = read(doccano.READER, {"all.jsonl": (folder / name / "example.jsonl").read_bytes()})
        assert found[0].marks
        assert_law(doccano.READER, doccano.WRITER, *found)
    [google] = found
    assert {(google.mark(r.target).surfaces(google.text)[0], r.label) for r in google.relations} == {
        ("September 4, 1998", "foundedAt"),
        ("Larry Page", "foundedBy"),
        ("Sergey Brin", "foundedBy"),
    }
    with pytest.raises(UserError, match="line 3: the entry has no text"):
        read(doccano.READER, {"a.jsonl": (folder / "import/sequence_labeling/example.jsonl").read_bytes()})


# Prodigy


def test_real_tasks_of_prodigy_are_read(shared: Path) -> None:
    data = (shared / "data" / "interop" / "prodigy" / "emerson_annotated_text.jsonl").read_bytes()
    found = read(prodigy.READER, {"a.jsonl": data})
    assert len(found) == len(data.splitlines())
    first = found[0]
    assert first.marks[0].surfaces(first.text) == ("Emerson",)
    assert first.marks[0].label == "ORG"
    assert first.marks[1] == Mark(id="choice 0", layer="choice", label="Q312545")
    assert_law(prodigy.READER, prodigy.WRITER, first)


@pytest.mark.parametrize("unit", [CODE_POINTS, UTF16], ids=str)
def test_tasks_of_prodigy_are_read_in_both_units(unit) -> None:
    place, units = at("سالم العامري"), UnitMap(TEXT, unit)
    where = {"start": units.to_unit(place.start), "end": units.to_unit(place.end), "label": "PER"}
    task = {"text": TEXT, "spans": [{**where, "text": "سالم العامري"}], "answer": "accept", "_annotator_id": "سلمى"}
    [document] = read(prodigy.READER, {"a.jsonl": json.dumps(task).encode()})
    assert (document.marks[0].stretches, document.coder) == ((place,), "سلمى")


def test_spans_of_prodigy_without_letters_are_counted_as_words_begin_and_end() -> None:
    text = "قال 😀 محمد هنا"
    for start in (6, 7):
        task = {"text": text, "spans": [{"start": start, "end": start + 4, "label": "PER"}]}
        [document] = read(prodigy.READER, {"a.jsonl": json.dumps(task).encode()})
        assert document.marks[0].stretches[0].of(text) == "محمد"


@pytest.mark.parametrize("module", [doccano, prodigy])
def test_where_notes_are_left_out_so_are_the_marks_that_say_where_they_stand(module) -> None:
    marks = (Mark(id="1", layer="note", stretches=(Stretch(0, 3),)), Mark(id="2", layer="name", label="note"))
    document = Document(text="قال 😀", name="خبر", marks=marks, notes=(Note(text="?", target="1"),))
    tally = Tally()
    assert "1" not in {mark.id for mark in module.fit(document, tally).marks}
    assert "1" in {told.place for told in tally.report().dropped}


def test_what_was_rejected_is_nobodys_statement() -> None:
    task = {"text": TEXT, "spans": [{"start": 0, "end": 5, "label": "X"}], "answer": "reject"}
    [imported] = prodigy.READER.read({"a.jsonl": json.dumps(task).encode()}, None)
    assert imported.document.marks == ()
    assert imported.report.dropped[0].what == "task"


def test_every_token_of_a_task_is_where_it_says_and_every_span_has_its_tokens() -> None:
    text = "قالَ  لرويترز\r\n😀 نعم"
    marks = (
        Mark(id="1", layer="name", label="ORG", stretches=(at("رويترز", text),)),
        Mark(id="2", layer="quote", label="direct", stretches=(at("😀 نعم", text),)),
    )
    relations = (Relation(id="r", source="2", target="1", slot="speaker"),)
    document = Document(text=text, name="a", marks=marks, relations=relations)
    [line] = written(prodigy.WRITER, document)["annotations.jsonl"].decode().splitlines()
    task = json.loads(line)
    assert [text[t["start"] : t["end"]] for t in task["tokens"]] == [t["text"] for t in task["tokens"]]
    for span in task["spans"]:
        inside = task["tokens"][span["token_start"] : span["token_end"] + 1]
        assert (inside[0]["start"], inside[-1]["end"]) == (span["start"], span["end"])
    assert [t["text"] for t in task["tokens"] if t["text"].strip()] == ["قالَ", "ل", "رويترز", "😀", "نعم"]
    assert task["relations"][0]["label"] == "speaker"
